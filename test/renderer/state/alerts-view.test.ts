import { beforeEach, describe, expect, test } from 'vitest';
import { AlertsView, anything } from '../../../renderer/state/alerts-view.svelte';
import { Board } from '../../../renderer/state/board.svelte';
import { anItem } from '../../support/alert-builders';
import { ten } from '../../support/builders';
import { FakeBridge, someAlerts } from '../../support/fake-bridge';

const low = anItem({ id: 'low' });
const away = anItem({ id: 'away', kind: 'connection', vendor: 'citrix-cloud', pool: null });

let bridge: FakeBridge;
let view: AlertsView;

beforeEach(() => {
  bridge = new FakeBridge();
  const board = new Board(bridge, () => Date.parse(ten));
  board.alerts.take(someAlerts({ inbox: [low, away] }));
  view = new AlertsView(board);
});

const shown = () => view.shown.map(({ alert }) => alert.id);

describe('the page of alerts', () => {
  test('offers as filters only what there is', () => {
    expect(view.kinds.map(({ value }) => value)).toEqual(['level', 'connection']);
    expect(view.vendors.map(({ value }) => value)).toEqual(['thinfinity', 'citrix-cloud']);
  });

  test('shows alerts of one kind, of one vendor, or all', () => {
    view.filter('connection', anything);
    expect(shown()).toEqual(['away']);
    view.filter('connection', 'thinfinity');
    expect([shown(), view.isFiltered]).toEqual([[], true]);
    view.showAll();
    expect([shown(), view.isFiltered]).toEqual([['low', 'away'], false]);
  });

  test('marks an alert as read when it is opened', () => {
    view.choose(low);
    expect(view.chosenId).toBe('low');
    expect(bridge.sent).toEqual([{ name: 'alerts.read', args: { ids: ['low'] } }]);
  });

  test('closes an alert that a filter takes away', () => {
    view.choose(low);
    view.filter('connection', anything);
    expect(view.chosen).toBeNull();
  });
});
