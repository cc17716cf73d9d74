import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import type { Connection } from '../../../electron/domain/connection';
import { type Certificate, type CertificateFacts, aCertificate } from '../../support/certificates';
import { type Check, type Workbench, expectFailure, expectReading } from '../workbench';

async function secureSite(bench: Workbench, certificate: Certificate, tls?: Connection['tls']) {
  return bench.siteAndJourney({ tls: certificate }, tls === undefined ? {} : { tls });
}

/** The file is gone when the check is over. */
function caFile(bench: Workbench, pem: string): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'seatwatch-ca-'));
  bench.use({ close: () => rmSync(directory, { recursive: true }) });
  const file = path.join(directory, 'ca.pem');
  writeFileSync(file, pem);
  return file;
}

const refused = (
  name: string,
  facts: CertificateFacts,
  words: string,
  trust: 'ca' | 'none' = 'none',
): Check => ({
  name,
  run: async (bench) => {
    const certificate = await aCertificate(facts);
    const tls = trust === 'ca' ? { caFile: caFile(bench, certificate.cert) } : undefined;
    const { simulator, poll } = await secureSite(bench, certificate, tls);
    expect(expectFailure(await poll(), 'tls').message).toContain(words);
    expect(simulator.requests).toEqual([]);
  },
});

export const tlsChecks: readonly Check[] = [
  refused('a self-signed certificate is refused before anything is sent', {}, 'self-signed'),
  refused('a certificate for another name is refused', { host: 'other.example' }, 'another name', 'ca'),
  refused('an expired certificate is refused', { until: '2021-01-01' }, 'expired', 'ca'),
  refused('a certificate that is not valid yet is refused', { from: '2098-01-01' }, 'not valid yet', 'ca'),
  {
    name: 'a self-signed certificate is accepted by its file',
    run: async (bench) => {
      const certificate = await aCertificate();
      const { poll } = await secureSite(bench, certificate, { caFile: caFile(bench, certificate.cert) });
      expectReading(await poll());
    },
  },
  {
    name: 'a company’s authority is accepted by its file, and refused without',
    run: async (bench) => {
      const authority = await aCertificate({ isAuthority: true });
      const certificate = await aCertificate({ authority });
      const { poll } = await secureSite(bench, certificate, { caFile: caFile(bench, authority.cert) });
      expectReading(await poll());
      const without = await secureSite(bench, certificate);
      expect(expectFailure(await without.poll(), 'tls').message).toContain('CA file');
    },
  },
  {
    name: 'a certificate is accepted by its pin, with and without colons, whatever else is wrong with it',
    run: async (bench) => {
      for (const facts of [{}, { host: 'other.example' }, { until: '2021-01-01' }]) {
        const certificate = await aCertificate(facts);
        for (const pinSha256 of [certificate.pin, certificate.pin.replaceAll(':', '').toLowerCase()]) {
          const { poll } = await secureSite(bench, certificate, { pinSha256 });
          expectReading(await poll());
          expectReading(await poll());
        }
      }
    },
  },
  {
    name: 'another certificate than the pinned one is refused before anything is sent',
    run: async (bench) => {
      const { pin } = await aCertificate({ host: 'other.example' });
      const { simulator, poll } = await secureSite(bench, await aCertificate(), { pinSha256: pin });
      for (let turn = 0; turn < 2; turn += 1)
        expect(expectFailure(await poll(), 'tls').message).toContain('another certificate');
      expect(simulator.requests).toEqual([]);
    },
  },
  {
    name: 'a CA file that holds no certificate is misconfigured',
    run: async (bench) => {
      for (const file of [caFile(bench, 'no certificate'), `${import.meta.filename}/ca.pem`]) {
        const { simulator, poll } = await secureSite(bench, await aCertificate(), { caFile: file });
        expect(expectFailure(await poll(), 'misconfigured').message).toContain(file);
        expect(simulator.requests).toEqual([]);
      }
    },
  },
  {
    name: 'https where the server speaks http is told apart from an untrusted certificate',
    run: async (bench) => {
      const { simulator } = await bench.site();
      const { poll } = bench.journey(simulator.origin.replace('http:', 'https:'));
      expect(expectFailure(await poll(), 'tls').message).toContain('http or https');
    },
  },
];
