import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, type Socket, createServer } from 'node:net';

/** What a hostile page would reach: one port of loopback that counts whatever arrives, by TCP and by UDP. */
export interface Target {
  readonly port: number;
  hits(): number;
  forget(): void;
  close(): Promise<void>;
}

const answer =
  'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\n\r\nok';

export async function openTarget(): Promise<Target> {
  let hits = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    hits += 1;
    sockets.add(socket.on('error', () => sockets.delete(socket)).on('close', () => sockets.delete(socket)));
    socket.on('data', (data) => {
      if (/^(GET|POST|OPTIONS|HEAD)/.test(data.toString('latin1'))) socket.end(answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4').on('message', () => (hits += 1));
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
  return {
    port,
    hits: () => hits,
    forget: () => (hits = 0),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await new Promise<void>((resolve) => datagrams.close(() => resolve()));
    },
  };
}
