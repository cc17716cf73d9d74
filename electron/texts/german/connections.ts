import type { Texts } from '../english';
import { number, plural } from '../number';
import { connectionForm } from './connection-form';
import { writing } from './writing';

const pools = (count: number): string => `${number(count)} ${plural(count, 'Pool')}`;

export const connections: Texts['connections'] = {
  form: connectionForm,
  writing,
  title: 'Verbindungen',
  import: 'Importieren',
  export: 'Ohne Geheimnisse exportieren',
  dismiss: 'Ausblenden',
  health: { ok: 'gelesen', waiting: 'noch nicht gelesen', failing: 'nicht lesbar' },
  simulated: 'Diese sind simuliert.',
  connectOwn: 'Eigene verbinden',
  new: 'Neue Verbindung',
  chooseOne: 'Wählen Sie eine Verbindung, um sie anzusehen oder zu ändern.',
  added: (name) => `${name} wurde hinzugefügt.`,
  saved: 'Gespeichert.',
  removed: (name) => `${name} wurde entfernt.`,
  vendors: {
    title: 'Welcher Anbieter?',
    connect: (vendor) => `${vendor} verbinden`,
    needs: (needed) => `Sie brauchen: ${needed}.`,
    needsOnly: (needed) => `Sie brauchen nur: ${needed}.`,
    within: (label) => label,
    cancel: 'Abbrechen',
  },
  test: {
    asking: (vendor) => `${vendor} wird gefragt …`,
    works: 'Es funktioniert',
    readIn: (milliseconds) => `In ${number(milliseconds)} ms gelesen.`,
    nothingFound: 'Keine Pools gefunden',
    found: (count) => `${pools(count)} gefunden`,
    nothingListed:
      'Der Anbieter antwortet, nennt aber keine Lizenzen, die mit diesen Zugangsdaten sichtbar sind.',
    more: (count) => `und ${pools(count)} mehr.`,
    fails: 'Nicht lesbar',
    certificate: 'Zertifikat',
    compare:
      'Vergleichen Sie den Fingerabdruck mit dem auf dem Server. Vertraut wird genau diesem Zertifikat; ein geändertes wird abgelehnt.',
    issuedTo: 'Ausgestellt für',
    by: 'Von',
    ends: 'Läuft ab',
    trust: 'Genau diesem vertrauen',
    untested: 'Ein Test liest die Plätze einmal und zeigt sie hier. Gespeichert wird dabei nichts.',
  },
};
