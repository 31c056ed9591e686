import { firstFrom, within } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { statementAt } from "../attribution/statements.ts";
import type { FoundStatement } from "../attribution/found_statement.ts";
import type { Claim, ClaimPeriod, Comparator, Flag, Modality } from "../record.ts";
import { spanOf } from "../span.ts";
import { partsOf, yearRange } from "../times/calendar.ts";
import { sentenceAt, tokenAt } from "../tokens.ts";
import { clauseAt, clausesOf } from "./clauses.ts";
import { attributionOf, BOTH_SIDES } from "./draft.ts";
import type { ClaimDraft } from "./draft.ts";
import { modalityOf, polarityOf } from "./modality.ts";

const REFERENCE =
  /(?<![\p{L}])(?<verb>exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|top(?:s|ped|ping)?|beat(?:s|ing)?|outstrip(?:s|ped)?|outdo|match(?:es|ed|ing)?|reach(?:es|ed|ing)?|equal(?:s|led)?|repeat|above|below|than|under|over|miss|past) (?:the )?(?<period>last year|the previous year|previous year|the year before|this year|last month|the previous month|(?:the )?(?:19|20)\d{2})(?:['’]s?)? (?<noun>figure|figures|level|levels|total|record|result|volume|amount|mark|number|value|turnover|high|peak|performance)(?![\p{L}])/gu;
const LOOK_BACK = 60;

/**
 * Claims whose value is given by reference ("aims to exceed last year's figure"): the value is taken from the claim that
 * states it, of the same measure and the period referred to. Without such a claim the value stays open with a flag.
 */
export function referenceClaims(
  analysis: Analysis,
  statements: readonly FoundStatement[],
  claims: readonly ClaimDraft[],
): readonly ClaimDraft[] {
  const { lower, blocks } = analysis.document;
  const found: ClaimDraft[] = [];
  for (const block of blocks) {
    if (block.kind !== "paragraph") continue;
    const part = lower.slice(block.start, block.end);
    REFERENCE.lastIndex = 0;
    for (let match = REFERENCE.exec(part); match !== null; match = REFERENCE.exec(part)) {
      const claim = claimAt(analysis, statements, claims, block.start + match.index, match);
      if (claim !== null) found.push(claim);
    }
  }
  return found;
}

function claimAt(
  analysis: Analysis,
  statements: readonly FoundStatement[],
  claims: readonly ClaimDraft[],
  start: number,
  match: RegExpExecArray,
): ClaimDraft | null {
  const { text, tokens } = analysis.document;
  const end = start + match[0].length;
  const sentence = sentenceAt(analysis.document, start);
  const clauses = clausesOf(analysis, sentence);
  const first = tokenAt(tokens, start);
  const clause = clauseAt(clauses, first);
  const time = within(analysis.times, start, end)[0];
  const behind = firstFrom(claims, start, ({ quantity }) => quantity.span.start);
  const earlier = claims
    .slice(Math.max(0, behind - LOOK_BACK), behind)
    .filter(({ kind, quantity }) => (kind === "level" || kind === "threshold") && quantity.unit.kind !== "percent");
  const nearest = earlier.findLast((claim) => claim.measure.concept !== "other");
  if (nearest === undefined) return null;
  const meant = earlier.filter(
    (claim) =>
      sameMeasure(claim, nearest) &&
      time !== undefined &&
      samePeriod(claim.period, time.from, time.to) &&
      claim.modality === "fact",
  );
  const value = meant.at(-1);
  const flags: Flag[] = [];
  if (value === undefined)
    flags.push({
      code: "reference_unresolved",
      message: `"${match.groups!.period}" is not stated in the text`,
      candidates: [],
    });
  else
    flags.push({
      code: "by_reference",
      message: "the value is taken from an earlier claim",
      candidates: [value.quantity.span.text],
    });
  const statement = statementAt(statements, start);
  const modality: Modality = modalityOf(analysis, clause, first, tokenAt(tokens, end - 1) + 1, statement);
  const verbStart = aimStart(analysis, clause.first, first);
  return {
    kind: "comparison",
    span: spanOf(text, verbStart, end),
    quantity: {
      low: value?.quantity.low ?? null,
      high: value?.quantity.high ?? null,
      comparator: comparatorOf(match.groups!.verb),
      unit: value?.quantity.unit ?? nearest.quantity.unit,
      significant_digits: value?.quantity.significant_digits ?? [],
      scale_text: null,
      span: spanOf(text, start + match[0].indexOf(match.groups!.period), end),
    },
    measure: nearest.measure,
    period: modality === "fact" ? nearest.period : yearAfter(time?.from ?? null, match.groups!.period),
    modality,
    polarity: polarityOf(analysis, clause, first, statement),
    direction: /^(?:below|under|miss)/.test(match.groups!.verb) ? "down" : "up",
    attribution: attributionOf(statement),
    flags,
    sides: BOTH_SIDES,
  };
}

function comparatorOf(verb: string): Comparator {
  if (/^(?:below|under|miss)/.test(verb)) return "<";
  return /^(?:match|reach|equal|repeat)/.test(verb) ? ">=" : ">";
}

function sameMeasure(a: ClaimDraft, b: ClaimDraft): boolean {
  return (
    a.measure.concept === b.measure.concept &&
    a.measure.commodity === b.measure.commodity &&
    JSON.stringify(a.measure.parties) === JSON.stringify(b.measure.parties) &&
    a.quantity.unit.kind === b.quantity.unit.kind
  );
}

function samePeriod(period: ClaimPeriod, from: string | null, to: string | null): boolean {
  return period.from !== null && period.from === from && period.to === to;
}

/** An aim set against last year's figure is an aim for the year after it. */
function yearAfter(from: string | null, written: string): Claim["period"] {
  if (from === null || !/year|\d{4}/.test(written))
    return { from: null, to: null, granularity: null, basis: "not_stated" };
  const range = yearRange(partsOf(from).year + 1);
  return { ...range, granularity: "year", basis: "inferred" };
}

function aimStart(analysis: Analysis, from: number, first: number): number {
  const { tokens } = analysis.document;
  for (let index = first - 1; index >= Math.max(from, first - 4); index -= 1)
    if (
      /^(?:aim|aims|aimed|hope|hopes|plan|plans|expect|expected|want|wants|seek|seeks|will|would|likely|set)$/.test(
        tokens[index].lower,
      )
    )
      return tokens[index].start;
  return tokens[first].start;
}
