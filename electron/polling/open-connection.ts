import type { Connection } from '../domain/connection';
import { type Result, failed, success } from '../domain/failure';
import type { Secrets } from '../domain/secret';
import type { ConnectionHttp } from '../http/client';
import { settingsOf } from '../vendors/connection-check';
import type { Fields, Http, Memory, SettingsOf, Vendor } from '../vendors/vendor';
import { texts } from '../texts/language';

export interface OpeningParts {
  readonly vendorById: (id: string) => Vendor | undefined;
  readonly openSecrets: (connection: Connection) => Promise<Result<Secrets>>;
  readonly httpFor: (connection: Connection, origins: readonly string[]) => Result<ConnectionHttp>;
  readonly memoryFor: (connection: Connection) => Memory;
}

/** A connection ready to be talked to. */
export interface OpenedConnection {
  readonly vendor: Vendor;
  readonly settings: SettingsOf<Fields>;
  readonly secrets: Secrets;
  readonly http: Http;
  readonly memory: Memory;
}

const missingSecret = (vendor: Vendor, secrets: Secrets): string | null => {
  const field = Object.entries(vendor.secrets).find(
    ([name, { required }]) => required && secrets[name] === undefined,
  );
  return field?.[1].words().label ?? null;
};

/** Settings parsed, secrets opened, a way to the wire; or why not. */
export async function openConnection(
  parts: OpeningParts,
  connection: Connection,
  signal: AbortSignal,
): Promise<Result<OpenedConnection>> {
  const vendor = parts.vendorById(connection.vendor);
  if (vendor === undefined)
    return failed('misconfigured', texts().failures.connection.unknownVendor(connection.vendor));
  const settings = settingsOf(vendor, connection.settings);
  if (!settings.ok) return settings;
  const http = parts.httpFor(connection, vendor.origins(settings.value));
  if (!http.ok) return http;
  const secrets = await parts.openSecrets(connection);
  if (!secrets.ok) return secrets;
  // What is remembered belongs to another poll by now.
  if (signal.aborted) return failed('unreachable', texts().failures.connection.stopped);
  const missing = missingSecret(vendor, secrets.value);
  if (missing !== null) return failed('misconfigured', texts().failures.connection.noSecret(missing));
  return success({
    vendor,
    settings: settings.value,
    secrets: secrets.value,
    http: http.value.http(signal),
    memory: parts.memoryFor(connection),
  });
}
