import { type FailureKind, failureKinds } from './failure';
import { type Instant, msOf } from './instant';
import { type Level, levels } from './level';
import type { SecretStore } from './secret-store';
import type { ConnectionState } from './snapshot';

/** What is known of this run. Texts from outside go through a closed set or a strict shape before they are said. */
export interface DiagnosticsFacts {
  readonly now: Instant;
  readonly startedAt: Instant;
  readonly versions: Readonly<Record<'seatwatch' | 'electron' | 'chromium' | 'node', string | undefined>>;
  readonly platform: string;
  readonly architecture: string;
  readonly systemRelease: string;
  readonly isPackaged: boolean;
  readonly isDemo: boolean;
  /** As XDG_CURRENT_DESKTOP and XDG_SESSION_TYPE say. */
  readonly desktop: string;
  readonly sessionType: string;
  /** What the runtime chose to keep secrets with, and how that stands. */
  readonly secretBackend: string;
  readonly secretStore: SecretStore;
  readonly hasTray: boolean;
  readonly hasNotifications: boolean;
  readonly vendors: readonly string[];
  readonly connections: readonly { readonly state: ConnectionState; readonly pollSeconds: number | null }[];
  /** Of the log, which holds nothing that may not be posted. */
  readonly logLines: readonly string[];
}

const desktops = [
  ...['GNOME', 'KDE', 'XFCE', 'X-Cinnamon', 'MATE', 'LXQt', 'LXDE', 'Unity', 'Budgie', 'Pantheon', 'Deepin'],
  ...['UKUI', 'COSMIC', 'sway', 'Hyprland', 'i3', 'ubuntu', 'pop', 'Enlightenment'],
] as const;
const sessionTypes = ['x11', 'wayland', 'tty', 'mir'] as const;
const secretBackends = [
  ...['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6', 'basic_text', 'unknown'],
  'system',
] as const;
const secretStores: readonly SecretStore[] = [
  ...(['unused', 'system', 'memory', 'weak', 'waiting', 'locked', 'gone', 'unusable'] as const),
];
const platforms = ['linux', 'win32', 'darwin', 'freebsd', 'openbsd'] as const;
const architectures = ['x64', 'arm64', 'ia32', 'arm', 'riscv64', 'loong64', 'ppc64'] as const;

const among = (word: string, known: readonly string[], other: string): string =>
  known.find((one) => one.toLowerCase() === word.toLowerCase()) ?? other;

/** Numbers with dots only: what follows them may be a name that somebody gave to a build of their own. */
const versionOf = (text: string | undefined): string =>
  /^\d{1,5}(?:\.\d{1,5}){0,3}/.exec(text ?? '')?.[0] ?? 'unknown';

function desktopOf(text: string): string {
  if (text === '') return 'not set';
  return text
    .split(':')
    .map((part) => among(part, desktops, 'another'))
    .join(':');
}

function ago(at: Instant | null, now: Instant): string {
  if (at === null) return 'never';
  const seconds = Math.round((msOf(now) - msOf(at)) / 1000);
  return Number.isFinite(seconds) ? `${seconds} s ago` : 'unknown';
}

function poolsByLevel({ pools }: ConnectionState): string {
  const counts = levels
    .map((level: Level) => [level, pools.filter((pool) => pool.level === level).length] as const)
    .filter(([, count]) => count > 0);
  if (counts.length === 0) return 'no pools';
  return `${pools.length} pools (${counts.map(([level, count]) => `${level} ${count}`).join(', ')})`;
}

function failureOf({ failure, failingSince }: ConnectionState, now: Instant): readonly string[] {
  if (failure === null) return [];
  const kind: FailureKind | undefined = failureKinds.find((one) => one === failure.kind);
  return [`failure ${kind ?? 'unknown'}`, `began ${ago(failingSince, now)}`];
}

function connectionLine(
  { state, pollSeconds }: DiagnosticsFacts['connections'][number],
  index: number,
  { now, vendors }: DiagnosticsFacts,
): string {
  return [
    `${index + 1}. ${among(state.vendor, vendors, 'unknown vendor')}: ${among(state.health, ['waiting', 'ok', 'failing'], 'unknown')}`,
    ...failureOf(state, now),
    `read ${ago(state.readAt, now)}`,
    `tried ${ago(state.polledAt, now)}`,
    `took ${state.durationMs === null ? 'no time yet' : `${Math.round(state.durationMs)} ms`}`,
    `every ${pollSeconds === null ? 'unknown' : `${Math.round(pollSeconds)} s`}`,
    poolsByLevel(state),
    `${state.warnings.length} warnings`,
  ].join(', ');
}

const yesNo = (isSo: boolean, yes: string, no: string): string => (isSo ? yes : no);

/** What an admin may post in public: no name, address, user, id, serial, product or path is in it. */
export function diagnosticsText(facts: DiagnosticsFacts): string {
  const { versions, connections, logLines } = facts;
  const system = [
    among(facts.platform, platforms, 'another system'),
    versionOf(facts.systemRelease),
    among(facts.architecture, architectures, 'another processor'),
  ].join(' ');
  const backend = among(facts.secretBackend, secretBackends, 'unknown');
  const store = among(facts.secretStore, secretStores, 'unknown');
  return [
    `Seatwatch ${versionOf(versions.seatwatch)} (${yesNo(facts.isPackaged, 'package', 'checkout')}${yesNo(facts.isDemo, ', demo', '')})`,
    `Electron ${versionOf(versions.electron)}, Chromium ${versionOf(versions.chromium)}, Node ${versionOf(versions.node)}`,
    `System: ${system}`,
    `Desktop: ${desktopOf(facts.desktop)}, session ${among(facts.sessionType, sessionTypes, yesNo(facts.sessionType === '', 'not set', 'another'))}`,
    `Secrets: ${backend}, ${store}`,
    `Tray: ${yesNo(facts.hasTray, 'shown', 'not shown')}; notifications: ${yesNo(facts.hasNotifications, 'shown', 'not shown')}`,
    `Started ${ago(facts.startedAt, facts.now)}; ${connections.length} connections`,
    ...connections.map((connection, index) => connectionLine(connection, index, facts)),
    `Log of this run, last ${logLines.length}:`,
    ...(logLines.length === 0 ? ['nothing'] : logLines),
    '',
  ].join('\n');
}
