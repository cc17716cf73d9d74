import { expect, test } from 'vitest';
import { type Result, success } from '../../electron/domain/failure';
import { Secret, type Secrets } from '../../electron/domain/secret';
import { createPoller } from '../../electron/polling/poller';
import { createSessions } from '../../electron/polling/sessions';
import { thinfinity } from '../../electron/vendors/thinfinity';
import { aConnection } from '../support/builders';
import { fakeClock, settle } from '../support/clock';

test('a poll that is stopped while its secrets are opened takes nothing of the one after it', async () => {
  const { now } = fakeClock();
  const sessions = createSessions({ now, timeoutMs: 1000, userAgent: 'Seatwatch/test' });
  const opening: ((secrets: Result<Secrets>) => void)[] = [];
  const taken: string[] = [];
  const poll = createPoller({
    ...sessions,
    tokenFor: (connection) => {
      taken.push(connection.name);
      return sessions.tokenFor(connection);
    },
    memoryFor: (connection) => {
      taken.push(connection.name);
      return sessions.memoryFor(connection);
    },
    vendorById: () => ({ ...thinfinity, poll: () => Promise.resolve(success({ pools: [] })) }),
    openSecrets: () => new Promise((resolve) => opening.push(resolve)),
    now,
    onBug: (error) => expect(error).toBeUndefined(),
  });
  const stop = new AbortController();
  const old = poll(aConnection({ name: 'old' }), { signal: stop.signal, wantHolders: true });
  stop.abort();
  sessions.end('hq');
  const signal = new AbortController().signal;
  const next = poll(aConnection({ name: 'new' }), { signal, wantHolders: true });
  for (const open of opening) open(success({ clientSecret: new Secret('s3cret-value') }));
  await settle();
  expect(await old).toMatchObject({ kind: 'failure', failure: { kind: 'unreachable' } });
  expect(await next).toMatchObject({ kind: 'reading' });
  expect(taken).toEqual(['new', 'new']);
  sessions.endAll();
});
