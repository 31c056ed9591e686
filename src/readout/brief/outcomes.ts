import type { CountryResult, FlowResult, SimulationResult } from "../../simulate/result.ts";
import type { ScenarioOutcome, ScenarioRow } from "./brief.ts";
import type { Focus } from "./focus.ts";
import { nameOf } from "./places.ts";
import type { ScenarioChoice } from "./scenario_choice.ts";

/** A scenario that was run: why, what it asks, and what came out. */
export interface ScenarioRun {
  readonly choice: ScenarioChoice;
  readonly question: string;
  /** The shocks in words. */
  readonly shocks: readonly string[];
  /** What the scenario's author says to look at; empty when nothing. */
  readonly lookAt: readonly string[];
  /** What the shocks stand for and where their size comes from. */
  readonly restsOn: readonly string[];
  /** With flows, so that trade between pairs can be shown. */
  readonly result: SimulationResult;
}

/** Countries shown beside the two of the article, in this order, when the world has them. */
const MAIN = ["RUS", "CHN", "USA", "EU27", "DEU", "GBR", "JPN", "KOR", "IND", "TUR", "BRA", "ROW"] as const;

/**
 * A run as the pages show it.
 *
 * @param focus the two countries that the article is about; they come first
 * @param bloc members of the European Union
 */
export function outcomeOf(run: ScenarioRun, focus: Focus, bloc: readonly string[]): ScenarioOutcome {
  const { result, choice } = run;
  const byCode = new Map(result.countries.map((row) => [row.country, row]));
  const members = bloc.filter((code) => byCode.has(code));
  const codes = [...new Set([...(focus ?? []), ...MAIN])];
  const rows = codes.flatMap((code): ScenarioRow[] => {
    const own = byCode.get(code);
    if (own !== undefined) return [countryRow(own)];
    return code === "EU27" && members.length > 0 ? [groupRow("EU27", members, byCode, result.flows ?? [])] : [];
  });
  return {
    scenario: choice.scenario,
    question: run.question,
    because: choice.because,
    quote: choice.quote,
    shocks: run.shocks,
    look_at: run.lookAt,
    rests_on: run.restsOn,
    model: result.model,
    world: result.world,
    world_year: result.provenance.world_year,
    converged: result.converged,
    iterations: result.iterations,
    residual: result.residual,
    rows,
    countries: result.countries.map(({ country, real_income_hat }) => ({
      country,
      name: nameOf(country),
      real_income_change: real_income_hat - 1,
    })),
    links: linksOf(result.flows ?? [], focus, members),
    warnings: result.warnings,
    provenance: result.provenance,
  };
}

function countryRow(row: CountryResult): ScenarioRow {
  return {
    country: row.country,
    name: nameOf(row.country),
    members: null,
    real_income_change: row.real_income_hat - 1,
    ev_usd_million: row.ev_usd_million,
    exports_change: row.exports_hat - 1,
    imports_change: row.imports_hat - 1,
  };
}

/** A group: real income averaged with base value added as weight; trade with the outside only. */
function groupRow(
  group: string,
  members: readonly string[],
  byCode: ReadonlyMap<string, CountryResult>,
  flows: readonly FlowResult[],
): ScenarioRow {
  let weight = 0;
  let sum = 0;
  let ev_usd_million = 0;
  for (const code of members) {
    const row = byCode.get(code)!;
    weight += row.value_added_base;
    sum += row.value_added_base * row.real_income_hat;
    ev_usd_million += row.ev_usd_million;
  }
  const inside = new Set(members);
  const change = (side: "exporter" | "importer", other: "exporter" | "importer"): number | null => {
    let base = 0;
    let next = 0;
    for (const flow of flows) {
      if (!inside.has(flow[side]) || inside.has(flow[other])) continue;
      base += flow.value_base;
      next += flow.value_new;
    }
    return base > 0 ? next / base - 1 : null;
  };
  return {
    country: group,
    name: nameOf(group),
    members: members.length,
    real_income_change: sum / weight - 1,
    ev_usd_million,
    exports_change: change("exporter", "importer"),
    imports_change: change("importer", "exporter"),
  };
}

function linksOf(flows: readonly FlowResult[], focus: Focus, members: readonly string[]): ScenarioOutcome["links"] {
  if (focus === null || flows.length === 0) return [];
  const sets: Readonly<Record<string, readonly string[]>> = { EU27: members };
  const [a, b] = focus;
  const pairs = new Set([`${a} ${b}`]);
  for (const country of focus) {
    for (const other of ["EU27", "USA"]) if (!focus.includes(other)) pairs.add(`${country} ${other}`);
  }
  return [...pairs].flatMap((pair) => {
    const [one = "", other = ""] = pair.split(" ");
    const left = new Set(sets[one] ?? [one]);
    const right = new Set(sets[other] ?? [other]);
    if ([...left].some((code) => right.has(code))) return [];
    let value_base = 0;
    let value_new = 0;
    for (const flow of flows) {
      const there = left.has(flow.exporter) && right.has(flow.importer);
      const back = right.has(flow.exporter) && left.has(flow.importer);
      if (!there && !back) continue;
      value_base += flow.value_base;
      value_new += flow.value_new;
    }
    return value_base > 0 ? [{ between: `${nameOf(one)} – ${nameOf(other)}`, value_base, value_new }] : [];
  });
}
