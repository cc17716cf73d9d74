import { Bus } from '../../support/desktop/bus.mjs';
import type { Desktop } from '../../support/desktop/session.mjs';

/** Everything that was said on a session bus since the record began, as text. */
export interface BusRecord {
  text(): string;
  count(): number;
  close(): void;
}

interface BytesInJson {
  readonly type: 'Buffer';
  readonly data: readonly number[];
}

const isBytes = (value: unknown): value is BytesInJson =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';

function asText(body: unknown): string {
  return JSON.stringify(body, (_key, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    return isBytes(value) ? Buffer.from(value.data).toString('latin1') : value;
  });
}

/** What goes to the keyring and back is among it: secrets pass there under the session's own encryption. */
export async function recordBus(desktop: Desktop): Promise<BusRecord> {
  const monitor = await Bus.session(desktop.env);
  const lines: string[] = [];
  // A monitor that answers is thrown off the bus.
  monitor.raw.addMethodHandler(() => true);
  monitor.raw.on(
    'message',
    ({ interface: name, member, body }: { interface: string; member: string; body: unknown }) =>
      lines.push(`${name} ${member} ${asText(body)}`),
  );
  const bus = 'org.freedesktop.DBus';
  const address = {
    ...{ destination: bus, path: '/org/freedesktop/DBus' },
    ...{ interface: `${bus}.Monitoring`, member: 'BecomeMonitor' },
  };
  await monitor.call(address, 'asu', [[], 0]);
  return { text: () => lines.join('\n'), count: () => lines.length, close: () => monitor.close() };
}
