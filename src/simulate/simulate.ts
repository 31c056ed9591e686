import { canonicalText, contentHash } from "../core/provenance.ts";
import type { World } from "../worlds/world.ts";
import type { Economy } from "./economy.ts";
import { certify, requireCertificate } from "./certificate.ts";
import type { Solution } from "./equilibrium.ts";
import { solveEquilibrium } from "./equilibrium.ts";
import type { ExperimentOptions, SetUp } from "./experiment.ts";
import { readExperiment, setUp } from "./experiment.ts";
import type { Outcome } from "./outcome.ts";
import { outcomeOf } from "./outcome.ts";
import type { CountryResult, FlowResult, SimulationResult } from "./result.ts";
import type { Scenario } from "./scenario.ts";
import { dutyOf, tradeTotals } from "./trade.ts";

/** What the caller of a simulation may override or ask for. */
export interface SimulateOptions extends ExperimentOptions {
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
  const experiment = readExperiment(world, scenario, options);
  const { model, closure, tolerance } = experiment;
  const times: number[] = [];
  let solved: { readonly prepared: SetUp; readonly solution: Solution };
  do {
    const started = performance.now();
    const prepared = setUp(experiment);
    solved = { prepared, solution: solveEquilibrium(prepared.at(1), { tolerance, path: prepared.at }) };
    times.push((performance.now() - started) / 1000);
  } while (times.length < (options.repeat ?? 1));
  const { prepared, solution } = solved;
  const { economy, base } = prepared;
  const outcome = outcomeOf(solution);
  const certificate = certify(economy, experiment.shock, outcome);
  requireCertificate(certificate, tolerance);
  return {
    scenario: scenario.scenario,
    world: world.name,
    model: model.name,
    converged: solution.converged,
    iterations: solution.iterations,
    residual: solution.residual,
    method: solution.method,
    seconds: median(times.length === 1 ? times : times.slice(1)),
    countries: countryResults(economy, base, outcome),
    certificate,
    ...(options.flows === true ? { flows: flowResults(economy, base, outcome.flows) } : {}),
    warnings: [...experiment.warnings, ...(closure === "balanced" ? [balancedNote] : [])],
    provenance: {
      world_name: world.name,
      world_year: world.year,
      world_source: world.source,
      world_licence: world.licence,
      scenario_hash: scenarioHash(scenario),
      leeway_version: options.version ?? "unknown",
      trade_balance: closure,
      elasticities: experiment.elasticities,
      assumptions: [model.description, ...world.notes],
      command: options.command ?? `leeway simulate ${scenario.file}`,
    },
  };
}

const balancedNote =
  "baseline: the world with every country's trade balanced, re-solved before the shock; its levels differ from the published ones";

function countryResults(economy: Economy, base: Float64Array, outcome: Outcome): readonly CountryResult[] {
  const N = economy.countries.length;
  const J = economy.sectors.length;
  const before = tradeTotals(base, N);
  const after = tradeTotals(outcome.flows, N);
  const dutyBefore = dutyOf(economy, base);
  return economy.countries.map((country, n) => {
    let logPrice = 0;
    let outputBefore = 0;
    for (let j = 0; j < J; j++) {
      logPrice += economy.finalShare[j * N + n] * Math.log(outcome.price[j * N + n]);
      outputBefore += economy.output[j * N + n];
    }
    const price_index_hat = Math.exp(logPrice);
    const wage_hat = outcome.wage[n];
    const real_income_hat = outcome.income[n] / economy.finalIncome[n] / price_index_hat;
    return {
      country,
      real_income_hat,
      ev_usd_million: economy.finalIncome[n] * (real_income_hat - 1),
      wage_hat,
      price_index_hat,
      exports_hat: hat(before.exports[n], after.exports[n]),
      imports_hat: hat(before.imports[n], after.imports[n]),
      output_hat: hat(outputBefore, after.sales[n] - outcome.exportTax[n]),
      value_added_base: economy.valueAdded[n],
      value_added_new: economy.valueAdded[n] * wage_hat,
      income_base: economy.finalIncome[n],
      income_new: outcome.income[n],
      exports_base: before.exports[n],
      exports_new: after.exports[n],
      imports_base: before.imports[n],
      imports_new: after.imports[n],
      tariff_revenue_base: dutyBefore[n],
      tariff_revenue_new: outcome.duty[n],
      export_tax_revenue: outcome.exportTax[n],
      transfer: outcome.transfer[n],
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
