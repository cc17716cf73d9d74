import type { Step } from '../state/roving.svelte';

const steps: Readonly<Record<string, Step>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'page-down',
  PageUp: 'page-up',
  Home: 'first',
  End: 'last',
};

/** What a key on a row of a grid asks for. */
export type GridWish =
  | { readonly wish: 'step'; readonly step: Step; readonly isReach: boolean }
  | { readonly wish: 'open' | 'pick' | 'close-group' | 'open-group' | 'all' | 'copy' | 'drop-picks' };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const withCtrl: Readonly<Record<string, GridWish>> = { a: { wish: 'all' }, c: { wish: 'copy' } };

const plain: Readonly<Record<string, GridWish>> = {
  Enter: { wish: 'open' },
  ' ': { wish: 'pick' },
  ArrowLeft: { wish: 'close-group' },
  ArrowRight: { wish: 'open-group' },
  Escape: { wish: 'drop-picks' },
};

/** Null for keys that mean nothing to a grid. */
export function gridWish({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): GridWish | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return withCtrl[key.toLowerCase()] ?? null;
  const step = steps[key];
  return step === undefined ? (plain[key] ?? null) : { wish: 'step', step, isReach: shiftKey };
}
