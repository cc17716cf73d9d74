/** The page of who holds seats. */
export const who = {};
