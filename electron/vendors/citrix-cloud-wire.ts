import { z } from 'zod';
import type { FailureKind } from '../domain/failure';
import { parseInstant } from '../domain/instant';
import { count, wholeNumber } from '../domain/parse';
import type { Explain } from './vendor';
import { texts } from '../texts/language';

const words = () => texts().citrixCloud;

const text = z.string().nullish();

/** A time of the vendor's: UTC by its document, with seven fraction digits, now and then without the Z. */
export const utc = (time: string) => parseInstant(time) ?? parseInstant(`${time}Z`);

const utcText = z.string().refine((time) => utc(time) !== null, { error: () => words().time });

/** What may go into a header: a line break there would be a second header. */
export const headerText = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]+$/, { error: () => words().headerText });

export const tokenShape = z.object({
  access_token: headerText,
  expires_in: z.union([z.number(), z.string().transform(Number)]).nullish(),
});

const usageShape = z.object({ totalUsageCount: count, releasedCount: count.nullish() });

export const currentShape = z.object({
  customerId: text,
  totalUsageCount: count,
  userLicenseUsage: usageShape.nullish(),
  deviceLicenseUsage: usageShape.nullish(),
  totalAvailableLicenseCount: count,
  remainingLicenseCount: wholeNumber.nullish(),
  timeStamp: text,
  productName: z.string().min(1),
  nextExpiredLicenses: z
    .object({ nextExpiredTime: utcText, totalCount: count, daysToExpire: wholeNumber.nullish() })
    .nullish(),
  nextActivatingLicense: z.object({ activatingTime: utcText, activatingCount: count }).nullish(),
  productEdition: text,
});

export type Current = z.infer<typeof currentShape>;

const months = z.array(z.unknown()).nullish();

export const historyShape = z.object({
  historicalUsageType: text,
  historicalUsageList: months,
  xenAppXenDesktopHistoricalUsageList: months,
});

const monthUsage = {
  cumulativeAssignedCount: count.nullish(),
  newAssignedCount: count.nullish(),
  releasedCount: count.nullish(),
};

/** A month of either list: the one counts users and devices apart, the other what was assigned in all. */
export const monthShape = z.object({
  timeStamp: z.string().min(1),
  totalAvailableLicenseCount: count.nullish(),
  ...monthUsage,
  userLicenseUsage: z.object(monthUsage).nullish(),
  deviceLicenseUsage: z.object(monthUsage).nullish(),
});

export type Month = z.infer<typeof monthShape>;

const parameterShape = z.union([
  z.array(z.object({ name: z.string(), value: z.unknown() })),
  z
    .record(z.string(), z.unknown())
    .transform((all) => Object.entries(all).map(([name, value]) => ({ name, value }))),
]);

// Only known codes are taken over: nothing says that a text of the vendor's never repeats what was sent.
const loginCode = z.enum([
  'invalid_request',
  'invalid_client',
  'unauthorized_client',
  'unsupported_grant_type',
]);
const exception = z.string().regex(/^[A-Z][A-Za-z]{1,40}Exception$/);

const inString = z
  .string()
  .transform((json, context) => {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      context.addIssue(texts().failures.answer.notJson);
      return z.NEVER;
    }
  })
  .pipe(z.object({ Code: z.int() }));

const problemType = /^https:\/\/errors-api\.cloud\.com\/([a-z]{1,30}\/[A-Za-z]{1,40})$/;

/** What an error of Citrix Cloud says of itself; null where it does not say it. */
interface VendorError {
  /** `common/authentication`, `licensing/notFound`, `CWSAuthException`, `invalid_client` or a number. */
  readonly code: string | null;
  /** `missing` or `invalid`, of a refused token. */
  readonly reason: string | null;
}

const errorShape = z.object({
  type: z.string().regex(problemType).optional().catch(undefined),
  parameters: parameterShape.optional().catch(undefined),
  Error: z.object({ Type: exception }).optional().catch(undefined),
  error: loginCode.optional().catch(undefined),
  error_description: inString.optional().catch(undefined),
  statusCode: z.int().optional().catch(undefined),
});

/** Reads the vendor's five shapes of an error, one of them JSON inside a string of JSON. */
function vendorError(json: unknown): VendorError {
  const parsed = errorShape.safeParse(json);
  if (!parsed.success) return { code: null, reason: null };
  const { type, parameters, Error: wrapped, error, error_description: inner, statusCode } = parsed.data;
  const number = inner?.Code ?? statusCode;
  const reason = parameters?.find(({ name }) => name === 'reason')?.value;
  return {
    code:
      problemType.exec(type ?? '')?.[1] ??
      wrapped?.Type ??
      error ??
      (number === undefined ? null : String(number)),
    reason: reason === 'missing' || reason === 'invalid' ? reason : null,
  };
}

/** What the trust service means by refusing a log-in. */
export const explainLogin: Explain = ({ status, json }) => {
  const { code } = vendorError(json);
  const said = words().logIn;
  if (status === 401 || code === 'invalid_client' || code === 'unauthorized_client')
    return { kind: 'unauthorized', message: said.refused };
  if (status === 404) return { kind: 'not-found', message: said.unknownCustomer };
  if (status !== 400 && (status >= 300 || code === null)) return null;
  return { kind: 'vendor-error', message: said.notAccepted(code, status) };
};

type Said = readonly [FailureKind, string];

function unauthorized(reason: string | null, code: string | null, isBearer: boolean): Said {
  const said = words().query;
  if (code === 'CWSAuthException' || reason === 'missing') return ['unauthorized', said.noToken];
  return ['unauthorized', isBearer ? said.bearerRefused : said.tokenRefused];
}

function saidByCode(
  status: number,
  code: string | null,
  reason: string | null,
  isBearer: boolean,
): Said | null {
  const said = words().query;
  if (status === 401 || code === 'common/authentication' || code === 'CWSAuthException')
    return unauthorized(reason, code, isBearer);
  if (status === 403 || code === 'common/authorization') return ['forbidden', said.noPermission];
  if (status === 204 || code === 'licensing/notFound') return ['not-entitled', said.notUserDevice];
  if (status === 406 || code === 'common/notAcceptable') return ['vendor-error', said.notAcceptable];
  if (status === 500 && code === '500') return ['server-error', said.internal];
  if (status !== 400 && (status >= 300 || code === null)) return null;
  return ['vendor-error', said.notAccepted(code, status)];
}

/** What Citrix Cloud means by refusing the query; `isBearer`: the token was typed in, not fetched. */
export const explainCurrent =
  (isBearer: boolean): Explain =>
  ({ status, json }) => {
    const { code, reason } = vendorError(json);
    const said = saidByCode(status, code, reason, isBearer);
    return said === null ? null : { kind: said[0], message: said[1] };
  };
