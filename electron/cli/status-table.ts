import { holderText, levelWord, poolSubtitle, seatCount } from '../domain/format';
import { compareLevels } from '../domain/level';
import type { StatusDocument } from './status-document';

type Row = readonly [level: string, pool: string, seats: string, unit: string, connection: string];

const head: Row = ['Level', 'Pool', 'Seats', 'Unit', 'Connection'];

// Control characters in a vendor's names could move the cursor of the terminal that shows them.
const plain = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

const width = (text: string): number => [...text].length;

interface Line {
  readonly row: Row;
  /** Who holds the seats, below the row. */
  readonly holders: readonly string[];
}

function lines({ connections }: StatusDocument): Line[] {
  return connections
    .flatMap(({ name, pools }) => pools.map((pool) => ({ name, pool })))
    .sort((a, b) => compareLevels(a.pool.level, b.pool.level))
    .map(({ name, pool }) => {
      const subtitle = poolSubtitle(pool);
      const called = subtitle === '' ? pool.product : `${pool.product} (${subtitle})`;
      return {
        row: [levelWord(pool.level), plain(called), seatCount(pool), pool.unit, plain(name)],
        holders: (pool.holders ?? []).map((holder) => plain(holderText(holder))),
      };
    });
}

/** The pools as a table for people, worst first; a failing connection is a problem and stands on the other stream. */
export function statusTable(document: StatusDocument): string {
  const found = lines(document);
  const failing = document.connections.filter(({ health }) => health === 'failing');
  const untold = failing.map(({ name }) => `${levelWord('unknown')}  ${plain(name)}\n`).join('');
  if (found.length === 0) return untold === '' ? 'No pools.\n' : untold;
  const table = [head, ...found.map(({ row }) => row)];
  const widths = head.map((_, column) => Math.max(...table.map((row) => width(row[column] ?? ''))));
  const laidOut = (row: Row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd();
  const indent = ' '.repeat((widths[0] ?? 0) + 4);
  const body = found.flatMap(({ row, holders }) => [
    laidOut(row),
    ...holders.map((text) => `${indent}${text}`),
  ]);
  return `${[laidOut(head), ...body].join('\n')}\n${untold}`;
}
