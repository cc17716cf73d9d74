import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DiagnosticsFacts, diagnosticsText } from '../../electron/domain/diagnostics';
import { aBoardPool, aFailure, aState, addSeconds, ten } from '../support/builders';

const facts = (given: Partial<DiagnosticsFacts> = {}): DiagnosticsFacts => ({
  now: addSeconds(90),
  startedAt: ten,
  versions: { seatwatch: '0.1.0', electron: '45.3.4', chromium: '150.0.7781.12', node: '24.2.0' },
  platform: 'linux',
  architecture: 'x64',
  systemRelease: '6.1.0-42-amd64',
  isPackaged: true,
  isDemo: false,
  desktop: 'ubuntu:GNOME',
  sessionType: 'wayland',
  secretBackend: 'gnome_libsecret',
  secretStore: 'system',
  hasTray: true,
  hasNotifications: true,
  vendors: ['thinfinity', 'tenduke'],
  connections: [],
  logLines: [],
  ...given,
});

describe('the diagnostics', () => {
  test('tell what helps whoever is asked', () => {
    const pools = [
      aBoardPool({ key: 'a', level: 'exhausted' }),
      aBoardPool({ key: 'b', level: 'ok' }),
      aBoardPool({ key: 'c', level: 'ok' }),
    ];
    const failing = aState({
      vendor: 'tenduke',
      health: 'failing',
      failure: aFailure({ kind: 'tls' }),
      failingSince: addSeconds(30),
      readAt: null,
      durationMs: null,
    });
    const text = diagnosticsText(
      facts({
        connections: [
          { state: aState({ pools }), pollSeconds: 60 },
          { state: failing, pollSeconds: null },
        ],
        logLines: ['2026-11-22T10:00:05.000Z warn an unknown command came'],
      }),
    );
    expect(text).toBe(
      [
        'Seatwatch 0.1.0 (package)',
        'Electron 45.3.4, Chromium 150.0.7781.12, Node 24.2.0',
        'System: linux 6.1.0 x64',
        'Desktop: ubuntu:GNOME, session wayland',
        'Secrets: gnome_libsecret, system',
        'Tray: shown; notifications: shown',
        'Started 90 s ago; 2 connections',
        '1. thinfinity: ok, read 90 s ago, tried 90 s ago, took 40 ms, every 60 s, 3 pools (exhausted 1, ok 2), 0 warnings',
        '2. tenduke: failing, failure tls, began 60 s ago, read never, tried 90 s ago, took no time yet, every unknown, no pools, 0 warnings',
        'Log of this run, last 1:',
        '2026-11-22T10:00:05.000Z warn an unknown command came',
        '',
      ].join('\n'),
    );
  });

  test('tell what is missing on a desktop, and nothing of what it calls itself', () => {
    const text = diagnosticsText(
      facts({
        ...{ isPackaged: false, isDemo: true, hasTray: false, hasNotifications: false },
        ...{ desktop: 'mira-desk:KDE', sessionType: '', secretBackend: 'basic_text', platform: 'plan9' },
        ...{ secretStore: 'weak', versions: {} as DiagnosticsFacts['versions'] },
      }),
    );
    expect(text).toContain('Seatwatch unknown (checkout, demo)');
    expect(text).toContain('Desktop: another:KDE, session not set');
    expect(text).toContain('Secrets: basic_text, weak');
    expect(text).toContain('Tray: not shown; notifications: not shown');
    expect(text).toContain('System: another system');
  });
});

// No part of it can come about by chance: neither digits nor words of the diagnostics are in it.
const canary = fc
  .tuple(fc.constantFrom('', '45.', '/home/', '10.', 'linux', 'KDE:'), fc.stringMatching(/^[qzj]{6,12}$/))
  .map(([before, word]) => ({ text: `${before}${word}`, word }));

describe('what may be posted in public', () => {
  test('holds no text that comes from a vendor, a connection or the system', () => {
    fc.assert(
      fc.property(fc.array(canary, { minLength: 30, maxLength: 30 }), (canaries) => {
        let next = 0;
        const word = () => canaries[next++ % canaries.length]?.text ?? '';
        const holder = { user: word(), host: word(), since: ten, device: word(), process: word() };
        const pool = {
          ...aBoardPool({ key: word(), product: word() }),
          ...{ serial: word(), holders: [holder], details: { [word()]: word() }, subtitle: word() },
        };
        const state = {
          ...aState({ id: word(), name: word(), vendor: word(), pools: [pool as never] }),
          ...{ warnings: [word()], details: { [word()]: word() as never } },
          ...{
            failure: { kind: word() as never, message: word(), retryAt: word() },
            health: word() as never,
          },
          ...{ readAt: word(), polledAt: word(), failingSince: word(), nextPollAt: word() },
        };
        const text = diagnosticsText(
          facts({
            ...{ platform: word(), architecture: word(), systemRelease: word(), desktop: word() },
            ...{ sessionType: word(), secretBackend: word(), secretStore: word() as never },
            versions: { seatwatch: word(), electron: word(), chromium: word(), node: word() },
            connections: [{ state, pollSeconds: 60 }],
          }),
        );
        for (const each of canaries) expect(text).not.toContain(each.word);
      }),
    );
  });
});
