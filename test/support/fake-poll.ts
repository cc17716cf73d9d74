import type { Connection } from '../../electron/domain/connection';
import type { Outcome } from '../../electron/domain/snapshot';
import type { Poll } from '../../electron/polling/poller';
import { aGoodPoll } from './builders';
import { settle } from './clock';

interface Waiting {
  readonly connection: Connection;
  readonly signal: AbortSignal;
  readonly answer: (outcome: Outcome) => void;
}

/** Polls that stay under way until they are answered. */
export function fakePoll() {
  const waiting: Waiting[] = [];
  const asked: string[] = [];
  let mostAtOnce = 0;
  const poll: Poll = (connection, { signal }) =>
    new Promise((answer) => {
      asked.push(connection.id);
      waiting.push({ connection, signal, answer });
      mostAtOnce = Math.max(mostAtOnce, waiting.length);
    });
  return {
    poll,
    /** Ids in the order they were asked. */
    asked,
    waiting: (): readonly Waiting[] => waiting,
    mostAtOnce: () => mostAtOnce,
    /** Answers all that are under way, and lets follow what follows. */
    answerAll: async (given: Partial<Outcome> = {}) => {
      for (const { connection, answer } of waiting.splice(0))
        answer({ ...aGoodPoll(), ...given, connectionId: connection.id } as Outcome);
      await settle();
    },
  };
}
