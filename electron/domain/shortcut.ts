import { texts } from '../texts/language';

/** A key press as a page hears it. */
export interface KeyPress {
  /** The key by its place on the board: `KeyL`, `Digit3`, `F9`. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

const named: Readonly<Record<string, string>> = {
  Space: 'Space',
  Enter: 'Return',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Insert: 'Insert',
};

function keyOf(code: string): string | null {
  const letter = /^(?:Key([A-Z])|Digit(\d)|(F(?:[1-9]|1\d|2[0-4])))$/.exec(code);
  return letter?.[1] ?? letter?.[2] ?? letter?.[3] ?? named[code] ?? null;
}

/** What a press comes to: keys as Electron writes them, or why they are none. `unfinished`: only modifiers so far. */
export type Recorded =
  { readonly kind: 'keys'; readonly accelerator: string } | { readonly kind: 'unfinished' | 'plain' };

const modifierCodes = /^(?:Control|Alt|Shift|Meta|AltGraph|OS|Fn|CapsLock)/;

/** A function key may stand alone; all others are needed for typing. */
export function recordedKeys({ code, ctrlKey, altKey, shiftKey, metaKey }: KeyPress): Recorded {
  if (modifierCodes.test(code)) return { kind: 'unfinished' };
  const key = keyOf(code);
  const isFree = ctrlKey || altKey || metaKey || /^F\d+$/.test(code);
  if (key === null || !isFree) return { kind: 'plain' };
  const held = [
    ...(ctrlKey ? ['Control'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
    ...(metaKey ? ['Super'] : []),
  ];
  return { kind: 'keys', accelerator: [...held, key].join('+') };
}

const pattern =
  /^(?:(?:Control\+|Alt\+|Super\+)(?:(?:Control|Alt|Shift|Super)\+)*|(?=(?:Shift\+)?F\d))(?:Shift\+)?(?:[A-Z]|\d|F(?:[1-9]|1\d|2[0-4])|Space|Return|Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert)$/;

/** Whether these keys may be taken from every other program. */
export const isShortcut = (accelerator: string): boolean => pattern.test(accelerator);

/** The keys one by one, as they are called on a keyboard of the reader's language. */
export function keysOf(accelerator: string): readonly string[] {
  const { names } = texts().settings.keys;
  const isNamed = (key: string): key is keyof typeof names => Object.hasOwn(names, key);
  return accelerator.split('+').map((key) => (isNamed(key) ? names[key] : key));
}
