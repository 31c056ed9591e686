import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Document } from "yaml";

/** Where a value stands in the YAML of a scenario. */
export type YamlPath = readonly (string | number)[];

/** A number of a scenario that can be turned: one per instrument. */
export interface Knob {
  readonly path: YamlPath;
  /** The instrument as written: trade_cost, embargo … */
  readonly kind: string;
  /** Whom it falls on, in the codes of the scenario. */
  readonly exporter: string;
  readonly importer: string;
  readonly sector: string;
  readonly both_ways: boolean;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** What the number counts. */
  readonly unit: string;
}

/** What the number of each instrument is, and how far its slider goes; a field beside it takes any value. */
const instruments: Readonly<Record<string, readonly Dial[]>> = {
  trade_cost: [{ key: "change_pct", low: -50, high: 300, step: 1, unit: "% of trade cost" }],
  agreement: [{ key: "change_pct", low: -50, high: 0, step: 1, unit: "% of trade cost" }],
  tariff: [
    { key: "to_pct", low: 0, high: 200, step: 1, unit: "% tariff" },
    { key: "add_pct", low: -20, high: 200, step: 1, unit: "points of tariff" },
  ],
  export_tax: [{ key: "to_pct", low: -20, high: 100, step: 1, unit: "% export tax" }],
  embargo: [{ key: "share", low: 0, high: 1, step: 0.01, unit: "of the trade cut" }],
  productivity: [{ key: "change_pct", low: -30, high: 30, step: 0.5, unit: "% of productivity" }],
  demand: [{ key: "change_pct", low: -50, high: 50, step: 1, unit: "% of demand" }],
};

interface Dial {
  readonly key: string;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly unit: string;
}

/** Instruments whose number may be left out, and what they then mean. */
const unstated: Readonly<Record<string, number>> = { share: 1 };

/** The numbers of a scenario that can be turned; none where the text is no scenario. */
export function knobsOf(text: string): readonly Knob[] {
  const shocks = parseDocument(text).get("shocks");
  if (!isSeq(shocks)) return [];
  return shocks.items.flatMap((item, at): Knob[] => {
    const pair = isMap(item) ? item.items[0] : undefined;
    const kind = isScalar(pair?.key) ? String(pair.key.value) : "";
    const body = pair?.value;
    if (!isMap(body)) return [];
    const words = (key: string): string => wordsOf(body.get(key, false));
    return (instruments[kind] ?? []).flatMap((dial): Knob[] => {
      const value = body.get(dial.key) ?? unstated[dial.key];
      if (typeof value !== "number") return [];
      return [
        {
          ...dial,
          path: ["shocks", at, kind, dial.key],
          kind,
          exporter: words("exporter") || words("country") || words("parties"),
          importer: words("importer"),
          sector: words("sector") || "all",
          both_ways: body.get("both_ways") === true,
          value,
        },
      ];
    });
  });
}

/** The text with another value at a path; comments and order stay. */
export function withValue(text: string, path: YamlPath, value: unknown): string {
  return edited(text, (document) => document.setIn([...path], value));
}

/** The text without what stands at a path. */
export function without(text: string, path: YamlPath): string {
  return edited(text, (document) => document.deleteIn([...path]));
}

/** The text with one more shock. */
export function withShock(text: string, kind: string, body: Readonly<Record<string, unknown>>): string {
  return edited(text, (document) => {
    const shock = document.createNode({ [kind]: body });
    const inner = shock.items[0]?.value;
    if (isMap(inner)) inner.flow = true;
    if (isSeq(document.get("shocks"))) document.addIn(["shocks"], shock);
    else document.set("shocks", document.createNode([shock]));
  });
}

/** A shock as the builder shows it. */
export interface ShockCard {
  /** Path of the shock in the list. */
  readonly path: YamlPath;
  readonly kind: string;
  /** Whom and what it falls on: key as written, words as written. */
  readonly selections: readonly { readonly key: string; readonly words: string }[];
  /** null where the instrument has no direction. */
  readonly bothWays: boolean | null;
  readonly knob: Knob | null;
}

/** The selections that each instrument takes, in the order of the form. */
const selectionKeys: Readonly<Record<string, readonly string[]>> = {
  trade_cost: ["exporter", "importer", "sector"],
  tariff: ["exporter", "importer", "sector"],
  export_tax: ["exporter", "importer", "sector"],
  embargo: ["exporter", "importer", "sector"],
  agreement: ["parties", "sector"],
  productivity: ["country", "sector"],
  demand: ["country", "sector"],
};

/** Every shock of the text that the builder knows, in order. */
export function shockCards(text: string): readonly ShockCard[] {
  const shocks = parseDocument(text).get("shocks");
  if (!isSeq(shocks)) return [];
  const knobs = knobsOf(text);
  return shocks.items.flatMap((item, at): ShockCard[] => {
    const pair = isMap(item) ? item.items[0] : undefined;
    const kind = isScalar(pair?.key) ? String(pair.key.value) : "";
    const body = pair?.value;
    const keys = selectionKeys[kind];
    if (!isMap(body) || keys === undefined) return [];
    return [
      {
        path: ["shocks", at],
        kind,
        selections: keys.map((key) => ({
          key,
          words: wordsOf(body.get(key, false)) || (key === "sector" ? "all" : ""),
        })),
        bothWays: keys.includes("exporter") ? body.get("both_ways") === true : null,
        knob: knobs.find(({ path }) => path[1] === at) ?? null,
      },
    ];
  });
}

/** A list of codes as YAML keeps it: one word alone, or a list on one line. */
export function withCodes(text: string, path: YamlPath, words: string): string {
  const codes = words.split(/[\s,;]+/).filter((word) => word !== "");
  return edited(text, (document) => {
    const node = document.createNode(codes.length === 1 ? codes[0] : codes);
    if (isSeq(node)) node.flow = true;
    document.setIn([...path], node);
  });
}

/** The groups of the scenario with their members. */
export function groupsOf(text: string): readonly { readonly name: string; readonly words: string }[] {
  const groups = parseDocument(text).get("groups");
  if (!isMap(groups)) return [];
  return groups.items.flatMap(({ key, value }) =>
    isScalar(key) ? [{ name: String(key.value), words: wordsOf(isScalar(value) ? value.value : value) }] : [],
  );
}

/** The text with another name for a group, wherever countries are named; unchanged where the name is empty or taken. */
export function withGroupName(text: string, from: string, to: string): string {
  if (to === "" || groupsOf(text).some(({ name }) => name === to)) return text;
  const rename = (node: unknown): void => {
    if (isSeq(node)) node.items.forEach(rename);
    else if (isScalar(node) && node.value === from) node.value = to;
  };
  return edited(text, (document) => {
    const groups = document.get("groups");
    for (const { key, value } of isMap(groups) ? groups.items : []) [key, value].forEach(rename);
    rename(document.get("coalition", true));
    const shocks = document.get("shocks");
    for (const shock of isSeq(shocks) ? shocks.items : []) {
      const body = isMap(shock) ? shock.items[0]?.value : undefined;
      for (const { key, value } of isMap(body) ? body.items : []) {
        if (isScalar(key) && key.value !== "sector") rename(value);
      }
    }
  });
}

/** How a scenario chooses its elasticities, as far as its text says. */
export type ElasticityWords =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "horizon"; readonly years: number }
  | { readonly kind: "values"; readonly values: Readonly<Record<string, number>> };

/** The elasticities that a text asks for: a word, a horizon, or values by sector. */
export function elasticitiesOf(text: string): ElasticityWords {
  const value = parseDocument(text).get("elasticities");
  if (!isMap(value)) return { kind: "word", word: typeof value === "string" ? value : "default" };
  const numbers = value.items.flatMap(({ key, value: number }): [string, number][] =>
    isScalar(key) && isScalar(number) && typeof number.value === "number" ? [[String(key.value), number.value]] : [],
  );
  const horizon = numbers.find(([name]) => name === "horizon_years");
  return horizon === undefined
    ? { kind: "values", values: Object.fromEntries(numbers) }
    : { kind: "horizon", years: horizon[1] };
}

/** The text with other elasticities; without the key where they are the world's own. */
export function withElasticities(text: string, chosen: ElasticityWords): string {
  return edited(text, (document) => {
    if (chosen.kind === "word") {
      if (chosen.word === "default") document.delete("elasticities");
      else document.set("elasticities", chosen.word);
      return;
    }
    const node = document.createNode(chosen.kind === "horizon" ? { horizon_years: chosen.years } : chosen.values);
    if (isMap(node)) node.flow = true;
    document.set("elasticities", node);
  });
}

/** The text with another model: the coalition comes with the model that shares its burden, and goes with it. */
export function withModel(text: string, model: string): string {
  const changed = withValue(text, ["model"], model);
  if (model !== "sanctions_coalition")
    return parseDocument(changed).has("coalition") ? without(changed, ["coalition"]) : changed;
  return parseDocument(changed).has("coalition")
    ? changed
    : withCodes(changed, ["coalition"], groupsOf(text)[0]?.name ?? "EU27, USA, GBR");
}

/** The members of the coalition that shares its burden, as written; null where the text names none. */
export function coalitionOf(text: string): string | null {
  const document = parseDocument(text);
  return document.has("coalition") ? wordsOf(document.get("coalition")) : null;
}

/** What a new shock of each instrument holds until the user changes it. */
export const newShocks: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  trade_cost: { exporter: "RUS", importer: "EU27", both_ways: true, sector: "all", change_pct: 20 },
  tariff: { exporter: "CHN", importer: "USA", sector: "goods", to_pct: 25 },
  export_tax: { exporter: "RUS", importer: "CHN", sector: "goods", to_pct: 10 },
  embargo: { exporter: "RUS", importer: "EU27", both_ways: true, sector: "all", share: 1 },
  agreement: { parties: ["RUS", "CHN"], sector: "all", change_pct: -10 },
  productivity: { country: "RUS", sector: "all", change_pct: -2 },
  demand: { country: "CHN", sector: "all", change_pct: 5 },
};

/** A top-level word of the scenario; null where it is not there or no word. */
export function wordAt(text: string, key: string): string | null {
  const value = parseDocument(text).get(key);
  return typeof value === "string" ? value : null;
}

function edited(text: string, change: (document: Document) => void): string {
  const document = parseDocument(text);
  change(document);
  return document.toString({ lineWidth: 120, flowCollectionPadding: true });
}

function wordsOf(value: unknown): string {
  if (isSeq(value)) return value.items.map((item) => String(item)).join(", ");
  return typeof value === "string" ? value : "";
}
