/** Alerts as notifications, inbox and windows tell them. */
export const alerts = {};
