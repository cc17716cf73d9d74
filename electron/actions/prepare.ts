import type { ActionIntent } from '../domain/action-record';
import type { Connection } from '../domain/connection';
import { texts } from '../texts/language';
import { settingsOf } from '../vendors/connection-check';
import type { ActionPlan } from '../vendors/action';
import type {
  ActionContext,
  Fields,
  SecretFields,
  Vendor,
  VendorAction,
  VendorActions,
} from '../vendors/vendor';
import type { ActionWire } from './perform';
import { checkParameters } from './preview';

export type OfferedActions = VendorActions<Fields, SecretFields>;

/** An action, checked and ready to be sent. */
export interface PreparedAction {
  readonly connection: Connection;
  readonly actions: OfferedActions;
  readonly action: VendorAction<Fields>;
  readonly plan: ActionPlan;
  readonly parameters: ActionIntent['parameters'];
}

/** `parameter`: the one at fault; null where it is none of them. `problem` does not name it. */
export type Preparation =
  | { readonly ok: true; readonly value: PreparedAction }
  | { readonly ok: false; readonly parameter: string | null; readonly problem: string };

export interface ActionWish {
  readonly connection: Connection;
  readonly action: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

const no = (problem: string, parameter: string | null = null): Preparation => ({
  ok: false,
  parameter,
  problem,
});

/** Everything that can be known of an action without a secret and without the network. */
export function prepareAction(
  { connection, action: called, parameters }: ActionWish,
  vendorById: (id: string) => Vendor | undefined,
): Preparation {
  const said = texts().actions.offer;
  const vendor = vendorById(connection.vendor);
  if (vendor === undefined) return no(said.unknownVendor(connection.vendor));
  const { actions } = vendor;
  if (actions === undefined) return no(said.noActions(vendor.name));
  const action = Object.hasOwn(actions.offered, called) ? actions.offered[called] : undefined;
  if (action === undefined)
    return no(said.unknownAction(called, vendor.name, Object.keys(actions.offered).join(', ')));
  const given = checkParameters(action.parameters, parameters);
  if (!given.ok) return no(given.problem, given.parameter);
  const settings = settingsOf(vendor, connection.settings);
  if (!settings.ok) return no(settings.failure.message);
  const built = action.build(given.values, settings.value);
  if (!built.ok) return no(built.problem, built.parameter);
  return { ok: true, value: { connection, actions, action, plan: built.plan, parameters: given.values } };
}

/** The way of an opened connection to send actions and to look at what they did. */
export const wireOf = (
  actions: OfferedActions,
  context: ActionContext<Fields, SecretFields>,
): ActionWire => ({
  send: (request) => actions.send(context, request),
  read: (request) => actions.read(context, request),
  refusal: (answer, request) => actions.refusal(answer, request),
});
