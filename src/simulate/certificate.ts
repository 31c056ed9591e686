import { LeewayError } from "../core/errors.ts";
import { factorizeLu, solveLu } from "../core/numerics/linear_algebra.ts";
import type { Economy } from "./economy.ts";
import type { Outcome } from "./outcome.ts";
import type { Shock } from "./shock.ts";

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
  const { flows, wage } = outcome;
  const totals = totalsOf(economy, shock, flows, N, J);
  const { bought, output, exports, imports, revenue } = totals;
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
  const logCost = unitCosts(economy, shock, outcome, N, J);
  return {
    goods_market: goods,
    factor_market: factor,
    trade_balance: trade,
    budget,
    walras: Math.abs(excess) / world,
    trade_shares: shareGap(economy, shock, outcome, logCost, bought, N, J),
    welfare_identity: identityGap(economy, shock, outcome, logCost, bought, N, J),
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

interface Totals {
  /** X′ at prices paid and Y′ without export taxes, from flows; shape (country, sector). */
  readonly bought: Float64Array;
  readonly output: Float64Array;
  readonly exports: Float64Array;
  readonly imports: Float64Array;
  /** Duties of the importer and export taxes of the exporter. */
  readonly revenue: Float64Array;
}

function totalsOf(economy: Economy, shock: Shock, flows: Float64Array, N: number, J: number): Totals {
  const bought = new Float64Array(N * J);
  const output = new Float64Array(N * J);
  const exports = new Float64Array(N);
  const imports = new Float64Array(N);
  const revenue = new Float64Array(N);
  const tariff = shock.tariffFactor ?? economy.tariffFactor;
  const tax = shock.exportTaxFactor;
  for (let row = 0; row < N * J; row++) {
    const n = row % N;
    const j = (row - n) / N;
    for (let i = 0; i < N; i++) {
      const cell = row * N + i;
      const flow = flows[cell];
      if (flow === 0) continue;
      const paid = tariff === null ? flow : flow * tariff[cell];
      const earned = tax === null ? flow : flow / tax[cell];
      bought[row] += paid;
      output[j * N + i] += earned;
      revenue[n] += paid - flow;
      revenue[i] += flow - earned;
      if (i === n) continue;
      exports[i] += flow;
      imports[n] += flow;
    }
  }
  return { bought, output, exports, imports, revenue };
}

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
  for (let n = 0; n < N; n++) {
    for (let j = 0; j < J; j++) {
      const made = output[j * N + n];
      for (let k = 0; k < J; k++) used[k * N + n] += inputShare[(n * J + j) * J + k] * made;
    }
  }
  return used;
}

/** ln ĉ_jn from the wages and prices returned; shape (country, sector). */
function unitCosts(economy: Economy, shock: Shock, { wage, price }: Outcome, N: number, J: number): Float64Array {
  const { inputShare, valueAddedShare } = economy;
  const logPrice = price.map(Math.log);
  const logCost = new Float64Array(N * J);
  for (let n = 0; n < N; n++) {
    const logWage = Math.log(wage[n]);
    for (let j = 0; j < J; j++) {
      let sum = valueAddedShare[j * N + n] * logWage;
      if (inputShare !== null) {
        for (let k = 0; k < J; k++) sum += inputShare[(n * J + j) * J + k] * logPrice[k * N + n];
      }
      logCost[j * N + n] = sum - (shock.logProductivity === null ? 0 : shock.logProductivity[j * N + n]);
    }
  }
  return logCost;
}

/** K_jni/π_jni: what the shock does to a share at unchanged costs. */
function shareFactorOf(economy: Economy, shock: Shock, cell: number, theta: number): number {
  const cost = shock.shareFactor === null ? 1 : shock.shareFactor[cell];
  const before = economy.tariffFactor === null ? 1 : economy.tariffFactor[cell];
  const after = shock.tariffFactor === null ? before : shock.tariffFactor[cell];
  const tax = shock.exportTaxFactor === null ? 1 : shock.exportTaxFactor[cell];
  const price = (after / before) * tax;
  return price === 1 ? cost : cost * price ** -theta;
}

function shareGap(
  economy: Economy,
  shock: Shock,
  { price, flows }: Outcome,
  logCost: Float64Array,
  bought: Float64Array,
  N: number,
  J: number,
): number {
  const tariff = shock.tariffFactor ?? economy.tariffFactor;
  let gap = 0;
  const costPower = new Float64Array(N);
  for (let j = 0; j < J; j++) {
    const theta = economy.theta[j];
    for (let i = 0; i < N; i++) costPower[i] = Math.exp(-theta * logCost[j * N + i]);
    for (let n = 0; n < N; n++) {
      const row = j * N + n;
      if (!(bought[row] > 0)) continue;
      const pricePower = price[row] ** theta;
      for (let i = 0; i < N; i++) {
        const cell = row * N + i;
        if (economy.tradeShare[cell] === 0) continue;
        const implied =
          economy.tradeShare[cell] * shareFactorOf(economy, shock, cell, theta) * costPower[i] * pricePower;
        const share = (flows[cell] * (tariff === null ? 1 : tariff[cell])) / bought[row];
        gap = Math.max(gap, Math.abs(share - implied));
      }
    }
  }
  return gap;
}

/**
 * Prices of each country from its wage, the shares of its main suppliers and, where that supplier is foreign, its cost:
 * (I − [g(1 − B)]) ln P̂ = B ln ŵ − ln Â + ln κ̂ + ln(π̂)/θ with the country itself as supplier wherever it sells at home.
 */
function identityGap(
  economy: Economy,
  shock: Shock,
  { wage, price, flows }: Outcome,
  logCost: Float64Array,
  bought: Float64Array,
  N: number,
  J: number,
): number {
  const tariff = shock.tariffFactor ?? economy.tariffFactor;
  let gap = 0;
  for (let n = 0; n < N; n++) {
    const matrix = new Float64Array(J * J);
    const right = new Float64Array(J);
    for (let j = 0; j < J; j++) {
      const row = j * N + n;
      matrix[j * J + j] = 1;
      const supplier = mainSupplier(flows, economy.tradeShare, row, n, N);
      if (supplier < 0 || !(bought[row] > 0)) continue;
      const cell = row * N + supplier;
      const share = (flows[cell] * (tariff === null ? 1 : tariff[cell])) / bought[row];
      const theta = economy.theta[j];
      right[j] = Math.log(share / economy.tradeShare[cell] / shareFactorOf(economy, shock, cell, theta)) / theta;
      if (supplier !== n) {
        right[j] += logCost[j * N + supplier];
        continue;
      }
      right[j] += economy.valueAddedShare[row] * Math.log(wage[n]);
      if (shock.logProductivity !== null) right[j] -= shock.logProductivity[row];
      if (economy.inputShare === null) continue;
      for (let k = 0; k < J; k++) matrix[j * J + k] -= economy.inputShare[(n * J + j) * J + k];
    }
    const logPrice = solveLu(factorizeLu(matrix, J), right);
    let implied = 0;
    let returned = 0;
    for (let j = 0; j < J; j++) {
      implied += economy.finalShare[j * N + n] * logPrice[j];
      returned += economy.finalShare[j * N + n] * Math.log(price[j * N + n]);
    }
    gap = Math.max(gap, Math.abs(implied - returned));
  }
  return gap;
}

/** The country itself where it supplies a share that counts, else its largest supplier; −1 where nobody sells. */
function mainSupplier(flows: Float64Array, tradeShare: Float64Array, row: number, n: number, N: number): number {
  let largest = -1;
  for (let i = 0; i < N; i++) {
    if (flows[row * N + i] > 0 && (largest < 0 || flows[row * N + i] > flows[row * N + largest])) largest = i;
  }
  if (largest < 0) return -1;
  const home = row * N + n;
  const counts = tradeShare[home] > 0 && flows[home] > smallestHomeShare * flows[row * N + largest];
  return counts ? n : largest;
}

/** Below this fraction of the largest supplier's sales a home share carries too few digits to found a price on. */
const smallestHomeShare = 1e-9;
