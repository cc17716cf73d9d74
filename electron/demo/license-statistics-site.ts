import { randomBytes } from 'node:crypto';
import { Secret } from '../domain/secret';
import type { Demand } from './demand';
import { type SimulatedFeature, type SimulatedSession, startLicenseStatistics } from './license-statistics';
import { type DemoSite, type DemoWorld, demoPollSeconds } from './site';

interface DemoFeature extends Demand {
  readonly feature: SimulatedFeature;
  /** The smallest and largest number of licenses of one check-out. */
  readonly seatsEach: readonly [number, number];
  readonly hasForgotten?: boolean;
}

const people = [
  'a.lindqvist',
  'b.okafor',
  'c.marchetti',
  'd.haddad',
  'e.novak',
  'f.jansen',
  'g.silva',
  'h.tanaka',
  'i.brandt',
  'j.ferreira',
  'k.weiss',
  'l.dubois',
  'm.kowalski',
  'n.petersen',
  'o.castro',
  'p.meyer',
  'r.albrecht',
  's.moreau',
  't.virtanen',
  'u.rossi',
  'v.schulz',
  'w.andersen',
  'x.costa',
  'y.hartmann',
  'z.nilsson',
] as const;

const dayMs = 24 * 3_600_000;

function featuresAt(nowMs: number): readonly DemoFeature[] {
  const inDays = (days: number) => new Date(nowMs + days * dayMs).toISOString().slice(0, 10);
  const hamburg1 = { lsid: 1, lsn: 'lic-hh-01' };
  const hamburg2 = { lsid: 2, lsn: 'lic-hh-02' };
  return [
    {
      feature: {
        ...hamburg1,
        fid: 11,
        fns: 'CATIA V5 MD2',
        fv: '',
        total: 25,
        reserved: 'N/A',
        expires: inDays(301),
      },
      seats: 25,
      seed: 21,
      pressure: 1.03,
      seatsEach: [1, 1],
      hasForgotten: true,
    },
    {
      feature: {
        ...hamburg2,
        fid: 21,
        fns: 'Meshwright solver_hpc',
        fv: '',
        total: 16,
        reserved: 2,
        expires: inDays(9),
      },
      seats: 16,
      seed: 22,
      pressure: 0.9,
      seatsEach: [1, 4],
    },
    {
      feature: {
        ...hamburg2,
        fid: 22,
        fns: 'Draftcheck rules_de',
        fv: '',
        total: 20,
        reserved: 'N/A',
        expires: inDays(140),
      },
      seats: 20,
      seed: 23,
      pressure: 0.4,
      seatsEach: [1, 1],
    },
    {
      feature: {
        ...hamburg1,
        fid: 12,
        fns: 'Meshwright viewer',
        fv: '3.1',
        total: 'Unlimited',
        reserved: 'N/A',
        expires: '',
      },
      seats: 40,
      seed: 24,
      pressure: 0.3,
      seatsEach: [1, 1],
    },
  ];
}

const zoneless = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');

/** The sessions of one feature, which keep their check-out times while others come and go. */
class Crowd {
  readonly #feature: DemoFeature;
  readonly #now: () => number;
  readonly #sessions: SimulatedSession[] = [];
  #turn: number;

  constructor(feature: DemoFeature, now: () => number) {
    this.#feature = feature;
    this.#now = now;
    this.#turn = feature.seed;
    // Checked out last night and never given back.
    if (feature.hasForgotten === true) this.#checkOut(1, now() - 14 * 3_600_000);
  }

  at(seatsInUse: number): readonly SimulatedSession[] {
    const kept = this.#feature.hasForgotten === true ? 1 : 0;
    const isEmpty = this.#sessions.length <= kept;
    while (this.#seats() > seatsInUse && this.#sessions.length > kept) this.#sessions.splice(kept, 1);
    for (let missing = seatsInUse - this.#seats(); missing > 0; missing = seatsInUse - this.#seats()) {
      const [least, most] = this.#feature.seatsEach;
      const seats = Math.min(missing, least + (this.#turn % (most - least + 1)));
      // Who is there when the demo starts has been for some minutes or hours.
      this.#checkOut(seats, this.#now() - (isEmpty ? 60_000 * (7 + 11 * missing) : 0));
    }
    return this.#sessions;
  }

  #seats(): number {
    return this.#sessions.reduce((sum, { seats }) => sum + seats, 0);
  }

  #checkOut(seats: number, atMs: number): void {
    const turn = (this.#turn += 7);
    const uid = turn % people.length;
    this.#sessions.push({
      feature: this.#feature.feature,
      uid: 100 + uid,
      user: people[uid] ?? '',
      host: `ws-${String(10 + ((turn * 3) % 80))}`,
      seats,
      checkedOut: zoneless(atMs),
    });
  }
}

/** One License Statistics that watches two license servers, with a check-out that somebody forgot. */
export async function startLicenseStatisticsSites(world: DemoWorld): Promise<DemoSite[]> {
  const token = randomBytes(20).toString('hex');
  const crowds = featuresAt(world.now()).map((feature) => ({
    feature,
    crowd: new Crowd(feature, world.now),
  }));
  const simulator = await startLicenseStatistics({
    version: '6.2',
    token,
    users: { known: 93, licensed: 150 },
    sessions: () => crowds.flatMap(({ feature, crowd }) => [...crowd.at(world.inUse(feature))]),
  });
  return [
    {
      simulator,
      connection: {
        id: 'statistics',
        vendor: 'license-statistics',
        name: 'License Statistics Hamburg',
        pollSeconds: demoPollSeconds,
        settings: { baseUrl: simulator.origin },
      },
      secrets: { token: new Secret(token) },
    },
  ];
}
