import { number } from '../../number';
import type { Texts } from '../../english';

export const polling: Texts['settings']['polling'] = {
  title: 'Abfragen',
  intro:
    'Wie oft jede Verbindung gelesen wird. Nach Fehlern fragt Seatwatch seltener, und ein Anbieter kann um Geduld bitten.',
  none: 'Noch keine Verbindungen. Jede, die Sie hinzufügen, steht hier mit ihrem eigenen Takt.',
  everySeconds: (seconds: number) => `alle ${number(seconds)} s`,
  everyMinutes: (minutes: number) => `alle ${number(minutes)} min`,
  atMost: (every: string) => `der Anbieter erlaubt höchstens ${every}`,
  next: (at: string) => `nächste um ${at}`,
  now: 'wird jetzt gelesen',
  took: (seconds: string) => `die letzte dauerte ${seconds} s`,
  tookLittle: 'die letzte dauerte unter 0,1 s',
  why: {
    waiting: 'Noch nicht gelesen.',
    network: 'Wartet auf das Netzwerk dieses Computers.',
    askedToWait: (until: string) => `Der Anbieter bat, bis ${until} nicht zu fragen.`,
    failures: (since: string) => `Seltener, weil sie seit ${since} nicht gelesen werden kann.`,
    vendorsWord: (until: string) => `Der Anbieter hat vor ${until} nichts Neues.`,
  },
  change: 'Ändern',
  changeOf: (name: string) => `Ändern, wie oft ${name} gelesen wird`,
};
