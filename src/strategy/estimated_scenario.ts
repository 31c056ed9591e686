import { LeewayError } from "../core/errors.ts";
import { quantile } from "../core/numerics/quantile.ts";
import { createRandom } from "../core/random.ts";
import { parseCombination } from "../estimate/hypotheses.ts";
import type { EstimateResult } from "../estimate/result.ts";
import { combinationValue, covarianceOf } from "../estimate/wald.ts";
import { chooseElasticities, sectorIndices } from "../simulate/elasticities.ts";
import type { CountryResult, SimulationResult } from "../simulate/result.ts";
import type { Scenario } from "../simulate/scenario.ts";
import type { ScenarioShock } from "../simulate/scenario_shocks.ts";
import type { SimulateOptions } from "../simulate/solver.ts";
import { createSolver } from "../simulate/solver.ts";
import type { World } from "../worlds/world.ts";

/** A change of the log of flows at given prices that an estimation implies, β·change, with its standard error. */
export interface EstimatedChange {
  /** The coefficient, or a combination of several: `rta`, `rta + 0.5*rta_lag4`. */
  readonly coefficient: string;
  /** By how much the regressor changes; −1 takes an agreement away. */
  readonly change: number;
  readonly estimate: number;
  readonly std_error: number;
}

/** An outcome at the estimate, and what 95 % of the draws lie between. */
export interface Band {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One country under an estimated change of trade costs; hats are counterfactual ÷ baseline. */
export interface EstimatedCountry {
  readonly country: string;
  readonly real_income_hat: Band;
  readonly exports_hat: Band;
  readonly imports_hat: Band;
}

/** A scenario solved at an estimate, its uncertainty carried to the outcomes. */
export interface EstimatedSimulation {
  readonly change: EstimatedChange;
  readonly draws: number;
  /** Draws without an equilibrium, left out of the bands. */
  readonly failed: number;
  readonly seed: number;
  /** In the order of the world. */
  readonly countries: readonly EstimatedCountry[];
  /** The simulation at the estimate itself. */
  readonly at_estimate: SimulationResult;
}

/** How to carry an estimate into a simulation. */
export interface EstimatedSimulationOptions extends SimulateOptions {
  /** Default 200; 0 gives no bands. */
  readonly draws?: number;
  /** Default 1. */
  readonly seed?: number;
  /** Called after each draw. */
  readonly progress?: (done: number) => void;
}

/**
 * The change of log flows that coefficients of a result imply, with the standard error of its covariance.
 *
 * @throws LeewayError `estimate.unknown_coefficient` with the nearest name, `estimate.bad_hypothesis`
 */
export function estimatedChange(result: EstimateResult, coefficient: string, change = 1): EstimatedChange {
  const combination = parseCombination(
    coefficient,
    result.coefficients.map(({ name }) => name),
  );
  return {
    coefficient: combination.text,
    change,
    estimate: change * combinationValue(result, combination),
    std_error: Math.abs(change) * Math.sqrt(Math.max(0, covarianceOf(result, combination, combination))),
  };
}

/**
 * A scenario whose trade costs change as an estimate says: flows at given prices by exp(logChange), in each sector by
 * κ̂ = exp(−logChange ∕ θ).
 *
 * The size written in its shocks `trade_cost` and `agreement` gives way; which flows they fall on stays, as do all others.
 *
 * @throws LeewayError `scenario.no_trade_cost` where none of these shocks is there
 */
export function scenarioOfChange(scenario: Scenario, world: World, logChange: number): Scenario {
  const { theta } = chooseElasticities(world, scenario);
  if (!scenario.shocks.some(takesEstimate)) {
    throw new LeewayError(
      "scenario.no_trade_cost",
      `${scenario.file}: an estimated coefficient needs flows to fall on. Add a shock trade_cost or agreement; the estimate takes the place of its size.`,
      { scenario: scenario.scenario },
    );
  }
  const shocks = scenario.shocks.flatMap((shock): readonly ScenarioShock[] => {
    if (!takesEstimate(shock)) return [shock];
    return sectorsByElasticity(world, shock.sector, theta).map(([sector, elasticity]) => ({
      ...shock,
      sector,
      change_pct: 100 * Math.expm1(-logChange / elasticity),
    }));
  });
  return { ...scenario, shocks };
}

type CostShock = Extract<ScenarioShock, { readonly kind: "trade_cost" | "agreement" }>;

function takesEstimate(shock: ScenarioShock): shock is CostShock {
  return shock.kind === "trade_cost" || shock.kind === "agreement";
}

/** Sector codes that share an elasticity; a code unknown to the world stays, for the world to refuse with its place. */
function sectorsByElasticity(
  world: World,
  codes: readonly string[],
  theta: Float64Array,
): readonly (readonly [sectors: readonly string[], elasticity: number])[] {
  const chosen = new Set<number>();
  for (const code of codes) {
    const indices = sectorIndices(world, code);
    if (indices === null || indices.length === 0) return [[codes, 1]];
    for (const j of indices) chosen.add(j);
  }
  const groups = new Map<number, string[]>();
  for (const j of chosen) {
    const group = groups.get(theta[j]) ?? [];
    group.push(world.sectors[j].sector);
    groups.set(theta[j], group);
  }
  return [...groups].map(([elasticity, sectors]) => [sectors, elasticity]);
}

/**
 * Solves a scenario at an estimated change of trade costs, and at draws from N(estimate, std_error²) for bands.
 *
 * @throws LeewayError as {@link scenarioOfChange} and `simulate`; `strategy.draws_failed` (numerical) when more than a tenth of
 * the draws have no equilibrium
 */
export function simulateEstimate(
  world: World,
  scenario: Scenario,
  change: EstimatedChange,
  options: EstimatedSimulationOptions = {},
): EstimatedSimulation {
  const { draws = 200, seed = 1, progress, ...settings } = options;
  const solver = createSolver(world);
  const at = (logChange: number, own: SimulateOptions): SimulationResult =>
    solver.solve(scenarioOfChange(scenario, world, logChange), { ...own, warm: true }).result;
  const atEstimate = at(change.estimate, settings);
  const random = createRandom(seed);
  const drawn: (readonly CountryResult[])[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const logChange = change.estimate + change.std_error * random.normal();
    try {
      drawn.push(at(logChange, { ...settings, flows: false }).countries);
    } catch (error) {
      if (!(error instanceof LeewayError && error.kind === "numerical")) throw error;
    }
    progress?.(draw + 1);
  }
  const failed = draws - drawn.length;
  if (failed > draws / 10) {
    throw new LeewayError(
      "strategy.draws_failed",
      `${failed} of ${draws} draws of ${change.coefficient} have no equilibrium: the estimate is too uncertain for a change of this size.`,
      { failed, draws },
      { kind: "numerical" },
    );
  }
  const band = (n: number, key: "real_income_hat" | "exports_hat" | "imports_hat"): Band => {
    const value = atEstimate.countries[n][key];
    if (drawn.length === 0) return { value, low: value, high: value };
    const values = drawn.map((countries) => countries[n][key]).sort((a, b) => a - b);
    return { value, low: quantile(values, 0.025), high: quantile(values, 0.975) };
  };
  return {
    change,
    draws,
    failed,
    seed,
    countries: atEstimate.countries.map(({ country }, n) => ({
      country,
      real_income_hat: band(n, "real_income_hat"),
      exports_hat: band(n, "exports_hat"),
      imports_hat: band(n, "imports_hat"),
    })),
    at_estimate: atEstimate,
  };
}
