import type { Analysis } from "../analysis.ts";
import type { Measure } from "../record.ts";
import { tokenAt } from "../tokens.ts";
import type { Sentence } from "../tokens.ts";
import { PAIR_IN_VIEW } from "./acting_states.ts";
import { clauseAt, clausesOf } from "./clauses.ts";
import type { Clause } from "./clauses.ts";
import type { ClaimDraft } from "./draft.ts";
import { growthOf, measureAt } from "./measure_words.ts";
import { measurePhrase, PARTNER_OPEN } from "./parties.ts";

/** The measure last spoken of, and the sentence that named it. */
export interface Carried {
  readonly measure: Measure;
  readonly sentence: number;
  /** The turnover between two sides last spoken of, which "the volume" points back to. */
  readonly turnover: { readonly measure: Measure; readonly sentence: number } | null;
}

/** "it shows a 15 % rise", "that was an increase of 4 %": a rate of what was spoken of. */
const SHOWS_RATE =
  /(?:^|[ ,“"])(?:it|this|that|which|the (?:figure|total|volume|amount)) (?:\p{L}+ )?(?:shows?|showed|represents?|represented|marks?|marked|is|was|means?|meant|translate[sd]? (?:in)?to)(?: an?)?(?: \p{L}+){0,4} $/u;

function between({ document: { lower } }: Analysis, { quantity }: ClaimDraft, sentence: Sentence): string {
  return lower.slice(sentence.start, quantity.span.start);
}

/** What is carried on behind a claim: its own measure, unless it names no side and the one before does. */
export function carriedBehind(claim: ClaimDraft, sentence: number, before: Carried | null): Carried | null {
  const { measure } = claim;
  if (measure.concept === "other") return before;
  const { parties } = measure;
  const known = parties.symmetric ? parties.of.length > 0 : parties.reporter !== null;
  if (!known && before !== null && sentence - before.sentence <= SENTENCES) return before;
  const turnover = parties.symmetric
    ? { measure, sentence }
    : before !== null && sentence - before.sentence <= SENTENCES
      ? before.turnover
      : null;
  return { measure, sentence, turnover };
}

/** Message of the flag on an owner that the figure before fills in: what the text reports on tells better. */
export const OWNER_CARRIED = "the parties not named are taken from the sentences before";
const SENTENCES = 2;
const VOLUME = /(?<!\p{L})the (?:(?:total|overall) )?(?:volumes?|turnover)(?!\p{L})/u;
const ELLIPTIC =
  /(?:^|[\s,“"])(?:it|they|we|this|that|which|the (?:[a-z-]+ ){0,2}(?:figure|total|volume|volumes|value|sum|amount|number|target|goal|level|gap)|an? (?:\p{L}+ )?(?:drop|rise|fall|increase|decline|decrease|jump) from)(?![\p{L}])/u;

/**
 * Carries the measure of the sentences before into a claim that only points back to it ("They came to 70 billion",
 * "to lift the volume to 10 billion"), and the reporter into one that names the partner alone; flags say so.
 */
export function withCarried(
  analysis: Analysis,
  claim: ClaimDraft,
  sentence: Sentence,
  clauses: readonly Clause[],
  carried: Carried | null,
): ClaimDraft {
  const { measure, quantity } = claim;
  const isRate =
    quantity.unit.kind === "percent" && claim.kind === "change" && SHOWS_RATE.test(between(analysis, claim, sentence));
  const figure = quantity.unit.kind === "currency" || quantity.unit.kind === "physical" || isRate;
  const nameless = measure.concept === "other" && figure && claim.kind !== "share" && claim.kind !== "count";
  if (carried === null || carried.sentence < sentence.index - 1) {
    const named = measureNamedBefore(analysis, sentence, sentence.start);
    const isGuess = carried === null && claim.flags.some(({ message }) => message === PAIR_IN_VIEW);
    if (nameless || isGuess || named?.turnover != null) carried = named ?? carried;
  }
  const pointed = withTradePointedAt(analysis, claim, sentence, carried);
  if (pointed !== null) return pointed;
  if (carried === null || sentence.index - carried.sentence > SENTENCES) return claim;
  if (nameless) {
    const { lower, tokens } = analysis.document;
    const clause = clauseAt(clauses, tokenAt(tokens, quantity.span.start));
    const before = lower.slice(tokens[clause.first].start, quantity.span.start);
    if (!ELLIPTIC.test(before)) return claim;
    const meant = (VOLUME.test(before) ? carried.turnover?.measure : null) ?? carried.measure;
    const flag = {
      code: "measure_carried",
      message: "the measure is taken from the sentence before",
      candidates: [meant.concept],
    };
    const level = levelOf(meant, measure.commodity);
    const concept = isRate ? (growthOf(level.concept) ?? level.concept) : level.concept;
    return { ...claim, measure: { ...level, concept }, flags: [...claim.flags, flag] };
  }
  const partnered = withPairTold(claim, carried, sentence) ?? withPartnerOfSentence(claim, carried, sentence);
  if (partnered !== null) return partnered;
  const sameParagraph = analysis.document.sentences[carried.sentence].block === sentence.block;
  return { ...claim, ...partiesCarried(claim, carried.measure, sameParagraph) };
}

/**
 * "Russia's exports to Armenia rose. They came to …": the measure named last before an offset, in its sentence or the one
 * before, whether a figure goes with it or not.
 */
function measureNamedBefore(analysis: Analysis, sentence: Sentence, offset: number): Carried | null {
  const { sentences } = analysis.document;
  const before = sentences[sentence.index - 1];
  const here = offset > sentence.start ? measureNamedIn(analysis, sentence, offset) : null;
  if (here !== null || before === undefined || before.block !== sentence.block) return here;
  return measureNamedIn(analysis, before, before.end);
}

function measureNamedIn(analysis: Analysis, before: Sentence, offset: number): Carried | null {
  const { tokens } = analysis.document;
  const clauses = clausesOf(analysis, before);
  const last = Math.min(before.last, tokenAt(tokens, offset - 1) + 1);
  for (let index = last - 1; index >= before.first; index -= 1) {
    const word = measureAt(tokens, index);
    if (word === null || !/^(?:exports|imports|trade_turnover|trade_balance)$/.test(word.concept)) continue;
    const { parties, commodity } = measurePhrase(analysis, word, clauseAt(clauses, word.first));
    const measure: Measure = { concept: word.concept, flow: word.flow, commodity, parties };
    return {
      measure,
      sentence: before.index,
      turnover: parties.symmetric ? { measure, sentence: before.index } : null,
    };
  }
  return null;
}

/**
 * "The deficit narrowed to 2 billion", "as these imports reached 6 million tonnes": the sides of the trade spoken of
 * before; flags say so, for a balance with the world as the other reading.
 */
function withTradePointedAt(
  analysis: Analysis,
  claim: ClaimDraft,
  sentence: Sentence,
  carried: Carried | null,
): ClaimDraft | null {
  const { measure, sides, flags } = claim;
  if (sides.partner || sides.reporter || measure.parties.symmetric) return null;
  const isBalance = measure.concept === "trade_balance";
  const isSame = (before: Measure): boolean =>
    isBalance ? before.concept === "trade_balance" : before.flow === measure.flow && measure.flow !== null;
  if (!isBalance && !(sides.definite && POINTS.test(claim.span.text))) return null;
  const isNear = carried !== null && sentence.index - carried.sentence <= SENTENCES && isSame(carried.measure);
  if (isBalance && !sides.definite && !(isNear && carried.sentence === sentence.index)) return null;
  const told = isNear ? carried.measure : measureNamedBefore(analysis, sentence, claim.span.start)?.measure;
  if (told === undefined || !isSame(told) || told.parties.symmetric) return null;
  const { reporter, partner } = told.parties;
  if (reporter === null || partner === null || partner === "WLD") return null;
  return {
    ...claim,
    measure: { ...measure, commodity: measure.commodity ?? (isBalance ? null : told.commodity), parties: told.parties },
    flags: [
      ...flags.filter(({ code }) => code !== "party"),
      { code: "party", message: OWNER_CARRIED, candidates: isBalance ? [partner, "WLD"] : [reporter] },
    ],
  };
}

const POINTS =
  /^(?:this|these|those|such)(?!\p{L})|(?:to|from|with) the (?:country|nation|kingdom|republic)(?!\p{L})/iu;

/**
 * "Trade of Egypt and Oman reached 9 billion. Bilateral trade had been 8 billion; Egypt's exports were 5": the pair whose
 * trade was told of right before; for one side's flow a flag says that the world may be meant.
 */
function withPairTold(claim: ClaimDraft, { turnover }: Carried, sentence: Sentence): ClaimDraft | null {
  const { measure, sides, flags } = claim;
  if (turnover === null || !turnover.measure.parties.symmetric) return null;
  if (sides.partner && (measure.parties.symmetric || measure.parties.reporter !== null)) return null;
  const pair = turnover.measure.parties.of;
  if (pair.length !== 2 || pair.includes("WLD")) return null;
  const { parties } = measure;
  if (parties.symmetric) {
    if (sides.reporter || measure.flow !== "turnover") return null;
    return { ...claim, measure: { ...measure, parties: turnover.measure.parties } };
  }
  const named = parties.reporter ?? parties.partner;
  const other = pair[0] === named ? pair[1] : pair[0];
  if (parties.reporter === null && pair.includes(named ?? "")) {
    const flag = { code: "party", message: OWNER_CARRIED, candidates: [other] };
    const sided = { symmetric: false, reporter: other, partner: parties.partner } as const;
    return {
      ...claim,
      measure: { ...measure, parties: sided },
      flags: [...flags.filter(({ code }) => code !== "party"), flag],
    };
  }
  const isOwn = parties.reporter !== null && pair.includes(parties.reporter) && parties.partner === "WLD";
  if (!isOwn || measure.flow === null || sentence.index - turnover.sentence > 1 || claim.kind === "share") return null;
  const flag = { code: "party", message: PARTNER_OPEN, candidates: [other, "WLD"] };
  return {
    ...claim,
    measure: { ...measure, parties: { symmetric: false, reporter: parties.reporter, partner: other } },
    flags: [...flags.filter(({ code }) => code !== "party"), flag],
  };
}

/** "Egypt's exports to Turkey were 9 billion, and imports fell to 3 billion": the partner of the clause before, flagged. */
function withPartnerOfSentence(claim: ClaimDraft, carried: Carried, sentence: Sentence): ClaimDraft | null {
  const { measure, flags, sides } = claim;
  const { parties } = carried.measure;
  if (carried.sentence !== sentence.index || parties.symmetric || measure.parties.symmetric) return null;
  const open = flags.find(({ message }) => message === PARTNER_OPEN);
  const isTurned = measure.flow !== null && measure.flow !== carried.measure.flow && !sides.reporter && !sides.partner;
  if (open === undefined && !(isTurned && measure.parties.partner === "WLD")) return null;
  const { reporter } = measure.parties;
  if (parties.reporter !== reporter || parties.partner === null || parties.partner === "WLD") return null;
  const flag = { code: "party", message: PARTNER_OPEN, candidates: [parties.partner, "WLD"] };
  return {
    ...claim,
    measure: { ...measure, parties: { symmetric: false, reporter, partner: parties.partner } },
    flags: [...flags.filter((other) => other !== open), flag],
  };
}

/** Reporter of a claim that names the partner alone, both sides of one that names neither. */
function partiesCarried({ measure, flags }: ClaimDraft, carried: Measure, sameParagraph: boolean): Partial<ClaimDraft> {
  if (measure.parties.symmetric || carried.parties.symmetric) return {};
  if (measure.flow === null && measure.concept !== "trade_balance") return {};
  const guessed = flags.find(({ code, candidates }) => code === "party" && candidates.length === 1);
  const { reporter, partner } = measure.parties;
  const { reporter: owner, partner: other } = carried.parties;
  const missing = reporter === null || guessed?.candidates[0] === reporter;
  if (owner === null || !missing || owner === partner) return {};
  return {
    measure: {
      ...measure,
      parties: { symmetric: false, reporter: owner, partner: partner ?? (sameParagraph ? other : "WLD") },
    },
    flags: [
      ...flags.filter((flag) => flag !== guessed && !(flag.code === "party" && flag.candidates.length !== 1)),
      { code: "party", message: OWNER_CARRIED, candidates: [owner] },
    ],
  };
}

/** The level that a measure of growth grows. */
function levelOf(measure: Measure, commodity: string | null): Measure {
  const level = {
    exports_growth: "exports",
    imports_growth: "imports",
    trade_growth: "trade_turnover",
    gdp_growth: "gdp",
  } as const;
  const concept = measure.concept in level ? level[measure.concept as keyof typeof level] : measure.concept;
  return { ...measure, concept, commodity: commodity ?? measure.commodity };
}
