import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Alert } from '../../electron/domain/alert';
import { msOf } from '../../electron/domain/instant';
import type { Notice } from '../../electron/domain/delivery-round';
import { type SiteYear, sites, wasFollowedByShortage, weeks, yearOf } from '../support/alert-year';
import { noticesOf } from '../support/alert-year-notices';

interface Row {
  readonly name: string;
  readonly pools: number;
  readonly low: number;
  readonly out: number;
  readonly well: number;
  readonly connection: number;
  readonly early: number;
  readonly early24h: number;
}

function rowOf({ site, moments, pools }: SiteYear): Row {
  const alerts = moments.flatMap((moment) => moment.alerts);
  const seats = alerts.filter(({ kind }) => kind === 'level');
  const isOut = ({ facts }: Alert) => facts.kind === 'level' && facts.level === 'exhausted';
  const told = seats.filter(({ happened }) => happened !== 'cleared');
  const early = told.filter((alert) => !isOut(alert));
  const followed = early.filter(({ pool, at }) => {
    const year = pools.get(pool?.key ?? '');
    return year !== undefined && wasFollowedByShortage(year, msOf(at));
  });
  return {
    name: site.id,
    pools: site.pools.length,
    low: early.length,
    out: told.length - early.length,
    well: seats.length - told.length,
    connection: alerts.filter(({ kind }) => kind === 'connection').length,
    early: early.length,
    early24h: followed.length,
  };
}

const aWeek = (count: number): string => (count / weeks).toFixed(1);
const share = (part: number, all: number): string =>
  all === 0 ? '–' : `${Math.round((100 * part) / all)} %`;

type Sort = 'new trouble' | 'well again' | 'reminder' | 'no network';

function sortOf(notice: Notice): Sort {
  if (notice.of === 'network') return 'no network';
  if (notice.of !== 'alerts') return 'reminder';
  return notice.alerts.every(({ happened }) => happened === 'cleared') ? 'well again' : 'new trouble';
}

function noticeTable(notices: readonly Notice[]): readonly string[] {
  const sorts: readonly Sort[] = ['new trouble', 'well again', 'reminder'];
  const counts = sorts.map((sort) => notices.filter((notice) => sortOf(notice) === sort).length);
  return [
    '| notices | a week |',
    '|---|---|',
    ...sorts.map((sort, index) => `| ${sort} | ${aWeek(counts[index] ?? 0)} |`),
    `| all | ${aWeek(notices.length)} |`,
  ];
}

function table(rows: readonly Row[], notices: readonly Notice[]): string {
  const all = rows.reduce((sum, row) => ({
    ...sum,
    pools: sum.pools + row.pools,
    low: sum.low + row.low,
    out: sum.out + row.out,
    well: sum.well + row.well,
    connection: sum.connection + row.connection,
    early: sum.early + row.early,
    early24h: sum.early24h + row.early24h,
  }));
  const lines = [...rows, { ...all, name: 'all' }].map((row) => {
    const sum = row.low + row.out + row.well + row.connection;
    const cells = [row.low, row.out, row.well, row.connection, sum].map(aWeek);
    return `| ${[row.name, row.pools, ...cells, share(row.early24h, row.early)].join(' | ')} |`;
  });
  return [
    '# A year of alerts under the default rules',
    '',
    'Per week. Followed: nothing was free at some minute of the 24 hours after a low or nearly-out alert.',
    '',
    '| vendor | pools | low, nearly out | out | well again | connection | all | followed |',
    '|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
    'What is shown of them: crossings of one moment are one notice, and what lasts is said again.',
    '',
    ...noticeTable(notices),
    '',
  ].join('\n');
}

test('a year of fifty pools makes few notices, and most early ones are followed by a real shortage', () => {
  const years = sites.map(yearOf);
  const rows = years.map(rowOf);
  const notices = noticesOf(years);
  const text = table(rows, notices);
  mkdirSync('out', { recursive: true });
  writeFileSync(path.join('out', 'alert-year.md'), text);
  process.stdout.write(text);
  const early = rows.reduce((sum, row) => sum + row.early, 0);
  const followed = rows.reduce((sum, row) => sum + row.early24h, 0);
  expect(notices.length / weeks).toBeLessThan(40);
  expect(followed / early).toBeGreaterThan(0.6);
}, 300_000);
