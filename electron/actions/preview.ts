import type { ActionParameter, ActionParameters, ActionPlan, ActionRequest } from '../vendors/action';
import type { SentRequest } from '../domain/action-record';
import { texts } from '../texts/language';
import { sentAs } from './perform';

/** The requests of a plan in their order, the reading of a list included. */
export const previewRequests = ({ list, requests }: ActionPlan): readonly ActionRequest[] =>
  list === null ? requests : [list.request, ...requests];

export const unsent = (plan: ActionPlan): readonly SentRequest[] =>
  previewRequests(plan).map((request) => sentAs(request, null));

/** A request to the letter, as a vendor's document would print it. */
export function requestText({ method, path, form }: ActionRequest): string {
  if (form === null) return `${method} ${path}`;
  const body = new URLSearchParams(form).toString();
  return `${method} ${path}\nContent-Type: application/x-www-form-urlencoded\n${body}`;
}

export type GivenParameters =
  | { readonly ok: true; readonly values: ActionParameters }
  | { readonly ok: false; readonly parameter: string; readonly problem: string };

const fault = (name: string, problem: string): GivenParameters => ({
  ok: false,
  parameter: name,
  problem,
});

/** Checks given values against what an action asks for; the first fault with the parameter's name. */
export function checkParameters(
  asked: Readonly<Record<string, ActionParameter>>,
  given: readonly (readonly [name: string, value: string])[],
): GivenParameters {
  const said = texts().actions.offer.parameters;
  const values = new Map<string, string>();
  for (const [name, value] of given) {
    const parameter = Object.hasOwn(asked, name) ? asked[name] : undefined;
    if (parameter === undefined) return fault(name, said.notAsked(Object.keys(asked).join(', ')));
    if (values.has(name)) return fault(name, said.twice);
    const problem = parameter.check(value);
    if (problem !== null) return fault(name, problem);
    values.set(name, value);
  }
  const missing = Object.entries(asked).find(([name, { required }]) => required && !values.has(name));
  if (missing !== undefined) return fault(missing[0], said.missing);
  return { ok: true, values: Object.fromEntries(values) };
}
