import type { FailureKind } from '../domain/failure';
import { type Proxy, placeOf } from './way';

/** What went wrong at a proxy. The first line is a proxy that is away, so another way may be gone. */
export type ProxyFault =
  | { readonly what: 'refused' | 'silent' | 'untrusted' }
  | { readonly what: 'log-in' | 'broken' }
  /** `status`: its answer to the wish for a tunnel; null where its protocol has none. */
  | { readonly what: 'denied' | 'no-tunnel'; readonly status: number | null };

/** A proxy did not let us through; whatever it said beside its status is not kept. */
export class ProxyFailure extends Error {
  constructor(
    readonly proxy: Proxy,
    readonly fault: ProxyFault,
  ) {
    super(`the proxy failed: ${fault.what}`);
  }

  /** It did not even answer. A no may be meant, and is not gone around. */
  get isAway(): boolean {
    return ['refused', 'silent', 'untrusted'].includes(this.fault.what);
  }
}

const withStatus = (status: number | null): string => (status === null ? '' : ` (status ${status})`);

/** The failure in words. */
export function proxySaid({ proxy, fault }: ProxyFailure, host: string): readonly [FailureKind, string] {
  const name = `The proxy ${placeOf(proxy)}`;
  switch (fault.what) {
    case 'refused':
      return [
        'unreachable',
        `${name} on the way to ${host} can’t be reached; check this computer’s proxy settings and whether the proxy runs.`,
      ];
    case 'silent':
      return [
        'timeout',
        `${name} on the way to ${host} did not answer in time; check this computer’s proxy settings and the network, Seatwatch tries again by itself.`,
      ];
    case 'untrusted':
      return [
        'tls',
        `${name} on the way to ${host} can’t be trusted: its own certificate was refused; ask its administrator for a valid one.`,
      ];
    case 'log-in':
      return [
        'unreachable',
        `${name} asks for a log-in, which Seatwatch does not support; ask its administrator to let this computer through to ${host} without one.`,
      ];
    case 'broken':
      return [
        'unreachable',
        `${name} cut the connection on the way to ${host}; check its log if this goes on, Seatwatch tries again by itself.`,
      ];
    case 'denied':
      return [
        'unreachable',
        `${name} does not let Seatwatch through to ${host}${withStatus(fault.status)}; ask its administrator to allow this address and port.`,
      ];
    case 'no-tunnel':
      return [
        'unreachable',
        `${name} could not reach ${host}${withStatus(fault.status)}; check the address, and whether the server can be reached from the proxy.`,
      ];
  }
}
