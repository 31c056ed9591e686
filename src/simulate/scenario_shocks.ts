import type { Place } from "./place.ts";
import type { YamlValue } from "./yaml_reader.ts";

/** Which flows a shock falls on. */
export interface FlowSelection {
  readonly exporter: readonly string[];
  readonly importer: readonly string[];
  readonly sector: readonly string[];
  readonly both_ways: boolean;
}

/** Which sectors of which countries a shock falls on. */
export interface CellSelection {
  readonly country: readonly string[];
  readonly sector: readonly string[];
}

/** One shock; `place` says where it was written, `compose` that it may fall on cells another shock has changed. */
export type ScenarioShock = { readonly place: Place; readonly compose: boolean } & (
  | ({ readonly kind: "trade_cost"; readonly change_pct: number } & FlowSelection)
  | ({ readonly kind: "tariff"; readonly to_pct?: number; readonly add_pct?: number } & FlowSelection)
  | ({ readonly kind: "export_tax"; readonly to_pct: number } & FlowSelection)
  | ({ readonly kind: "embargo"; readonly share: number } & FlowSelection)
  | {
      readonly kind: "agreement";
      readonly parties: readonly string[];
      readonly sector: readonly string[];
      readonly change_pct: number;
    }
  | ({ readonly kind: "productivity"; readonly change_pct: number } & CellSelection)
  | ({ readonly kind: "demand"; readonly change_pct: number } & CellSelection)
);

const flowKeys = ["exporter", "importer", "sector", "both_ways", "compose"] as const;
const cellKeys = ["country", "sector", "compose"] as const;

/** The keys of each instrument; the reader and the documentation rest on this table. */
export const instrumentKeys = {
  trade_cost: [...flowKeys, "change_pct", "cost_factor"],
  tariff: [...flowKeys, "to_pct", "add_pct"],
  export_tax: [...flowKeys, "to_pct"],
  embargo: [...flowKeys, "share"],
  agreement: ["parties", "sector", "compose", "change_pct", "cost_factor"],
  productivity: [...cellKeys, "change_pct"],
  demand: [...cellKeys, "change_pct"],
} as const satisfies Readonly<Record<ScenarioShock["kind"], readonly string[]>>;

type Kind = ScenarioShock["kind"];
type Members = Partial<Record<string, YamlValue>>;

/** The instruments of shocks, in the order of messages. */
export const instruments = Object.keys(instrumentKeys) as readonly Kind[];

/**
 * Reads one item of `shocks`.
 *
 * @throws LeewayError `scenario.*` with file:line
 */
export function readShock(item: YamlValue): ScenarioShock {
  const found = item.members(instruments);
  const [kind, ...others] = instruments.filter((name) => found[name] !== undefined);
  if (kind === undefined || others.length > 0) {
    throw item.error("scenario.bad_shock", `a shock has exactly one instrument: ${instruments.join(", ")}.`);
  }
  const body = found[kind]!;
  const values: Members = body.members<string>(instrumentKeys[kind], requiredKeys(kind));
  const sector = values["sector"]?.codes() ?? ["all"];
  const common = { place: body.position, compose: values["compose"]?.boolean() ?? false, sector };
  if (kind === "agreement")
    return { kind, ...common, parties: values["parties"]!.codes(), ...agreementDepth(body, values) };
  if (kind === "productivity" || kind === "demand") {
    return {
      kind,
      ...common,
      country: values["country"]!.codes(),
      change_pct: percentAbove(values["change_pct"]!, -100),
    };
  }
  const flows = {
    ...common,
    exporter: values["exporter"]!.codes(),
    importer: values["importer"]!.codes(),
    both_ways: values["both_ways"]?.boolean() ?? false,
  };
  switch (kind) {
    case "trade_cost":
      return { kind, ...flows, change_pct: costChange(body, values) };
    case "embargo":
      return { kind, ...flows, share: readShare(values["share"]) };
    case "export_tax":
      return { kind, ...flows, to_pct: percentAbove(values["to_pct"]!, -100) };
    case "tariff":
      return { kind, ...flows, ...newTariff(body, values) };
  }
}

function requiredKeys(kind: Kind): readonly string[] {
  if (kind === "agreement") return ["parties"];
  if (kind === "productivity" || kind === "demand") return ["country", "change_pct"];
  return kind === "export_tax" ? ["exporter", "importer", "to_pct"] : ["exporter", "importer"];
}

/** The change of an iceberg cost in percent, given as such or as the factor new ÷ old. */
function costChange(body: YamlValue, { change_pct, cost_factor }: Members): number {
  if ((change_pct === undefined) === (cost_factor === undefined)) {
    throw body.error(
      "scenario.bad_shock",
      `${body.path} takes "change_pct" (50: half as much again) or "cost_factor" (1.5: new over old), exactly one.`,
    );
  }
  if (change_pct !== undefined) return percentAbove(change_pct, -100);
  const factor = cost_factor!.number();
  if (factor > 0) return Number((100 * (factor - 1)).toPrecision(12));
  throw cost_factor!.error(
    "scenario.bad_number",
    `${cost_factor!.path} is ${factor}; it is the new cost over the old and must be above 0: 1.5 raises costs by half. ` +
      "For a full stop use embargo.",
  );
}

function agreementDepth(body: YamlValue, values: Members): { readonly change_pct: number } {
  const change_pct = costChange(body, values);
  if (change_pct <= 0) return { change_pct };
  throw (values["change_pct"] ?? values["cost_factor"]!).error(
    "scenario.bad_number",
    `${body.path} raises costs by ${change_pct} %; an agreement lowers them (change_pct from above -100 to 0). For barriers use trade_cost.`,
  );
}

function newTariff(body: YamlValue, { to_pct, add_pct }: Members): { to_pct: number } | { add_pct: number } {
  if ((to_pct === undefined) === (add_pct === undefined)) {
    throw body.error(
      "scenario.bad_shock",
      'tariff takes "to_pct" (the new rate) or "add_pct" (points on top), exactly one.',
    );
  }
  return to_pct === undefined ? { add_pct: percentAbove(add_pct!, -100) } : { to_pct: percentAbove(to_pct, -100) };
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
    `${value.path} is ${percent}; it must be above ${lowest}, since factors stay positive. For a full stop of trade use embargo.`,
  );
}
