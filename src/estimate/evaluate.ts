import { atPlace, unknownColumn } from "./formula_tokens.ts";
import { nameText } from "./formula_terms.ts";
import type { ColumnName, Expression } from "./formula_terms.ts";
import { MISSING_INTEGER } from "./table.ts";
import type { Column, DataTable } from "./table.ts";

const FUNCTIONS = { log: Math.log, exp: Math.exp, sqrt: Math.sqrt, asinh: Math.asinh } as const;
const OPERATORS = {
  "+": (a: number, b: number): number => a + b,
  "-": (a: number, b: number): number => a - b,
  "*": (a: number, b: number): number => a * b,
  "/": (a: number, b: number): number => a / b,
  "^": (a: number, b: number): number => a ** b,
} as const;

/**
 * A column that a formula names.
 *
 * @throws LeewayError `estimate.unknown_column` with carets and the nearest name
 */
export function columnAt(table: DataTable, source: string, place: ColumnName): Column {
  const column = table.columns.get(place.name);
  if (column === undefined) throw unknownColumn(source, place, place.name, table.names);
  return column;
}

/**
 * The values of a numeric column, NaN where missing; the column's own array where it holds numbers.
 *
 * @throws LeewayError `estimate.not_numeric` for a column of texts, `estimate.unknown_column`
 */
export function numbersAt(table: DataTable, source: string, place: ColumnName): Float64Array {
  const column = columnAt(table, source, place);
  if (column.kind === "number") return column.values;
  if (column.kind === "integer") {
    const { values } = column;
    const out = new Float64Array(values.length);
    for (let row = 0; row < out.length; row++) out[row] = values[row] === MISSING_INTEGER ? NaN : values[row];
    return out;
  }
  throw atPlace(
    "estimate.not_numeric",
    source,
    place,
    `column "${place.name}" ${whyNotNumeric(column.labels)}, and cannot be a number here. Mend the data, or take it as a category: i(${nameText(place.name)}) among the regressors, or after the bar.`,
    { column: place.name },
  );
}

function whyNotNumeric(labels: readonly string[]): string {
  if (labels.length === 0) return "is empty";
  const other = labels.find((label) => !/^[-+]?\d+$/.test(label));
  if (other === undefined) return "holds whole numbers beyond 2^53, which serve as ids alone";
  const comma = /^-?\d+(,\d+)+(\.\d+)?$/.test(other)
    ? " (numbers take a point for decimals and nothing between thousands)"
    : "";
  return `holds texts such as "${other}"${comma}`;
}

/**
 * The values of an expression, one for each row of the table; not finite where it has no value.
 *
 * @returns an array that may be a column's own; it must not be written to
 * @throws LeewayError as {@link numbersAt}
 */
export function evaluate(table: DataTable, source: string, expression: Expression): Float64Array {
  switch (expression.kind) {
    case "number":
      return new Float64Array(table.row_count).fill(expression.value);
    case "column":
      return numbersAt(table, source, { name: expression.name, ...expression.place });
    case "call": {
      const inside = evaluate(table, source, expression.argument);
      return expression.name === "I" ? inside : inside.map(FUNCTIONS[expression.name]);
    }
    case "negative":
      return evaluate(table, source, expression.argument).map((value) => -value);
    case "arithmetic": {
      const left = evaluate(table, source, expression.left);
      const right = evaluate(table, source, expression.right);
      const operate = OPERATORS[expression.operator];
      return left.map((value, row) => operate(value, right[row]));
    }
  }
}
