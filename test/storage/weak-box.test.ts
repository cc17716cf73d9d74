import { afterEach, describe, expect, test } from 'vitest';
import { isWeaklySealed, openWeakly, sealWeakly } from '../../electron/storage/weak-box';

const platform = process.platform;
const on = (name: string) => Object.defineProperty(process, 'platform', { value: name });
afterEach(() => on(platform));

describe('a weakly sealed text', () => {
  test('opens again on any computer', () => {
    expect(openWeakly(sealWeakly('s3crét'))).toBe('s3crét');
    // As the oldest runtime wrote it with `--password-store=basic`.
    expect(sealWeakly('seatwatch')).toBe('djEwyamTrXHRYKnwAnO9ccMkuw==');
  });

  test('does not show its text at a glance', () => {
    expect(Buffer.from(sealWeakly('s3cret-value'), 'base64').toString('latin1')).not.toContain('s3cret');
  });

  test('is known by its prefix, on Linux alone', () => {
    on('linux');
    expect(isWeaklySealed(sealWeakly('s3cret'))).toBe(true);
    expect(isWeaklySealed(Buffer.from('v11 and more').toString('base64'))).toBe(false);
    expect(isWeaklySealed('')).toBe(false);
    on('darwin');
    expect(isWeaklySealed(sealWeakly('s3cret'))).toBe(false);
  });

  test('that is cut does not open', () => {
    expect(() => openWeakly(sealWeakly('s3cret').slice(0, 12))).toThrow();
  });
});
