import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { TLSSocket, createSecureContext } from 'node:tls';
import type { Certificate } from './certificates';

/** Stands before a plain loopback server with TLS, on a port that stays the same whatever happens to it. */
export interface SecureFront {
  readonly port: number;
  /** Shows this certificate to whoever comes from now on. */
  show(certificate: Certificate): void;
  /** Nobody listens on the port. */
  away(): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
}

export async function startSecureFront(target: number, first: Certificate): Promise<SecureFront> {
  const open = new Set<Socket>();
  let shown = first;
  const server = createServer((raw) => {
    const near = new TLSSocket(raw, { isServer: true, secureContext: createSecureContext(shown) });
    const far = connect(target, '127.0.0.1');
    open.add(raw);
    raw.on('close', () => open.delete(raw)).on('error', () => undefined);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const hangUp = () => {
    for (const socket of open) socket.destroy();
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const away = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      hangUp();
    });
  return {
    port,
    // Whoever is connected has trusted the old one and must come again.
    show: (certificate) => {
      shown = certificate;
      hangUp();
    },
    away,
    back: () => listen(port),
    close: async () => {
      if (server.listening) await away();
    },
  };
}
