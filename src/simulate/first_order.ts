import { LeewayError } from "../core/errors.ts";
import { AndersonAccelerator } from "../core/numerics/anderson.ts";
import { columnProducts, rowProducts, transpose } from "../core/numerics/matrix_vector.ts";
import type { Closure } from "./closures.ts";
import type { Economy } from "./economy.ts";
import { tradeLinks, tradingBlocks } from "./trading_blocks.ts";

/** An infinitesimal shock: the direction in which costs and productivities move. Null parts do not. */
export interface Direction {
  /** d ln κ, change of trade costs, shape (exporter, importer, sector). */
  readonly tradeCost: Float64Array | null;
  /** d ln A, change of productivity, shape (country, sector). */
  readonly productivity: Float64Array | null;
}

/** What the economy does to first order. */
export interface Response {
  /** d ln ŵ, with Σ VA·d ln ŵ = 0 in each trading block; length N. */
  readonly wage: Float64Array;
  /** d ln P̂, shape (country, sector). */
  readonly price: Float64Array;
  /** d ln of real income, length N. */
  readonly realIncome: Float64Array;
  /** dL, received from the others of a coalition that shares its burden, USD million, length N; sums to 0. */
  readonly transfer: Float64Array;
}

const tolerance = 1e-11;
const maxPasses = 500;
const memory = 15;

/**
 * The model to first order at the baseline: its equations (equations.ts) differentiated exactly, the linear system solved by
 * the same accelerated pass. Kleinman, Liu and Redding ("International friends and enemies", American Economic Review 2024)
 * state it for one sector, there in closed form; here with inputs, tariffs and imbalances:
 *
 *   d ln c_jn = B_jn d ln w_n + Σ_k g_kjn(1 − B_jn) d ln P_kn − d ln A_jn
 *   d ln P_jn = Σ_i π_jni (d ln c_ji + d ln κ_jni)
 *   dY_ji = Σ_n (π_jni/τ_jni) (dX_jn − θ_j X_jn (d ln c_ji + d ln κ_jni − d ln P_jn))
 *   dI_n = VA_n d ln w_n + dR_n − dS_n + dL_n,   dX_kn = Σ_j g_kjn(1 − B_jn) dY_jn + α_kn dI_n
 *   Σ_j B_jn dY_jn = VA_n d ln w_n
 *
 * dL moves income within a coalition K that shares its burden (Chowdhry, Hinz, Kamin and Wanner 2024), so that real income
 * changes by the same share in all its members: with Ĩ income before transfers and d ln P_n = Σ_k α_kn d ln P_kn,
 *
 *   dL_n = I_n (d ln W + d ln P_n) − dĨ_n,   d ln W = Σ_K (dĨ_n − I_n d ln P_n) / Σ_K I_n
 */
export class FirstOrder {
  readonly #economy: Economy;
  readonly #N: number;
  readonly #J: number;
  /** π/τ; the shares themselves without tariffs. */
  readonly #salesShare: Float64Array;
  /** Σ_i π_jni/τ_jni, shape (country, sector). */
  readonly #crossing: Float64Array;
  /** ∂S′_n/∂ ln w_n = own_n, less VA_n/Σ VA of the sum over all. */
  readonly #balanceSlope: Float64Array;
  readonly #coalition: Int32Array | null;
  readonly #transfer: Float64Array;
  readonly #block: Int32Array;
  readonly #blockValue: Float64Array;
  readonly #blockShift: Float64Array;
  readonly #scale: Float64Array;
  readonly #accelerator: AndersonAccelerator;
  readonly #cost: Float64Array;
  readonly #output: Float64Array;
  readonly #income: Float64Array;
  readonly #work: Float64Array;
  readonly #byCountry: Float64Array;
  readonly #perBuyer: Float64Array;
  /** Σ_i π d ln κ, Σ_i (π/τ) d ln κ by buyer and Σ_n (π/τ) X d ln κ by seller, of the direction; shape (country, sector). */
  readonly #pricePush: Float64Array;
  readonly #crossingPush: Float64Array;
  readonly #salesPush: Float64Array;

  /**
   * @param economy the baseline; under `balanced` the economy that `balanceTrade` gives
   * @param closure how trade balances move; without an embargo drop_cut is fixed
   * @param coalition indices of the countries that equalise their loss by transfers; null: no transfers
   */
  constructor(economy: Economy, closure: Closure, coalition: Int32Array | null = null) {
    this.#economy = economy;
    this.#coalition = coalition;
    const { tradeShare, tariffFactor, valueAdded, tradeBalance, expenditure } = economy;
    const N = (this.#N = economy.countries.length);
    const J = (this.#J = economy.sectors.length);
    this.#salesShare = tariffFactor === null ? tradeShare : tradeShare.map((share, cell) => share / tariffFactor[cell]);
    this.#crossing = new Float64Array(N * J);
    rowProducts(this.#salesShare, 0, N * J, N, new Float64Array(N).fill(1), 0, this.#crossing, 0);
    this.#balanceSlope = closure === "proportional" ? tradeBalance : new Float64Array(N);
    this.#block = tradingBlocks(tradeLinks(tradeShare, expenditure, N), N);
    this.#blockValue = new Float64Array(N);
    this.#blockShift = new Float64Array(N);
    this.#scale = new Float64Array(N);
    for (let n = 0; n < N; n++) this.#blockValue[this.#block[n]] += valueAdded[n];
    for (let cell = 0; cell < N * J; cell++) this.#scale[cell % N] += expenditure[cell] / J;
    this.#accelerator = new AndersonAccelerator(N + 2 * N * J, memory);
    this.#cost = new Float64Array(N * J);
    this.#output = new Float64Array(N * J);
    this.#income = new Float64Array(N);
    this.#transfer = new Float64Array(N);
    this.#work = new Float64Array(N * J);
    this.#byCountry = new Float64Array(N * J);
    this.#perBuyer = new Float64Array(N * J);
    this.#pricePush = new Float64Array(N * J);
    this.#crossingPush = new Float64Array(N * J);
    this.#salesPush = new Float64Array(N * J);
  }

  /**
   * What happens per unit of a direction.
   *
   * @throws LeewayError `simulate.not_converged` (numerical)
   */
  respond(direction: Direction): Response {
    const N = this.#N;
    const NJ = N * this.#J;
    this.#push(direction);
    const state = new Float64Array(N + 2 * NJ);
    const image = new Float64Array(N + 2 * NJ);
    this.#accelerator.restart();
    for (let passes = 0; passes < maxPasses; passes++) {
      this.#pass(direction, state, image);
      let size = 0;
      let change = 0;
      for (let at = 0; at < state.length; at++) {
        size = Math.max(size, Math.abs(image[at]));
        change = Math.max(change, Math.abs(image[at] - state[at]));
      }
      if (change <= tolerance * size || size === 0) return this.#read(image);
      this.#accelerator.next(state, image, state);
    }
    throw new LeewayError(
      "simulate.not_converged",
      `the first-order response was not found in ${maxPasses} passes. Solve the scenario itself with a small shock.`,
      { iterations: maxPasses },
      { kind: "numerical" },
    );
  }

  #read(state: Float64Array): Response {
    const N = this.#N;
    const { finalShare, finalIncome } = this.#economy;
    const price = state.slice(N, N + N * this.#J);
    const realIncome = this.#income.map((change, n) => change / finalIncome[n]);
    for (let cell = 0; cell < price.length; cell++) realIncome[cell % N] -= finalShare[cell] * price[cell];
    return { wage: state.slice(0, N), price, realIncome, transfer: this.#transfer.slice() };
  }

  /** What the direction's trade costs add to prices, to what crosses borders, and to sales, at unchanged costs. */
  #push({ tradeCost }: Direction): void {
    const N = this.#N;
    const { tradeShare, expenditure } = this.#economy;
    this.#pricePush.fill(0);
    this.#crossingPush.fill(0);
    this.#salesPush.fill(0);
    if (tradeCost === null) return;
    for (let row = 0; row < N * this.#J; row++) {
      const column = row - (row % N);
      for (let i = 0; i < N; i++) {
        const cell = row * N + i;
        const cost = tradeCost[cell];
        if (cost === 0) continue;
        this.#pricePush[row] += tradeShare[cell] * cost;
        this.#crossingPush[row] += this.#salesShare[cell] * cost;
        this.#salesPush[column + i] += this.#salesShare[cell] * expenditure[row] * cost;
      }
    }
  }

  /** One pass over the differentiated equations; `state` and `image` stack d ln w, d ln P and dX/scale. */
  #pass({ productivity }: Direction, state: Float64Array, image: Float64Array): void {
    this.#costs(productivity, state);
    this.#trade(state, image);
    this.#incomes(state);
    if (this.#coalition !== null) this.#transfers(this.#coalition, image);
    this.#expenditures(image);
    this.#wages(state, image);
  }

  #costs(productivity: Float64Array | null, state: Float64Array): void {
    const N = this.#N;
    const J = this.#J;
    const { valueAddedShare, inputShare } = this.#economy;
    const cost = this.#cost;
    if (inputShare === null) cost.fill(0);
    else {
      transpose(state, N, J, N, this.#byCountry);
      for (let n = 0; n < N; n++) {
        rowProducts(inputShare, n * J * J, J, J, this.#byCountry, n * J, this.#work, n * J);
      }
      transpose(this.#work, 0, N, J, cost);
    }
    for (let cell = 0; cell < N * J; cell++) {
      cost[cell] += valueAddedShare[cell] * state[cell % N] - (productivity === null ? 0 : productivity[cell]);
    }
  }

  /** Prices, output and, in `income`, the change of duties. */
  #trade(state: Float64Array, image: Float64Array): void {
    const N = this.#N;
    const J = this.#J;
    const { theta, tradeShare, tariffFactor, expenditure, output: baseOutput } = this.#economy;
    const salesShare = this.#salesShare;
    const output = this.#output;
    const perBuyer = this.#perBuyer;
    this.#income.fill(0);
    for (let j = 0; j < J; j++) {
      const column = j * N;
      const block = column * N;
      rowProducts(tradeShare, block, N, N, this.#cost, column, image, N + column);
      if (tariffFactor !== null) rowProducts(salesShare, block, N, N, this.#cost, column, this.#work, column);
      for (let n = 0; n < N; n++) {
        const cell = column + n;
        image[N + cell] += this.#pricePush[cell];
        const spent = state[N + N * J + cell] * this.#scale[n];
        perBuyer[cell] = spent + theta[j] * expenditure[cell] * image[N + cell];
        if (tariffFactor === null) continue;
        const crossed = this.#work[cell] + this.#crossingPush[cell];
        this.#income[n] += spent - this.#crossing[cell] * perBuyer[cell] + theta[j] * expenditure[cell] * crossed;
      }
      columnProducts(salesShare, block, N, N, perBuyer, column, output, column);
      for (let i = 0; i < N; i++) {
        const cell = column + i;
        output[cell] -= theta[j] * (this.#cost[cell] * baseOutput[cell] + this.#salesPush[cell]);
      }
    }
  }

  #incomes(state: Float64Array): void {
    const { valueAdded } = this.#economy;
    let world = 0;
    let shared = 0;
    for (let n = 0; n < this.#N; n++) {
      world += valueAdded[n];
      shared += this.#balanceSlope[n] * state[n];
    }
    for (let n = 0; n < this.#N; n++) {
      const balance = this.#balanceSlope[n] * state[n] - (valueAdded[n] / world) * shared;
      this.#income[n] += valueAdded[n] * state[n] - balance;
    }
  }

  #transfers(coalition: Int32Array, image: Float64Array): void {
    const N = this.#N;
    const { finalShare, finalIncome } = this.#economy;
    const income = this.#income;
    const transfer = this.#transfer;
    let gained = 0;
    let had = 0;
    for (const n of coalition) {
      let logPrice = 0;
      for (let cell = n; cell < N * this.#J; cell += N) logPrice += finalShare[cell] * image[N + cell];
      transfer[n] = finalIncome[n] * logPrice;
      gained += income[n] - transfer[n];
      had += finalIncome[n];
    }
    for (const n of coalition) {
      transfer[n] += (gained / had) * finalIncome[n] - income[n];
      income[n] += transfer[n];
    }
  }

  #expenditures(image: Float64Array): void {
    const N = this.#N;
    const J = this.#J;
    const { inputShare, finalShare } = this.#economy;
    const bought = this.#perBuyer;
    if (inputShare === null) bought.fill(0);
    else {
      transpose(this.#output, 0, J, N, this.#byCountry);
      for (let n = 0; n < N; n++) {
        columnProducts(inputShare, n * J * J, J, J, this.#byCountry, n * J, this.#work, n * J);
      }
      transpose(this.#work, 0, N, J, bought);
    }
    for (let cell = 0; cell < N * J; cell++) {
      const n = cell % N;
      image[N + N * J + cell] = (bought[cell] + finalShare[cell] * this.#income[n]) / this.#scale[n];
    }
  }

  #wages(state: Float64Array, image: Float64Array): void {
    const N = this.#N;
    const { valueAdded, valueAddedShare, wageResponse } = this.#economy;
    const earned = this.#work.fill(0, 0, N);
    for (let cell = 0; cell < N * this.#J; cell++) earned[cell % N] += valueAddedShare[cell] * this.#output[cell];
    const shift = this.#blockShift.fill(0);
    for (let n = 0; n < N; n++) {
      image[n] = state[n] + (earned[n] / valueAdded[n] - state[n]) / (1 + wageResponse[n]);
      shift[this.#block[n]] += valueAdded[n] * image[n];
    }
    for (let n = 0; n < N; n++) image[n] -= shift[this.#block[n]] / this.#blockValue[this.#block[n]];
  }
}

/**
 * Who gains and who loses from a small change in one country: E[n·N + i] = d ln (real income of n) per unit of
 *
 * - `productivity`: d ln A of all sectors of i;
 * - `trade_cost`: d ln κ of all trade of i with others, both ways.
 *
 * @param coalition indices of the countries that equalise their loss by transfers; null: no transfers
 * @returns N × N, row-major: a row holds one country's exposure to all others; below 0 for productivity: an enemy
 * @throws LeewayError `simulate.not_converged` (numerical)
 */
export function friendsAndEnemies(
  economy: Economy,
  closure: Closure,
  change: "productivity" | "trade_cost",
  coalition: Int32Array | null = null,
): Float64Array {
  const N = economy.countries.length;
  const model = new FirstOrder(economy, closure, coalition);
  const exposure = new Float64Array(N * N);
  for (let i = 0; i < N; i++) {
    const { realIncome } = model.respond(change === "productivity" ? moreProductive(economy, i) : costlier(economy, i));
    for (let n = 0; n < N; n++) exposure[n * N + i] = realIncome[n];
  }
  return exposure;
}

function moreProductive({ countries, output }: Economy, country: number): Direction {
  const N = countries.length;
  return { tradeCost: null, productivity: output.map((_, cell) => (cell % N === country ? 1 : 0)) };
}

function costlier({ countries, tradeShare }: Economy, country: number): Direction {
  const N = countries.length;
  const tradeCost = tradeShare.map((_, cell) => {
    const exporter = cell % N;
    const importer = Math.floor(cell / N) % N;
    return exporter !== importer && (exporter === country || importer === country) ? 1 : 0;
  });
  return { tradeCost, productivity: null };
}
