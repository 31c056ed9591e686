import { factorizeLu, solveLu } from "../core/numerics/linear_algebra.ts";
import type { Economy } from "../simulate/economy.ts";

/** Loss of a country by sector of supply, and what cannot be replaced. */
export interface SupplyPower {
  /** Pw, log points of real income; Infinity where a sector has no other supplier. */
  readonly total: number;
  /** The part of each sector of supply, length J; sums to `total`. */
  readonly bySector: Float64Array;
  /** Sectors all of whose supply the holders control. */
  readonly irreplaceable: readonly number[];
}

/**
 * Loss of country n when the holders m withdraw their supplies, in partial equilibrium on the side of imports, with wages and
 * all other costs unchanged:
 *
 *   Pw(m → n) = Σ_j α_jn Σ_k L_jk (1/θ_k) ln(1/(1 − ω_kn)),  ω_kn = Σ_{i∈m} π_kni,  L = (I − Aᵀ)⁻¹, A_kj = g_kjn(1 − B_jn)
 *
 * Derived by this project from nested CES, in the spirit of Hirschman (1945) and of Clayton, Maggiori and Schreger
 * (NBER 31852), whose own formula it does not claim to be. It grows without bound as control becomes complete.
 *
 * @param sectors indices of the sectors withdrawn; undefined: all
 */
export function supplyPower(
  economy: Economy,
  country: number,
  holders: readonly number[],
  sectors?: readonly number[],
): SupplyPower {
  const { theta, finalShare, countries } = economy;
  const N = countries.length;
  const J = theta.length;
  const weight = importWeights(
    economy,
    country,
    Float64Array.from({ length: J }, (_, j) => finalShare[j * N + country]),
  );
  const bySector = new Float64Array(J);
  const irreplaceable: number[] = [];
  for (const k of sectors ?? theta.keys()) {
    const omega = controlled(economy, country, holders, k);
    if (omega === 0) continue;
    if (omega >= 1 - completeControl) irreplaceable.push(k);
    bySector[k] = weight[k] * (-Math.log1p(-Math.min(1, omega)) / theta[k]);
  }
  return { total: bySector.reduce((sum, part) => sum + part, 0), bySector, irreplaceable };
}

/** A share this near to 1 leaves nobody else. */
const completeControl = 1e-12;

/** ω_kn, share of the country's spending on a sector that goes to the holders. */
function controlled(
  { tradeShare, countries }: Economy,
  country: number,
  holders: readonly number[],
  k: number,
): number {
  const N = countries.length;
  return holders.reduce((sum, i) => sum + tradeShare[(k * N + country) * N + i], 0);
}

/** Lᵀα: how much the consumer price moves with the price of each sector's purchases, inputs of inputs included. */
function importWeights({ inputShare, theta }: Economy, country: number, finalShare: Float64Array): Float64Array {
  if (inputShare === null) return finalShare;
  const J = theta.length;
  const matrix = new Float64Array(J * J);
  for (let k = 0; k < J; k++) {
    for (let j = 0; j < J; j++) matrix[k * J + j] = (k === j ? 1 : 0) - inputShare[(country * J + j) * J + k];
  }
  return solveLu(factorizeLu(matrix, J), finalShare);
}

/** Share of the country's spending on the sectors that goes to the holders. */
export function controlledShare(
  economy: Economy,
  country: number,
  holders: readonly number[],
  sectors: readonly number[] | undefined,
): number {
  const N = economy.countries.length;
  let spent = 0;
  let bought = 0;
  for (const k of sectors ?? economy.theta.keys()) {
    const spending = economy.expenditure[k * N + country];
    spent += spending;
    bought += spending * controlled(economy, country, holders, k);
  }
  return bought / spent;
}
