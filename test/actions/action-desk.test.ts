import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createActionDesk } from '../../electron/actions/action-desk';
import { wireOf } from '../../electron/actions/prepare';
import type { ActionPermission } from '../../electron/domain/action-offer';
import { failed, success } from '../../electron/domain/failure';
import { addMs, instantOf } from '../../electron/domain/instant';
import { Secret } from '../../electron/domain/secret';
import { openForActions } from '../../electron/polling/open-for-actions';
import { createSessions } from '../../electron/polling/sessions';
import { readActionEntries } from '../../electron/storage/action-entries';
import { actionLogName, openActionLog } from '../../electron/storage/action-log';
import { vendorById } from '../../electron/vendors';
import { minuteMs } from '../support/builders';
import { aDeployment, accessToken, nowMs } from '../support/tenduke';

let directory = '';
let deployment: Awaited<ReturnType<typeof aDeployment>>;
beforeEach(async () => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'sw-desk-'));
  deployment = await aDeployment();
});
afterEach(async () => {
  rmSync(directory, { recursive: true });
  await deployment.close();
});

const wish = {
  connectionId: 'duke',
  action: 'deny',
  parameters: { profileId: 'mara', licenseId: 'license-1' },
};
const open: ActionPermission = { isOn: true, allowed: null, dailyCap: null };

function aDesk(permission: ActionPermission | undefined = open, hasSecret = true) {
  let now = instantOf(nowMs);
  let tokens = 0;
  const acted: string[] = [];
  const permitted: string[] = [];
  const file = path.join(directory, actionLogName);
  const connection = {
    id: 'duke',
    vendor: 'tenduke',
    name: 'Duke',
    settings: deployment.connection().settings,
  };
  const reader = {
    id: 'keys',
    vendor: 'guardant',
    name: 'Keys',
    settings: { baseUrl: 'http://127.0.0.1:9' },
  };
  const sessions = createSessions({ now: () => now, timeoutMs: 2000, userAgent: 'Seatwatch/test' });
  const desk = createActionDesk({
    vendorById,
    connections: () => [connection, reader],
    permission: (id) => (id === 'duke' ? permission : undefined),
    putPermission: (id) => permitted.push(id) > 0,
    open: async (one, actions) => {
      const secrets = hasSecret
        ? success({ accessToken: new Secret(accessToken) })
        : failed('misconfigured', 'The keyring is locked; unlock it.');
      const openSecrets = () => Promise.resolve(secrets);
      const openWriting = () => Promise.resolve(success({}));
      const opened = await openForActions({ vendorById, openSecrets, openWriting, ...sessions }, one);
      return opened.ok ? success(wireOf(actions, opened.value)) : opened;
    },
    log: () => openActionLog(directory, () => nowMs),
    sentToday: () => readActionEntries(file).length,
    newToken: () => `token-${(tokens += 1)}`,
    whoActs: () => ({ user: 'ida', host: 'bench' }),
    now: () => now,
    onActed: (id) => acted.push(id),
  });
  const later = (ms: number) => (now = addMs(now, ms));
  const posts = () => deployment.simulator.requests.filter(({ method }) => method === 'POST').length;
  return { desk, acted, permitted, later, posts, entries: () => readActionEntries(file) };
}

const ready = (preview: ReturnType<ReturnType<typeof aDesk>['desk']['preview']>) => {
  if (preview.kind !== 'ready') throw new Error(JSON.stringify(preview));
  return preview;
};

describe('actions from the window', () => {
  test('are off until they are switched on', () => {
    const { desk } = aDesk({ isOn: false, allowed: null, dailyCap: null });
    expect(desk.offer('duke')).toMatchObject({ kind: 'offered', permission: { isOn: false }, doneToday: 0 });
    expect(desk.preview(wish)).toMatchObject({ kind: 'refused' });
  });

  test('are offered all eleven, with what each asks for', () => {
    const offer = aDesk().desk.offer('duke');
    expect(offer.kind === 'offered' && offer.actions.map(({ action }) => action)).toHaveLength(11);
  });

  test('of a vendor without any are said to be none', () => {
    expect(aDesk().desk.offer('keys')).toEqual({
      kind: 'none',
      message: 'Guardant License Manager can only be read: its API offers no actions.',
    });
  });

  test('are shown to the letter before anything is sent', () => {
    const { desk, posts } = aDesk();
    expect(ready(desk.preview(wish)).requests.join()).toMatch(/^POST \/graph\/.*mara/s);
    expect(posts()).toBe(0);
  });

  test('are sent once for one token, logged with the reason, and read back', async () => {
    const { desk, posts, entries, acted } = aDesk();
    const { token } = ready(desk.preview(wish));
    expect(await desk.perform(token, ' agreed by phone ')).toMatchObject({
      kind: 'ended',
      ending: { outcome: 'done' },
      isLogged: true,
    });
    expect(await desk.perform(token, '')).toMatchObject({ kind: 'refused' });
    expect([posts(), acted]).toEqual([1, ['duke']]);
    expect(entries()).toMatchObject([
      { seq: 1, action: 'deny', why: 'agreed by phone', who: { user: 'ida' }, outcome: 'done' },
    ]);
  });

  test('two presses at once send once', async () => {
    const { desk, posts } = aDesk();
    const { token } = ready(desk.preview(wish));
    const answers = await Promise.all([desk.perform(token, ''), desk.perform(token, '')]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['ended', 'refused']);
    expect(posts()).toBe(1);
  });

  test('a page that was left open too long sends nothing', async () => {
    const { desk, later, posts } = aDesk();
    const { token } = ready(desk.preview(wish));
    later(11 * minuteMs);
    expect(await desk.perform(token, '')).toMatchObject({ kind: 'refused' });
    expect(posts()).toBe(0);
  });

  test('a parameter that is wrong is named', () => {
    const { desk } = aDesk();
    expect(desk.preview({ ...wish, parameters: { profileId: 'mara' } })).toMatchObject({
      kind: 'faulty',
      parameter: 'licenseId',
    });
  });

  test('only those on the list, and so many a day', async () => {
    const listed = aDesk({ isOn: true, allowed: ['release'], dailyCap: null });
    expect(listed.desk.preview(wish)).toMatchObject({ kind: 'refused' });
    const { desk, posts } = aDesk({ isOn: true, allowed: ['deny'], dailyCap: 1 });
    const [first, second] = [ready(desk.preview(wish)), ready(desk.preview(wish))];
    expect(await desk.perform(first.token, '')).toMatchObject({ kind: 'ended' });
    expect(await desk.perform(second.token, '')).toMatchObject({ kind: 'refused' });
    expect(desk.preview(wish)).toMatchObject({ kind: 'refused' });
    expect(posts()).toBe(1);
  });

  test('two that are sent at once count both for the day', async () => {
    const { desk, posts } = aDesk({ isOn: true, allowed: null, dailyCap: 1 });
    const shown = [ready(desk.preview(wish)), ready(desk.preview(wish))];
    const answers = await Promise.all(shown.map(({ token }) => desk.perform(token, '')));
    expect(answers.map(({ kind }) => kind)).toEqual(['ended', 'refused']);
    expect(posts()).toBe(1);
  });

  test('are switched on only for a connection that is there and has some', () => {
    const { desk, permitted } = aDesk();
    expect(desk.permit('duke', open)).toBe(null);
    expect(desk.permit('keys', open)).toMatch(/its API offers no actions/);
    expect(desk.permit('a-later-one', open)).toBe('This connection was removed meanwhile.');
    expect(permitted).toEqual(['duke']);
  });

  test('without its credential nothing is sent or logged', async () => {
    const { desk, posts, entries } = aDesk(open, false);
    const { token } = ready(desk.preview(wish));
    expect(await desk.perform(token, '')).toEqual({
      kind: 'refused',
      message: 'Nothing was sent. The keyring is locked; unlock it.',
    });
    expect([posts(), entries()]).toEqual([0, []]);
  });
});
