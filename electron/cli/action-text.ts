import type { ActionEnding, ActionOutcome } from '../domain/action-record';
import { requestText, previewRequests, unsent } from '../actions/preview';
import type { ActionPlan } from '../vendors/action';

// Control characters in what a vendor says could move the cursor of the terminal that shows it.
const plain = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

/** The exact requests, and what they do. */
export function previewText(plan: ActionPlan, effect: string): string {
  const requests = previewRequests(plan).map(requestText);
  const each =
    plan.list === null ? '' : 'The second request is sent for each lease that the first one lists.\n';
  return `${requests.join('\n\n')}\n\n${each}${effect}\n`;
}

const outcomeWords: Readonly<Record<ActionOutcome, string>> = {
  done: 'Done.',
  refused: 'Refused.',
  partial: 'Done in part.',
  unknown: 'Not known.',
};

/** The outcome for people: one line for each request, then what else is to know. */
export function endingText(
  { outcome, results, effectiveAt, unsent }: ActionEnding,
  auditId: string | null,
): string {
  const lines = results.map(({ target, message }) => `${target === null ? '' : `${target}: `}${message}`);
  const later =
    effectiveAt === null
      ? []
      : [
          `It takes effect at ${effectiveAt}, when the running lease ends; release the lease to free the seat at once.`,
        ];
  const logged = auditId === null ? [] : [`Action log: ${auditId}`];
  return `${[unsent === undefined ? outcomeWords[outcome] : 'Not sent.', ...lines, ...later, ...logged].map(plain).join('\n')}\n`;
}

const asJson = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

export const dryRunJson = (action: string, plan: ActionPlan): string =>
  asJson({
    schema: 'seatwatch.action/1',
    action,
    dryRun: true,
    requests: unsent(plan),
    outcome: null,
    results: [],
    effectiveAt: null,
    auditId: null,
  });

export const endingJson = (action: string, ending: ActionEnding, auditId: string | null): string => {
  const { requests, outcome, results, effectiveAt, before, after } = ending;
  return asJson({
    schema: 'seatwatch.action/1',
    action,
    requests,
    outcome,
    results,
    effectiveAt,
    auditId,
    before,
    after,
  });
};
