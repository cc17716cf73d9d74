import { moment } from '../../electron/domain/format';
import type { SnoozeTarget } from '../../electron/domain/snooze';
import { snoozeFor } from '../../electron/domain/snoozed';
import type { Menu, MenuEntry } from './menu.svelte';
import type { Board } from '../state/board.svelte';
import { texts } from '../../electron/texts/language';

export interface SnoozeRequest {
  readonly anchor: HTMLElement;
  readonly target: SnoozeTarget;
  /** What is snoozed, as the menu is called: `CATIA V5`. */
  readonly name: string;
  /** Lines after the choices. */
  readonly more?: readonly MenuEntry[];
  /** Where nothing lasts, nothing recovers. */
  readonly canRecover?: boolean;
  readonly align?: 'start' | 'end';
  /** Called when something was chosen. */
  readonly onchosen?: () => void;
}

// The calendar behind the choices is as large as the rest of the popup, and not needed to read a number.
const loadChoices = () => import('../../electron/domain/snooze-choices');

/** The menu that snoozes a pool, a connection or all of them. */
export class SnoozeMenu {
  readonly #board: Board;
  readonly #menu: Menu;
  #asked = 0;

  constructor(board: Board, menu: Menu) {
    this.#board = board;
    this.#menu = menu;
  }

  /** Gets ready while nobody waits for it. */
  prepare() {
    void loadChoices();
  }

  async open(request: SnoozeRequest) {
    const own = ++this.#asked;
    const { snoozeChoices } = await loadChoices();
    if (own !== this.#asked) return;
    const { reader, alerts } = this.#board;
    this.#board.tick();
    const { target, canRecover = true } = request;
    const morning = alerts.notices?.summaryAt ?? undefined;
    const choices = snoozeChoices(this.#board.now, reader, target.of, morning)
      .filter(({ span }) => canRecover || span !== 'recovery')
      .map(({ span, label, untilWords }) => ({
        id: span,
        label,
        hint: untilWords,
        onchoose: () => {
          alerts.snooze(target, span);
          request.onchosen?.();
        },
      }));
    this.#menu.open({
      anchor: request.anchor,
      label: texts().parts.snooze.title(request.name),
      entries: [...this.#end(target), ...choices, ...(request.more ?? [])],
      align: request.align ?? 'end',
    });
  }

  /** Also one that is only about to open. */
  cancel() {
    this.#asked += 1;
    if (this.#menu.opened !== null) this.#menu.close({ keepsFocus: true });
  }

  #end(target: SnoozeTarget): readonly MenuEntry[] {
    const { alerts, now, reader } = this.#board;
    const snooze = snoozeFor(alerts.snoozes, target, now);
    if (snooze === null) return [];
    const t = texts().parts.snooze;
    const hint =
      snooze.until === null ? t.untilRecovery : texts().snoozing.until(moment(snooze.until, now, reader));
    return [{ id: 'end', label: t.end, hint, onchoose: () => alerts.unsnooze(target) }];
  }
}
