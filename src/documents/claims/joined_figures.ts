import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { stateOf } from "../actors/states_in_view.ts";
import { sentenceAt, tokenAt } from "../tokens.ts";
import type { Sentence } from "../tokens.ts";
import type { Flag } from "../record.ts";
import type { ClaimDraft } from "./draft.ts";
import { SEVERAL } from "./part_of_trade.ts";

const FLOW = /^(?:exports|imports|exports_growth|imports_growth|trade_turnover|trade_growth)$/;
const GROWTH: Readonly<Record<string, ClaimDraft["measure"]["concept"]>> = {
  exports: "exports_growth",
  imports: "imports_growth",
  trade_turnover: "trade_growth",
};
const LEVEL: Readonly<Record<string, ClaimDraft["measure"]["concept"]>> = {
  exports_growth: "exports",
  imports_growth: "imports",
  trade_growth: "trade_turnover",
};
const BESIDE = /^(?: overall)?(?:,? or| –| -| \(|,? or some)(?: ?(?:about|around|nearly|almost|some|roughly))? ?$/;
const BASE =
  /^ (?:on the (?:month|year|quarter)|(?:month|year|quarter)[- ](?:on|over)[- ](?:month|year|quarter)|from|m\/m|y\/y|q\/q|compared)/;
const OTHER_BASE =
  /^ (?:on the \p{L}+|\p{L}+[- ](?:on|over)[- ]\p{L}+|y\/y|m\/m|q\/q|from (?:[\p{L}\d]+ ?){1,4}?),? (?:and|but|and by) $/u;
/** "59 % in weight and 48 % in value". */
const OTHER_UNIT =
  /^ (?:in|by|in terms of) (?:weight|value|volume|tonnage|quantity)(?: terms)?,? (?:and|but) (?:by )?(?:(?:about|around|nearly|almost|over|more than|some|just) )?$/;
const OPENS_BRACKETS = /^ ?\((?:about |around |some |nearly |or |approximately |roughly |~)?$/;

/** Gives figures that stand for one another, or in a list, what the sentence says of all of them. */
export function withJoinedFigures(analysis: Analysis, claims: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const paired: ClaimDraft[] = [];
  for (const claim of claims) paired.push(asTwin(analysis, claim, paired.at(-1) ?? null));
  return inPairs(analysis, inTurn(analysis, paired));
}

/** "shrank by £4bn, or 12 per cent" is one change; "ZW$90bn (some R3bn)" one amount in two currencies. */
function asTwin(analysis: Analysis, claim: ClaimDraft, before: ClaimDraft | null): ClaimDraft {
  if (before === null) return claim;
  const between = analysis.document.lower.slice(before.quantity.span.end, claim.quantity.span.start);
  const { unit } = claim.quantity;
  const isPair = unit.kind !== before.quantity.unit.kind && (unit.kind === "percent" || unit.kind === "currency");
  if (isPair && before.kind === "change" && claim.kind === "level" && BESIDE.test(between)) {
    const level = LEVEL[before.measure.concept] ?? before.measure.concept;
    const concept = unit.kind === "percent" ? (GROWTH[level] ?? level) : level;
    return { ...claim, kind: "change", direction: before.direction, measure: { ...before.measure, concept } };
  }
  if (isOtherRate(analysis, claim, before, between))
    return { ...claim, kind: "change", direction: before.direction, measure: before.measure };
  if (goesOn(analysis, claim, before, between)) {
    const concept = GROWTH[before.measure.concept] ?? before.measure.concept;
    return { ...claim, measure: { ...before.measure, concept } };
  }
  const sameKind =
    unit.kind === "currency" && before.quantity.unit.kind === "currency" && unit.code !== before.quantity.unit.code;
  return sameKind && OPENS_BRACKETS.test(between)
    ? { ...claim, kind: before.kind, direction: before.direction, measure: before.measure, period: before.period }
    : claim;
}

/** "down 2 % on the year and 16 % on the month": two rates of one change. */
function isOtherRate(analysis: Analysis, { quantity }: ClaimDraft, before: ClaimDraft, between: string): boolean {
  if (before.kind !== "change" || quantity.unit.kind !== "percent" || before.quantity.unit.kind !== "percent")
    return false;
  const rest = analysis.document.lower.slice(quantity.span.end, quantity.span.end + 24);
  return OTHER_UNIT.test(between) || (OTHER_BASE.test(between) && BASE.test(rest));
}

/** "down 30 % on the week, also down 7 % from June": another rate of the same, with no measure and no state of its own. */
function goesOn(analysis: Analysis, claim: ClaimDraft, before: ClaimDraft, between: string): boolean {
  if (claim.measure.concept !== "other" || claim.kind !== "change" || claim.quantity.unit.kind !== "percent")
    return false;
  if (!FLOW.test(before.measure.concept) || !/^[^.;:!?]{0,60}$/.test(between)) return false;
  const { tokens } = analysis.document;
  const from = tokenAt(tokens, before.quantity.span.end - 1) + 1;
  return mentionsIn(analysis, from, tokenAt(tokens, claim.quantity.span.start)).length === 0;
}

/** "exports to Spain, France and Poland rose by 6 %, 4 % and 20 % respectively": to each its own. */
function inTurn(analysis: Analysis, claims: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const result = [...claims];
  const { lower } = analysis.document;
  for (let at = lower.indexOf("respectively"); at >= 0; at = lower.indexOf("respectively", at + 1)) {
    const sentence = sentenceAt(analysis.document, at);
    const places = claims.flatMap(({ quantity }, index) =>
      quantity.span.start >= sentence.start && quantity.span.end <= at ? [index] : [],
    );
    const run = lastRun(claims, places);
    const partners = statesInList(analysis, sentence, claims[run[0]]?.quantity.span.start ?? 0, run.length);
    if (partners === null) continue;
    const model = modelOf(result, run, places);
    if (model === null || model.measure.parties.symmetric) continue;
    const owner = model.measure.parties.reporter;
    const reporter = owner !== null && partners.includes(owner) ? null : owner;
    run.forEach((index, k) => {
      const parties = { symmetric: false as const, reporter, partner: partners[k] };
      const { kind, direction, measure } = model;
      const flags = withoutSeveral(result[index]);
      result[index] = { ...result[index], kind, direction, measure: { ...measure, parties }, flags };
    });
  }
  return result;
}

/** "imports from Oman and Iraq were 3 billion and 4 billion": two names behind a preposition, and a figure for each. */
function inPairs(analysis: Analysis, claims: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const result = [...claims];
  for (let k = 0; k + 1 < claims.length; k += 1) {
    const [a, b] = [claims[k], claims[k + 1]];
    const { parties, flow } = a.measure;
    const between = analysis.document.lower.slice(a.quantity.span.end, b.quantity.span.start);
    const isSame = a.quantity.unit.code === b.quantity.unit.code && a.kind === "level" && b.kind === "level";
    if (!isSame || flow === null || parties.symmetric || !/^ and (?:\p{L}+ )?$/u.test(between)) continue;
    const partners = statesInList(
      analysis,
      sentenceAt(analysis.document, a.quantity.span.start),
      a.quantity.span.start,
      2,
    );
    if (partners === null || parties.partner !== partners[0] || parties.reporter === partners[1]) continue;
    result[k + 1] = {
      ...b,
      measure: { ...a.measure, parties: { ...parties, partner: partners[1] } },
      period: a.period,
    };
  }
  return result;
}

function withoutSeveral({ flags }: ClaimDraft): readonly Flag[] {
  return flags.filter(({ message }) => message !== SEVERAL);
}

/**
 * The claim of a list that says what all of them are: the one that a word of change stands beside, else the first with a
 * flow; rates without one ("… respectively, with growth of 6 % and 4 % respectively") are of the flow before them.
 */
function modelOf(claims: readonly ClaimDraft[], run: readonly number[], places: readonly number[]): ClaimDraft | null {
  const members = run.map((index) => claims[index]);
  const flows = members.filter(({ measure }) => FLOW.test(measure.concept));
  const own = flows.find(({ kind }) => kind === "change") ?? flows[0];
  if (own !== undefined) return own;
  const rate = members.find(({ kind, quantity }) => kind === "change" && quantity.unit.kind === "percent");
  const flow = places
    .filter((place) => place < run[0])
    .map((place) => claims[place])
    .findLast(({ measure }) => FLOW.test(measure.concept));
  if (rate === undefined || flow === undefined) return null;
  return { ...rate, measure: { ...flow.measure, concept: GROWTH[flow.measure.concept] ?? flow.measure.concept } };
}

/** The last claims in a row that are of one unit, two or more. */
function lastRun(claims: readonly ClaimDraft[], places: readonly number[]): readonly number[] {
  const run: number[] = [];
  for (const place of places.toReversed()) {
    const { unit } = claims[place].quantity;
    const next = run[0] === undefined ? unit : claims[run[0]].quantity.unit;
    if (unit.kind !== next.kind || unit.code !== next.code) break;
    run.unshift(place);
  }
  return run.length >= 2 ? run : [];
}

/** States with nothing but commas and "and" between them before the figures, as many as these; null where none are. */
function statesInList(analysis: Analysis, sentence: Sentence, before: number, count: number): readonly string[] | null {
  if (count < 2) return null;
  const { lower, tokens } = analysis.document;
  const mentions = mentionsIn(analysis, sentence.first, tokenAt(tokens, before)).filter(
    (mention) => stateOf(mention) !== null,
  );
  for (let last = mentions.length; last >= count; last -= 1) {
    const list = mentions.slice(last - count, last);
    const joined = list.every(
      (mention, k) =>
        k === 0 || /^(?:,|,? and|,? as well as) (?:the )?$/.test(lower.slice(list[k - 1].end, mention.start)),
    );
    if (joined) return list.map((mention) => stateOf(mention)!);
  }
  return null;
}
