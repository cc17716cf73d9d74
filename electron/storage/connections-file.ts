import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseLossless } from 'lossless-json';
import { z } from 'zod';
import { type Connection, connectionIdPattern, tlsSchema } from '../domain/connection';
import { isLoopback } from '../domain/origin';
import { firstProblem, pathText } from '../domain/parse';
import { Secret, type Secrets } from '../domain/secret';
import { checkSecrets, checkSettings, checkWriting, isReadOnTheWay } from '../vendors/connection-check';
import type { Vendor } from '../vendors/vendor';
import { texts } from '../texts/language';

const words = () => texts().setup.file;

export const connectionsFileSchema = 'seatwatch.connections/1';

const secretSchema = z.union(
  [
    z.string().min(1, { error: () => texts().failures.values.someText }),
    z.strictObject({ env: z.string().min(1) }),
  ],
  {
    error: () => words().secret,
  },
);

const entrySchema = z.strictObject({
  id: z.string().regex(connectionIdPattern, { error: () => words().id }),
  vendor: z.string(),
  name: z.string().trim().min(1).optional(),
  pollSeconds: z.number().positive().optional(),
  settings: z.record(z.string(), z.unknown()),
  secrets: z.record(z.string(), secretSchema).default({}),
  writeSecrets: z.record(z.string(), secretSchema).default({}),
  tls: tlsSchema.optional(),
});

const fileSchema = z.strictObject({
  schema: z.literal(connectionsFileSchema),
  connections: z.array(z.unknown()),
});

type Entry = z.infer<typeof entrySchema>;

/** A connection as a file describes it, with its secrets in memory. */
export interface NamedConnection {
  readonly connection: Connection;
  readonly secrets: Secrets;
  /** The only servers that its secrets may go to. */
  readonly origins: readonly string[];
  /** The second credential, that only actions use; absent or empty where there is none. */
  readonly writing?: Secrets;
  /** Plain sentences about settings that were changed to what is allowed. */
  readonly warnings: readonly string[];
  /** What the admin should know once, when the connection is taken in. */
  readonly remarks: readonly string[];
}

/** `where`: the line, or the path in the file, such as `connections[0].settings.baseUrl`. */
export interface FileFault {
  readonly where: string;
  readonly problem: string;
}

export type ConnectionsFile =
  | { readonly ok: true; readonly connections: readonly NamedConnection[] }
  | { readonly ok: false; readonly fault: FileFault };

export interface FileContext {
  readonly vendorById: (id: string) => Vendor | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Secrets are neither asked for nor looked up: the file is only shown what it would do. */
  readonly needsNoSecrets?: boolean;
}

class Fault extends Error {
  constructor(
    readonly where: string,
    readonly problem: string,
  ) {
    super(problem);
  }
}

/** The runtime's own parser does not always say where it stumbled; this one does. */
function lineOfFault(text: string): string {
  let position = text.length;
  try {
    parseLossless(text);
  } catch (error) {
    position = Number(/position (\d+)/.exec(String(error))?.[1] ?? position);
  }
  return words().line(text.slice(0, position).split('\n').length);
}

function parseJson(raw: string): unknown {
  const text = raw.replace(/^\uFEFF/, '').trimEnd();
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault(lineOfFault(text), words().notJson);
  }
}

function shaped<T>(schema: z.ZodType<T>, value: unknown, root: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const { path: at, problem } = firstProblem(parsed.error, root);
  if (issue?.code !== 'unrecognized_keys') throw new Fault(at, problem);
  throw new Fault(pathText([...issue.path, issue.keys[0] ?? ''], root), words().stranger);
}

function secretsOf(
  entry: Entry,
  member: 'secrets' | 'writeSecrets',
  { at, env }: { at: string; env: FileContext['env'] },
): Secrets {
  const secrets: Record<string, Secret> = {};
  for (const [name, given] of Object.entries(entry[member])) {
    const value = typeof given === 'string' ? given : env[given.env];
    if (value === undefined || value === '')
      throw new Fault(
        `${at}.${member}.${name}`,
        words().noVariable(typeof given === 'string' ? '' : given.env),
      );
    secrets[name] = new Secret(value);
  }
  return secrets;
}

function tlsOf(entry: Entry, at: string, directory: string): Connection['tls'] {
  if (entry.tls?.caFile === undefined) return entry.tls;
  const caFile = path.resolve(directory, entry.tls.caFile);
  try {
    new X509Certificate(readFileSync(caFile));
  } catch {
    throw new Fault(`${at}.tls.caFile`, words().caFile(caFile));
  }
  return { ...entry.tls, caFile };
}

function vendorOf(entry: Entry, at: string, context: FileContext): Vendor {
  const vendor = context.vendorById(entry.vendor);
  if (vendor === undefined) throw new Fault(`${at}.vendor`, words().unknownVendor(entry.vendor));
  return vendor;
}

const unencrypted = ({ name }: Connection, vendor: Vendor): string =>
  words().unencrypted(name, Object.keys(vendor.secrets).length > 0);

function readEntry(value: unknown, at: string, directory: string, context: FileContext): NamedConnection {
  const entry = shaped(entrySchema, value, at);
  const vendor = vendorOf(entry, at, context);
  const settings = checkSettings(vendor, entry.settings);
  if (!settings.ok) throw new Fault(`${at}.${settings.problem.path}`, settings.problem.problem);
  const wrong =
    (context.needsNoSecrets === true
      ? null
      : checkSecrets(vendor, settings.value, new Set(Object.keys(entry.secrets)))) ??
    checkWriting(vendor, settings.value, new Set(Object.keys(entry.writeSecrets)));
  if (wrong !== null) throw new Fault(`${at}.${wrong.path}`, wrong.problem);
  const { pollSeconds } = entry;
  const isTooFast =
    pollSeconds !== undefined &&
    pollSeconds < vendor.minimumPollSeconds &&
    !vendor.origins(settings.value).every(isLoopback);
  const raised = (wanted: number): string =>
    words().raised(`${at}.pollSeconds`, vendor.name, vendor.minimumPollSeconds, wanted);
  const tls = tlsOf(entry, at, directory);
  const connection: Connection = {
    id: entry.id,
    vendor: vendor.id,
    name: entry.name ?? entry.id,
    settings: entry.settings,
    ...(pollSeconds === undefined
      ? {}
      : { pollSeconds: isTooFast ? vendor.minimumPollSeconds : pollSeconds }),
    ...(tls === undefined ? {} : { tls }),
  };
  const read = (member: 'secrets' | 'writeSecrets') =>
    context.needsNoSecrets === true ? {} : secretsOf(entry, member, { at, env: context.env });
  const remarks = isReadOnTheWay(vendor, connection) ? [unencrypted(connection, vendor)] : [];
  const warnings = isTooFast ? [raised(pollSeconds)] : [];
  const origins = vendor.origins(settings.value);
  return {
    ...{ connection, origins, warnings, remarks },
    ...{ secrets: read('secrets'), writing: read('writeSecrets') },
  };
}

function parseAll(text: string, directory: string, context: FileContext): ConnectionsFile {
  const frame = shaped(fileSchema, parseJson(text), '');
  const ids = new Set<string>();
  const entries = frame.connections.map((value, index) => {
    const at = `connections[${index}]`;
    const entry = readEntry(value, at, directory, context);
    if (ids.has(entry.connection.id)) throw new Fault(`${at}.id`, words().twice(entry.connection.id));
    ids.add(entry.connection.id);
    return entry;
  });
  return { ok: true, connections: entries };
}

/** Reads and checks a connections file. The first fault ends it, named by line or path; no value of a secret is in it. */
export function readConnectionsFile(file: string, context: FileContext): ConnectionsFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return {
      ok: false,
      fault: { where: words().place, problem: isAbsent ? words().absent : words().unreadable },
    };
  }
  try {
    return parseAll(text, path.dirname(path.resolve(file)), context);
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: { where: error.where, problem: error.problem } };
    throw error;
  }
}

/** The same document without any secret, for another computer. */
export function writeConnectionsText(connections: readonly Connection[]): string {
  const document = {
    schema: connectionsFileSchema,
    connections: connections.map(({ ...connection }) => connection),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
