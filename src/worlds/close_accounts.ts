import { countrySectorIndex, flowIndex, inputIndex } from "../core/axes.ts";

/** Input-output accounts as published: they may hold negative sales, negative final use and negative value added. */
export interface PublishedAccounts {
  readonly countryCount: number;
  readonly sectorCount: number;
  /** Sales of all uses, shape (exporter, importer, sector), USD million; a negative cell is an inventory drawdown. */
  readonly flows: Float64Array;
  /** Intermediate purchases of all origins, shape (country, input, using), USD million, ≥ 0. */
  readonly io: Float64Array;
}

/** What {@link closeAccounts} changed, so that it can be told; sums in USD million. */
export interface AccountChanges {
  /** Negative sales set to 0: how many cells, and their sum (negative). */
  readonly negative_flows: { readonly cells: number; readonly sum: number };
  /** Sectors whose inputs reached their output: inputs scaled down to leave `minimumValueAddedShare` of output. */
  readonly input_columns: readonly ScaledInputs[];
  /** Products whose intermediate use exceeded what the country bought: uses scaled down, final use becomes 0. */
  readonly input_rows: readonly ScaledInputs[];
}

/** One row or column of a country's intermediate purchases that was scaled down. */
export interface ScaledInputs {
  readonly country: number;
  /** The using sector of a column, the product of a row. */
  readonly sector: number;
  /** Sum before and after, USD million. */
  readonly before: number;
  readonly after: number;
}

/** Accounts that add up, and how they differ from the published ones. Arrays are new, in USD million. */
export interface ClosedAccounts {
  /** Shape (exporter, importer, sector), ≥ 0. */
  readonly flows: Float64Array;
  /** Shape (country, input, using), ≥ 0. */
  readonly io: Float64Array;
  /** Shape (country, sector), ≥ 0: purchases − intermediate use. */
  readonly final: Float64Array;
  /** Shape (country, sector), ≥ 0: sales − inputs. */
  readonly value_added: Float64Array;
  readonly changes: AccountChanges;
}

/** Share of output that remains as value added where published inputs reach or exceed output. */
export const minimumValueAddedShare = 0.01;

/**
 * Makes published accounts fit for a world with the least change, and without moving any trade flow:
 *
 * 1. Sales below zero become 0; all other sales stay as published, so outputs and trade balances do too.
 * 2. Where inputs reach output (value added ≤ 0), that sector's inputs are scaled down together until value added is
 *    `minimumValueAddedShare` of output. A sector without output has no inputs and no value added.
 * 3. Where intermediate use of a product exceeds all purchases of it (final use < 0: stocks were drawn down), its uses
 *    are scaled down together until final use is 0.
 * 4. Value added is sales − inputs, final use is purchases − intermediate use.
 *
 * Steps 2 and 3 only ever scale down, so neither undoes the other. Cells are kept as whole numbers of the smallest
 * amount, which makes the identities exact to the last digit of a double.
 *
 * @param unitsPerMillion how many smallest amounts kept make a USD million (1000: thousands of dollars), a power of ten
 */
export function closeAccounts(published: PublishedAccounts, unitsPerMillion: number): ClosedAccounts {
  const { countryCount: N, sectorCount: J } = published;
  const units = unitsPerMillion;
  const flows = published.flows.map((value) => Math.max(0, Math.round(value * units)));
  const io = published.io.map((value) => Math.max(0, Math.round(value * units)));
  const sales = new Float64Array(N * J);
  const purchases = new Float64Array(N * J);
  const negative = { cells: 0, sum: 0 };
  for (let j = 0; j < J; j++) {
    for (let n = 0; n < N; n++) {
      for (let i = 0; i < N; i++) {
        const cell = flowIndex(N, i, n, j);
        if (published.flows[cell] < 0) {
          negative.cells++;
          negative.sum += published.flows[cell];
        }
        sales[countrySectorIndex(N, i, j)] += flows[cell];
        purchases[countrySectorIndex(N, n, j)] += flows[cell];
      }
    }
  }
  const scaleDown = (n: number, sector: number, along: "row" | "column", limit: number): ScaledInputs | undefined => {
    const cellOf = (other: number): number =>
      along === "row" ? inputIndex(N, J, n, sector, other) : inputIndex(N, J, n, other, sector);
    let before = 0;
    for (let other = 0; other < J; other++) before += io[cellOf(other)];
    if (before <= limit) return undefined;
    let after = 0;
    for (let other = 0; other < J; other++) {
      const scaled = Math.floor((io[cellOf(other)] * limit) / before);
      io[cellOf(other)] = scaled;
      after += scaled;
    }
    return { country: n, sector, before: before / units, after: after / units };
  };
  const input_columns: ScaledInputs[] = [];
  const input_rows: ScaledInputs[] = [];
  for (let j = 0; j < J; j++) {
    for (let n = 0; n < N; n++) {
      const output = sales[countrySectorIndex(N, n, j)];
      let inputs = 0;
      for (let k = 0; k < J; k++) inputs += io[inputIndex(N, J, n, k, j)];
      if (inputs === 0 || inputs < output) continue;
      const scaled = scaleDown(n, j, "column", output * (1 - minimumValueAddedShare));
      if (scaled !== undefined) input_columns.push(scaled);
    }
  }
  for (let k = 0; k < J; k++) {
    for (let n = 0; n < N; n++) {
      const scaled = scaleDown(n, k, "row", purchases[countrySectorIndex(N, n, k)]);
      if (scaled !== undefined) input_rows.push(scaled);
    }
  }
  const value_added = sales;
  const final = purchases;
  for (let j = 0; j < J; j++) {
    for (let k = 0; k < J; k++) {
      for (let n = 0; n < N; n++) {
        const value = io[inputIndex(N, J, n, k, j)];
        value_added[countrySectorIndex(N, n, j)] -= value;
        final[countrySectorIndex(N, n, k)] -= value;
      }
    }
  }
  for (const values of [flows, io, final, value_added]) {
    for (let cell = 0; cell < values.length; cell++) values[cell] /= units;
  }
  return { flows, io, final, value_added, changes: { negative_flows: negative, input_columns, input_rows } };
}

/**
 * The changes as sentences for a world's notes.
 *
 * @param label names a cell for people (`CAN C22`)
 */
export function describeChanges(
  changes: AccountChanges,
  label: (country: number, sector: number) => string,
): readonly string[] {
  const notes: string[] = [];
  const listed = (rows: readonly ScaledInputs[]): string =>
    rows.map((row) => `${label(row.country, row.sector)} ${round(row.before)} to ${round(row.after)}`).join(", ");
  const { negative_flows, input_columns, input_rows } = changes;
  if (negative_flows.cells > 0) {
    notes.push(
      `${negative_flows.cells} negative sales (inventory drawdowns, together ${round(negative_flows.sum)} USD million) ` +
        "are set to 0; all other flows stand as published.",
    );
  }
  if (input_columns.length > 0) {
    notes.push(
      `Where inputs reach or exceed output, they are scaled down to leave ${100 * minimumValueAddedShare} % of output as ` +
        `value added (inputs, USD million: ${listed(input_columns)}).`,
    );
  }
  if (input_rows.length > 0) {
    notes.push(
      "Where intermediate use of a product exceeds all purchases of it (negative final use: stocks drawn down), the " +
        `uses are scaled down until final use is 0 (USD million: ${listed(input_rows)}).`,
    );
  }
  return notes;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
