import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startSimulator } from '../../electron/demo/simulator';
import type { TlsTrust } from '../../electron/domain/connection';
import { certificateSaid, pinMismatch } from '../../electron/http/certificate';
import { createConnectionHttp } from '../../electron/http/client';
import type { Failure, ShownCertificate } from '../../electron/domain/failure';
import { ten } from '../support/builders';
import { type Certificate, type CertificateFacts, aCertificate } from '../support/certificates';
import { aFolder } from '../support/profile';
import { closeAll, use } from '../support/proxied';
import { valueOf } from '../support/vendor-poll';

afterEach(closeAll);

const authority = () => aCertificate({ isAuthority: true });
const signed = async (facts: CertificateFacts) => aCertificate({ ...facts, authority: await authority() });

async function caFile(): Promise<TlsTrust> {
  const file = path.join(aFolder(), 'ca.pem');
  writeFileSync(file, (await authority()).cert);
  return { caFile: file };
}

async function refusal(certificate: Certificate, tls?: TlsTrust): Promise<Failure> {
  const simulator = use(await startSimulator({ handle: () => ({ status: 200 }), tls: certificate }));
  const { origin } = simulator;
  const http = use(
    valueOf(
      createConnectionHttp({ origins: [origin], tls, timeoutMs: 3000, now: () => ten, userAgent: 'test' }),
    ),
  ).http(new AbortController().signal);
  const sent = await http.send({ method: 'GET', url: `${origin}/secret-path` });
  expect(simulator.requests).toEqual([]);
  if (sent.ok) throw new Error('it was trusted');
  return sent.failure;
}

describe('a certificate that is refused', () => {
  test('has expired: the failure says when, for whom, by whom, and what there would be to pin', async () => {
    const certificate = await signed({ until: '2021-01-01' });
    const failure = await refusal(certificate, await caFile());
    expect(failure.message).toMatch(/its certificate has expired on 2021-01-01; have it renewed/);
    expect(failure.message).toContain(
      `pin its SHA-256 fingerprint ${certificate.pin} (for 127.0.0.1, issued by Test authority).`,
    );
    expect(failure).toEqual({
      kind: 'tls',
      message: failure.message,
      retryAt: null,
      certificate: {
        fingerprint256: certificate.pin,
        subject: '127.0.0.1',
        issuer: 'Test authority',
        names: ['127.0.0.1'],
        validFrom: '2020-01-01T00:00:00.000Z',
        validUntil: '2021-01-01T00:00:00.000Z',
      },
    });
  });

  test('is for another host: the failure names the names that it holds', async () => {
    const certificate = await signed({ host: 'other.example' });
    const { message } = await refusal(certificate, await caFile());
    expect(message).toContain('is for another name; use the name that the certificate holds');
    expect(message).toContain(`${certificate.pin} (for other.example, issued by Test authority)`);
  });

  test('is self-signed, or of an authority that nobody knows', async () => {
    const own = await aCertificate();
    expect(await refusal(own)).toMatchObject({
      message: expect.stringMatching(/is self-signed; give its CA file, or, if you know it/) as string,
      certificate: { fingerprint256: own.pin },
    });
    const theirs = await signed({});
    expect(await refusal(theirs)).toMatchObject({
      message: expect.stringMatching(
        /authority that this computer does not know; give the CA file/,
      ) as string,
      certificate: { fingerprint256: theirs.pin, issuer: 'Test authority' },
    });
  });

  test('is not the pinned one: the failure shows the new fingerprint to be compared', async () => {
    const [shown, pinned] = [await aCertificate(), await aCertificate({ host: 'other.example' })];
    const failure = await refusal(shown, { pinSha256: pinned.pin });
    expect(failure.message).toContain(`compare its new SHA-256 fingerprint ${shown.pin}`);
    expect(failure.message).not.toContain(pinned.pin);
    expect(failure.certificate?.fingerprint256).toBe(shown.pin);
  });

  test('is pinned as the failure shows it, and then taken', async () => {
    const certificate = await aCertificate();
    const { certificate: shown } = await refusal(certificate);
    const simulator = use(await startSimulator({ handle: () => ({ status: 204 }), tls: certificate }));
    const tls = { pinSha256: shown?.fingerprint256 };
    const options = { origins: [simulator.origin], tls, timeoutMs: 3000, now: () => ten, userAgent: 'test' };
    const client = use(valueOf(createConnectionHttp(options)));
    const sent = await client
      .http(new AbortController().signal)
      .send({ method: 'GET', url: simulator.origin });
    expect(valueOf(sent).status).toBe(204);
  });
});

const shown: ShownCertificate = {
  fingerprint256: 'AA:BB',
  subject: 'gateway',
  issuer: '',
  names: ['a.example', 'b.example', 'c.example', 'd.example'],
  validFrom: null,
  validUntil: null,
};

describe('the words about a certificate', () => {
  test('name two of many names, and leave out what is not known', () => {
    expect(certificateSaid('CERT_HAS_EXPIRED', shown, 'gw')).toBe(
      'gw can’t be trusted: its certificate has expired; have it renewed, or, if you know it to be right, pin its SHA-256 fingerprint AA:BB (for a.example, b.example and 2 more).',
    );
    expect(certificateSaid(pinMismatch, { ...shown, names: [], subject: '' }, 'gw')).toBe(
      'gw showed another certificate than the pinned one; compare its new SHA-256 fingerprint AA:BB before you trust it.',
    );
  });

  test('are one sentence where nothing was shown', () => {
    expect(certificateSaid('CERT_REVOKED', null, 'gw')).toBe(
      'gw can’t be trusted: its certificate was refused (CERT_REVOKED); have it renewed.',
    );
  });
});

describe('a server that puts what it likes into its certificate', () => {
  test('can neither break the line nor fill the screen', async () => {
    const host = `${'x'.repeat(50)}\u202E\n.example`;
    const { message, certificate } = await refusal(await aCertificate({ host }));
    expect(message).toMatch(/^[^\n\u202E]{20,400}\.$/);
    expect(certificate?.subject.length).toBeLessThanOrEqual(40);
  });
});
