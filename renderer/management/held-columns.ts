import { texts } from '../../electron/texts/language';
import type { GridColumn } from '../parts/grid-column';

/** The columns of the page of who holds seats. */
export function heldColumns(): readonly GridColumn[] {
  const { columns } = texts().who;
  return [
    { id: 'person', name: columns.person, width: 'minmax(90px, 0.7fr)', canSort: true },
    { id: 'host', name: columns.host, width: 'minmax(80px, 0.6fr)', canSort: true, from: 640 },
    { id: 'pool', name: columns.pool, width: 'minmax(120px, 1.5fr)', canSort: true },
    {
      id: 'seats',
      name: columns.seats,
      width: '52px',
      isEnd: true,
      canSort: true,
      startsDown: true,
      from: 480,
    },
    { id: 'since', name: columns.since, width: 'minmax(120px, 1.3fr)', from: 760 },
    { id: 'held', name: columns.held, width: '84px', isEnd: true, canSort: true, startsDown: true },
    { id: 'marks', name: columns.marks, width: '112px', from: 560 },
  ];
}
