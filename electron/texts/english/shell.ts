/** Tray, dialogs, standing remarks. */
export const shell = {};
