import type { ReportColumn } from '../domain/report-wish';
import { texts } from '../texts/language';

/** Columns that are searched: the server finds a part of a text, in capitals or not. */
export const textFields = ['un', 'hn', 'fns', 'fv', 'ftype', 'lsn', 'lco'] as const;
/** Columns that are compared. */
export const numberFields = ['fid', 'lsid', 'uid', 'fu', 'lus'] as const;
/** Every column of the report, in both shapes. */
export const columnIds: readonly string[] = [...textFields, ...numberFields];

export const isNumberField = (field: string): boolean => (numberFields as readonly string[]).includes(field);

// The document's own order in an exported file. `fu` is how versions before 6 called what is `lus` now; not in the form.
const shownFields = ['uid', 'un', 'hn', 'fid', 'fns', 'fv', 'ftype', 'lus', 'lco', 'lsid', 'lsn'] as const;

/** The columns under their full names, as the exported file heads them. */
export const reportColumns = (): readonly ReportColumn[] =>
  shownFields.map((id) => ({
    id,
    label: texts().reports.columns[id],
    kind: isNumberField(id) ? 'number' : 'text',
  }));
