import { createRandom } from "../src/core/random.ts";
import type { Design } from "../src/estimate/design.ts";
import type { Column, DataTable } from "../src/estimate/table.ts";

/** Shape of made-up trade for measurements. */
export interface TradeShape {
  readonly countries: number;
  readonly years: number;
  /** Default 1; more give the table a column `product`. */
  readonly products?: number;
  /** Share of international flows that are 0; default 0.5. */
  readonly zeros?: number;
  /** Share of cells without a row; default 0. */
  readonly holes?: number;
  /** Whether countries trade with themselves, most of their output; default true. */
  readonly domestic?: boolean;
  readonly seed?: number;
}

/**
 * Made-up trade by product, exporter, importer and year, rows in this order: `trade`, agreements `rta` that start at some
 * year, `border` (1 across borders in the second half of the years) and `policy`, a number of each flow.
 *
 * Domestic flows dwarf the international ones, which is what makes effects of gravity slow to find.
 */
export function tradeTable(shape: TradeShape): DataTable {
  const { countries: n, years, products = 1, zeros = 0.5, holes = 0, domestic = true, seed = 1 } = shape;
  const random = createRandom(seed);
  const size = Float64Array.from({ length: n }, () => Math.exp(1.5 * random.normal()));
  const place = Array.from({ length: n }, () => [random.uniform(), random.uniform()] as const);
  const start = Float64Array.from({ length: n * n }, () => Math.floor(random.uniform() * 2 * years));
  const most = products * n * n * years;
  const codes = { product: [], exporter: [], importer: [], year: [] } as Record<string, unknown>;
  const whole = Object.fromEntries(Object.keys(codes).map((name) => [name, new Int32Array(most)]));
  const [trade, rta, border, policy] = Array.from({ length: 4 }, () => new Float64Array(most));
  let row = 0;
  for (let p = 0; p < products; p++) {
    const taste = Float64Array.from({ length: n }, () => Math.exp(random.normal()));
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        if (i === j && !domestic) continue;
        const distance = Math.hypot(place[i][0] - place[j][0], place[i][1] - place[j][1]);
        const pair = i === j ? 5 : -1 - 2 * distance + 0.5 * random.normal();
        for (let t = 0; t < years; t++) {
          if (random.uniform() < holes) continue;
          whole["product"][row] = p;
          whole["exporter"][row] = i;
          whole["importer"][row] = j;
          whole["year"][row] = t;
          rta[row] = i !== j && t >= start[i < j ? i * n + j : j * n + i] ? 1 : 0;
          border[row] = i !== j && 2 * t >= years ? 1 : 0;
          policy[row] = random.normal();
          const index =
            pair + 0.4 * rta[row] + 0.3 * border[row] + 0.1 * policy[row] + 0.02 * t * ((i % 5) - (j % 7) / 2);
          trade[row] =
            i !== j && random.uniform() < zeros
              ? 0
              : size[i] * size[j] * taste[i] * Math.exp(index + 0.7 * random.normal());
          row++;
        }
      }
    }
  }
  const integers = (name: string): Column => ({ kind: "integer", values: whole[name].subarray(0, row) });
  const numbers = (values: Float64Array): Column => ({ kind: "number", values: values.subarray(0, row) });
  const columns = new Map<string, Column>([
    ["trade", numbers(trade)],
    ["rta", numbers(rta)],
    ["border", numbers(border)],
    ["policy", numbers(policy)],
    ...["exporter", "importer", "year", ...(products > 1 ? ["product"] : [])].map(
      (name) => [name, integers(name)] as const,
    ),
  ]);
  return { row_count: row, names: [...columns.keys()], columns, warnings: [] };
}

/**
 * Made-up wages of workers who seldom change their firm: a chain of firms held together by few movers, on which
 * alternating projections crawl. Columns `wage`, `tenure`, `worker`, `firm`.
 */
export function workerTable(workers: number, firms: number, periods: number, seed = 1): DataTable {
  const random = createRandom(seed);
  const rows = workers * periods;
  const worker = new Int32Array(rows);
  const firm = new Int32Array(rows);
  const wage = new Float64Array(rows);
  const tenure = new Float64Array(rows);
  const premium = Float64Array.from({ length: firms }, () => 0.3 * random.normal());
  let row = 0;
  for (let w = 0; w < workers; w++) {
    const skill = 0.5 * random.normal();
    let place = random.integer(firms);
    let since = 0;
    for (let t = 0; t < periods; t++) {
      if (random.uniform() < 0.05) {
        place = Math.min(firms - 1, Math.max(0, place + (random.uniform() < 0.5 ? 1 : -1)));
        since = 0;
      }
      worker[row] = w;
      firm[row] = place;
      tenure[row] = since++ + random.uniform();
      wage[row] = Math.exp(skill + premium[place] + 0.05 * tenure[row] + 0.2 * random.normal());
      row++;
    }
  }
  const columns = new Map<string, Column>([
    ["wage", { kind: "number", values: wage }],
    ["tenure", { kind: "number", values: tenure }],
    ["worker", { kind: "integer", values: worker }],
    ["firm", { kind: "integer", values: firm }],
  ]);
  return { row_count: rows, names: [...columns.keys()], columns, warnings: [] };
}

/**
 * The method to beat: means of one effect after the other are taken out of outcome and first regressor, again and again,
 * until no value moves by more than the tolerance; then least squares of one on the other.
 */
export function alternatingProjections(
  { y, x, fixedEffects }: Design,
  mostSweeps: number,
  tolerance: number,
): { readonly coefficient: number; readonly sweeps: number; readonly converged: boolean } {
  let sweeps = 0;
  let converged = true;
  const [left, right] = [y, x[0]].map((given) => {
    const column = given.slice();
    for (let sweep = 1; ; sweep++) {
      let moved = 0;
      for (const { codes, levels } of fixedEffects) {
        const sums = new Float64Array(levels);
        const counts = new Float64Array(levels);
        for (let row = 0; row < column.length; row++) {
          sums[codes[row]] += column[row];
          counts[codes[row]]++;
        }
        for (let level = 0; level < levels; level++) moved = Math.max(moved, Math.abs((sums[level] /= counts[level])));
        for (let row = 0; row < column.length; row++) column[row] -= sums[codes[row]];
      }
      sweeps++;
      if (moved <= tolerance) return column;
      if (sweep === mostSweeps) {
        converged = false;
        return column;
      }
    }
  });
  let product = 0;
  let square = 0;
  for (let row = 0; row < left.length; row++) {
    product += left[row] * right[row];
    square += right[row] * right[row];
  }
  return { coefficient: product / square, sweeps, converged };
}
