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
