/** A window's largest honest message is a pool's key; this leaves room for a thousand of them. */
export const mostMessageUnits = 100_000;

/** A table of 50 000 rows with a dozen full columns. */
export const mostTableUnits = 20_000_000;

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Array.isArray(value);
}

/**
 * Whether a message is plain data of at most so many units: a value is one, and so is each character. It stops as soon
 * as it is too much, so that neither a huge message nor a circular one costs more than the limit.
 */
export function fitsWithin(message: unknown, units: number): boolean {
  const waiting: unknown[] = [message];
  let left = units;
  while (waiting.length > 0) {
    const value = waiting.pop();
    left -= typeof value === 'string' ? 1 + value.length : 1;
    if (left < 0) return false;
    if (typeof value !== 'object' || value === null) continue;
    if (!isPlain(value)) return false;
    if (Array.isArray(value) && value.length > left) return false;
    for (const key in value) {
      left -= key.length;
      if (left < waiting.length) return false;
      waiting.push((value as Record<string, unknown>)[key]);
    }
  }
  return true;
}
