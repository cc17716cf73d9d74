import { powerMonitor } from 'electron';

export interface PowerEvents {
  readonly onSuspend: () => void;
  readonly onResume: () => void;
}

/** Hears of sleep and its end; returns the undo. */
export function watchPower({ onSuspend, onResume }: PowerEvents): () => void {
  powerMonitor.on('suspend', onSuspend);
  powerMonitor.on('resume', onResume);
  return () => {
    powerMonitor.off('suspend', onSuspend);
    powerMonitor.off('resume', onResume);
  };
}
