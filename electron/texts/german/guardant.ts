import type { Texts } from '../english';
import { number } from '../number';

const like = (others: number): string => (others === 0 ? '' : `, ebenso bei ${number(others)} weiteren`);

export const guardant: Texts['guardant'] = {
  baseUrl: {
    label: 'Adresse des Servers',
    help: 'Protokoll, Host und Port des Lizenzmanagers, wie http://keys.example:3189.',
  },
  refused:
    'Der Lizenzmanager oder ein Proxy davor lässt diesen Computer die Features nicht lesen; erlauben Sie dort den Fernzugriff für diesen Computer.',
  product: (id) => `Produkt ${id}`,
  feature: (id) => `Feature ${id}`,
  dongle: (id) => `Dongle ${id}`,
  mustHave: 'ein Netz-Feature muss ihn haben',
  tooManyFree: 'es sind mehr frei, als es gibt',
  oddRemoteMode: (place, mode, others) =>
    `${place} ist ${mode}${like(others)}, was der Anbieter nicht dokumentiert; Plätze werden nur gezählt, wo es eine Höchstzahl gibt.`,
  oddConsumptionMode: (place, mode, others) =>
    `${place} ist ${mode}${like(others)}, was der Anbieter nicht dokumentiert; die Einheit heißt hier Plätze.`,
  strays: (count) =>
    count === 1
      ? 'Von den Sitzungen des Servers gehört 1 zu keinem Feature seiner Liste.'
      : `Von den Sitzungen des Servers gehören ${number(count)} zu keinem Feature seiner Liste.`,
  unsure: (count) =>
    `Bei ${number(count)} Features mit denselben Nummern ist nicht feststellbar, wer welche Plätze belegt.`,
  sessionsRefused: (status) => `Der Server beantwortet die Frage nach Sitzungen mit Status ${status}.`,
  sessionsUnread: (why) => `Wer die Plätze belegt, war nicht lesbar: ${why}`,
  sessionsCut: (count) =>
    `Nur die ersten ${number(count)} Sitzungen wurden gelesen; es können Inhaber fehlen.`,
};
