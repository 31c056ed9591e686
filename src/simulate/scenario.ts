import type { Closure } from "./closures.ts";
import { closures } from "./closures.ts";
import type { Place } from "./place.ts";
import type { ScenarioShock } from "./scenario_shocks.ts";
import { readShock } from "./scenario_shocks.ts";
import type { YamlValue } from "./yaml_reader.ts";
import { parseYaml } from "./yaml_reader.ts";

/** The name of a model, by which a scenario chooses it. */
export type ModelName = "armington" | "caliendo_parro" | "sanctions_coalition";

/** All models, in the order in which they are documented. */
export const modelNames: readonly ModelName[] = ["armington", "caliendo_parro", "sanctions_coalition"];

/**
 * How far the world adjusts: trade costs alone (`partial`), with multilateral resistances at given output and spending
 * (`conditional`), or with wages, prices, output and spending (`full`); `all` shows the three side by side.
 */
export type EquilibriumChoice = "full" | "conditional" | "partial" | "all";

const equilibriumChoices: readonly EquilibriumChoice[] = ["full", "conditional", "partial", "all"];

/**
 * How trade elasticities are chosen: the world's own, `short_run`, one of its sets, those of a horizon, or numbers by sector
 * over the world's own.
 */
export type ElasticityChoice =
  | { readonly kind: "default" }
  | { readonly kind: "short_run" }
  | { readonly kind: "horizon"; readonly years: number }
  | { readonly kind: "set"; readonly set: string }
  | { readonly kind: "values"; readonly values: Readonly<Record<string, number>> };

/** A scenario as written: checked for form, not yet against a world. */
export interface Scenario {
  readonly scenario: string;
  readonly question: string;
  /** What to look at in the result, and what the shock rests on; empty when not given. */
  readonly look_at: readonly string[];
  readonly sources: readonly string[];
  /** Shipped name or folder; null: the caller names one. */
  readonly world: string | null;
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly model: ModelName | null;
  readonly trade_balance: Closure | null;
  /** Members that share the burden in `sanctions_coalition`; empty elsewhere. */
  readonly coalition: readonly string[];
  readonly shocks: readonly ScenarioShock[];
  readonly elasticities: ElasticityChoice;
  readonly equilibrium: EquilibriumChoice | null;
  readonly tolerance: number | null;
  readonly file: string;
  /** Where the parts that only a world can refuse were written; line 1 for those that were not. */
  readonly places: Readonly<Record<"groups" | "coalition" | "elasticities", Place>>;
}

/** The keys of a scenario; the reader and the documentation rest on this list. */
export const scenarioKeys = [
  "scenario",
  "question",
  "look_at",
  "sources",
  "world",
  "groups",
  "model",
  "trade_balance",
  "coalition",
  "shocks",
  "elasticities",
  "equilibrium",
  "tolerance",
] as const;

const smallestTolerance = 1e-14;

/**
 * Reads a scenario from YAML, strictly.
 *
 * @param file name for messages
 * @throws LeewayError `scenario.*` with file:line, the allowed values and the nearest one
 */
export function parseScenario(text: string, file: string): Scenario {
  return readScenario(parseYaml(text, file), file);
}

/** Reads a scenario from the value that describes it, which may stand within a larger file; as `parseScenario`. */
export function readScenario(root: YamlValue, file: string): Scenario {
  const top = root.members(scenarioKeys, ["scenario", "shocks"]);
  const place = (value: YamlValue | undefined): Place => value?.position ?? { file, line: 1 };
  const tolerance = top.tolerance?.number() ?? null;
  if (tolerance !== null && !(tolerance >= smallestTolerance && tolerance < 1)) {
    throw top.tolerance!.error(
      "scenario.bad_number",
      `tolerance is ${tolerance}; it must lie between ${smallestTolerance}, near which rounding begins, and 1, such as 1e-8.`,
    );
  }
  return {
    scenario: top.scenario!.text(),
    question: top.question?.text() ?? "",
    look_at: top.look_at?.codes() ?? [],
    sources: top.sources?.codes() ?? [],
    world: top.world?.text() ?? null,
    groups: Object.fromEntries((top.groups?.entries() ?? []).map(([name, value]) => [name, value.codes()])),
    model: top.model?.oneOf(modelNames) ?? null,
    trade_balance: top.trade_balance?.oneOf(closures) ?? null,
    coalition: top.coalition?.codes() ?? [],
    shocks: top.shocks!.items().map(readShock),
    elasticities: readElasticities(top.elasticities),
    equilibrium: top.equilibrium?.oneOf(equilibriumChoices) ?? null,
    tolerance,
    file,
    places: { groups: place(top.groups), coalition: place(top.coalition), elasticities: place(top.elasticities) },
  };
}

/** The elasticity choices that are words; every other word names a set of the world. */
const elasticityWords = ["default", "short_run"] as const;

function readElasticities(value: YamlValue | undefined): ElasticityChoice {
  if (value === undefined) return { kind: "default" };
  if (!value.isMap) {
    if (value.isList) {
      throw value.error(
        "scenario.wrong_type",
        "elasticities is a list; write a word (default, short_run, a set of the world), { horizon_years: 3 } or a map of sectors.",
      );
    }
    const word = value.text();
    const known = elasticityWords.find((kind) => kind === word);
    return known === undefined ? { kind: "set", set: word } : { kind: known };
  }
  const entries = value.entries();
  if (entries.length === 0) {
    throw value.error("scenario.empty_list", "elasticities is empty. Name sectors (B: 4), or leave the key out.");
  }
  const horizon = entries.find(([key]) => key === "horizon_years");
  if (horizon !== undefined) return readHorizon(value, horizon[1], entries.length);
  const values = entries.map(([sector, entry]): [string, number] => {
    const theta = entry.number();
    if (theta > 0) return [sector, theta];
    throw entry.error("scenario.bad_number", `elasticities.${sector} is ${theta}; an elasticity is above 0.`);
  });
  return { kind: "values", values: Object.fromEntries(values) };
}

function readHorizon(map: YamlValue, value: YamlValue, keys: number): ElasticityChoice {
  if (keys > 1) {
    throw map.error(
      "scenario.bad_elasticities",
      "horizon_years stands alone: it scales the elasticities of all sectors. Remove the sectors, or give them their values at that horizon.",
    );
  }
  const years = value.number();
  if (years >= 1) return { kind: "horizon", years };
  throw value.error(
    "scenario.bad_number",
    `${value.path} is ${years}; the estimates behind it begin one year after a shock, so it must be at least 1.`,
  );
}
