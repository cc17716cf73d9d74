/** What 10Duke asks for, and what it answers. */
export const tenduke = {};
