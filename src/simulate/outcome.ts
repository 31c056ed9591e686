import type { Economy } from "./economy.ts";
import type { Solution } from "./equilibrium.ts";
import { newFlows } from "./trade.ts";

/** An equilibrium in hats and levels, as fresh arrays: what every read-out starts from. */
export interface Outcome {
  /** ŵ, length N. */
  readonly wage: Float64Array;
  /** P̂_jn, hats; shape (country, sector). */
  readonly price: Float64Array;
  /** ĉ_jn, unit cost hats; shape (country, sector). */
  readonly cost: Float64Array;
  /** Y′_jn, what producers receive (without export taxes), USD million; shape (country, sector). */
  readonly output: Float64Array;
  /** Counterfactual flows excluding duty and including export taxes, USD million; shape (exporter, importer, sector). */
  readonly flows: Float64Array;
  /** I′: final income of each country, USD million, length N. */
  readonly income: Float64Array;
  /** S′: what the closure asks of exports − imports, USD million, length N. */
  readonly balance: Float64Array;
  /** L: received from the other members of a coalition that shares its burden, USD million, length N; sums to 0. */
  readonly transfer: Float64Array;
  /** Import duties and export taxes raised, USD million, length N. */
  readonly duty: Float64Array;
  readonly exportTax: Float64Array;
}

/** The consumption price index hat of country n, Π_j P̂_jn^α_jn at baseline shares. */
export function priceIndexHat(
  { finalShare, countries }: Economy,
  { price }: Pick<Outcome, "price">,
  n: number,
): number {
  let logPrice = 0;
  for (let cell = n; cell < price.length; cell += countries.length)
    logPrice += finalShare[cell] * Math.log(price[cell]);
  return Math.exp(logPrice);
}

/** Real income hat of country n: final income, with revenue, balance and transfers, over the consumption price index. */
export function realIncomeHat(economy: Economy, outcome: Pick<Outcome, "price" | "income">, n: number): number {
  return outcome.income[n] / economy.finalIncome[n] / priceIndexHat(economy, outcome, n);
}

/** Reads an outcome off a solution; valid until the solution's equations are used again. */
export function outcomeOf({ equations, state }: Solution): Outcome {
  const { N, J, economy, wage, costPower, output, income, balance, transfer, duty, exportTax } = equations;
  return {
    wage: wage.slice(),
    price: state.subarray(N, N + N * J).map(Math.exp),
    cost: costPower.map((power, cell) => power ** (-1 / economy.theta[Math.floor(cell / N)])),
    output: output.slice(),
    flows: newFlows(equations, state),
    income: income.slice(),
    balance: balance.slice(),
    transfer: transfer.slice(),
    duty: duty.slice(),
    exportTax: exportTax.slice(),
  };
}

/** New over old; 1 where there was nothing. */
export function hat(before: number, after: number): number {
  return before === 0 ? 1 : after / before;
}
