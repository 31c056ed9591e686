import { within } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { statementAt } from "../attribution/statements.ts";
import type { FoundStatement } from "../attribution/found_statement.ts";
import type { Flag } from "../record.ts";
import { spanOf } from "../span.ts";
import { tokenAt } from "../tokens.ts";
import type { Sentence } from "../tokens.ts";
import { periodOf } from "./claim_periods.ts";
import { clauseAt, clausesOf } from "./clauses.ts";
import type { Clause } from "./clauses.ts";
import { attributionOf, BOTH_SIDES } from "./draft.ts";
import type { ClaimDraft } from "./draft.ts";
import { modalityOf, polarityOf } from "./modality.ts";
import { partOfRank } from "./part_of_trade.ts";
import { earlierFlags, isLost, namedAhead } from "./rank_scope.ts";
import { actingBefore, holderOf, ownerOf } from "./rank_sides.ts";
import type { Side } from "./rank_sides.ts";
import { isPlace, leftOut, nounBehind, superlativeAt } from "./superlatives.ts";
import type { Noun, Superlative } from "./superlatives.ts";

/** Sentences in which "the top spot" still is that of the list spoken of before. */
const SENTENCES_BACK = 4;

/** The list that a text spoke of last: what a standing ("the top spot", "ranked third") is in. */
interface List {
  readonly noun: Noun;
  readonly owner: Side;
  readonly sentence: number;
}

/** Claims that somebody is the largest, second-largest … partner, customer, supplier or exporter. */
export function rankClaims(analysis: Analysis, statements: readonly FoundStatement[]): readonly ClaimDraft[] {
  const { document } = analysis;
  const found: ClaimDraft[] = [];
  let list: List | null = null;
  for (const sentence of document.sentences) {
    const kind = document.blocks[sentence.block].kind;
    if (kind !== "paragraph" && kind !== "heading" && kind !== "title") continue;
    if (list !== null && sentence.index - list.sentence > SENTENCES_BACK) list = null;
    for (let index = sentence.first; index < sentence.last; index += 1) {
      const superlative = superlativeAt(analysis, index, sentence);
      if (superlative === null) continue;
      const named =
        nounBehind(analysis, superlative.last, sentence) ??
        (list?.sentence === sentence.index ? leftOut(analysis, superlative, list.noun) : null);
      const ranked = rankedOf(analysis, superlative, named, list, sentence);
      if (ranked === null) continue;
      const { noun, owner } = ranked;
      list = { noun, owner: owner.code === null && list !== null ? list.owner : owner, sentence: sentence.index };
      const claim = claimAt(analysis, superlative, ranked, sentence, statements);
      if (claim !== null) found.push(claim);
      index = superlative.last - 1;
    }
  }
  return found;
}

/** Whose list a superlative is in and of what. */
interface Ranked {
  readonly noun: Noun;
  readonly owner: Side;
}

function rankedOf(
  analysis: Analysis,
  superlative: Superlative,
  named: Noun | null,
  list: List | null,
  sentence: Sentence,
): Ranked | null {
  if (named !== null && isPlace(analysis, named.last)) {
    const holder = actingBefore(analysis, superlative.first, sentence);
    const owner = ownerOf(analysis, superlative, named, sentence);
    return { noun: named, owner: owner.code === holder.code ? (list?.owner ?? { ...owner, code: null }) : owner };
  }
  if (named !== null) {
    const owner = ownerOf(analysis, superlative, named, sentence);
    const isOpen = superlative.standing && named.rank.side === "owner" && owner.code === null;
    return { noun: named, owner: isOpen && list !== null ? list.owner : owner };
  }
  if (!superlative.standing || list === null) return null;
  const { last } = superlative;
  return { noun: { ...list.noun, first: last, last }, owner: { ...list.owner, start: null, end: null } };
}

function claimAt(
  analysis: Analysis,
  superlative: Superlative,
  ranked: Ranked,
  sentence: Sentence,
  statements: readonly FoundStatement[],
): ClaimDraft | null {
  const { text, tokens } = analysis.document;
  const { owner } = ranked;
  const noun = ofOneSeller(ranked);
  const clauses = clausesOf(analysis, sentence);
  const clause = clauseAt(clauses, superlative.first);
  const holder =
    superlative.standing || isPlace(analysis, noun.last)
      ? actingBefore(analysis, superlative.first, sentence)
      : holderOf(analysis, superlative, noun, owner, sentence, clause);
  if (owner.code === null && holder.code === null) return null;
  if (noun.rank.side === "world" && holder.code === null && (owner.code !== "WLD" || isOfFirms(noun))) return null;
  if (noun.plural && !superlative.among && !superlative.standing) return null;
  const flags: Flag[] = [];
  if (holder.code === null || (noun.rank.side === "owner" && owner.code === null))
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
  const isFirst = superlative.rank === 1 && !superlative.among && !superlative.standing;
  const rank = isFirst ? 1 + namedAhead(analysis, noun.last, sentence) : superlative.rank;
  const polarity = polarityOf(analysis, clause, first, statement);
  return {
    kind: "rank",
    span: spanOf(
      text,
      Math.min(span.start, owner.start ?? span.start, holder.start ?? span.start),
      Math.max(tokens[noun.last - 1].end, owner.end ?? 0, holder.end ?? 0, close.time?.end ?? 0),
    ),
    quantity: {
      low: String(rank),
      high: String(rank),
      comparator: superlative.among ? "<=" : "=",
      unit: { kind: "rank", code: null },
      significant_digits: [String(rank).length],
      scale_text: null,
      span: spanOf(text, span.start, span.end),
    },
    measure: { concept: noun.rank.concept, flow: noun.rank.flow, commodity: noun.commodity, parties },
    period: close.period,
    modality: modalityOf(analysis, clause, first, noun.last, statement),
    polarity: polarity === "affirmed" && isLost(analysis, sentence, span.start) ? "negated" : polarity,
    direction: null,
    attribution: attributionOf(statement),
    flags: [
      ...flags,
      ...partOfRank(
        analysis,
        noun,
        superlative.last,
        [parties.reporter, parties.partner].filter((code) => code !== null),
      ),
      ...earlierFlags(analysis, sentence, span.start),
      ...(close.time?.flags ?? []),
    ],
    sides: BOTH_SIDES,
  };
}

/** "Ukraine's largest corn importer": of one seller's buyers, an importer is a destination. */
function ofOneSeller({ noun, owner }: Ranked): Noun {
  if (noun.rank.concept !== "imports" || owner.code === null || owner.code === "WLD") return noun;
  return { ...noun, rank: { concept: "export_destination_rank", flow: "exports", side: "owner" } };
}

/** "The world's largest copper producer" may be a firm, "the world's largest economy" and "importer" are states. */
function isOfFirms({ rank }: Noun): boolean {
  return rank.concept === "volume";
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
