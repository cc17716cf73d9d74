import { randomBytes } from 'node:crypto';
import { Secret } from '../domain/secret';
import type { Demand } from './demand';
import { type DemoSite, type DemoWorld, demoPollSeconds } from './site';
import { startTenduke } from './tenduke';
import { type Assignment, type License, type Model, assign, takeLease } from './tenduke-model';

const hourMs = 3_600_000;
// As long as a lease of the vendor's own sample token lasts.
const leaseMs = 60_000_000;

const firstNames = ['Mara', 'Jonas', 'Aylin', 'Tiago', 'Ingrid', 'Pavel', 'Noor', 'Felix', 'Rosa', 'Emre'];
const lastNames = ['Lindqvist', 'Vogt', 'Demir', 'Carvalho', 'Brandt', 'Novak', 'Haddad', 'Weiss'];

/** Everybody who works at the simulated company: every first name with every last name. Ids stay the same in each run. */
const everybody = (): Model['profiles'] =>
  firstNames.flatMap((firstName) =>
    lastNames.map((lastName) => {
      const name = `${firstName}.${lastName}`.toLowerCase();
      return { id: `profile-${name}`, firstName, lastName, email: `${name}@nordhafen.example` };
    }),
  );

interface DemoLicense extends Demand {
  readonly product: string;
  readonly organization: 'Nordhafen Engineering' | 'Site office';
  /** Null: perpetual. */
  readonly daysLeft: number | null;
  readonly reserved: number;
  readonly denied: number;
  /** Sessions that somebody left open hours ago and that no one ends. */
  readonly forgotten: number;
}

const licensed: readonly DemoLicense[] = [
  {
    ...{ product: 'Draftline Studio Professional', organization: 'Nordhafen Engineering', daysLeft: 193 },
    ...{ seats: 12, seed: 7, pressure: 1.25, reserved: 1, denied: 0, forgotten: 3 },
  },
  {
    ...{ product: 'CutXPro', organization: 'Nordhafen Engineering', daysLeft: 11 },
    ...{ seats: 50, seed: 2, pressure: 0.72, reserved: 6, denied: 1, forgotten: 0 },
  },
  {
    ...{ product: 'Bauplan Viewer', organization: 'Site office', daysLeft: null },
    ...{ seats: 30, seed: 9, pressure: 0.2, reserved: 0, denied: 0, forgotten: 1 },
  },
];

/** A license and the people who use it. */
class Crowd {
  readonly #order: readonly string[];
  readonly #forgotten: ReadonlySet<string>;
  /** Whose lease was released by somebody else: they have gone home. */
  readonly #away = new Set<string>();
  #atWork: readonly string[] = [];

  constructor(
    readonly license: License,
    readonly demand: DemoLicense,
    people: Model['profiles'],
    nowMs: number,
  ) {
    const { seed, forgotten, reserved, denied } = demand;
    // Another order for each license: 7 has no divisor in common with the number of people.
    this.#order = people.map((_, index) => people[(index * 7 + seed * 11) % people.length]?.id ?? '');
    this.#forgotten = new Set(this.#order.slice(0, forgotten));
    [...this.#forgotten].forEach((id, index) =>
      takeLease(license, id, nowMs - (6.5 + 2 * index) * hourMs, nowMs + leaseMs),
    );
    for (const id of this.#order.slice(people.length - reserved)) assign(license, id, 'reserved');
    for (const id of this.#order.slice(forgotten + 2, forgotten + 2 + denied)) assign(license, id, 'denied');
  }

  #working(): readonly Assignment[] {
    return this.license.assignments.filter(({ consumptions }) => consumptions.length > 0);
  }

  /** Lets seats in use follow the day: those who came last leave first, a denied one does not come back. */
  settle(wanted: number, nowMs: number): void {
    const { license } = this;
    const present = new Set(this.#working().map(({ profileId }) => profileId));
    for (const id of this.#atWork) if (!present.has(id)) this.#away.add(id);
    const idle = license.assignments.filter(
      ({ reservationType, profileId }) => reservationType === 'reserved' && !present.has(profileId),
    ).length;
    const room = Math.min(wanted, license.seats - idle);
    for (const one of [...this.#working()].reverse()) {
      if (this.#working().length <= room) break;
      if (!this.#forgotten.has(one.profileId)) one.consumptions = [];
    }
    const kept = new Set(
      license.assignments.flatMap(({ reservationType, profileId }) =>
        reservationType === null ? [] : [profileId],
      ),
    );
    const comers = this.#order.filter((id) => !present.has(id) && !kept.has(id) && !this.#away.has(id));
    for (const id of comers.slice(0, Math.max(0, room - this.#working().length)))
      takeLease(license, id, nowMs, nowMs + leaseMs);
    this.#atWork = this.#working().map(({ profileId }) => profileId);
  }
}

function licenseOf({ product, seats, daysLeft }: DemoLicense, ownerId: string, nowMs: number): License {
  const word = product.toLowerCase().replaceAll(' ', '-');
  const day = (days: number): string => new Date(nowMs + days * 24 * hourMs).toISOString();
  return {
    id: `license-${word}`,
    item: { id: `item-${word}`, name: product.replaceAll(' ', ''), displayName: product },
    owner: { kind: 'organization', id: ownerId },
    seats,
    validFrom: day(-354),
    validUntil: daysLeft === null ? null : day(daysLeft),
    maxAggregateUseTime: null,
    assignments: [],
  };
}

/** One deployment with the licenses of two organizations of one company. */
export async function startTendukeSites({ now, inUse }: DemoWorld): Promise<DemoSite[]> {
  const people = everybody();
  const names = [...new Set(licensed.map(({ organization }) => organization))];
  const organizations = names.map((name) => ({ id: name.toLowerCase().replaceAll(' ', '-'), name }));
  const crowds = licensed.map((demand) => {
    const owner = organizations.find(({ name }) => name === demand.organization);
    return new Crowd(licenseOf(demand, owner?.id ?? '', now()), demand, people, now());
  });
  const licenses = crowds.map(({ license }) => license);
  const packages = licenses.map(({ item }) => ({ title: item.displayName, item }));
  const accessToken = randomBytes(24).toString('base64url');
  const simulator = await startTenduke({
    model: { organizations, profiles: people, packages, licenses },
    accessToken,
    clientId: 'seatwatch-demo',
    clientSecret: randomBytes(16).toString('hex'),
    tokenSeconds: 600,
    now,
    settle: () => {
      for (const crowd of crowds) crowd.settle(inUse(crowd.demand), now());
    },
  });
  const settings = { baseUrl: simulator.origin, productPackage: 'CutXPro' };
  return [
    {
      simulator,
      connection: {
        id: 'nordhafen',
        vendor: 'tenduke',
        name: 'Nordhafen 10Duke',
        pollSeconds: demoPollSeconds,
        settings,
      },
      secrets: { accessToken: new Secret(accessToken) },
    },
  ];
}
