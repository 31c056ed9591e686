import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import type { Design, Factor } from "./design.ts";
import { columnAt, numbersAt } from "./evaluate.ts";
import { factorOfColumn, factorOfRows, interactionOf } from "./factors.ts";
import { parseGroupings } from "./formula.ts";
import { groupingText } from "./formula_terms.ts";
import type { Grouping } from "./formula_terms.ts";
import type { Specification } from "./specification.ts";
import type { DataTable } from "./table.ts";

/** What marks an event in the data. */
export interface EventColumns {
  /** A column of 0 and 1. Without a date: 1 from the unit's own event on. With one: 1 for units that it touches. */
  readonly treatment: string;
  /** The first period after the event, for all marked units alike. */
  readonly date?: number;
  /** Column of the periods, numbers. */
  readonly time: string;
  /** What an event happens to: a column, or columns joined by `^`. */
  readonly unit: string;
}

/** Times since the event by row of a design, as event studies take them. */
export interface EventTimes {
  /** Periods since the event, NaN for rows of units that it never touches; treated where ≥ 0. */
  readonly time: Float64Array;
  /** How many units the event touches within the rows used. */
  readonly units: number;
  readonly warnings: readonly string[];
}

/**
 * Reads from a column which rows an event touches, and how long ago.
 *
 * Without a date the event of a unit is its first period of 1; where the column falls back to 0 later, the unit still counts
 * as treated, and a warning says so.
 *
 * @throws LeewayError `estimate.bad_treatment` for values other than 0 and 1, `estimate.unknown_column`, `estimate.not_numeric`
 */
export function eventTimes(table: DataTable, design: Design, event: EventColumns): EventTimes {
  const treatment = take(numbersAt(table, event.treatment, whole(event.treatment)), design.rows);
  const periods = take(numbersAt(table, event.time, whole(event.time)), design.rows);
  requireBinary(event.treatment, treatment, design.rows);
  const { unit, levels } = unitOf(table, design, event.unit);
  const start = new Float64Array(levels).fill(Infinity);
  for (let row = 0; row < unit.length; row++) {
    if (treatment[row] !== 1) continue;
    const from = event.date ?? periods[row];
    if (from < start[unit[row]]) start[unit[row]] = from;
  }
  const time = since(start, unit, periods);
  const reversed = new Set<number>();
  if (event.date === undefined) {
    for (let row = 0; row < unit.length; row++) if (time[row] > 0 && treatment[row] === 0) reversed.add(unit[row]);
  }
  return {
    time,
    units: start.reduce((sum, from) => sum + (from < Infinity ? 1 : 0), 0),
    warnings:
      reversed.size === 0
        ? []
        : [
            `${event.treatment} falls back to 0 in ${reversed.size.toLocaleString("en-US")} ${reversed.size === 1 ? "unit" : "units"}; they count as treated from their first event on`,
          ],
  };
}

/**
 * Reads events from a table with the columns of the unit and one of dates, such as exporter, importer, year.
 *
 * Of several events of a unit the first counts. Units that the data lack are counted in a warning.
 *
 * @throws LeewayError `estimate.no_event` when none of the events is in the data
 */
export function eventTimesFromList(
  table: DataTable,
  design: Design,
  events: DataTable,
  { time: timeColumn, unit: unitText }: Pick<EventColumns, "time" | "unit">,
): EventTimes {
  const periods = take(numbersAt(table, timeColumn, whole(timeColumn)), design.rows);
  const dates = numbersAt(events, timeColumn, whole(timeColumn));
  const { unit, levels, keys } = unitOf(table, design, unitText);
  const listed = keysOf(events, unitText);
  const levelOf = new Map<string, number>();
  for (let row = 0; row < unit.length; row++) if (!levelOf.has(keys(row))) levelOf.set(keys(row), unit[row]);
  const start = new Float64Array(levels).fill(Infinity);
  let absent = 0;
  for (let row = 0; row < dates.length; row++) {
    const level = levelOf.get(listed(row));
    if (level === undefined || Number.isNaN(dates[row])) absent++;
    else start[level] = Math.min(start[level], dates[row]);
  }
  if (absent === dates.length) {
    throw new LeewayError(
      "estimate.no_event",
      `none of the ${dates.length} events is in the data used: their ${unitText} must be written as in the data${dates.length > 0 && unit.length > 0 ? `, "${keys(0)}", not "${listed(0)}"` : ""}.`,
    );
  }
  return {
    time: since(start, unit, periods),
    units: start.reduce((sum, from) => sum + (from < Infinity ? 1 : 0), 0),
    warnings: absent === 0 ? [] : [`${absent} of ${dates.length} events name units that the data used lack`],
  };
}

/**
 * What an event happens to and when, where the caller does not say: the fixed effect without the column of periods, and
 * `year`.
 *
 * @throws LeewayError `estimate.unknown_column` where there is no column `year`, `estimate.unclear_unit` where not exactly one effect is left
 */
export function eventDefaults(
  { fixedEffects }: Specification,
  names: readonly string[],
  given: { readonly time?: string; readonly unit?: string },
): { readonly time: string; readonly unit: string } {
  const time = given.time ?? "year";
  if (!names.includes(time)) {
    const near = nearest(time, names);
    throw new LeewayError(
      "estimate.unknown_column",
      `an event study needs the column of periods; there is no "${time}". Name it with --time.${near === undefined ? "" : ` Did you mean "${near}"?`}`,
      { column: time, columns: names },
    );
  }
  if (given.unit !== undefined) return { time, unit: given.unit };
  const units = fixedEffects.filter(({ columns }) => columns.every(({ name }) => name !== time));
  if (units.length === 1) return { time, unit: groupingText(units[0]) };
  throw new LeewayError(
    "estimate.unclear_unit",
    `what does the event happen to? ${units.length} fixed effects do not hold ${time}. Name the unit, such as --unit exporter^importer.`,
    { fixed_effects: fixedEffects.map(groupingText) },
  );
}

/** The columns of a grouping such as a unit. */
export function groupingColumns(text: string): readonly string[] {
  return parsed(text).columns.map(({ name }) => name);
}

/**
 * A grouping of the table as a factor of a design's rows.
 *
 * @param text a column, or columns joined by `^`
 */
export function factorOfDesign(table: DataTable, design: Design, text: string): Factor {
  const parts = parsed(text).columns.map((column) =>
    factorOfRows(factorOfColumn(column.name, columnAt(table, text, column)), design.rows),
  );
  const missing = parts.findIndex(({ codes }) => codes.includes(-1));
  if (missing >= 0) {
    throw new LeewayError(
      "estimate.missing_values",
      `"${parts[missing].name}" is missing in rows that the estimation uses, first in row ${design.rows[parts[missing].codes.indexOf(-1)] + 1}. Fill it in, or add it to the formula so that these rows are dropped.`,
      { column: parts[missing].name },
    );
  }
  return interactionOf(text, parts);
}

function parsed(text: string): Grouping {
  const [first, ...others] = parseGroupings(text);
  if (others.length === 0) return first;
  throw new LeewayError("estimate.unclear_unit", `"${text}" names several groupings; join columns by ^.`, {
    unit: text,
  });
}

interface Unit {
  readonly unit: Int32Array;
  readonly levels: number;
  /** The unit of a row as text. */
  readonly keys: (row: number) => string;
}

function unitOf(table: DataTable, design: Design, text: string): Unit {
  const { codes, levels } = factorOfDesign(table, design, text);
  const keys = keysOf(table, text);
  return { unit: codes, levels, keys: (row) => keys(design.rows[row]) };
}

function keysOf(table: DataTable, text: string): (row: number) => string {
  const columns = parsed(text).columns.map((place) => columnAt(table, text, place));
  return (row) =>
    columns
      .map((column) => (column.kind === "text" ? column.labels[column.codes[row]] : String(column.values[row])))
      .join("^");
}

function since(start: Float64Array, unit: Int32Array, periods: Float64Array): Float64Array {
  return periods.map((period, row) => {
    const from = start[unit[row]];
    return from < Infinity ? period - from : NaN;
  });
}

function requireBinary(name: string, values: Float64Array, rows: Int32Array): void {
  const wrong = values.findIndex((value) => value !== 0 && value !== 1);
  if (wrong < 0) return;
  const value = values[wrong];
  throw new LeewayError(
    "estimate.bad_treatment",
    `the treatment ${name} is ${Number.isNaN(value) ? "missing" : value} in row ${rows[wrong] + 1}; it must be 0 or 1 in all rows used.`,
    { column: name, row: rows[wrong] + 1 },
  );
}

function take(values: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row]);
}

function whole(name: string): { readonly name: string; readonly start: number; readonly end: number } {
  return { name, start: 0, end: name.length };
}
