import type { Analysis } from "../analysis.ts";
import { within } from "../analysis.ts";
import { cueKind } from "../attribution/verbs.ts";
import type { ClaimPeriod } from "../record.ts";
import type { FoundTime } from "../times/expression.ts";
import { isContractMonth } from "../times/month_rules.ts";
import { tokenAt } from "../tokens.ts";
import type { Sentence } from "../tokens.ts";
import { boundsBetween, clauseAt } from "./clauses.ts";
import type { Clause } from "./clauses.ts";

/** The period of a claim, with the expression that states it. */
export interface StatedPeriod {
  readonly period: ClaimPeriod;
  readonly time: FoundTime | null;
}

interface TextRange {
  readonly start: number;
  readonly end: number;
}

const NOT_STATED: ClaimPeriod = { from: null, to: null, granularity: null, basis: "not_stated" };
/** Words that lead to a standard of comparison, at the end of the text before it. */
export const COMPARED =
  /(?<!\p{L})(?:compared (?:with|to)|than(?: (?:in|during|the))?|against|versus|vs\.?|up from|down from|from|over|on|relative to|since|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?) (?:the |that of |those of |its |figures? (?:of|for|from) )?$/u;
const YEAR_ON_YEAR = /year[- ]earlier|year earlier|year before|year ago|year-on-year|same (?:period|month|quarter)/;
const BOUND_COST = 12;

/** The period that a claim's sentence gives it: the nearest expression that is no standard of comparison and no day of speech. */
export function periodOf(
  analysis: Analysis,
  sentence: Sentence,
  clauses: readonly Clause[],
  first: number,
  last: number,
  span: TextRange,
): StatedPeriod {
  const { tokens, lower } = analysis.document;
  const own = attached(analysis, sentence, span);
  if (own !== null) return statedBy(own, own.basis);
  const outcomeEnd = endOfOutcome(analysis, sentence, span);
  let best: FoundTime | null = null;
  let bestCost = Infinity;
  let inherited = false;
  for (const time of within(analysis.times, sentence.start, sentence.end)) {
    if (time.start >= span.start && time.end <= span.end) continue;
    if (!datesClaims(analysis, sentence, time, span)) continue;
    const from = tokenAt(tokens, time.start);
    const to = tokenAt(tokens, time.end - 1);
    const distance = to < first ? first - to : from >= last ? from - last + 1 : 1;
    const leading = from - sentence.first <= 1 && time.granularity !== "day";
    const beside = to >= last && BESIDE.test(lower.slice(outcomeEnd, time.start));
    const bounds = boundsBetween(clauses, from, from >= last ? last - 1 : first);
    const cost =
      (beside ? 0 : distance) +
      (leading ? Math.min(2, bounds) * 2 : bounds * BOUND_COST) +
      (leading ? 4 - Math.min(distance, 6) : 0);
    if (cost < bestCost) {
      [best, bestCost] = [time, cost];
      inherited = !leading && to < first && bounds > 0;
    }
  }
  if (best !== null && isBounded(analysis, clauses, best, last - 1)) return UNDATED;
  best ??= sameAsBefore(analysis, sentence);
  return best === null ? UNDATED : statedBy(best, inherited ? "inferred" : best.basis);
}

/** "Before 2022 exports were 3 billion; in 2023, 4": a clause with a bound for its time takes none from another clause. */
function isBounded(analysis: Analysis, clauses: readonly Clause[], { start }: FoundTime, token: number): boolean {
  const { tokens, lower } = analysis.document;
  const clause = clauseAt(clauses, token);
  const [from, to] = [tokens[clause.first].start, tokens[clause.last - 1].end];
  if (start >= from && start < to) return false;
  return within(analysis.times, from, to).some((time) =>
    AROUND.test(lower.slice(Math.max(from, time.start - 24), time.start)),
  );
}

/** "fell 9 % to 240 billion in 2023": the time behind the outcome dates the change, too. */
function endOfOutcome(analysis: Analysis, sentence: Sentence, span: TextRange): number {
  const outcome = within(analysis.quantities, span.end, Math.min(sentence.end, span.end + 30))[0];
  const linked =
    outcome !== undefined && /^ to (?:\p{L}+ ){0,3}$/u.test(analysis.document.lower.slice(span.end, outcome.start));
  return linked ? outcome.end : span.end;
}

const UNDATED: StatedPeriod = { period: NOT_STATED, time: null };

function statedBy(time: FoundTime, basis: ClaimPeriod["basis"]): StatedPeriod {
  return { period: { from: time.from, to: time.to, granularity: time.granularity, basis }, time };
}

/** "against 2019 ($4 billion)", "in that month of 2018, when sales were 3 million": the time of a standard itself. */
function attached(analysis: Analysis, sentence: Sentence, span: TextRange): FoundTime | null {
  const { lower } = analysis.document;
  const time = within(analysis.times, sentence.start, span.start).at(-1);
  if (time === undefined || time.end > span.start) return null;
  const between = lower.slice(time.end, span.start);
  if (/^ \($|^,? when (?:\p{L}+ ){1,7}$/u.test(between)) return time;
  if (/^ to (?:\p{L}+ ){0,2}$/u.test(between) && isRateBefore(analysis, sentence, time)) return time;
  return startOfSpan(analysis, sentence, span);
}

/** "by 3 % in May to 40 billion": the time stands between a rate and what it led to. */
function isRateBefore(analysis: Analysis, sentence: Sentence, time: FoundTime): boolean {
  const { lower } = analysis.document;
  const rate = within(analysis.quantities, sentence.start, time.start).at(-1);
  if (rate?.kind !== "percent" || /(?:from|than) $/.test(lower.slice(0, rate.comparatorStart))) return false;
  return BESIDE.test(lower.slice(rate.end, time.start));
}

/** "rose from May 2019 to May 2020 from 3 billion to 5 billion": the first of two times is that of the first of two figures. */
function startOfSpan(analysis: Analysis, sentence: Sentence, span: TextRange): FoundTime | null {
  const { lower } = analysis.document;
  const [from, to, ...others] = within(analysis.times, sentence.start, sentence.end);
  if (to === undefined || others.length > 0 || to.end > span.start) return null;
  const before = lower.slice(sentence.start, from.start);
  const isSpan = before.endsWith("from ") || before.endsWith("from the ");
  if (!isSpan || !/^ to (?:the )?$/.test(lower.slice(from.end, to.start))) return null;
  const [low, high] = within(analysis.quantities, to.end, sentence.end);
  if (
    high === undefined ||
    !lower.slice(to.end, low.start).endsWith(" from ") ||
    lower.slice(low.end, high.start) !== " to "
  )
    return null;
  return low.start === span.start ? from : high.start === span.start ? to : null;
}

/** False for standards of comparison, days of speech, months of contracts, and the year that a period is part of. */
function datesClaims(analysis: Analysis, sentence: Sentence, time: FoundTime, span: TextRange): boolean {
  const { lower } = analysis.document;
  const before = `${lower.slice(Math.max(sentence.start, time.start - 24), time.start).trimEnd()} `;
  if (YEAR_ON_YEAR.test(lower.slice(time.start, time.end))) return false;
  if (COMPARED.test(before) && !dates(time) && !/\bover $/.test(before)) return false;
  if (
    isContractMonth(lower, time.start, time.end) ||
    /\b(?:than|as(?: that| those)?) in(?: the)? $/.test(before) ||
    MARK.test(before)
  )
    return false;
  if (AROUND.test(before) && /^(?:year|half|quarter|month)$/.test(time.granularity ?? "")) return false;
  if (OWNER.test(lower.slice(time.end, time.end + 12)) || isWholeOf(analysis, sentence, time)) return false;
  return !dayOfSpeech(analysis, time) && !datesComparison(analysis, sentence, time, span);
}

/** "lows last seen in 2004", "a level not reached since May": the time of an older mark. */
const MARK =
  /\b(?:last|first|not|never|ever) (?:seen|hit|reached|touched|recorded|posted)(?: in| on| at| since)?(?: the)? $/;
/** "in the years after 2014", "before 2022": the time is a bound of the one meant. */
const AROUND = /(?<!\p{L})(?:after|before|until|till|prior to|following|preceding|leading up to|up to) (?:the )?$/u;
const OWNER = /^['’]s? (?:figure|level|total|record|result|volume|amount|mark|high|peak)/;

/** "the April-October period of the current fiscal year": the year only tells which April. */
function isWholeOf(analysis: Analysis, sentence: Sentence, time: FoundTime): boolean {
  const part = within(analysis.times, sentence.start, time.start).at(-1);
  if (part === undefined || part.from === null || part.isStandard) return false;
  return /^ (?:(?:period |quarter |stretch |months )?of|period in) $/.test(
    analysis.document.lower.slice(part.end, time.start),
  );
}

/** "in May", "on Tuesday": no standard of comparison, as "on last year" is. */
function dates({ preposition, granularity }: FoundTime): boolean {
  return preposition === "in" || (preposition === "on" && granularity === "day");
}

const BESIDE =
  /^(?: (?:a|per) \p{L}+)?(?: (?:growth|increase|rise|gain|decline|decrease|fall|drop|pace|rate|deficit|surplus|gap|shortfall|total|tonnes|tons|barrels|units))?(?: (?:seen|recorded|reported|posted|registered|booked|tallied|logged|achieved|shipped|sold))?,? ?(?:(?:in|during|for|at the end of)(?: the)? )?$/u;

/** "…, up from 5.8 billion in 2021, and imports fell to 3 billion": the year of the standard dates no other figure. */
function datesComparison(analysis: Analysis, sentence: Sentence, time: FoundTime, span: TextRange): boolean {
  const { lower } = analysis.document;
  const standard = within(analysis.quantities, Math.max(sentence.start, time.start - 60), time.start).at(-1);
  if (standard === undefined || standard.start === span.start) return false;
  if (!BESIDE.test(lower.slice(standard.end, time.start))) return false;
  const before = `${lower.slice(Math.max(sentence.start, standard.start - 24), standard.start).trimEnd()} `;
  return COMPARED.test(before) || /(?<!\p{L})(?:after|following) (?:an? |the )?$/u.test(before);
}

const SAME =
  /(?<!\p{L})(?:in|during|over|for) the same (month|quarter|year|week|period|time)(?! (?:last|a year|of|in|the|one|period|earlier|that))/u;
const LONGEST_BACK = 700;

/** "In the same month, imports rose": the period of that length that was named last before the sentence. */
function sameAsBefore(analysis: Analysis, sentence: Sentence): FoundTime | null {
  const { lower } = analysis.document;
  const found = SAME.exec(lower.slice(sentence.start, sentence.end));
  if (found === null) return null;
  const before = within(analysis.times, Math.max(0, sentence.start - LONGEST_BACK), sentence.start);
  const any = /period|time/.test(found[1]);
  const meant = before.findLast(({ granularity }) => (any ? granularity !== "day" : granularity === found[1]));
  if (meant === undefined) return null;
  const start = sentence.start + found.index;
  return { ...meant, start, end: start + found[0].length, basis: "relative" };
}

const STRETCH =
  /^(?: percent| per cent|%)? (?:in|over|within|during) (?:just |only |barely |less than |more than |about |the space of )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|a|several|a few) (?:years|months|quarters|weeks|decades?)(?!\p{L})/u;

/** A change "in three years" runs from a year that is not named: the year beside its outcome does not date it. */
export function overStretch(analysis: Analysis, stated: StatedPeriod, end: number): StatedPeriod {
  if (stated.time === null || !isOverStretch(analysis.document.lower, end)) return stated;
  return UNDATED;
}

/** True for a figure followed by a length of time: "by 5 % in three years". */
export function isOverStretch(lower: string, end: number): boolean {
  return STRETCH.test(lower.slice(end, end + 60));
}

const PUBLISHED = /^(?:published|released|compiled|issued|unveiled)$/;
const LONGEST_SOURCE = 20;

function quantityBetween(analysis: Analysis, start: number, time: FoundTime): boolean {
  return within(analysis.quantities, start, time.start).length > 0;
}

/** "said on Wednesday", "according to data released on Monday, …": the day belongs to the speech. */
function dayOfSpeech(analysis: Analysis, time: FoundTime): boolean {
  if (time.granularity !== "day") return false;
  const { tokens } = analysis.document;
  const at = tokenAt(tokens, time.start);
  const behind = tokenAt(tokens, time.end - 1) + 1;
  const closed = tokens[behind]?.text === ",";
  const { first } = analysis.document.sentences[tokens[at].sentence];
  const source = tokens.slice(Math.max(first, at - LONGEST_SOURCE), at).find(({ lower }) => lower === "according");
  if (source !== undefined && closed && !quantityBetween(analysis, source.start, time)) return true;
  for (let index = at - 1; index >= Math.max(first, at - 5); index -= 1) {
    if (cueKind(tokens[index].lower) !== null || PUBLISHED.test(tokens[index].lower)) return true;
    if (/^[,;.]$/.test(tokens[index].text) || tokens[index].pos === "VERB") break;
  }
  const next = closed ? tokens[behind + 1] : tokens[behind];
  return next !== undefined && next.sentence === tokens[at].sentence && cueKind(next.lower) !== null;
}
