import { number, plural } from '../../number';
import type { Texts } from '../../english';

export const about: Texts['settings']['about'] = {
  title: 'Über Seatwatch',
  intro: 'Lizenzplätze vieler Anbieter im Infobereich: wer einen hat und wer keinen bekommt.',
  versions: 'Versionen',
  license: {
    title: 'Lizenz',
    own: 'Seatwatch ist freie Software unter der MIT-Lizenz.',
    runtime: 'Die Lizenzen von Electron und Chromium liegen neben dem Programm, in LICENSES.chromium.html.',
  },
  packages: {
    title: 'Software anderer',
    count: (count: number) =>
      `${number(count)} ${plural(count, 'Paket ist', 'Pakete sind')} in dieses Programm eingebaut.`,
    none: 'Die Liste konnte nicht gelesen werden. Installieren Sie Seatwatch neu, um sie zu haben.',
    noText: 'Es bringt keinen Lizenztext mit.',
    named: (name: string, version: string) => `${name} ${version}`,
  },
};
