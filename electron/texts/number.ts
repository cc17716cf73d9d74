const thin = '\u202f';

/** `1 310` with a thin no-break space, a true minus, and never a point or comma. */
export function number(value: number): string {
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+(?!\d))/g, thin);
  return value < 0 ? `\u2212${digits}` : digits;
}

/** The word for so many: English and German tell one from all others. */
export const plural = (count: number, one: string, many = `${one}s`): string => (count === 1 ? one : many);
