import { calendarDay, clockTime } from '../../../electron/domain/format';
import { parseInstant } from '../../../electron/domain/instant';
import { texts } from '../../../electron/texts/language';
import type { Board } from '../../state/board.svelte';

// A newer version may have read what this one has no name for.
export function factName(name: string): string {
  const names: Readonly<Record<string, string>> = texts().actions.page.end.facts;
  return (Object.hasOwn(names, name) ? names[name] : undefined) ?? name;
}

/** What was read back, as its reader says it: `yes`, `none`, `23 Nov 02:34`. */
export function factWords(value: unknown, { now, reader }: Pick<Board, 'now' | 'reader'>): string {
  const t = texts().actions.page.end;
  if (value === null || value === undefined) return t.notSaid;
  if (value === true) return t.yes;
  if (value === false) return t.no;
  if (value === '' || value === 'none') return t.none;
  const at = typeof value === 'string' ? parseInstant(value) : null;
  return at === null ? String(value) : `${calendarDay(at, now, reader)} ${clockTime(at, reader)}`;
}
