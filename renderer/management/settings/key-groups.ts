import { texts } from '../../../electron/texts/language';
import { pages } from '../pages';

export interface KeyLine {
  /** As Electron writes keys. */
  readonly keys: readonly string[];
  /** `to`: all from the first to the last. */
  readonly joined: 'and' | 'to';
  readonly what: string;
}

export interface KeyGroup {
  readonly title: string;
  readonly lines: readonly KeyLine[];
}

const line = (what: string, ...keys: readonly string[]): KeyLine => ({ keys, joined: 'and', what });

const rows = ['Up', 'Down', 'Home', 'End'] as const;

/** The keys of both windows, in the order in which they are wanted. */
export function keyGroups(): readonly KeyGroup[] {
  const { window, popup } = texts().settings.keys;
  return [
    {
      title: window.title,
      lines: [
        { keys: ['Control+1', `Control+${Math.min(9, pages.length)}`], joined: 'to', what: window.pages },
        line(window.settings, 'Control+,'),
        line(window.search, '/'),
        line(window.rows, ...rows),
        line(window.open, 'Return'),
        line(window.back, 'Escape'),
        line(window.refresh, 'R'),
        line(window.snooze, 'S'),
        line(window.parts, 'F6'),
      ],
    },
    {
      title: popup.title,
      lines: [
        line(popup.search, '/'),
        line(popup.rows, ...rows),
        line(popup.open, 'Return'),
        line(popup.back, 'Escape'),
        line(popup.refresh, 'R'),
        line(popup.snooze, 'S'),
        line(popup.alerts, 'A'),
        line(popup.pin, 'P'),
        line(popup.settings, 'Control+,'),
        line(popup.parts, 'F6'),
      ],
    },
  ];
}
