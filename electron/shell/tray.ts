import path from 'node:path';
import {
  Menu,
  type MenuItemConstructorOptions,
  type NativeImage,
  type Rectangle,
  Tray,
  nativeImage,
  nativeTheme,
} from 'electron';
import type { DemoEvent } from '../demo/demo';
import type { SnoozeSpan } from '../domain/snooze';
import type { Place } from '../ipc/contract';
import { texts } from '../texts/language';
import { iconVariant } from './panel';
import type { TrayView } from './tray-view';

export interface TrayCommands {
  togglePopup(anchor: Rectangle | null): void;
  openWindow(place: Place | null): void;
  refresh(): void;
  /** Everything, for so long. */
  snooze(span: SnoozeSpan): void;
  endSnooze(): void;
  copyDiagnostics(): void;
  quit(): void;
  /** Null outside the demo. */
  readonly demo: ((event: DemoEvent) => void) | null;
}

export interface TrayIconHolder {
  show(view: TrayView): void;
  /** Makes the icon anew, for a tray host that came later than the program. */
  recreate(): void;
  destroy(): void;
}

const literal = (text: string): string => text.replaceAll('&', '&&');

function demoItems({ demo }: TrayCommands): MenuItemConstructorOptions[] {
  if (demo === null) return [];
  const { title, ...labels } = texts().shell.tray.simulate;
  const events: readonly DemoEvent[] = ['ordinary', 'rush', 'away'];
  const submenu = events.map((event) => ({ label: labels[event], click: () => demo(event) }));
  return [{ label: title, submenu }];
}

function snoozeItem({ snooze }: TrayView, commands: TrayCommands): MenuItemConstructorOptions {
  const choices = snooze.choices.map(({ span, label }) => ({ label, click: () => commands.snooze(span) }));
  const end = [
    { label: texts().shell.tray.endSnooze, click: () => commands.endSnooze() },
    { type: 'separator' as const },
  ];
  return { label: literal(snooze.label), submenu: [...(snooze.isOn ? end : []), ...choices] };
}

function menuTemplate(view: TrayView, commands: TrayCommands): MenuItemConstructorOptions[] {
  const { tray: t } = texts().shell;
  const pools = view.pools.map(({ label, connectionId, poolKey }) => ({
    label: literal(label),
    click: () => commands.openWindow({ connectionId, poolKey }),
  }));
  const openAlerts = () => commands.openWindow({ page: 'alerts' });
  return [
    { label: literal(view.headline), enabled: false },
    ...pools,
    { type: 'separator' },
    ...(view.unread === null ? [] : [{ label: view.unread, click: openAlerts }]),
    ...(view.noNotices === null ? [] : [{ label: view.noNotices, enabled: false }]),
    { label: t.open, click: () => commands.openWindow(null) },
    { label: t.refresh, click: () => commands.refresh() },
    snoozeItem(view, commands),
    { label: t.settings, click: () => commands.openWindow({ page: 'settings' }) },
    ...demoItems(commands),
    { label: t.copyDiagnostics, click: () => commands.copyDiagnostics() },
    { type: 'separator' },
    { label: t.quit, click: () => commands.quit() },
  ];
}

/** Bounds are all zero where the desktop does not tell them (Linux). */
const anchorOf = ({ x, y, width, height }: Rectangle): Rectangle | null =>
  width > 0 && height > 0 ? { x, y, width, height } : null;

class TrayHolder implements TrayIconHolder {
  readonly #directory: string;
  readonly #commands: TrayCommands;
  #tray: Tray | null = null;
  #view: TrayView | null = null;
  readonly #onTheme = (): void => this.#tray?.setImage(this.#image());

  constructor(appDirectory: string, commands: TrayCommands) {
    this.#directory = path.join(appDirectory, 'icons');
    this.#commands = commands;
    nativeTheme.on('updated', this.#onTheme);
  }

  show(view: TrayView): void {
    const before = this.#view;
    this.#view = view;
    if (this.#tray === null) this.#create();
    else if (JSON.stringify(before) !== JSON.stringify(view)) this.#apply(this.#tray, view, before);
  }

  recreate(): void {
    this.#tray?.destroy();
    this.#tray = null;
    if (this.#view !== null) this.#create();
  }

  destroy(): void {
    nativeTheme.off('updated', this.#onTheme);
    this.#tray?.destroy();
    this.#tray = null;
  }

  #create(): void {
    const view = this.#view;
    if (view === null) return;
    const tray = new Tray(this.#image());
    tray.on('click', (_event, bounds) => this.#commands.togglePopup(anchorOf(bounds)));
    this.#tray = tray;
    this.#apply(tray, view, null);
  }

  #apply(tray: Tray, view: TrayView, before: TrayView | null): void {
    if (before !== null && before.icon !== view.icon) tray.setImage(this.#image());
    tray.setToolTip(view.tooltip);
    // A menu's labels can't be changed, and Linux hosts see a menu only when it is set.
    tray.setContextMenu(Menu.buildFromTemplate(menuTemplate(view, this.#commands)));
  }

  #image(): NativeImage {
    const state = this.#view?.icon ?? 'unknown';
    const { platform, env } = process;
    const desktop = env['XDG_CURRENT_DESKTOP'] ?? '';
    const variant = iconVariant({ platform, desktop, windowsAreDark: nativeTheme.shouldUseDarkColors });
    return nativeImage.createFromPath(path.join(this.#directory, `${state}-${variant}.png`));
  }
}

export const createTray = (appDirectory: string, commands: TrayCommands): TrayIconHolder =>
  new TrayHolder(appDirectory, commands);
