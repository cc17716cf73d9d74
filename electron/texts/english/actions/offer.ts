/** Whether an action may be done, and what is wrong with what was given for it. */
export const offer = {
  /** `vendor`: null where it is not known. */
  none: (vendor: string | null) => `${vendor ?? 'This vendor'} can only be read: its API offers no actions.`,
  off: 'Actions are off for this connection; switch them on first.',
  notAllowed: 'This action is not on the list of those allowed for this connection.',
  capReached: (cap: number) =>
    `The ${cap} actions allowed a day were sent today; raise the cap, or go on tomorrow.`,
  removed: 'This connection was removed meanwhile.',
  eachListed: 'The second request is sent for each lease that the first one lists.',
  tooOld:
    'Nothing was sent: this page is too old, or it was sent already. Look at the pool, then start again.',
  notSent: (why: string) => `Nothing was sent. ${why}`,
  unlogged:
    'Nothing was sent, since the action log can’t be written; check the free space and the rights of the profile folder.',
  unknownVendor: (vendor: string) => `the vendor ${JSON.stringify(vendor)} is not known`,
  noActions: (vendor: string) =>
    `${vendor}: the vendor’s API offers no actions, so nothing can be changed there from here`,
  unknownAction: (action: string, vendor: string, offered: string) =>
    `${JSON.stringify(action)} is not an action of ${vendor}; there are ${offered}`,
  parameters: {
    notAsked: (asked: string) => `it is not asked for here; the parameters are ${asked}`,
    twice: 'it is given twice',
    missing: 'it is missing',
  },
};
