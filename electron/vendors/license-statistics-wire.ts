import { z } from 'zod';
import { count, firstProblem, readList } from '../domain/parse';
import type { Secret } from '../domain/secret';
import { type Result, success } from '../domain/failure';
import type { Explain, Http } from './vendor';
import { texts } from '../texts/language';

const words = () => texts().licenseStatistics;

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined || value === '' ? null : String(value)));

/** An answer that says it is a success; the others are told apart before they get here. */
const answered = <T>(data: z.ZodType<T>) =>
  z.object({ success: z.literal(true), data, totalCount: count.nullish() });

export const listShape = answered(z.array(z.unknown()));

// Junk above this would no longer add up exactly.
const seats = count.pipe(z.int().max(1_000_000_000));

const featureNames = { fns: text, fv: text, ftype: text };

// `fu` is how versions before 6 called what is `lus` now.
const withUsed = <T extends { lus?: number | null | undefined; fu?: number | null | undefined }>(
  row: T,
  context: z.RefinementCtx,
): T & { used: number } => {
  const used = row.lus ?? row.fu;
  if (used !== null && used !== undefined) return { ...row, used };
  context.addIssue({ code: 'custom', path: ['lus'], message: words().countOrFu });
  return z.NEVER;
};

export const sessionShape = z
  .object({
    lsid: count,
    fid: count,
    uid: text,
    un: text,
    hn: text,
    lco: text,
    lsn: text,
    ...featureNames,
    lus: seats.nullish(),
    fu: seats.nullish(),
  })
  .transform(withUsed);

/** One user on one host with one feature, since one check-out. */
export type Session = z.infer<typeof sessionShape>;

const countOr = (others: RegExp, expected: () => string) =>
  z.union([seats, z.string().trim().regex(others, { error: expected })]).nullish();

const asItCame = z.union([z.string(), z.number()]).nullish();

export const featureShape = z.object({
  fid: count,
  ...featureNames,
  fu: seats,
  ft: countOr(/^(unlimited|n\/a)$/i, () => words().countOrUnlimited),
  frvd: countOr(/^n\/a$/i, () => words().countOrNone),
  fbrwd: asItCame,
  futil: asItCame,
  fexp: text,
});

/** What a license server's current-usage report says of a feature. */
export type FeatureRow = z.infer<typeof featureShape>;

const usersNow = z.object({
  current: seats.nullish(),
  licenseUsage: seats.nullish(),
  licenseLimit: countOr(/^unlimited$/i, () => words().count),
});
const usersBefore = z.array(z.object({ hu: z.union([z.string(), z.number()]).transform(String), tu: seats }));

/** Current license usage: an object, or (older) one row for users with and one for users without licenses. */
export const usersShape = answered(z.unknown()).transform(({ data }, context) => {
  const parsed = Array.isArray(data) ? usersBefore.safeParse(data) : usersNow.safeParse(data);
  if (parsed.success) return parsed.data;
  const { path: _, problem } = firstProblem(parsed.error);
  context.addIssue({
    code: 'custom',
    path: ['data', ...(parsed.error.issues[0]?.path ?? [])],
    message: problem,
  });
  return z.NEVER;
});

export type UsersAnswer = z.infer<typeof usersShape>;

export const topUserShape = z
  .object({ un: text, lus: seats.nullish(), fu: seats.nullish() })
  .transform(withUsed);

const refusalShape = z.object({
  success: z.literal(false),
  msg: z.unknown().optional(),
  code: z.union([z.string(), z.number()]).nullish(),
});

/** The vendor's code and text, as far as they can be nothing but that: short, plain, without the token. */
function vendorWords(json: unknown, token: Secret): string | null {
  const refused = refusalShape.safeParse(json);
  if (!refused.success) return null;
  const isSafe = (text: string) => !text.includes(token.reveal()) && !/[^\s]{25}/.test(text);
  const said = words().refusals;
  const code = String(refused.data.code ?? said.noCode);
  const msg = typeof refused.data.msg === 'string' ? refused.data.msg.trim() : '';
  const own = isSafe(msg) && /^[\p{L}\p{N} .,'’()-]{1,80}$/u.test(msg) ? msg.replace(/\.$/, '') : '';
  return said.code(/^[\w-]{1,20}$/.test(code) && isSafe(code) ? code : said.unreadableCode, own);
}

export const explain =
  (report: string, token: Secret): Explain =>
  ({ status, json }) => {
    const said = words().refusals;
    if (status === 401) return { kind: 'unauthorized', message: said.token };
    if (status === 403) return { kind: 'forbidden', message: said.forbidden(report) };
    if (status === 404 || status === 410) return { kind: 'not-found', message: said.notOffered(report) };
    const told = status < 500 && status !== 407 && status !== 429 ? vendorWords(json, token) : null;
    return told === null ? null : { kind: 'vendor-error', message: said.refused(report, told) };
  };

export interface Access {
  readonly http: Http;
  readonly settings: { readonly baseUrl: string };
  readonly secrets: { readonly token: Secret };
}

export const requestFor = ({ settings, secrets }: Access, path: string) =>
  ({
    method: 'GET',
    url: `${settings.baseUrl.replace(/\/api(\/v1(\/report)?)?$/, '')}/api/v1/report/${path}`,
    headers: { 'X-Auth-token': secrets.token.reveal() },
  }) as const;

export const ask = <T>(
  access: Access,
  path: string,
  report: string,
  schema: z.ZodType<T>,
): Promise<Result<T>> =>
  access.http.json(requestFor(access, path), schema, explain(report, access.secrets.token));

export async function askList<T>(access: Access, path: string, report: string, schema: z.ZodType<T>) {
  const answer = await ask(access, path, report, listShape);
  if (!answer.ok) return answer;
  const list = readList(schema, answer.value.data, 'data');
  if (!list.ok) return list;
  const { entries, warnings } = list.value;
  const received = answer.value.data.length;
  return success({
    rows: entries.map(({ value }) => value),
    warnings,
    received,
    total: answer.value.totalCount ?? null,
  });
}
