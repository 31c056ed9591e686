import { formatHat, formatSigned } from "../readout/format.ts";
import type { Column } from "../readout/tables.ts";
import { textTable } from "../readout/tables.ts";
import { printLine } from "./output.ts";

/** Most rows of a table in the terminal; files and --json have all. */
const mostRows = 24;

/**
 * A table cut to the terminal's rows; columns of numbers in which every row reads zero are left out, but for the first where
 * all are such: then zero is the answer.
 */
export function printTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], shownRows = mostRows): void {
  const numbers = columns.filter(({ kind }) => kind === "number");
  const zero = new Set(numbers.filter(({ text }) => !rows.some((row) => /[1-9]/.test(text(row)))));
  if (zero.size === numbers.length) zero.delete(numbers[0]);
  const kept = columns.filter((column) => !zero.has(column));
  for (const line of textTable(kept, rows.slice(0, shownRows))) printLine(line);
  if (rows.length > shownRows) printLine(`… and ${rows.length - shownRows} more (--json and --out have all)`);
}

/** A column of text. */
export function textColumn<Row>(header: string, text: (row: Row) => string): Column<Row> {
  return { header, text };
}

/** A hat as the change in percent, without the sign. */
export function hatColumn<Row>(header: string, hat: (row: Row) => number | null, decimals = 2): Column<Row> {
  return {
    header,
    kind: "number",
    text: (row) => {
      const value = hat(row);
      return value === null ? "none" : formatHat(value, decimals).replace("%", "");
    },
  };
}

/** A change with its sign. */
export function signedColumn<Row>(header: string, value: (row: Row) => number, decimals = 0): Column<Row> {
  return { header, kind: "number", text: (row) => formatSigned(value(row), decimals) };
}
