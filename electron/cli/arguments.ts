import { parseArgs } from 'node:util';
import { type ReportCall, type ReportValues, reportCall, reportOptions } from './report-words';
import { Usage } from './usage';

/** What the program was called to do. */
export type Call = { readonly profile: string | null; readonly isDemo: boolean } &
  /** `isHidden`: no window opens by itself, as after a login. */
  (
    | { readonly word: 'tray'; readonly isHidden: boolean }
    | {
        readonly word: 'status';
        readonly json: boolean;
        readonly config: string | null;
        readonly holders: boolean;
        readonly timeoutMs: number;
      }
    | { readonly word: 'import'; readonly file: string; readonly replace: boolean }
    | { readonly word: 'export'; readonly file: string }
    | ({ readonly word: 'report'; readonly timeoutMs: number } & ReportCall)
    | {
        readonly word: 'action';
        readonly connection: string;
        readonly action: string;
        readonly parameters: readonly (readonly [name: string, value: string])[];
        readonly dryRun: boolean;
        readonly yes: boolean;
        readonly json: boolean;
        readonly config: string | null;
        /** For each request. */
        readonly timeoutMs: number;
      }
    | { readonly word: 'audit'; readonly file: string | null }
    | { readonly word: 'version' }
    | { readonly word: 'help' }
  );

export type ParsedCall =
  { readonly ok: true; readonly call: Call } | { readonly ok: false; readonly problem: string };

const shared = {
  profile: { type: 'string' },
  demo: { type: 'boolean' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const own = {
  tray: { hidden: { type: 'boolean' } },
  status: {
    json: { type: 'boolean' },
    config: { type: 'string' },
    holders: { type: 'boolean' },
    timeout: { type: 'string' },
  },
  import: { replace: { type: 'boolean' } },
  export: {},
  report: { ...reportOptions, timeout: { type: 'string' } },
  action: {
    param: { type: 'string', multiple: true },
    'dry-run': { type: 'boolean' },
    yes: { type: 'boolean' },
    json: { type: 'boolean' },
    config: { type: 'string' },
    timeout: { type: 'string' },
  },
  audit: {},
} as const;

type Word = keyof typeof own;

const fileCount: Readonly<Record<Word, number>> = {
  tray: 0,
  status: 0,
  import: 1,
  export: 1,
  report: 1,
  action: 2,
  audit: 2,
};

interface Values extends ReportValues {
  readonly profile?: string;
  readonly demo?: boolean;
  readonly version?: boolean;
  readonly help?: boolean;
  readonly hidden?: boolean;
  readonly json?: boolean;
  readonly holders?: boolean;
  readonly timeout?: string;
  readonly replace?: boolean;
  readonly param?: readonly string[];
  readonly 'dry-run'?: boolean;
  readonly yes?: boolean;
}

function timeoutMs(text: string | undefined, otherwise = 30): number {
  const seconds = text === undefined ? otherwise : Number(text);
  if (!(seconds > 0) || seconds > 3600)
    throw new Usage(`--timeout: expected seconds up to 3600, not ${JSON.stringify(text)}`);
  return Math.ceil(seconds * 1000);
}

/** `k=v`; a value may hold further equals signs. */
function parameterOf(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new Usage(`--param: expected NAME=VALUE, not ${JSON.stringify(text)}`);
  return [text.slice(0, at), text.slice(at + 1)];
}

type Common = Pick<Call, 'profile' | 'isDemo'>;

function actionCall(common: Common, values: Values, [connection, action]: readonly string[]): Call {
  if (connection === undefined || action === undefined)
    throw new Usage('action: the connection and the action are needed');
  return {
    ...common,
    word: 'action',
    connection,
    action,
    parameters: (values.param ?? []).map(parameterOf),
    dryRun: values['dry-run'] === true,
    yes: values.yes === true,
    json: values.json === true,
    config: values.config ?? null,
    timeoutMs: timeoutMs(values.timeout),
  };
}

function auditCall(common: Common, [verb, file]: readonly string[]): Call {
  if (verb !== 'verify') throw new Usage('audit: the only thing to do with it is verify');
  return { ...common, word: 'audit', file: file ?? null };
}

function callOf(word: Word, values: Values, files: readonly string[]): Call {
  const common = { profile: values.profile ?? null, isDemo: values.demo === true };
  if (values.version === true) return { ...common, word: 'version' };
  if (values.help === true) return { ...common, word: 'help' };
  const [file] = files;
  if (files.length > fileCount[word])
    throw new Usage(`${JSON.stringify(files[fileCount[word]])} is not expected here`);
  if (fileCount[word] === 1 && file === undefined && word !== 'report')
    throw new Usage(`${word}: the name of a file is missing`);
  if (values.profile === '') throw new Usage('--profile: the name of a folder is missing');
  if (common.isDemo && (word === 'import' || word === 'export'))
    throw new Usage(`${word}: the demo has simulated connections only; leave --demo out`);
  if (values.config !== undefined && common.isDemo) throw new Usage('--config and --demo exclude each other');
  switch (word) {
    case 'tray':
      return { ...common, word, isHidden: values.hidden === true };
    case 'status':
      return {
        ...common,
        word,
        json: values.json === true,
        config: values.config ?? null,
        holders: values.holders === true,
        timeoutMs: timeoutMs(values.timeout),
      };
    case 'import':
      return { ...common, word, file: file ?? '', replace: values.replace === true };
    case 'export':
      return { ...common, word, file: file ?? '' };
    case 'report':
      // A server may take minutes for a long report.
      return { ...common, word, ...reportCall(file, values), timeoutMs: timeoutMs(values.timeout, 180) };
    case 'action':
      return actionCall(common, values, files);
    case 'audit':
      return auditCall(common, files);
  }
}

const isWord = (text: string): text is Word => Object.hasOwn(own, text) && text !== 'tray';

function wordOf(words: readonly string[]): { word: Word; rest: string[] } {
  // A word may follow the program's own options, so it is looked for behind them and their values.
  const index = words.findIndex((text, at) => !text.startsWith('-') && words[at - 1] !== '--profile');
  const text = words[index];
  if (text === undefined) return { word: 'tray', rest: [...words] };
  if (!isWord(text)) throw new Usage(`${JSON.stringify(text)} is not a command`);
  return { word: text, rest: words.toSpliced(index, 1) };
}

/** Reads the words of a call; a problem is one plain sentence. */
export function parseCall(words: readonly string[]): ParsedCall {
  try {
    const { word, rest } = wordOf(words);
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...shared, ...own[word] },
      allowPositionals: true,
      strict: true,
    });
    return { ok: true, call: callOf(word, values as Values, positionals) };
  } catch (error) {
    const problem = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    return { ok: false, problem: `${problem}; see seatwatch --help` };
  }
}

const switchesOfOthers =
  /^--?(no-sandbox|inspect|remote-debugging|ozone|disable-|enable-|password-store|user-data-dir|log-level|headless|psn_|allow-|js-flags|lang=)/;

/** Our own words in a process's arguments: what follows `--`; without it, all that Chromium does not claim. */
export function ownWords(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const separator = argv.indexOf('--');
  if (separator >= 0) return argv.slice(separator + 1);
  const words = argv.slice(1).filter((text) => !switchesOfOthers.test(text));
  return isPackaged ? words : words.slice(1);
}

export const helpText = `seatwatch                                  license seats in the tray
seatwatch --demo                           the same on simulated vendors, in a profile of its own
seatwatch --hidden                         the same, and no window opens by itself, as after a login
seatwatch status [--json] [--config FILE] [--holders] [--timeout SECONDS]
                                           polls every connection once and tells the seats
seatwatch import FILE [--replace]          adds the connections of FILE; secrets go to the secure storage
seatwatch export FILE                      writes the connections without any secret
seatwatch report CONNECTION [--format csv|json|xls|pdf] [--filter JSON] [--order FIELD:ASC|DESC] [--limit N]
                 [--offset N] [--fields a,b,c] [--name TEXT] --out FILE [--config FILE] [--timeout SECONDS]
                                           License Statistics: the current users as a file
seatwatch action CONNECTION ACTION [--param k=v ...] [--dry-run] [--yes] [--json] [--config FILE]
                 [--timeout SECONDS]
                                           a management action; --dry-run prints the exact request
seatwatch audit verify [FILE]              checks the hash chain of the action log
seatwatch --profile DIR ...                keeps everything in DIR instead of the user's own place
seatwatch --version, --help

status exits with 0 all well, 1 something is low, 2 something is critical, out or expired,
3 a connection could not be read. The others: 0 done, 1 refused, 2 wrong usage or file, 3 not reached.
`;
