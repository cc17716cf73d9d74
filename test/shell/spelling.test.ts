import type { App } from 'electron';
import { expect, test } from 'vitest';
import { leaveSpelling } from '../../electron/shell/spelling';

test('every session is told at its birth to load no dictionary, and to check no spelling', () => {
  const said: unknown[] = [];
  const session = {
    setSpellCheckerLanguages: (languages: readonly string[]) => said.push(languages),
    setSpellCheckerEnabled: (isEnabled: boolean) => said.push(isEnabled),
  };
  const app = {
    on: (name: string, tell: (one: typeof session) => void) => {
      expect(name).toBe('session-created');
      tell(session);
    },
  };
  leaveSpelling(app as unknown as App);
  expect(said).toEqual([[], false]);
});
