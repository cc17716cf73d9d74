import type { Connection } from '../domain/connection';
import { type ConnectionDraft, type DraftFault, idFor } from '../domain/connection-draft';
import { isLoopback } from '../domain/origin';
import { firstProblem } from '../domain/parse';
import { texts } from '../texts/language';
import { checkSecrets, checkSettings, originsOf } from '../vendors/connection-check';
import type { Field, Fields, SettingsOf, Vendor } from '../vendors/vendor';

/** What is there already: a draft is checked against it. */
export interface DraftContext {
  readonly vendorById: (id: string) => Vendor | undefined;
  readonly connections: readonly Connection[];
  /** Of the connection that is edited. */
  readonly keptSecrets: ReadonlySet<string>;
}

export type CheckedDraft =
  | {
      readonly ok: true;
      readonly connection: Connection;
      readonly vendor: Vendor;
      /** Kept secrets that still belong to it. */
      readonly staying: readonly string[];
    }
  | { readonly ok: false; readonly faults: readonly DraftFault[] };

const refuse = (path: string, problem: string): CheckedDraft => ({ ok: false, faults: [{ path, problem }] });

/** What was typed, as the field's schema wants it. An empty text is no value. */
function typed(field: Field | undefined, value: string | readonly string[]): unknown {
  if (typeof value !== 'string') return value.map((one) => one.trim()).filter((one) => one !== '');
  const text = value.trim();
  if (field?.kind !== 'list') return text === '' ? undefined : text;
  return text === '' ? undefined : text.split(/[\s,;]+/);
}

function typedSettings(vendor: Vendor, draft: ConnectionDraft): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(draft.settings)) {
    const given = typed(vendor.settings[name], value);
    if (given !== undefined && !(Array.isArray(given) && given.length === 0)) settings[name] = given;
  }
  return settings;
}

/** A kept secret never goes to a server that it was not given for. */
function mayStay(vendor: Vendor, known: Connection | undefined, settings: SettingsOf<Fields>): boolean {
  if (known === undefined || known.vendor !== vendor.id) return false;
  const before = new Set(originsOf(vendor, known.settings));
  return vendor.origins(settings).every((origin) => before.has(origin));
}

function secretFault(
  vendor: Vendor,
  settings: SettingsOf<Fields>,
  { draft, staying, lost }: { draft: ConnectionDraft; staying: readonly string[]; lost: readonly string[] },
): DraftFault | null {
  const given = new Set([...staying, ...Object.keys(draft.secrets)]);
  const fault = checkSecrets(vendor, settings, given);
  if (fault === null) return null;
  const isLost = lost.some((name) => fault.path === `secrets.${name}`);
  return isLost ? { ...fault, problem: texts().setup.faults.otherAddress } : fault;
}

function paceFault(vendor: Vendor, draft: ConnectionDraft, settings: SettingsOf<Fields>): DraftFault | null {
  const { pollSeconds } = draft;
  const isFree = vendor.origins(settings).every(isLoopback);
  if (pollSeconds === null || isFree || pollSeconds >= vendor.minimumPollSeconds) return null;
  return {
    path: 'pollSeconds',
    problem: texts().setup.faults.tooOften(vendor.name, vendor.minimumPollSeconds),
  };
}

function connectionOf(
  draft: ConnectionDraft,
  { connections }: DraftContext,
  name: string,
  settings: Connection['settings'],
): Connection {
  return {
    id: draft.id ?? idFor(name, new Set(connections.map(({ id }) => id))),
    vendor: draft.vendor,
    name,
    settings,
    ...(draft.pollSeconds === null ? {} : { pollSeconds: draft.pollSeconds }),
    ...(draft.tls === null || Object.keys(draft.tls).length === 0 ? {} : { tls: draft.tls }),
  };
}

/** Every field that is wrong by itself, so that all can be mended at once. */
function fieldFaults(vendor: Vendor, settings: Readonly<Record<string, unknown>>): readonly DraftFault[] {
  return Object.entries(vendor.settings).flatMap(([name, { required, schema }]) => {
    const value = settings[name];
    if (value === undefined)
      return required ? [{ path: `settings.${name}`, problem: texts().failures.values.missing }] : [];
    const parsed = schema.safeParse(value);
    return parsed.success ? [] : [{ path: `settings.${name}`, problem: firstProblem(parsed.error).problem }];
  });
}

const namelessFault = (): DraftFault => ({ path: 'name', problem: texts().setup.faults.nameless });

/** Checks what a form gives, and makes the connection of it; else what is wrong, by field. */
export function checkDraft(draft: ConnectionDraft, context: DraftContext): CheckedDraft {
  const vendor = context.vendorById(draft.vendor);
  if (vendor === undefined) return refuse('vendor', texts().setup.faults.noVendor);
  const known = context.connections.find(({ id }) => id === draft.id);
  if (draft.id !== null && known === undefined) return refuse('name', texts().setup.faults.removed);
  const name = draft.name.trim();
  const totals = known?.settings['totals'];
  const settings = { ...typedSettings(vendor, draft), ...(totals === undefined ? {} : { totals }) };
  const faults = [...(name === '' ? [namelessFault()] : []), ...fieldFaults(vendor, settings)];
  const checked = checkSettings(vendor, settings);
  if (!checked.ok) return { ok: false, faults: faults.length > 0 ? faults : [checked.problem] };
  const kept = [...context.keptSecrets].filter((one) => !draft.forgotten.includes(one));
  const staying = mayStay(vendor, known, checked.value) ? kept : [];
  const lost = kept.filter((one) => !staying.includes(one));
  const fault =
    secretFault(vendor, checked.value, { draft, staying, lost }) ?? paceFault(vendor, draft, checked.value);
  if (fault !== null || faults.length > 0)
    return { ok: false, faults: [...faults, ...(fault === null ? [] : [fault])] };
  return { ok: true, connection: connectionOf(draft, context, name, settings), vendor, staying };
}
