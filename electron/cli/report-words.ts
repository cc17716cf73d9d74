import { type ReportFormat, reportFormats } from '../domain/report-wish';
import type { ReportWish } from '../vendors/vendor';
import { Usage } from './usage';

/** A wanted report: of which connection, what is in it, and where it goes. */
export interface ReportCall {
  readonly connectionId: string;
  readonly wish: ReportWish;
  readonly out: string;
  readonly config: string | null;
}

export interface ReportValues {
  readonly format?: string;
  readonly filter?: string;
  readonly order?: string;
  readonly limit?: string;
  readonly offset?: string;
  readonly fields?: string;
  readonly name?: string;
  readonly out?: string;
  readonly config?: string;
}

export const reportOptions = {
  format: { type: 'string' },
  filter: { type: 'string' },
  order: { type: 'string' },
  limit: { type: 'string' },
  offset: { type: 'string' },
  fields: { type: 'string' },
  name: { type: 'string' },
  out: { type: 'string' },
  config: { type: 'string' },
} as const;

const isFormat = (text: string): text is ReportFormat => (reportFormats as readonly string[]).includes(text);

function formatOf(given: string | undefined, out: string): ReportFormat {
  if (given === undefined) {
    const ending = /\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase() ?? '';
    return isFormat(ending) ? ending : 'csv';
  }
  if (!isFormat(given))
    throw new Usage(`--format: expected ${reportFormats.join(', ')}, not ${JSON.stringify(given)}`);
  return given;
}

function filterOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Usage('--filter: it is not JSON');
  }
}

function orderOf(text: string | undefined): ReportWish['order'] {
  if (text === undefined) return null;
  const [, field, direction] = /^([A-Za-z]\w*):(asc|desc)$/i.exec(text.trim()) ?? [];
  if (field === undefined || direction === undefined)
    throw new Usage(`--order: expected FIELD:ASC or FIELD:DESC, not ${JSON.stringify(text)}`);
  return { field, direction: direction.toUpperCase() === 'ASC' ? 'ASC' : 'DESC' };
}

function countOf(option: string, text: string | undefined, least: number): number | null {
  if (text === undefined) return null;
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count) || count < least)
    throw new Usage(`--${option}: expected a whole number from ${least} up, not ${JSON.stringify(text)}`);
  return count;
}

function fieldsOf(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const fields = text.split(',').map((field) => field.trim());
  if (fields.includes('')) throw new Usage('--fields: expected names with commas between them');
  const twice = fields.find((field, index) => fields.indexOf(field) < index);
  if (twice !== undefined) throw new Usage(`--fields: ${JSON.stringify(twice)} is there twice`);
  return fields;
}

/** Reads the options of a report; throws a `Usage` that names the option. */
export function reportCall(connectionId: string | undefined, values: ReportValues): ReportCall {
  if (connectionId === undefined) throw new Usage('report: the id of a connection is missing');
  if (values.out === undefined || values.out === '') throw new Usage('report: --out FILE is missing');
  if (values.name?.trim() === '') throw new Usage('--name: it may not be empty');
  return {
    connectionId,
    wish: {
      format: formatOf(values.format, values.out),
      filter: filterOf(values.filter),
      conditions: [],
      order: orderOf(values.order),
      limit: countOf('limit', values.limit, 1),
      offset: countOf('offset', values.offset, 0),
      fields: fieldsOf(values.fields),
      name: values.name ?? null,
    },
    out: values.out,
    config: values.config ?? null,
  };
}
