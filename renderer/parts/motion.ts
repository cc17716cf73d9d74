import { prefersReducedMotion } from 'svelte/motion';

/** How long things take to move: `--d-move`, or no time where the reader wants no motion. */
export const moveMs = (): number => (prefersReducedMotion.current ? 0 : 160);
