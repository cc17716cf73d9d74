import { z } from 'zod';
import { type Result, failed, success } from '../domain/failure';
import { fingerprint } from '../domain/fingerprint';
import { count, parseShape, readList } from '../domain/parse';
import type { PoolReading, Reading } from '../domain/reading';
import { Secret } from '../domain/secret';
import { texts } from '../texts/language';
import { textField, urlField } from './field';
import { type Explain, type Http, type Token, defineVendor } from './vendor';

const loginShape = z.object({
  data: z.object({
    token: z.string().min(1),
    expirationSecs: z.union([z.number(), z.string().transform(Number)]).nullish(),
  }),
});

const usageShape = z.object({
  data: z.object({ res: z.union([z.string(), z.number()]), licenses: z.unknown() }),
});

const licenseShape = z.object({
  product: z.string().min(1),
  serial: z.string().min(1),
  usage: z.object({ users: count, seats: count }),
});

type License = z.infer<typeof licenseShape>;

const errorShape = z.object({ error: z.object({ code: z.union([z.string(), z.number()]) }) });

const words = () => texts().thinfinity;

/** A code as it may be told: short and without spaces, since nothing says that a vendor's text never repeats what was sent. */
const tellable = (code: string | number): string =>
  /^[\w.-]{1,12}$/.test(String(code)) ? String(code) : words().codeOfItsOwn;

/** The gateway's own error code; its text is left out. */
function vendorCode(json: unknown): string | null {
  const parsed = errorShape.safeParse(json);
  return parsed.success ? tellable(parsed.data.error.code) : null;
}

const explainLogin: Explain = ({ status, json }) => {
  if (status === 400 || status === 401) return { kind: 'unauthorized', message: words().rejected };
  const code = vendorCode(json);
  // Inferred: a log-in that answers 200 with an error and no token follows the sibling product's error shape.
  return status < 300 && code !== null
    ? { kind: 'unauthorized', message: words().rejectedWithCode(words().rejected, code) }
    : null;
};

const explainUsage: Explain = ({ status, json }) => {
  if (status === 401) return { kind: 'unauthorized', message: words().tokenRefused };
  if (status === 403) return { kind: 'forbidden', message: words().forbidden };
  const code = vendorCode(json);
  return status >= 300 || code === null ? null : { kind: 'vendor-error', message: words().error(code) };
};

async function logIn(http: Http, base: string, clientId: string, secret: Secret): Promise<Result<Token>> {
  const body = { clientID: clientId, clientSecret: secret.reveal(), context: 'API Access' };
  const answer = await http.json(
    { method: 'POST', url: `${base}/auth/login`, body: { json: body } },
    loginShape,
    explainLogin,
  );
  if (!answer.ok) return answer;
  const { token, expirationSecs } = answer.value.data;
  return success({ value: new Secret(token), lifeSeconds: expirationSecs ?? null });
}

// Of a serial that is no longer than its end, nothing is told.
const lastGroup = (serial: string): string =>
  serial.trim().length <= 4 ? '' : (/[^-]+$/.exec(serial.trim())?.[0] ?? serial).slice(-4);

function toPool({ product, serial, usage }: License): PoolReading {
  const end = lastGroup(serial);
  return {
    // Two serials that end alike need two keys, and neither may be read back from its key.
    key: `${end}.${fingerprint(serial)}`,
    product,
    unit: 'users',
    used: usage.users,
    // "The total number of available licenses" is what is owned, not what is left: the sample has 0 users of 1 seat.
    total: usage.seats,
    details: { serial: `…${end}` },
  };
}

function readUsage(body: z.infer<typeof usageShape>): Result<Reading> {
  const { res, licenses } = body.data;
  if (String(res) !== '0') return failed('vendor-error', words().result(tellable(res)));
  const entries = parseShape(z.array(z.unknown()), licenses, 'data.licenses');
  if (!entries.ok) return entries;
  const list = readList(licenseShape, entries.value, 'data.licenses');
  if (!list.ok) return list;
  return success({
    pools: list.value.entries.map(({ value }) => toPool(value)),
    warnings: list.value.warnings,
  });
}

/** Thinfinity Workspace by Cybele Software: concurrent users of each registered license, from a gateway. */
export const thinfinity = defineVendor({
  id: 'thinfinity',
  name: 'Thinfinity Workspace',
  mark: 'Tw',
  docs: 'https://kb.cybelesoft.com/portal/en/kb/articles/real-time-license-usage-management-via-licensing-api',
  settings: {
    baseUrl: urlField(() => words().baseUrl, true),
    clientId: textField(() => words().clientId, true),
  },
  secrets: { clientSecret: { words: () => words().clientSecret, required: true } },
  defaultPollSeconds: 60,
  minimumPollSeconds: 30,
  origins: ({ baseUrl }) => [new URL(baseUrl).origin],

  async poll({ settings, secrets, http, token }) {
    const base = `${settings.baseUrl.replace(/\/__base__$/, '')}/__base__`;
    const answer = await token.authorized(
      () => logIn(http, base, settings.clientId, secrets.clientSecret),
      (bearer) =>
        http.json(
          {
            method: 'GET',
            url: `${base}/licenses/usage`,
            headers: { Authorization: `Bearer ${bearer.reveal()}` },
          },
          z.unknown(),
          explainUsage,
        ),
    );
    if (!answer.ok) return answer;
    const body = parseShape(usageShape, answer.value);
    return body.ok ? readUsage(body.value) : body;
  },
});
