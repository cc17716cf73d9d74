import type { NewFile } from '../storage/new-file';
import type { Download, ReportFormat } from '../vendors/vendor';

const compoundFile = 'd0cf11e0a1b11ae1';
const zip = '504b0304';
const spreadsheetType = /^application\/(vnd\.ms-excel|vnd\.openxmlformats|x-msexcel|msexcel|excel)/;

const isPage = (start: string): boolean => /^<(!doctype\s+html|html|head|body|script|meta)\b/i.test(start);
const isJsonLike = (start: string): boolean => /^[[{]/.test(start);

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function jsonFault(whole: Buffer): string | null {
  const value = parsed(whole);
  if (value === undefined) return 'it is not JSON, or it is cut';
  if (typeof value !== 'object' || value === null) return 'it is not a report';
  return 'success' in value && value.success !== true ? 'the server says in it that it failed' : null;
}

function spreadsheetFault(head: Buffer, start: string, type: string): string | null {
  const magic = head.subarray(0, 8).toString('hex');
  const isWorkbook = /^<\?xml[^]*?<(\w+:)?Workbook\b/.test(start);
  if (magic === compoundFile || magic.startsWith(zip) || isWorkbook) return null;
  return spreadsheetType.test(type) && !isJsonLike(start) && !start.startsWith('<')
    ? null
    : 'it is not a spreadsheet';
}

async function kindFault(
  head: Buffer,
  start: string,
  format: ReportFormat,
  { file, download }: Downloaded,
): Promise<string | null> {
  switch (format) {
    case 'json':
      return jsonFault(await file.read(0, download.bytes));
    case 'csv':
      // What begins with a bracket is JSON, with a tag markup.
      return isJsonLike(start) || start.startsWith('<') ? 'it is not a table' : null;
    case 'xls':
      return spreadsheetFault(head, start, download.contentType);
    case 'pdf':
      return head.subarray(0, 1024).includes('%PDF-') ? null : 'it is not a PDF';
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
      return head.subarray(0, 8).toString('hex') === compoundFile
        ? download.bytes % 512 === 0
        : tail.includes(Buffer.from('504b0506', 'hex'));
    case 'pdf':
      return tail.subarray(-1024).includes('%%EOF');
  }
}

export interface Downloaded {
  readonly file: Pick<NewFile, 'read'>;
  readonly download: Download;
}

/** Why a downloaded file is not the report that was asked for; null where it is. */
export async function reportFault(downloaded: Downloaded, format: ReportFormat): Promise<string | null> {
  const { file, download } = downloaded;
  if (download.bytes === 0) return 'it is empty';
  const head = await file.read(0, 4096);
  const start = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (isPage(start) || /^(text\/html|application\/xhtml)/.test(download.contentType))
    return 'it is a web page, perhaps a log-in';
  const fault = await kindFault(head, start, format, downloaded);
  if (fault !== null) return fault;
  return download.isDelimited || (await hasEnd(head, format, downloaded)) ? null : 'its end is missing';
}
