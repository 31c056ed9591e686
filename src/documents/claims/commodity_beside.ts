import type { Analysis } from "../analysis.ts";
import { commodityAt } from "./commodities.ts";
import type { Place } from "./place.ts";

/** A good that stands beside a figure. */
export interface GoodBeside {
  readonly code: string;
  /** True when the figure is of it ("14 tonnes of wheat", "3 billion on coal"): no other good can be meant. */
  readonly linked: boolean;
}

const LINK = /^(?:of|on|was|were)$/;
const FARTHEST = 5;

/** The good whose price a quantity is: the nearest one named before it in the sentence. */
export function commodityBefore(analysis: Analysis, place: Place): string | null {
  const { tokens } = analysis.document;
  for (let index = place.first - 1; index >= place.sentence.first; index -= 1) {
    const found = commodityAt(tokens.slice(index, Math.min(place.first, index + 5)), 0);
    if (found !== null) return found.code;
  }
  return null;
}

/** "5 million tonnes of wheat", "15 bcm (0.5 tcf) of gas", "3 billion worth of coal": the good right behind a figure. */
export function commodityBeside(analysis: Analysis, place: Place): GoodBeside | null {
  const { tokens } = analysis.document;
  const start = behindBracket(analysis, place);
  let linked = false;
  for (let index = start; index < Math.min(place.clause.last, start + FARTHEST); index += 1) {
    const found = commodityAt(tokens.slice(index, index + 5), 0);
    if (found !== null) return { code: found.code, linked };
    const { lower, pos } = tokens[index];
    if (LINK.test(lower)) linked = true;
    else if (!/^(?:the|worth|metric)$/.test(lower) && pos !== "ADJ" && pos !== "PROPN") return null;
  }
  return null;
}

function behindBracket(analysis: Analysis, place: Place): number {
  const { tokens } = analysis.document;
  if (tokens[place.last]?.text !== "(") return place.last;
  const close = tokens.slice(place.last, place.last + 8).findIndex(({ text }) => text === ")");
  return close < 0 ? place.last : place.last + close + 1;
}

/** "… and petroleum products jumped 88 %": the good that the figure's own clause opens with, its measure being named before. */
export function commodityOfClause({ document: { tokens } }: Analysis, { clause, first }: Place): string | null {
  const start = /^(?:and|but|while|whereas|,)$/.test(tokens[clause.first].lower) ? clause.first + 1 : clause.first;
  return start < first ? (commodityAt(tokens.slice(start, Math.min(first, start + 5)), 0)?.code ?? null) : null;
}
