import { columnProducts, rowProducts } from "../core/numerics/matrix_vector.ts";
import type { Economy } from "./economy.ts";
import type { Outcome } from "./outcome.ts";
import type { Shock } from "./shock.ts";

/** What the flows of an outcome add up to, and how they compare with the shares that its prices imply. */
export interface FlowAccounts {
  /** X′ at prices paid and Y′ without export taxes, USD million; shape (country, sector). */
  readonly bought: Float64Array;
  readonly output: Float64Array;
  /** USD million, length N each; `revenue`: duties of the importer and export taxes of the exporter. */
  readonly exports: Float64Array;
  readonly imports: Float64Array;
  readonly revenue: Float64Array;
  /** The cell of the supplier of (country, sector) that later formulas start from: itself where it sells a share that counts, else the largest; −1: none. */
  readonly supplierCell: Int32Array;
  /** Its share of X′ at prices paid; 0 without a supplier. */
  readonly supplierShare: Float64Array;
  /** Largest difference of a share of X′ from the share that costs and prices imply. */
  readonly shareGap: number;
}

/**
 * Adds up the flows of an outcome in one sweep.
 *
 * @param kernel K_jni as of `shockedShares`
 * @param logCost ln ĉ_jn, shape (country, sector)
 */
export function accountsOf(
  economy: Economy,
  shock: Shock,
  { flows, price }: Outcome,
  kernel: Float64Array,
  logCost: Float64Array,
): FlowAccounts {
  const N = economy.countries.length;
  const J = economy.sectors.length;
  const tariff = shock.tariffFactor ?? economy.tariffFactor;
  const tax = shock.exportTaxFactor;
  const paid = tariff === null ? flows : flows.map((flow, cell) => flow * tariff[cell]);
  const earned = tax === null ? flows : flows.map((flow, cell) => flow / tax[cell]);
  const ones = new Float64Array(N).fill(1);
  const bought = new Float64Array(N * J);
  const crossed = new Float64Array(N * J);
  rowProducts(paid, 0, N * J, N, ones, 0, bought, 0);
  rowProducts(flows, 0, N * J, N, ones, 0, crossed, 0);
  const output = new Float64Array(N * J);
  const sold = new Float64Array(N * J);
  const exports = new Float64Array(N);
  const imports = new Float64Array(N);
  const revenue = new Float64Array(N);
  const supplierCell = new Int32Array(N * J).fill(-1);
  const supplierShare = new Float64Array(N * J);
  const costPower = new Float64Array(N);
  let shareGap = 0;
  for (let j = 0; j < J; j++) {
    const column = j * N;
    const theta = economy.theta[j];
    columnProducts(earned, column * N, N, N, ones, 0, output, column);
    columnProducts(flows, column * N, N, N, ones, 0, sold, column);
    for (let i = 0; i < N; i++) costPower[i] = Math.exp(-theta * logCost[column + i]);
    for (let n = 0; n < N; n++) {
      const row = column + n;
      const from = row * N;
      const home = from + n;
      exports[n] += sold[row] - flows[home];
      imports[n] += crossed[row] - flows[home];
      revenue[n] += bought[row] - crossed[row] + sold[row] - output[row];
      if (!(bought[row] > 0)) continue;
      const scale = price[row] ** theta * bought[row];
      let gap = 0;
      let largest = from;
      for (let i = 0; i < N; i++) {
        gap = Math.max(gap, Math.abs(paid[from + i] - kernel[from + i] * costPower[i] * scale));
        if (paid[from + i] > paid[largest]) largest = from + i;
      }
      shareGap = Math.max(shareGap, gap / bought[row]);
      const counts = economy.tradeShare[home] > 0 && paid[home] > smallestHomeShare * paid[largest];
      supplierCell[row] = counts ? home : largest;
      supplierShare[row] = paid[supplierCell[row]] / bought[row];
    }
  }
  return { bought, output, exports, imports, revenue, supplierCell, supplierShare, shareGap };
}

/** Below this fraction of the largest supplier's sales a home share carries too few digits to found a price on. */
const smallestHomeShare = 1e-9;

/** K_jni, trade shares after the shock at unchanged costs, computed apart from the solver's; shape (exporter, importer, sector). */
export function shockedShares(economy: Economy, shock: Shock): Float64Array {
  const shares = economy.tradeShare.slice();
  const before = shock.tariffFactor === null ? null : economy.tariffFactor;
  if (shock.shareFactor !== null) multiply(shares, shock.shareFactor);
  if (shock.tariffFactor !== null) multiply(shares, powers(shock.tariffFactor, economy.theta, -1));
  if (before !== null) multiply(shares, powers(before, economy.theta, 1));
  if (shock.exportTaxFactor !== null) multiply(shares, powers(shock.exportTaxFactor, economy.theta, -1));
  return shares;
}

function multiply(values: Float64Array, factors: Float64Array): void {
  for (let cell = 0; cell < values.length; cell++) values[cell] *= factors[cell];
}

/** Each factor to the power of `sign` times its sector's θ. */
function powers(factors: Float64Array, theta: Float64Array, sign: 1 | -1): Float64Array {
  const perSector = factors.length / theta.length;
  return factors.map((factor, cell) => (factor === 1 ? 1 : factor ** (sign * theta[Math.floor(cell / perSector)])));
}
