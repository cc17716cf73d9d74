/** What a glance tells: headline, tooltip, network. */
export const headlines = {};
