import { mentionAt, within } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { statementAt } from "../attribution/statements.ts";
import type { FoundStatement } from "../attribution/found_statement.ts";
import type { Concept, Flag, Measure } from "../record.ts";
import { spanOf } from "../span.ts";
import { tokenAt } from "../tokens.ts";
import type { Sentence } from "../tokens.ts";
import { periodOf } from "./claim_periods.ts";
import { clauseAt, clausesOf } from "./clauses.ts";
import type { Clause } from "./clauses.ts";
import { commodityAt } from "./commodities.ts";
import { attributionOf, BOTH_SIDES } from "./draft.ts";
import type { ClaimDraft } from "./draft.ts";
import { modalityOf, polarityOf } from "./modality.ts";
import { holderOf, ownerOf } from "./rank_sides.ts";

const SUPERLATIVE =
  /^(?:largest|biggest|top|leading|main|greatest|foremost|chief|principal|primary|no\.1|no\.|number|number-one|most)$/;
/** Behind a bare ordinal ("the second trading partner") these nouns tell of a rank and not of an order in time. */
const ORDERED =
  /^(?:(?:trading|trade|commercial|economic) partner|supplier |exporter |importer |export (?:market|destination))/;
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

/** A superlative with its place, 1 for the largest. */
export interface Superlative {
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
    let before: Noun | null = null;
    for (let index = sentence.first; index < sentence.last; index += 1) {
      const superlative = superlativeAt(analysis, index, sentence);
      if (superlative === null) continue;
      const noun: Noun | null =
        nounBehind(analysis, superlative.last, sentence) ?? leftOut(analysis, superlative, before);
      if (noun === null) continue;
      before = noun;
      const claim = claimAt(analysis, superlative, noun, sentence, statements);
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
    const nouns = `${tokens[index + 1]?.lower ?? ""} ${tokens[index + 2]?.lower ?? ""}`;
    const definite = /^(?:the|its|their|['’]s?)$/.test(tokens[index - 1]?.lower ?? "");
    return definite && ORDERED.test(nouns) ? { first: index, last: index + 1, rank: ordinal + 1 } : null;
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
  noun: Noun,
  sentence: Sentence,
  statements: readonly FoundStatement[],
): ClaimDraft | null {
  const { text, tokens } = analysis.document;
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
    sides: BOTH_SIDES,
  };
}

/** A time that belongs to a figure beside the rank dates it only by inference; one in another clause dates it only when the sentence names no other. */
function noPeriodFrom(
  analysis: Analysis,
  stated: ReturnType<typeof periodOf>,
  clause: Clause,
): ReturnType<typeof periodOf> {
  const { tokens } = analysis.document;
  const start = tokens[clause.first].start;
  const end = tokens[clause.last - 1].end;
  const { start: from, end: to } = analysis.document.sentences[tokens[clause.first].sentence];
  const only = within(analysis.times, from, to).length === 1;
  if (stated.time !== null && (only || (stated.time.start >= start && stated.time.start < end)))
    return { period: { ...stated.period, basis: "inferred" }, time: null };
  return { period: { from: null, to: null, granularity: null, basis: "not_stated" }, time: null };
}

/** The noun behind a superlative: what the rank is of. */
export interface Noun {
  readonly rank: RankNoun;
  readonly first: number;
  readonly last: number;
  readonly commodity: string | null;
  readonly plural: boolean;
}

/** "… biggest export market, and China its second-largest": the noun of the rank before it. */
function leftOut(analysis: Analysis, superlative: Superlative, before: Noun | null): Noun | null {
  const { tokens } = analysis.document;
  if (before === null || !/^[,.;]$|^and$/.test(tokens[superlative.last]?.lower ?? ".")) return null;
  return { ...before, first: superlative.last, last: superlative.last };
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
