/** What is wrong with a set-up, typed or imported, and what saving came to. Faults are a few words behind a name. */
export const setup = {
  notWritten:
    'The settings could not be written, so nothing was changed. Check the free space and rights of the profile folder, then save again.',
  untilQuit:
    'Saved. No secure storage is there, so its secret lasts until Seatwatch is quit; start a keyring to keep it.',
  faults: {
    nameless: 'give it a name, such as “HQ gateway”',
    noVendor: 'choose one of the vendors',
    removed: 'the connection was removed meanwhile',
    otherAddress:
      'the address is another one now, so enter it again; it is not sent to a new server by itself',
    tooOften: (vendor: string, seconds: number) => `${vendor} may be read every ${seconds} seconds at most`,
    noSuchSetting: (vendor: string) => `${vendor} has no such setting`,
    noSuchSecret: (vendor: string) => `${vendor} has no such secret`,
    url: 'expected an address such as https://gateway.example:9443, without user, query or fragment',
    unencrypted:
      'expected https, since this service is reached over the internet and would show its secrets on the way',
  },
  file: {
    place: 'the file',
    line: (number: number) => `line ${number}`,
    absent: 'it does not exist',
    unreadable: 'it can’t be read',
    notJson: 'this is not JSON',
    stranger: 'no such member is known here',
    secret: 'expected the secret as text, or { "env": "NAME" }',
    id: 'expected letters, digits, - and _ only',
    twice: (id: string) => `the id ${JSON.stringify(id)} is there twice`,
    noVariable: (name: string) => `the environment variable ${name} is not set`,
    caFile: (file: string) => `the file ${file} can't be read as PEM certificates`,
    unknownVendor: (vendor: string) => `the vendor ${JSON.stringify(vendor)} is not known`,
    raised: (place: string, vendor: string, least: number, wanted: number) =>
      `${place}: ${vendor} is polled every ${least} seconds at most; ${least} is used instead of ${wanted}.`,
    unencrypted: (name: string, hasSecret: boolean) =>
      `${name} is reached over plain http, so whoever is on the way can read ${hasSecret ? 'its secret and its numbers' : 'its numbers'}; use https if the server offers it.`,
  },
};
