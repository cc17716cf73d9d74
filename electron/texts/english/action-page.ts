import { number, plural } from '../number';

/** The page of actions: what may be done, what is filled in, what is sent, what came of it. */
export const actionPage = {
  title: 'Actions',
  connections: 'Connections',
  noConnections: 'No connections yet. Connect a vendor first, on the page Connections.',
  chooseOne:
    'Choose a connection. Seatwatch only reads until you switch actions on, for each connection by itself.',
  whatToDo: 'What to do',
  permission: {
    allow: 'Allow actions over this connection',
    allowHelp: 'Off: Seatwatch only reads. On: what you confirm here is sent to the vendor.',
    limits: 'Limits',
    dailyCap: 'Most actions a day',
    sentToday: (count: number) =>
      `${number(count)} ${plural(count, 'action was', 'actions were')} sent today. Empty: no limit.`,
    notACap: 'Enter a whole number from 1, or leave it empty for no limit.',
    allowed: 'Allowed',
  },
  fields: {
    chooseOne: 'choose one',
    chooseLicense: 'choose a license',
    leaseOf: (holder: string) => `The lease of ${holder}.`,
    show: 'Show what is sent',
    cancel: 'Cancel',
    fault: (problem: string) =>
      `${problem.replace(/^./, (letter) => letter.toUpperCase())}.`.replace(/^It is missing\.$/, 'Enter it.'),
  },
  preview: {
    whatChanges: 'What changes, and when',
    noUndo: 'Seatwatch can’t undo this.',
    once: 'It is sent once. If no answer comes, nothing is repeated; you are asked to look first.',
    exactly: 'Exactly what is sent',
    credential: 'The credential goes along in a header that is not shown.',
    secondCredential: 'The second credential goes along in a header that is not shown.',
    why: 'Why',
    whyHelp: 'Kept in the action log.',
    sending: 'Sending …',
    back: 'Back, send nothing',
  },
  end: {
    done: 'Done',
    refused: 'Refused',
    partial: 'Done in part',
    unknown: 'No answer came',
    unsent: 'Nothing was sent',
    effectiveAt: (moment: string) =>
      `It takes effect at ${moment}, when the running lease ends; release the lease to free the seat at once.`,
    unlogged:
      'The action log could not be written to its end; what was noted before sending lies beside it in the profile folder.',
    sentOnce: 'Sent once',
    notSent: 'Not sent',
    answered: (status: number) => `answered ${status}`,
    noAnswer: 'no answer',
    back: 'Back to actions',
    before: 'Before',
    after: 'After',
    changed: 'What was read back',
    none: 'none',
    notSaid: 'not said',
    yes: 'yes',
    no: 'no',
    /** What is read before and after, by the name that it has in the log. */
    facts: {
      seats: 'Seats',
      validFrom: 'Valid from',
      validUntil: 'Valid until',
      maxAggregateUseTime: 'Most use time, in milliseconds',
      reservation: 'Reservation',
      runningLeases: 'Running leases of this user',
      licenses: 'Licenses of this owner',
      leaseRuns: 'The lease runs',
      until: 'It ends',
      leases: 'Leases of this user',
      leaseIds: 'Lease IDs',
    },
  },
  notOpened:
    'Seatwatch could not read what may be done here, or the action log. Check the rights of the profile folder, then choose the connection again.',
  notShown: 'Nothing was sent: Seatwatch could not take this in. Shorten what you entered, then try again.',
  stumbled: 'Seatwatch could not do that; look at the pool before you try again.',
};
