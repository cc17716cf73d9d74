// @ts-check
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

/**
 * A picture: 8 bits each of red, green, blue, alpha; not premultiplied, from the top left, row by row.
 * @typedef {object} Pixmap
 * @property {number} width
 * @property {number} height
 * @property {Buffer} data
 */

/** @typedef {{ red: number, green: number, blue: number, cover: number }} Colour 0..255; `cover` 0..1 */

/**
 * @param {number} width
 * @param {number} height
 * @param {Buffer} argb in network byte order, as tray icons travel
 * @returns {Pixmap}
 */
export function pixmapFromArgb(width, height, argb) {
  const data = Buffer.alloc(argb.length);
  for (let at = 0; at < argb.length; at += 4) {
    argb.copy(data, at, at + 1, at + 4);
    data[at + 3] = argb.readUInt8(at);
  }
  return { width, height, data };
}

/**
 * @param {Pixmap} pixmap
 * @param {number} x
 * @param {number} y
 * @returns {Colour}
 */
export function pixelAt({ width, data }, x, y) {
  const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray((y * width + x) * 4);
  return { red, green, blue, cover: alpha / 255 };
}

/**
 * @param {Pixmap} pixmap
 * @returns {Colour} of what can be seen: every pixel counts as much as it covers
 */
export function averageColour({ width, height, data }) {
  const sum = { red: 0, green: 0, blue: 0, cover: 0 };
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
    sum.red += red * alpha;
    sum.green += green * alpha;
    sum.blue += blue * alpha;
    sum.cover += alpha;
  }
  const shown = sum.cover || 1;
  const [red, green, blue] = [sum.red / shown, sum.green / shown, sum.blue / shown];
  return { red, green, blue, cover: sum.cover / (255 * width * height) };
}

/**
 * @param {Pixmap} one
 * @param {Pixmap} other
 * @returns {number} 0 the same .. 1 black and white, as both look on a grey ground; 1 for unlike sizes
 */
export function difference(one, other) {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let sum = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    for (let part = 0; part < 3; part += 1) sum += Math.abs(onGrey(one, at, part) - onGrey(other, at, part));
  }
  return sum / (255 * 3 * one.width * one.height);
}

/** @param {Pixmap} pixmap @param {number} at @param {number} part */
function onGrey({ data }, at, part) {
  const cover = (data[at + 3] ?? 0) / 255;
  return (data[at + part] ?? 0) * cover + 128 * (1 - cover);
}

/** @param {string} name @param {Buffer} body */
function pngChunk(name, body) {
  const content = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}

/**
 * @param {Pixmap} pixmap
 * @returns {Buffer}
 */
export function toPng({ width, height, data }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  // 8 bits a part, four parts: red, green, blue, alpha.
  header.set([8, 6], 8);
  const noFilter = Buffer.alloc(1);
  const rows = Array.from({ length: height }, (_, y) => [
    noFilter,
    data.subarray(y * width * 4, (y + 1) * width * 4),
  ]);
  const body = deflateSync(Buffer.concat(rows.flat()));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', body),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {Pixmap} pixmap @param {string} file */
export function savePng(pixmap, file) {
  writeFileSync(file, toPng(pixmap));
}
