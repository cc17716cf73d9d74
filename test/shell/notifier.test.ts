import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Alert } from '../../electron/domain/alert';
import type { PoolPlace } from '../../electron/ipc/contract';
import { createNotifier } from '../../electron/shell/notifier';
import { aBoardOf, aBoardPool, aChange, at, london } from '../support/builders';

interface Shown {
  readonly title: string;
  readonly body: string;
  emit(event: string): void;
}

const desktop = vi.hoisted(() => ({ isSupported: true, shown: [] as unknown[] }));

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  class Notification extends EventEmitter {
    static isSupported = () => desktop.isSupported;
    readonly title: string;
    readonly body: string;
    constructor({ title, body }: { title: string; body: string }) {
      super();
      this.title = title;
      this.body = body;
    }
    show(): void {
      desktop.shown.push(this);
    }
  }
  return { Notification };
});

const shown = () => desktop.shown as readonly Shown[];
let opened: PoolPlace[];
let failures: number;

beforeEach(() => {
  Object.assign(desktop, { isSupported: true, shown: [] });
  opened = [];
  failures = 0;
});

const pools = ['a', 'b', 'c'].map((key) =>
  aBoardPool({ key, product: `Pool ${key}`, used: 21, levelSince: at('10:31') }),
);

const low = (key: string): Alert => ({
  id: key,
  key,
  kind: 'level',
  happened: 'raised',
  at: at('10:42'),
  since: at('10:31'),
  ruleId: 'default-level',
  vendor: 'thinfinity',
  connectionId: 'hq',
  connectionName: 'HQ gateway',
  pool: { key, product: `Pool ${key}`, subtitle: '', unit: 'licenses' },
  facts: { kind: 'level', level: 'low', used: 21, total: 25, free: 4 },
});

function take(...alerts: Alert[]) {
  const notifier = createNotifier({
    reader: london,
    now: () => at('10:42'),
    openPool: (place) => opened.push(place),
    onFailed: () => (failures += 1),
  });
  notifier.take(aChange({ next: aBoardOf(...pools), alerts }));
}

describe('a poll', () => {
  test('that needs nobody shows nothing', () => {
    take();
    expect(shown()).toEqual([]);
  });

  test('that needs somebody shows one notification, however many pools', () => {
    take(low('a'));
    take(low('a'), low('b'), low('c'));
    expect(shown().map(({ title, body }) => [title, body])).toEqual([
      ['Pool a: 4 of 25 seats free', 'Low since 10:31.'],
      ['3 pools are low', 'Worst: Pool a, 4 of 25 free.'],
    ]);
  });

  test('opens its pool when the notification is clicked', () => {
    take(low('a'));
    shown()[0]?.emit('click');
    expect(opened).toEqual([{ connectionId: 'hq', poolKey: 'a' }]);
  });

  test('says so where the desktop shows none', () => {
    desktop.isSupported = false;
    take(low('a'));
    expect([shown(), failures]).toEqual([[], 1]);
  });

  test('says so where the desktop fails to show it', () => {
    take(low('a'));
    shown()[0]?.emit('failed');
    expect(failures).toBe(1);
  });
});
