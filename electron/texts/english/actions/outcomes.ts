const withCode = (code: string | null): string => (code === null ? '' : ` (${code})`);

/** What came of an action. `why`: a failure without its advice. `code`: the vendor’s own word for its no. */
export const outcomes = {
  done: 'Done: the vendor accepted it.',
  refused: (why: string, code: string | null) => `Refused: ${why}${withCode(code)}.`,
  refusedByVendor: (code: string) => `Refused by the vendor: ${code}.`,
  serverError: (status: number, code: string | null) =>
    `The server answered with error ${status}${withCode(code)}; whether it was done is not known, so look before trying again.`,
  notSent: (why: string) => `Nothing was sent: ${why}.`,
  noAnswer: (why: string) =>
    `No answer came: ${why}. Whether it was done is not known, so look before trying again.`,
  notRead: (why: string) => `Nothing was sent, since the state could not be read first: ${why}.`,
  nothing: 'There is nothing to send.',
  lost: 'Seatwatch ended before the answer was known; look before trying again.',
  statuses: {
    moved: 'the server sent Seatwatch on to another address',
    unauthorized: 'the credential was refused, and nothing was tried a second time',
    forbidden: 'the credential has no permission for this',
    notFound: 'the server knows nothing of this id or title',
    rateLimited: 'the server asks for fewer requests',
    other: (status: number) => `the server refused it with status ${status}`,
  },
  /** What reading back says, behind what came of it. */
  proofs: {
    shown: 'Reading back shows it.',
    untold: 'Reading back could not show it.',
    'not-shown': 'Reading back does not show it yet; look again later.',
  },
};
