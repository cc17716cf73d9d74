import type { App } from 'electron';

/** The arguments of this process with other words of our own: Chromium's switches and the application's path stay. */
export function argumentsWith(
  argv: readonly string[],
  appPath: string | null,
  words: readonly string[],
): string[] {
  const separator = argv.indexOf('--');
  const own = separator < 0 ? (appPath === null ? [] : [appPath]) : argv.slice(1, separator);
  return [...own, '--', ...words];
}

/** Ends this run and starts the program again on the same profile, on simulated vendors or the user's own. */
export function relaunch(app: App, profile: string | null, isDemo: boolean): void {
  const words = [...(profile === null ? [] : ['--profile', profile]), ...(isDemo ? ['--demo'] : [])];
  app.relaunch({ args: argumentsWith(process.argv, app.isPackaged ? null : app.getAppPath(), words) });
  app.quit();
}
