import { firstFrom } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { FoundStatement } from "../attribution/found_statement.ts";
import type { Claim } from "../record.ts";
import type { ClaimDraft } from "./draft.ts";
import { withJoinedFigures } from "./joined_figures.ts";
import { withListItems } from "./list_items.ts";
import { withMarket } from "./market.ts";
import { quantityClaims } from "./quantity_claims.ts";
import { rankClaims } from "./rank_claims.ts";
import { referenceClaims } from "./reference_claims.ts";
import { withSidesOfSentence } from "./sentence_sides.ts";
import { withRankOwners, withTopicParties } from "./topic_parties.ts";
import { wordClaims } from "./word_claims.ts";

/** All claims of a document in reading order; what a heading says again in the text below it is claimed once. */
export function buildClaims(analysis: Analysis, statements: readonly FoundStatement[]): readonly Claim[] {
  const ranks = rankClaims(analysis, statements);
  const alone = [
    ...quantityClaims(analysis, statements).filter((claim) => !isPartOf(claim, ranks)),
    ...ranks,
    ...wordClaims(analysis, statements),
  ].sort(inOrder);
  const joined = withJoinedFigures(
    analysis,
    withMarket(analysis, withListItems(analysis, withSidesOfSentence(analysis, withRankOwners(analysis, alone)))),
  );
  const stated = withTopicParties(analysis, joined);
  const all = [...stated, ...referenceClaims(analysis, statements, stated)].sort(inOrder);
  return withoutHeadlines(analysis, all).map((claim, index) => numbered(claim, index + 1));
}

function numbered(draft: ClaimDraft, number: number): Claim {
  const { kind, span, quantity, measure, period, modality, polarity, direction, attribution, flags } = draft;
  const id = `c${number}`;
  return { id, kind, span, quantity, measure, period, modality, polarity, direction, attribution, flags };
}

/** "the top five partners": the five is the rank, no number of partners. */
function isPartOf({ quantity }: ClaimDraft, ranks: readonly ClaimDraft[]): boolean {
  const { start } = quantity.span;
  const rank = ranks[firstFrom(ranks, start + 1, ({ quantity: { span } }) => span.start) - 1];
  return rank !== undefined && start < rank.quantity.span.end;
}

function inOrder(a: ClaimDraft, b: ClaimDraft): number {
  return a.quantity.span.start - b.quantity.span.start || a.span.start - b.span.start || a.span.end - b.span.end;
}

function withoutHeadlines(analysis: Analysis, claims: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const headings = analysis.document.blocks.filter(({ kind }) => kind === "heading" || kind === "title");
  if (headings.length === 0) return claims;
  const inHeading = ({ span }: ClaimDraft): boolean => {
    const heading = headings[firstFrom(headings, span.start + 1, ({ start }) => start) - 1];
    return heading !== undefined && span.end <= heading.end;
  };
  const said = new Set(claims.filter((claim) => !inHeading(claim)).map(keyOf));
  return claims.filter((claim) => !inHeading(claim) || !said.has(keyOf(claim)));
}

function keyOf({ quantity }: ClaimDraft): string {
  return `${quantity.low}|${quantity.unit.kind}|${quantity.unit.code}`;
}
