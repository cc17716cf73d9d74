/** Polls that could not even begin, or were ended. */
export const connection = {
  unknownVendor: (vendor: string) =>
    `This version of Seatwatch does not know the vendor “${vendor}”; update it, or remove the connection.`,
  setting: (path: string, problem: string) =>
    `The setting ${path} is not usable (${problem}); import the connection again with a right one.`,
  noSecret: (label: string) => `No ${label.toLowerCase()} is stored for this connection; enter it again.`,
  stopped: 'The poll was stopped; it is polled again at the next turn.',
  ownFault:
    'Seatwatch stumbled over this answer, which is a fault of its own; look for a newer version, or report it.',
};
