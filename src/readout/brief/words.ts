import type { AttributionKind, Concept, Modality, Polarity } from "../../documents/record.ts";
import type { Alternative, VerdictName } from "../../checks/verdict.ts";

/** A verdict in words, with the tone it is set in. */
export const VERDICT_WORDS: Readonly<
  Record<VerdictName, { readonly label: string; readonly tone: "good" | "bad" | "open"; readonly sign: string }>
> = {
  supported: { label: "Supported", tone: "good", sign: "✓" },
  rounding: { label: "Right, rounded", tone: "good", sign: "≈" },
  contradicted: { label: "Contradicted", tone: "bad", sign: "✕" },
  no_data: { label: "No data", tone: "open", sign: "–" },
  not_checkable: { label: "Not checkable", tone: "open", sign: "–" },
};

/** What a claim would be against another figure, in words. */
export const FIT_WORDS: Readonly<Record<VerdictName, string>> = {
  supported: "fits",
  rounding: "fits, rounded",
  contradicted: "does not fit",
  no_data: "does not decide it",
  not_checkable: "not compared",
};

/** How a claim is put, in words. */
export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  fact: "stated as a fact",
  expectation: "an expectation",
  target: "a target",
  hypothetical: "a hypothetical",
};

/** Negation and denial, in words. */
export const POLARITY_WORDS: Readonly<Record<Polarity, string>> = {
  affirmed: "",
  negated: "negated",
  denied: "denied",
};

/** In which way a claim is told, in words. */
export const ATTRIBUTION_WORDS: Readonly<Record<AttributionKind, string>> = {
  direct: "in direct speech",
  indirect: "in reported speech",
  mixed: "partly quoted",
  source: "according to",
  narrator: "the article itself",
  anonymous: "unnamed source",
  hearsay: "at second hand",
};

/** What is measured, in words. */
export const CONCEPT_WORDS: Readonly<Record<Concept, string>> = {
  trade_turnover: "trade, both ways",
  exports: "exports",
  imports: "imports",
  trade_balance: "trade balance",
  exports_growth: "growth of exports",
  imports_growth: "growth of imports",
  trade_growth: "growth of trade",
  trade_share: "share of trade",
  trade_partner_rank: "rank as trading partner",
  export_destination_rank: "rank as export destination",
  import_source_rank: "rank as source of imports",
  price: "price",
  volume: "volume",
  capacity: "capacity",
  gdp: "gross domestic product",
  gdp_growth: "growth of gross domestic product",
  tariff_rate: "tariff rate",
  trade_dependence: "dependence on trade",
  other: "other measure",
};

/** How another figure relates to the evidence, in words. */
export const RELATION_WORDS: Readonly<Record<Alternative["relation"], string>> = {
  other_reporter: "Another reporter or unit",
  other_window: "Another window",
  later_revision: "Published later",
  other_valuation: "Another valuation",
};

/** What a closure does with trade balances. */
export const CLOSURE_WORDS: Readonly<Record<string, string>> = {
  fixed: "each country's balance stays what it was, in units of world income",
  proportional: "each country's balance moves with its income",
  balanced: "every country's trade is balanced before the shock",
  drop_cut: "balances stay as they were, without the part that lay on cut links",
};

/** An underscored code in words. */
export function codeWords(code: string): string {
  return code.replaceAll("_", " ").toLowerCase();
}
