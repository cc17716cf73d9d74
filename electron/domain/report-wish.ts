import { z } from 'zod';

export const reportFormats = ['csv', 'json', 'xls', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const reportOperators = ['contains', 'is', 'above', 'below'] as const;
export type ReportOperator = (typeof reportOperators)[number];

const fieldName = z.string().min(1).max(100);

/** One condition for the rows of a report; all of them must hold. The vendor writes it in its own language. */
export const reportConditionSchema = z.strictObject({
  field: fieldName,
  operator: z.enum(reportOperators),
  value: z.string().max(1000),
});
export type ReportCondition = z.infer<typeof reportConditionSchema>;

/** A report as a window wishes it. `fields`: the visible ones in their order; none: all, as the server has them. */
export const windowReportSchema = z.strictObject({
  connectionId: z.string().min(1).max(200),
  format: z.enum(reportFormats),
  fields: z.array(fieldName).max(100),
  conditions: z.array(reportConditionSchema).max(50),
  order: z.strictObject({ field: fieldName, direction: z.enum(['ASC', 'DESC']) }).nullable(),
  limit: z.int().min(1).nullable(),
  /** In the document; null: the server's own. */
  title: z.string().min(1).max(200).nullable(),
});
export type WindowReport = z.infer<typeof windowReportSchema>;

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
