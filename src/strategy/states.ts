import { balanceRule } from "../simulate/closures.ts";
import { Equations } from "../simulate/equations.ts";
import type { Solution } from "../simulate/equilibrium.ts";
import { solveEquilibrium } from "../simulate/equilibrium.ts";
import type { Shock } from "../simulate/shock.ts";
import { shockAt } from "../simulate/shock_path.ts";
import type { Baseline } from "./baseline.ts";

/** A change of the trade between two groups of countries that share no member, on top of the measures in force. */
export interface LinkChange {
  /** Indices of countries; flows within a country are never changed. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** χ ≥ 0, what multiplies the flows at unchanged prices: 0 an embargo, 1 − s a cut of share s, above 1 growth. */
  readonly factor: number;
  /** Indices of sectors; absent: all. */
  readonly sectors?: readonly number[];
  /** A change of costs and no cut: under drop_cut the trade balance on these flows stays. */
  readonly isCost?: boolean;
  /** Only what `from` sells to `to`; absent: both ways. */
  readonly isOneWay?: boolean;
}

/** The world economy under the measures in force and some changes. */
export interface SolvedState {
  /** ln of real income relative to the baseline, length N. */
  readonly logWelfare: Float64Array;
  /** Received from the others of a coalition that shares its burden, USD million, length N; 0 elsewhere. */
  readonly transfer: Float64Array;
  /** The solver's state, a start for states nearby. */
  readonly state: Float64Array;
  readonly iterations: number;
  readonly residual: number;
}

/** Solves the economy of a baseline under changes of links; each solution can start the next. */
export class StateSolver {
  readonly baseline: Baseline;
  #last: Solution | null = null;

  constructor(baseline: Baseline) {
    this.baseline = baseline;
  }

  /**
   * The equilibrium under the measures in force and `changes`, which multiply each other where they meet.
   *
   * @param start a state nearby; absent: the baseline
   * @throws LeewayError `simulate.*` of kind numerical where there is no equilibrium or none was found
   */
  solve(changes: readonly LinkChange[], start?: Float64Array): SolvedState {
    const { economy, flows, closure, experiment } = this.baseline;
    const shock = this.#shock(changes);
    const at = (t: number): Equations => {
      const part = shockAt(shock, economy, t);
      return new Equations(economy, part, balanceRule(closure, economy, part.cutShare, flows), experiment.coalition);
    };
    const solution = solveEquilibrium(at(1), {
      tolerance: experiment.tolerance,
      path: at,
      ...(start === undefined ? {} : { start }),
    });
    this.#last = solution;
    const { state, iterations, residual } = solution;
    const transfer = solution.equations.transfer.slice();
    return { logWelfare: this.#logWelfare(solution), transfer, state, iterations, residual };
  }

  /** Trade between two countries, both ways and all sectors, in the state solved last; USD million. */
  lastTrade(a: number, b: number): number {
    if (this.#last === null) return 0;
    const { equations, state } = this.#last;
    const { N, J, salesKernel, costPower, supply, expenditureScale } = equations;
    let total = 0;
    for (let j = 0; j < J; j++) {
      for (const [exporter, importer] of [
        [a, b],
        [b, a],
      ]) {
        const row = j * N + importer;
        if (supply[row] === 0) continue;
        const bought = state[N + N * J + row] * expenditureScale[importer];
        total += (salesKernel[row * N + exporter] * costPower[j * N + exporter] * bought) / supply[row];
      }
    }
    return total;
  }

  #shock(changes: readonly LinkChange[]): Shock {
    const { economy, experiment } = this.baseline;
    const { shock } = experiment;
    const N = economy.countries.length;
    const J = economy.sectors.length;
    const shareFactor = shock.shareFactor?.slice() ?? new Float64Array(N * N * J).fill(1);
    const cutShare = shock.cutShare?.slice() ?? new Float64Array(N * N * J);
    const change = (cell: number, factor: number, isCost: boolean): void => {
      shareFactor[cell] *= factor;
      if (!isCost) cutShare[cell] = 1 - (1 - cutShare[cell]) * Math.min(1, factor);
    };
    for (const { from, to, factor, sectors, isOneWay, isCost = false } of changes) {
      for (let at = 0; at < (sectors?.length ?? J); at++) {
        const block = (sectors === undefined ? at : sectors[at]) * N * N;
        for (const a of from) {
          for (const b of to) {
            if (a === b) continue;
            change(block + b * N + a, factor, isCost);
            if (isOneWay !== true) change(block + a * N + b, factor, isCost);
          }
        }
      }
    }
    return { ...shock, shareFactor, cutShare };
  }

  /** ln(I′/I) − Σ α ln P̂ for each country. */
  #logWelfare({ equations, state }: Solution): Float64Array {
    const { N, J, income, finalShare } = equations;
    const { finalIncome } = this.baseline.economy;
    const welfare = new Float64Array(N);
    for (let n = 0; n < N; n++) welfare[n] = Math.log(income[n] / finalIncome[n]);
    for (let j = 0; j < J; j++) {
      for (let n = 0; n < N; n++) welfare[n] -= finalShare[j * N + n] * state[N + j * N + n];
    }
    return welfare;
  }
}
