/** The popup. */
export const popup = {};
