import { number, plural } from '../../number';

/** Settings: versions and licences. */
export const about = {
  title: 'About',
  intro: 'License seats of many vendors in the tray: who has one, and who will not get one.',
  versions: 'Versions',
  license: {
    title: 'License',
    own: 'Seatwatch is free software under the MIT license.',
    runtime: 'The licenses of Electron and Chromium lie beside the program, in LICENSES.chromium.html.',
  },
  packages: {
    title: 'Software of others',
    count: (count: number) =>
      `${number(count)} ${plural(count, 'package is', 'packages are')} built into this program.`,
    none: 'The list could not be read. Install Seatwatch again to have it.',
    noText: 'It brings no license text along.',
    named: (name: string, version: string) => `${name} ${version}`,
  },
};
