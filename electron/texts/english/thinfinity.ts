/** What Thinfinity Workspace asks for, and what it answers. */
export const thinfinity = {};
