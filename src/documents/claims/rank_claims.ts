import { mentionAt, mentionsIn, within } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { salienceBefore, stateOf } from "../actors/states_in_view.ts";
import { statementAt } from "../attribution/statements.ts";
import type { FoundStatement } from "../attribution/statements.ts";
import type { Concept, Flag, Measure } from "../record.ts";
import { spanOf } from "../span.ts";
import { tokenAt } from "../tokens.ts";
import type { Sentence } from "../tokens.ts";
import { periodOf } from "./claim_periods.ts";
import { clauseAt, clausesOf } from "./clauses.ts";
import type { Clause } from "./clauses.ts";
import { commodityAt } from "./commodities.ts";
import { attributionOf } from "./draft.ts";
import type { ClaimDraft } from "./draft.ts";
import { modalityOf, polarityOf } from "./modality.ts";

const SUPERLATIVE =
  /^(?:largest|biggest|top|leading|main|greatest|foremost|chief|principal|primary|no\.1|no\.|number|number-one|most)$/;
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const NUMBERS = "one two three four five six seven eight nine ten".split(" ");

interface RankNoun {
  readonly concept: Concept;
  readonly flow: Measure["flow"];
  /** Whose list it is: the owner's ("Russia's largest customer"), or the world's ("the world's largest exporter"). */
  readonly side: "owner" | "world";
}

const RANK_NOUNS: readonly (readonly [RegExp, RankNoun])[] = [
  [
    /^(?:trading|trade|commercial|economic) partners?$/,
    { concept: "trade_partner_rank", flow: "turnover", side: "owner" },
  ],
  [
    /^(?:export (?:market|destination)s?|destinations?|customers?|buyers?|clients?|purchasers?|export partners?|markets?|importers? of)$/,
    { concept: "export_destination_rank", flow: "exports", side: "owner" },
  ],
  [
    /^(?:suppliers?|sources?|providers?|import partners?|vendors?|sellers?)$/,
    { concept: "import_source_rank", flow: "imports", side: "owner" },
  ],
  [/^(?:exporters?)$/, { concept: "exports", flow: "exports", side: "world" }],
  [/^(?:importers?)$/, { concept: "imports", flow: "imports", side: "world" }],
  [/^(?:producers?|growers?|manufacturers?)$/, { concept: "volume", flow: null, side: "world" }],
  [/^(?:economy|economies)$/, { concept: "gdp", flow: null, side: "world" }],
];

interface Superlative {
  readonly first: number;
  readonly last: number;
  readonly rank: number;
}

/** Claims that somebody is the largest, second-largest … partner, customer, supplier or exporter. */
export function rankClaims(analysis: Analysis, statements: readonly FoundStatement[]): readonly ClaimDraft[] {
  const { document } = analysis;
  const found: ClaimDraft[] = [];
  for (const sentence of document.sentences) {
    const kind = document.blocks[sentence.block].kind;
    if (kind !== "paragraph" && kind !== "heading" && kind !== "title") continue;
    for (let index = sentence.first; index < sentence.last; index += 1) {
      const superlative = superlativeAt(analysis, index, sentence);
      if (superlative === null) continue;
      const claim = claimAt(analysis, superlative, sentence, statements);
      if (claim !== null) found.push(claim);
      index = superlative.last - 1;
    }
  }
  return found;
}

function superlativeAt(analysis: Analysis, index: number, sentence: Sentence): Superlative | null {
  const { tokens } = analysis.document;
  const word = tokens[index].lower;
  const ordinal = ORDINALS.indexOf(
    word.replace(/^(\d)(?:st|nd|rd|th)$/, (_, digit: string) => ORDINALS[Number(digit) - 1] ?? ""),
  );
  if (ordinal >= 0) {
    const next = tokens[index + 1]?.text === "-" ? index + 2 : index + 1;
    if (next < sentence.last && /^(?:largest|biggest|most)$/.test(tokens[next].lower))
      return { first: index, last: next + 1, rank: ordinal + 1 };
    return null;
  }
  if (!SUPERLATIVE.test(word)) return null;
  const next = tokens[index + 1]?.lower ?? "";
  if (word === "number" || word === "no.") {
    const rank = /^\d{1,2}$/.test(next) ? Number(next) : NUMBERS.indexOf(next) + 1;
    return rank > 0 ? { first: index, last: index + 2, rank } : null;
  }
  if (word === "most") return next === "important" ? { first: index, last: index + 2, rank: 1 } : null;
  if (
    tokens
      .slice(Math.max(sentence.first, index - 4), index)
      .some(({ lower }, position, all) => lower === "one" || (lower === "among" && position < all.length))
  )
    return null;
  return { first: index, last: index + 1, rank: 1 };
}

function claimAt(
  analysis: Analysis,
  superlative: Superlative,
  sentence: Sentence,
  statements: readonly FoundStatement[],
): ClaimDraft | null {
  const { text, tokens } = analysis.document;
  const noun = nounBehind(analysis, superlative.last, sentence);
  if (noun === null) return null;
  const clauses = clausesOf(analysis, sentence);
  const clause = clauseAt(clauses, superlative.first);
  const owner = ownerOf(analysis, superlative, noun, sentence);
  const holder = holderOf(analysis, superlative, noun, owner, sentence, clause);
  if (noun.rank.side === "owner" && owner.code === null && holder.code === null) return null;
  if (noun.rank.side === "world" && (holder.code === null || noun.plural)) return null;
  if (noun.plural) return null;
  const flags: Flag[] = [];
  if (noun.rank.side === "owner" && (owner.code === null || holder.code === null))
    flags.push({ code: "party", message: "the sentence does not name both sides", candidates: [] });
  const world = owner.code === null || owner.code === "WLD";
  const parties =
    noun.rank.side === "owner" && !(world && owner.code === "WLD")
      ? { symmetric: false as const, reporter: owner.code, partner: holder.code }
      : { symmetric: false as const, reporter: holder.code, partner: owner.code ?? "WLD" };
  const first = superlative.first;
  const span = { start: tokens[first].start, end: tokens[superlative.last - 1].end };
  const stated = periodOf(analysis, sentence, clauses, first, noun.last, span);
  const figures =
    stated.time === null
      ? []
      : within(analysis.quantities, Math.min(span.end, stated.time.start), Math.max(span.end, stated.time.start));
  const close =
    stated.time !== null && figures.length === 0 && clauseAt(clauses, tokenAt(tokens, stated.time.start)) === clause
      ? stated
      : noPeriodFrom(analysis, stated, clause);
  const statement = statementAt(statements, span.start);
  return {
    kind: "rank",
    span: spanOf(
      text,
      Math.min(span.start, owner.start ?? span.start, holder.start ?? span.start),
      Math.max(tokens[noun.last - 1].end, owner.end ?? 0, holder.end ?? 0, close.time?.end ?? 0),
    ),
    quantity: {
      low: String(superlative.rank),
      high: String(superlative.rank),
      comparator: "=",
      unit: { kind: "rank", code: null },
      significant_digits: [String(superlative.rank).length],
      scale_text: null,
      span: spanOf(text, span.start, span.end),
    },
    measure: { concept: noun.rank.concept, flow: noun.rank.flow, commodity: noun.commodity, parties },
    period: close.period,
    modality: modalityOf(analysis, clause, first, noun.last, statement),
    polarity: polarityOf(analysis, clause, first, statement),
    direction: null,
    attribution: attributionOf(statement),
    flags: [...flags, ...(close.time?.flags ?? [])],
  };
}

/** A time that belongs to a figure beside the rank dates it only by inference; one in another clause does not date it. */
function noPeriodFrom(
  analysis: Analysis,
  stated: ReturnType<typeof periodOf>,
  clause: Clause,
): ReturnType<typeof periodOf> {
  const { tokens } = analysis.document;
  const start = tokens[clause.first].start;
  const end = tokens[clause.last - 1].end;
  if (stated.time !== null && stated.time.start >= start && stated.time.start < end)
    return { period: { ...stated.period, basis: "inferred" }, time: null };
  return { period: { from: null, to: null, granularity: null, basis: "not_stated" }, time: null };
}

interface Noun {
  readonly rank: RankNoun;
  readonly first: number;
  readonly last: number;
  readonly commodity: string | null;
  readonly plural: boolean;
}

function nounBehind(analysis: Analysis, from: number, sentence: Sentence): Noun | null {
  const { tokens } = analysis.document;
  let commodity: string | null = null;
  for (let index = from; index < Math.min(sentence.last, from + 7); index += 1) {
    const one = tokens[index].lower;
    const two = `${one} ${tokens[index + 1]?.lower ?? ""}`;
    for (const [pattern, rank] of RANK_NOUNS) {
      const words = pattern.test(two) ? 2 : pattern.test(one) ? 1 : 0;
      if (words === 0) continue;
      const last = index + words;
      const plural = tokens[last - 1].lower.endsWith("s") && !/^(?:is|was)$/.test(tokens[last]?.lower ?? "");
      return { rank, first: from, last, commodity: commodity ?? commodityBehind(analysis, last, sentence), plural };
    }
    const found = commodityAt(tokens.slice(index, index + 5), 0);
    if (found !== null) {
      commodity ??= found.code;
      index += found.last - 1;
    } else if (!/^(?:ADJ|NOUN|PROPN|ADV)$/.test(tokens[index].pos) && tokens[index].text !== "-") return null;
  }
  return null;
}

function commodityBehind(analysis: Analysis, from: number, sentence: Sentence): string | null {
  const { tokens } = analysis.document;
  if (!/^(?:of|for)$/.test(tokens[from]?.lower ?? "")) return null;
  for (let index = from + 1; index < Math.min(sentence.last, from + 6); index += 1) {
    const found = commodityAt(tokens.slice(index, index + 5), 0);
    if (found !== null) return found.code;
    if (mentionAt(analysis, index) === null && !/^(?:DET|ADJ|PART|NOUN|PROPN)$/.test(tokens[index].pos)) return null;
  }
  return null;
}

interface Side {
  readonly code: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

const NOBODY: Side = { code: null, start: null, end: null };

/** Whose largest: "Russia's largest", "the largest … of Russia", "the world's largest", "its largest". */
function ownerOf(analysis: Analysis, superlative: Superlative, noun: Noun, sentence: Sentence): Side {
  const { tokens } = analysis.document;
  for (let index = superlative.first - 1; index >= Math.max(sentence.first, superlative.first - 4); index -= 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      if (mention.possessive || mention.form === "demonym")
        return { code: stateOf(mention), start: mention.start, end: mention.end };
      break;
    }
    const { lower, start, end } = tokens[index];
    if (/^(?:world|globe)$/.test(lower)) return { code: "WLD", start, end };
    if (/^(?:its|their|his|our)$/.test(lower)) {
      const before = mentionsIn(analysis, sentence.first, index).filter((item) => item.actor.kind === "state");
      const named =
        before[0] ??
        mentionsIn(analysis, Math.max(0, sentence.first - 80), sentence.first).filter(
          (item) => item.actor.kind === "state",
        )[0];
      const acting = subjectLeft(analysis, superlative.first, sentence);
      const ownerMention =
        before.length > 1 && acting !== null
          ? (before.find((item) => stateOf(item) !== acting.code) ?? named)
          : before.length === 1 && acting !== null
            ? null
            : named;
      const code =
        ownerMention == null ? otherThan(analysis, acting?.code ?? null, superlative.first) : stateOf(ownerMention);
      return { code, start, end };
    }
    if (!/^(?:['’]s?|the|by|far|single|now|-|DET)$/.test(lower)) break;
  }
  for (let index = noun.last; index < Math.min(sentence.last, noun.last + 7); index += 1) {
    const mention = mentionAt(analysis, index);
    const before = tokens[index - 1].lower;
    if (mention !== null && stateOf(mention) !== null) {
      const linked =
        /^(?:of|for|to|in)$/.test(before) || (before === "the" && /^(?:of|for|to|in)$/.test(tokens[index - 2].lower));
      return linked ? { code: stateOf(mention), start: mention.start, end: mention.end } : NOBODY;
    }
    if (/^[,;.]$/.test(tokens[index].text) || /^(?:VERB|AUX)$/.test(tokens[index].pos)) break;
  }
  return NOBODY;
}

function otherThan(analysis: Analysis, code: string | null, token: number): string | null {
  const ranked = [...salienceBefore(analysis, token)].sort(([, a], [, b]) => b - a).map(([state]) => state);
  return ranked.find((state) => state !== code) ?? null;
}

const COPULA =
  /^(?:is|are|was|were|be|been|become|becomes|became|becoming|remain|remains|remained|remaining|being|stays|stayed|as|overtook|overtaken|surpassed|replaced|displaced|making|made|called|considered)$/;

/** Who holds the rank: the subject of "is", "became", "remains" …, or the name in apposition. */
function holderOf(
  analysis: Analysis,
  superlative: Superlative,
  noun: Noun,
  owner: Side,
  sentence: Sentence,
  clause: Clause,
): Side {
  const { tokens } = analysis.document;
  const behindComma =
    tokens[noun.last]?.text === "," ? mentionAt(analysis, noun.last + 1) : mentionAt(analysis, noun.last);
  const left = subjectLeft(analysis, superlative.first, sentence);
  if (behindComma !== null && stateOf(behindComma) !== null && stateOf(behindComma) !== owner.code && left === null)
    return { code: stateOf(behindComma), start: behindComma.start, end: behindComma.end };
  if (left !== null && left.code !== owner.code) return left;
  const next = tokens[noun.last]?.lower ?? "";
  if (/^(?:is|was|remains|became|remained)$/.test(next) || /^(?:in|last|after|by)$/.test(next)) {
    const behind = mentionsIn(analysis, noun.last, Math.min(clause.last, noun.last + 12)).find(
      (mention) => stateOf(mention) !== null && stateOf(mention) !== owner.code,
    );
    if (behind !== undefined && /^(?:is|was|remains|became|remained)$/.test(next))
      return { code: stateOf(behind), start: behind.start, end: behind.end };
  }
  const opening =
    tokens[superlative.first - 1]?.text === "," || tokens[superlative.first - 2]?.text === "," || owner.start !== null
      ? mentionsIn(analysis, sentence.first, superlative.first).at(-1)
      : undefined;
  if (
    opening !== undefined &&
    stateOf(opening) !== null &&
    stateOf(opening) !== owner.code &&
    tokens[opening.last]?.text === ","
  )
    return { code: stateOf(opening), start: opening.start, end: opening.end };
  return NOBODY;
}

/** The state before a copula that stands left of the superlative. */
function subjectLeft(analysis: Analysis, before: number, sentence: Sentence): Side | null {
  const { tokens } = analysis.document;
  let copula = -1;
  for (let index = before - 1; index >= Math.max(sentence.first, before - 14); index -= 1)
    if (COPULA.test(tokens[index].lower)) {
      copula = index;
      break;
    }
  if (copula < 0) return null;
  if (tokens[copula].lower === "as") {
    const verb = tokens
      .slice(Math.max(sentence.first, copula - 8), copula)
      .findLastIndex(({ lower }) =>
        /^(?:overtook|overtaking|overtakes|surpassed|replaced|displaced|overtaken|emerged|replacing)$/.test(lower),
      );
    if (verb < 0) return null;
    copula = Math.max(sentence.first, copula - 8) + verb;
  }
  const mentions = mentionsIn(analysis, sentence.first, copula).filter(
    (mention) => stateOf(mention) !== null && mention.form !== "demonym" && !mention.possessive,
  );
  const mention = mentions.at(-1);
  return mention === undefined ? null : { code: stateOf(mention), start: mention.start, end: mention.end };
}
