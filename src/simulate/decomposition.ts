import { LeewayError } from "../core/errors.ts";
import { gaussLegendre } from "../core/numerics/gauss_legendre.ts";
import type { PathPoint, TermSums } from "./decomposition_terms.ts";
import { addTerms, integrateTerms, noTerms } from "./decomposition_terms.ts";
import type { Economy } from "./economy.ts";
import { solveEquilibrium } from "./equilibrium.ts";
import type { Experiment, SetUp } from "./experiment.ts";
import { setUp } from "./experiment.ts";
import { outcomeOf, realIncomeHat } from "./outcome.ts";
import { shockAt } from "./shock_path.ts";

/** The change of every country's ln real income as integrals along the shock, which add up to it. */
export interface Decomposition {
  readonly terms: TermSums;
  /** ln Ŵ at the end of the path, length N. */
  readonly logRealIncome: Float64Array;
  /** Sum of all terms − ln Ŵ, length N. */
  readonly gap: Float64Array;
  /** Parts the path was cut into, and equilibria solved. */
  readonly parts: number;
  readonly solves: number;
}

const rule = gaussLegendre(8);
/** Largest gap between the terms and ln Ŵ on one part of the path, and over the whole of it. */
const partTolerance = 3e-9;
const wholeTolerance = 1e-6;
/** Parts are halved until they are this short: embargoes can bite all at once at the end of the path. */
const shortestPart = 2 ** -30;
const mostSolves = 3000;
/** Residual of the equilibria on the path: their differences must carry the terms. */
const tightest = 1e-11;

/**
 * Decomposes the change of real income exactly: the differential of real income (see `integrateTerms`) is integrated along
 * the straight path of the shock, in ln of costs, tariffs, taxes, productivity and demand and in the share that embargoes
 * remove. Gauss-Legendre quadrature on parts of the path that are halved until the terms add up on each.
 *
 * What a term gets depends on the path; their sum does not.
 *
 * @param economy the experiment's baseline
 * @param progress called with the part of the path done, in [0, 1]
 * @throws LeewayError `simulate.decomposition_failed` (numerical) when the terms do not add up within 1e-6;
 * `simulate.not_converged` when a point on the way has no equilibrium
 */
export function decompose(experiment: Experiment, economy: Economy, progress?: (done: number) => void): Decomposition {
  const path = new Path(experiment, economy);
  const terms = noTerms(economy);
  const N = economy.countries.length;
  let parts = 0;
  let from = 0;
  let length = 1;
  let start = path.logRealIncome(0);
  while (from < 1) {
    const end = path.logRealIncome(from + length);
    const part = integrateTerms(economy, experiment.shock, path.points(from, length), rule, length);
    const gap = sumByCountry(part, N).map((sum, n) => sum - (end[n] - start[n]));
    if (largest(gap) > partTolerance && length > shortestPart && path.solves < mostSolves) {
      length /= 2;
      continue;
    }
    addTerms(terms, part);
    parts += 1;
    from += length;
    start = end;
    progress?.(from);
    length = Math.min(length, 1 - from);
  }
  const gap = sumByCountry(terms, N).map((sum, n) => sum - start[n]);
  const worst = largest(gap);
  if (worst <= wholeTolerance) return { terms, logRealIncome: start, gap, parts, solves: path.solves };
  throw new LeewayError(
    "simulate.decomposition_failed",
    `the terms add up to ln real income within ${worst.toExponential(1)} only, after ${path.solves} equilibria along the shock ` +
      "(allowed: 1e-6). Decompose a smaller shock, or several in turn.",
    { gap: worst, solves: path.solves },
    { kind: "numerical" },
  );
}

/** All terms of each country, length N. */
function sumByCountry(terms: TermSums, N: number): Float64Array {
  const sum = new Float64Array(N);
  for (let cell = 0; cell < terms.importPrice.length; cell++) {
    sum[Math.floor(cell / N) % N] += terms.importPrice[cell] + terms.tradeCost[cell] + terms.importVolume[cell];
    sum[cell % N] += terms.exportPrice[cell] + terms.exportVolume[cell];
  }
  for (let cell = 0; cell < terms.productivity.length; cell++) sum[cell % N] += terms.productivity[cell];
  return sum.map((value, n) => value + terms.balance[n] + terms.transfer[n] + terms.demand[n]);
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => (Math.abs(value) <= most ? most : Math.abs(value)), 0);
}

/** Equilibria along the shock, each solved from the last. */
class Path {
  solves = 0;
  readonly #experiment: Experiment;
  readonly #economy: Economy;
  readonly #prepared: SetUp;
  readonly #tolerance: number;
  #state: Float64Array | undefined;

  constructor(experiment: Experiment, economy: Economy) {
    this.#experiment = experiment;
    this.#economy = economy;
    this.#prepared = setUp(experiment, economy);
    this.#tolerance = Math.min(experiment.tolerance, tightest);
  }

  /** The points at the nodes of the rule on [from, from + length]. */
  points(from: number, length: number): readonly PathPoint[] {
    return Array.from(rule.nodes, (node) => this.#point(from + ((node + 1) / 2) * length));
  }

  /** ln Ŵ at t, length N. */
  logRealIncome(t: number): Float64Array {
    const { outcome } = this.#point(t);
    return Float64Array.from(this.#economy.countries, (_, n) => Math.log(realIncomeHat(this.#economy, outcome, n)));
  }

  #point(t: number): PathPoint {
    const equations = this.#prepared.at(t);
    const solution = solveEquilibrium(equations, {
      tolerance: this.#tolerance,
      path: (part) => this.#prepared.at(part * t),
      ...(this.#state === undefined ? {} : { start: this.#state }),
    });
    this.solves += 1;
    this.#state = solution.state;
    const shock = shockAt(this.#experiment.shock, this.#economy, t);
    return { t, shock, outcome: outcomeOf(solution), finalShare: equations.finalShare };
  }
}
