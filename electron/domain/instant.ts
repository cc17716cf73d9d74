/** A moment: ISO 8601 in UTC with milliseconds (`2026-11-22T10:00:00.000Z`). Text order is time order. */
export type Instant = string;

export const instantOf = (epochMs: number): Instant => new Date(epochMs).toISOString();

export const msOf = (instant: Instant): number => Date.parse(instant);

export const addMs = (instant: Instant, ms: number): Instant => instantOf(msOf(instant) + ms);

/** Reads any ISO 8601 time that names its zone (seven fraction digits included); null where it does not. */
export function parseInstant(text: string): Instant | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text)) return null;
  const ms = Date.parse(text);
  const day = text.slice(0, 10);
  // JavaScript lets 30 February run over into March.
  const isDay = new Date(`${day}T00:00:00Z`).getUTCDate() === Number(day.slice(8));
  return Number.isNaN(ms) || !isDay ? null : instantOf(ms);
}
