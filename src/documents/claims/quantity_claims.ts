import { within } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { statementAt } from "../attribution/statements.ts";
import type { FoundStatement } from "../attribution/found_statement.ts";
import { countedNoun } from "../quantities/counted.ts";
import type { FoundQuantity } from "../quantities/found_quantity.ts";
import type { ClaimKind, Comparator, Concept, Direction, Flag, Measure } from "../record.ts";
import { spanOf } from "../span.ts";
import { sentenceAt, tokenAt } from "../tokens.ts";
import type { Sentence } from "../tokens.ts";
import { changeAdjective, changeNoun, changeVerb } from "./change_words.ts";
import { overStretch, periodOf } from "./claim_periods.ts";
import { clauseAt, clausesOf } from "./clauses.ts";
import type { Clause } from "./clauses.ts";
import { commodityAt } from "./commodities.ts";
import { attributionOf, isDuration, quantityOf } from "./draft.ts";
import { carriedBehind, withCarried } from "./carried_measure.ts";
import type { Carried } from "./carried_measure.ts";
import type { ClaimDraft } from "./draft.ts";
import { bestMeasure } from "./measure_search.ts";
import { growthOf } from "./measure_words.ts";
import type { MeasureWord } from "./measure_words.ts";
import { modalityOf, polarityOf } from "./modality.ts";
import { measurePhrase } from "./parties.ts";
import { pipelineIn } from "./pipelines.ts";
import { asCompared, withSharePartner } from "./share_sides.ts";
import { withTopicPeriod } from "./topic_period.ts";

/** Where a quantity stands: its tokens, sentence and clause. */
export interface Place {
  readonly sentence: Sentence;
  readonly clauses: readonly Clause[];
  readonly clause: Clause;
  readonly first: number;
  readonly last: number;
}

/** What a quantity says of its measure. */
interface Reading {
  readonly kind: ClaimKind;
  readonly direction: Direction;
  readonly comparator: Comparator;
}

const THRESHOLD_VERB =
  /^(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|top(?:s|ped|ping)?|cross(?:es|ed|ing)?|pass(?:es|ed|ing)?|breach(?:es|ed|ing)?|break|broke|broken|hit)$/;
const THRESHOLD_NOUN = /^ ?[-‑]?(?:mark|threshold|level|milestone|barrier)\b/;

/** One claim for every quantity of the document. */
export function quantityClaims(analysis: Analysis, statements: readonly FoundStatement[]): readonly ClaimDraft[] {
  const cache = new Map<number, readonly Clause[]>();
  let carried: Carried | null = null;
  let previous: ClaimDraft | null = null;
  let share: ClaimDraft | null = null;
  return analysis.quantities.map((quantity) => {
    const sentence = sentenceAt(analysis.document, quantity.start);
    let clauses = cache.get(sentence.index);
    if (clauses === undefined) cache.set(sentence.index, (clauses = clausesOf(analysis, sentence)));
    const read = claimOf(analysis, quantity, sentence, clauses, statements);
    const shared = withSharePartner(analysis, asCompared(analysis, read, previous, sentence), sentence, share);
    const claim = withCarried(analysis, shared, sentence, clauses, carried);
    carried = carriedBehind(claim, sentence.index, carried);
    previous = claim;
    if (claim.kind === "share") share = claim;
    return withTopicPeriod(analysis, claim, sentence);
  });
}

function claimOf(
  analysis: Analysis,
  quantity: FoundQuantity,
  sentence: Sentence,
  clauses: readonly Clause[],
  statements: readonly FoundStatement[],
): ClaimDraft {
  const { text, tokens } = analysis.document;
  const first = tokenAt(tokens, quantity.start);
  const last = tokenAt(tokens, quantity.end - 1) + 1;
  const clause = clauseAt(clauses, first);
  const place: Place = { sentence, clauses, clause, first, last };
  const word = bestMeasure(analysis, place, quantity);
  const reading = readingOf(analysis, quantity, place, word);
  const statement = statementAt(statements, quantity.start);
  const phrase = word === null ? null : measurePhrase(analysis, word, clauseAt(clauses, word.first));
  const near = periodOf(analysis, sentence, clauses, Math.min(first, word?.first ?? first), last, quantity);
  const stated = reading.kind === "change" ? overStretch(analysis, near, quantity.end) : near;
  const isPrice =
    quantity.kind === "currency" && PRICE_UNIT.test(analysis.document.lower.slice(quantity.end, quantity.end + 24));
  const measure: Measure = {
    concept: conceptOf(word, reading, quantity, isPrice),
    flow: word?.flow ?? null,
    commodity:
      phrase?.commodity ?? commodityBeside(analysis, place) ?? (isPrice ? commodityBefore(analysis, place) : null),
    parties: phrase?.parties ?? { symmetric: false, reporter: null, partner: null },
  };
  const piped = pipelineOf(analysis, quantity, sentence, measure);
  const comparator = boundOf(analysis, place, quantity, reading, stated.period.granularity === "ytd");
  const flags: Flag[] = [
    ...quantity.flags,
    ...(phrase?.flags ?? []),
    ...(stated.time?.flags ?? []),
    ...unitFlags(analysis, quantity, measure),
    ...(piped === null ? [] : [PIPELINE_FLAG]),
  ];
  const start = Math.min(quantity.comparatorStart, phrase === null ? quantity.start : tokens[phrase.first].start);
  const end = Math.max(
    quantity.end,
    phrase === null ? quantity.end : tokens[phrase.last - 1].end,
    nearEnd(stated.time, quantity.end),
  );
  return {
    kind: reading.kind,
    span: spanOf(text, start, end),
    quantity: quantityOf(analysis, { ...quantity, ...unsigned(quantity, reading), comparator }),
    measure: piped ?? measure,
    period: stated.period,
    modality: modalityOf(analysis, clause, first, last, statement),
    polarity: polarityOf(analysis, clause, first, statement),
    direction: reading.direction,
    attribution: attributionOf(statement),
    flags,
  };
}

const PIPELINE_FLAG: Flag = {
  code: "counterpart_inferred",
  message: "the parties are those that the named pipeline joins",
  candidates: [],
};

/** "Flows through Nord Stream", "Medgaz carried 9 bcm": a volume between the states that a pipeline joins. */
function pipelineOf(analysis: Analysis, quantity: FoundQuantity, sentence: Sentence, measure: Measure): Measure | null {
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

const LONGEST_TAIL = 40;

function nearEnd(time: { readonly start: number; readonly end: number } | null, end: number): number {
  return time !== null && time.start >= end && time.start - end < LONGEST_TAIL ? time.end : end;
}

/** A fall "of -3 %" is a fall by 3: the sign goes into the direction. */
function unsigned(quantity: FoundQuantity, reading: Reading): Pick<FoundQuantity, "low" | "high"> {
  if (reading.kind !== "change" || quantity.low === null || quantity.low.mantissa >= 0n)
    return { low: quantity.low, high: quantity.high };
  const positive = { ...quantity.low, mantissa: -quantity.low.mantissa };
  return { low: positive, high: positive };
}

/** "has already reached 70" and a year-to-date sum with "already" are lower bounds. */
function boundOf(
  analysis: Analysis,
  place: Place,
  quantity: FoundQuantity,
  reading: Reading,
  yearToDate: boolean,
): Comparator {
  if (reading.comparator !== "=") return reading.comparator;
  if (quantity.comparator !== "=") return quantity.comparator;
  const { tokens } = analysis.document;
  const already = tokens
    .slice(Math.max(place.clause.first, place.first - 8), place.first)
    .some(({ lower }) => lower === "already");
  return already && (yearToDate || reading.kind === "level") ? ">=" : "=";
}

function readingOf(analysis: Analysis, quantity: FoundQuantity, place: Place, word: MeasureWord | null): Reading {
  const change = changeOf(analysis, quantity, place);
  const relative = quantity.kind === "percent" || quantity.kind === "percentage_point";
  if (isDuration(quantity)) return { kind: "count", direction: null, comparator: "=" };
  const isTariff = word?.concept === "tariff_rate";
  if (relative && isShare(analysis, quantity, place, change))
    return {
      kind: "share",
      direction: change.direction,
      comparator: thresholdOf(analysis, quantity, place) ?? "=",
    };
  if (change.by && !(isTariff && relative && quantity.kind === "percent" && !change.explicit))
    return { kind: "change", direction: change.direction, comparator: "=" };
  const threshold = thresholdOf(analysis, quantity, place);
  if (threshold !== null) return { kind: "threshold", direction: change.direction, comparator: threshold };
  if (change.direction !== null && crosses(analysis, quantity))
    return { kind: "threshold", direction: change.direction, comparator: quantity.comparator };
  if (quantity.kind === "count" && word === null)
    return { kind: "count", direction: change.direction, comparator: "=" };
  return { kind: "level", direction: change.direction, comparator: "=" };
}

const GOODS_COUNTED =
  /^(?:cars?|vehicles?|units?|people|chips?|phones?|smartphones?|head|animals?|pigs?|cattle|birds?|ships?|vessels?|cargoe?s?|containers?|teus?|barrels?|tonnes?|tons?|bags?|bales?|cases?|bottles?|items?|pieces?|panels?|batteries|aircraft|jets?|planes?|tanks?|missiles?|doses?|companies|firms|countries|jobs|workers|farmers|households|homes|passengers|tourists|visitors|students|times|points)$/;

/** "5 billion zorkmids" of exports: what is counted may be a currency or unit that is not known; nothing is made of it. */
function unitFlags(analysis: Analysis, quantity: FoundQuantity, measure: Measure): readonly Flag[] {
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

interface Change {
  /** True when the quantity is the size of the change, false when it is the level before or after. */
  readonly by: boolean;
  readonly direction: Direction;
  /** True for "by 5 %", "5 % higher", "an increase of 5 %": no other reading. */
  readonly explicit: boolean;
}

const BEHIND = 7;
const CROSSING = /^(?:below|under|beneath|above|past|beyond) /;

/** Finds the word of change that a quantity belongs to: "rose 5 %", "a 5 % increase", "5 % more", "by 5 %". */
function changeOf(analysis: Analysis, quantity: FoundQuantity, place: Place): Change {
  const { tokens, lower } = analysis.document;
  const relative = quantity.kind === "percent" || quantity.kind === "percentage_point";
  const before = lower.slice(Math.max(place.sentence.start, quantity.comparatorStart - 14), quantity.comparatorStart);
  const to =
    /\b(?:to|at|reach|reaching|reached|hit|hitting|totall?ed|totall?ing|from)(?: a record(?: high)?(?: of)?| an? (?:all-time|record) high of)? $/.test(
      before,
    ) || crosses(analysis, quantity);
  for (let index = place.last; index < Math.min(place.clause.last, place.last + BEHIND); index += 1) {
    const { lower: word, text } = tokens[index];
    if (/^[,;.:]$/.test(text) || /^(?:of|in|from|to|and|at|by|for|worth)$/.test(word)) break;
    const noun = changeNoun(word);
    if (noun !== undefined && (relative || index === place.last || quantity.compound))
      return { by: true, direction: noun, explicit: true };
    const adjective = changeAdjective(word);
    if (
      adjective !== undefined &&
      (index === place.last || /^(?:year|points?)/.test(tokens[index - 1].lower)) &&
      !/^(?:important)$/.test(tokens[index + 1]?.lower ?? "")
    )
      return { by: true, direction: adjective, explicit: true };
  }
  const by =
    /\bby(?: (?:a|an|another|some|over|the))?(?: (?:further|additional|massive|whopping|record|staggering|mere|modest|total of))? $/.test(
      before,
    );
  const nounOf = /\b(\p{L}+) of (?:(?:a|an|the|some|as much as|up to) )?$/u.exec(before)?.[1];
  const nounDirection = nounOf === undefined ? undefined : changeNoun(nounOf);
  if (nounDirection !== undefined) return { by: true, direction: nounDirection, explicit: true };
  let direction: Direction = null;
  for (let index = place.first - 1; index >= place.clause.first && place.first - index < 14; index -= 1) {
    const { lower: word, pos, text } = tokens[index];
    if (/^(?:;|:)$/.test(text)) break;
    const verb = changeVerb(word);
    if (word === "up" && /^(?:make|makes|made|making)$/.test(tokens[index - 1]?.lower ?? "")) continue;
    if (verb === undefined || (pos === "NOUN" && !changeVerb(word) && !/^(?:up|down)$/.test(word))) continue;
    if (/^(?:added|raised|cut|lost|improved)$/.test(word) && !relative && index < place.first - 3) continue;
    direction = verb;
    if (to) return { by: false, direction, explicit: false };
    const near = !quantityBetween(analysis, index, place.first);
    if (by || (relative && near) || (/^(?:up|down)$/.test(word) && index >= place.first - 2))
      return { by: true, direction, explicit: by };
    if (!relative && near && index >= place.first - 2 && !/^(?:cut|raised|lost|added)$/.test(word))
      return { by: true, direction, explicit: false };
    return { by: false, direction, explicit: false };
  }
  const growth =
    /\b(?:growth|inflation|increase|rise|growth rate|decline)(?: \p{L}+){0,3} (?:of|at|was|is|reached|hit|to)(?: \p{L}+)? $/u.test(
      lower.slice(Math.max(place.sentence.start, quantity.comparatorStart - 50), quantity.comparatorStart),
    );
  if (relative && growth)
    return {
      by: true,
      direction: /decline/.test(
        lower.slice(Math.max(place.sentence.start, quantity.comparatorStart - 50), quantity.comparatorStart),
      )
        ? "down"
        : "up",
      explicit: false,
    };
  return { by, direction, explicit: by };
}

/** "dipped below $30", "rose above 100": a level that is passed, not the size of the move; "grew above 5 %" is its size. */
function crosses(analysis: Analysis, quantity: FoundQuantity): boolean {
  if (quantity.kind === "percent" || quantity.kind === "percentage_point") return false;
  return CROSSING.test(analysis.document.lower.slice(quantity.comparatorStart, quantity.start));
}

function quantityBetween(analysis: Analysis, from: number, to: number): boolean {
  const { tokens } = analysis.document;
  return within(analysis.quantities, tokens[from].end, tokens[to].start).length > 0;
}

const SHARE_BEFORE =
  /\b(?:account(?:s|ed|ing)? for|share of|represent(?:s|ed|ing)?|make(?:s)? up|made up|making up|compris(?:es|ed|ing)|constitut(?:es|ed|ing)|proportion of|share .{0,60}\b(?:to|at|was|is|reached|of|exceeded|exceeds|topped|above|over))(?: (?:about|around|nearly|almost|over|more than|some|roughly|up to|at least|just|only|less than|approximately))* $/;

/** "30 % of China's imports", "its share rose to 30 %". */
function isShare(analysis: Analysis, quantity: FoundQuantity, place: Place, change: Change): boolean {
  const { lower } = analysis.document;
  if (quantity.kind === "percentage_point") return false;
  const rest = lower.slice(quantity.end, quantity.end + 30);
  if (
    /^ of (?:the|its|their|all|total|global|world|our|his|her|those|these|this|that)\b/.test(rest) &&
    !change.explicit
  )
    return true;
  if (/^ of \p{L}/u.test(rest) && !change.by) return true;
  if (/^ (?:share|stake)\b/.test(rest)) return true;
  const before = lower.slice(Math.max(place.sentence.start, quantity.start - 90), quantity.start);
  return !change.by && SHARE_BEFORE.test(before);
}

/** "surpassed the $200 billion mark": a level that is crossed. */
function thresholdOf(analysis: Analysis, quantity: FoundQuantity, place: Place): Comparator | null {
  const { tokens, lower } = analysis.document;
  const mark = THRESHOLD_NOUN.test(lower.slice(quantity.end, quantity.end + 14));
  for (let index = place.first - 1; index >= Math.max(place.clause.first, place.first - 4); index -= 1) {
    const { lower: word } = tokens[index];
    if (!THRESHOLD_VERB.test(word)) continue;
    if (/^(?:hit|top|pass|break|cross)/.test(word) && !mark && !/^(?:topped|passed|crossed|surpass|exceed)/.test(word))
      return null;
    return word.startsWith("hit") ? ">=" : ">";
  }
  return mark &&
    /\b(?:above|over|past|beyond)(?: the)? ?$/.test(
      lower.slice(Math.max(place.sentence.start, quantity.start - 12), quantity.start),
    )
    ? ">"
    : null;
}

const PRICE_UNIT =
  /^ ?(?:a|per|\/|for (?:a|each|one)) ?(?:barrel|bbl|tonne|metric ton|ton|mmbtu|million british|mwh|megawatt|kg|kilo|kilogram|bushel|pound|lb|ounce|oz|litre|liter|gallon|cubic|thousand cubic|1,000 cubic|unit|share|head|t\b)/;

function conceptOf(word: MeasureWord | null, reading: Reading, quantity: FoundQuantity, isPrice: boolean): Concept {
  if (isPrice) return "price";
  if (word === null) return "other";
  if (reading.kind === "share")
    return word.concept === "trade_dependence"
      ? "trade_dependence"
      : word.flow === null
        ? word.concept === "gdp" || word.concept === "capacity"
          ? word.concept
          : "other"
        : "trade_share";
  const relative = quantity.kind === "percent" || quantity.kind === "percentage_point";
  if (reading.kind === "change" && relative) return growthOf(word.concept) ?? word.concept;
  if (word.concept === "gdp" && relative) return "gdp_growth";
  return word.concept;
}

/** The good whose price a quantity is: the nearest one named before it in the sentence. */
function commodityBefore(analysis: Analysis, place: Place): string | null {
  const { tokens } = analysis.document;
  for (let index = place.first - 1; index >= place.sentence.first; index -= 1) {
    const found = commodityAt(tokens.slice(index, Math.min(place.first, index + 5)), 0);
    if (found !== null) return found.code;
  }
  return null;
}

/** "5 million tonnes of wheat", "15 bcm of gas": the commodity right behind a physical quantity. */
function commodityBeside(analysis: Analysis, place: Place): string | null {
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
