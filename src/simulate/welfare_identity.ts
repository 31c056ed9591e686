import { factorizeLu, solveLu } from "../core/numerics/linear_algebra.ts";
import type { Economy } from "./economy.ts";
import type { FlowAccounts } from "./flow_accounts.ts";
import type { Outcome } from "./outcome.ts";
import type { Shock } from "./shock.ts";

/**
 * |ln(ŵ/P̂) − what shares imply|, the largest over countries. A country's prices follow from its wage and the shares of its
 * main suppliers, and where that supplier is foreign from its cost:
 * (I − [g(1 − B)]) ln P̂ = B ln ŵ − ln Â + ln κ̂ + ln(π̂)/θ with the country itself as supplier wherever it sells at home
 * (Arkolakis, Costinot and Rodríguez-Clare 2012; Costinot and Rodríguez-Clare 2014, section 3.4).
 *
 * @param kernel K_jni as of `shockedShares`
 * @param logCost ln ĉ_jn, shape (country, sector)
 */
export function welfareGap(
  economy: Economy,
  shock: Shock,
  { wage, price }: Outcome,
  kernel: Float64Array,
  logCost: Float64Array,
  { supplierCell, supplierShare }: FlowAccounts,
): number {
  const N = economy.countries.length;
  const J = economy.sectors.length;
  const { inputShare, valueAddedShare, finalShare, theta } = economy;
  const matrix = new Float64Array(J * J);
  const right = new Float64Array(J);
  let gap = 0;
  for (let n = 0; n < N; n++) {
    const logWage = Math.log(wage[n]);
    matrix.fill(0);
    for (let j = 0; j < J; j++) {
      const row = j * N + n;
      const cell = supplierCell[row];
      right[j] = 0;
      matrix[j * J + j] = 1;
      if (cell < 0) continue;
      const supplier = cell - row * N;
      right[j] = Math.log(supplierShare[row] / kernel[cell]) / theta[j];
      if (supplier !== n) {
        right[j] += logCost[j * N + supplier];
        continue;
      }
      right[j] += valueAddedShare[row] * logWage;
      if (shock.logProductivity !== null) right[j] -= shock.logProductivity[row];
      if (inputShare === null) continue;
      const from = (n * J + j) * J;
      for (let k = 0; k < J; k++) matrix[j * J + k] -= inputShare[from + k];
    }
    const logPrice = inputShare === null ? right : solveLu(factorizeLu(matrix, J), right);
    let difference = 0;
    for (let j = 0; j < J; j++) difference += finalShare[j * N + n] * (logPrice[j] - Math.log(price[j * N + n]));
    gap = Math.max(gap, Math.abs(difference));
  }
  return gap;
}
