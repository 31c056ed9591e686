import type { Economy } from "./economy.ts";

/**
 * How trade imbalances move with the counterfactual (treatments A to D of the project's model notes; Dekle, Eaton and
 * Kortum 2008 for A, Ossa 2014 for C).
 *
 * - `fixed`: S′ = S·Σŵ VA/Σ VA, constant in units of world output.
 * - `proportional`: a constant share of own income, the residual spread by income.
 * - `balanced`: the baseline is first re-solved with S = 0, then shocked.
 * - `drop_cut`: like `fixed`, after the balance on the embargoed cells is dropped; equals `fixed` without an embargo.
 */
export type Closure = "fixed" | "proportional" | "balanced" | "drop_cut";

/** All closures, in the order in which they are documented. */
export const closures: readonly Closure[] = ["fixed", "proportional", "balanced", "drop_cut"];

/** Parameters of S′_n = level_n·u + slope_n·ŵ_n·VA_n − (ŵ_n·VA_n/Σŵ VA)·Σ_m slope_m·ŵ_m·VA_m with u = Σŵ VA/Σ VA. */
export interface BalanceRule {
  /** USD million, length N. */
  readonly level: Float64Array;
  /** Share of own income, length N. */
  readonly slope: Float64Array;
}

/**
 * The rule of a closure.
 *
 * @param cutShare share (1 − χ) of each flow that an embargo removes, shape (exporter, importer, sector); null: no embargo
 * @param flows baseline flows excluding duty, same shape, read for `drop_cut` only
 */
export function balanceRule(
  closure: Closure,
  economy: Economy,
  cutShare: Float64Array | null,
  flows: Float64Array,
): BalanceRule {
  const N = economy.countries.length;
  const none = new Float64Array(N);
  switch (closure) {
    case "balanced":
      return { level: none, slope: none };
    case "proportional":
      return { level: none, slope: economy.tradeBalance.map((balance, n) => balance / economy.valueAdded[n]) };
    case "fixed":
      return { level: economy.tradeBalance, slope: none };
    case "drop_cut": {
      if (cutShare === null) return { level: economy.tradeBalance, slope: none };
      const level = economy.tradeBalance.slice();
      for (let row = 0; row < cutShare.length / N; row++) {
        const importer = row % N;
        for (let exporter = 0; exporter < N; exporter++) {
          const cut = cutShare[row * N + exporter] * flows[row * N + exporter];
          if (cut === 0 || exporter === importer) continue;
          level[exporter] = level[exporter] - cut;
          level[importer] = level[importer] + cut;
        }
      }
      return { level, slope: none };
    }
  }
}

/**
 * S′_n, exports − imports in the counterfactual, USD million.
 *
 * @param wage ŵ, length N
 * @param out length N; written
 */
export function newBalance(rule: BalanceRule, valueAdded: Float64Array, wage: Float64Array, out: Float64Array): void {
  let base = 0;
  let income = 0;
  let shared = 0;
  for (let n = 0; n < wage.length; n++) {
    const earned = wage[n] * valueAdded[n];
    base += valueAdded[n];
    income += earned;
    shared += rule.slope[n] * earned;
  }
  for (let n = 0; n < wage.length; n++) {
    const earned = wage[n] * valueAdded[n];
    out[n] = (rule.level[n] * income) / base + rule.slope[n] * earned - (earned / income) * shared;
  }
}
