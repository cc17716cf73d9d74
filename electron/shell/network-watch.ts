import { net } from 'electron';

// Often enough that somebody who plugs in a cable sees it noticed.
const everyMs = 5000;

/** What the operating system says of the network: a hint, wrong on some computers (a VPN it does not know). */
export const systemIsOnline = (): boolean => net.isOnline();

/** Asks the system again and again; returns the undo. */
export function watchNetwork(hear: (isOnline: boolean) => void): () => void {
  const look = (): void => hear(systemIsOnline());
  look();
  const timer = setInterval(look, everyMs);
  return () => clearInterval(timer);
}
