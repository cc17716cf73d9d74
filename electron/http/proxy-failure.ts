import type { FailureKind } from '../domain/failure';
import { type Proxy, placeOf } from './way';
import { texts } from '../texts/language';

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

/** The failure in words. */
export function proxySaid({ proxy, fault }: ProxyFailure, host: string): readonly [FailureKind, string] {
  const said = texts().failures.proxy;
  const place = placeOf(proxy);
  switch (fault.what) {
    case 'refused':
      return ['unreachable', said.refused(place, host)];
    case 'silent':
      return ['timeout', said.silent(place, host)];
    case 'untrusted':
      return ['tls', said.untrusted(place, host)];
    case 'log-in':
      return ['unreachable', said.logIn(place, host)];
    case 'broken':
      return ['unreachable', said.broken(place, host)];
    case 'denied':
      return ['unreachable', said.denied(place, host, fault.status)];
    case 'no-tunnel':
      return ['unreachable', said.noTunnel(place, host, fault.status)];
  }
}
