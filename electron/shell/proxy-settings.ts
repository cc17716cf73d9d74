import { type App, session } from 'electron';
import { isLoopback } from '../domain/origin';

/** What the way to an origin is, in the words of a PAC file: `PROXY proxy.example:3128; DIRECT`. */
export type ResolveProxy = (origin: string) => Promise<string>;

/** By the system's proxy settings, its PAC file, or the switches of this run; known as soon as the runtime is ready. */
export const systemProxy = (app: App): ResolveProxy => {
  let ready: Promise<void> | null = null;
  return async (origin) => {
    // A PAC file whose first fetch met the start of the network stack counts as none; this fetches it again.
    ready ??= app.whenReady().then(() => session.defaultSession.forceReloadProxyConfig());
    await ready;
    return session.defaultSession.resolveProxy(origin);
  };
};

/** The same for calls that are to be over at once: what runs on this computer needs no proxy, so nobody is asked. */
export const quickProxy = (resolve: ResolveProxy): ResolveProxy => {
  return (origin) => (isLoopback(origin) ? Promise.resolve('DIRECT') : resolve(origin));
};
