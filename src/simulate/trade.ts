import type { Economy } from "./economy.ts";
import type { Equations } from "./equations.ts";

/** π′_jni after the last pass: shares of spending at prices paid; shape (exporter, importer, sector), a fresh array. */
export function newShares({ kernel, costPower, supply, N }: Equations): Float64Array {
  return weighted(
    kernel,
    costPower,
    supply.map((total) => (total === 0 ? 0 : 1 / total)),
    N,
  );
}

/**
 * Flows excluding duty after a solution, π′_jni X′_jn/τ′_jni in USD million; shape (exporter, importer, sector), a fresh array.
 *
 * @param state the solution's state
 */
export function newFlows(equations: Equations, state: Float64Array): Float64Array {
  const { salesKernel, costPower, supply, expenditureScale, N, J } = equations;
  const spent = N + N * J;
  const perUnit = supply.map((total, row) =>
    total === 0 ? 0 : (state[spent + row] * expenditureScale[row % N]) / total,
  );
  return weighted(salesKernel, costPower, perUnit, N);
}

/** K_jni·ĉ_ji^(−θ)·w_jn with weights w over (country, sector). */
function weighted(kernel: Float64Array, costPower: Float64Array, weights: Float64Array, N: number): Float64Array {
  const result = new Float64Array(kernel.length);
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row];
    if (weight === 0) continue;
    const from = row * N;
    const column = row - (row % N);
    for (let i = 0; i < N; i++) result[from + i] = kernel[from + i] * costPower[column + i] * weight;
  }
  return result;
}

/** Flows excluding duty of the baseline, USD million; shape (exporter, importer, sector), a fresh array. */
export function baselineFlows({ tradeShare, tariffFactor, expenditure, countries }: Economy): Float64Array {
  const N = countries.length;
  return tradeShare.map((share, cell) => {
    const paid = share * expenditure[Math.floor(cell / N)];
    return tariffFactor === null ? paid : paid / tariffFactor[cell];
  });
}

/** Exports, imports (both without sales at home) and all sales of each country; USD million, length N each. */
export interface TradeTotals {
  readonly exports: Float64Array;
  readonly imports: Float64Array;
  readonly sales: Float64Array;
}

/** Totals of flows of shape (exporter, importer, sector). */
export function tradeTotals(flows: Float64Array, N: number): TradeTotals {
  const exports = new Float64Array(N);
  const imports = new Float64Array(N);
  const sales = new Float64Array(N);
  for (let row = 0; row < flows.length / N; row++) {
    const from = row * N;
    const n = row % N;
    let bought = 0;
    for (let i = 0; i < N; i++) {
      bought += flows[from + i];
      sales[i] += flows[from + i];
    }
    const home = flows[from + n];
    exports[n] -= home;
    imports[n] += bought - home;
  }
  for (let n = 0; n < N; n++) exports[n] += sales[n];
  return { exports, imports, sales };
}

/** Import duties and export taxes that flows bear. */
export interface Revenue {
  /** Of the importer and of the exporter, USD million, length N each. */
  readonly duty: Float64Array;
  readonly exportTax: Float64Array;
}

/**
 * The revenue that flows bring.
 *
 * @param flows excluding duty, including export taxes; shape (exporter, importer, sector)
 * @param tariffFactor 1 + tariff, same shape; null: none
 * @param exportTaxFactor 1 + export tax, same shape; null: none
 */
export function revenueOf(
  flows: Float64Array,
  tariffFactor: Float64Array | null,
  exportTaxFactor: Float64Array | null,
  N: number,
): Revenue {
  const duty = new Float64Array(N);
  const exportTax = new Float64Array(N);
  for (let cell = 0; cell < flows.length; cell++) {
    if (tariffFactor !== null) duty[Math.floor(cell / N) % N] += flows[cell] * (tariffFactor[cell] - 1);
    if (exportTaxFactor !== null) exportTax[cell % N] += flows[cell] * (1 - 1 / exportTaxFactor[cell]);
  }
  return { duty, exportTax };
}

/** Import duties of each country at baseline tariffs, USD million, length N. */
export function dutyOf({ tariffFactor, countries }: Economy, flows: Float64Array): Float64Array {
  return revenueOf(flows, tariffFactor, null, countries.length).duty;
}
