import type { Factor } from "./design.ts";

/**
 * Which levels of a factor occur among some rows.
 *
 * @param rows positions of rows; −1 is passed over
 */
export function occurringLevels(
  { codes, levels }: Factor,
  rows: Int32Array,
): { readonly count: number; readonly occurs: Uint8Array } {
  const occurs = new Uint8Array(levels);
  let count = 0;
  for (let k = 0; k < rows.length && count < levels; k++) {
    const row = rows[k];
    if (row >= 0 && occurs[codes[row]] === 0) {
      occurs[codes[row]] = 1;
      count++;
    }
  }
  return { count, occurs };
}

/**
 * Whether every level of a factor lies within one level of another, such as years within decades.
 *
 * @param rows positions of rows that count, −1 is passed over; null: all
 */
export function isNested(fine: Factor, coarse: Factor, rows: Int32Array | null): boolean {
  if (fine.codes === coarse.codes) return true;
  const home = new Int32Array(fine.levels).fill(-1);
  const count = rows === null ? fine.codes.length : rows.length;
  for (let k = 0; k < count; k++) {
    const row = rows === null ? k : rows[k];
    if (row < 0) continue;
    const level = fine.codes[row];
    if (home[level] < 0) home[level] = coarse.codes[row];
    else if (home[level] !== coarse.codes[row]) return false;
  }
  return true;
}
