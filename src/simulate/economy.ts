import { LeewayError } from "../core/errors.ts";
import { columnProducts, rowProducts } from "../core/numerics/matrix_vector.ts";
import type { World } from "../worlds/world.ts";

/**
 * A world calibrated for exact hat algebra: levels become shares, N countries, J sectors; arrays follow core/axes.ts.
 * Owned by the caller and never written by the solver.
 */
export interface Economy {
  readonly countries: readonly string[];
  readonly sectors: readonly string[];
  /** θ_j > 0, length J. */
  readonly theta: Float64Array;
  /** π_jni, share of n's spending on j (at prices paid) that goes to i; shape (exporter, importer, sector); sums to 1 over i or is 0. */
  readonly tradeShare: Float64Array;
  /** 1 + tariff in the baseline, shape of `tradeShare`; null: no tariffs. */
  readonly tariffFactor: Float64Array | null;
  /** B_jn, value added ÷ output; shape (country, sector); 1 where output is 0. */
  readonly valueAddedShare: Float64Array;
  /**
   * g_kjn(1 − B_jn), spending of n on input k per unit of output of j, at (n·J + j)·J + k: input fastest, country slowest,
   * since the solver works country by country; null: no inputs.
   */
  readonly inputShare: Float64Array | null;
  /** α_jn, share of final income spent on j; shape (country, sector); sums to 1 over j. */
  readonly finalShare: Float64Array;
  /** X_jn, spending of n on j at prices paid, USD million; shape (country, sector). */
  readonly expenditure: Float64Array;
  /** Y_jn, output of j in n, USD million; shape (country, sector). */
  readonly output: Float64Array;
  /** VA_n > 0, I_n > 0 (final income) and S_n (exports − imports), USD million; length N each. */
  readonly valueAdded: Float64Array;
  readonly finalIncome: Float64Array;
  readonly tradeBalance: Float64Array;
  /** Σ_m (1 − π_jmn) sales_jmn, sales of n weighed by the share of other suppliers at the buyer, USD million; shape (country, sector). */
  readonly contestedSales: Float64Array;
  /** How strongly demand for n's factor falls as its wage rises, Σ_jm B_jn θ_j (1 − π_jmn) sales_jmn / VA_n ≥ 0; length N. */
  readonly wageResponse: Float64Array;
}

/**
 * Calibrates the Caliendo-Parro economy of a world (Caliendo and Parro 2015, section 2 and appendix).
 *
 * @param theta elasticity by sector, length J, all > 0
 * @throws LeewayError `simulate.bad_elasticity`, `simulate.empty_country`
 */
export function calibrateEconomy(world: World, theta: Float64Array): Economy {
  const N = world.countries.length;
  const J = world.sectors.length;
  for (let j = 0; j < J; j++) {
    if (theta[j] > 0 && Number.isFinite(theta[j])) continue;
    const sector = world.sectors[j].sector;
    throw new LeewayError(
      "simulate.bad_elasticity",
      `world ${world.name}: the trade elasticity of sector ${sector} is ${Number.isNaN(theta[j]) ? "missing" : theta[j]}. ` +
        `It must be a number above 0; give it in the scenario: elasticities: { ${sector}: 4 }.`,
      { sector, value: theta[j] },
    );
  }
  const tariffFactor = world.tariffs === null ? null : world.tariffs.map((tariff) => 1 + tariff);
  const paid = tariffFactor === null ? world.flows : world.flows.map((flow, cell) => flow * tariffFactor[cell]);
  const ones = new Float64Array(N).fill(1);
  const expenditure = new Float64Array(N * J);
  rowProducts(paid, 0, N * J, N, ones, 0, expenditure, 0);
  const output = new Float64Array(N * J);
  const tradeShare = new Float64Array(N * N * J);
  const contestedSales = new Float64Array(N * J);
  for (let j = 0; j < J; j++) {
    const column = j * N;
    columnProducts(world.flows, column * N, N, N, ones, 0, output, column);
    for (let n = 0; n < N; n++) {
      const spent = expenditure[column + n];
      if (!(spent > 0)) continue;
      const row = (column + n) * N;
      for (let i = 0; i < N; i++) {
        const share = paid[row + i] / spent;
        tradeShare[row + i] = share;
        contestedSales[column + i] += (1 - share) * world.flows[row + i];
      }
    }
  }
  const { valueAddedShare, inputShare } = productionShares(world, output);
  const valueAdded = sumOverSectors(world.value_added, N, J);
  const finalIncome = sumOverSectors(world.final, N, J);
  for (let n = 0; n < N; n++) {
    if (valueAdded[n] > 0 && finalIncome[n] > 0) continue;
    throw new LeewayError(
      "simulate.empty_country",
      `world ${world.name}: ${world.countries[n].country} has value added ${valueAdded[n]} and final demand ${finalIncome[n]}; ` +
        "both must be above 0. Merge it into another region or remove it.",
      { country: world.countries[n].country },
    );
  }
  return {
    countries: world.countries.map((row) => row.country),
    sectors: world.sectors.map((row) => row.sector),
    theta: theta.slice(),
    tradeShare,
    tariffFactor,
    valueAddedShare,
    inputShare,
    finalShare: world.final.map((value, cell) => value / finalIncome[cell % N]),
    expenditure,
    output,
    valueAdded,
    finalIncome,
    tradeBalance: world.trade_balance.slice(),
    contestedSales,
    wageResponse: wageResponses(contestedSales, valueAddedShare, valueAdded, theta),
  };
}

/** The elasticity of demand for each country's factor at baseline shares, own prices moving one for one with wages. */
export function wageResponses(
  contestedSales: Float64Array,
  valueAddedShare: Float64Array,
  valueAdded: Float64Array,
  theta: Float64Array,
): Float64Array {
  const N = valueAdded.length;
  const response = new Float64Array(N);
  for (let cell = 0; cell < contestedSales.length; cell++) {
    const n = cell % N;
    response[n] += (valueAddedShare[cell] * theta[(cell - n) / N] * contestedSales[cell]) / valueAdded[n];
  }
  return response;
}

function productionShares(world: World, output: Float64Array): Pick<Economy, "valueAddedShare" | "inputShare"> {
  const N = world.countries.length;
  const J = world.sectors.length;
  const valueAddedShare = new Float64Array(N * J).fill(1);
  if (world.io === null) return { valueAddedShare, inputShare: null };
  const inputShare = new Float64Array(N * J * J);
  for (let j = 0; j < J; j++) {
    for (let n = 0; n < N; n++) {
      const produced = output[j * N + n];
      if (produced <= 0) continue;
      let materials = 0;
      for (let k = 0; k < J; k++) {
        const share = world.io[(j * J + k) * N + n] / produced;
        inputShare[(n * J + j) * J + k] = share;
        materials += share;
      }
      valueAddedShare[j * N + n] = 1 - materials;
    }
  }
  return { valueAddedShare, inputShare };
}

/** Sums an array over (country, sector) to one over countries, length N. */
export function sumOverSectors(values: Float64Array, N: number, J: number): Float64Array {
  const sums = new Float64Array(N);
  for (let j = 0; j < J; j++) for (let n = 0; n < N; n++) sums[n] = sums[n] + values[j * N + n];
  return sums;
}
