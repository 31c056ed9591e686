import { LeewayError } from "../core/errors.ts";

/** Marks a missing entry of a whole-number column. */
export const MISSING_INTEGER = -2_147_483_648;

/**
 * One column of data.
 *
 * `number`: NaN where missing. `integer`: whole numbers, {@link MISSING_INTEGER} where missing. `text`: codes of the
 * sorted `labels`, −1 where missing.
 */
export type Column =
  | { readonly kind: "number"; readonly values: Float64Array }
  | { readonly kind: "integer"; readonly values: Int32Array }
  | { readonly kind: "text"; readonly codes: Int32Array; readonly labels: readonly string[] };

/** Rows in columns of equal length, as the estimation reads them. */
export interface DataTable {
  readonly row_count: number;
  /** Every column of the source, read or not, for messages. */
  readonly names: readonly string[];
  /** The columns that were read, by name. */
  readonly columns: ReadonlyMap<string, Column>;
  /** What the user should know about how values were taken. */
  readonly warnings: readonly string[];
}

/** A column as a program gives it; null, undefined, NaN and empty texts are missing. */
export type GivenColumn = ArrayLike<number | boolean | null | undefined> | ArrayLike<string | null | undefined>;

/**
 * A table from columns in memory; a column of texts serves as a factor, any other as numbers or a factor.
 *
 * @throws LeewayError `estimate.uneven_columns`, `estimate.bad_column` when one mixes texts and numbers
 */
export function tableOf(given: Readonly<Record<string, GivenColumn>>): DataTable {
  const names = Object.keys(given);
  const rowCount = names.length === 0 ? 0 : given[names[0]].length;
  const columns = new Map<string, Column>();
  for (const name of names) {
    if (given[name].length !== rowCount) {
      throw new LeewayError(
        "estimate.uneven_columns",
        `column "${name}" has ${given[name].length} rows, "${names[0]}" has ${rowCount}; all columns need the same length.`,
        { column: name, rows: given[name].length, expected: rowCount },
      );
    }
    columns.set(name, columnOf(name, given[name]));
  }
  const warnings = [...columns].flatMap(([name, column]) =>
    column.kind === "text" ? lookAlikes(name, column.labels) : [],
  );
  return { row_count: rowCount, names, columns, warnings };
}

function columnOf(name: string, given: GivenColumn): Column {
  if (given instanceof Float64Array) return { kind: "number", values: given };
  if (given instanceof Int32Array) return { kind: "integer", values: given };
  for (let row = 0; row < given.length; row++) {
    if (typeof given[row] === "string") return textColumn(name, given);
  }
  const values = new Float64Array(given.length);
  for (let row = 0; row < given.length; row++) values[row] = given[row] == null ? NaN : Number(given[row]);
  return { kind: "number", values };
}

function textColumn(name: string, given: GivenColumn): Column {
  const found = new Map<string, number>();
  const codes = new Int32Array(given.length);
  for (let row = 0; row < given.length; row++) {
    const value = given[row];
    if (value == null || value === "") {
      codes[row] = -1;
    } else if (typeof value === "string") {
      let code = found.get(value);
      if (code === undefined) found.set(value, (code = found.size));
      codes[row] = code;
    } else {
      throw new LeewayError(
        "estimate.bad_column",
        `column "${name}" mixes texts and numbers: row ${row + 1} is ${String(value)}. Give all texts or all numbers.`,
        { column: name, row },
      );
    }
  }
  const labels = [...found.keys()].sort(compareTexts);
  const place = new Int32Array(labels.length);
  for (const [rank, label] of labels.entries()) place[found.get(label) ?? 0] = rank;
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0) codes[row] = place[codes[row]];
  return { kind: "text", codes, labels };
}

/**
 * The warning that some texts of a column differ in blanks around them or in capitals alone, and so count as different.
 *
 * @param labels the distinct texts
 * @returns one warning with an example, or none
 */
export function lookAlikes(name: string, labels: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  const twins: (readonly [string, string])[] = [];
  for (const label of labels) {
    const plain = label.trim().toLowerCase();
    const first = seen.get(plain);
    if (first === undefined) seen.set(plain, label);
    else twins.push([first, label]);
  }
  if (twins.length === 0) return [];
  const [[one, other]] = twins;
  const more = twins.length === 1 ? "" : ` and ${twins.length - 1} more`;
  return [
    `column "${name}": "${one}" and "${other}"${more} differ in blanks or capitals alone and count as different; make them one if they are`,
  ];
}

/** Order of texts by code unit, the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
