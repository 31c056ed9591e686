import type { Analysis } from "../analysis.ts";
import { commodityAt } from "./commodities.ts";
import type { Place } from "./place.ts";

/** The good whose price a quantity is: the nearest one named before it in the sentence. */
export function commodityBefore(analysis: Analysis, place: Place): string | null {
  const { tokens } = analysis.document;
  for (let index = place.first - 1; index >= place.sentence.first; index -= 1) {
    const found = commodityAt(tokens.slice(index, Math.min(place.first, index + 5)), 0);
    if (found !== null) return found.code;
  }
  return null;
}

/** "5 million tonnes of wheat", "15 bcm of gas": the commodity right behind a physical quantity. */
export function commodityBeside(analysis: Analysis, place: Place): string | null {
  const { tokens } = analysis.document;
  for (let index = place.last; index < Math.min(place.clause.last, place.last + 4); index += 1) {
    const found = commodityAt(tokens.slice(index, index + 5), 0);
    if (found !== null) return found.code;
    if (
      !/^(?:of|russian|the|ADJ)$/.test(tokens[index].lower) &&
      tokens[index].pos !== "ADJ" &&
      tokens[index].pos !== "PROPN"
    )
      return null;
  }
  return null;
}
