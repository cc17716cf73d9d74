import { clockTime } from '../../electron/domain/format';
import { timeEntry, timeText } from '../../electron/domain/time-entry';
import type { NoticeSettings } from '../../electron/domain/notice-settings';
import type { Bridge } from '../../electron/ipc/contract';
import { texts } from '../../electron/texts/language';
import type { Board } from './board.svelte';
import type { Offer } from './offer-list.svelte';
import { matchesAll, termsOf, wordsText } from './search';

export type TimeFieldId = 'from' | 'to' | 'summary';
export type NoticeField = TimeFieldId | 'zone' | 'shown' | 'quiet' | 'days' | 'through';

const mostZones = 60;
/** The offer that stands for the computer's own zone. */
const ownZone = '';

type QuietHours = NoticeSettings['quietHours'];

/** The settings of notices: each is saved as soon as it is changed, and what failed is told at its field. */
export class NoticeForm {
  readonly #board: Board;
  readonly #bridge: Bridge;
  readonly #zones: readonly string[];
  #typed = $state.raw<Readonly<Partial<Record<NoticeField, string>>>>({});
  #problem = $state.raw<{ readonly field: NoticeField; readonly words: string } | null>(null);
  /** `Saved 10:42`; empty before anything was. */
  savedWords = $state.raw('');

  readonly settings = $derived.by(() => this.#board.alerts.notices);
  readonly zoneOffers = $derived.by<readonly Offer[]>(() => {
    const terms = termsOf((this.#typed.zone ?? '').replaceAll(/[_/]/g, ' '));
    const found = this.#zones.filter((zone) => matchesAll(wordsText(zone.replaceAll(/[_/]/g, ' ')), terms));
    const own = { value: ownZone, label: this.ownZoneWords };
    return [
      own,
      ...found.slice(0, mostZones).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    ];
  });

  constructor(board: Board, bridge: Bridge, zones: readonly string[]) {
    this.#board = board;
    this.#bridge = bridge;
    this.#zones = zones;
  }

  get ownZoneWords(): string {
    return texts().alerts.noticeForm.ownZone(this.#board.reader.timeZone.replaceAll('_', ' '));
  }

  problem(field: NoticeField): string | null {
    return this.#problem?.field === field ? this.#problem.words : null;
  }

  async save(field: NoticeField, changed: Partial<NoticeSettings>) {
    const { settings } = this;
    if (settings === null) return;
    this.#problem = null;
    const answer = await this.#bridge
      .send('notices.save', { ...settings, ...changed })
      .catch(() => ({ isSaved: false, message: texts().settings.notTaken }));
    this.#board.tick();
    if (answer.isSaved)
      this.savedWords = texts().alerts.noticeForm.saved(clockTime(this.#board.now, this.#board.reader));
    else {
      this.savedWords = '';
      this.#problem = { field, words: answer.message ?? texts().settings.notTaken };
    }
  }

  saveQuiet(field: NoticeField, changed: Partial<QuietHours>) {
    if (this.settings === null) return;
    void this.save(field, { quietHours: { ...this.settings.quietHours, ...changed } });
  }

  switchDay(day: number) {
    const off = this.settings?.quietHours.daysOff ?? [];
    const daysOff = off.includes(day)
      ? off.filter((each) => each !== day)
      : [...off, day].sort((a, b) => a - b);
    this.saveQuiet('days', { daysOff });
  }

  /** What stands in a field: what is being typed there, or what is saved. */
  text(field: TimeFieldId | 'zone'): string {
    return this.#typed[field] ?? this.#savedText(field);
  }

  #savedText(field: TimeFieldId | 'zone'): string {
    const { settings } = this;
    if (settings === null) return '';
    const { quietHours, summaryAt } = settings;
    if (field === 'zone') return quietHours.timeZone?.replaceAll('_', ' ') ?? this.ownZoneWords;
    const time = field === 'summary' ? summaryAt : quietHours[field];
    return time === null ? texts().settings.notices.summary.never : timeText(time, this.#board.reader.locale);
  }

  type(field: TimeFieldId | 'zone', text: string) {
    this.#typed = { ...this.#typed, [field]: text };
  }

  /** The field was left: a time is saved if it is one and new, and told if it is none. */
  leave(field: TimeFieldId) {
    const typed = this.#typed[field];
    if (typed === undefined) return;
    if (typed === this.#savedText(field)) return this.#settled(field);
    if (field === 'summary' && /^(never|no|off|nie|nein|aus)?$/i.test(typed.trim())) {
      void this.save(field, { summaryAt: null });
      return this.#settled(field);
    }
    const entry = timeEntry(typed);
    if (!entry.isValid) {
      this.#problem = { field, words: entry.problem };
      return;
    }
    if (field === 'summary') void this.save(field, { summaryAt: entry.value });
    else this.saveQuiet(field, { [field]: entry.value });
    this.#settled(field);
  }

  /** A zone counts only when it is chosen: what is half typed names none. */
  leaveZone() {
    this.#settled('zone');
  }

  chooseZone({ value }: Offer) {
    this.saveQuiet('zone', { timeZone: value === ownZone ? null : value });
    this.#settled('zone');
  }

  #settled(field: NoticeField) {
    this.#typed = Object.fromEntries(Object.entries(this.#typed).filter(([known]) => known !== field));
    if (this.#problem?.field === field) this.#problem = null;
  }
}
