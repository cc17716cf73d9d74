import { describe, expect, test } from 'vitest';
import { secretServiceDesk, secretServiceName } from '../../electron/shell/secret-service';
import { settle } from '../support/clock';
import { aSessionBus } from '../support/session-bus';

const prompt = '/org/freedesktop/secrets/prompt/p1';

function aKeyring({ alias = '/collection/login', isLocked = true, needsPrompt = true } = {}) {
  const desktop = aSessionBus();
  const keyring = { alias, isLocked };
  desktop.serve(secretServiceName, (member) => {
    switch (member) {
      case 'ReadAlias':
        return [keyring.alias];
      case 'Locked':
        return [keyring.isLocked];
      case 'Unlock':
        return [[], needsPrompt ? prompt : '/'];
      case 'CreateCollection':
        return ['/', prompt];
      case 'Prompt':
        return [];
      default:
        return undefined;
    }
  });
  return { ...desktop, keyring, desk: secretServiceDesk(desktop.bus) };
}

describe('a keyring with the Secret Service API', () => {
  test('is looked at without unlocking anything', async () => {
    const { desk, keyring, calls } = aKeyring();
    expect(await desk.look()).toBe('locked');
    keyring.isLocked = false;
    expect(await desk.look()).toBe('unlocked');
    expect(calls).toEqual(['ReadAlias', 'Locked', 'ReadAlias', 'Locked']);
  });

  test('is absent where nobody offers it, or it does not answer', async () => {
    expect(await secretServiceDesk(aSessionBus().bus).look()).toBe('absent');
    expect(await secretServiceDesk(aSessionBus([secretServiceName]).bus).look()).toBe('absent');
  });

  test.each([
    [
      'the user has answered',
      ({ emit }: ReturnType<typeof aKeyring>) => emit(secretServiceName, 'Completed', [false], prompt),
    ],
    ['its service stopped', ({ leave }: ReturnType<typeof aKeyring>) => leave(secretServiceName)],
  ])('asks its user, and is done when %s', async (_what, end) => {
    const made = aKeyring();
    let isOver = false;
    const asking = made.desk.unlock().then(() => (isOver = true));
    await settle();
    made.emit(secretServiceName, 'Completed', [false], '/another/prompt');
    await settle();
    expect([isOver, made.calls]).toEqual([false, ['ReadAlias', 'Unlock', 'Prompt']]);
    end(made);
    await asking;
    expect(made.listeners()).toBe(0);
  });

  test('that needs no answer is unlocked at once', async () => {
    const { desk, calls } = aKeyring({ needsPrompt: false });
    await desk.unlock();
    expect(calls).toEqual(['ReadAlias', 'Unlock']);
  });

  test('that has no default collection yet gets one by its user’s new password', async () => {
    const made = aKeyring({ alias: '/' });
    expect(await made.desk.look()).toBe('locked');
    const asking = made.desk.unlock();
    await settle();
    made.emit(secretServiceName, 'Completed', [false], prompt);
    await asking;
    expect(made.calls.slice(1)).toEqual(['ReadAlias', 'CreateCollection', 'Prompt']);
  });

  test('is watched until nobody wants to know', async () => {
    const made = aKeyring();
    let changes = 0;
    const undo = await made.desk.watch(() => (changes += 1));
    made.emit(secretServiceName, 'PropertiesChanged', [], '/collection/login');
    made.emit(secretServiceName, 'CollectionChanged', ['/collection/login'], '/org/freedesktop/secrets');
    made.leave(secretServiceName);
    expect(changes).toBeGreaterThanOrEqual(3);
    undo();
    expect(made.listeners()).toBe(0);
  });
});
