import type { Demand } from './demand';
import { type SimulatedFeature, type SimulatedSession, startGuardant } from './guardant';
import { type DemoSite, type DemoWorld, demoPollSeconds } from './site';

const daySeconds = 86_400;

// More than a double holds, as the ids of software dongles are.
const dongleId = 14_314_416_473_658_448_602n;

const people = [
  ['mira.holt', 'WS-HH-114'],
  ['petra.v', 'NB-HH-208'],
  ['o.frisk', 'WS-HH-077'],
  ['yusuf.eral', 'NB-HH-141'],
  ['k.brandtner', 'WS-HH-012'],
  ['h.nakata', 'NB-HH-019'],
  ['dan.whitlow', 'WS-HH-055'],
  ['a.lindqvist', 'WS-HH-031'],
  ['tomas.reyl', 'WS-HH-090'],
  ['j.okafor', 'NB-LIS-22'],
] as const;

type Opened = Pick<SimulatedSession, 'sessionId' | 'issueTime' | 'processName'>;

function sessionOf(place: number, opened: Opened): SimulatedSession {
  const person = place % people.length;
  const [name, host] = people[person] ?? people[0];
  return {
    ...opened,
    user: { id: 10_000 + person, name },
    host: { name: host, ip: `10.20.4.${20 + person}` },
    processId: 4000 + 12 * place,
  };
}

const product = { productName: 'Terrakontur', productNumber: 16, dongleId } as const;

function features(world: DemoWorld): readonly SimulatedFeature[] {
  const startedAt = Math.floor(world.now() / 1000);
  const inUse =
    (demand: Demand, processName: string, forgotten = 0) =>
    (): readonly SimulatedSession[] =>
      Array.from({ length: Math.max(forgotten, world.inUse(demand)) }, (_, index) => {
        // A forgotten one was left open the day before; the others began in the last hours.
        const openSeconds = index < forgotten ? 26 * 3600 : (20 + ((index * 47) % 200)) * 60;
        const sessionId = dongleId + BigInt(demand.seed * 100 + index);
        return sessionOf(demand.seed + index, { sessionId, issueTime: startedAt - openSeconds, processName });
      });
  return [
    {
      ...product,
      featureNumber: 2,
      name: 'Volume survey',
      remoteMode: 3,
      consumptionMode: 0,
      maxConcurrentResource: 10,
      reservedResource: 1,
      restOfLifeTimeDays: 49,
      validFromDate: startedAt - daySeconds / 2,
      validUpToDate: startedAt + 49.5 * daySeconds,
      flags: { rdpForbidden: true },
      sessions: inUse({ seed: 21, seats: 9, pressure: 0.62 }, 'tk-survey.exe', 1),
    },
    {
      ...product,
      featureNumber: 4,
      name: 'Contour export',
      remoteMode: 3,
      consumptionMode: 1,
      maxConcurrentResource: 10,
      sessions: inUse({ seed: 23, seats: 10, pressure: 0.3 }, 'tk-export.exe'),
    },
    {
      ...product,
      featureNumber: 6,
      name: 'Plot queue',
      remoteMode: 3,
      consumptionMode: 2,
      maxConcurrentResource: 4,
      currentRunCounterValue: 318,
      maxRunCounter: 500,
      validUpToDate: startedAt + 220 * daySeconds,
      sessions: inUse({ seed: 25, seats: 4, pressure: 0.5 }, 'tk-plot.exe'),
    },
    { ...product, featureNumber: 7, name: 'Field module', remoteMode: 1, consumptionMode: 0 },
  ];
}

/** The key server of an office of surveyors. */
export async function startGuardantSites(world: DemoWorld): Promise<DemoSite[]> {
  const vendor = { publicCode: 1_368_487_351, publicCodeText: 'DEMONVK' };
  const simulator = await startGuardant({ vendor, features: features(world) });
  const settings = { baseUrl: simulator.origin };
  const name = 'Key server Hamburg';
  return [
    {
      simulator,
      connection: { id: 'keys', vendor: 'guardant', name, pollSeconds: demoPollSeconds, settings },
      secrets: {},
    },
  ];
}
