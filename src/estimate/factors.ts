import { LeewayError } from "../core/errors.ts";
import { MISSING_INTEGER } from "./table.ts";
import type { Column } from "./table.ts";
import type { Factor } from "./design.ts";

/** Labels are made for factors of at most this many levels; beyond, texts would outweigh the data. */
const LABELLED_LEVELS = 100_000;

/**
 * A column as a factor, levels in ascending order (numbers by size, texts by code unit).
 *
 * @param name the formula's own text of the column
 * @returns codes of every row, −1 where missing; only levels that occur are counted
 * @throws LeewayError `estimate.inexact_ids` for numbers beyond 2^53, which may stand for several ids
 */
export function factorOfColumn(name: string, column: Column): Factor {
  switch (column.kind) {
    case "text":
      return occurring({ name, codes: column.codes, levels: column.labels.length, labels: column.labels });
    case "integer":
      return integerFactor(name, column.values);
    case "number":
      return numberFactor(name, column.values);
  }
}

function integerFactor(name: string, values: Int32Array): Factor {
  let low = -MISSING_INTEGER;
  let high = MISSING_INTEGER;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value === MISSING_INTEGER) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return { name, codes: new Int32Array(values.length).fill(-1), levels: 0, labels: [] };
  const space = high - low + 1;
  if (space > roomFor(values.length)) return numberFactor(name, values);
  const ranks = ranksOf(space);
  for (let row = 0; row < values.length; row++) if (values[row] !== MISSING_INTEGER) ranks.mark(values[row] - low);
  const levels = ranks.count();
  const codes = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    codes[row] = values[row] === MISSING_INTEGER ? -1 : ranks.rank(values[row] - low);
  }
  return labelled(name, codes, levels, (labels) => {
    for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) labels[codes[row]] = values[row];
  });
}

function numberFactor(name: string, values: Float64Array | Int32Array): Factor {
  const found = new Map<number, number>();
  for (const value of values) if (!isMissing(value) && !found.has(value)) found.set(value, 0);
  const sorted = Float64Array.from(found.keys()).sort();
  const largest = sorted.findLast(Number.isFinite);
  if (largest !== undefined && Math.max(largest, -sorted[0]) > Number.MAX_SAFE_INTEGER) {
    throw new LeewayError(
      "estimate.inexact_ids",
      `column "${name}" holds numbers beyond 2^53, where neighbouring ids cannot be told apart. Write them as texts, in quotation marks with a letter before them.`,
      { column: name },
    );
  }
  for (let level = 0; level < sorted.length; level++) found.set(sorted[level], level);
  const codes = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++)
    codes[row] = isMissing(values[row]) ? -1 : (found.get(values[row]) ?? -1);
  return labelled(name, codes, sorted.length, (labels) => {
    for (let level = 0; level < sorted.length; level++) labels[level] = sorted[level];
  });
}

function isMissing(value: number): boolean {
  return Number.isNaN(value) || value === MISSING_INTEGER;
}

function labelled(name: string, codes: Int32Array, levels: number, fill: (labels: number[]) => void): Factor {
  if (levels > LABELLED_LEVELS) return { name, codes, levels };
  const numbers = Array.from({ length: levels }, () => 0);
  fill(numbers);
  return { name, codes, levels, labels: numbers.map(String) };
}

/**
 * The factor of some rows, with the levels that occur among them.
 *
 * @param rows indices into the factor's codes; null: all rows
 * @returns the factor itself where nothing changes
 */
export function factorOfRows(factor: Factor, rows: Int32Array | null): Factor {
  if (rows === null) return occurring(factor);
  const codes = new Int32Array(rows.length);
  for (let k = 0; k < rows.length; k++) codes[k] = factor.codes[rows[k]];
  return occurring({ ...factor, codes });
}

function occurring(factor: Factor): Factor {
  const seen = new Uint8Array(factor.levels);
  let levels = 0;
  const given = factor.codes;
  for (let row = 0; row < given.length && levels < factor.levels; row++) {
    const code = given[row];
    if (code >= 0 && seen[code] === 0) {
      seen[code] = 1;
      levels++;
    }
  }
  if (levels === factor.levels) return factor;
  const place = new Int32Array(factor.levels);
  const labels: string[] = [];
  for (let code = 0, next = 0; code < factor.levels; code++) {
    if (seen[code] === 0) continue;
    place[code] = next++;
    if (factor.labels !== undefined) labels.push(factor.labels[code]);
  }
  const codes = factor.codes.map((code) => (code < 0 ? -1 : place[code]));
  return { name: factor.name, codes, levels, ...(factor.labels === undefined ? {} : { labels }) };
}

/**
 * The interaction of factors: one level for each combination that occurs, in lexicographic order where the combinations
 * can be laid out in memory, else in order of appearance.
 *
 * @param name the formula's own text, `exporter^year`
 * @param parts at least one; no code may be −1
 */
export function interactionOf(name: string, parts: readonly Factor[]): Factor {
  const [first, ...others] = parts;
  if (others.length === 0) return first.name === name ? first : { ...first, name };
  let { codes, levels } = first;
  for (const part of others) ({ codes, levels } = pairCodes(codes, levels, part.codes, part.levels));
  return { name, codes, levels, parts };
}

/** What a row's level is called: its label, those of its parts joined by `^`, or its code where there are none. */
export function levelText({ codes, labels, parts }: Factor, row: number): string {
  if (labels !== undefined) return labels[codes[row]];
  return parts?.map((part) => levelText(part, row)).join("^") ?? String(codes[row]);
}

function pairCodes(
  a: Int32Array,
  aLevels: number,
  b: Int32Array,
  bLevels: number,
): { readonly codes: Int32Array; readonly levels: number } {
  const codes = new Int32Array(a.length);
  const space = aLevels * bLevels;
  if (space <= roomFor(a.length)) {
    const ranks = ranksOf(space);
    for (let row = 0; row < a.length; row++) ranks.mark(a[row] * bLevels + b[row]);
    const levels = ranks.count();
    for (let row = 0; row < a.length; row++) codes[row] = ranks.rank(a[row] * bLevels + b[row]);
    return { codes, levels };
  }
  const found = new Map<number, number>();
  for (let row = 0; row < a.length; row++) {
    const key = a[row] * bLevels + b[row];
    let code = found.get(key);
    if (code === undefined) found.set(key, (code = found.size));
    codes[row] = code;
  }
  return { codes, levels: found.size };
}

/** Largest key space held as a bit map: 64 bits for each row, within what 32-bit arithmetic reaches. */
function roomFor(rows: number): number {
  return Math.min(2 ** 31 - 1, Math.max(64 * rows, 2 ** 22));
}

/** Spaces up to this many keys hold a rank for each. */
const TABLE = 2 ** 22;

/** Which keys of a space occur, and how many smaller ones do. */
interface KeyRanks {
  mark(key: number): void;
  /** How many keys occur; to be called between marking and ranking. */
  count(): number;
  rank(key: number): number;
}

function ranksOf(space: number): KeyRanks {
  return space <= TABLE ? new TableRanks(space) : new BitRanks(space);
}

class TableRanks implements KeyRanks {
  readonly #ranks: Int32Array;

  constructor(space: number) {
    this.#ranks = new Int32Array(space);
  }

  mark(key: number): void {
    this.#ranks[key] = 1;
  }

  count(): number {
    let total = 0;
    for (let key = 0; key < this.#ranks.length; key++) if (this.#ranks[key] === 1) this.#ranks[key] = total++;
    return total;
  }

  rank(key: number): number {
    return this.#ranks[key];
  }
}

/** A bit map with a running count for each word. */
class BitRanks implements KeyRanks {
  readonly #bits: Uint32Array;
  readonly #before: Int32Array;

  constructor(space: number) {
    const words = Math.ceil(space / 32);
    this.#bits = new Uint32Array(words);
    this.#before = new Int32Array(words);
  }

  mark(key: number): void {
    this.#bits[key >>> 5] |= 1 << (key & 31);
  }

  count(): number {
    let total = 0;
    for (let word = 0; word < this.#bits.length; word++) {
      this.#before[word] = total;
      total += ones(this.#bits[word]);
    }
    return total;
  }

  rank(key: number): number {
    const word = key >>> 5;
    return this.#before[word] + ones(this.#bits[word] & ((1 << (key & 31)) - 1));
  }
}

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
