import { describe, expect, it } from 'vitest';
import { csvFile, pdfFile, xlsFile } from '../../electron/demo/report-files';
import type { ReportFormat } from '../../electron/domain/report-wish';
import { reportFault } from '../../electron/reports/report-kind';

const table = {
  title: 'T',
  columns: ['un', 'lus'],
  rows: Array.from({ length: 120 }, (_, index) => [`user${index}`, index]),
};
const files: Readonly<Record<ReportFormat, Uint8Array>> = {
  csv: csvFile(table),
  json: Buffer.from('{"success":true,"data":[]}'),
  xls: xlsFile(table),
  pdf: pdfFile(table),
};

const faultOf = (
  bytes: Uint8Array,
  format: ReportFormat,
  isDelimited = true,
  contentType = '',
  fields: string[] = [],
) => {
  const body = Buffer.from(bytes);
  const read = (position: number, length: number) => {
    const start = position < 0 ? Math.max(0, body.length + position) : position;
    return Promise.resolve(body.subarray(start, start + length));
  };
  const download = { bytes: body.length, contentType, isDelimited };
  return reportFault({ file: { read }, download }, { format, fields });
};

const formats = Object.keys(files) as ReportFormat[];

describe('a downloaded report', () => {
  it.each(formats)('is taken as a %s whether or not the server said its length', async (format) => {
    for (const isDelimited of [true, false])
      expect(await faultOf(files[format], format, isDelimited)).toBeNull();
  });

  it.each(formats)('is not taken as a %s where its end may be missing', async (format) => {
    const half = files[format].subarray(0, files[format].length - 9);
    expect(await faultOf(half, format, false)).not.toBeNull();
  });

  it('is not taken for another format', async () => {
    for (const wanted of formats)
      for (const came of formats.filter((format) => format !== wanted && wanted !== 'csv'))
        expect(await faultOf(files[came], wanted), `${came} as ${wanted}`).not.toBeNull();
  });

  it('is taken as a spreadsheet of any generation', async () => {
    const zipped = Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(30)]);
    expect(await faultOf(zipped, 'xls')).toBeNull();
    const xml =
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<ss:Workbook xmlns:ss="u"/>';
    expect(await faultOf(Buffer.from(xml), 'xls')).toBeNull();
    const older = Buffer.from('09000400', 'hex');
    expect(await faultOf(older, 'xls', true, 'application/vnd.ms-excel')).toBeNull();
    expect(await faultOf(older, 'xls', true, 'application/octet-stream')).not.toBeNull();
  });

  const saying = (words: string, format: ReportFormat, contentType = '', fields: string[] = []) =>
    faultOf(Buffer.from(words), format, true, contentType, fields);

  it.each([
    '{"error":"no"}',
    '[]',
    '{"success":true}',
    '{"success":true,"data":null}',
    '{"data":"x"}',
    '" "',
  ])('is not taken from %s as JSON', async (words) => {
    expect(await saying(words, 'json', 'application/json')).not.toBeNull();
  });

  it.each(['{"data":[]}', '{"success":true,"data":{"a":1}}', '\uFEFF{"data":[]}'])(
    'is taken from %s as JSON',
    async (words) => {
      expect(await saying(words, 'json', 'application/json')).toBeNull();
    },
  );

  it.each(['Internal failure: no such report', 'Sorry, no report, try later', ' \r\n', 'User'])(
    'is not taken from the words “%s” as a table',
    async (words) => {
      for (const type of ['text/plain', 'text/html', 'text/csv', ''])
        expect(await saying(words, 'csv', type), type).not.toBeNull();
      expect(await saying(words, 'csv', 'text/plain', ['un', 'lus', 'lco', 'hn'])).not.toBeNull();
    },
  );

  it('is taken as a table by its columns, short or in full, or by as many as were asked for', async () => {
    for (const words of [
      'un,lus\r\n',
      'User;Host;Feature\n',
      '"User Id","Checked Out"\r\n',
      '\uFEFFun\tfu\n',
    ])
      expect(await saying(words, 'csv', 'text/plain'), words).toBeNull();
    expect(await saying('Benutzer,Anzahl\r\n', 'csv', 'text/csv', ['un', 'lus'])).toBeNull();
    expect(await saying('User\r\nann\r\n', 'csv', 'text/csv', ['un'])).toBeNull();
    expect(await saying('Internal failure: no such report', 'csv', 'text/plain', ['un'])).not.toBeNull();
  });

  const excel = 'application/vnd.ms-excel';

  it('is taken as a spreadsheet under any type by its bytes, and as a table of markup where it is called one', async () => {
    for (const type of ['application/octet-stream', 'application/x-download', 'application/zip', 'text/html'])
      expect(await faultOf(files.xls, 'xls', true, type), type).toBeNull();
    const page = `<html><head><style>${'p{}'.repeat(2000)}</style></head><body><table><tr><td>un</table></html>\n`;
    for (const isDelimited of [true, false])
      expect(await faultOf(Buffer.from(page), 'xls', isDelimited, excel)).toBeNull();
    expect(await faultOf(Buffer.from(page.slice(0, -9)), 'xls', false, excel)).not.toBeNull();
    expect(await saying('<table><tr><td>un</table>', 'xls', excel)).toBeNull();
    expect(await saying('<table><tr><td>un</table>', 'xls', 'text/html')).not.toBeNull();
  });

  it.each([
    '<html><body>Please log in</body></html>',
    '<html><form><table><input name="password"></table></form></html>',
    '{"error":"no"}',
    'Internal failure',
    ' \n',
  ])('is not taken from %s as a spreadsheet, whatever it is called', async (words) => {
    for (const type of [excel, 'application/octet-stream', 'text/html', ''])
      expect(await saying(words, 'xls', type), type).not.toBeNull();
  });
});
