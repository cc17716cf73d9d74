import { describe, expect, it } from 'vitest';
import { reportFault } from '../../electron/cli/report-kind';
import { csvFile, pdfFile, xlsFile } from '../../electron/demo/report-files';
import type { ReportFormat } from '../../electron/vendors/vendor';

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

const faultOf = (bytes: Uint8Array, format: ReportFormat, isDelimited = true, contentType = '') => {
  const body = Buffer.from(bytes);
  const read = (position: number, length: number) => {
    const start = position < 0 ? Math.max(0, body.length + position) : position;
    return Promise.resolve(body.subarray(start, start + length));
  };
  const download = { bytes: body.length, contentType, isDelimited };
  return reportFault({ file: { read }, download }, format);
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
});
