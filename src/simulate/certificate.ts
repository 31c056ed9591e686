import { LeewayError } from "../core/errors.ts";
import { columnProducts, rowProducts, transpose } from "../core/numerics/matrix_vector.ts";
import type { Economy } from "./economy.ts";
import { accountsOf, shockedShares } from "./flow_accounts.ts";
import type { Outcome } from "./outcome.ts";
import type { Shock } from "./shock.ts";
import { welfareGap } from "./welfare_identity.ts";

/**
 * How far a result is from being an equilibrium, recomputed in levels from what it returns (wages, prices, flows), not from
 * the solver's state. Each number is the largest relative gap over its countries or cells; 0 is perfect.
 */
export interface Certificate {
  /** |goods bought − goods used in production and final demand| ÷ goods bought, over countries and sectors. */
  readonly goods_market: number;
  /** |value added embodied in output − ŵ·VA| ÷ ŵ·VA, over countries. */
  readonly factor_market: number;
  /** |exports − imports − (S′ − L)| ÷ VA, over countries. */
  readonly trade_balance: number;
  /** |final spending − (ŵ·VA + revenue − S′ + L)| ÷ final spending, over countries. */
  readonly budget: number;
  /** |sum over countries of the value of excess demand for factors| ÷ world value added (Walras's law). */
  readonly walras: number;
  /** Largest difference of a trade share from the share that costs and prices imply. */
  readonly trade_shares: number;
  /**
   * |ln(ŵ/P̂) − what the change of home shares and the input-output table imply| over countries: the welfare formula of
   * Arkolakis, Costinot and Rodríguez-Clare 2012 with input-output links (Costinot and Rodríguez-Clare 2014, section 3.4).
   */
  readonly welfare_identity: number;
  /** Solutions from random starts, when asked for. */
  readonly random_starts?: RandomStarts;
}

/** Solutions from random starting points compared with the result. */
export interface RandomStarts {
  readonly starts: number;
  readonly seed: number;
  /** From how many of them no equilibrium was found; these prove nothing. */
  readonly failed: number;
  /** Largest |difference| of ln real income, and of ln prices and wages, between any solution and the result. */
  readonly real_income_difference: number;
  readonly price_difference: number;
}

/**
 * Certifies an outcome.
 *
 * @param economy the baseline in levels and shares
 * @param shock what was asked
 * @param outcome what was returned
 */
export function certify(economy: Economy, shock: Shock, outcome: Outcome): Certificate {
  const N = economy.countries.length;
  const J = economy.sectors.length;
  const { wage } = outcome;
  const logCost = unitCosts(economy, shock, outcome, N, J);
  const kernel = shockedShares(economy, shock);
  const accounts = accountsOf(economy, shock, outcome, kernel, logCost);
  const { bought, output, exports, imports, revenue } = accounts;
  const income = Float64Array.from(
    economy.valueAdded,
    (value, n) => wage[n] * value + revenue[n] - outcome.balance[n] + outcome.transfer[n],
  );
  const finalShare = shiftedShares(economy, shock, N);
  const used = inputsUsed(economy, output, N, J);
  let goods = 0;
  const finalSpending = new Float64Array(N);
  for (let cell = 0; cell < N * J; cell++) {
    const n = cell % N;
    finalSpending[n] += bought[cell] - used[cell];
    const gap = Math.abs(bought[cell] - used[cell] - finalShare[cell] * income[n]);
    goods = Math.max(goods, gap / Math.max(Math.abs(bought[cell]), smallestCell * income[n]));
  }
  let factor = 0;
  let trade = 0;
  let budget = 0;
  let excess = 0;
  let world = 0;
  for (let n = 0; n < N; n++) {
    const earned = wage[n] * economy.valueAdded[n];
    let embodied = 0;
    for (let j = 0; j < J; j++) embodied += economy.valueAddedShare[j * N + n] * output[j * N + n];
    excess += embodied - earned;
    world += earned;
    factor = Math.max(factor, Math.abs(embodied - earned) / earned);
    trade = Math.max(trade, Math.abs(exports[n] - imports[n] - outcome.balance[n] + outcome.transfer[n]) / earned);
    budget = Math.max(budget, Math.abs(finalSpending[n] - income[n]) / income[n]);
  }
  return {
    goods_market: goods,
    factor_market: factor,
    trade_balance: trade,
    budget,
    walras: Math.abs(excess) / world,
    trade_shares: accounts.shareGap,
    welfare_identity: welfareGap(economy, shock, outcome, kernel, logCost, accounts),
  };
}

/**
 * Refuses a result whose certificate is far above the tolerance that the solver met.
 *
 * @throws LeewayError `simulate.certificate_failed` (numerical)
 */
export function requireCertificate(certificate: Certificate, tolerance: number): void {
  const { random_starts: _, ...gaps } = certificate;
  const allowed = allowedGap(tolerance);
  for (const [name, gap] of Object.entries(gaps)) {
    if (gap <= allowed) continue;
    throw new LeewayError(
      "simulate.certificate_failed",
      `the solver met its tolerance ${tolerance}, but the result recomputed in levels misses "${name}" by ${gap.toExponential(1)} ` +
        `(allowed: ${allowed.toExponential(1)}). Ask for a smaller tolerance; if it stays, the accounts of the world contradict each other.`,
      { certificate },
      { kind: "numerical" },
    );
  }
}

/** The largest gap of a result that was solved to `tolerance`: a residual is smaller than the error that it leaves. */
export function allowedGap(tolerance: number): number {
  return Math.max(smallestAllowance, allowance * tolerance);
}

/** A cell smaller than this fraction of a country's income is compared in absolute terms. */
const smallestCell = 1e-6;
const allowance = 1e3;
const smallestAllowance = 1e-8;

function shiftedShares({ finalShare }: Economy, { demandFactor }: Shock, N: number): Float64Array {
  if (demandFactor === null) return finalShare;
  const total = new Float64Array(N);
  for (const [cell, share] of finalShare.entries()) total[cell % N] += share * demandFactor[cell];
  return finalShare.map((share, cell) => (share * demandFactor[cell]) / total[cell % N]);
}

/** Goods bought as inputs, Σ_j g_kjn(1 − B_jn) Y′_jn; shape (country, sector). */
function inputsUsed({ inputShare }: Economy, output: Float64Array, N: number, J: number): Float64Array {
  const used = new Float64Array(N * J);
  if (inputShare === null) return used;
  const byCountry = new Float64Array(N * J);
  const usedByCountry = new Float64Array(N * J);
  transpose(output, 0, J, N, byCountry);
  for (let n = 0; n < N; n++) columnProducts(inputShare, n * J * J, J, J, byCountry, n * J, usedByCountry, n * J);
  transpose(usedByCountry, 0, N, J, used);
  return used;
}

/** ln ĉ_jn from the wages and prices returned; shape (country, sector). */
function unitCosts(economy: Economy, shock: Shock, { wage, price }: Outcome, N: number, J: number): Float64Array {
  const { inputShare, valueAddedShare } = economy;
  const logWage = wage.map(Math.log);
  const logCost = new Float64Array(N * J);
  if (inputShare !== null) {
    const byCountry = new Float64Array(N * J);
    const summed = new Float64Array(N * J);
    transpose(price.map(Math.log), 0, J, N, byCountry);
    for (let n = 0; n < N; n++) rowProducts(inputShare, n * J * J, J, J, byCountry, n * J, summed, n * J);
    transpose(summed, 0, N, J, logCost);
  }
  for (let cell = 0; cell < N * J; cell++) {
    logCost[cell] += valueAddedShare[cell] * logWage[cell % N];
    if (shock.logProductivity !== null) logCost[cell] -= shock.logProductivity[cell];
  }
  return logCost;
}
