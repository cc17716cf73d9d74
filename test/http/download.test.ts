import { afterEach, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../electron/demo/simulator';
import { instantOf } from '../../electron/domain/instant';
import { createConnectionHttp } from '../../electron/http/client';
import type { Explain, Http } from '../../electron/vendors/vendor';
import { valueOf } from '../support/vendor-poll';

let close: (() => Promise<void>) | null = null;
afterEach(async () => close?.());

interface Wire {
  readonly simulator: Simulator;
  readonly download: (explain?: Explain, path?: string) => ReturnType<Http['download']>;
  readonly taken: () => number;
  readonly pieces: Uint8Array[];
}

async function wire(
  body: Uint8Array,
  { timeoutMs = 2000, takes = Infinity, signal = new AbortController().signal } = {},
): Promise<Wire> {
  const simulator = await startSimulator({
    handle: ({ path }) =>
      path === '/moved' ? { status: 302, headers: { Location: '/file' } } : { status: 200, bytes: body },
  });
  const connection = valueOf(
    createConnectionHttp({
      origins: [simulator.origin],
      timeoutMs,
      now: () => instantOf(Date.now()),
      userAgent: 'test',
    }),
  );
  close = async () => {
    connection.close();
    await simulator.close();
  };
  const pieces: Uint8Array[] = [];
  const taken = () => pieces.reduce((sum, piece) => sum + piece.length, 0);
  const sink = (piece: Uint8Array) => {
    pieces.push(piece);
    return Promise.resolve(taken() <= takes);
  };
  const http = connection.http(signal);
  const download: Wire['download'] = (explain, path = '/file') =>
    http.download({ method: 'GET', url: `${simulator.origin}${path}` }, sink, explain);
  return { simulator, download, taken, pieces };
}

describe('a download', () => {
  it('brings every byte, small or large, in pieces', async () => {
    for (const size of [0, 10, 64_000, 64_001, 3_000_000]) {
      const { download, taken, pieces } = await wire(Buffer.alloc(size, 7));
      expect(valueOf(await download())).toMatchObject({ bytes: size, isDelimited: true });
      expect(taken()).toBe(size);
      expect(pieces.every((piece) => piece.length < 300_000)).toBe(true);
      await close?.();
    }
  });

  it('follows a redirect on the same server', async () => {
    const { download, taken } = await wire(Buffer.from('x'));
    valueOf(await download(undefined, '/moved'));
    expect(taken()).toBe(1);
  });

  it('shows small answers to the vendor before a byte is taken', async () => {
    const { download, taken } = await wire(Buffer.from('{"success":false}'));
    const explain: Explain = ({ json }) =>
      json === undefined ? null : { kind: 'vendor-error', message: 'It said no.' };
    expect(await download(explain)).toMatchObject({ ok: false, failure: { kind: 'vendor-error' } });
    expect(taken()).toBe(0);
  });

  it('takes nothing of an answer that is no success', async () => {
    const { simulator, download, taken } = await wire(Buffer.from('x'));
    simulator.fault({ kind: 'status', status: 503, text: 'y'.repeat(200_000) });
    expect(await download()).toMatchObject({ ok: false, failure: { kind: 'server-error' } });
    expect(taken()).toBe(0);
  });

  it('fails where the answer is cut, too large, too slow, stopped, or can’t be stored', async () => {
    const cut = await wire(Buffer.from('x'));
    cut.simulator.fault({ kind: 'cut' });
    expect(await cut.download()).toMatchObject({ failure: { kind: 'unreachable' } });
    cut.simulator.fault({ kind: 'huge', bytes: 60_000_000 });
    expect(await cut.download()).toMatchObject({ failure: { kind: 'malformed' } });
    expect(cut.taken()).toBeLessThanOrEqual(50_000_000);
    await close?.();
    const slow = await wire(Buffer.from('x'), { timeoutMs: 50 });
    slow.simulator.fault({ kind: 'silent' });
    expect(await slow.download()).toMatchObject({ failure: { kind: 'timeout' } });
    await close?.();
    const stop = new AbortController();
    const stopped = await wire(Buffer.from('x'), { signal: stop.signal });
    stopped.simulator.fault({ kind: 'silent' });
    setTimeout(() => stop.abort(), 20);
    expect(await stopped.download()).toMatchObject({ failure: { kind: 'unreachable' } });
    await close?.();
    for (const size of [10, 200_000]) {
      const full = await wire(Buffer.alloc(size), { takes: 5 });
      expect(await full.download()).toMatchObject({ failure: { kind: 'misconfigured' } });
      await close?.();
    }
  });
});
