import {
  type ReportColumn,
  type ReportFormat,
  type ReportOperator,
  reportOperators,
} from '../../electron/domain/report-wish';
import type { WindowReport } from '../../electron/domain/window-report';
import { texts } from '../../electron/texts/language';

export interface FormColumn extends ReportColumn {
  readonly isShown: boolean;
}

export interface FormCondition {
  readonly key: number;
  readonly field: string;
  readonly operator: ReportOperator;
  readonly value: string;
}

/** Which kinds of documents bear a title. */
const titled: readonly ReportFormat[] = ['pdf', 'xls'];

/** How a column may be compared: texts are searched, numbers compared. */
export const operatorsOf = (kind: ReportColumn['kind']): readonly ReportOperator[] =>
  reportOperators.filter((operator) => (operator === 'contains') === (kind === 'text'));

/** What is wished of a report that a vendor's server makes, as it is filled in. */
export class ReportForm {
  readonly connectionId: string;
  readonly #given: readonly ReportColumn[];
  #nextKey = 0;
  columns = $state.raw<readonly FormColumn[]>([]);
  conditions = $state.raw<readonly FormCondition[]>([]);
  format = $state<ReportFormat>('csv');
  orderBy = $state('');
  direction = $state<'ASC' | 'DESC'>('ASC');
  limit = $state('');
  title = $state('');
  /** Faults are told from the first try on, not while the form is still filled in. */
  isTried = $state(false);
  readonly hasTitle = $derived(titled.includes(this.format));
  readonly shown = $derived(this.columns.filter(({ isShown }) => isShown));

  constructor(connectionId: string, columns: readonly ReportColumn[]) {
    this.connectionId = connectionId;
    this.#given = columns;
    this.columns = columns.map((column) => ({ ...column, isShown: true }));
  }

  show(id: string, isShown: boolean) {
    this.columns = this.columns.map((column) => (column.id === id ? { ...column, isShown } : column));
  }

  showAll() {
    this.columns = this.columns.map((column) => ({ ...column, isShown: true }));
  }

  /** Puts a column at a place of the list; where it stands then. */
  move(id: string, to: number): number {
    const moved = this.columns.find((column) => column.id === id);
    if (moved === undefined) return -1;
    const place = Math.max(0, Math.min(this.columns.length - 1, to));
    const others = this.columns.filter((column) => column.id !== id);
    this.columns = [...others.slice(0, place), moved, ...others.slice(place)];
    return place;
  }

  add() {
    const [first] = this.#given.filter(({ id }) => id === 'un').concat(this.#given);
    if (first === undefined) return;
    const operator = operatorsOf(first.kind)[0] ?? 'contains';
    this.conditions = [...this.conditions, { key: this.#nextKey, field: first.id, operator, value: '' }];
    this.#nextKey += 1;
  }

  change(key: number, change: Partial<Omit<FormCondition, 'key'>>) {
    this.conditions = this.conditions.map((condition) => {
      if (condition.key !== key) return condition;
      const changed = { ...condition, ...change };
      const fitting = operatorsOf(this.kindOf(changed.field));
      return fitting.includes(changed.operator)
        ? changed
        : { ...changed, operator: fitting[0] ?? changed.operator };
    });
  }

  remove(key: number) {
    this.conditions = this.conditions.filter((condition) => condition.key !== key);
  }

  kindOf(field: string): ReportColumn['kind'] {
    return this.#given.find(({ id }) => id === field)?.kind ?? 'text';
  }

  /** Why a condition can't be asked for; null where it can, or nothing was tried yet. */
  conditionFault({ field, value }: FormCondition): string | null {
    if (!this.isTried) return null;
    const { noValue, noNumber } = texts().reports.form;
    const isEmpty = value.trim() === '';
    if (this.kindOf(field) === 'text') return isEmpty ? noValue : null;
    return isEmpty || !Number.isFinite(Number(value)) ? noNumber : null;
  }

  get limitFault(): string | null {
    if (!this.isTried || this.limit.trim() === '' || this.#limit !== null) return null;
    return texts().reports.form.noLimit;
  }

  get fieldsFault(): string | null {
    return this.isTried && this.shown.length === 0 ? texts().reports.form.noField : null;
  }

  get faultCount(): number {
    const faults = [
      ...this.conditions.map((one) => this.conditionFault(one)),
      this.limitFault,
      this.fieldsFault,
    ];
    return faults.filter((fault) => fault !== null).length;
  }

  /** What main is asked for; null where something is to be mended first. */
  wanted(): WindowReport | null {
    this.isTried = true;
    if (this.faultCount > 0) return null;
    const title = this.title.trim();
    return {
      connectionId: this.connectionId,
      format: this.format,
      fields: this.#fields(),
      conditions: this.conditions.map(({ field, operator, value }) => ({
        field,
        operator,
        value: value.trim(),
      })),
      order: this.orderBy === '' ? null : { field: this.orderBy, direction: this.direction },
      limit: this.#limit,
      title: this.hasTitle && title !== '' ? title : null,
    };
  }

  /** None where all stand as the server has them: then it is asked for nothing that an older one might not know. */
  #fields(): string[] {
    const shown = this.shown.map(({ id }) => id);
    const given = this.#given.map(({ id }) => id);
    return shown.join() === given.join() ? [] : shown;
  }

  get #limit(): number | null {
    const limit = Number(this.limit);
    return this.limit.trim() !== '' && Number.isSafeInteger(limit) && limit > 0 ? limit : null;
  }
}
