import type { Analysis } from "../analysis.ts";
import type { FoundQuantity } from "../quantities/found_quantity.ts";
import type { Flag, Measure, Parties } from "../record.ts";
import type { Sentence } from "../tokens.ts";
import { isDuration } from "./draft.ts";

interface Pipeline {
  readonly name: RegExp;
  readonly from: string;
  readonly to: string | null;
  readonly commodity: string;
}

/** Pipelines known by a name of their own, from the state that fills them to the one where they end. */
const PIPELINES: readonly Pipeline[] = [
  { name: /\bnord ?stream\b/, from: "RUS", to: "DEU", commodity: "natural_gas" },
  { name: /\bturk ?stream\b|\bturkish ?stream\b/, from: "RUS", to: "TUR", commodity: "natural_gas" },
  { name: /\bblue ?stream\b/, from: "RUS", to: "TUR", commodity: "natural_gas" },
  { name: /\bpower of siberia\b/, from: "RUS", to: "CHN", commodity: "natural_gas" },
  { name: /\byamal[-–—]? ?europe\b/, from: "RUS", to: null, commodity: "natural_gas" },
  { name: /\bdruzhba\b/, from: "RUS", to: null, commodity: "crude_oil" },
  { name: /\btrans[- ]?adriatic pipeline\b/, from: "AZE", to: null, commodity: "natural_gas" },
  { name: /\bmedgaz\b/, from: "DZA", to: "ESP", commodity: "natural_gas" },
  { name: /\btransmed\b/, from: "DZA", to: "ITA", commodity: "natural_gas" },
  { name: /\bbaltic pipe\b/, from: "NOR", to: "POL", commodity: "natural_gas" },
  { name: /\bkeystone\b/, from: "CAN", to: "USA", commodity: "crude_oil" },
];

/** What flows between whom through the pipeline that a stretch of text in lower case names; null when it names none. */
function pipelineIn(text: string): { readonly parties: Parties; readonly commodity: string } | null {
  const found = PIPELINES.find(({ name }) => name.test(text));
  if (found === undefined) return null;
  return { parties: { symmetric: false, reporter: found.from, partner: found.to }, commodity: found.commodity };
}

/** Flag of a claim whose parties a pipeline names. */
export const PIPELINE_FLAG: Flag = {
  code: "counterpart_inferred",
  message: "the parties are those that the named pipeline joins",
  candidates: [],
};

/** "Flows through Nord Stream", "Medgaz carried 9 bcm": a volume between the states that a pipeline joins. */
export function pipelineOf(
  analysis: Analysis,
  quantity: FoundQuantity,
  sentence: Sentence,
  measure: Measure,
): Measure | null {
  const unnamed = measure.parties.symmetric
    ? measure.parties.of.length === 0
    : measure.parties.reporter === null && measure.parties.partner === null;
  if (!unnamed || isDuration(quantity)) return null;
  if (quantity.kind !== "physical" && measure.concept !== "volume" && measure.concept !== "capacity") return null;
  const piped = pipelineIn(analysis.document.lower.slice(sentence.start, sentence.end));
  if (piped === null) return null;
  const concept = measure.concept === "other" ? "volume" : measure.concept;
  return { ...measure, concept, commodity: measure.commodity ?? piped.commodity, parties: piped.parties };
}
