import type { ActionEnding, ActionOutcome, ActionResult, SentRequest } from '../domain/action-record';
import type { Failure, FailureKind, Result } from '../domain/failure';
import type { Instant } from '../domain/instant';
import type { ActionLook, ActionPlan, ActionRequest, ActionState, Proof } from '../vendors/action';
import type { HttpAnswer, SendOutcome } from '../vendors/vendor';
import { texts } from '../texts/language';
import { plainReason, verdictOf } from './verdict';

/** A connection's way to send and to look, with its credential. */
export interface ActionWire {
  send(request: ActionRequest): Promise<SendOutcome>;
  read(request: ActionRequest): Promise<Result<unknown>>;
  refusal(answer: HttpAnswer, request: ActionRequest): string | null;
}

export const sentAs = ({ method, path, form }: ActionRequest, status: number | null): SentRequest => ({
  method,
  path,
  form,
  status,
});

// With these the server is not there, or lets nobody in: nothing is sent to it. Any other failure only means that this
// look can't show the state now, and what is sent does not need it.
const standsInTheWay: ReadonlySet<FailureKind> = new Set([
  'unreachable',
  'tls',
  'unauthorized',
  'misconfigured',
]);

function notSent(requests: readonly ActionRequest[], failure: Failure): ActionEnding {
  const message = texts().actions.outcomes.notRead(plainReason(failure));
  return {
    requests: requests.map((request) => sentAs(request, null)),
    outcome: 'refused',
    results: [{ target: null, outcome: 'refused', message }],
    effectiveAt: null,
    before: null,
    after: null,
    unsent: failure.kind,
  };
}

/** All the same: that; done and something else: partial. */
function overall(results: readonly ActionResult[]): ActionOutcome {
  const [first, ...rest] = results.map(({ outcome }) => outcome);
  if (first === undefined) return 'done';
  return rest.every((outcome) => outcome === first) ? first : 'partial';
}

/** What was read back goes into the words. A yes stays a yes: what a read shows may lag behind it. */
function proven(results: readonly ActionResult[], proof: Proof): ActionResult[] {
  const said = texts().actions.outcomes.proofs;
  return results.map((result) => {
    const isWorthWords = result.outcome === 'done' || (result.outcome === 'unknown' && proof === 'shown');
    return isWorthWords ? { ...result, message: `${result.message} ${said[proof]}` } : result;
  });
}

type Performing = { readonly plan: ActionPlan; readonly wire: ActionWire; readonly now: () => Instant };

async function look(
  { wire, now }: Performing,
  at: ActionLook,
  known?: Result<unknown>,
): Promise<Result<ActionState>> {
  const answer = known ?? (await wire.read(at.request));
  return answer.ok ? at.stateOf(answer.value, now()) : answer;
}

/** The requests to send: those of the plan, or those that its list makes. */
async function requestsOf({
  plan,
  wire,
}: Performing): Promise<{ requests: Result<readonly ActionRequest[]>; answer?: Result<unknown> }> {
  if (plan.list === null) return { requests: { ok: true, value: plan.requests } };
  const answer = await wire.read(plan.list.request);
  return { requests: answer.ok ? plan.list.requestsFor(answer.value) : answer, answer };
}

async function sendAll({ wire }: Performing, requests: readonly ActionRequest[]) {
  const sent: SentRequest[] = [];
  const results: ActionResult[] = [];
  const unsent: FailureKind[] = [];
  for (const request of requests) {
    const outcome = await wire.send(request);
    sent.push(sentAs(request, outcome.kind === 'answered' ? outcome.answer.status : null));
    if (outcome.kind === 'not-sent') unsent.push(outcome.failure.kind);
    const verdict = verdictOf(outcome, (answer) => wire.refusal(answer, request));
    results.push({ target: request.target ?? null, ...verdict });
  }
  const [kind] = unsent;
  return {
    sent,
    results,
    unsent: kind !== undefined && unsent.length === requests.length ? { unsent: kind } : {},
  };
}

/** Looks, sends each request once, and looks again. It never sends a second time, whatever comes back. */
export async function perform(plan: ActionPlan, wire: ActionWire, now: () => Instant): Promise<ActionEnding> {
  const performing = { plan, wire, now };
  const { requests, answer } = await requestsOf(performing);
  if (!requests.ok) return notSent(plan.requests, requests.failure);
  const listed = plan.list === null ? [] : [sentAs(plan.list.request, 200)];
  const isSame = plan.list !== null && plan.list.request.path === plan.look?.request.path;
  const before = plan.look === null ? null : await look(performing, plan.look, isSame ? answer : undefined);
  if (before?.ok === false && standsInTheWay.has(before.failure.kind))
    return notSent(requests.value, before.failure);
  const seen = before?.ok === true ? before.value : null;
  if (requests.value.length === 0) {
    const message = plan.list?.nothing ?? texts().actions.outcomes.nothing;
    const results: ActionResult[] = [{ target: null, outcome: 'done', message }];
    return {
      requests: listed,
      outcome: 'done',
      results,
      effectiveAt: null,
      before: seen?.seen ?? null,
      after: null,
    };
  }
  const { sent, results, unsent } = await sendAll(performing, requests.value);
  const isWorthALook = plan.look !== null && results.some(({ outcome }) => outcome !== 'refused');
  const after = isWorthALook && plan.look !== null ? await look(performing, plan.look) : null;
  const isWhole = results.every(({ outcome }) => outcome === results[0]?.outcome);
  const proof =
    after?.ok === true && plan.look !== null && isWhole ? plan.look.proof(seen, after.value) : 'untold';
  const told = isWhole ? proven(results, proof) : results;
  const outcome = overall(told);
  return {
    requests: [...listed, ...sent],
    outcome,
    results: told,
    effectiveAt: outcome === 'refused' ? null : (seen?.effectiveAt ?? null),
    before: seen?.seen ?? null,
    after: after?.ok === true ? after.value.seen : null,
    ...unsent,
  };
}
