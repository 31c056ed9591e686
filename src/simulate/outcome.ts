import type { Solution } from "./equilibrium.ts";
import { newFlows } from "./trade.ts";

/** An equilibrium in hats and levels, as fresh arrays: what every read-out starts from. */
export interface Outcome {
  /** ŵ, length N. */
  readonly wage: Float64Array;
  /** P̂_jn, hats; shape (country, sector). */
  readonly price: Float64Array;
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

/** Reads an outcome off a solution; valid until the solution's equations are used again. */
export function outcomeOf({ equations, state }: Solution): Outcome {
  const { N, J, wage, income, balance, transfer, duty, exportTax } = equations;
  return {
    wage: wage.slice(),
    price: state.subarray(N, N + N * J).map(Math.exp),
    flows: newFlows(equations, state),
    income: income.slice(),
    balance: balance.slice(),
    transfer: transfer.slice(),
    duty: duty.slice(),
    exportTax: exportTax.slice(),
  };
}
