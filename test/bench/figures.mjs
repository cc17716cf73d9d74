// @ts-check

/** @param {readonly number[]} values @param {number} share 0..1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/**
 * One figure: what Seatwatch needs, what the bare baseline of the same run needs, and how they compare.
 * @typedef {{ what: string, unit: string, ours: number, bare: number, ratio: number }} Figure
 */

/** @param {string} what @param {string} unit @param {number} ours @param {number} bare @returns {Figure} */
export const figure = (what, unit, ours, bare) => ({ what, unit, ours, bare, ratio: ours / bare });

/** @param {readonly Figure[]} figures */
export function figureTable(figures) {
  const head = ['figure', 'unit', 'Seatwatch', 'bare', 'ratio'];
  const rows = figures.map(({ what, unit, ours, bare, ratio }) => [
    what,
    unit,
    ours.toFixed(1),
    bare.toFixed(1),
    ratio.toFixed(2),
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (/** @type {string[]} */ cells) =>
    cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ');
  return [head, ...rows].map(line).join('\n');
}
