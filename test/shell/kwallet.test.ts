import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { kwalletDesk, kwalletName } from '../../electron/shell/kwallet';
import { aSessionBus } from '../support/session-bus';

const name = kwalletName('6');
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aWallet({ isOpen = false } = {}) {
  const desktop = aSessionBus();
  const wallet = { isEnabled: true, isOpen, number: 7 as unknown, asked: [] as unknown[] };
  desktop.serve(name, (member, body, path) => {
    if (path !== '/modules/kwalletd6') return undefined;
    switch (member) {
      case 'isEnabled':
        return [wallet.isEnabled];
      case 'networkWallet':
        return ['kdewallet'];
      case 'isOpen':
        return [wallet.isOpen];
      case 'openAsync':
        wallet.asked.push(body);
        return [wallet.number];
      default:
        return undefined;
    }
  });
  const desk = kwalletDesk({ bus: desktop.bus, generation: '6', appName: 'Seatwatch' });
  const answer = (handle: number) => {
    desktop.emit(name, 'walletAsyncOpened', [99, 5]);
    wallet.isOpen = handle >= 0;
    desktop.emit(name, 'walletAsyncOpened', [7, handle]);
  };
  return { ...desktop, wallet, desk, answer };
}

describe('KDE’s wallet', () => {
  test('is absent where nobody offers it, or it is switched off', async () => {
    const { bus } = aSessionBus();
    expect(await kwalletDesk({ bus, generation: '6', appName: 'Seatwatch' }).look()).toBe('absent');
    const { desk, wallet } = aWallet();
    wallet.isEnabled = false;
    expect(await desk.look()).toBe('absent');
  });

  test('that is closed is not asked to open by a look', async () => {
    const { desk, wallet } = aWallet();
    expect([await desk.look(), wallet.asked]).toEqual(['locked', []]);
  });

  test('lets the program in by its user’s word', async () => {
    const made = aWallet();
    const asking = made.desk.unlock();
    await settle();
    made.answer(3);
    await asking;
    expect(await made.desk.look()).toBe('unlocked');
    expect(made.wallet.asked).toEqual([['kdewallet', 0n, 'Seatwatch', false]]);
    expect(made.listeners()).toBe(0);
  });

  test('that is open and knows the program lets it in at a look', async () => {
    const made = aWallet({ isOpen: true });
    const looking = made.desk.look();
    await settle();
    made.answer(3);
    expect(await looking).toBe('unlocked');
  });

  test('that is open and asks about the program is knocked at once, and its answer is waited for no longer than it takes one it knows', async () => {
    const made = aWallet({ isOpen: true });
    const looking = made.desk.look();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await looking).toBe('locked');
    expect(await made.desk.look()).toBe('locked');
    const asking = made.desk.unlock();
    await settle();
    expect(made.wallet.asked).toHaveLength(1);
    made.answer(3);
    await asking;
    expect(await made.desk.look()).toBe('unlocked');
  });

  test('that does not let the program in stays locked', async () => {
    const made = aWallet();
    const asking = made.desk.unlock();
    await settle();
    made.answer(-1);
    await asking;
    expect(await made.desk.look()).toBe('locked');
  });

  test('that is closed again is locked', async () => {
    const made = aWallet();
    const asking = made.desk.unlock();
    await settle();
    made.answer(3);
    await asking;
    made.wallet.isOpen = false;
    expect(await made.desk.look()).toBe('locked');
  });

  test('that stops while it asks is not waited for', async () => {
    const made = aWallet();
    const asking = made.desk.unlock();
    await settle();
    made.leave(name);
    await asking;
    expect([await made.desk.look(), made.listeners()]).toEqual(['absent', 0]);
  });

  test('that refuses the call is not waited for', async () => {
    const made = aWallet();
    made.wallet.number = null;
    await made.desk.unlock();
    expect(await made.desk.look()).toBe('locked');
  });

  test('is watched until nobody wants to know', async () => {
    const made = aWallet();
    let changes = 0;
    const undo = await made.desk.watch(() => (changes += 1));
    made.emit(name, 'walletClosed', ['kdewallet']);
    made.leave(name);
    undo();
    expect([changes, made.listeners()]).toEqual([2, 0]);
  });
});
