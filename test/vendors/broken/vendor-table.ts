import type { Broken } from './broken';
import * as vendors from './vendors';

export const brokenVendors: readonly Broken[] = [
  {
    what: 'answers from memory',
    vendor: vendors.fromMemory,
    breaks: [
      'the documented exchange gives exactly the documented pools',
      'an empty list is no pools, and no failure',
      'a page of HTML is malformed',
      'an empty answer is malformed',
      'what is no JSON is malformed',
      'an error inside a good answer is an error',
      'a wrong secret is unauthorized, after one try',
      'no answer is a time-out',
      'an answer that comes too late is a time-out',
      'an answer that is cut is unreachable',
      'a port on which nobody listens is unreachable',
      'a name that nobody knows is unreachable',
    ],
  },
  {
    what: 'fails whatever comes',
    vendor: vendors.alwaysFailing,
    breaks: ['a slow answer that comes in time is read', 'a redirect within the origin is followed'],
  },
  {
    what: 'throws',
    vendor: vendors.throwing,
    breaks: ['the simulator gives its known pools, of the shape that a pool has', '404 is not found'],
  },
  {
    what: 'counts used seats as free',
    vendor: vendors.countingUsedSeatsAsFree,
    breaks: [
      'the documented exchange gives exactly the documented pools',
      'the simulator gives its known pools, of the shape that a pool has',
    ],
  },
  {
    what: 'declares another origin',
    vendor: vendors.declaringAnotherOrigin,
    breaks: ['only declared origins are asked'],
  },
  {
    what: 'asks another origin',
    vendor: vendors.askingAnotherOrigin,
    breaks: ['only declared origins are asked'],
  },
  {
    what: 'merges what it has seen',
    vendor: vendors.mergingWhatItHasSeen,
    breaks: ['keys are unique, also where the vendor repeats itself'],
  },
  {
    what: 'numbers its pools',
    vendor: vendors.numberingItsPools,
    breaks: ['keys are the same from poll to poll, in whatever order the vendor lists'],
  },
  {
    what: 'makes new keys at each poll',
    vendor: vendors.namingItsPollInKeys,
    breaks: ['keys are the same from poll to poll, in whatever order the vendor lists'],
  },
  {
    what: 'refuses an empty list',
    vendor: vendors.refusingAnEmptyList,
    breaks: ['an empty list is no pools, and no failure'],
  },
  {
    what: 'puts its token into the address',
    vendor: vendors.puttingItsTokenIntoTheAddress,
    breaks: ['no secret, token or whole serial stands in an address'],
  },
  {
    what: 'warns with its token',
    vendor: vendors.warningWithItsToken,
    breaks: ['no secret, token or whole serial stands in a reading or a warning'],
  },
  ...[vendors.repeatingTheServersWords, vendors.failingWithItsSecret].map((vendor, index) => ({
    what: ['repeats the server’s words', 'fails with its secret'][index] ?? '',
    vendor,
    breaks: [
      'no secret, token or whole serial stands in a failure or in the log, whatever the server repeats',
    ],
  })),
  {
    what: 'tells a whole serial',
    vendor: vendors.puttingTheSerialIntoDetails,
    breaks: ['no secret, token or whole serial stands in a reading or a warning'],
  },
  {
    what: 'does not say where it failed',
    vendor: vendors.failingWithoutAPlace,
    breaks: [
      'a wrong frame is malformed, and the failure names its place',
      'a list of which no entry can be read is malformed',
      'a page of HTML is malformed',
      'an empty answer is malformed',
      'what is no JSON is malformed',
    ],
  },
  {
    what: 'makes numbers of junk',
    vendor: vendors.makingNumbersOfJunk,
    breaks: [
      'a wrong entry is left out and named, and the others stay',
      'a list of which no entry can be read is malformed',
    ],
  },
  ...[vendors.swallowingWarnings, vendors.givingUpAtOneWrongEntry].map((vendor, index) => ({
    what: ['swallows its warnings', 'gives up at one wrong entry'][index] ?? '',
    vendor,
    breaks: ['a wrong entry is left out and named, and the others stay'],
  })),
  {
    what: 'takes a failure for no pools',
    vendor: vendors.takingFailuresForNoPools,
    breaks: [
      'a wrong frame is malformed, and the failure names its place',
      'an error inside a good answer is an error',
      '403 is forbidden',
      '404 is not found',
      '429 is rate-limited',
      '500 is a server error',
    ],
  },
];
