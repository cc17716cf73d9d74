import { z } from 'zod';
import type { FailureKind } from '../domain/failure';
import { parseInstant } from '../domain/instant';
import { count, wholeNumber } from '../domain/parse';
import type { Explain } from './vendor';

const text = z.string().nullish();

/** A time of the vendor's: UTC by its document, with seven fraction digits, now and then without the Z. */
export const utc = (time: string) => parseInstant(time) ?? parseInstant(`${time}Z`);

const utcText = z.string().refine((time) => utc(time) !== null, 'expected an ISO 8601 time');

/** What may go into a header: a line break there would be a second header. */
export const headerText = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]+$/, 'expected letters, digits and signs without spaces');

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
      context.addIssue('not JSON');
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

const apiAccess = 'Citrix Cloud, Identity and Access Management, API Access';

const refused = `The client ID or secret was refused; make a new API client in ${apiAccess}, and enter it here.`;

/** What the trust service means by refusing a log-in. */
export const explainLogin: Explain = ({ status, json }) => {
  const { code } = vendorError(json);
  if (status === 401 || code === 'invalid_client' || code === 'unauthorized_client')
    return { kind: 'unauthorized', message: refused };
  if (status === 404)
    return {
      kind: 'not-found',
      message:
        'The trust service does not know this customer ID; check it, and that the trust address is the one of its region.',
    };
  if (status !== 400 && (status >= 300 || code === null)) return null;
  return {
    kind: 'vendor-error',
    message: `The trust service did not accept the log-in (${code ?? `status ${status}`}); check the customer ID and the client ID.`,
  };
};

type Said = readonly [FailureKind, string];

const notUserDevice: Said = [
  'not-entitled',
  'Citrix Cloud has no User/Device licenses for this customer: it is not entitled to Citrix DaaS, or not under the User/Device model; look at the license model in Citrix Cloud, Licensing.',
];

const noPermission: Said = [
  'forbidden',
  'The API client has no licensing permission for this customer; give the administrator who made it access to Licensing in Citrix Cloud, Identity and Access Management, Administrators, and check the region.',
];

function unauthorized(reason: string | null, code: string | null, isBearer: boolean): Said {
  if (code === 'CWSAuthException' || reason === 'missing')
    return [
      'unauthorized',
      'Citrix Cloud did not find the token in the query; look for a proxy on the way that changes the Authorization header.',
    ];
  return [
    'unauthorized',
    isBearer
      ? `The bearer token was refused or has ended, as it does after an hour; enter a new one, or an API client from ${apiAccess}.`
      : 'Citrix Cloud refused the token of this API client; check that the API address is the one of its region, and the customer ID.',
  ];
}

function saidByCode(
  status: number,
  code: string | null,
  reason: string | null,
  isBearer: boolean,
): Said | null {
  if (status === 401 || code === 'common/authentication' || code === 'CWSAuthException')
    return unauthorized(reason, code, isBearer);
  if (status === 403 || code === 'common/authorization') return noPermission;
  if (status === 204 || code === 'licensing/notFound') return notUserDevice;
  if (status === 406 || code === 'common/notAcceptable')
    return [
      'vendor-error',
      'Citrix Cloud wants its answer asked for as application/json alone; look for a proxy on the way that changes the Accept header.',
    ];
  if (status === 500 && code === '500')
    return [
      'server-error',
      'Citrix Cloud answered with an internal error, as it does when no customer ID reaches it; check the customer ID if this goes on.',
    ];
  if (status !== 400 && (status >= 300 || code === null)) return null;
  return [
    'vendor-error',
    `Citrix Cloud did not accept the query (${code ?? `status ${status}`}); check the customer ID and the API address.`,
  ];
}

/** What Citrix Cloud means by refusing the query; `isBearer`: the token was typed in, not fetched. */
export const explainCurrent =
  (isBearer: boolean): Explain =>
  ({ status, json }) => {
    const { code, reason } = vendorError(json);
    const said = saidByCode(status, code, reason, isBearer);
    return said === null ? null : { kind: said[0], message: said[1] };
  };
