import type { Broken } from './broken';
import * as clients from './clients';
import * as tokens from './tokens';
import * as vendors from './vendors';

/** Wrong log-ins and wrong clients under a vendor that is right. */
export const brokenWays: readonly Broken[] = [
  {
    what: 'never logs in again',
    tokenFor: tokens.hoarding,
    breaks: [
      'a refused token is renewed once, and the poll goes on',
      'a token that lives one second is good for its second',
    ],
  },
  {
    what: 'logs in again and again',
    vendor: vendors.loopingOnRefusal,
    breaks: [
      'a second refusal is unauthorized, after one more log-in and no third',
      'a wrong secret is unauthorized, after one try',
    ],
  },
  {
    what: 'logs in each time',
    vendor: vendors.loggingInEachTime,
    breaks: [
      'polls at the same time share one log-in',
      'a token is used until just before it ends, and never after',
      'a token without a life is used once',
    ],
  },
  {
    what: 'notices the end of a token too late',
    tokenFor: tokens.sleeping,
    breaks: [
      'a token is used until just before it ends, and never after',
      'a token that lives one second is good for its second',
    ],
  },
  {
    what: 'keeps a token for each poll',
    tokenFor: tokens.forgetful,
    breaks: ['polls at the same time share one log-in'],
  },
  {
    what: 'keeps a token without a life',
    tokenFor: tokens.hoarding,
    breaks: ['a token without a life is used once'],
  },
  {
    what: 'counts with dates that do not exist',
    tokenFor: tokens.brittle,
    breaks: ['a life that no calendar holds breaks nothing'],
  },
  {
    what: 'wants no secret',
    vendor: vendors.wantingNoSecret,
    breaks: ['a missing secret is misconfigured, and nothing is asked'],
  },
  {
    what: 'calls everything a server error',
    createHttp: clients.callingEverythingServerError,
    breaks: [
      '403 is forbidden',
      '404 is not found',
      '429 is rate-limited',
      'a second refusal is unauthorized, after one more log-in and no third',
      'an answer that is cut is unreachable',
    ],
  },
  {
    what: 'forgets when to come back',
    createHttp: clients.forgettingWhen,
    breaks: [
      '429 says when in seconds',
      '429 says when by an HTTP date',
      '429 says when by RFC 3339',
      '503 is a server error, with its word on when',
    ],
  },
  {
    what: 'comes back at once',
    createHttp: clients.comingBackAtOnce,
    breaks: ['429 says when in seconds', '429 is rate-limited', '500 is a server error'],
  },
  {
    what: 'speaks in codes',
    createHttp: clients.speakingInCodes,
    breaks: ['403 is forbidden', 'no answer is a time-out'],
  },
  {
    what: 'has no patience',
    createHttp: clients.hasty,
    breaks: ['a slow answer that comes in time is read'],
  },
  {
    what: 'is deaf to cancelling',
    createHttp: clients.deafToCancelling,
    breaks: ['cancelling ends the request on the wire'],
  },
  {
    what: 'opens a socket for each poll',
    createHttp: clients.wasteful,
    breaks: ['the same sockets serve poll after poll'],
  },
  {
    what: 'trusts everybody',
    createHttp: clients.trusting,
    breaks: [
      'a huge answer is refused by its size',
      'a self-signed certificate is refused before anything is sent',
      'a certificate for another name is refused',
      'an expired certificate is refused',
      'a certificate that is not valid yet is refused',
      'another certificate than the pinned one is refused before anything is sent',
      'a CA file that holds no certificate is misconfigured',
      'a redirect to another origin is not followed, and no credential goes there',
      'a redirect to the same name on another port is another origin',
    ],
  },
  {
    what: 'looks neither at the CA file nor at the pin',
    createHttp: clients.blindToTrust,
    breaks: [
      'a self-signed certificate is accepted by its file',
      'a company’s authority is accepted by its file, and refused without',
      'a certificate is accepted by its pin, with and without colons, whatever else is wrong with it',
      'another certificate than the pinned one is refused before anything is sent',
      'a CA file that holds no certificate is misconfigured',
    ],
  },
  {
    what: 'calls everything unreachable',
    createHttp: clients.callingEverythingUnreachable,
    breaks: [
      'https where the server speaks http is told apart from an untrusted certificate',
      'an expired certificate is refused',
      'a huge answer is refused by its size',
    ],
  },
];
