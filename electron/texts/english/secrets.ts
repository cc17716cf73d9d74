/** Keyrings, and what they say. */
export const secrets = {};
