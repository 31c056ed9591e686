import type { BalanceRule } from "./closures.ts";
import { newBalance } from "./closures.ts";
import type { Economy } from "./economy.ts";
import type { Shock } from "./shock.ts";

/**
 * The equations of the model family in one pass over the world (Caliendo and Parro 2015, equations 10 to 14, in hats):
 *
 *   ln ĉ_jn = B_jn ln ŵ_n + Σ_k g_kjn(1 − B_jn) ln P̂_kn − ln Â_jn
 *   P̂_jn^(−θ_j) = Σ_i K_jni ĉ_ji^(−θ_j),  K_jni = π_jni χ_jni (τ′/τ)_jni^(−θ_j)
 *   π′_jni = K_jni ĉ_ji^(−θ_j) / P̂_jn^(−θ_j)
 *   Y′_ji = Σ_n π′_jni X′_jn / τ′_jni
 *   I′_n = ŵ_n VA_n + R′_n − S′_n + L_n,  R′_n = Σ_j X′_jn (1 − Σ_i π′_jni/τ′_jni)
 *   X′_kn = Σ_j g_kjn(1 − B_jn) Y′_jn + α_kn I′_n
 *   z_n = (Σ_j Y′_jn − Σ_j Σ_i π′_jni X′_jn/τ′_jni − S′_n + L_n) / VA_n
 *
 * L are the transfers of a coalition that shares its burden; 0 elsewhere. The state stacks (ln ŵ, ln P̂, X′); one pass maps
 * it to its image, with ln ŵ moved along excess demand z. Shares are factorised, so a pass takes N·J exponentials.
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
  readonly #rule: BalanceRule;
  readonly #logProductivity: Float64Array | null;
  readonly #coalition: Int32Array | null;
  /** X′ is stored relative to this, so that its size in the state is near that of the logs. */
  readonly expenditureScale: Float64Array;

  /** Results of the last pass, overwritten by the next: ŵ, S′, L, I′, z (length N each). */
  readonly wage: Float64Array;
  readonly balance: Float64Array;
  readonly transfer: Float64Array;
  readonly income: Float64Array;
  readonly excessDemand: Float64Array;
  /** ĉ^(−θ), Y′ (shape (country, sector)), and the importer's Σ_i K ĉ^(−θ). */
  readonly costPower: Float64Array;
  readonly output: Float64Array;
  readonly supply: Float64Array;
  readonly #dutyFree: Float64Array;
  readonly #imports: Float64Array;

  /** @param coalition indices of the countries that equalise their loss by transfers; null: no transfers */
  constructor(economy: Economy, shock: Shock, rule: BalanceRule, coalition: Int32Array | null = null) {
    this.economy = economy;
    const N = (this.N = economy.countries.length);
    const J = (this.J = economy.sectors.length);
    this.dimension = N + 2 * N * J;
    const { kernel, salesKernel } = kernels(economy, shock);
    this.kernel = kernel;
    this.salesKernel = salesKernel;
    this.#rule = rule;
    this.#logProductivity = shock.logProductivity;
    this.#coalition = coalition;
    this.expenditureScale = scaleOf(economy);
    this.wage = new Float64Array(N);
    this.balance = new Float64Array(N);
    this.transfer = new Float64Array(N);
    this.income = new Float64Array(N);
    this.excessDemand = new Float64Array(N);
    this.costPower = new Float64Array(N * J);
    this.output = new Float64Array(N * J);
    this.supply = new Float64Array(N * J);
    this.#dutyFree = new Float64Array(N);
    this.#imports = new Float64Array(N);
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

  /**
   * One pass: writes the image of `state` and the results of the pass.
   *
   * @param state (ln ŵ, ln P̂, X′/scale), length `dimension`; read
   * @param image same layout; written
   * @param step weight v of excess demand in the wage update, in (0, 1]
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
    for (let j = 0; j < J; j++) {
      const row = j * N;
      for (let n = 0; n < N; n++) {
        const shifted = this.#logProductivity === null ? 0 : this.#logProductivity[row + n];
        costPower[row + n] = valueAddedShare[row + n] * state[n] - shifted;
      }
      if (inputShare !== null) {
        for (let k = 0; k < J; k++) {
          const share = (j * J + k) * N;
          const price = N + k * N;
          for (let n = 0; n < N; n++) {
            costPower[row + n] = costPower[row + n] + inputShare[share + n] * state[price + n];
          }
        }
      }
      const elasticity = theta[j];
      for (let n = 0; n < N; n++) costPower[row + n] = Math.exp(-elasticity * costPower[row + n]);
    }
  }

  #trade(state: Float64Array, image: Float64Array): void {
    const { N, J, kernel, salesKernel, costPower, output, supply, expenditureScale } = this;
    const hasTariffs = kernel !== salesKernel;
    const spent = N + N * J;
    output.fill(0);
    this.#dutyFree.fill(0);
    this.#imports.fill(0);
    for (let j = 0; j < J; j++) {
      const column = j * N;
      const power = -1 / this.economy.theta[j];
      for (let n = 0; n < N; n++) {
        const cell = column + n;
        const row = cell * N;
        const total = weightedSum(kernel, row, costPower, column, N);
        supply[cell] = total;
        const bought = state[spent + cell] * expenditureScale[n];
        if (total > 0) {
          image[N + cell] = power * Math.log(total);
          const perUnit = bought / total;
          const dutyFree = hasTariffs ? perUnit * weightedSum(salesKernel, row, costPower, column, N) : bought;
          this.#dutyFree[n] = this.#dutyFree[n] + bought - dutyFree;
          this.#imports[n] = this.#imports[n] + dutyFree;
          for (let i = 0; i < N; i++) output[column + i] = output[column + i] + salesKernel[row + i] * perUnit;
        } else {
          image[N + cell] = 0;
        }
      }
      for (let i = 0; i < N; i++) output[column + i] = output[column + i] * costPower[column + i];
    }
  }

  #incomes(state: Float64Array, image: Float64Array): void {
    const { N, wage, balance, income, transfer } = this;
    const { valueAdded } = this.economy;
    for (let n = 0; n < N; n++) wage[n] = Math.exp(state[n]);
    newBalance(this.#rule, valueAdded, wage, balance);
    for (let n = 0; n < N; n++) income[n] = wage[n] * valueAdded[n] + this.#dutyFree[n] - balance[n];
    if (this.#coalition === null) return;
    this.#transfers(this.#coalition, image);
    for (let n = 0; n < N; n++) income[n] = income[n] + transfer[n];
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
    const { N, J, output, income, expenditureScale } = this;
    const { finalShare, inputShare } = this.economy;
    const spent = N + N * J;
    for (let k = 0; k < J; k++) {
      const target = spent + k * N;
      for (let n = 0; n < N; n++) image[target + n] = finalShare[k * N + n] * income[n];
      if (inputShare !== null) {
        for (let j = 0; j < J; j++) {
          const share = (j * J + k) * N;
          for (let n = 0; n < N; n++) {
            image[target + n] = image[target + n] + inputShare[share + n] * output[j * N + n];
          }
        }
      }
      for (let n = 0; n < N; n++) image[target + n] = image[target + n] / expenditureScale[n];
    }
  }

  #wages(state: Float64Array, image: Float64Array, step: number): void {
    const { N, J, output, balance, transfer, wage, excessDemand } = this;
    const { valueAdded } = this.economy;
    excessDemand.fill(0);
    for (let j = 0; j < J; j++) for (let n = 0; n < N; n++) excessDemand[n] = excessDemand[n] + output[j * N + n];
    let base = 0;
    let earned = 0;
    for (let n = 0; n < N; n++) {
      const z = (excessDemand[n] - this.#imports[n] - balance[n] + transfer[n]) / valueAdded[n];
      excessDemand[n] = z;
      const move = (step * z) / wage[n];
      image[n] = state[n] + Math.max(-largestWageStep, Math.min(largestWageStep, move));
      base += valueAdded[n];
      earned += valueAdded[n] * Math.exp(image[n]);
    }
    const level = Math.log(earned / base);
    for (let n = 0; n < N; n++) image[n] = image[n] - level;
  }
}

/** Largest change of ln ŵ in one pass. */
const largestWageStep = 0.5;

function kernels(economy: Economy, shock: Shock): { kernel: Float64Array; salesKernel: Float64Array } {
  const N = economy.countries.length;
  const { tradeShare, tariffFactor: before, theta } = economy;
  const after = shock.tariffFactor ?? before;
  const kernel =
    shock.shareFactor === null ? tradeShare.slice() : tradeShare.map((share, c) => share * shock.shareFactor![c]);
  if (after === null) return { kernel, salesKernel: kernel };
  const salesKernel = new Float64Array(kernel.length);
  for (let cell = 0; cell < kernel.length; cell++) {
    const factor = after[cell];
    const base = before === null ? 1 : before[cell];
    if (factor !== base) kernel[cell] = kernel[cell] * (factor / base) ** -theta[Math.floor(cell / (N * N))];
    salesKernel[cell] = kernel[cell] / factor;
  }
  return { kernel, salesKernel };
}

/** Mean spending per sector by country: a state near 1 for every country, large or small. */
function scaleOf(economy: Economy): Float64Array {
  const N = economy.countries.length;
  const J = economy.sectors.length;
  const scale = new Float64Array(N);
  for (let cell = 0; cell < N * J; cell++) scale[cell % N] = scale[cell % N] + economy.expenditure[cell] / J;
  return scale;
}

function weightedSum(a: Float64Array, from: number, b: Float64Array, offset: number, length: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  const whole = length & ~3;
  for (let i = 0; i < whole; i += 4) {
    s0 += a[from + i] * b[offset + i];
    s1 += a[from + i + 1] * b[offset + i + 1];
    s2 += a[from + i + 2] * b[offset + i + 2];
    s3 += a[from + i + 3] * b[offset + i + 3];
  }
  for (let i = whole; i < length; i++) s0 += a[from + i] * b[offset + i];
  return s0 + s1 + (s2 + s3);
}
