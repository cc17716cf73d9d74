/** Why a connection can’t be read, and what to do. */
export const failures = {};
