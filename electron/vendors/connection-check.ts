import { z } from 'zod';
import type { Connection } from '../domain/connection';
import { type Result, failed, success } from '../domain/failure';
import { isUnencrypted } from '../domain/origin';
import { firstProblem } from '../domain/parse';
import type { TypedTotals } from '../domain/reading';
import { texts } from '../texts/language';
import type { Fields, SettingsOf, Vendor } from './vendor';

/** A setting that every vendor takes: totals typed in by the admin, by pool key. */
export const totalsSchema = z.record(z.string(), z.int().min(0));

/** A fault of a connection's settings or secrets: its path below the connection, and what is wrong. */
export interface Problem {
  readonly path: string;
  readonly problem: string;
}

export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

const settingsSchema = (vendor: Vendor) =>
  z.strictObject({
    ...Object.fromEntries(
      Object.entries(vendor.settings).map(([name, { schema, required }]) => [
        name,
        required ? schema : schema.optional(),
      ]),
    ),
    totals: totalsSchema.optional(),
  });

/** Checks settings against the vendor's description; the first fault with its path (`settings.baseUrl`). */
export function checkSettings(vendor: Vendor, settings: unknown): Checked<SettingsOf<Fields>> {
  const parsed = settingsSchema(vendor).safeParse(settings);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys')
    return {
      ok: false,
      problem: {
        path: `settings.${issue.keys[0] ?? ''}`,
        problem: texts().setup.faults.noSuchSetting(vendor.name),
      },
    };
  const { path, problem } = firstProblem(parsed.error, 'settings');
  const isMissing =
    issue?.path.length === 1 && (settings as Record<string, unknown>)[String(issue.path[0])] === undefined;
  return { ok: false, problem: { path, problem: isMissing ? texts().failures.values.missing : problem } };
}

/** Checks which secrets are given; `given` are their names. */
export function checkSecrets(
  vendor: Vendor,
  settings: SettingsOf<Fields>,
  given: ReadonlySet<string>,
): Problem | null {
  const unknown = [...given].find((name) => !Object.hasOwn(vendor.secrets, name));
  if (unknown !== undefined)
    return { path: `secrets.${unknown}`, problem: texts().setup.faults.noSuchSecret(vendor.name) };
  const missing = Object.entries(vendor.secrets).find(([name, { required }]) => required && !given.has(name));
  if (missing !== undefined)
    return { path: `secrets.${missing[0]}`, problem: texts().failures.values.missing };
  const [fault] = vendor.check?.(settings, given) ?? [];
  if (fault === undefined) return null;
  return typeof fault === 'string' ? { path: 'settings', problem: fault } : fault;
}

/** Where a connection with these settings talks to; empty where they are not usable. */
export function originsOf(vendor: Vendor | undefined, settings: unknown): readonly string[] {
  const checked = vendor === undefined ? null : checkSettings(vendor, settings);
  return vendor !== undefined && checked?.ok === true ? vendor.origins(checked.value) : [];
}

/** Checks which secrets of a second credential, for writing, are given; `given` are their names. */
export function checkWriting(
  vendor: Vendor,
  settings: SettingsOf<Fields>,
  given: ReadonlySet<string>,
): Problem | null {
  const { writing } = vendor.actions ?? {};
  const [first] = given;
  if (first === undefined) return null;
  if (writing === undefined)
    return { path: `writeSecrets.${first}`, problem: texts().connections.writing.noActions(vendor.name) };
  const unknown = [...given].find((name) => !Object.hasOwn(writing.secrets, name));
  if (unknown !== undefined)
    return {
      path: `writeSecrets.${unknown}`,
      problem: texts().connections.writing.noSuchSecret(vendor.name),
    };
  return writing.check(settings, given);
}

/** A stored connection's settings, parsed for its vendor. */
export function settingsOf(vendor: Vendor, settings: unknown): Result<SettingsOf<Fields>> {
  const checked = checkSettings(vendor, settings);
  if (checked.ok) return success(checked.value);
  return failed(
    'misconfigured',
    texts().failures.connection.setting(checked.problem.path, checked.problem.problem),
  );
}

/** Whether a connection shows what it says to whoever is on the way. One that can't be polled says nothing. */
export function isReadOnTheWay(vendor: Vendor | undefined, { settings }: Connection): boolean {
  return originsOf(vendor, settings).some(isUnencrypted);
}

export function typedTotals(settings: Readonly<Record<string, unknown>>): TypedTotals {
  const parsed = totalsSchema.safeParse(settings['totals'] ?? {});
  return parsed.success ? parsed.data : {};
}
