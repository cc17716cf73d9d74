import type { Connection } from '../domain/connection';
import { type Result, success } from '../domain/failure';
import type { Secrets } from '../domain/secret';
import { writingPlace } from '../domain/writing-credential';
import type { ActionContext, Fields, SecretFields, TokenKeeper } from '../vendors/vendor';
import { type OpeningParts, openConnection } from './open-connection';

export interface ActionOpeningParts extends OpeningParts {
  readonly tokenFor: (connection: Pick<Connection, 'id'>) => TokenKeeper;
  /** The second credential, that no poll opens; an empty record where none is kept. */
  readonly openWriting: (connection: Connection) => Promise<Result<Secrets>>;
}

/** A connection opened for actions, with both its credentials. A second one that can't be opened is not replaced. */
export async function openForActions(
  parts: ActionOpeningParts,
  connection: Connection,
): Promise<Result<ActionContext<Fields, SecretFields>>> {
  const writing = await parts.openWriting(connection);
  if (!writing.ok) return writing;
  // Each request has its own time-out; an action as a whole is never stopped half-way.
  const opened = await openConnection(parts, connection, new AbortController().signal);
  if (!opened.ok) return opened;
  const secrets = writing.value;
  const own = { secrets, token: parts.tokenFor({ id: writingPlace(connection.id) }) };
  return success({
    ...opened.value,
    token: parts.tokenFor(connection),
    writing: Object.keys(secrets).length > 0 ? own : null,
  });
}
