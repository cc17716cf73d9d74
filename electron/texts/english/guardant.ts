const like = (others: number): string => (others === 0 ? '' : `, like ${others} more`);

/** What Guardant License Manager asks for, and what it answers. */
export const guardant = {
  baseUrl: {
    label: 'Server address',
    help: 'Protocol, host and port of the license manager, such as http://keys.example:3189.',
  },
  refused:
    'The license manager, or a proxy before it, does not let this computer read its features; allow remote access to it for this computer.',
  product: (number: string) => `Product ${number}`,
  feature: (number: string) => `Feature ${number}`,
  dongle: (id: string) => `Dongle ${id}`,
  mustHave: 'a network feature must have it',
  tooManyFree: 'more are free than there are',
  /** `others`: how many more features have a mode that is not documented. */
  oddRemoteMode: (place: string, mode: string, others: number) =>
    `${place} is ${mode}${like(others)}, which the vendor does not document; seats are counted only where there is a maximum.`,
  oddConsumptionMode: (place: string, mode: string, others: number) =>
    `${place} is ${mode}${like(others)}, which the vendor does not document; the unit is called seats.`,
  strays: (count: number) => `Of the server’s sessions, ${count} belong to no feature in its list.`,
  unsure: (count: number) =>
    `Who holds seats of ${count} features with the same numbers can’t be told apart.`,
  sessionsRefused: (status: number) => `The server answers the query for sessions with status ${status}.`,
  sessionsUnread: (why: string) => `Who holds the seats could not be read: ${why}`,
  sessionsCut: (count: number) => `Only the first ${count} sessions were read; holders may be missing.`,
};
