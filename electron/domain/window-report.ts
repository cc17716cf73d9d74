import { z } from 'zod';
import { reportFormats, reportOperators } from './report-wish';

const fieldName = z.string().min(1).max(100);

const conditionSchema = z.strictObject({
  field: fieldName,
  operator: z.enum(reportOperators),
  value: z.string().max(1000),
});

/** A report as a window wishes it. `fields`: the visible ones in their order; none: all, as the server has them. */
export const windowReportSchema = z.strictObject({
  connectionId: z.string().min(1).max(200),
  format: z.enum(reportFormats),
  fields: z.array(fieldName).max(100),
  conditions: z.array(conditionSchema).max(50),
  order: z.strictObject({ field: fieldName, direction: z.enum(['ASC', 'DESC']) }).nullable(),
  limit: z.int().min(1).nullable(),
  /** In the document; null: the server's own. */
  title: z.string().min(1).max(200).nullable(),
});
export type WindowReport = z.infer<typeof windowReportSchema>;
