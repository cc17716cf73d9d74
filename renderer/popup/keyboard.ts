import type { Step } from '../state/roving.svelte';

/** What a key press is meant to do in the popup. */
export type Command =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'type'; readonly letter: string }
  | {
      readonly kind:
        'search' | 'open' | 'escape' | 'refresh' | 'pin' | 'snooze' | 'alerts' | 'settings' | 'next-part';
    };

export interface Press {
  readonly key: string;
  /** With Ctrl, Alt or the command key: ours only for the settings. */
  readonly isModified: boolean;
  readonly isInField: boolean;
}

const steps: Readonly<Record<string, Step>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'page-down',
  PageUp: 'page-up',
  Home: 'first',
  End: 'last',
};

const deeds: Readonly<Record<string, 'refresh' | 'pin' | 'snooze' | 'alerts'>> = {
  r: 'refresh',
  p: 'pin',
  s: 'snooze',
  a: 'alerts',
};

const isLetter = (key: string): boolean => [...key].length === 1 && key.trim() !== '';

export function commandOf({ key, isModified, isInField }: Press): Command | null {
  if (isModified) return key === ',' ? { kind: 'settings' } : null;
  if (key === 'Escape') return { kind: 'escape' };
  if (key === 'F6') return { kind: 'next-part' };
  const step = steps[key];
  // In the field Home and End belong to its text.
  if (step !== undefined)
    return isInField && (key === 'Home' || key === 'End') ? null : { kind: 'step', step };
  if (isInField) return key === 'Enter' ? { kind: 'open' } : null;
  if (key === '/') return { kind: 'search' };
  const deed = deeds[key.toLowerCase()];
  if (deed !== undefined) return { kind: deed };
  return isLetter(key) ? { kind: 'type', letter: key } : null;
}
