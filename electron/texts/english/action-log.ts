/** The page of the action log. */
export const actionLog = {};
