import type { Analysis } from "../analysis.ts";
import type { Concept, Measure, Parties } from "../record.ts";
import { sentenceAt } from "../tokens.ts";
import type { ClaimDraft } from "./draft.ts";

/** What stands between a figure and a share that is said of it: "…, making up 47 % of the country's imports". */
const PARTICIPLE =
  /(?:^|[ ,])(?:accounting for|making up|representing|constituting|comprising|equal to|equivalent to|(?:which|that) (?:is|was|represents|represented|made up|accounts for|accounted for)) [^.;]*$/;
/** What leads from a rank or figure to the amount of the same trade: ", with exports valued at", ", valued at". */
const WORTH = /,? (?:with|as|at|valued|worth|totall?ing|amounting|reaching|accounting|making|representing)(?!\p{L})/u;

/** "rising by 8 % to 70 billion": the outcome of a change is of the same sides. */
const OUTCOME =
  /^(?: in (?:value|weight|volume)(?: terms)?)?,? (?:to(?: (?:reach|hit|total|stand at))?|or|worth|at)(?: (?:about|around|nearly|almost|over|just|some|a|record))* $/;
/** "20 % of total exports, valued at 3 billion": the worth of what was spoken of. */
const VALUED =
  /,? (?:valued at|worth|totall?ing|amounting to|equivalent to)(?: (?:about|around|nearly|almost|over|just|some|a))* $/;
/** "is in second place with 2 million tonnes", "was the top supplier to Italy at 57 million". */
const AMOUNT_OF_RANK = /(?:^| )(?:with|at|on)(?: (?:a|about|around|nearly|almost|over|just|some|total|of))* $/;

/**
 * Gives a figure whose own words name no partner the sides that its sentence named before it: "Spain is Peru's main
 * market, with exports of 3 billion", "bought goods from Chile, making up 20 % of its imports".
 *
 * @param claims  in reading order
 */
export function withSidesOfSentence(analysis: Analysis, claims: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const read: ClaimDraft[] = [];
  let before: ClaimDraft | null = null;
  for (const claim of claims) {
    const sentence = sentenceAt(analysis.document, claim.quantity.span.start);
    if (before !== null && before.quantity.span.start < sentence.start) before = null;
    const measure: Measure | null = before === null ? null : measureFrom(analysis, claim, before);
    const next: ClaimDraft = measure === null ? claim : { ...claim, measure };
    read.push(next);
    if (isBilateral(next.measure)) before = next;
  }
  return read;
}

function isBilateral({ flow, parties }: Measure): boolean {
  return (
    flow !== null &&
    !parties.symmetric &&
    parties.reporter !== null &&
    parties.partner !== null &&
    parties.partner !== "WLD"
  );
}

const FLOW_OF_RANK: Readonly<Partial<Record<Concept, Concept>>> = {
  import_source_rank: "imports",
  export_destination_rank: "exports",
  exports: "exports",
  imports: "imports",
};

function measureFrom(analysis: Analysis, claim: ClaimDraft, before: ClaimDraft): Measure | null {
  const { measure, quantity } = claim;
  const concept = before.kind === "rank" ? FLOW_OF_RANK[before.measure.concept] : undefined;
  const amount = quantity.unit.kind === "physical" || quantity.unit.kind === "currency";
  if (/^(?:other|trade_turnover)$/.test(measure.concept) && amount && concept !== undefined && claim.kind === "level") {
    const between = analysis.document.lower.slice(before.quantity.span.end, quantity.span.start);
    return AMOUNT_OF_RANK.test(between)
      ? { ...before.measure, concept, commodity: measure.commodity ?? before.measure.commodity }
      : null;
  }
  const parties = sidesFrom(analysis, claim, before);
  return parties === null ? null : { ...measure, parties };
}

function sidesFrom(analysis: Analysis, claim: ClaimDraft, before: ClaimDraft): Parties | null {
  const { measure, sides, kind } = claim;
  const { parties } = before.measure;
  if (measure.parties.symmetric || parties.symmetric || measure.flow === null) return null;
  if (measure.parties.partner !== null && measure.parties.partner !== "WLD") return null;
  if (measure.flow !== before.measure.flow && before.measure.flow !== "turnover") return null;
  const between = analysis.document.lower.slice(before.quantity.span.end, claim.quantity.span.start);
  const isOwn = !sides.reporter || measure.parties.reporter === parties.reporter;
  if (isOwn && VALUED.test(between)) return parties;
  if (sides.partner && kind !== "share") return null;
  if (!isOwn) return null;
  if (OUTCOME.test(between) && measure.concept !== "trade_share") return parties;
  const goesOn = kind === "share" ? PARTICIPLE.test(between) : !sides.reporter && WORTH.test(between);
  return goesOn ? parties : null;
}
