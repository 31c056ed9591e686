import type { Field } from "./fields.ts";
import { code, codes, flag, freeText, freeTexts, isoDate, numberBetween, oneOf } from "./fields.ts";

/** The views of the desk, in the order of their tabs; each is the path of its address. */
export const views = ["article", "world", "scenario", "leeway", "facts"] as const;
export type View = (typeof views)[number];

/** Outcomes that a map can show. */
export const outcomes = ["real_income", "exports", "imports", "wage", "price_index", "output"] as const;
export type OutcomeName = (typeof outcomes)[number];

/** What a map can show besides: shares of trade with the target, and leeway towards it. */
export const shareLayers = ["dependence", "leeway"] as const;

/** What trade balances do, the default of strategic questions first. */
export const closures = ["balanced", "fixed", "proportional", "drop_cut"] as const;

/** Claims as they are listed: all, or those of one outcome. */
export const claimGroups = ["all", "supported", "contradicted", "target", "open"] as const;

/** Ways to draw trade. */
export const flowPictures = ["map", "arcs", "sankey", "chord"] as const;

/** What flows are drawn by: the scenario's change, or the value before or under it. */
export const flowModes = ["difference", "scenario", "baseline"] as const;
export type FlowMode = (typeof flowModes)[number];

/**
 * Everything that the desk shows, and nothing else: the same state is the same screen. The key is the name in the address;
 * a value equal to its initial one is left out.
 */
export const fields = {
  theme: oneOf(["auto", "light", "dark"], "auto"),

  /** Scenarios as YAML, one to four; empty: the first shipped one. */
  scenarios: freeTexts([]),
  /** Which of them is shown. */
  active: numberBetween(0, 3, 0),
  outcome: oneOf(outcomes, "real_income"),
  /** Shown on the map in place of the outcome; `none`: the outcome. */
  layer: oneOf(["none", ...shareLayers], "none"),
  picture: oneOf(flowPictures, "map"),
  flows: oneOf(flowModes, "difference"),
  /** The country looked at. */
  country: code(),
  /** The sector of the flows drawn; null: all. */
  sector: code(),
  /** Whether the YAML of the scenario is open. */
  yaml: flag(false),

  article: freeText(""),
  /** How the article is written; `auto`: as its beginning says. */
  articleFormat: oneOf(["auto", "text", "markdown", "html"], "auto"),
  dateline: code(),
  /** The claim looked at. */
  claim: code(),
  /** Which claims are listed. */
  claimsShown: oneOf(claimGroups, "all"),
  articleTab: oneOf(["claims", "events", "statements", "positions"], "claims"),

  target: code(),
  coalition: codes([]),
  /** The country whose leeway is drawn. */
  player: code(),
  closure: oneOf(closures, "balanced"),
  leewayWorld: code(),
  scope: numberBetween(0, 1, 1),
  probability: numberBetween(0, 1, 0.1),
  leewayTab: oneOf(["curve", "ranking", "game"], "curve"),
  gamePlayers: codes([]),
  /** Position of the scope of the game that is shown in full. */
  gameScope: numberBetween(0, 20, 2),

  factsTab: oneOf(["series", "targets", "timeline", "query"], "series"),
  search: freeText(""),
  /** Only series of this measure, and of this publisher, are listed. */
  seriesMeasure: code(),
  seriesReporter: code(),
  /** Labels of the series drawn, joined by "|". */
  series: freeTexts([]),
  /** The goal tracked (see `goalText`), and the day it is looked at from. */
  goal: code(),
  asOf: isoDate(),
  sql: freeText(""),
} as const;

type Values = { readonly [Key in keyof typeof fields]: (typeof fields)[Key] extends Field<infer T> ? T : never };

/** The state of the desk. */
export interface DeskState extends Values {
  readonly view: View;
}

/** The desk as it opens for the first time. */
export const initialState: DeskState = {
  view: "world",
  ...(Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.initial])) as unknown as Values),
};
