import { columnProducts, rowProducts, transpose } from "../core/numerics/matrix_vector.ts";
import type { BalanceRule } from "./closures.ts";
import { newBalance } from "./closures.ts";
import type { Economy } from "./economy.ts";
import { makeKernels } from "./kernels.ts";
import type { Shock } from "./shock.ts";
import { tradeLinks, tradingBlocks } from "./trading_blocks.ts";

/**
 * The equations of the model family in one pass over the world (Caliendo and Parro 2015, equations 10 to 14, in hats):
 *
 *   ln ĉ_jn = B_jn ln ŵ_n + Σ_k g_kjn(1 − B_jn) ln P̂_kn − ln Â_jn
 *   P̂_jn^(−θ_j) = Σ_i K_jni ĉ_ji^(−θ_j),  K_jni = π_jni χ_jni (τ′/τ)_jni^(−θ_j) (1 + e)_jni^(−θ_j)
 *   π′_jni = K_jni ĉ_ji^(−θ_j) / P̂_jn^(−θ_j)
 *   Y′_ji = Σ_n π′_jni X′_jn / (τ′_jni (1 + e_jni))
 *   I′_n = ŵ_n VA_n + R′_n − S′_n + L_n,  R′ = duties of the importer and export taxes of the exporter
 *   X′_kn = Σ_j g_kjn(1 − B_jn) Y′_jn + α_kn I′_n
 *   z_n = Σ_j B_jn Y′_jn / (ŵ_n VA_n) − 1
 *
 * L are the transfers of a coalition that shares its burden; 0 elsewhere. With X′ at rest, excess demand z for the factor
 * is the trade balance's excess over S′ − L, relative to value added. The state stacks (ln ŵ, ln P̂, X′); one pass maps it
 * to its image. Shares are factorised, so a pass takes N·J exponentials and N·J logarithms, and 2·N·J·(N + J) products.
 */
export class Equations {
  readonly economy: Economy;
  readonly N: number;
  readonly J: number;
  /** Length of the state: N + 2·N·J. */
  readonly dimension: number;
  /** K_jni, shape (exporter, importer, sector). */
  readonly kernel: Float64Array;
  /** K_jni/τ′_jni, same shape; the kernel itself without tariffs. */
  readonly salesKernel: Float64Array;
  /** Who may sell to whom, as of `tradeLinks`. */
  readonly links: Uint8Array;
  /** Countries that trade with each other, directly or through others, have the same number, as of `tradingBlocks`. */
  readonly block: Int32Array;
  /** α_jn in the counterfactual, shape (country, sector). */
  readonly finalShare: Float64Array;
  /** X′ is stored relative to this (a country's mean over sectors), so that its size in the state is near that of the logs. */
  readonly expenditureScale: Float64Array;

  /** Results of the last pass, overwritten by the next: ŵ, S′, L, duties, export taxes, I′, z (length N each). */
  readonly wage: Float64Array;
  readonly balance: Float64Array;
  readonly transfer: Float64Array;
  readonly duty: Float64Array;
  readonly exportTax: Float64Array;
  readonly income: Float64Array;
  readonly excessDemand: Float64Array;
  /** ĉ^(−θ), Y′ and the importer's Σ_i K ĉ^(−θ); shape (country, sector). */
  readonly costPower: Float64Array;
  readonly output: Float64Array;
  readonly supply: Float64Array;

  readonly #rule: BalanceRule;
  readonly #logProductivity: Float64Array | null;
  readonly #coalition: Int32Array | null;
  readonly #exportTaxKernel: Float64Array | null;
  readonly #blockBase: Float64Array;
  readonly #blockNew: Float64Array;
  /** Work arrays over (sector, country) and its transpose. */
  readonly #perUnit: Float64Array;
  readonly #bySector: Float64Array;
  readonly #byCountry: Float64Array;
  readonly #summed: Float64Array;

  /**
   * @param coalition indices of the countries that equalise their loss by transfers; null: no transfers
   */
  constructor(economy: Economy, shock: Shock, rule: BalanceRule, coalition: Int32Array | null = null) {
    this.economy = economy;
    const N = (this.N = economy.countries.length);
    const J = (this.J = economy.sectors.length);
    this.dimension = N + 2 * N * J;
    const { kernel, salesKernel, exportTaxKernel } = makeKernels(economy, shock);
    this.kernel = kernel;
    this.salesKernel = salesKernel;
    this.#exportTaxKernel = exportTaxKernel;
    this.finalShare = finalShares(economy, shock.demandFactor);
    this.#rule = rule;
    this.#logProductivity = shock.logProductivity;
    this.#coalition = coalition;
    this.links = tradeLinks(kernel, economy.expenditure, N);
    this.block = tradingBlocks(this.links, N);
    const blocks = this.block.reduce((most, number) => Math.max(most, number + 1), 1);
    this.#blockBase = new Float64Array(blocks);
    this.#blockNew = new Float64Array(blocks);
    for (let n = 0; n < N; n++) this.#blockBase[this.block[n]] += economy.valueAdded[n];
    this.expenditureScale = scaleOf(economy);
    this.wage = new Float64Array(N).fill(1);
    this.balance = new Float64Array(N);
    this.transfer = new Float64Array(N);
    this.duty = new Float64Array(N);
    this.exportTax = new Float64Array(N);
    this.income = new Float64Array(N);
    this.excessDemand = new Float64Array(N);
    this.costPower = new Float64Array(N * J);
    this.output = new Float64Array(N * J);
    this.supply = new Float64Array(N * J);
    this.#perUnit = new Float64Array(N * J);
    this.#bySector = new Float64Array(N * J);
    this.#byCountry = new Float64Array(N * J);
    this.#summed = new Float64Array(N * J);
  }

  /** The baseline as a state: ŵ = P̂ = 1 and X′ = X. */
  baseline(): Float64Array {
    const state = new Float64Array(this.dimension);
    const { N, J } = this;
    for (let cell = 0; cell < N * J; cell++) {
      state[N + N * J + cell] = this.economy.expenditure[cell] / this.expenditureScale[cell % N];
    }
    return state;
  }

  /** S′ at the wages of the last pass (1 before the first), written to `balance`. */
  updateBalance(): void {
    newBalance(this.#rule, this.economy.valueAdded, this.wage, this.balance);
  }

  /**
   * One pass: writes the image of `state` and the results of the pass.
   *
   * @param state (ln ŵ, ln P̂, X′/scale), length `dimension`; read
   * @param image same layout; written
   * @param step fraction of the wage step 1/(1 + response) that is taken, in (0, 1]
   */
  pass(state: Float64Array, image: Float64Array, step: number): void {
    this.#costs(state);
    this.#trade(state, image);
    this.#incomes(state, image);
    this.#expenditures(image);
    this.#wages(state, image, step);
  }

  #costs(state: Float64Array): void {
    const { N, J, costPower } = this;
    const { theta, valueAddedShare, inputShare } = this.economy;
    const logProductivity = this.#logProductivity;
    const inputCost = this.#bySector;
    if (inputShare === null) inputCost.fill(0);
    else {
      const prices = this.#byCountry;
      const summed = this.#summed;
      transpose(state, N, J, N, prices);
      for (let n = 0; n < N; n++) rowProducts(inputShare, n * J * J, J, J, prices, n * J, summed, n * J);
      transpose(summed, 0, N, J, inputCost);
    }
    for (let j = 0; j < J; j++) {
      const elasticity = theta[j];
      for (let n = 0; n < N; n++) {
        const cell = j * N + n;
        let logCost = valueAddedShare[cell] * state[n] + inputCost[cell];
        if (logProductivity !== null) logCost -= logProductivity[cell];
        costPower[cell] = Math.exp(-elasticity * logCost);
      }
    }
  }

  #trade(state: Float64Array, image: Float64Array): void {
    const { N, J, kernel, salesKernel, costPower, output, supply, expenditureScale, duty, exportTax } = this;
    const { theta } = this.economy;
    const perUnit = this.#perUnit;
    const crossed = this.#summed;
    const spent = N + N * J;
    duty.fill(0);
    exportTax.fill(0);
    for (let j = 0; j < J; j++) {
      const column = j * N;
      const block = column * N;
      rowProducts(kernel, block, N, N, costPower, column, supply, column);
      if (salesKernel !== kernel) rowProducts(salesKernel, block, N, N, costPower, column, crossed, column);
      const power = -1 / theta[j];
      for (let n = 0; n < N; n++) {
        const cell = column + n;
        const total = supply[cell];
        if (total > 0) {
          const bought = state[spent + cell] * expenditureScale[n];
          image[N + cell] = power * Math.log(total);
          perUnit[cell] = bought / total;
          if (salesKernel !== kernel) duty[n] += bought - perUnit[cell] * crossed[cell];
        } else {
          image[N + cell] = 0;
          perUnit[cell] = 0;
        }
      }
      columnProducts(salesKernel, block, N, N, perUnit, column, output, column);
      for (let i = 0; i < N; i++) output[column + i] *= costPower[column + i];
      if (this.#exportTaxKernel !== null) this.#taxExports(this.#exportTaxKernel, column);
    }
  }

  #taxExports(exportTaxKernel: Float64Array, column: number): void {
    const { N, costPower, output, exportTax } = this;
    const taxed = this.#byCountry;
    columnProducts(exportTaxKernel, column * N, N, N, this.#perUnit, column, taxed, 0);
    for (let i = 0; i < N; i++) {
      const tax = taxed[i] * costPower[column + i];
      exportTax[i] += tax;
      output[column + i] -= tax;
    }
  }

  #incomes(state: Float64Array, image: Float64Array): void {
    const { N, wage, balance, income, transfer, duty, exportTax } = this;
    const { valueAdded } = this.economy;
    for (let n = 0; n < N; n++) wage[n] = Math.exp(state[n]);
    this.updateBalance();
    for (let n = 0; n < N; n++) income[n] = wage[n] * valueAdded[n] + duty[n] + exportTax[n] - balance[n];
    if (this.#coalition === null) return;
    this.#transfers(this.#coalition, image);
    for (let n = 0; n < N; n++) income[n] += transfer[n];
  }

  /** L_n = W̄ I_n P̂_n − Ĩ′_n with W̄ = Σ_K Ĩ′ / Σ_K I_n P̂_n (Chowdhry, Hinz, Kamin and Wanner 2024). */
  #transfers(coalition: Int32Array, image: Float64Array): void {
    const { N, J, transfer, income } = this;
    const { finalShare, finalIncome } = this.economy;
    transfer.fill(0);
    let before = 0;
    let needed = 0;
    for (const n of coalition) {
      let logPrice = 0;
      for (let j = 0; j < J; j++) logPrice += finalShare[j * N + n] * image[N + j * N + n];
      transfer[n] = finalIncome[n] * Math.exp(logPrice);
      before += income[n];
      needed += transfer[n];
    }
    for (const n of coalition) transfer[n] = (before / needed) * transfer[n] - income[n];
  }

  #expenditures(image: Float64Array): void {
    const { N, J, output, income, expenditureScale, finalShare } = this;
    const { inputShare } = this.economy;
    const bought = this.#bySector;
    if (inputShare === null) bought.fill(0);
    else {
      const produced = this.#byCountry;
      const summed = this.#summed;
      transpose(output, 0, J, N, produced);
      for (let n = 0; n < N; n++) columnProducts(inputShare, n * J * J, J, J, produced, n * J, summed, n * J);
      transpose(summed, 0, N, J, bought);
    }
    const spent = N + N * J;
    for (let k = 0; k < J; k++) {
      for (let n = 0; n < N; n++) {
        const cell = k * N + n;
        image[spent + cell] = (bought[cell] + finalShare[cell] * income[n]) / expenditureScale[n];
      }
    }
  }

  /** Moves ln ŵ along excess demand, then restores Σ ŵ VA = Σ VA in each trading block: its nominal level is free. */
  #wages(state: Float64Array, image: Float64Array, step: number): void {
    const { N, J, output, wage, excessDemand } = this;
    const { valueAdded, valueAddedShare, wageResponse } = this.economy;
    const blockNew = this.#blockNew.fill(0);
    excessDemand.fill(0);
    for (let j = 0; j < J; j++) {
      for (let n = 0; n < N; n++) excessDemand[n] += valueAddedShare[j * N + n] * output[j * N + n];
    }
    for (let n = 0; n < N; n++) {
      const z = excessDemand[n] / (wage[n] * valueAdded[n]) - 1;
      excessDemand[n] = z;
      const move = (step * z) / (1 + wageResponse[n]);
      image[n] = state[n] + Math.max(-largestWageStep, Math.min(largestWageStep, move));
      blockNew[this.block[n]] += valueAdded[n] * Math.exp(image[n]);
    }
    for (let n = 0; n < N; n++) {
      const number = this.block[n];
      image[n] -= Math.log(blockNew[number] / this.#blockBase[number]);
    }
  }
}

/** Largest change of ln ŵ in one pass. */
const largestWageStep = 0.5;

/** Mean spending per sector by country: a state near 1 for every country, large or small. */
function scaleOf(economy: Economy): Float64Array {
  const N = economy.countries.length;
  const J = economy.sectors.length;
  const scale = new Float64Array(N);
  for (let cell = 0; cell < N * J; cell++) scale[cell % N] += economy.expenditure[cell] / J;
  return scale;
}

/** α with the demand shifts of a shock, scaled back to sum to 1 in each country. */
function finalShares({ finalShare, countries }: Economy, demandFactor: Float64Array | null): Float64Array {
  if (demandFactor === null) return finalShare;
  const N = countries.length;
  const shifted = finalShare.map((share, cell) => share * demandFactor[cell]);
  const sum = new Float64Array(N);
  for (let cell = 0; cell < shifted.length; cell++) sum[cell % N] += shifted[cell];
  return shifted.map((share, cell) => share / sum[cell % N]);
}
