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
  const bought = new Float64Array(N * J);
  const output = new Float64Array(N * J);
  const exports = new Float64Array(N);
  const imports = new Float64Array(N);
  const revenue = new Float64Array(N);
  const supplierCell = new Int32Array(N * J).fill(-1);
  const supplierShare = new Float64Array(N * J);
  const tariff = shock.tariffFactor ?? economy.tariffFactor;
  const tax = shock.exportTaxFactor;
  const paid = new Float64Array(N);
  const costPower = new Float64Array(N);
  let shareGap = 0;
  for (let j = 0; j < J; j++) {
    const theta = economy.theta[j];
    for (let i = 0; i < N; i++) costPower[i] = Math.exp(-theta * logCost[j * N + i]);
    for (let n = 0; n < N; n++) {
      const row = j * N + n;
      let total = 0;
      let crossed = 0;
      let largest = 0;
      for (let i = 0; i < N; i++) {
        const flow = flows[row * N + i];
        const atHome = tariff === null ? flow : flow * tariff[row * N + i];
        const earned = tax === null ? flow : flow / tax[row * N + i];
        paid[i] = atHome;
        total += atHome;
        crossed += flow;
        output[j * N + i] += earned;
        revenue[i] += flow - earned;
        exports[i] += flow;
        if (atHome > paid[largest]) largest = i;
      }
      bought[row] = total;
      revenue[n] += total - crossed;
      imports[n] += crossed - flows[row * N + n];
      exports[n] -= flows[row * N + n];
      if (!(total > 0)) continue;
      const home = economy.tradeShare[row * N + n] > 0 && paid[n] > smallestHomeShare * paid[largest];
      const supplier = home ? n : largest;
      supplierCell[row] = row * N + supplier;
      supplierShare[row] = paid[supplier] / total;
      const pricePower = price[row] ** theta;
      for (let i = 0; i < N; i++) {
        const cell = row * N + i;
        const implied = kernel[cell] * costPower[i] * pricePower;
        shareGap = Math.max(shareGap, Math.abs(paid[i] / total - implied));
      }
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
