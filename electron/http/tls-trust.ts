import { readFileSync } from 'node:fs';
import tls from 'node:tls';
import type { TlsTrust } from '../domain/connection';
import { type Result, failed, success } from '../domain/failure';
import { knownAuthorities } from './authorities';
import { Distrusted, pinMismatch, shownCertificate } from './certificate';
import { texts } from '../texts/language';

/** Whom a connection trusts. Never anybody. */
export interface Trust {
  /** PEM certificates. */
  readonly authorities: readonly string[];
  /** Looks at a socket whose handshake is done; what is wrong with the server, or null where it is trusted. */
  readonly objection: (socket: tls.TLSSocket) => Distrusted | null;
}

function bySystem(authorities: readonly string[]): Trust {
  return {
    authorities,
    objection: (socket) => {
      if (socket.authorized) return null;
      // The types promise an error; it is the code of one.
      return new Distrusted(String(socket.authorizationError), shownCertificate(socket));
    },
  };
}

const plainPrint = (print: string): string => print.replaceAll(':', '').toUpperCase();

/** One certificate for its own sake, whatever else is wrong with it. */
function byPin(pin: string): Trust {
  return {
    authorities: [],
    objection: (socket) => {
      const shown = shownCertificate(socket);
      const isPinned = shown !== null && plainPrint(shown.fingerprint256) === plainPrint(pin);
      return isPinned ? null : new Distrusted(pinMismatch, shown);
    },
  };
}

function withCaFile(caFile: string): Result<Trust> {
  try {
    const pem = readFileSync(caFile, 'utf8');
    tls.createSecureContext({ ca: pem });
    if (!pem.includes('-----BEGIN CERTIFICATE-----')) throw new Error('no certificate in it');
    return success(bySystem([...knownAuthorities(), pem]));
  } catch {
    return failed('misconfigured', texts().failures.wire.caFile(caFile));
  }
}

/** The trust of a connection: the system's, plus a CA file, or one pinned certificate. */
export function trustOf(trust: TlsTrust | undefined): Result<Trust> {
  if (trust?.pinSha256 !== undefined) return success(byPin(trust.pinSha256));
  if (trust?.caFile !== undefined) return withCaFile(trust.caFile);
  return success(bySystem(knownAuthorities()));
}
