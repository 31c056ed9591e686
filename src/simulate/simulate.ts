import { LeewayError } from "../core/errors.ts";
import { canonicalText, contentHash } from "../core/provenance.ts";
import type { World } from "../worlds/world.ts";
import { balanceTrade } from "./balanced.ts";
import type { Closure } from "./closures.ts";
import { balanceRule } from "./closures.ts";
import { compileScenario } from "./compile.ts";
import { chooseElasticities } from "./elasticities.ts";
import type { Economy } from "./economy.ts";
import { Equations } from "./equations.ts";
import type { Solution, SolveOptions } from "./equilibrium.ts";
import { solveEquilibrium } from "./equilibrium.ts";
import { models } from "./models/index.ts";
import type { CountryResult, FlowResult, SimulationResult } from "./result.ts";
import type { ModelName, Scenario } from "./scenario.ts";
import { baselineFlows, newFlows, tradeTotals } from "./trade.ts";

/** What the caller of a simulation may override or ask for. */
export interface SimulateOptions {
  readonly model?: ModelName;
  readonly trade_balance?: Closure;
  readonly tolerance?: number;
  /** Include bilateral flows by sector in the result. */
  readonly flows?: boolean;
  /** Solve this many times; `seconds` is then the median of all but the first. */
  readonly repeat?: number;
  /** Version of Leeway and the command that gives this result again, for the provenance. */
  readonly version?: string;
  readonly command?: string;
}

/**
 * Solves one scenario on one world.
 *
 * Defaults: the scenario's own choices, then the world's model (caliendo_parro), closure drop_cut, tolerance 1e-8.
 *
 * @throws LeewayError `scenario.*` and `simulate.*`; kind `numerical` when there is no equilibrium or none was found
 */
export function simulate(world: World, scenario: Scenario, options: SimulateOptions = {}): SimulationResult {
  const modelName =
    options.model ?? scenario.model ?? (world.default_model as ModelName | undefined) ?? "caliendo_parro";
  const model = models[modelName];
  const closure = options.trade_balance ?? scenario.trade_balance ?? "drop_cut";
  const tolerance = options.tolerance ?? scenario.tolerance ?? 1e-8;
  const elasticities = chooseElasticities(world, scenario.elasticities);
  const { shock, coalition, warnings } = compileScenario(scenario, world, elasticities.theta);
  if (model.sharesBurden && coalition === null) {
    throw new LeewayError(
      "scenario.missing_key",
      `${scenario.file}:1: the model ${modelName} needs "coalition", the countries or groups that share the burden.`,
      { key: "coalition" },
    );
  }
  const solveOptions: SolveOptions = { tolerance };
  const calibrated = model.calibrate(world, elasticities.theta);

  const solveOnce = (): { economy: Economy; base: Float64Array; solution: Solution } => {
    const economy = closure === "balanced" ? balanceTrade(calibrated, solveOptions) : calibrated;
    const base = closure === "balanced" ? baselineFlows(economy) : world.flows;
    const rule = balanceRule(closure, economy, shock.cutShare, base);
    const equations = new Equations(economy, shock, rule, model.sharesBurden ? coalition : null);
    return { economy, base, solution: solveEquilibrium(equations, solveOptions) };
  };

  const times: number[] = [];
  let solved: ReturnType<typeof solveOnce> | undefined;
  for (let round = 0; round < Math.max(1, options.repeat ?? 1); round++) {
    const started = performance.now();
    solved = solveOnce();
    times.push((performance.now() - started) / 1000);
  }
  const { economy, base, solution } = solved!;
  const flows = newFlows(solution.equations, solution.state);
  return {
    scenario: scenario.scenario,
    world: world.name,
    model: modelName,
    converged: solution.converged,
    iterations: solution.iterations,
    residual: solution.residual,
    seconds: median(times.length === 1 ? times : times.slice(1)),
    countries: countryResults(economy, solution, base, flows),
    ...(options.flows === true ? { flows: flowResults(economy, base, flows) } : {}),
    warnings: [...warnings, ...(closure === "balanced" ? [balancedNote] : [])],
    provenance: {
      world_name: world.name,
      world_year: world.year,
      world_source: world.source,
      world_licence: world.licence,
      scenario_hash: scenarioHash(scenario),
      leeway_version: options.version ?? "unknown",
      trade_balance: closure,
      elasticities: elasticities.description,
      assumptions: [model.description, ...world.notes],
      command: options.command ?? `leeway simulate ${scenario.file}`,
    },
  };
}

const balancedNote =
  "baseline: the world with every country's trade balanced, re-solved before the shock; its levels differ from the published ones";

function countryResults(
  economy: Economy,
  { equations, state }: Solution,
  base: Float64Array,
  flows: Float64Array,
): readonly CountryResult[] {
  const { N, J } = equations;
  const before = tradeTotals(base, N);
  const after = tradeTotals(flows, N);
  return economy.countries.map((country, n) => {
    let logPrice = 0;
    for (let j = 0; j < J; j++) logPrice += economy.finalShare[j * N + n] * state[N + j * N + n];
    const price_index_hat = Math.exp(logPrice);
    const wage_hat = equations.wage[n];
    const real_income_hat = equations.income[n] / economy.finalIncome[n] / price_index_hat;
    return {
      country,
      real_income_hat,
      ev_usd_million: economy.finalIncome[n] * (real_income_hat - 1),
      wage_hat,
      price_index_hat,
      exports_hat: hat(before.exports[n], after.exports[n]),
      imports_hat: hat(before.imports[n], after.imports[n]),
      value_added_base: economy.valueAdded[n],
      value_added_new: economy.valueAdded[n] * wage_hat,
    };
  });
}

/** New over old; 1 where there was nothing. */
function hat(before: number, after: number): number {
  return before === 0 ? 1 : after / before;
}

function flowResults(economy: Economy, base: Float64Array, flows: Float64Array): readonly FlowResult[] {
  const N = economy.countries.length;
  const results: FlowResult[] = [];
  for (let cell = 0; cell < flows.length; cell++) {
    if (base[cell] === 0 && flows[cell] === 0) continue;
    results.push({
      exporter: economy.countries[cell % N],
      importer: economy.countries[Math.floor(cell / N) % N],
      sector: economy.sectors[Math.floor(cell / (N * N))],
      value_base: base[cell],
      value_new: flows[cell],
    });
  }
  return results;
}

/** Hash of what the scenario says, wherever its file lies. */
function scenarioHash(scenario: Scenario): string {
  const said = JSON.parse(
    JSON.stringify(scenario, (key, value: unknown) => (key === "file" || key === "place" ? undefined : value)),
  ) as unknown;
  return contentHash(canonicalText(said));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
