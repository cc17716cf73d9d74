import type { App } from 'electron';

/**
 * Nobody writes prose here, and the runtime would fetch dictionaries from its maker's servers as soon as a session is
 * there. Before `ready`, so that no session is older.
 */
export function leaveSpelling(app: App): void {
  app.on('session-created', (session) => {
    session.setSpellCheckerLanguages([]);
    session.setSpellCheckerEnabled(false);
  });
}
