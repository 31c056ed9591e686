import { LeewayError } from "../core/errors.ts";
import { gaussLegendre } from "../core/numerics/gauss_legendre.ts";
import type { PathPoint, TermSums } from "./decomposition_terms.ts";
import { addTerms, integrateTerms, noTerms } from "./decomposition_terms.ts";
import type { Economy } from "./economy.ts";
import type { Equations } from "./equations.ts";
import type { Solution } from "./equilibrium.ts";
import { solveEquilibrium } from "./equilibrium.ts";
import { tradeLinks, tradingBlocks } from "./trading_blocks.ts";
import type { Experiment, SetUp } from "./experiment.ts";
import { setUp } from "./experiment.ts";
import type { Outcome } from "./outcome.ts";
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
/** The same on short parts, of which there are few: where a country is nearly cut off, equilibria are found less sharply. */
const shortPart = 2 ** -8;
const shortPartTolerance = 3e-8;
/** Parts are halved until they are this short: embargoes can bite all at once at the end of the path. */
const shortestPart = 2 ** -24;
const mostSolves = 1500;
/** Residual of the equilibria on the path where it can be reached: their differences must carry the terms. */
const tightest = 1e-11;

/** A part of the path still to be integrated. */
interface Part {
  readonly from: number;
  readonly length: number;
  /** ln Ŵ at its end; null: its limit, where the end cuts a country off from all others. */
  readonly end: Float64Array | null;
}

/**
 * Decomposes the change of real income exactly: the differential of real income (see `integrateTerms`) is integrated along
 * the straight path of the shock, in ln of costs, tariffs, taxes, productivity and demand and in the share that embargoes
 * remove. Gauss-Legendre quadrature on parts of the path that are halved until the terms add up on each.
 *
 * What a term gets depends on the path; their sum does not. Where the shock cuts the world in two, imbalances fixed in units
 * of world output jump at the very end, since the parts no longer share a unit: the jump belongs to the trade balance.
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
  const atTheEnd = path.logRealIncome(1);
  const waiting: Part[] = [{ from: 0, length: 1, end: path.isolates() ? null : atTheEnd }];
  let start = path.logRealIncome(0);
  let parts = 0;
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const { from, length } = part;
    const points = path.points(from, length);
    const end = part.end ?? limit(points.map(({ outcome }) => logRealIncomes(economy, outcome)));
    const added = integrateTerms(economy, experiment.shock, points, rule, length);
    const missed = largest(sumByCountry(added, N).map((sum, n) => sum - (end[n] - start[n])));
    const allowed = length > shortPart ? partTolerance : shortPartTolerance;
    if (missed > allowed && length > shortestPart && path.solves < mostSolves) {
      waiting.push({ ...part, from: from + length / 2, length: length / 2 });
      waiting.push({ from, length: length / 2, end: path.logRealIncome(from + length / 2) });
      continue;
    }
    addTerms(terms, added);
    parts += 1;
    start = end;
    progress?.(from + length);
  }
  for (let n = 0; n < N; n++) terms.balance[n] += atTheEnd[n] - start[n];
  const gap = sumByCountry(terms, N).map((sum, n) => sum - atTheEnd[n]);
  const worst = largest(gap);
  if (worst <= wholeTolerance) return { terms, logRealIncome: atTheEnd, gap, parts, solves: path.solves };
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

function logRealIncomes(economy: Economy, outcome: Outcome): Float64Array {
  return Float64Array.from(economy.countries, (_, n) => Math.log(realIncomeHat(economy, outcome, n)));
}

/** The value that arrays at the nodes of the rule tend to at the end of the part. */
function limit(values: readonly Float64Array[]): Float64Array {
  return values[0].map((_, n) => values.reduce((sum, at, k) => sum + rule.atEnd[k] * at[n], 0));
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
  #state: Float64Array | undefined;

  constructor(experiment: Experiment, economy: Economy) {
    this.#experiment = experiment;
    this.#economy = economy;
    this.#prepared = setUp(experiment, economy);
  }

  /** Does the whole shock cut countries off that trade on the way? */
  isolates(): boolean {
    const blocks = (t: number): number => {
      const { kernel, N } = this.#prepared.at(t);
      return Math.max(...tradingBlocks(tradeLinks(kernel, this.#economy.expenditure, N), N));
    };
    return blocks(1) > blocks(1 / 2);
  }

  /** The points at the nodes of the rule on [from, from + length]. */
  points(from: number, length: number): readonly PathPoint[] {
    return Array.from(rule.nodes, (node) => this.#point(from + ((node + 1) / 2) * length));
  }

  /** ln Ŵ at t, length N. */
  logRealIncome(t: number): Float64Array {
    return logRealIncomes(this.#economy, this.#point(t).outcome);
  }

  #point(t: number): PathPoint {
    const equations = this.#prepared.at(t);
    const solution = this.#solve(equations, t);
    this.solves += 1;
    this.#state = solution.state;
    const shock = shockAt(this.#experiment.shock, this.#economy, t);
    return { t, shock, outcome: outcomeOf(solution), finalShare: equations.finalShare };
  }

  /** Solves tightly; where rounding forbids that, as beside the isolation of a country, to the experiment's tolerance. */
  #solve(equations: Equations, t: number): Solution {
    const start = this.#state === undefined ? {} : { start: this.#state };
    try {
      return solveEquilibrium(equations, {
        tolerance: tightest,
        methods: ["anderson", "newton"],
        maxPasses: 200,
        ...start,
      });
    } catch (error) {
      if (!(error instanceof LeewayError && error.code === "simulate.not_converged")) throw error;
    }
    const { tolerance } = this.#experiment;
    return solveEquilibrium(equations, { tolerance, path: (part) => this.#prepared.at(part * t), ...start });
  }
}
