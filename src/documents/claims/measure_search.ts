import { within } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { FoundQuantity } from "../quantities/found_quantity.ts";
import { boundsBetween } from "./clauses.ts";
import { anaphorAt, measureAt } from "./measure_words.ts";
import type { MeasureWord } from "./measure_words.ts";
import type { Place } from "./place.ts";

const BOUND_COST = 14;
const BEHIND_COST = 10;
/** "took 12 % of Ghana's exports": what a share is of goes before the verb. */
const WHOLE_GAIN = 6;
const FARTHEST = 45;
const FARTHEST_TRADE = 16;
const OTHER_DEED =
  /^(?:receiv|pa(?:y|id)|spen[dt]|invest|g[ai]ve|len[dt]|borrow|donat|pledg|offer|sign|attract|owe)(?:e?[ds]?|ing)$/;
const SHOWS =
  /^(?:show(?:s|ed)?|register(?:s|ed)|record(?:s|ed)|post(?:s|ed)|yield(?:s|ed)|produc(?:es|ed)|is|was|closed|ended)$/;
const OF_LINK =
  /^(?:of|in|for|worth|on|increase|rise|growth|jump|surge|gain|decline|drop|fall|decrease|cut|reduction|slump|plunge|more|less|higher|lower|fewer|the|its|their|a|an|all|total|global|world|annual|bilateral|mutual|two-way|record|year-on-year|average|new|additional)$/;

/** The measure that a quantity most likely tells of: near it, in its clause, linked by "of" or "in" when behind it. */
export function bestMeasure(analysis: Analysis, place: Place, quantity: FoundQuantity): MeasureWord | null {
  const { tokens } = analysis.document;
  let best: MeasureWord | null = null;
  let bestCost = FARTHEST;
  const from = Math.max(place.sentence.first, place.first - FARTHEST);
  const to = Math.min(place.sentence.last, place.last + FARTHEST);
  for (let index = from; index < to; index += 1) {
    if (index >= place.first && index < place.last) continue;
    const measure = measureAt(tokens, index) ?? anaphorAt(tokens, index, place.sentence.first);
    if (measure === null) continue;
    const cost = costOf(analysis, place, measure, quantity);
    if (cost < bestCost) [best, bestCost] = [measure, cost];
    index = measure.last - 1;
  }
  return best === null ? null : (balanced(analysis, place, best) ?? best);
}

/** "Iran's trade with Iraq showed a surplus of 2 billion": the balance of the trade that the clause names before it. */
function balanced(analysis: Analysis, { sentence }: Place, { concept, first }: MeasureWord): MeasureWord | null {
  const { tokens } = analysis.document;
  if (concept !== "trade_balance") return null;
  let index = first - 1;
  while (index > sentence.first && /^(?:ADJ|ADV|NOUN)$/.test(tokens[index].pos)) index -= 1;
  if (!/^an?$/.test(tokens[index].lower) || !SHOWS.test(tokens[index - 1]?.lower ?? "")) return null;
  for (let at = index - 2; at >= Math.max(sentence.first, index - FARTHEST_TRADE); at -= 1) {
    const trade = measureAt(tokens, at);
    if (trade === null || trade.verb || !/^(?:trade_balance|trade_turnover)$/.test(trade.concept)) continue;
    return { ...trade, concept: "trade_balance", flow: null };
  }
  return null;
}

function costOf(analysis: Analysis, place: Place, measure: MeasureWord, quantity: FoundQuantity): number {
  const bounds = boundsBetween(place.clauses, measure.first, place.first) * BOUND_COST;
  const unfit = fits(measure, quantity) ? 0 : FARTHEST;
  if (measure.last <= place.first && bounds > 0 && hasOtherDeed(analysis, place)) return FARTHEST;
  if (measure.last <= place.first)
    return place.first - measure.last + bounds + unfit + othersBetween(analysis, measure.last, place.first) * 4;
  if (apart(analysis, place, measure) && (pointsBack(analysis, place) || hasOwn(analysis, place))) return FARTHEST;
  const distance = measure.first - place.last;
  const isWhole = quantity.kind === "percent" && analysis.document.tokens[place.last]?.lower === "of";
  const near = distance * 0.5 - (isWhole ? WHOLE_GAIN : 2);
  return (linked(analysis, place.last, measure.first) ? near : distance + BEHIND_COST) + bounds + unfit;
}

/** "… and received 3 billion in aid": the verb of the figure's clause tells of something else. */
function hasOtherDeed({ document: { tokens } }: Analysis, { clause, first }: Place): boolean {
  return tokens.slice(clause.first, Math.min(first, clause.first + 3)).some(({ lower }) => OTHER_DEED.test(lower));
}

/** True for a measure in a later clause, or in an apposition behind a comma. */
function apart({ document: { tokens } }: Analysis, { clauses, first, last }: Place, measure: MeasureWord): boolean {
  return (
    boundsBetween(clauses, measure.first, first) > 0 ||
    tokens
      .slice(last, measure.first)
      .some(({ text, index }) => text === "," && /^(?:with|and|of|including|as)$/.test(tokens[index + 1].lower))
  );
}

/** "They came to 2.7 billion, and …": the figure's clause has a pronoun for its measure; the next clause cannot give it one. */
function pointsBack(analysis: Analysis, { clause, first }: Place): boolean {
  const { tokens } = analysis.document;
  return tokens
    .slice(clause.first, first)
    .some(
      ({ lower, index }) =>
        /^(?:they|it|this|that)$/.test(lower) ||
        (/^(?:figure|total|volume|amount|sum)$/.test(lower) && tokens[index - 1]?.lower === "the"),
    );
}

/** "Sales to Oman rose 3 million to 9 million, while Iraq bought …": the clause has named the measure of its figures. */
function hasOwn(analysis: Analysis, { clause, first }: Place): boolean {
  const { tokens } = analysis.document;
  for (let index = clause.first; index < first; index += 1) if (measureAt(tokens, index)?.flow != null) return true;
  return false;
}

/** A measure of money or goods takes no bare count, a tariff no tonnes. */
function fits(measure: MeasureWord, quantity: FoundQuantity): boolean {
  if (quantity.kind === "count") return !quantity.bare || measure.concept === "price";
  if (/^(?:a|mo|wk|d|h|min|s|deg|Cel|\[degF\]|km|m|\[mi_i\]|\[ft_i\]|km\/h)$/.test(quantity.code ?? "")) return false;
  if (measure.concept === "tariff_rate")
    return quantity.kind === "percent" || quantity.kind === "percentage_point" || quantity.kind === "currency";
  if (measure.concept === "gdp" || measure.concept === "trade_balance") return quantity.kind !== "physical";
  return true;
}

/** Only "of", "in", adjectives, names and words of change between the quantity and a measure behind it. */
function linked(analysis: Analysis, from: number, to: number): boolean {
  const { tokens } = analysis.document;
  if (to - from > 9) return false;
  for (let index = from; index < to; index += 1) {
    const { lower, pos, text } = tokens[index];
    if (OF_LINK.test(lower) || /^['’]s?$/.test(text) || text === "-") continue;
    if (!/^(?:ADJ|PROPN|NOUN|DET)$/.test(pos)) return false;
  }
  return true;
}

function othersBetween(analysis: Analysis, from: number, to: number): number {
  const { tokens } = analysis.document;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to].start;
  return within(analysis.quantities, start, end).length;
}
