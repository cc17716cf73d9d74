import type { ReportFormat } from '../domain/report-wish';
import type { NewFile } from '../storage/new-file';
import { texts } from '../texts/language';
import type { Download, ReportWish } from '../vendors/vendor';

const faults = () => texts().reports.faults;

const compoundFile = 'd0cf11e0a1b11ae1';
const zip = '504b0304';
const workbookStart = /^<\?xml[^]*?<(\w+:)?Workbook\b/;
const markupEnd = /<\/(html|table|(\w+:)?Workbook)>\s*$/i;
const spreadsheetType = /^application\/(vnd\.ms-excel|vnd\.openxmlformats|x-msexcel|msexcel|excel)/;

const pageType = /^(text\/html|application\/xhtml)/;
const isPage = (start: string): boolean => /^<(!doctype\s+html|html|head|body|script|meta)\b/i.test(start);
const isJsonLike = (start: string): boolean => /^[[{]/.test(start);
// eslint-disable-next-line no-control-regex -- these are what text never holds
const isText = (head: Buffer): boolean => !/[\0-\x08\x0e-\x1f]/.test(head.toString('latin1'));

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8').replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

function jsonFault(whole: Buffer): string | null {
  const value = parsed(whole);
  if (value === undefined) return faults().notJson;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return faults().notReport;
  if ('success' in value && value.success !== true) return faults().saysFailed;
  return 'data' in value && typeof value.data === 'object' && value.data !== null ? null : faults().noData;
}

/** Column heads, in short and in full, as the document names them. */
const columnNames = new Set(
  [
    ...['uid', 'un', 'hn', 'fid', 'fns', 'fv', 'ftype', 'lus', 'fu', 'lco', 'lsid', 'lsn'],
    ...['user id', 'user', 'username', 'host', 'hostname', 'feature id', 'feature', 'feature name'],
    ...['feature version', 'feature type', 'used', 'checked out', 'license server id', 'license server'],
    'license server name',
  ].map((name) => name.replaceAll(' ', '')),
);

const cellsOf = (line: string): string[] =>
  line
    .split(/[,;\t]/)
    .map((cell) => cell.replace(/["\s_]/g, '').toLowerCase())
    .filter((cell) => cell !== '');

/** A table begins with its column heads; words of an error do not look like these. */
function tableFault(start: string, fields: readonly string[]): string | null {
  if (start === '') return faults().empty;
  // What begins with a bracket is JSON, with a tag markup.
  if (isJsonLike(start) || start.startsWith('<')) return faults().notTable;
  const heads = cellsOf(start.split(/[\r\n]/, 1)[0] ?? '');
  const known = heads.filter((head) => columnNames.has(head)).length;
  const isAsAsked = heads.length === fields.length && (known > 0 || heads.length > 1);
  return known > 1 || isAsAsked ? null : faults().noColumns;
}

/** Older programs write a table as markup and call it a spreadsheet; a form would be a page to log in at. */
function markupFault(whole: string): string | null {
  if (workbookStart.test(whole)) return null;
  return /<table\b/i.test(whole) && !/<(form|input)\b/i.test(whole) ? null : faults().notSpreadsheet;
}

const isSpreadsheetMagic = (head: Buffer): boolean =>
  [compoundFile, zip].some((magic) => head.subarray(0, 8).toString('hex').startsWith(magic));

async function spreadsheetFault(head: Buffer, start: string, { file, download }: Downloaded) {
  if (isSpreadsheetMagic(head)) return null;
  if (start === '') return faults().empty;
  const isSaidSo = spreadsheetType.test(download.contentType);
  const isWorkbook = workbookStart.test(start);
  if (isWorkbook || (isSaidSo && start.startsWith('<')))
    return markupFault((await file.read(0, download.bytes)).toString('utf8').trimStart());
  return isSaidSo && !isText(head) ? null : faults().notSpreadsheet;
}

async function kindFault(
  head: Buffer,
  start: string,
  { format, fields }: Wanted,
  downloaded: Downloaded,
): Promise<string | null> {
  const { file, download } = downloaded;
  if (format === 'xls') return spreadsheetFault(head, start, downloaded);
  if (isPage(start) || pageType.test(download.contentType)) return faults().page;
  switch (format) {
    case 'json':
      return jsonFault(await file.read(0, download.bytes));
    case 'csv':
      return tableFault(start, fields);
    case 'pdf':
      return head.subarray(0, 1024).includes('%PDF-') ? null : faults().notPdf;
  }
}

/** Whether a file shows its own end, asked where the server did not say how long it is. */
async function hasEnd(head: Buffer, format: ReportFormat, { file, download }: Downloaded): Promise<boolean> {
  const tail = await file.read(-66_000, 66_000);
  switch (format) {
    case 'json':
      return true;
    case 'csv':
      return tail.at(-1) === 0x0a;
    case 'xls':
      if (head.subarray(0, 8).toString('hex') === compoundFile) return download.bytes % 512 === 0;
      return tail.includes(Buffer.from('504b0506', 'hex')) || markupEnd.test(tail.toString('utf8'));
    case 'pdf':
      return tail.subarray(-1024).includes('%%EOF');
  }
}

export interface Downloaded {
  readonly file: Pick<NewFile, 'read'>;
  readonly download: Download;
}

/** What was asked for, as far as it shows in the file. */
export type Wanted = Pick<ReportWish, 'format' | 'fields'>;

/** Why a downloaded file is not the report that was asked for; null where it is. */
export async function reportFault(downloaded: Downloaded, wanted: Wanted): Promise<string | null> {
  const { file, download } = downloaded;
  if (download.bytes === 0) return faults().empty;
  const head = await file.read(0, 4096);
  const start = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  const fault = await kindFault(head, start, wanted, downloaded);
  if (fault !== null) return fault;
  return download.isDelimited || (await hasEnd(head, wanted.format, downloaded)) ? null : faults().noEnd;
}
