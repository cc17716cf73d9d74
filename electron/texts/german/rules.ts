import type { Texts } from '../english';
import { counts } from './counts';
import { entries } from './entries';
import { rulesPage } from './rules-page';

const percentOf = (percent: number): string => `${String(percent).replace('.', ',')}\u202f%`;

export const rules: Texts['rules'] = {
  page: rulesPage,
  entries,
  kinds: {
    level: 'Plätze werden knapp',
    overuse: 'Mehr belegt als vorhanden',
    expiry: 'Etwas endet',
    shortfall: 'Zu wenige Plätze nach einem Ende',
    connection: 'Verbindung nicht lesbar',
    forgotten: 'Platz lange belegt',
  },
  scope: {
    everyPool: 'Jeder Pool',
    everyConnection: 'Jede Verbindung',
    everyPoolOf: (name) => `Jeder Pool von ${name}`,
    everyConnectionOf: (name) => `Jede Verbindung von ${name}`,
    only: (name) => `Nur ${name}`,
    everyPoolOfVendor: 'Jeder Pool dieses Anbieters',
    everyConnectionOfVendor: 'Jede Verbindung dieses Anbieters',
    everyPoolOfConnection: 'Jeder Pool dieser Verbindung',
  },
  own: {
    level: 'Eigene Stufen',
    overuse: 'Eigene Regel zur Überbelegung',
    expiry: 'Eigene Tage vor einem Ende',
    shortfall: 'Eigener Blick voraus',
    connection: 'Eigene Geduld',
    forgotten: 'Eigene Stunden',
  },
  amount: {
    seats: (seats) => counts.seats(seats),
    percent: (percent) => percentOf(percent),
    either: (seats, percent) => `${counts.seats(seats)} oder ${percentOf(percent)}`,
  },
  onlyEverywhere:
    'Eine Regel, die zu Seatwatch gehört, gilt überall; legen Sie für weniger eine neue Regel an.',
  noTimeZone: (name) => `Es gibt keine Zeitzone „${name}“; wählen Sie eine aus der Liste.`,
  notWritten:
    'Die Einstellungen können nicht geschrieben werden; schaffen Sie Platz auf dem Datenträger, prüfen Sie die Rechte des Profilordners, und speichern Sie noch einmal.',
};
