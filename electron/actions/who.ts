import os from 'node:os';
import type { ActionIntent } from '../domain/action-record';

/** Who is at this computer. A user without a name (in a container) is told by number. */
export function whoActs(): ActionIntent['who'] {
  const host = os.hostname();
  try {
    return { user: os.userInfo().username, host };
  } catch {
    return { user: `uid ${process.getuid?.() ?? 'unknown'}`, host };
  }
}
