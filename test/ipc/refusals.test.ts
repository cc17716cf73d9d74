import { describe, expect, test } from 'vitest';
import { createRefusals } from '../../electron/ipc/refusals';

describe('refused messages in the log', () => {
  test('are said once a minute for each reason, with how many were not said', () => {
    let nowMs = 0;
    const said: string[] = [];
    const refuse = createRefusals({ now: () => nowMs, warn: (message) => said.push(message) });
    for (let count = 0; count < 1000; count += 1) refuse('an unknown command came');
    refuse('a command came from a foreign page');
    expect(said).toEqual(['an unknown command came', 'a command came from a foreign page']);
    nowMs = 60_000;
    refuse('an unknown command came');
    refuse('an unknown command came');
    refuse('a command came from a foreign page');
    expect(said.slice(2)).toEqual([
      'an unknown command came, and 999 times more since it was last said',
      'a command came from a foreign page',
    ]);
  });
});
