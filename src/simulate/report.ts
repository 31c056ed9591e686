import { canonicalText, contentHash } from "../core/provenance.ts";
import { decompositionOf } from "./decomposition_report.ts";
import { diversionOf } from "./diversion.ts";
import { droppedBalanceWarning } from "./dropped_balance.ts";
import type { Economy } from "./economy.ts";
import { layersOf } from "./layer_report.ts";
import type { Outcome } from "./outcome.ts";
import { hat, priceIndexHat, realIncomeHat } from "./outcome.ts";
import type { CountryResult, FlowResult, SectorResult, SimulationResult } from "./result.ts";
import type { Scenario } from "./scenario.ts";
import type { SolvedExperiment } from "./solved_experiment.ts";
import { dutyOf, tradeTotals } from "./trade.ts";

/** What to include in a result, and what to say about its making. */
export interface ReportOptions {
  /** Include bilateral flows by sector in the result. */
  readonly flows?: boolean;
  /** Include prices, output and spending by country and sector. */
  readonly sectors?: boolean;
  /** Decompose real income: of these countries and groups with all detail; of all countries where the list is empty. */
  readonly decompose?: readonly string[];
  /** Told how much of the path of the decomposition is done, in [0, 1]. */
  readonly progress?: (done: number) => void;
  /** Show who sells what this country no longer sells. */
  readonly diversion?: string;
  /** Version of Leeway and the command that gives this result again, for the provenance. */
  readonly version?: string;
  readonly command?: string;
}

/** Writes the result of a solved experiment. */
export function reportOf(solved: SolvedExperiment, options: ReportOptions = {}): SimulationResult {
  const { experiment, economy, base, solution, outcome, certificate, seconds } = solved;
  const { world, scenario, model, closure } = experiment;
  return {
    scenario: scenario.scenario,
    world: world.name,
    model: model.name,
    converged: solution.converged,
    iterations: solution.iterations,
    residual: solution.residual,
    method: solution.method,
    seconds,
    equilibrium: experiment.equilibrium === "all" ? "full" : experiment.equilibrium,
    countries: countryResults(economy, base, outcome),
    certificate,
    ...(experiment.equilibrium === "full" ? {} : { layers: layersOf(solved, options.flows === true) }),
    ...(options.flows === true ? { flows: flowResults(economy, base, outcome.flows) } : {}),
    ...(options.sectors === true ? { sectors: sectorResults(solved) } : {}),
    ...(options.decompose === undefined
      ? {}
      : { decomposition: decompositionOf(solved, options.decompose, options.progress) }),
    ...(options.diversion === undefined
      ? {}
      : { diversion: diversionOf(solved, options.diversion, options.flows === true) }),
    warnings: [
      ...experiment.warnings,
      ...droppedBalanceWarning(experiment),
      ...(closure === "balanced" ? [balancedNote] : []),
    ],
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
    let outputBefore = 0;
    for (let j = 0; j < J; j++) outputBefore += economy.output[j * N + n];
    const wage_hat = outcome.wage[n];
    const real_income_hat = realIncomeHat(economy, outcome, n);
    return {
      country,
      real_income_hat,
      ev_usd_million: economy.finalIncome[n] * (real_income_hat - 1),
      wage_hat,
      price_index_hat: priceIndexHat(economy, outcome, n),
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

function sectorResults({ experiment, economy, outcome }: SolvedExperiment): readonly SectorResult[] {
  const { countries, sectors, output, expenditure } = economy;
  const N = countries.length;
  const tariff = experiment.shock.tariffFactor ?? economy.tariffFactor;
  return Array.from(output, (output_base, cell) => {
    let expenditure_new = 0;
    for (let from = cell * N; from < (cell + 1) * N; from++) {
      expenditure_new += outcome.flows[from] * (tariff === null ? 1 : tariff[from]);
    }
    return {
      country: countries[cell % N],
      sector: sectors[Math.floor(cell / N)],
      price_hat: outcome.price[cell],
      cost_hat: outcome.cost[cell],
      output_base,
      output_new: outcome.output[cell],
      output_hat: hat(output_base, outcome.output[cell]),
      expenditure_base: expenditure[cell],
      expenditure_new,
    };
  });
}

/** Hash of what the scenario says, wherever its file lies. */
function scenarioHash(scenario: Scenario): string {
  const said = JSON.parse(
    JSON.stringify(scenario, (key, value: unknown) =>
      key === "file" || key === "place" || key === "places" ? undefined : value,
    ),
  ) as unknown;
  return contentHash(canonicalText(said));
}
