import { type Instant, addMs, instantOf, parseInstant } from '../domain/instant';

const longestMs = 24 * 3_600_000;

/** `Retry-After` as seconds, an HTTP date or an RFC 3339 time; never in the past, never beyond a day; null if unreadable. */
export function retryAt(header: string | undefined, now: Instant): Instant | null {
  const text = header?.trim() ?? '';
  if (text === '') return null;
  const date = /^[A-Za-z]{3}, /.test(text) ? Date.parse(text) : Number.NaN;
  const at = /^\d+$/.test(text)
    ? addMs(now, Math.min(Number(text) * 1000, longestMs))
    : (parseInstant(text) ?? (Number.isNaN(date) ? null : instantOf(date)));
  if (at === null) return null;
  const latest = addMs(now, longestMs);
  return at < now ? now : at > latest ? latest : at;
}
