import type { Connection } from '../domain/connection';
import { type Result, success } from '../domain/failure';
import type { Secrets } from '../domain/secret';
import { writingPlace } from '../domain/writing-credential';
import { type OpeningParts, openConnection } from '../polling/open-connection';
import type { ActionContext, Fields, SecretFields, TokenKeeper } from '../vendors/vendor';
import type { ActionWire } from './perform';
import type { OfferedActions } from './prepare';

export interface WireParts extends OpeningParts {
  readonly tokenFor: (connection: Pick<Connection, 'id'>) => TokenKeeper;
  /** The second credential, that no poll opens; an empty record where none is kept. */
  readonly openWriting: (connection: Connection) => Promise<Result<Secrets>>;
}

type Context = ActionContext<Fields, SecretFields>;

/** A connection opened for actions, with `writing` beside the credential that reads. */
export async function openForActions(
  parts: Omit<WireParts, 'openWriting'>,
  connection: Connection,
  writing: Secrets,
): Promise<Result<Context>> {
  // Each request has its own time-out; an action as a whole is never stopped half-way.
  const opened = await openConnection(parts, connection, new AbortController().signal);
  if (!opened.ok) return opened;
  const hasWriting = Object.keys(writing).length > 0;
  return success({
    ...opened.value,
    token: parts.tokenFor(connection),
    writing: hasWriting
      ? { secrets: writing, token: parts.tokenFor({ id: writingPlace(connection.id) }) }
      : null,
  });
}

/** The way of a connection to send actions and to look at what they did. One that can't be opened is not replaced. */
export async function openWire(
  parts: WireParts,
  connection: Connection,
  actions: OfferedActions,
): Promise<Result<ActionWire>> {
  const writing = await parts.openWriting(connection);
  if (!writing.ok) return writing;
  const opened = await openForActions(parts, connection, writing.value);
  if (!opened.ok) return opened;
  const context = opened.value;
  return success({
    send: (request) => actions.send(context, request),
    read: (request) => actions.read(context, request),
    refusal: (answer, request) => actions.refusal(answer, request),
  });
}
