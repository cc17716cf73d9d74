/** A table as a report has it: named columns, and rows of what stands in them. */
export interface ReportTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const csvCell = (cell: string | number): string =>
  typeof cell === 'number' || !/[",\r\n]/.test(cell) ? String(cell) : `"${cell.replaceAll('"', '""')}"`;

export function csvFile({ columns, rows }: ReportTable): Uint8Array {
  const lines = [columns, ...rows].map((row) => row.map(csvCell).join(','));
  return Buffer.from(`${lines.join('\r\n')}\r\n`);
}

const rowsOfPage = 50;

function pdfPage(lines: readonly string[]): string {
  const escaped = lines.map((line) => `(${line.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, '\\$&')}) '`);
  const stream = `BT /F1 9 Tf 12 TL 40 800 Td ${escaped.join(' ')} ET`;
  return `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
}

/** A small PDF 1.4: one catalog, one font, pages of text, and a cross-reference table with true offsets. */
export function pdfFile({ title, columns, rows }: ReportTable): Uint8Array {
  const lines = [columns.join('  '), ...rows.map((row) => row.join('  '))];
  const count = Math.max(1, Math.ceil(lines.length / rowsOfPage));
  const pages = Array.from({ length: count }, (_, page) =>
    pdfPage([title, '', ...lines.slice(page * rowsOfPage, (page + 1) * rowsOfPage)]),
  );
  const kids = pages.map((_, page) => `${4 + page * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
    ...pages.flatMap((content, page) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + page * 2} 0 R >>`,
      content,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${text}${xref}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

const record = (kind: number, body: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(kind, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
};

const words = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
};

function cellRecord(cell: string | number, row: number, column: number): Buffer {
  const place = words(row, column, 15);
  if (typeof cell === 'number') {
    const value = Buffer.alloc(8);
    value.writeDoubleLE(cell);
    return record(0x0203, Buffer.concat([place, value]));
  }
  const text = Buffer.from(cell.slice(0, 250), 'utf16le');
  const head = Buffer.from([text.length / 2, 0, 1]);
  return record(0x0204, Buffer.concat([place, head, text]));
}

function workbook({ title, columns, rows }: ReportTable): Buffer {
  const bof = (kind: number) => record(0x0809, words(0x0600, kind, 0x0dbb, 0x07cc, 0, 0, 0x0006, 0));
  const eof = record(0x000a, Buffer.alloc(0));
  const name = Buffer.from(title.replace(/[^\x20-\x7e]|[[\]:*?/\\]/g, ' ').slice(0, 31), 'latin1');
  const sheetRecord = (at: number) => {
    const offset = Buffer.alloc(4);
    offset.writeUInt32LE(at);
    return record(0x0085, Buffer.concat([offset, words(0), Buffer.from([name.length, 0]), name]));
  };
  const globals = bof(0x0005);
  const sheetAt = globals.length + sheetRecord(0).length + eof.length;
  const cells = [columns, ...rows].flatMap((row, index) =>
    row.map((cell, column) => cellRecord(cell, index, column)),
  );
  return Buffer.concat([globals, sheetRecord(sheetAt), eof, bof(0x0010), ...cells, eof]);
}

const sector = 512;
const endOfChain = 0xfffffffe;

function directoryEntry(name: string, kind: number, child: number, start: number, size: number): Buffer {
  const entry = Buffer.alloc(128);
  if (name !== '') {
    entry.write(name, 'utf16le');
    entry.writeUInt16LE((name.length + 1) * 2, 64);
  }
  entry.writeUInt8(kind, 66);
  entry.writeUInt8(1, 67);
  for (const [offset, value] of [
    [68, 0xffffffff],
    [72, 0xffffffff],
    [76, child],
    [116, start],
    [120, size],
  ] as const)
    entry.writeUInt32LE(value, offset);
  return entry;
}

/** A compound file that holds one stream, `Workbook`, in cells that every spreadsheet since 1997 reads. */
export function xlsFile(table: ReportTable): Uint8Array {
  const stream = workbook(table);
  // Below 4096 bytes a stream would have to lie in a container of its own.
  const streamSectors = Math.max(8, Math.ceil(stream.length / sector));
  const fatSectors = Math.ceil((streamSectors + 1) / 127);
  const fat = Buffer.alloc(fatSectors * sector, 0xff);
  for (let index = 0; index < fatSectors; index += 1) fat.writeUInt32LE(0xfffffffd, index * 4);
  fat.writeUInt32LE(endOfChain, fatSectors * 4);
  const first = fatSectors + 1;
  for (let index = 0; index < streamSectors; index += 1)
    fat.writeUInt32LE(index === streamSectors - 1 ? endOfChain : first + index + 1, (first + index) * 4);
  const header = Buffer.alloc(sector);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  words(0x003e, 3, 0xfffe, 9, 6).copy(header, 24);
  for (const [offset, value] of [
    [44, fatSectors],
    [48, fatSectors],
    [56, 4096],
    [60, endOfChain],
    [68, endOfChain],
  ] as const)
    header.writeUInt32LE(value, offset);
  for (let index = 0; index < 109; index += 1)
    header.writeUInt32LE(index < fatSectors ? index : 0xffffffff, 76 + index * 4);
  const directory = Buffer.concat([
    directoryEntry('Root Entry', 5, 1, endOfChain, 0),
    directoryEntry('Workbook', 2, 0xffffffff, first, streamSectors * sector),
    directoryEntry('', 0, 0xffffffff, 0, 0),
    directoryEntry('', 0, 0xffffffff, 0, 0),
  ]);
  const padded = Buffer.concat([stream, Buffer.alloc(streamSectors * sector - stream.length)]);
  return Buffer.concat([header, fat, directory, padded]);
}
