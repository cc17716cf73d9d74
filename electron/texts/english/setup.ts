/** What is wrong with a draft, and what saving came to. */
export const setup = {};
