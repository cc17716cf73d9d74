/** A line of a menu. `hint` stands at its end, `isApart` parts it from the lines above. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly isApart?: boolean;
  /** One of several, of which one holds. */
  readonly isChosen?: boolean;
  /** Something that is on or off by itself. The menu stays open, so its lines must be read anew when they change. */
  readonly isOn?: boolean;
  readonly onchoose: () => void;
}

/** A menu as it is shown: what it hangs from, what it is about, and its lines. */
export interface OpenMenu {
  readonly anchor: HTMLElement;
  readonly label: string;
  /** May be a getter over what changes while the menu is open. */
  readonly entries: readonly MenuEntry[];
  readonly align: 'start' | 'end';
}

/** The one menu of a window. */
export class Menu {
  opened = $state.raw<OpenMenu | null>(null);

  open(menu: OpenMenu) {
    this.opened = menu;
  }

  isOpenAt(anchor: HTMLElement | undefined): boolean {
    return anchor !== undefined && this.opened?.anchor === anchor;
  }

  /** Gives the focus back to what it hung from, unless something else has taken it. */
  close({ keepsFocus = false }: { keepsFocus?: boolean } = {}) {
    const anchor = this.opened?.anchor;
    this.opened = null;
    if (!keepsFocus) anchor?.focus();
  }
}
