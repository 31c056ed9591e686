import { within } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { FoundQuantity } from "../quantities/found_quantity.ts";
import type { ClaimKind, Comparator, Direction } from "../record.ts";
import { changeAdjective, changeNoun, changeVerb } from "./change_words.ts";
import { isDuration } from "./draft.ts";
import type { MeasureWord } from "./measure_words.ts";
import type { Place } from "./place.ts";
import { wordSet } from "../word_set.ts";

/** What a quantity says of its measure. */
export interface Reading {
  readonly kind: ClaimKind;
  readonly direction: Direction;
  readonly comparator: Comparator;
}

const THRESHOLD_VERB = wordSet(
  "exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing top tops topped topping cross crosses crossed crossing pass passes passed passing breach breaches breached breaching break broke broken hit",
);
const THRESHOLD_NOUN = /^ ?[-‑]?(?:mark|threshold|level|milestone|barrier)\b/;

/** "exports to Peru (+4 %)", "against −2 %": a rate of trade with a sign is a change. */
function signOf(analysis: Analysis, quantity: FoundQuantity): Direction {
  const sign = /([+−–-]) ?$/.exec(analysis.document.text.slice(quantity.start - 2, quantity.start))?.[1];
  const first = sign ?? analysis.document.text[quantity.start];
  if (first === "+") return "up";
  return quantity.low !== null && quantity.low.mantissa < 0n ? "down" : null;
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

const SHARE_BEFORE =
  /\b(?:account(?:s|ed|ing)? for|st(?:ands?|ood) for|ma[dk]es? up for|share of|represent(?:s|ed|ing)?|make(?:s)? up|made up|making up|compris(?:es|ed|ing)|constitut(?:es|ed|ing)|proportion of|share\b[^;]{0,90}\b(?:to|from|at|was|is|reached|of|exceeded|exceeds|topped|above|over|below|under))(?: (?:about|around|nearly|almost|over|more than|some|roughly|up to|at least|just|only|less than|approximately|below|under|above|as much as|as little as))* $/;

/** A fall "of -3 %" is a fall by 3: the sign goes into the direction. */
export function unsigned(quantity: FoundQuantity, reading: Reading): Pick<FoundQuantity, "low" | "high"> {
  if (reading.kind !== "change" || quantity.low === null || quantity.low.mantissa >= 0n)
    return { low: quantity.low, high: quantity.high };
  const positive = { ...quantity.low, mantissa: -quantity.low.mantissa };
  return { low: positive, high: positive };
}

/** "to bring trade up to 30 billion": the sum aimed at, no upper bound. */
function isRaisedTo(analysis: Analysis, place: Place, quantity: FoundQuantity): boolean {
  const { lower, tokens } = analysis.document;
  if (quantity.comparator !== "<=" || !lower.startsWith("up to", quantity.comparatorStart)) return false;
  return tokens
    .slice(Math.max(place.clause.first, place.first - 9), place.first)
    .some(({ lower: word }) =>
      /^(?:br(?:ing|ings|ought|inging)|rais(?:e|ed|ing)|tak(?:e|ing)|lift(?:ed|ing)?)$/.test(word),
    );
}

/** "has already reached 70" and a year-to-date sum with "already" are lower bounds. */
export function boundOf(
  analysis: Analysis,
  place: Place,
  quantity: FoundQuantity,
  reading: Reading,
  yearToDate: boolean,
): Comparator {
  if (reading.comparator !== "=") return reading.comparator;
  if (quantity.comparator !== "=") return isRaisedTo(analysis, place, quantity) ? "=" : quantity.comparator;
  const { tokens } = analysis.document;
  const already = tokens
    .slice(Math.max(place.clause.first, place.first - 8), place.first)
    .some(({ lower }) => lower === "already");
  return already && (yearToDate || reading.kind === "level") ? ">=" : "=";
}

/** Reads whether a quantity is a level, a change, a share, a mark passed or a count, and where it moves. */
export function readingOf(
  analysis: Analysis,
  quantity: FoundQuantity,
  place: Place,
  word: MeasureWord | null,
): Reading {
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
  const sign = relative && word?.flow != null ? signOf(analysis, quantity) : null;
  if (sign !== null) return { kind: "change", direction: sign, comparator: "=" };
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
    /\bby(?: (?:a|an|another|some|over|the))?(?: (?:further|additional|massive|whopping|record|staggering|mere|modest|total of|(?:much )?(?:smaller|larger|bigger)))? $/.test(
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
    if (!relative && near && isBeside(analysis, index + 1, place.first) && !/^(?:cut|raised|lost|added)$/.test(word))
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

/** "rose a mere 3 million": at most an adverb, or an article and adjectives, between the verb and the figure. */
function isBeside(analysis: Analysis, from: number, to: number): boolean {
  const between = analysis.document.tokens.slice(from, to);
  return between.length < 2 || (between.length < 4 && between.every(({ pos }) => /^(?:DET|ADJ|ADV)$/.test(pos)));
}

function quantityBetween(analysis: Analysis, from: number, to: number): boolean {
  const { tokens } = analysis.document;
  return within(analysis.quantities, tokens[from].end, tokens[to].start).length > 0;
}

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
  if (/^ (?:(?:market|export|import) )?(?:share|stake)\b/.test(rest)) return true;
  const before = lower.slice(Math.max(place.sentence.start, quantity.start - 130), quantity.start);
  const passes = CROSSING.test(lower.slice(quantity.comparatorStart, quantity.start));
  return (!change.by || passes) && SHARE_BEFORE.test(before);
}

/** "surpassed the $200 billion mark": a level that is crossed. */
function thresholdOf(analysis: Analysis, quantity: FoundQuantity, place: Place): Comparator | null {
  const { tokens, lower } = analysis.document;
  const mark = THRESHOLD_NOUN.test(lower.slice(quantity.end, quantity.end + 14));
  for (let index = place.first - 1; index >= Math.max(place.clause.first, place.first - 4); index -= 1) {
    const { lower: word } = tokens[index];
    if (!THRESHOLD_VERB.has(word)) continue;
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
