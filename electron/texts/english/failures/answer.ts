/** An answer that is not as its document says. */
export const answer = {
  malformed: (where: string, problem: string) =>
    `The answer does not have the documented shape at ${where} (${problem}); check that the address is the vendor’s API and not another page.`,
  leftOut: (where: string, problem: string) =>
    `An entry was left out because ${where} could not be read (${problem}).`,
  /** The place of the whole answer, where others have a path. */
  top: 'the top',
  notJson: 'it is not JSON',
};
