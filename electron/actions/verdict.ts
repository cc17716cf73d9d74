import type { ActionResult } from '../domain/action-record';
import type { Failure } from '../domain/failure';
import type { HttpAnswer, SendOutcome } from '../vendors/vendor';

type Verdict = Pick<ActionResult, 'outcome' | 'message'>;

const lookFirst = 'look before trying again';

/** What happened, without the advice behind the semicolon: that speaks of polls, which are repeated. */
export const plainReason = ({ message }: Failure): string =>
  (message.split(/[;.](\s|$)/)[0] ?? message).trim();

function saidByStatus(status: number): string {
  if (status < 400) return 'the server sent Seatwatch on to another address';
  if (status === 401) return 'the credential was refused, and nothing was tried a second time';
  if (status === 403) return 'the credential has no permission for this';
  if (status === 404) return 'the server knows nothing of this id or title';
  if (status === 429) return 'the server asks for fewer requests';
  return `the server refused it with status ${status}`;
}

/** What an answer means: yes, no, or nobody knows. `code`: the vendor's own word for its no, if it gave one. */
function answered({ status }: HttpAnswer, code: string | null): Verdict {
  const said = code === null ? '' : ` (${code})`;
  if (status >= 500)
    return {
      outcome: 'unknown',
      message: `The server answered with error ${status}${said}; whether it was done is not known, so ${lookFirst}.`,
    };
  if (status >= 300) return { outcome: 'refused', message: `Refused: ${saidByStatus(status)}${said}.` };
  if (code !== null) return { outcome: 'refused', message: `Refused by the vendor: ${code}.` };
  return { outcome: 'done', message: 'Done: the vendor accepted it.' };
}

export function verdictOf(sent: SendOutcome, refusal: (answer: HttpAnswer) => string | null): Verdict {
  switch (sent.kind) {
    case 'answered':
      return answered(sent.answer, refusal(sent.answer));
    case 'not-sent':
      return {
        outcome: 'refused',
        message: `Nothing was sent: ${plainReason(sent.failure)}.`,
      };
    case 'no-answer':
      return {
        outcome: 'unknown',
        message: `No answer came: ${plainReason(sent.failure)}. Whether it was done is not known, so ${lookFirst}.`,
      };
  }
}
