import { defaultNoticeSettings } from '../../electron/domain/notice-settings';
import { defaultRules } from '../../electron/domain/default-rules';
import { defaultPreferences } from '../../electron/domain/preferences';
import { onlineNetwork } from '../../electron/domain/network';
import type { Snapshot } from '../../electron/domain/snapshot';
import type {
  AlertBoard,
  Board,
  BoardChange,
  Bridge,
  CommandAnswers,
  CommandName,
  EventName,
  Events,
  Surroundings,
} from '../../electron/ipc/contract';
import { aSnapshot, aState, london } from './builders';

export const someSurroundings = (given: Partial<Surroundings> = {}): Surroundings => ({
  isDemo: false,
  version: '1.2.3',
  reader: london,
  preferences: defaultPreferences,
  vendors: [{ id: 'thinfinity', name: 'Thinfinity Workspace', mark: 'Tw', hasActions: false }],
  remarks: [],
  secretStore: 'unused',
  network: onlineNetwork,
  unencrypted: [],
  ...given,
});

export const someAlerts = (given: Partial<AlertBoard> = {}): AlertBoard => ({
  inbox: [],
  snoozes: [],
  rules: defaultRules,
  notices: defaultNoticeSettings,
  canNotify: true,
  ...given,
});

export const aBoard = (given: Partial<Board> = {}): Board => ({
  snapshot: aSnapshot(aState()),
  surroundings: someSurroundings(),
  alerts: someAlerts(),
  place: null,
  ...given,
});

/** That all of these states are new. */
export const aChange = ({ connections }: Snapshot, revision: number): BoardChange => ({
  revision,
  order: connections.map(({ id }) => id),
  changed: connections,
});

/** A bridge whose answers and events a test decides. */
export class FakeBridge implements Bridge {
  /** Commands that main refuses to take in. */
  readonly refused = new Set<CommandName>();
  readonly sent: { readonly name: CommandName; readonly args: unknown }[] = [];
  readonly #listeners = new Map<string, Set<(value: never) => void>>();
  readonly #waiting: ((text: string) => void)[] = [];
  readonly #answers: Partial<CommandAnswers>;

  constructor(answers: Partial<CommandAnswers> = {}) {
    this.#answers = answers;
  }

  send: Bridge['send'] = (name, args) => {
    this.sent.push({ name, args });
    if (this.refused.has(name)) return Promise.reject(new Error('refused'));
    if (name !== 'board.read') return Promise.resolve(this.#answers[name] as CommandAnswers[typeof name]);
    return new Promise<string>((resolve) => this.#waiting.push(resolve)) as Promise<never>;
  };

  on: Bridge['on'] = (name, callback) => {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(callback));
    return () => listeners.delete(callback);
  };

  emit<N extends EventName>(name: N, value: Events[N]) {
    for (const listener of this.#listeners.get(name) ?? []) listener(value as never);
  }

  listeners(name: EventName): number {
    return this.#listeners.get(name)?.size ?? 0;
  }

  /** How many readings of the board wait for their answer. */
  get readings(): number {
    return this.#waiting.length;
  }

  /** Answers the reading that has waited longest. */
  async answer(board: Board) {
    this.#waiting.shift()?.(JSON.stringify(board));
    await new Promise((resolve) => setImmediate(resolve));
  }
}
