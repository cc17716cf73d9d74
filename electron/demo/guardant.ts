import {
  type Answer,
  type SimulatedRequest,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from './simulator';

/** `sessionId` and `dongleId` may be beyond 2^53, and are sent as numbers all the same. */
export interface SimulatedSession {
  readonly sessionId: number | bigint;
  readonly user: { readonly id: number | string; readonly name: string };
  readonly host: { readonly name: string; readonly ip: string };
  /** Seconds since 1970; 0 where the server does not know. */
  readonly issueTime: number;
  readonly processId: number;
  readonly processName: string;
}

/** A feature of a dongle under the document's names; what is not given is 0, false or empty. */
export interface SimulatedFeature {
  readonly featureNumber: number;
  readonly name: string;
  readonly productNumber: number;
  readonly productModification?: number;
  readonly productName: string;
  readonly remoteMode: number;
  readonly consumptionMode: number;
  readonly maxConcurrentResource?: number;
  readonly reservedResource?: number;
  readonly currentRunCounterValue?: number;
  readonly maxRunCounter?: number;
  readonly validFromDate?: number;
  readonly validUpToDate?: number;
  readonly restOfLifeTimeDays?: number;
  readonly flags?: {
    readonly expired?: boolean;
    readonly rdpForbidden?: boolean;
    readonly vmForbidden?: boolean;
  };
  /** Newer builds only. */
  readonly dongleId?: number | bigint;
  readonly detachedResource?: number;
  readonly sessions?: () => readonly SimulatedSession[];
}

export interface GuardantOptions extends Pick<SimulatorOptions, 'tls' | 'port'> {
  readonly vendor: { readonly publicCode: number; readonly publicCodeText: string };
  readonly features: readonly SimulatedFeature[];
  /** Builds without the list of sessions answer 404 there. */
  readonly hasSessions?: boolean;
}

const big = (value: bigint): string => `big:${value}`;

// Numbers of 64 bits: JSON has no limit for them, JavaScript has.
function bodyText(body: unknown): string {
  const text = JSON.stringify(body, (_key, value: unknown) =>
    typeof value === 'bigint' ? big(value) : value,
  );
  return text.replace(/"big:(\d+)"/g, '$1');
}

const answer = (body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'application/json', ...headers },
  text: bodyText(body),
});

// Inferred: no error body of the license manager is public, so refusals have none.
const refusal = (status: number): Answer => ({ status, text: '' });

/** Per workstation, all sessions of one computer take one license; else each takes one. */
function taken({ consumptionMode }: SimulatedFeature, sessions: readonly SimulatedSession[]): number {
  return consumptionMode === 0 ? new Set(sessions.map(({ host }) => host.name)).size : sessions.length;
}

function describeFeature(feature: SimulatedFeature, vendor: GuardantOptions['vendor']) {
  const { maxConcurrentResource = 0, reservedResource = 0, detachedResource, dongleId, flags } = feature;
  const sessions = feature.sessions?.() ?? [];
  // Inferred from the document's sample (max 10, free 9, reserved 1, no session): what is reserved is not free.
  const gone = taken(feature, sessions) + reservedResource + (detachedResource ?? 0);
  return {
    consumptionMode: feature.consumptionMode,
    currentRunCounterValue: feature.currentRunCounterValue ?? 0,
    ...(detachedResource === undefined ? {} : { detachedResource }),
    ...(dongleId === undefined ? {} : { dongleId }),
    featureNumber: feature.featureNumber,
    flags: { expired: false, rdpForbidden: false, vmForbidden: false, ...flags },
    floatingResource: Math.max(0, maxConcurrentResource - gone),
    maxConcurrentResource,
    maxRunCounter: feature.maxRunCounter ?? 0,
    name: feature.name,
    productModification: feature.productModification ?? 0,
    productName: feature.productName,
    productNumber: feature.productNumber,
    remoteMode: feature.remoteMode,
    reservedResource,
    restOfLifeTimeDays: feature.restOfLifeTimeDays ?? 0,
    sessionsCount: sessions.length,
    validFromDate: feature.validFromDate ?? 0,
    validUpToDate: feature.validUpToDate ?? 0,
    vendor,
  };
}

/** The sessions of every feature, as public clients of the license manager read them; its maker documents none. */
function describeSessions({ features, vendor }: GuardantOptions) {
  return features.flatMap((feature) => {
    const { dongleId, restOfLifeTimeDays } = describeFeature(feature, vendor);
    const { featureNumber, name, productNumber, productModification = 0, productName } = feature;
    const described = {
      ...(dongleId === undefined ? {} : { dongleId }),
      featureNumber,
      maxConcurrentResource: feature.maxConcurrentResource ?? 0,
      name,
      productModification,
      productName,
      productNumber,
      restOfLifeTimeDays,
      vendor,
    };
    return (feature.sessions?.() ?? []).map((session) => ({ ...session, feature: described }));
  });
}

function number(text: string | null, otherwise: number): number {
  if (text === null) return otherwise;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : Number.NaN;
}

function sessionsAnswer(options: GuardantOptions, query: string): Answer {
  if (options.hasSessions === false) return refusal(404);
  const all = describeSessions(options);
  const asked = new URLSearchParams(query);
  const page = number(asked.get('page'), 1);
  const limit = number(asked.get('limit'), Math.max(1, all.length));
  // Inferred: what a nonsensical page does is not public.
  if (Number.isNaN(page) || Number.isNaN(limit)) return refusal(400);
  const sessions = all.slice((page - 1) * limit, page * limit);
  return answer({ sessions }, { 'X-Total-Count': String(all.length) });
}

function handle(options: GuardantOptions, { method, path, query }: SimulatedRequest): Answer {
  const isKnown = path === '/v1.0/lm/features' || path === '/v1.0/lm/sessions';
  if (!isKnown) return refusal(404);
  if (method !== 'GET') return refusal(405);
  if (path === '/v1.0/lm/sessions') return sessionsAnswer(options, query);
  return answer({ features: options.features.map((feature) => describeFeature(feature, options.vendor)) });
}

/** A Guardant license manager: plain HTTP without any log-in. What its document leaves open is marked as inferred. */
export const startGuardant = (options: GuardantOptions): Promise<Simulator> =>
  startSimulator({ ...options, handle: (request) => handle(options, request) });
