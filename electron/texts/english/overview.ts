/** The first page of the window. */
export const overview = {};
