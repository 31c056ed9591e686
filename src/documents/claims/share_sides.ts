import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { behindPreposition, stateOf } from "../actors/states_in_view.ts";
import type { Flag, Parties } from "../record.ts";
import { tokenAt } from "../tokens.ts";
import type { Sentence } from "../tokens.ts";
import type { ClaimDraft } from "./draft.ts";
import { measureAt } from "./measure_words.ts";
import { PART_OF_TRADE } from "./part_of_trade.ts";
import { wordSet } from "../word_set.ts";

const SHARE_VERB = wordSet(
  "account accounts accounted accounting made mades make makes stand stands stood represent represents represented comprises comprised constitutes constituted took take takes taken absorbed absorb absorbs bought buys supply supplies supplied provides provided received receives get gets got snapped purchased imported consumed",
);
const SIDE_NOUN = wordSet("destination source origin buyer market supplier");
const FARTHEST_VERB = 8;
const FARTHEST_SHARE = 18;
const WENT =
  /^ of (?:its|their|[^.;]{0,60}?)\b(?:exports|shipments|sales)\b[^.;]{0,40}? (?:went|go|goes|going|headed|bound|destined) (?:to|for) /u;
const IT_WAS =
  /(?:^|[ ,])(?:it|this|that|the (?:figure|share|proportion)) (?:was(?: at)?|is(?: at)?|stood at|stands at|reached|(?:fell|rose|dropped|grew) to)(?: (?:about|around|nearly|almost|over|only|just))* $/;
const COMPARED =
  /(?:^|[\s,(])(?:(?:down|up) from|from|against|compared (?:with|to)|versus|than|(?:half|twice|double|triple|thrice|a (?:third|quarter|fifth|tenth) of) the)(?: (?:just|about|around|nearly|only|over|some|under|less than|more than))? $/;

/**
 * Names the partner of a share of trade: "Russia accounted for 28 % of India's oil imports", "35 % of its exports went
 * to China"; a share without a measure of its own ("The United States took 11 %") goes on with the share before it.
 */
export function withSharePartner(
  analysis: Analysis,
  claim: ClaimDraft,
  sentence: Sentence,
  earlier: readonly ClaimDraft[],
): ClaimDraft {
  const { quantity } = claim;
  if (quantity.unit.kind !== "percent") return withTaker(analysis, claim, sentence);
  const previous = earlier.findLast(({ kind }) => kind === "share") ?? null;
  const taker = takerOf(analysis, quantity.span.start, sentence);
  const holder = shareHolder(analysis, quantity.span.start, sentence);
  const goesOn =
    previous?.kind === "share" &&
    previous.measure.concept === "trade_share" &&
    !analysis.document.lower.startsWith(" of ", quantity.span.end);
  const sent = shareSent(analysis, claim, sentence, earlier.at(-1) ?? null);
  if (sent !== null) return sent;
  const same = goesOn && claim.measure.concept === "other" && pointsBack(analysis, claim, sentence, previous);
  if (same) return { ...claim, kind: "share", measure: previous.measure };
  const elliptic =
    goesOn &&
    claim.kind !== "change" &&
    (claim.measure.concept === "other" || (taker !== null && claim.kind === "level")) &&
    (taker ?? holder) !== null;
  const base = elliptic ? { ...claim, kind: "share" as const, measure: previous.measure } : claim;
  if (base.kind !== "share" || base.measure.concept !== "trade_share") return base;
  const { parties } = base.measure;
  const partner =
    holder ??
    taker ??
    destination(analysis, quantity.span.end, sentence) ??
    takerBefore(analysis, quantity.span.start, sentence, previous) ??
    holderBefore(analysis, base, sentence, previous);
  const pair: readonly (string | null)[] = parties.symmetric ? parties.of : [parties.reporter, parties.partner];
  const isOfPair = base.sides.partner && !pair.includes("WLD") && !pair.includes(partner);
  if (isOfPair && isMadeUp(analysis, quantity.span.start, sentence))
    return { ...base, flags: [...base.flags, OF_PAIR] };
  if (partner === null) return base;
  const named = withPartner(parties, partner, elliptic);
  return named === null ? base : { ...base, measure: { ...base.measure, parties: named } };
}

/** "China took 17 billion of India's exports": whoever takes an amount of a trade is its partner. */
function withTaker(analysis: Analysis, claim: ClaimDraft, sentence: Sentence): ClaimDraft {
  const { measure, quantity } = claim;
  const { parties } = measure;
  const isPart = analysis.document.lower.startsWith(" of ", quantity.span.end) && claim.kind === "level";
  if (!isPart || measure.concept !== "exports" || parties.symmetric || parties.partner !== "WLD") return claim;
  const taker = takerOf(analysis, quantity.span.start, sentence);
  const named = taker === null ? null : withPartner(parties, taker, false);
  const flags = claim.flags.filter(({ message }) => message !== PART_OF_TRADE);
  return named === null ? claim : { ...claim, measure: { ...measure, parties: named }, flags };
}

const SENT =
  /^ (?:of (?:it|this|that|them|which|the (?:total|volume|shipments|amount)) )?(?:(?:of which|being|was|were|is|are) )?(?:sent|shipped|headed|going|went|bound|destined|exported|sold) (?:to|for) /u;

/** "exported 12 million tonnes, with 80 % being sent to China": a part of the trade told of right before. */
function shareSent(
  analysis: Analysis,
  claim: ClaimDraft,
  sentence: Sentence,
  before: ClaimDraft | null,
): ClaimDraft | null {
  if (before === null || before.measure.flow !== "exports" || before.measure.parties.symmetric) return null;
  const { tokens, lower } = analysis.document;
  const { end } = claim.quantity.span;
  const found = before.quantity.span.start < sentence.start ? null : SENT.exec(lower.slice(end, sentence.end));
  if (found === null) return null;
  const at = tokenAt(tokens, end + found[0].length);
  const [mention] = mentionsIn(analysis, at, Math.min(sentence.last, at + 3));
  const partner = mention === undefined ? null : stateOf(mention);
  if (partner === null) return null;
  const { commodity, parties } = before.measure;
  const measure = { concept: "trade_share", flow: "exports", commodity, parties: { ...parties, partner } } as const;
  return { ...claim, kind: "share", measure };
}

/** Flag on "machinery made up 20 % of its exports to Peru": what has the share of the trade of two is no state. */
const OF_PAIR: Flag = {
  code: "part_of_trade",
  message: "the share may be one of the trade between the two",
  candidates: ["the partner's", "a good's"],
};

function isMadeUp({ document: { lower } }: Analysis, start: number, sentence: Sentence): boolean {
  return /(?<!\p{L})(?:account(?:s|ed|ing)? for|ma[dk](?:es?|ing) up|represent(?:s|ed|ing)?|constitut(?:es|ed|ing)|compris(?:es|ed|ing))(?: \S+){0,3} $/u.test(
    lower.slice(sentence.start, start),
  );
}

const IT_TAKES =
  /(?:^|[ ,.;])(?:it|the (?:figure|amount|sum|value|total)) (?:\p{L}+ ){0,2}?(?:accounts?|accounted|makes?|made|represents?|represented|supplies|supplied)(?!\p{L})[^.;]{0,40}$/u;

/** "It now makes up 22 %": who had the share spoken of before. */
function takerBefore(
  analysis: Analysis,
  start: number,
  sentence: Sentence,
  previous: ClaimDraft | null,
): string | null {
  if (previous === null || previous.kind !== "share" || previous.measure.parties.symmetric) return null;
  const { lower, sentences } = analysis.document;
  const earliest = sentences[Math.max(0, sentence.index - 1)].start;
  if (previous.quantity.span.start < earliest || !IT_TAKES.test(lower.slice(sentence.start, start))) return null;
  return previous.measure.parties.partner;
}

/** "Russia's share in its imports fell to 2 %, while the share of exports fell from 4 %": whose share was spoken of before. */
function holderBefore(
  analysis: Analysis,
  share: ClaimDraft,
  sentence: Sentence,
  previous: ClaimDraft | null,
): string | null {
  if (previous === null || previous.kind !== "share" || previous.measure.parties.symmetric) return null;
  const { parties } = share.measure;
  const isOfSame = !parties.symmetric && parties.reporter === previous.measure.parties.reporter;
  const { lower } = analysis.document;
  const isNear = previous.quantity.span.start >= sentence.start;
  const isShareOf = /(?<!\p{L})the share (?:of|in) [^.;,]*$/u.test(
    lower.slice(sentence.start, share.quantity.span.start),
  );
  return isNear && isOfSame && isShareOf ? previous.measure.parties.partner : null;
}

/** "In November, it was 12 %": the share spoken of right before. */
function pointsBack(analysis: Analysis, { quantity }: ClaimDraft, sentence: Sentence, previous: ClaimDraft): boolean {
  const { lower, sentences } = analysis.document;
  const { start } = sentences[Math.max(0, sentence.index - 1)];
  return previous.quantity.span.start >= start && IT_WAS.test(lower.slice(sentence.start, quantity.span.start));
}

function withPartner(parties: Parties, partner: string, replaces: boolean): Parties | null {
  if (parties.symmetric) {
    const others = parties.of.filter((code) => code !== partner && code !== "WLD");
    return others.length === 1 ? { symmetric: false, reporter: others[0], partner } : null;
  }
  if (parties.reporter === partner || (!replaces && parties.partner !== "WLD" && parties.partner !== null)) return null;
  return { ...parties, partner };
}

/** The state that is the subject of "accounted for", "took", "supplied" before the quantity. */
function takerOf(analysis: Analysis, start: number, sentence: Sentence): string | null {
  const { tokens } = analysis.document;
  const at = tokenAt(tokens, start);
  for (let index = at - 1; index > sentence.first && at - index <= FARTHEST_VERB; index -= 1) {
    if (/^[;:]$/.test(tokens[index].text)) return null;
    const reach = tokens.slice(index, at).some(({ lower }) => SIDE_NOUN.has(lower)) ? 6 : 3;
    const isCopula = at - index <= reach && /^(?:is|are|was|were)$/.test(tokens[index].lower);
    if (!SHARE_VERB.has(tokens[index].lower) && !isCopula) continue;
    const subjects = mentionsIn(analysis, sentence.first, index).filter(
      (mention) =>
        mention.form !== "demonym" &&
        !mention.possessive &&
        stateOf(mention) !== null &&
        !behindPreposition(analysis, mention.first),
    );
    const nearest = subjects.at(-1);
    const isJoined = nearest !== undefined && tokens.slice(nearest.last, index).some(({ lower }) => lower === "and");
    const subject = isJoined ? subjects[0] : nearest;
    return subject === undefined ? ofSupplies(analysis, sentence, index) : stateOf(subject);
  }
  return null;
}

/** "Russian oil made up", "supplies from Russia made up": the origin of what has the share, where nothing else stands before the verb. */
function ofSupplies(analysis: Analysis, sentence: Sentence, verb: number): string | null {
  const { tokens } = analysis.document;
  const origin = mentionsIn(analysis, sentence.first, verb).findLast((mention) => stateOf(mention) !== null);
  if (origin === undefined) return null;
  const between = tokens.slice(origin.last, verb);
  const supplies =
    origin.form === "demonym"
      ? between.length > 0 && between.every(({ pos }) => /^(?:NOUN|PROPN|ADJ)$/.test(pos))
      : between.length === 0 && tokens[origin.first - 1]?.lower === "from";
  return supplies ? stateOf(origin) : null;
}

/** "China's share of Russia's imports", "the share of China in Russian imports": whose share it is. */
function shareHolder(analysis: Analysis, start: number, sentence: Sentence): string | null {
  const { tokens } = analysis.document;
  const at = tokenAt(tokens, start);
  for (let index = at - 1; index > sentence.first && at - index <= FARTHEST_SHARE; index -= 1) {
    if (tokens[index].lower !== "share") continue;
    const [before] = mentionsIn(analysis, Math.max(sentence.first, index - 4), index).slice(-1);
    if (
      before !== undefined &&
      (before.possessive || before.form === "demonym") &&
      tokens.slice(before.last, index).every(({ pos, text }) => pos === "ADJ" || /^['’]s?$/.test(text))
    )
      return stateOf(before);
    const owned = tokens[index + 1]?.lower === "of" ? mentionsIn(analysis, index + 2, index + 5)[0] : undefined;
    return owned !== undefined && tokens[owned.last]?.lower === "in" ? stateOf(owned) : null;
  }
  return null;
}

function destination(analysis: Analysis, end: number, sentence: Sentence): string | null {
  const { lower, tokens } = analysis.document;
  const found = WENT.exec(lower.slice(end, Math.min(sentence.end, end + 160)));
  if (found === null) return null;
  const at = tokenAt(tokens, end + found[0].length);
  const mention = mentionsIn(analysis, at, Math.min(sentence.last, at + 3))[0];
  return mention === undefined ? null : stateOf(mention);
}

/**
 * "…, down from 36 % in December", "against 47 %": the standard of comparison has the measure of what is compared, the last
 * figure of its unit in the sentence, unless a measure of its own stands between.
 *
 * @param earlier  the claims before it in reading order
 */
export function asCompared(
  analysis: Analysis,
  claim: ClaimDraft,
  earlier: readonly ClaimDraft[],
  sentence: Sentence,
): ClaimDraft {
  const { lower, tokens } = analysis.document;
  const { span, unit } = claim.quantity;
  if (claim.kind === "change" || !isCompared(lower.slice(Math.max(sentence.start, span.start - 40), span.start), claim))
    return claim;
  const previous = earlier.findLast(
    ({ quantity }) => quantity.unit.kind === unit.kind && quantity.unit.code === unit.code,
  );
  if (previous === undefined || previous.quantity.span.start < sentence.start || previous.kind === "change")
    return claim;
  const from = tokenAt(tokens, previous.span.end - 1) + 1;
  const between = tokens.slice(from, tokenAt(tokens, span.start));
  if (between.some(({ index }) => measureAt(tokens, index) !== null)) return claim;
  const kind = previous.kind === "share" ? "share" : claim.kind;
  return {
    ...claim,
    kind,
    measure: previous.measure,
    flags: [...claim.flags, ...sameMonths(analysis, claim, previous)],
  };
}

/** "In 2024 imports fell to 3 billion from 5 in 2023", written in March 2024: the same months of 2023 may be meant. */
function sameMonths({ dateline }: Analysis, { period }: ClaimDraft, previous: ClaimDraft): readonly Flag[] {
  const isRunning = previous.period.from?.slice(0, 4) === dateline?.slice(0, 4);
  if (dateline === null || !isRunning || period.from === null || period.granularity !== "year") return [];
  return [
    {
      code: "period",
      message: "only the same months of that year may be meant",
      candidates: ["the year", "its same months"],
    },
  ];
}

/** "… but just below 2 million in August": what is below is a standard where the figure has no measure of its own. */
function isCompared(before: string, { measure }: ClaimDraft): boolean {
  return (
    COMPARED.test(before) || (measure.concept === "other" && /,? but (?:just |slightly |well |still )?$/.test(before))
  );
}
