import type { Reader } from './format';

/** What a figure of a month is: drawn as a limit, as what is in use below it, or not at all. */
export type FigureLine = 'limit' | 'use' | 'none';

export interface UsageFigure {
  readonly id: string;
  readonly label: string;
  readonly line: FigureLine;
}

/** A month gone by, `2026-11`; null where the vendor does not say. */
export interface UsageMonth {
  readonly month: string;
  readonly counts: Readonly<Record<string, number | null>>;
}

/** What a vendor keeps of the months before, oldest first. `figures`: those that it says anything of. */
export interface UsageHistory {
  readonly figures: readonly UsageFigure[];
  readonly months: readonly UsageMonth[];
  readonly warnings: readonly string[];
}

export type HistoryAnswer =
  | { readonly kind: 'read'; readonly history: UsageHistory }
  | { readonly kind: 'refused'; readonly message: string };

/** `Nov 2026`, as the reader writes it. */
export function monthName(month: string, { locale }: Reader): string {
  const options = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(Date.parse(`${month}-01T00:00:00Z`));
}
