/** The page of connections: forms, tests, certificates, removal. */
export const connections = {};
