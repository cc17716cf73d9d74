export const reportFormats = ['csv', 'json', 'xls', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const reportOperators = ['contains', 'is', 'above', 'below'] as const;
export type ReportOperator = (typeof reportOperators)[number];

/** One condition for the rows of a report; all of them must hold. The vendor writes it in its own language. */
export interface ReportCondition {
  readonly field: string;
  readonly operator: ReportOperator;
  readonly value: string;
}

/** A column of a vendor's report. Numbers are compared, texts are searched. */
export interface ReportColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'number';
}

/** What can be had of a connection on the page of reports; `columns`: of its report, null where it makes none. */
export interface ReportSource {
  readonly connectionId: string;
  readonly columns: readonly ReportColumn[] | null;
  readonly hasHistory: boolean;
}

/** What became of a report; `message` is one plain sentence. */
export interface ReportAnswer {
  readonly outcome: 'done' | 'refused' | 'cancelled';
  readonly message: string;
}

/** Which report is wanted. What is null, empty or undefined is left to the server. */
export interface ReportWish {
  readonly format: ReportFormat;
  /** In the vendor's own form, as parsed JSON. */
  readonly filter: unknown;
  /** In words of ours, where no filter is given; the vendor writes them in its form. */
  readonly conditions: readonly ReportCondition[];
  readonly order: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null;
  readonly limit: number | null;
  readonly offset: number | null;
  /** The visible ones, in this order. */
  readonly fields: readonly string[];
  /** The title in the document. */
  readonly name: string | null;
}
