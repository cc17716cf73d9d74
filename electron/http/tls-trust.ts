import { readFileSync } from 'node:fs';
import { Agent, type AgentOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import type { TlsTrust } from '../domain/connection';
import { type Result, failed, success } from '../domain/failure';
import { PinMismatch } from './wire-failure';

const plainPrint = (print: string): string => print.replaceAll(':', '').toUpperCase();

// A request that is given up before its socket is ready leaves a handshake that nobody else would end.
const longestHandshakeMs = 30_000;

/** Accepts the one pinned certificate for its own sake and refuses any other before a byte of the request is sent. */
class PinnedAgent extends Agent {
  readonly #pin: string;
  readonly #shaking = new Set<tls.TLSSocket>();

  constructor(pin: string, options: AgentOptions) {
    super(options);
    this.#pin = plainPrint(pin);
  }

  override createConnection(
    options: tls.ConnectionOptions,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null | undefined {
    // A resumed session shows no certificate, so none is resumed. The usual check is off because the fingerprint,
    // which is stricter, takes its place.
    const socket = tls.connect({ ...options, session: undefined, rejectUnauthorized: false });
    const fail = (error: Error) => callback?.(error, socket);
    this.#shaking.add(socket);
    const giveUp = () => socket.destroy(new Error('the handshake took too long'));
    socket.setTimeout(longestHandshakeMs, giveUp);
    socket.once('close', () => this.#shaking.delete(socket));
    socket.once('error', fail);
    socket.once('secureConnect', () => {
      this.#shaking.delete(socket);
      socket.setTimeout(0, giveUp);
      socket.off('error', fail);
      const shown = socket.getPeerCertificate().fingerprint256 ?? '';
      if (plainPrint(shown) === this.#pin) return callback?.(null, socket);
      socket.destroy();
      return fail(new PinMismatch(shown));
    });
    return undefined;
  }

  override destroy(): void {
    for (const socket of this.#shaking) socket.destroy();
    super.destroy();
  }
}

/** The authorities of the runtime and, where it can tell them, of the operating system. */
function knownAuthorities(): readonly string[] {
  const ofSystem =
    'getCACertificates' in tls && typeof tls.getCACertificates === 'function'
      ? (tls.getCACertificates as (kind: string) => string[])('system')
      : [];
  return [...tls.rootCertificates, ...ofSystem];
}

function withCaFile(caFile: string, options: AgentOptions): Result<Agent> {
  try {
    const pem = readFileSync(caFile, 'utf8');
    tls.createSecureContext({ ca: pem });
    if (!pem.includes('-----BEGIN CERTIFICATE-----')) throw new Error('no certificate in it');
    return success(new Agent({ ...options, ca: [...knownAuthorities(), pem] }));
  } catch {
    return failed(
      'misconfigured',
      `The CA file ${caFile} could not be read as PEM certificates; check its path and content.`,
    );
  }
}

/** The agent for a connection's https: system trust, plus a CA file, or one pinned certificate. Never anything goes. */
export function httpsAgent(trust: TlsTrust | undefined, options: AgentOptions): Result<Agent> {
  if (trust?.pinSha256 !== undefined) return success(new PinnedAgent(trust.pinSha256, options));
  if (trust?.caFile !== undefined) return withCaFile(trust.caFile, options);
  return success(new Agent({ ...options, ca: [...knownAuthorities()] }));
}
