import { describe, expect, test } from 'vitest';
import type { KeyringStanding } from '../../electron/domain/keyring';
import { createKeyring } from '../../electron/shell/keyring';
import type { KeyringDesk } from '../../electron/shell/keyring-desk';
import { settle } from '../support/clock';

type Seen = Awaited<ReturnType<KeyringDesk['look']>>;

/** A desktop whose keyring a test locks and opens. */
function aDesk(seen: Seen = 'unlocked') {
  const desk = {
    seen,
    looks: 0,
    prompts: [] as (() => void)[],
    changed: () => undefined as void,
    isWatched: false,
    look: () => {
      desk.looks += 1;
      return Promise.resolve(desk.seen);
    },
    unlock: () => new Promise<void>((resolve) => desk.prompts.push(resolve)),
    watch: (onChange: () => void) => {
      desk.changed = onChange;
      desk.isWatched = true;
      return Promise.resolve(() => {
        desk.isWatched = false;
      });
    },
  };
  return desk;
}

function watched(desk: KeyringDesk | null, mayAsk = true) {
  const keyring = createKeyring({ desk, mayAsk });
  const heard: KeyringStanding[] = [];
  keyring.subscribe(({ standing }) => heard.push(standing));
  return { keyring, heard };
}

describe('the keyring of a run', () => {
  test('is neither looked at nor listened to before a secret is due', async () => {
    const desk = aDesk();
    const { keyring } = watched(desk);
    await settle();
    expect([desk.looks, desk.isWatched, keyring.keyring().standing]).toEqual([0, false, 'unasked']);
  });

  test('that is open is entered, and looked at no more once its key is held', async () => {
    const desk = aDesk();
    const { keyring, heard } = watched(desk);
    expect(await keyring.enter()).toBe('open');
    keyring.tell('opened');
    desk.seen = 'locked';
    expect(await keyring.enter()).toBe('open');
    expect([desk.looks, desk.prompts.length]).toEqual([1, 0]);
    expect(heard).toEqual(['open', 'open']);
  });

  test('that is locked has its user asked once, while everybody who enters is told at once to wait', async () => {
    const desk = aDesk('locked');
    const { keyring, heard } = watched(desk);
    expect(await keyring.enter()).toBe('waiting');
    expect(await Promise.all([keyring.enter(), keyring.enter()])).toEqual(['waiting', 'waiting']);
    expect(desk.prompts).toHaveLength(1);
    desk.seen = 'unlocked';
    desk.prompts[0]?.();
    await settle();
    expect(heard).toEqual(['locked', 'waiting', 'open']);
  });

  test('that the user does not unlock is not asked for again until it is wished', async () => {
    const desk = aDesk('locked');
    const { keyring } = watched(desk);
    await keyring.enter();
    desk.prompts[0]?.();
    await settle();
    expect(await keyring.enter()).toBe('locked');
    expect(desk.prompts).toHaveLength(1);
    keyring.tell('wished');
    expect(await keyring.enter()).toBe('waiting');
    expect(desk.prompts).toHaveLength(2);
  });

  test('that is unlocked elsewhere is open without an answer to the question', async () => {
    const desk = aDesk('locked');
    const { keyring, heard } = watched(desk);
    await keyring.enter();
    desk.seen = 'unlocked';
    desk.changed();
    await settle();
    expect(heard.at(-1)).toBe('open');
    expect(await keyring.enter()).toBe('open');
  });

  test('is asked of nobody by a call that nobody may be sitting at', async () => {
    const desk = aDesk('locked');
    expect(await watched(desk, false).keyring.enter()).toBe('locked');
    expect(desk.prompts).toHaveLength(0);
  });

  test('that goes and comes is heard of', async () => {
    const desk = aDesk('unlocked');
    const { keyring, heard } = watched(desk);
    await keyring.enter();
    for (const seen of ['absent', 'unlocked'] as const) {
      desk.seen = seen;
      desk.changed();
      await settle();
    }
    expect(heard).toEqual(['open', 'gone', 'open']);
  });

  test('is looked at again where it changed during a look', async () => {
    const desk = aDesk('absent');
    const { keyring, heard } = watched(desk);
    const entered = keyring.enter();
    await Promise.resolve();
    desk.changed();
    desk.seen = 'unlocked';
    await entered;
    expect(heard.at(-1)).toBe('open');
  });

  test('asks for itself on systems other than Linux', async () => {
    expect(await watched(null).keyring.enter()).toBe('open');
  });

  test('is listened to no more once the program ends', async () => {
    const desk = aDesk();
    const { keyring, heard } = watched(desk);
    await keyring.enter();
    keyring.close();
    await settle();
    keyring.tell('absent');
    expect([desk.isWatched, heard]).toEqual([false, ['open']]);
  });
});
