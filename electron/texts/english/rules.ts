/** Alert rules as sentences. */
export const rules = {};
