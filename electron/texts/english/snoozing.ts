/** Spans and ends of a snooze. */
export const snoozing = {};
