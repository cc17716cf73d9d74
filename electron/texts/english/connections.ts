import { number, plural } from '../number';
import { connectionForm } from './connection-form';
import { writing } from './writing';

const pools = (count: number): string => `${number(count)} ${plural(count, 'pool')}`;

/** The page of connections: forms, tests, certificates, removal. */
export const connections = {
  form: connectionForm,
  writing,
  title: 'Connections',
  import: 'Import',
  export: 'Export without secrets',
  dismiss: 'Dismiss',
  health: { ok: 'read', waiting: 'not read yet', failing: 'can’t be read' },
  simulated: 'These are simulated.',
  connectOwn: 'Connect your own',
  new: 'New connection',
  chooseOne: 'Choose a connection to look at it or change it.',
  added: (name: string) => `${name} was added.`,
  saved: 'Saved.',
  removed: (name: string) => `${name} was removed.`,
  vendors: {
    title: 'Which vendor?',
    connect: (vendor: string) => `Connect ${vendor}`,
    /** What to have at hand: `needed` is a list in words. */
    needs: (needed: string) => `Needs ${needed}.`,
    needsOnly: (needed: string) => `Needs only its ${needed}.`,
    /** A label in the middle of a sentence: not one that begins with an abbreviation. */
    within: (label: string) =>
      /^[A-Z]{2}/.test(label) ? label : label.replace(/^./, (letter) => letter.toLowerCase()),
    cancel: 'Cancel',
  },
  test: {
    asking: (vendor: string) => `Asking ${vendor} …`,
    works: 'It works',
    readIn: (milliseconds: number) => `Read in ${number(milliseconds)} ms.`,
    nothingFound: 'No pools found',
    found: (count: number) => `${pools(count)} found`,
    nothingListed: 'The vendor answers, but lists no licenses that this credential may see.',
    more: (count: number) => `and ${pools(count)} more.`,
    fails: 'It can’t be read',
    certificate: 'Certificate',
    compare:
      'Compare the fingerprint with the one on the server. Trust holds for exactly this certificate; a changed one is refused.',
    issuedTo: 'Issued to',
    by: 'By',
    ends: 'Ends',
    trust: 'Trust exactly this one',
    untested: 'A test reads the seats once and shows them here. Nothing is saved by it.',
  },
};
