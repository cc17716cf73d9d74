import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { NoticePlace } from '../../electron/domain/notice';
import { createNotifier } from '../../electron/shell/notifier';

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
const place = { connectionId: 'hq', poolKey: 'a' };
let opened: NoticePlace[];
let outcomes: string[];

beforeEach(() => {
  Object.assign(desktop, { isSupported: true, shown: [] });
  opened = [];
  outcomes = [];
});

function show() {
  createNotifier({ open: (at) => opened.push(at) }).show(
    { title: 'CATIA V5: 4 of 25 seats free', body: 'Low since 10:31.', place },
    { onShown: () => outcomes.push('shown'), onFailed: () => outcomes.push('failed') },
  );
}

describe('a notice', () => {
  test('is shown as it is worded, and says so', () => {
    show();
    shown()[0]?.emit('show');
    expect(shown().map(({ title, body }) => [title, body])).toEqual([
      ['CATIA V5: 4 of 25 seats free', 'Low since 10:31.'],
    ]);
    expect(outcomes).toEqual(['shown']);
  });

  test.each(['click', 'action'])('opens its place on a %s', (event) => {
    show();
    shown()[0]?.emit(event);
    expect(opened).toEqual([place]);
  });

  test('says so where the desktop shows none', () => {
    desktop.isSupported = false;
    show();
    expect([shown(), outcomes]).toEqual([[], ['failed']]);
  });

  test('says so where the desktop fails to show it', () => {
    show();
    shown()[0]?.emit('failed');
    expect(outcomes).toEqual(['failed']);
  });
});

test('what is no alert is told, and its click does what was asked', () => {
  const clicked: string[] = [];
  createNotifier({ open: () => undefined }).tell('No tray', 'None is shown.', () => clicked.push('open'));
  shown()[0]?.emit('click');
  expect([shown()[0]?.title, clicked]).toEqual(['No tray', ['open']]);
});

test('a vendor’s text is never markup, and is not written as markup where none is read', () => {
  const notifier = createNotifier({ open: () => undefined });
  notifier.tell('R&D', 'R&D <b>tools</b> are out.', () => undefined);
  notifier.setMarkup(true);
  notifier.tell('R&D', 'R&D <b>tools</b> are out.', () => undefined);
  expect(shown().map(({ title, body }) => `${title}: ${body}`)).toEqual([
    'R&D: R&D <b>tools</b> are out.',
    'R&D: R&amp;D &lt;b&gt;tools&lt;/b&gt; are out.',
  ]);
});
