import { number } from '../../number';

/** Settings: how often each connection is read, and why. */
export const polling = {
  title: 'Polling',
  intro:
    'How often each connection is read. After failures Seatwatch tries less often, and a vendor may ask it to wait.',
  none: 'No connections yet. Each one that you add is listed here with its own pace.',
  everySeconds: (seconds: number) => `every ${number(seconds)} s`,
  everyMinutes: (minutes: number) => `every ${number(minutes)} min`,
  atMost: (every: string) => `its vendor allows no more than ${every}`,
  next: (at: string) => `next at ${at}`,
  now: 'being read now',
  took: (seconds: string) => `the last one took ${seconds} s`,
  tookLittle: 'the last one took under 0.1 s',
  why: {
    waiting: 'Not read yet.',
    network: 'Waits for this computer’s network.',
    askedToWait: (until: string) => `The vendor asked to be left alone until ${until}.`,
    failures: (since: string) => `Less often, because it has failed since ${since}.`,
    vendorsWord: (until: string) => `The vendor has nothing new before ${until}.`,
  },
  change: 'Change',
  changeOf: (name: string) => `Change how often ${name} is read`,
};
