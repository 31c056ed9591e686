import { within } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { FoundQuantity } from "../quantities/found_quantity.ts";
import type { ClaimPeriod } from "../record.ts";
import { daysBetween } from "../times/calendar.ts";
import type { FoundTime } from "../times/expression.ts";
import { isTopic } from "../times/find_times.ts";
import { yearsAway } from "../times/mentioned_rules.ts";
import type { Sentence } from "../tokens.ts";
import { COMPARED, isOverStretch } from "./claim_periods.ts";
import { isDuration } from "./draft.ts";
import type { ClaimDraft } from "./draft.ts";

/** Measures of statistics, which a text gives for the period it has named until it names another. */
const STATISTIC =
  /^(?:exports|imports|trade_turnover|trade_balance|exports_growth|imports_growth|trade_growth|trade_share|volume)$/;
const YEAR_BACK = /^(?:a|one|the) year (?:earlier|ago|before)$/;
const SENTENCES_BACK = 3;
const LONGEST_BACK = 700;
/** A period that ended longer ago than this is history, not what a text reports. */
const LONGEST_SINCE = 800;

/**
 * Dates a figure whose sentence names no period by the one that the sentences before it report on, as `inferred`; and a
 * standard of comparison ("…, from 10 million a year earlier") by the same period a year before.
 */
export function withTopicPeriod(analysis: Analysis, claim: ClaimDraft, sentence: Sentence): ClaimDraft {
  const { lower } = analysis.document;
  const { span } = claim.quantity;
  if (claim.modality !== "fact" || !STATISTIC.test(claim.measure.concept)) return claim;
  const isStandard = COMPARED.test(lower.slice(Math.max(sentence.start, span.start - 40), span.start));
  const yearBack = claim.kind !== "change" && isYearBack(analysis, sentence, span);
  if (claim.period.basis !== "not_stated")
    return yearBack && isStandard ? { ...claim, period: aYearBefore(claim.period) } : claim;
  if ((isStandard && !yearBack) || (claim.kind === "change" && isOverStretch(lower, span.end))) return claim;
  const topic = topicBefore(analysis, sentence);
  if (topic === null) return claim;
  const { from, to, granularity, flags } = topic;
  const period: ClaimPeriod = { from, to, granularity, basis: "inferred" };
  return { ...claim, period: yearBack ? aYearBefore(period) : period, flags: [...claim.flags, ...flags] };
}

function aYearBefore(period: ClaimPeriod): ClaimPeriod {
  if (period.from === null || period.to === null) return period;
  const { from, to } = yearsAway({ from: period.from, to: period.to }, -1);
  return { from, to, granularity: period.granularity, basis: "inferred" };
}

/** "10.5 million tonnes a year earlier", "$15 billion tallied a year ago". */
function isYearBack(analysis: Analysis, sentence: Sentence, span: { readonly end: number }): boolean {
  const { lower } = analysis.document;
  const time = within(analysis.times, span.end, Math.min(sentence.end, span.end + 40))[0];
  return (
    time !== undefined &&
    YEAR_BACK.test(lower.slice(time.start, time.end)) &&
    /^ (?:(?!from|over|on|than|to|with|against|versus)\p{L}+ ){0,2}$/u.test(lower.slice(span.end, time.start))
  );
}

/** The period that the sentences before report on: of the nearest that names one beside a figure, else of the nearest. */
function topicBefore(analysis: Analysis, sentence: Sentence): FoundTime | null {
  const { sentences } = analysis.document;
  let nearest: FoundTime | null = null;
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - SENTENCES_BACK); index -= 1) {
    const { start, end } = sentences[index];
    if (sentence.start - end > LONGEST_BACK) break;
    const topic = within(analysis.times, start, end).find((time) => isReported(analysis, time));
    if (topic === undefined) continue;
    if (within(analysis.quantities, start, end).some(isFigure)) return topic;
    nearest ??= topic;
  }
  return nearest;
}

function isFigure(quantity: FoundQuantity): boolean {
  return quantity.kind !== "count" && quantity.kind !== "rank" && !isDuration(quantity);
}

function isReported({ dateline, document }: Analysis, time: FoundTime): boolean {
  if (!isTopic(time) || time.from === null || time.to === null) return false;
  if (time.granularity === "day" || time.granularity === "week") return false;
  if (/^(?:since|until|till|by|before|after|up to|end of)$/.test(time.preposition ?? "")) return false;
  if (COMPARED.test(document.lower.slice(Math.max(0, time.start - 24), time.start)) && time.preposition !== "in")
    return false;
  return dateline === null || (time.from <= dateline && daysBetween(time.to, dateline) <= LONGEST_SINCE);
}
