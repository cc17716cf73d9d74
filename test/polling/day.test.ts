import type { Alert } from '../../electron/domain/alert';
import { afterEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../electron/demo/simulator';
import { hourMs, minuteMs } from '../support/builders';
import { eventually } from '../support/eventually.mjs';
import { SimulatedDay, chance, heapBytes, intervalSeconds } from '../support/simulated-day';

const connections = 50;
const hours = 24;
// Caches of the runtime and of the HTTP library fill within this in the first hours; then it stays as it is.
const mostGrowthBytes = 4_000_000;

const heard: unknown[] = [];
const hear = (what: unknown): unknown => heard.push(what);
process.on('warning', hear);
process.on('unhandledRejection', hear);
afterEach(() => {
  process.off('warning', hear);
  process.off('unhandledRejection', hear);
});

/** Timers, sockets and servers that keep this process alive. */
const handles = (): readonly string[] =>
  process
    .getActiveResourcesInfo()
    .filter((kind) => /Timeout|TCP|TLS/.test(kind))
    .sort();

const limited = (seconds: string): Fault => ({
  kind: 'status',
  status: 429,
  headers: { 'Retry-After': seconds },
});
const faults: readonly Fault[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 401 },
  { kind: 'status', status: 403 },
  { kind: 'body', text: '<html>sign in</html>', contentType: 'text/html' },
  { kind: 'body', text: '{"a":' },
  { kind: 'cut' },
  limited('60'),
  limited('600'),
];

const jumps = [-3 * hourMs, -hourMs, -30_000, -1000, 30_000, hourMs, 3 * hourMs];

/** Something that happens on an ordinary day, and the time until it is over. */
async function happen(day: SimulatedDay, random: () => number): Promise<void> {
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
  const index = Math.floor(random() * connections);
  switch (Math.floor(random() * 6)) {
    case 0:
    case 1:
      day.fault(index, pick(faults) ?? null);
      await day.pass(random() * 20 * minuteMs);
      return day.fault(index, null);
    case 2:
      return day.hang(index);
    case 3:
      day.disturbances += 1;
      day.clock.advance(pick(jumps) ?? 0);
      return day.pass(2 * minuteMs);
    case 4:
      day.disturbances += 2;
      day.runner.suspend();
      day.clock.advance(random() * 2 * hourMs);
      day.isOnline = false;
      day.runner.wake();
      await day.pass(random() * minuteMs);
      day.isOnline = true;
      return day.runner.networkReturned();
    default:
      day.disturbances += 1;
      day.isOnline = false;
      await day.pass(random() * 20 * minuteMs);
      day.isOnline = true;
      return day.runner.networkReturned();
  }
}

const ofSeats = (alerts: readonly Alert[]) => alerts.filter(({ kind }) => kind !== 'connection');

/** The connections that were told to fail, and not that they are back. */
function openConnections(alerts: readonly Alert[]): readonly string[] {
  const open = new Set<string>();
  for (const { kind, happened, connectionId } of alerts)
    if (kind === 'connection' && happened === 'cleared') open.delete(connectionId);
    else if (kind === 'connection') open.add(connectionId);
  return [...open];
}

describe('a day of fifty connections, with faults, sleep, lost networks and clocks that jump', () => {
  test(
    'takes no memory, loses no timer, tells nothing untrue and polls no more than it may',
    { timeout: 240_000 },
    async () => {
      const before = handles();
      const day = new SimulatedDay();
      const random = chance(11);
      await day.start(connections);
      const early = [...day.alerts];
      let heapAtFirst = 0;
      let heapAtNoon = 0;
      for (let hour = 1; hour <= hours; hour += 1) {
        while (day.awakeMs < hour * hourMs) {
          await happen(day, random);
          await day.pass(5 * minuteMs + random() * 10 * minuteMs);
        }
        day.forgetRequests();
        if (hour === 1) heapAtFirst = heapBytes();
        if (hour === hours / 2) heapAtNoon = heapBytes();
        expect(day.timers.count()).toBe(1);
      }
      const heapAtEnd = heapBytes();

      expect(day.bugs).toEqual([]);
      expect(heard).toEqual([]);
      // Nobody took or gave back a seat all day.
      expect(ofSeats(day.alerts)).toEqual(early);
      expect(heapAtEnd - heapAtFirst).toBeLessThan(mostGrowthBytes);
      expect(heapAtEnd - heapAtNoon).toBeLessThan(mostGrowthBytes / 4);
      for (const [id, count] of day.polls) {
        const turns = day.awakeMs / (intervalSeconds(Number(id.slice(1))) * 1000);
        expect([id, count <= turns + day.disturbances + 1]).toEqual([id, true]);
      }

      day.clearFaults();
      day.runner.networkReturned();
      await day.pass(hourMs);
      expect(day.store.snapshot().connections.map(({ health }) => health)).toEqual(
        Array<string>(connections).fill('ok'),
      );
      // What was told of a connection was true, and is over.
      expect(openConnections(day.alerts)).toEqual([]);
      const toldBefore = day.alerts.length;
      day.share = 1;
      await day.pass(hourMs);
      const told = day.alerts
        .slice(toldBefore)
        .filter(({ kind }) => kind === 'level')
        .map(({ connectionId, pool }) => `${connectionId} ${pool?.key ?? ''}`);
      expect(told.length).toBeGreaterThan(connections);
      expect(new Set(told).size).toBe(told.length);

      await day.stop();
      expect(day.timers.count()).toBe(0);
      await eventually(() => {
        const left = handles();
        // The test runner has a timer of its own, which comes and goes.
        if (left.length > before.length || left.some((kind) => !before.includes(kind)))
          throw new Error(`before: ${before.join()}; left: ${left.join()}`);
        return true;
      }, 'every socket and timer to be gone');
    },
  );
});
