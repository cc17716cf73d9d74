import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/** A wire that can be watched: hands every byte on to a loopback port, and knows what is still open. */
export interface Relay {
  readonly origin: string;
  /** Connections that were ever made. */
  count(): number;
  /** Connections that are open now. */
  openCount(): number;
  close(): Promise<void>;
}

export async function startRelay(target: string): Promise<Relay> {
  const { protocol, port } = new URL(target);
  const open = new Set<Socket>();
  let count = 0;
  const server = createServer((near) => {
    const far = connect(Number(port), '127.0.0.1');
    count += 1;
    open.add(near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
    near.on('close', () => open.delete(near));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `${protocol}//127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: () => count,
    openCount: () => open.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** A loopback port on which nobody listens. */
export async function aClosedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
