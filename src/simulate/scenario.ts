import type { Closure } from "./closures.ts";
import { closures } from "./closures.ts";
import type { YamlValue } from "./yaml_reader.ts";
import { parseYaml } from "./yaml_reader.ts";

export type ModelName = "armington" | "caliendo_parro" | "sanctions_coalition";

export const modelNames: readonly ModelName[] = ["armington", "caliendo_parro", "sanctions_coalition"];

/** Where a value of a scenario was written, for messages about what only the world can refuse. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Which flows a shock falls on. */
export interface FlowSelection {
  readonly exporter: readonly string[];
  readonly importer: readonly string[];
  readonly sector: readonly string[];
  readonly both_ways: boolean;
}

/** One shock; `place` says where it was written, `compose` that it may fall on cells another shock has changed. */
export type ScenarioShock = { readonly place: Place; readonly compose: boolean } & (
  | ({ readonly kind: "trade_cost"; readonly change_pct: number } & FlowSelection)
  | ({ readonly kind: "tariff"; readonly to_pct?: number; readonly add_pct?: number } & FlowSelection)
  | ({ readonly kind: "export_tax"; readonly to_pct: number } & FlowSelection)
  | ({ readonly kind: "embargo"; readonly share: number } & FlowSelection)
  | {
      readonly kind: "productivity";
      readonly country: readonly string[];
      readonly sector: readonly string[];
      readonly change_pct: number;
    }
);

/** How trade elasticities are chosen: the world's own, `short_run`, one of its sets, or numbers by sector over the world's own. */
export type ElasticityChoice =
  | { readonly kind: "default" }
  | { readonly kind: "short_run" }
  | { readonly kind: "set"; readonly set: string; readonly place: Place }
  | { readonly kind: "values"; readonly values: Readonly<Record<string, number>>; readonly place: Place };

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
  readonly tolerance: number | null;
  readonly file: string;
}

const keys = [
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
  "tolerance",
] as const;

const instruments = ["trade_cost", "tariff", "export_tax", "embargo", "productivity"] as const;
const flowKeys = ["exporter", "importer", "sector", "both_ways", "compose"] as const;

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
  const top = root.members(keys, ["scenario", "shocks"]);
  const place = (value: YamlValue): Place => ({ file, line: value.line });
  const tolerance = top.tolerance?.number() ?? null;
  if (tolerance !== null && !(tolerance > 0 && tolerance < 1)) {
    throw top.tolerance!.error(
      "scenario.bad_number",
      `tolerance is ${tolerance}; it must lie between 0 and 1, such as 1e-8.`,
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
    shocks: top.shocks!.items().map((item) => readShock(item, place)),
    elasticities: readElasticities(top.elasticities, place),
    tolerance,
    file,
  };
}

function readShock(item: YamlValue, place: (value: YamlValue) => Place): ScenarioShock {
  const found = item.members(instruments);
  const names = instruments.filter((name) => found[name] !== undefined);
  if (names.length !== 1) {
    throw item.error("scenario.bad_shock", `a shock has exactly one instrument: ${instruments.join(", ")}.`);
  }
  const kind = names[0];
  const body = found[kind]!;
  if (kind === "productivity") {
    const values = body.members(["country", "sector", "change_pct", "compose"], ["country", "change_pct"]);
    return {
      kind,
      place: place(body),
      compose: values.compose?.boolean() ?? false,
      country: values.country!.codes(),
      sector: values.sector?.codes() ?? ["all"],
      change_pct: percentAbove(values.change_pct!, -100),
    };
  }
  const extra = {
    trade_cost: ["change_pct"],
    tariff: ["to_pct", "add_pct"],
    export_tax: ["to_pct"],
    embargo: ["share"],
  } as const;
  const values = body.members([...flowKeys, ...extra[kind]], ["exporter", "importer"]) as Partial<
    Record<string, YamlValue>
  >;
  const common = {
    place: place(body),
    compose: values["compose"]?.boolean() ?? false,
    exporter: values["exporter"]!.codes(),
    importer: values["importer"]!.codes(),
    sector: values["sector"]?.codes() ?? ["all"],
    both_ways: values["both_ways"]?.boolean() ?? false,
  };
  if (kind === "trade_cost") {
    if (values["change_pct"] === undefined) throw body.error("scenario.missing_key", 'trade_cost lacks "change_pct".');
    return { kind, ...common, change_pct: percentAbove(values["change_pct"], -100) };
  }
  if (kind === "embargo") return { kind, ...common, share: readShare(values["share"]) };
  const { to_pct, add_pct } = values;
  if (kind === "export_tax") {
    if (to_pct === undefined) throw body.error("scenario.missing_key", 'export_tax lacks "to_pct".');
    return { kind, ...common, to_pct: percentAbove(to_pct, -100) };
  }
  if ((to_pct === undefined) === (add_pct === undefined)) {
    throw body.error(
      "scenario.bad_shock",
      'tariff takes "to_pct" (the new rate) or "add_pct" (points on top), exactly one.',
    );
  }
  return to_pct === undefined
    ? { kind, ...common, add_pct: percentAbove(add_pct!, -100) }
    : { kind, ...common, to_pct: percentAbove(to_pct, -100) };
}

function readShare(value: YamlValue | undefined): number {
  if (value === undefined) return 1;
  const share = value.number();
  if (share >= 0 && share <= 1) return share;
  throw value.error(
    "scenario.bad_number",
    `${value.path} is ${share}; it is the share of the flow that is cut, from 0 to 1.`,
  );
}

function percentAbove(value: YamlValue, lowest: number): number {
  const percent = value.number();
  if (percent > lowest) return percent;
  throw value.error(
    "scenario.bad_number",
    `${value.path} is ${percent}; it must be above ${lowest}, since factors stay positive. For a full stop use embargo.`,
  );
}

function readElasticities(value: YamlValue | undefined, place: (value: YamlValue) => Place): ElasticityChoice {
  if (value === undefined) return { kind: "default" };
  if (!value.isMap) {
    const set = value.text();
    return set === "default" || set === "short_run" ? { kind: set } : { kind: "set", set, place: place(value) };
  }
  const values = value.entries().map(([sector, entry]): [string, number] => {
    const theta = entry.number();
    if (theta > 0) return [sector, theta];
    throw entry.error("scenario.bad_number", `elasticities.${sector} is ${theta}; an elasticity is above 0.`);
  });
  return { kind: "values", values: Object.fromEntries(values), place: place(value) };
}
