import { createMemory } from '../../electron/polling/memory';
import { readFileSync } from 'node:fs';
import { parseShape } from '../../electron/domain/parse';
import { completePools } from '../../electron/domain/reading';
import { Secret } from '../../electron/domain/secret';
import { tenduke } from '../../electron/vendors/tenduke';
import type { Http } from '../../electron/vendors/vendor';

export const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/tenduke/${name}.json`, import.meta.url), 'utf8'));
const now = () => '2026-11-22T10:00:00.000Z';

/** A poll whose graph answers this body to every read of licenses. */
export async function pollOf(
  body: unknown,
  settings: Readonly<Record<string, unknown>> = { organizationId: 'acme' },
) {
  const http = {
    json: (request, schema) =>
      Promise.resolve(
        request.url.endsWith('%7Bcount%7D')
          ? parseShape(schema, Array.isArray(body) ? body.length : 1)
          : parseShape(schema, body),
      ),
  } satisfies Pick<Http, 'json'>;
  const result = await tenduke.poll({
    settings: { baseUrl: 'https://duke.example', ...settings },
    secrets: { accessToken: new Secret('t') },
    http: http as unknown as Http,
    token: { authorized: () => Promise.reject(new Error('no log-in is wanted here')) },
    memory: createMemory(now),
    wantHolders: true,
    now,
    signal: new AbortController().signal,
  });
  return result.ok
    ? { ...result.value, pools: completePools(result.value, {}, now()) }
    : { failure: result.failure };
}
