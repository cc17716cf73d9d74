import type { Texts } from '../../english';

const withCode = (code: string | null): string => (code === null ? '' : ` (${code})`);

export const outcomes: Texts['actions']['outcomes'] = {
  done: 'Erledigt: der Anbieter hat es angenommen.',
  refused: (why, code) => `Abgelehnt: ${why}${withCode(code)}.`,
  refusedByVendor: (code) => `Vom Anbieter abgelehnt: ${code}.`,
  serverError: (status, code) =>
    `Der Server hat mit Fehler ${status} geantwortet${withCode(code)}; ob es geschehen ist, ist nicht bekannt, sehen Sie also nach, bevor Sie es noch einmal versuchen.`,
  notSent: (why) => `Es wurde nichts gesendet: ${why}.`,
  noAnswer: (why) =>
    `Es kam keine Antwort: ${why}. Ob es geschehen ist, ist nicht bekannt, sehen Sie also nach, bevor Sie es noch einmal versuchen.`,
  notRead: (why) => `Es wurde nichts gesendet, weil der Stand vorher nicht lesbar war: ${why}.`,
  nothing: 'Es gibt nichts zu senden.',
  lost: 'Seatwatch wurde beendet, bevor die Antwort bekannt war; sehen Sie nach, bevor Sie es noch einmal versuchen.',
  statuses: {
    moved: 'der Server hat Seatwatch zu einer anderen Adresse weitergeschickt',
    unauthorized: 'die Zugangsdaten wurden abgelehnt, und es wurde kein zweites Mal versucht',
    forbidden: 'die Zugangsdaten haben kein Recht dazu',
    notFound: 'der Server kennt diese ID oder diesen Titel nicht',
    rateLimited: 'der Server bittet um weniger Anfragen',
    other: (status) => `der Server hat es mit Status ${status} abgelehnt`,
  },
  proofs: {
    shown: 'Das Nachlesen zeigt es.',
    untold: 'Das Nachlesen konnte es nicht zeigen.',
    'not-shown': 'Das Nachlesen zeigt es noch nicht; sehen Sie später noch einmal nach.',
  },
};
