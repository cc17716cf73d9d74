/** What License Statistics asks for, and what it answers. */
export const licenseStatistics = {};
