/** The table of pools and the details of one. */
export const pools = {};
