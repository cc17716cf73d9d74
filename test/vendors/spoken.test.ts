import { afterEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../electron/demo/simulator';
import { type Language, languages, speak } from '../../electron/texts/language';
import { vendors } from '../../electron/vendors';
import { aCertificate } from '../support/certificates';
import { failure, vendorPoll } from '../support/vendor-poll';
import type { VendorHarness } from './harness';
import { citrixCloudHarness } from './harness/citrix-cloud';
import { guardantHarness } from './harness/guardant';
import { licenseStatisticsHarness } from './harness/license-statistics';
import { tendukeHarness } from './harness/tenduke';
import { thinfinityHarness } from './harness/thinfinity';

const harnesses: readonly VendorHarness[] = [
  thinfinityHarness,
  licenseStatisticsHarness,
  tendukeHarness,
  guardantHarness,
  citrixCloudHarness,
];

const status = (code: number): Fault => ({ kind: 'status', status: code, headers: {}, text: 'No.' });

const faults: readonly (readonly [name: string, fault: Fault])[] = [
  ...[302, 400, 401, 403, 404, 407, 410, 418, 429, 500].map(
    (code) => [`status ${code}`, status(code)] as const,
  ),
  ['cut', { kind: 'cut' }],
  ['silent', { kind: 'silent' }],
  ['a web page', { kind: 'body', text: '<!doctype html>', contentType: 'text/html' }],
  ['nothing', { kind: 'body', text: '', contentType: 'application/json' }],
  ['a number', { kind: 'body', text: '5', contentType: 'application/json' }],
];

// Words that an English sentence of some length has one of, and no German one; pages of consoles keep their English name.
const english = /\b(the|is|of|was|its|not|this|with|by|has|or)\b/i;
// What is to be done, or that nothing is.
const nextStep = /\b(Sie|Seatwatch (wartet|versucht es))\b/;

afterEach(() => speak('en'));

async function saidIn(language: Language, harness: VendorHarness, origin: string): Promise<string> {
  speak(language);
  const settings = harness.settings(origin);
  const poller = vendorPoll({ vendor: harness.vendorId, settings, secrets: harness.secrets, timeoutMs: 600 });
  try {
    const { message } = failure(await poller.poll());
    // The place of the program on the wire is the same in each language.
    return message.replaceAll(new URL(origin).host, 'HOST');
  } finally {
    poller.close();
  }
}

function expectGerman(said: string): void {
  const [what = '', ...step] = said.split('; ');
  expect(said).toMatch(/^[^\n]{40,600}\.\)?$/);
  expect(said).not.toMatch(english);
  expect(what.length).toBeGreaterThan(20);
  expect(step.join('; ')).toMatch(nextStep);
}

describe.each(harnesses)('$vendorId in German', (harness) => {
  test.each(faults)('says what is wrong and what to do where the answer is %s', async (_name, fault) => {
    const { simulator } = await harness.start({ now: Date.now });
    simulator.fault(fault);
    try {
      const said = await saidIn('de', harness, simulator.origin);
      expectGerman(said);
      expect(said).not.toBe(await saidIn('en', harness, simulator.origin));
    } finally {
      await simulator.close();
    }
  });

  test('says it of a server that is away, and of one that can’t be trusted', async () => {
    const { simulator } = await harness.start({ now: Date.now, tls: await aCertificate() });
    const { origin } = simulator;
    expectGerman(await saidIn('de', harness, origin));
    await simulator.close();
    expectGerman(await saidIn('de', harness, origin));
  });

  test('says it of a set-up that is not complete', async () => {
    speak('de');
    const vendor = vendors.find(({ id }) => id === harness.vendorId);
    const names = Object.keys(vendor?.settings ?? {});
    const poller = vendorPoll({ vendor: harness.vendorId, settings: { [names[0] ?? '']: 5 }, secrets: {} });
    expectGerman(failure(await poller.poll()).message);
  });
});

describe.each(vendors)('the form of $name', ({ settings, secrets, actions }) => {
  const words = () => [
    ...[...Object.values(settings), ...Object.values(secrets)].map((field) => field.words()),
    ...Object.values(actions?.offered ?? {}).flatMap((action) => [
      action.words(),
      ...Object.values(action.parameters).map((parameter) => parameter.words()),
    ]),
  ];

  test('is written in the language that is spoken when it is asked for', () => {
    const [inEnglish = [], inGerman = []] = languages.map((language) => {
      speak(language);
      return words().flatMap((one) => Object.values<string>(one));
    });
    expect(inGerman).toHaveLength(inEnglish.length);
    for (const text of inGerman) expect(text).not.toMatch(english);
    for (const [index, text] of inGerman.entries()) expect(text).not.toBe(inEnglish[index]);
  });
});
