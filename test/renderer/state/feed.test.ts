import { beforeEach, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../electron/domain/snapshot';
import type { AlertBoard, Place } from '../../../electron/ipc/contract';
import { followBoard } from '../../../renderer/state/feed';
import { aFailingState, aSnapshot, aState } from '../../support/builders';
import { FakeBridge, aBoard, aChange, someAlerts, someSurroundings } from '../../support/fake-bridge';

const at = (revision: number): Snapshot => ({ ...aSnapshot(aState()), revision });

let bridge: FakeBridge;
let shown: (Snapshot | null)[];
let places: Place[];
let told: (AlertBoard | null)[];
let stop: () => void;

beforeEach(() => {
  bridge = new FakeBridge();
  shown = [];
  places = [];
  told = [];
  stop = followBoard(bridge, {
    snapshot: (snapshot) => shown.push(snapshot),
    alerts: (alerts) => told.push(alerts),
    surroundings: () => undefined,
    place: (place) => places.push(place),
  });
});

const revisions = () => shown.map((snapshot) => snapshot?.revision ?? null);

describe('following the board', () => {
  test('shows the reading, and each newer change after it', async () => {
    await bridge.answer(aBoard({ snapshot: at(3) }));
    bridge.emit('board.changed', aChange(at(4), 4));
    bridge.emit('board.changed', aChange(at(2), 2));
    expect(revisions()).toEqual([3, 4]);
  });

  test('lets a change that came before the reading win over it', async () => {
    const failing = aSnapshot(aFailingState());
    bridge.emit('board.changed', aChange(failing, 9));
    expect(shown).toEqual([]);
    await bridge.answer(aBoard({ snapshot: at(8) }));
    expect(shown).toEqual([{ ...failing, revision: 9 }]);
  });

  test('does not let an early change win that is older than the reading', async () => {
    bridge.emit('board.changed', aChange(aSnapshot(aFailingState()), 7));
    await bridge.answer(aBoard({ snapshot: at(8) }));
    expect(shown).toEqual([at(8)]);
  });

  test('reads anew where a change names an unknown connection, and never goes back', async () => {
    await bridge.answer(aBoard({ snapshot: at(3) }));
    bridge.emit('board.changed', { revision: 5, order: ['hq', 'new'], changed: [] });
    expect(bridge.readings).toBe(1);
    bridge.emit('board.changed', aChange(at(6), 6));
    await bridge.answer(aBoard({ snapshot: at(5) }));
    expect(revisions()).toEqual([3, 6, 6]);
  });

  test('reads anew where the reading itself is too old for a change that waited', async () => {
    bridge.emit('board.changed', { revision: 5, order: ['hq', 'new'], changed: [] });
    await bridge.answer(aBoard({ snapshot: at(3) }));
    expect(shown).toEqual([]);
    await bridge.answer(aBoard({ snapshot: at(6) }));
    expect(revisions()).toEqual([6]);
  });

  test('forgets everything when demo and own connections are switched, whatever the revisions', async () => {
    await bridge.answer(aBoard({ snapshot: at(40) }));
    bridge.emit('surroundings.changed', someSurroundings({ isDemo: true }));
    await bridge.answer(aBoard({ snapshot: at(1), surroundings: someSurroundings({ isDemo: true }) }));
    expect(revisions()).toEqual([40, null, 1]);
  });

  test('keeps the board when only the remarks change', async () => {
    await bridge.answer(aBoard({ snapshot: at(4) }));
    bridge.emit('surroundings.changed', someSurroundings({ remarks: ['No keyring.'] }));
    expect(revisions()).toEqual([4]);
  });

  test('hands on the pool that the window was opened for, and each place asked for later', async () => {
    const [first, second] = [
      { connectionId: 'hq', poolKey: 'a' },
      { page: 'alerts', ruleId: 'default-level' } as const,
    ];
    await bridge.answer(aBoard({ place: first }));
    bridge.emit('place.open', second);
    expect(places).toEqual([first, second]);
  });

  test('hears and shows nothing after it was stopped, not even a reading under way', async () => {
    stop();
    await bridge.answer(aBoard());
    expect(shown).toEqual([]);
    expect(bridge.listeners('board.changed')).toBe(0);
    expect(bridge.listeners('place.open')).toBe(0);
    expect(bridge.listeners('surroundings.changed')).toBe(0);
  });

  test('tells of alerts as they were read, and of each change, the last one the newest', async () => {
    await bridge.answer(aBoard({ alerts: someAlerts() }));
    bridge.emit('alerts.changed', someAlerts({ canNotify: false }));
    expect(told.map((alerts) => alerts?.canNotify)).toEqual([true, false]);
  });

  test('forgets the alerts of other connections when the demo begins or ends', async () => {
    await bridge.answer(aBoard());
    bridge.emit('surroundings.changed', someSurroundings({ isDemo: true }));
    expect(told.at(-1)).toBeNull();
  });
});
