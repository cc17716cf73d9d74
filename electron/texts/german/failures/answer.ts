import type { Texts } from '../../english';

export const answer: Texts['failures']['answer'] = {
  malformed: (where, problem) =>
    `Die Antwort hat an der Stelle ${where} nicht die dokumentierte Form (${problem}); prüfen Sie, ob die Adresse die API des Anbieters ist und keine andere Seite.`,
  leftOut: (where, problem) => `Ein Eintrag wurde ausgelassen, weil ${where} nicht lesbar war (${problem}).`,
  top: '„oberste Ebene“',
  notJson: 'das ist kein JSON',
};
