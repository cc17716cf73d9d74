/** What Citrix Cloud Licensing asks for, and what it answers. */
export const citrixCloud = {};
