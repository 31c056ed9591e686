import type { Analysis } from "../analysis.ts";
import { countedNoun } from "../quantities/counted.ts";
import type { FoundQuantity } from "../quantities/found_quantity.ts";
import type { Flag, Measure } from "../record.ts";
import { tokenAt } from "../tokens.ts";
import { commodityAt } from "./commodities.ts";

const GOODS_COUNTED =
  /^(?:cars?|vehicles?|units?|people|chips?|phones?|smartphones?|head|animals?|pigs?|cattle|birds?|ships?|vessels?|cargoe?s?|containers?|teus?|barrels?|tonnes?|tons?|bags?|bales?|cases?|bottles?|items?|pieces?|panels?|batteries|aircraft|jets?|planes?|tanks?|missiles?|doses?|companies|firms|countries|jobs|workers|farmers|households|homes|passengers|tourists|visitors|students|times|points)$/;

/** "5 billion zorkmids" of exports: what is counted may be a currency or unit that is not known; nothing is made of it. */
export function unitFlags(analysis: Analysis, quantity: FoundQuantity, measure: Measure): readonly Flag[] {
  if (quantity.kind !== "count" || quantity.scaleText === null) return [];
  if (!/^(?:exports|imports|trade_turnover|trade_balance|gdp|price)$/.test(measure.concept)) return [];
  const { tokens } = analysis.document;
  const noun = countedNoun(tokens, quantity.end);
  if (noun === null || GOODS_COUNTED.test(noun.toLowerCase()) || /^\p{Lu}/u.test(noun)) return [];
  const next = tokenAt(tokens, quantity.end - 1) + 1;
  if (commodityAt(tokens.slice(next, next + 5), 0) !== null) return [];
  return [
    {
      code: "unit_unknown",
      message: `"${noun}" is no unit or currency known here; it is read as things counted`,
      candidates: [noun],
    },
  ];
}
