import type { Snapshot } from '../../electron/domain/snapshot';
import type {
  AlertBoard,
  Board,
  BoardChange,
  Bridge,
  Place,
  Surroundings,
} from '../../electron/ipc/contract';
import { withChange, withChanges } from './board-change';

/** What a window wants to hear of the board; `snapshot` is null while it has to be read anew. */
export interface Listener {
  snapshot(snapshot: Snapshot | null): void;
  /** Null while they have to be read anew. */
  alerts(alerts: AlertBoard | null): void;
  surroundings(surroundings: Surroundings): void;
  place(place: Place): void;
}

/**
 * Follows the board: one reading, and the changes after it. Whichever comes first, the higher revision wins;
 * changes that come before the reading wait for it. Returns the undo.
 */
export function followBoard(bridge: Bridge, listener: Listener): () => void {
  let current: Snapshot | null = null;
  let isDemo: boolean | null = null;
  let early: BoardChange[] = [];
  let reading = 0;

  function show(snapshot: Snapshot | null) {
    current = snapshot;
    listener.snapshot(snapshot);
  }

  function take(board: Board) {
    isDemo = board.surroundings.isDemo;
    listener.surroundings(board.surroundings);
    listener.alerts(board.alerts);
    const waiting = early;
    early = [];
    const isOlder = current !== null && current.revision > board.snapshot.revision;
    const next = isOlder ? current : withChanges(board.snapshot, waiting);
    if (next === null) return void read();
    show(next);
    if (board.place !== null) listener.place(board.place);
  }

  async function read() {
    const own = ++reading;
    const text = await bridge.send('board.read', undefined);
    if (own === reading) take(JSON.parse(text) as Board);
  }

  function change(value: BoardChange) {
    if (current === null) return void early.push(value);
    const next = withChange(current, value);
    if (next === null) void read();
    else if (next !== current) show(next);
  }

  const undo = [
    bridge.on('board.changed', change),
    // Main answers a reading and sends its events in one order, so that the last to come is the newest.
    bridge.on('alerts.changed', (alerts) => listener.alerts(alerts)),
    bridge.on('place.open', (place) => listener.place(place)),
    bridge.on('surroundings.changed', (surroundings) => {
      listener.surroundings(surroundings);
      // Other connections under a count of revisions of their own: nothing shown so far holds.
      if (isDemo !== null && surroundings.isDemo !== isDemo) {
        isDemo = surroundings.isDemo;
        early = [];
        show(null);
        listener.alerts(null);
        void read();
      }
    }),
  ];
  void read();
  return () => {
    reading += 1;
    for (const each of undo) each();
  };
}
