import { rowProducts } from "../core/numerics/matrix_vector.ts";
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
 * The system is solved for the difference to the prices returned, to three digits of it.
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
  const logPrice = new Float64Array(J);
  const inputs = new Float64Array(J);
  const missing = new Float64Array(J);
  const difference = new Float64Array(J);
  const isHome = new Uint8Array(J);
  let gap = 0;
  for (let n = 0; n < N; n++) {
    const logWage = Math.log(wage[n]);
    const block = n * J * J;
    for (let j = 0; j < J; j++) logPrice[j] = Math.log(price[j * N + n]);
    if (inputShare !== null) rowProducts(inputShare, block, J, J, logPrice, 0, inputs, 0);
    for (let j = 0; j < J; j++) {
      const row = j * N + n;
      const cell = supplierCell[row];
      const supplier = cell - row * N;
      isHome[j] = supplier === n ? 1 : 0;
      missing[j] = -logPrice[j];
      if (cell < 0) continue;
      missing[j] += Math.log(supplierShare[row] / kernel[cell]) / theta[j];
      if (supplier !== n) missing[j] += logCost[j * N + supplier];
      else {
        missing[j] += valueAddedShare[row] * logWage + inputs[j];
        if (shock.logProductivity !== null) missing[j] -= shock.logProductivity[row];
      }
    }
    difference.set(missing);
    if (inputShare !== null) {
      for (let round = 0; round < mostRounds; round++) {
        rowProducts(inputShare, block, J, J, difference, 0, inputs, 0);
        let size = 0;
        let change = 0;
        for (let j = 0; j < J; j++) {
          const next = missing[j] + (isHome[j] === 1 ? inputs[j] : 0);
          change = Math.max(change, Math.abs(next - difference[j]));
          size = Math.max(size, Math.abs(next));
          difference[j] = next;
        }
        if (!(change > digits * size)) break;
      }
    }
    let average = 0;
    for (let j = 0; j < J; j++) average += finalShare[j * N + n] * difference[j];
    gap = Math.max(gap, Math.abs(average));
  }
  return gap;
}

/** What part of the largest difference the last round may still add; and rounds, of which a usual table takes ten. */
const digits = 1e-3;
const mostRounds = 1000;
