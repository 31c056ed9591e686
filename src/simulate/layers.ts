import { LeewayError } from "../core/errors.ts";
import { balanceMatrix } from "../core/numerics/matrix_balancing.ts";
import type { Economy } from "./economy.ts";
import { makeKernels } from "./kernels.ts";
import type { Outcome } from "./outcome.ts";
import type { Shock } from "./shock.ts";

/**
 * Flows when trade costs, tariffs and embargoes act on their own pairs alone, at given prices, output and spending: the
 * partial layer, X_jni χ_jni (τ̂ ê)_jni^(−θ_j)/τ̂_jni. Productivity and demand do not act here.
 *
 * @param base baseline flows excluding duty, USD million; shape (exporter, importer, sector)
 * @returns the same shape, a fresh array
 */
export function partialFlows(economy: Economy, shock: Shock, base: Float64Array): Float64Array {
  const { salesKernel } = makeKernels(economy, shock);
  const { tradeShare, tariffFactor } = economy;
  return base.map((flow, cell) => {
    if (flow === 0) return 0;
    const before = tradeShare[cell] / (tariffFactor === null ? 1 : tariffFactor[cell]);
    return (flow * salesKernel[cell]) / before;
  });
}

/** The conditional layer: flows, and what happened to multilateral resistances. */
export interface ConditionalLayer {
  /** USD million excluding duty; shape (exporter, importer, sector). */
  readonly flows: Float64Array;
  /**
   * Inward (P̂_jn) and outward (Π̂_ji) multilateral resistance, hats; shape (country, sector); NaN where a country buys or
   * sells nothing. In each sector they are determined up to λ, P̂·λ and Π̂/λ, and scaled so that the mean of ln P̂ by
   * purchases equals the mean of ln Π̂ by sales.
   */
  readonly inward: Float64Array;
  readonly outward: Float64Array;
  readonly iterations: number;
  /** Largest relative gap of a country's purchases from the baseline's; sales meet it but for rounding. */
  readonly residual: number;
}

/**
 * Conditional general equilibrium: sales and purchases of every country and sector stay (at the border, excluding duty),
 * multilateral resistances move (Anderson and van Wincoop 2003, equations 9 to 11; Yotov, Piermartini, Monteiro and Larch
 * 2016, chapter 2): X′_jni = X_jni·(partial factor)·Π̂_ji^θ·P̂_jn^θ, which is matrix balancing and unique.
 *
 * @param base baseline flows excluding duty, USD million; shape (exporter, importer, sector)
 * @throws LeewayError `simulate.no_conditional_equilibrium` (numerical) when the flows that are left cannot carry the
 * baseline's sales and purchases, naming the sector and the country
 */
export function conditionalLayer(economy: Economy, shock: Shock, base: Float64Array): ConditionalLayer {
  const N = economy.countries.length;
  const J = economy.sectors.length;
  const flows = partialFlows(economy, shock, base);
  const inward = new Float64Array(N * J);
  const outward = new Float64Array(N * J);
  let iterations = 0;
  let residual = 0;
  for (let j = 0; j < J; j++) {
    const block = flows.subarray(j * N * N, (j + 1) * N * N);
    const { bought, sold } = marginsOf(base.subarray(j * N * N, (j + 1) * N * N), N);
    const balanced = balance(economy, j, block, bought, sold);
    for (let cell = 0; cell < block.length; cell++) {
      block[cell] *= balanced.row[Math.floor(cell / N)] * balanced.column[cell % N];
    }
    const theta = economy.theta[j];
    const logs = (factors: Float64Array): Float64Array =>
      factors.map((factor) => (factor > 0 ? Math.log(factor) / theta : Number.NaN));
    const [logInward, logOutward] = [logs(balanced.row), logs(balanced.column)];
    const shift = (weightedMean(logOutward, sold) - weightedMean(logInward, bought)) / 2;
    for (let n = 0; n < N; n++) {
      inward[j * N + n] = Math.exp(logInward[n] + shift);
      outward[j * N + n] = Math.exp(logOutward[n] - shift);
    }
    iterations = Math.max(iterations, balanced.iterations);
    residual = Math.max(residual, balanced.residual);
  }
  return { flows, inward, outward, iterations, residual };
}

/** How the resistances of a layer are scaled, for readers of a result. */
export const resistanceScale =
  "multilateral resistances are determined up to one factor per sector: here the mean of their logs by purchases (inward) " +
  "equals that by sales (outward); to take a country as reference, divide all inward hats by its own and multiply the outward";

function balance(
  economy: Economy,
  j: number,
  block: Float64Array,
  bought: Float64Array,
  sold: Float64Array,
): ReturnType<typeof balanceMatrix> {
  try {
    return balanceMatrix(block, bought, sold);
  } catch (cause) {
    if (!(cause instanceof LeewayError && cause.code === "core.no_balance")) throw cause;
    const country = economy.countries[Number(cause.details["index"])];
    const side = cause.details["axis"] === "row" ? "purchases" : "sales";
    throw new LeewayError(
      "simulate.no_conditional_equilibrium",
      `no conditional equilibrium: the flows left in sector ${economy.sectors[j]} cannot carry the ${side} of ${country} in the ` +
        "baseline. Ask for equilibrium: full, in which sales and purchases adjust, or leave a part of the flow (share below 1).",
      { sector: economy.sectors[j], country },
      { kind: "numerical", cause },
    );
  }
}

function marginsOf(flows: Float64Array, N: number): { readonly bought: Float64Array; readonly sold: Float64Array } {
  const bought = new Float64Array(N);
  const sold = new Float64Array(N);
  for (let cell = 0; cell < flows.length; cell++) {
    bought[Math.floor(cell / N)] += flows[cell];
    sold[cell % N] += flows[cell];
  }
  return { bought, sold };
}

function weightedMean(values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (const [k, weight] of weights.entries()) {
    if (weight === 0 || Number.isNaN(values[k])) continue;
    sum += weight * values[k];
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}

/**
 * Multilateral resistances in full equilibrium: P̂ is the price index, Π̂_ji = (Ŷ_ji/Ŷ_j)^(−1/θ)/ĉ_ji with Ŷ_j the world's
 * sales (Anderson and van Wincoop 2003, equation 10); shape (country, sector), NaN where nothing is sold.
 */
export function fullResistances(
  economy: Economy,
  base: Float64Array,
  { flows, cost, price }: Pick<Outcome, "flows" | "cost" | "price">,
): Pick<ConditionalLayer, "inward" | "outward"> {
  const N = economy.countries.length;
  const J = economy.sectors.length;
  const outward = new Float64Array(N * J);
  for (let j = 0; j < J; j++) {
    const before = marginsOf(base.subarray(j * N * N, (j + 1) * N * N), N).sold;
    const after = marginsOf(flows.subarray(j * N * N, (j + 1) * N * N), N).sold;
    const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
    const world = sum(after) / sum(before);
    for (let i = 0; i < N; i++) {
      const cell = j * N + i;
      outward[cell] =
        after[i] > 0 ? (after[i] / before[i] / world) ** (-1 / economy.theta[j]) / cost[cell] : Number.NaN;
    }
  }
  return { inward: price, outward };
}
