/** Ends a sentence whose last word may be shortened: `am 3. Dez.` has its full stop already. */
export const stopped = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);
