import { type Result, failed, success } from '../../../electron/domain/failure';
import type { PoolReading, Reading } from '../../../electron/domain/reading';
import type { Secret } from '../../../electron/domain/secret';
import { thinfinity } from '../../../electron/vendors/thinfinity';
import type { Http, PollContext, TokenKeeper, Vendor } from '../../../electron/vendors/vendor';

type Context = PollContext<Vendor['settings'], Vendor['secrets']>;
type Polled = Promise<Result<Reading>>;

/** The real vendor, polled in a way that is wrong. */
const polledBy = (poll: (context: Context, real: (context: Context) => Polled) => Polled): Vendor => ({
  ...thinfinity,
  poll: (context) => poll(context, (given) => thinfinity.poll(given)),
});

const withResult = (bend: (result: Result<Reading>, context: Context) => Result<Reading>): Vendor =>
  polledBy(async (context, real) => bend(await real(context), context));

const withReading = (bend: (reading: Reading, context: Context) => Reading): Vendor =>
  withResult((result, context) => (result.ok ? success(bend(result.value, context)) : result));

const withPools = (bend: (pool: PoolReading, index: number) => PoolReading): Vendor =>
  withReading((reading) => ({ ...reading, pools: reading.pools.map(bend) }));

const withToken = (bend: (token: TokenKeeper) => TokenKeeper): Vendor =>
  polledBy((context, real) => real({ ...context, token: bend(context.token) }));

const withHttp = (bend: (http: Http) => Http): Vendor =>
  polledBy((context, real) => real({ ...context, http: bend(context.http) }));

/** What the vendor's answer is turned into before its connector sees it. */
const withBody = (bend: (text: string) => string): Vendor =>
  withHttp((http) => ({
    ...http,
    json: (request, schema, explain) =>
      http
        .json(request, schema, explain)
        .then((result) =>
          result.ok ? success(JSON.parse(bend(JSON.stringify(result.value))) as typeof result.value) : result,
        ),
  }));

const revealed = ({ secrets }: Context): string => secrets['clientSecret']?.reveal() ?? '';

export const fromMemory = polledBy(() =>
  Promise.resolve(success({ pools: [{ key: 'a', product: 'A', unit: 'users', used: 1, total: 2 }] })),
);

export const alwaysFailing = polledBy(() =>
  Promise.resolve(failed('server-error', 'It does not work; try again later.')),
);

export const throwing = polledBy(() => Promise.reject(new Error('a bug')));

export const countingUsedSeatsAsFree = withPools((pool) => ({ ...pool, used: pool.total, total: pool.used }));

export const declaringAnotherOrigin: Vendor = {
  ...thinfinity,
  origins: (settings) => [...thinfinity.origins(settings), 'https://statistics.example'],
};

export const askingAnotherOrigin = polledBy(async (context, real) => {
  await context.http.send({ method: 'GET', url: 'http://127.0.0.1:1/' });
  return real(context);
});

export const mergingWhatItHasSeen = withReading((reading) => ({
  ...reading,
  pools: [...new Map(reading.pools.map((pool) => [pool.key, pool])).values()],
}));

export const numberingItsPools = withPools((pool, index) => ({ ...pool, key: String(index) }));

let polls = 0;
export const namingItsPollInKeys = withReading((reading) => {
  polls += 1;
  return { ...reading, pools: reading.pools.map((pool) => ({ ...pool, key: `${pool.key} ${polls}` })) };
});

export const refusingAnEmptyList = withResult((result) =>
  result.ok && result.value.pools.length === 0
    ? failed('malformed', 'There is nothing at data.licenses (empty).')
    : result,
);

export const puttingItsTokenIntoTheAddress = withHttp((http) => ({
  ...http,
  json: (request, schema, explain) => {
    const token = request.headers?.['Authorization']?.split(' ')[1] ?? '';
    return http.json({ ...request, url: `${request.url}?token=${token}` }, schema, explain);
  },
}));

export const warningWithItsToken = polledBy(async (context, real) => {
  let seen = '';
  const token: TokenKeeper = {
    authorized: (logIn, call) =>
      context.token.authorized(logIn, (one: Secret) => {
        seen = one.reveal();
        return call(one);
      }),
  };
  const result = await real({ ...context, token });
  return result.ok ? success({ ...result.value, warnings: [`The token was ${seen}.`] }) : result;
});

export const puttingTheSerialIntoDetails = polledBy(async (context, real) => {
  let serial = '';
  const http: Http = {
    ...context.http,
    json: async (request, schema, explain) => {
      const result = await context.http.json(request, schema, explain);
      serial = /"serial":"([^"]+)"/.exec(JSON.stringify(result))?.[1] ?? serial;
      return result;
    },
  };
  const result = await real({ ...context, http });
  return result.ok ? success({ ...result.value, details: { serial } }) : result;
});

export const repeatingTheServersWords = withHttp((http) => ({
  ...http,
  json: async (request, schema, explain) => {
    let words = '';
    const result = await http.json(request, schema, (answer) => {
      words = answer.text;
      return explain?.(answer) ?? null;
    });
    return result.ok ? result : failed(result.failure.kind, `The server said “${words}”.`);
  },
}));

export const failingWithItsSecret = withResult((result, context) =>
  result.ok
    ? result
    : failed(result.failure.kind, `The secret ${revealed(context)} was of no use; enter another.`),
);

export const failingWithoutAPlace = withResult((result) =>
  result.ok || result.failure.kind !== 'malformed'
    ? result
    : failed('malformed', 'The answer could not be read at all.'),
);

export const makingNumbersOfJunk = withBody((text) =>
  text.replaceAll(/"(users|seats)":(?!\d+[,}])("[^"]*"|\[[^\]]*\]|[^,}]+)/g, '"$1":0'),
);

export const swallowingWarnings = withReading((reading) => ({ ...reading, warnings: [] }));

export const givingUpAtOneWrongEntry = withResult((result) =>
  result.ok && (result.value.warnings?.length ?? 0) > 0
    ? failed('malformed', result.value.warnings?.[0] ?? '')
    : result,
);

export const takingFailuresForNoPools = withResult((result) => (result.ok ? result : success({ pools: [] })));

export const forgettingToLogInAgain = withToken((token) => {
  let kept: Secret | null = null;
  return {
    authorized: async (logIn, call) => {
      if (kept !== null) return call(kept);
      return token.authorized(logIn, (one) => call((kept = one)));
    },
  };
});

export const loopingOnRefusal = withToken((token) => ({
  authorized: async (logIn, call) => {
    for (let turn = 0; turn < 5; turn += 1) {
      const result = await token.authorized(logIn, call);
      if (result.ok || result.failure.kind !== 'unauthorized') return result;
    }
    return token.authorized(logIn, call);
  },
}));

export const loggingInEachTime = withToken(() => ({
  authorized: async (logIn, call) => {
    const token = await logIn();
    return token.ok ? call(token.value.value) : token;
  },
}));

export const wantingNoSecret: Vendor = { ...thinfinity, secrets: {} };
