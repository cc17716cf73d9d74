import { describe, expect, test } from 'vitest';
import { type Ledger, emptyLedger } from '../../electron/domain/ledger';
import { type Change, type Sink, createSnapshotStore } from '../../electron/state/snapshot-store';
import { aConnection, aFailedPoll, aGoodPoll, aPool, at } from '../support/builders';
import { prompt } from '../support/story';

function aStore(sinks: (heard: string[]) => readonly Sink[] = () => [], ledger: Ledger = emptyLedger) {
  const heard: string[] = [];
  const changes: Change[] = [];
  const errors: [string, unknown][] = [];
  const recorder: Sink = { name: 'recorder', take: (change) => changes.push(change) };
  const store = createSnapshotStore({
    sinks: [...sinks(heard), recorder],
    ledger,
    rules: () => [prompt],
    onSinkError: (name, error) => errors.push([name, error]),
  });
  return { store, heard, changes, errors };
}

const low = aGoodPoll({ pools: [aPool({ used: 21 })] });

describe('the store', () => {
  test('tells every sink of every change, in their order', () => {
    const { store, heard } = aStore((said) =>
      ['ledger', 'tray', 'windows'].map((name) => ({ name, take: () => said.push(name) })),
    );
    store.setConnections([aConnection()]);
    store.commit(low, null);
    expect(heard).toEqual(['ledger', 'tray', 'windows', 'ledger', 'tray', 'windows']);
  });

  test('goes on with the others where one throws, and says which', () => {
    const broken: Sink = {
      name: 'tray',
      take: () => {
        throw new Error('no tray');
      },
    };
    const { store, changes, errors } = aStore(() => [broken]);
    store.setConnections([aConnection()]);
    store.commit(low, null);
    expect(changes).toHaveLength(2);
    expect(errors.map(([name]) => name)).toEqual(['tray', 'tray']);
  });

  test('hands on one change with what was, what is, the alerts and the outcome', () => {
    const { store, changes } = aStore();
    store.setConnections([aConnection()]);
    store.commit(low, at('10:01'));
    const [first, second] = changes;
    expect(first).toMatchObject({ outcome: null, alerts: [] });
    expect(second?.previous).toBe(first?.next);
    expect(second?.next).toBe(store.snapshot());
    expect(second).toMatchObject({ outcome: low, alerts: [{ happened: 'raised' }] });
    expect(second?.next.connections[0]?.nextPollAt).toBe(at('10:01'));
    expect(Object.isFrozen(second)).toBe(true);
  });

  test('counts its revisions up', () => {
    const { store, changes } = aStore();
    store.setConnections([aConnection()]);
    store.commit(low, null);
    store.commit(aFailedPoll(), null);
    const revisions = changes.map(({ next }) => next.revision);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
    expect(new Set(revisions).size).toBe(3);
  });

  test('drops the outcome of a connection that is gone', () => {
    const { store, changes } = aStore();
    store.setConnections([aConnection()]);
    store.commit(aGoodPoll({ connectionId: 'gone' }), null);
    expect(changes).toHaveLength(1);
  });

  test('remembers what it told from poll to poll, and from the run before', () => {
    const { store, changes } = aStore();
    store.setConnections([aConnection()]);
    for (const polledAt of [at('10:00'), at('10:01')]) store.commit({ ...low, polledAt }, null);
    expect(changes.map(({ alerts }) => alerts.length)).toEqual([0, 1, 0]);
    const again = aStore(() => [], changes.at(-1)?.ledger);
    again.store.setConnections([aConnection()]);
    again.store.commit({ ...low, polledAt: at('11:00') }, null);
    expect(again.changes.map(({ alerts }) => alerts.length)).toEqual([0, 0]);
  });
});

describe('a connection with another address under its old id', () => {
  const settings = { baseUrl: 'http://127.0.0.1:9444', clientId: 'seatwatch' };

  test('waits, since its numbers are of another server', () => {
    const { store } = aStore();
    store.setConnections([aConnection()]);
    store.commit(low, null);
    store.setConnections([aConnection({ settings })]);
    expect(store.snapshot().connections).toMatchObject([{ health: 'waiting', pools: [], readAt: null }]);
  });

  test('keeps its numbers where only its name or its pace is another', () => {
    const { store } = aStore();
    store.setConnections([aConnection()]);
    store.commit(low, null);
    store.setConnections([aConnection({ name: 'New', pollSeconds: 90 })]);
    expect(store.snapshot().connections).toMatchObject([
      { health: 'ok', name: 'New', pools: [{ used: 21 }] },
    ]);
  });
});
