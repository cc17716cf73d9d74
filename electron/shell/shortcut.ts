import { globalShortcut } from 'electron';
import { isShortcut } from '../domain/shortcut';

/** The keys that call the program from anywhere. */
export interface Shortcut {
  /** Takes these keys in the place of those held; false where they can't be had, and those stay. */
  take(accelerator: string | null): boolean;
  isHeld(): boolean;
}

function registered(accelerator: string, onPressed: () => void): boolean {
  try {
    return globalShortcut.register(accelerator, onPressed);
  } catch {
    // A name that this system has no key for.
    return false;
  }
}

export function createShortcut(onPressed: () => void): Shortcut {
  let held: string | null = null;
  return {
    take: (accelerator) => {
      if (accelerator === held) return true;
      if (accelerator !== null && !(isShortcut(accelerator) && registered(accelerator, onPressed)))
        return false;
      if (held !== null) globalShortcut.unregister(held);
      held = accelerator;
      return true;
    },
    isHeld: () => held !== null,
  };
}
