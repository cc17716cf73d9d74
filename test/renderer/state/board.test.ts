import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Board, type Page } from '../../../renderer/state/board.svelte';
import { aBoardPool, aFailingState, aSnapshot, aState, aWaitingState, ten } from '../../support/builders';
import { fakeClock } from '../../support/clock';
import { FakeBridge, aBoard, aChange, someSurroundings } from '../../support/fake-bridge';

class FakePage implements Page {
  visibilityState: DocumentVisibilityState = 'visible';
  readonly listeners = new Set<unknown>();
  addEventListener = (_: string, listener: unknown) => void this.listeners.add(listener);
  removeEventListener = (_: string, listener: unknown) => void this.listeners.delete(listener);
}

const clock = fakeClock();
let bridge: FakeBridge;
let page: FakePage;
let board: Board;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  bridge = new FakeBridge();
  page = new FakePage();
  board = new Board(bridge, clock.ms);
  stop = board.start(page);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('the board of a window', () => {
  test('is neither empty nor read before the first answer', () => {
    expect([board.isRead, board.isEmpty, board.isWaiting]).toEqual([false, false, true]);
  });

  test('is empty where there is no connection', async () => {
    await bridge.answer(aBoard({ snapshot: aSnapshot() }));
    expect([board.isRead, board.isEmpty, board.isWaiting]).toEqual([true, true, false]);
  });

  test('waits while the first numbers are read, and no longer than that', async () => {
    await bridge.answer(aBoard({ snapshot: aSnapshot(aWaitingState()) }));
    expect(board.isWaiting).toBe(true);
    bridge.emit('board.changed', aChange(aSnapshot(aState({ pools: [aBoardPool()] })), 2));
    expect(board.isWaiting).toBe(false);
    expect(board.placed.map(({ pool }) => pool.product)).toEqual(['CATIA V5']);
  });

  test('knows vendors by their faces, and a strange one by its id', async () => {
    await bridge.answer(aBoard());
    expect(board.vendorOf(aState()).mark).toBe('Tw');
    expect(board.vendorOf(aState({ vendor: 'guardant' }))).toEqual({
      id: 'guardant',
      name: 'guardant',
      mark: 'gu',
      hasActions: false,
    });
  });

  test('says that it tries until the poll answers, or for twenty seconds', async () => {
    const failing = aFailingState();
    await bridge.answer(aBoard({ snapshot: aSnapshot(failing) }));
    expect(board.isTrying(failing)).toBe(false);
    board.refresh('hq');
    expect(bridge.sent.at(-1)).toEqual({ name: 'board.refresh', args: { connectionId: 'hq' } });
    expect(board.isTrying(failing)).toBe(true);
    expect(board.isTrying({ ...failing, polledAt: '2026-11-22T10:00:05.000Z' })).toBe(false);
    clock.advance(20_000);
    vi.advanceTimersByTime(10_000);
    expect(board.isTrying(failing)).toBe(false);
  });

  test('asks for all connections without naming one', async () => {
    await bridge.answer(aBoard());
    board.refresh();
    expect(bridge.sent.at(-1)).toEqual({ name: 'board.refresh', args: {} });
  });

  test('tells the time again every ten seconds, unless nobody sees the window', () => {
    const before = board.now;
    clock.advance(10_000);
    page.visibilityState = 'hidden';
    vi.advanceTimersByTime(10_000);
    expect(board.now).toBe(before);
    page.visibilityState = 'visible';
    vi.advanceTimersByTime(10_000);
    expect(board.now).toBe(clock.now());
  });

  test('leaves no timer and no listener behind', () => {
    stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(page.listeners.size).toBe(0);
    expect(bridge.listeners('board.changed')).toBe(0);
  });

  test('forgets the place that was asked for when other connections come', async () => {
    await bridge.answer(aBoard({ place: { connectionId: 'hq', poolKey: 'catia' } }));
    expect(board.place).not.toBeNull();
    bridge.emit('surroundings.changed', someSurroundings({ isDemo: true }));
    expect(board.place).toBeNull();
    expect(board.isRead).toBe(false);
    expect(ten <= board.now).toBe(true);
  });
});
