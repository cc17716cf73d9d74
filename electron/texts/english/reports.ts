/** The page of reports. */
export const reports = {};
