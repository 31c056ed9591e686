import { GroupResolver } from "../core/codes/groups.ts";
import { LeewayError } from "../core/errors.ts";
import { quantile } from "../core/numerics/quantile.ts";
import type { World } from "../worlds/world.ts";
import type { ElasticitySpread } from "./elasticity_draws.ts";
import { defaultSpread, drawElasticities } from "./elasticity_draws.ts";
import { solveEquilibrium } from "./equilibrium.ts";
import type { ExperimentOptions } from "./experiment.ts";
import { readExperiment, setUp } from "./experiment.ts";
import { outcomeOf, realIncomeHat } from "./outcome.ts";
import type { SensitivityResult } from "./result.ts";
import type { Scenario } from "./scenario.ts";

/** How results are made to depend on elasticities. */
export interface SensitivityOptions extends ExperimentOptions {
  /** Each sector's elasticity moved alone, or all drawn together. */
  readonly method: "one_at_a_time" | "joint";
  /** Countries and groups shown; default all. */
  readonly countries?: readonly string[];
  /** Standard deviations of ln θ; default the project's. */
  readonly spread?: ElasticitySpread;
  /** Draws of `joint`, ≥ 1; default 200. */
  readonly draws?: number;
  /** Seed of `joint`, an integer; default 1. */
  readonly seed?: number;
  /** Told how many solves are done: of `draws`, or of two for each sector. */
  readonly progress?: (done: number) => void;
}

/** Draws of the elasticities where no number is asked for. */
export const defaultDraws = 200;

/** Seed of the draws where none is given. */
export const defaultSeed = 1;

/**
 * How the real incomes of a scenario depend on trade elasticities.
 *
 * `one_at_a_time` solves with θ_j·exp(±sd) for each sector j, sd the spread by sector, and orders sectors by how far they move
 * a country; `joint` solves with seeded draws of all elasticities and gives quantiles. What has no equilibrium is counted and
 * named, never replaced.
 *
 * @throws LeewayError `simulate.no_sensitivity` for another layer than full equilibrium; as `simulate`, where the scenario has no solution at its own elasticities; `core.unknown_country`
 */
export function sensitivity(world: World, scenario: Scenario, options: SensitivityOptions): SensitivityResult {
  const spread = options.spread ?? defaultSpread;
  const solver = new ElasticitySolver(world, scenario, options);
  const codes = world.countries.map((row) => row.country);
  const chosen =
    options.countries === undefined || options.countries.length === 0
      ? codes
      : new GroupResolver(scenario.groups, codes).resolve(options.countries).members;
  const shown = chosen.map((country) => ({ country, n: codes.indexOf(country) }));
  return options.method === "joint"
    ? joint(solver, shown, spread, options)
    : oneAtATime(solver, shown, spread, world, options);
}

type Shown = readonly { readonly country: string; readonly n: number }[];

function joint(
  solver: ElasticitySolver,
  shown: Shown,
  spread: ElasticitySpread,
  { draws = defaultDraws, seed = defaultSeed, progress }: SensitivityOptions,
): SensitivityResult {
  const solved: Float64Array[] = [];
  const failed: { readonly case: string; readonly reason: string }[] = [];
  for (let draw = 1; draw <= draws; draw++) {
    const found = solver.solve(drawElasticities(solver.theta, seed, draw, spread));
    if (typeof found === "string") failed.push({ case: `draw ${draw}`, reason: found });
    else solved.push(found);
    progress?.(draw);
  }
  return {
    method: "joint",
    spread,
    draws,
    seed,
    failed,
    countries: shown.map(({ country, n }) => {
      const sorted = Float64Array.from(solved, (hats) => hats[n]).sort();
      const at = (p: number): number | null => (sorted.length === 0 ? null : quantile(sorted, p));
      return { country, real_income_hat: solver.central[n], p5: at(0.05), p50: at(0.5), p95: at(0.95) };
    }),
  };
}

function oneAtATime(
  solver: ElasticitySolver,
  shown: Shown,
  spread: ElasticitySpread,
  world: World,
  { progress }: SensitivityOptions,
): SensitivityResult {
  const failed: { readonly case: string; readonly reason: string }[] = [];
  const moves = world.sectors.map(({ sector }, j) => {
    const ends = [-1, 1].map((side) => {
      const theta = solver.theta.slice();
      theta[j] *= Math.exp(side * spread.sector);
      const found = solver.solve(theta);
      progress?.(2 * j + (side + 3) / 2);
      if (typeof found !== "string") return { elasticity: theta[j], hats: found };
      failed.push({ case: `${sector} at ${theta[j].toPrecision(3)}`, reason: found });
      return { elasticity: theta[j], hats: null };
    });
    return { sector, low: ends[0], high: ends[1] };
  });
  return {
    method: "one_at_a_time",
    spread,
    failed,
    countries: shown.map(({ country, n }) => ({
      country,
      real_income_hat: solver.central[n],
      sectors: moves
        .map(({ sector, low, high }) => ({
          sector,
          elasticity_low: low.elasticity,
          elasticity_high: high.elasticity,
          real_income_hat_low: low.hats?.[n] ?? null,
          real_income_hat_high: high.hats?.[n] ?? null,
          swing: low.hats === null || high.hats === null ? null : high.hats[n] - low.hats[n],
        }))
        .sort((a, b) => Math.abs(b.swing ?? 0) - Math.abs(a.swing ?? 0)),
    })),
  };
}

/** Solves one scenario at one vector of elasticities after another, each from the central solution. */
class ElasticitySolver {
  /** θ of the scenario, length J, and real income hats at it, length N. */
  readonly theta: Float64Array;
  readonly central: Float64Array;
  readonly #world: World;
  readonly #scenario: Scenario;
  readonly #options: ExperimentOptions;
  #start: Float64Array | undefined;

  constructor(world: World, scenario: Scenario, options: ExperimentOptions) {
    this.#world = world;
    this.#scenario = scenario;
    this.#options = options;
    const { calibrated, equilibrium } = readExperiment(world, scenario, options);
    if (equilibrium === "partial" || equilibrium === "conditional") {
      throw new LeewayError(
        "simulate.no_sensitivity",
        "sensitivity is of real incomes in full equilibrium; ask for equilibrium: full or all.",
      );
    }
    this.theta = calibrated.theta;
    this.central = this.#realIncomes(this.theta);
  }

  /** Real income hats, length N; or why there are none. */
  solve(theta: Float64Array): Float64Array | string {
    try {
      return this.#realIncomes(theta);
    } catch (error) {
      if (error instanceof LeewayError && error.kind === "numerical") return error.message;
      throw error;
    }
  }

  #realIncomes(theta: Float64Array): Float64Array {
    const experiment = readExperiment(this.#world, this.#scenario, { ...this.#options, theta });
    const { economy, at } = setUp(experiment);
    const solution = solveEquilibrium(at(1), {
      tolerance: experiment.tolerance,
      path: at,
      ...(this.#start === undefined ? {} : { start: this.#start }),
    });
    this.#start ??= solution.state;
    const outcome = outcomeOf(solution);
    return Float64Array.from(economy.countries, (_, n) => realIncomeHat(economy, outcome, n));
  }
}
