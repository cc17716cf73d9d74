import { type Acted, act } from '../actions/act';
import { type PreparedAction, prepareAction, wireOf } from '../actions/prepare';
import type { ActionEnding, ActionIntent, ActionOutcome } from '../domain/action-record';
import type { Connection } from '../domain/connection';
import type { FailureKind } from '../domain/failure';
import type { Instant } from '../domain/instant';
import { type ActionOpeningParts, openForActions } from '../polling/open-for-actions';
import type { ActionLog } from '../storage/action-log';
import { dryRunJson, endingJson, endingText, previewText } from './action-text';
import type { Call } from './arguments';
import type { Confirm } from './confirm';
import { type CallResult, wrongUsage } from './output';

export type ActionCall = Extract<Call, { word: 'action' }>;

export interface ActionParts extends ActionOpeningParts {
  readonly connections: readonly Connection[];
  readonly confirm: Confirm;
  readonly now: () => Instant;
  readonly whoActs: () => ActionIntent['who'];
  /** Null where nothing may be written. */
  readonly openLog: (() => ActionLog) | null;
}

const exitCodes: Readonly<Record<ActionOutcome, number>> = { done: 0, refused: 1, partial: 1, unknown: 3 };

// Nothing was sent, since nothing could be reached.
const outOfReach: ReadonlySet<FailureKind> = new Set(['unreachable', 'timeout', 'tls']);

const exitCodeOf = ({ outcome, unsent }: ActionEnding): number =>
  unsent !== undefined && outOfReach.has(unsent) ? 3 : exitCodes[outcome];

const quoted = (text: string): string => JSON.stringify(text);

function connectionOf(called: string, connections: readonly Connection[]): Connection | string {
  const byId = connections.find(({ id }) => id === called);
  if (byId !== undefined) return byId;
  const ids = connections.map(({ id }) => id).join(', ');
  return `there is no connection ${quoted(called)}; ${ids === '' ? 'there is none at all' : `the connections are ${ids}`}`;
}

/** Everything that can be known without a secret and without the network; a text is what is wrong. */
function prepare(call: ActionCall, { connections, vendorById }: ActionParts): PreparedAction | string {
  const connection = connectionOf(call.connection, connections);
  if (typeof connection === 'string') return connection;
  const wish = { connection, action: call.action, parameters: call.parameters };
  const prepared = prepareAction(wish, vendorById);
  if (prepared.ok) return prepared.value;
  const { parameter, problem } = prepared;
  return parameter === null ? problem : `${parameter}: ${problem}`;
}

const said = (problem: string, exitCode: number): CallResult => ({
  stdout: '',
  problems: [problem],
  exitCode,
});

/** Null where the user agrees. */
async function askFirst(
  { plan, action }: PreparedAction,
  call: ActionCall,
  confirm: Confirm,
): Promise<CallResult | null> {
  if (call.yes) return null;
  const answer = await confirm(previewText(plan, action.words().effect), 'Send this');
  return answer === 'yes' ? null : said('Nothing was sent: no yes was given, nor --yes.', 1);
}

function resultOf(acted: Acted, call: ActionCall): CallResult {
  if (acted.kind === 'unlogged')
    return said(
      'Nothing was sent, since the action log can’t be written; check the free space and the rights of the profile folder.',
      3,
    );
  const { ending, auditId, isLogged } = acted;
  const text = call.json ? endingJson(call.action, ending, auditId) : endingText(ending, auditId);
  const problems = isLogged
    ? []
    : [
        'The action log could not be written to its end; what was noted before sending lies beside it in the profile folder.',
      ];
  return { stdout: text, problems, exitCode: exitCodeOf(ending) };
}

/** A management action: checked, shown, asked for, sent once, read back, logged. */
export async function action(call: ActionCall, parts: ActionParts): Promise<CallResult> {
  const ready = prepare(call, parts);
  if (typeof ready === 'string') return wrongUsage(ready);
  const { connection, actions, plan, parameters } = ready;
  if (call.dryRun)
    return {
      stdout: call.json ? dryRunJson(call.action, plan) : previewText(plan, ready.action.words().effect),
      problems: [],
      exitCode: 0,
    };
  const refused = await askFirst(ready, call, parts.confirm);
  if (refused !== null) return refused;
  const opened = await openForActions(parts, connection);
  if (!opened.ok) return said(opened.failure.message, 2);
  const { id, name, vendor } = connection;
  const acted = await act({
    plan,
    wire: wireOf(actions, opened.value),
    intent: {
      at: parts.now(),
      who: parts.whoActs(),
      connection: { id, name, vendor },
      action: call.action,
      parameters,
    },
    now: parts.now,
    log: parts.openLog?.() ?? null,
  });
  return resultOf(acted, call);
}
