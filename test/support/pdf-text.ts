import { inflateSync } from 'node:zlib';

/** Glyphs of a font, in hexadecimal, and what they stand for. */
type Glyphs = ReadonlyMap<string, string>;

interface PdfObject {
  readonly words: string;
  readonly stream: string;
}

const letters = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');

const shifted = (hex: string, by: number): string =>
  (Number.parseInt(hex, 16) + by).toString(16).padStart(hex.length, '0').toUpperCase();

function readObjects(document: string): ReadonlyMap<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  for (const [, id = '', body = ''] of document.matchAll(/(\d+) 0 obj\n([^]*?)\nendobj/g)) {
    const [words = '', stream] = body.split(/stream\r?\n/);
    const bytes = Buffer.from(stream?.replace(/\r?\nend$/, '') ?? '', 'latin1');
    const isPacked = words.includes('/FlateDecode') && bytes.length > 0;
    objects.set(id, {
      words,
      stream: isPacked ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1'),
    });
  }
  return objects;
}

/** Reads what a font says its glyphs stand for: one by one, and in runs. */
function readGlyphs(map: string): Glyphs {
  const glyphs = new Map<string, string>();
  for (const [, part = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of part.matchAll(/<(\w+)> <(\w+)>/g))
      glyphs.set(glyph.toUpperCase(), letters(text));
  for (const [, part = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, first = '', last = '', text = ''] of part.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const count = Number.parseInt(last, 16) - Number.parseInt(first, 16);
      for (let at = 0; at <= count; at += 1) glyphs.set(shifted(first, at), letters(shifted(text, at)));
    }
  return glyphs;
}

function fontsOf(page: PdfObject, objects: ReadonlyMap<string, PdfObject>): ReadonlyMap<string, Glyphs> {
  const [, list = ''] = /\/Font <<([^>]*)>>/.exec(page.words) ?? [];
  const fonts = new Map<string, Glyphs>();
  for (const [, name = '', id = ''] of list.matchAll(/\/(\w+) (\d+) 0 R/g)) {
    const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.words ?? '') ?? [];
    fonts.set(name, readGlyphs(objects.get(map)?.stream ?? ''));
  }
  return fonts;
}

/** What glyphs stand for; a font has one or two bytes for each. */
function spelt(hex: string, glyphs: Glyphs): string {
  const [first = '0000'] = glyphs.keys();
  const parts = hex.toUpperCase().match(first.length === 2 ? /.{2}/g : /.{4}/g) ?? [];
  return parts.map((glyph) => glyphs.get(glyph) ?? '').join('');
}

function textOf(content: string, fonts: ReadonlyMap<string, Glyphs>): string {
  let glyphs: Glyphs = new Map();
  let text = '';
  for (const [, font, hex, end] of content.matchAll(/\/(\w+) [\d.]+ Tf|<([\dA-Fa-f]+)>|\b(ET)\b/g)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map();
    else if (end !== undefined) text += '\n';
    else text += spelt(hex ?? '', glyphs);
  }
  return text;
}

/** What is drawn by an object of its own comes first: a layer of the page. */
function textIn(content: PdfObject, resources: PdfObject, objects: ReadonlyMap<string, PdfObject>): string {
  const [, list = ''] = /\/XObject <<([^>]*)>>/.exec(resources.words) ?? [];
  const layers = [...list.matchAll(/(\d+) 0 R/g)].flatMap(([, id = '']) => objects.get(id) ?? []);
  return [
    ...layers.map((layer) => textIn(layer, layer, objects)),
    textOf(content.stream, fontsOf(resources, objects)),
  ].join('\n');
}

/** The text of each page of a document that Chromium printed, a line for each piece. */
export function pdfPages(document: Buffer): readonly string[] {
  const objects = readObjects(document.toString('latin1'));
  return [...objects.values()]
    .filter(({ words }) => /\/Type \/Page\b/.test(words))
    .map((page) => {
      const [, content = ''] = /\/Contents (\d+) 0 R/.exec(page.words) ?? [];
      return textIn(objects.get(content) ?? page, page, objects);
    });
}
