import { LeewayError } from "../core/errors.ts";
import type { AnyTable } from "./table_reader.ts";

/**
 * An array over cells from the rows of a table: absent cells hold `absent`, a cell given twice is an error.
 *
 * @throws LeewayError `worlds.duplicate_row`
 */
export function fillCells(
  table: AnyTable,
  values: Float64Array,
  length: number,
  cellOf: (row: number) => number,
  absent = 0,
): Float64Array {
  const cells = new Float64Array(length).fill(absent);
  const seen = new Int32Array(length).fill(-1);
  for (let row = 0; row < table.row_count; row++) {
    const cell = cellOf(row);
    const first = seen[cell];
    if (first >= 0) throw duplicateRow(table.place(row), table.place(first), keyOf(table, row));
    seen[cell] = row;
    cells[cell] = values[row];
  }
  return cells;
}

/** Throws LeewayError `worlds.negative_value` at the first value below zero. */
export function refuseNegative(table: Pick<AnyTable, "place">, column: string, values: Float64Array): void {
  const row = values.findIndex((value) => value < 0);
  if (row < 0) return;
  throw new LeewayError(
    "worlds.negative_value",
    `${table.place(row)}: ${column} is ${values[row]}; 0 or more is needed.${column === "value" ? " Inventory changes belong into final." : ""}`,
    { place: table.place(row), column, value: values[row] },
  );
}

/** Throws LeewayError `worlds.bad_value` at the first trade elasticity that is not positive. */
export function refuseNotPositive(table: Pick<AnyTable, "place">, values: Float64Array): void {
  const row = values.findIndex((value) => value <= 0);
  if (row < 0) return;
  throw new LeewayError(
    "worlds.bad_value",
    `${table.place(row)}: trade_elasticity is ${values[row]}; it is stated as a positive number (the response is its negative).`,
    { place: table.place(row), value: values[row] },
  );
}

function keyOf(table: AnyTable, row: number): string {
  const cells = Object.values(table.columns).map((column) => column[row]);
  return cells.filter((cell) => typeof cell === "string").join(", ");
}

/** The error of a row that repeats the key of an earlier one. */
export function duplicateRow(place: string, first: string, key: string): LeewayError {
  return new LeewayError("worlds.duplicate_row", `${place}: ${key} was given before (${first}); keep one row of it.`, {
    place,
    first,
    key,
  });
}
