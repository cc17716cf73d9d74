import { aLedger, noDelivery, toldIn } from './ledgers';
import { writeSync } from 'node:fs';
import type { ActionEnding, ActionIntent } from '../../electron/domain/action-record';
import { Secret } from '../../electron/domain/secret';
import { actionLogName, checkActionLog, openActionLog } from '../../electron/storage/action-log';
import { openStores } from '../../electron/storage/stores';
import { aSecretBox } from './secret-box';

/** What a writer found when it started, or confirms to have written: a count for each kind of file. */
export interface Written {
  readonly settings: number;
  readonly vault: number;
  readonly ledger: number;
  readonly actions: number;
}

/** A line of a writer's output. */
export type WriterLine =
  | { readonly found: Written; readonly problems: readonly string[] }
  | { readonly wrote: keyof Written; readonly count: number };

const [directory = '', name = 'all'] = process.argv.slice(2);
// Straight to the pipe: what was said is heard, whenever the end comes.
const say = (line: WriterLine): unknown => writeSync(1, `${JSON.stringify(line)}\n`);

const problems: string[] = [];
const stores = openStores(
  {
    directory,
    stamp: () => String(Date.now()),
    nowMs: Date.now,
    onWriteError: (file, error) => problems.push(`${file}: ${String(error)}`),
  },
  aSecretBox(),
);
const log = openActionLog(directory, Date.now);
const connection = (count: number) => ({
  id: `${name}-${count}`,
  vendor: 'thinfinity',
  name: `Number ${count}`,
  settings: { baseUrl: 'http://127.0.0.1:9443' },
});
const intent = (count: number): ActionIntent => ({
  at: '2026-11-22T10:00:00.000Z',
  who: { user: 'tester', host: 'bench' },
  connection: { id: 'duke', name: 'Duke', vendor: 'tenduke' },
  action: 'deny',
  parameters: { count: String(count) },
});
const ending: ActionEnding = {
  requests: [],
  outcome: 'done',
  results: [],
  effectiveAt: null,
  before: null,
  after: null,
};

function actionsFound(): number {
  const check = checkActionLog(`${directory}/${actionLogName}`);
  if (check?.ok === false) problems.push(`the chain is broken at line ${check.line}: ${check.problem}`);
  return check?.ok === true ? check.count : 0;
}

async function found(): Promise<Written> {
  const secrets = await stores.vault.open('hq');
  const { movedAside, settings, ledger } = stores;
  problems.push(...movedAside.map(({ was, why }) => `${was}: ${why}`));
  return {
    settings: settings.settings().connections.filter(({ id }) => id.startsWith(`${name}-`)).length,
    vault: Number((secrets.ok ? secrets.value['token']?.reveal() : undefined) ?? '0'),
    ledger: Object.keys(toldIn(ledger)).length,
    actions: actionsFound(),
  };
}

const raised = (count: number) => aLedger(Array.from({ length: count }, (_, index) => String(index)));

const writes: Readonly<Record<keyof Written, (count: number) => Promise<boolean>>> = {
  settings: (count) => Promise.resolve(stores.settings.putConnections([connection(count)])),
  vault: async (count) => (await stores.vault.store('hq', { token: new Secret(String(count)) })) === 'sealed',
  ledger: (count) => {
    stores.ledger.write(raised(count), noDelivery);
    return Promise.resolve(Object.keys(toldIn(stores.ledger)).length === count);
  },
  actions: async (count) => {
    await log.end(await log.begin(intent(count)), intent(count), ending);
    return true;
  },
};

const counts: Record<keyof Written, number> = { ...(await found()) };
say({ found: { ...counts }, problems });
const kinds =
  process.argv[4] === undefined
    ? (['settings', 'vault', 'ledger', 'actions'] as const)
    : (['settings'] as const);
for (let left = Number(process.argv[4] ?? Infinity); left > 0; left -= 1)
  for (const kind of kinds) {
    if (!(await writes[kind](counts[kind] + 1)))
      throw new Error(`${kind} was not written: ${problems.join()}`);
    counts[kind] += 1;
    say({ wrote: kind, count: counts[kind] });
  }
