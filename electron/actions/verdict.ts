import type { ActionResult } from '../domain/action-record';
import type { Failure } from '../domain/failure';
import type { HttpAnswer, SendOutcome } from '../vendors/vendor';
import { texts } from '../texts/language';

type Verdict = Pick<ActionResult, 'outcome' | 'message'>;

/** What happened, without the advice behind the semicolon: that speaks of polls, which are repeated. So in each language. */
export const plainReason = ({ message }: Failure): string =>
  (message.split(/[;.](\s|$)/)[0] ?? message).trim();

function saidByStatus(status: number): string {
  const said = texts().actions.outcomes.statuses;
  if (status < 400) return said.moved;
  if (status === 401) return said.unauthorized;
  if (status === 403) return said.forbidden;
  if (status === 404) return said.notFound;
  return status === 429 ? said.rateLimited : said.other(status);
}

/** What an answer means: yes, no, or nobody knows. `code`: the vendor's own word for its no, if it gave one. */
function answered({ status }: HttpAnswer, code: string | null): Verdict {
  const said = texts().actions.outcomes;
  if (status >= 500) return { outcome: 'unknown', message: said.serverError(status, code) };
  if (status >= 300) return { outcome: 'refused', message: said.refused(saidByStatus(status), code) };
  if (code !== null) return { outcome: 'refused', message: said.refusedByVendor(code) };
  return { outcome: 'done', message: said.done };
}

export function verdictOf(sent: SendOutcome, refusal: (answer: HttpAnswer) => string | null): Verdict {
  const said = texts().actions.outcomes;
  switch (sent.kind) {
    case 'answered':
      return answered(sent.answer, refusal(sent.answer));
    case 'not-sent':
      return { outcome: 'refused', message: said.notSent(plainReason(sent.failure)) };
    case 'no-answer':
      return { outcome: 'unknown', message: said.noAnswer(plainReason(sent.failure)) };
  }
}
