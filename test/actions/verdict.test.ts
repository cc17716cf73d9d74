import { describe, expect, test } from 'vitest';
import { plainReason } from '../../electron/actions/verdict';
import type { Failure } from '../../electron/domain/failure';
import { english } from '../../electron/texts/english';
import { german } from '../../electron/texts/german';

const failed = (message: string): Failure => ({ kind: 'unreachable', message, retryAt: null });

/** Every sentence of a failure that may stand between an action and its vendor, about made-up facts. */
const sentences = ({ failures: { status, wire, proxy, connection } }: typeof english): string[] =>
  [status, wire, proxy, connection].flatMap((group) =>
    Object.values(group).map((text: string | ((...facts: never[]) => string)) =>
      typeof text === 'string' ? text : text(...(['FACT', 'OTHER', 404] as never[])),
    ),
  );

describe('the reason that an action was not done', () => {
  test.each([
    ['English', english],
    ['German', german],
  ])('is told without advice that speaks of polls, in %s', (_language, catalogue) => {
    const all = sentences(catalogue);
    expect(all.length).toBeGreaterThan(30);
    for (const sentence of all) {
      const reason = plainReason(failed(sentence));
      expect([sentence, sentence.slice(reason.length, reason.length + 2)]).toEqual([sentence, '; ']);
      expect(reason.length).toBeGreaterThan(15);
    }
  });
});
