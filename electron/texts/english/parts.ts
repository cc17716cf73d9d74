/** Small parts that several pages share. */
export const parts = {};
