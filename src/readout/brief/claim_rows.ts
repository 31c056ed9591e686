import { comparatorWords } from "../../checks/words.ts";
import type { CheckedRecord, Verdict } from "../../checks/verdict.ts";
import type { Actor, Claim, Measure, Quantity } from "../../documents/record.ts";
import type { Source } from "../../facts/ledger.ts";
import { formatList, formatPeriod, formatValue } from "../format.ts";
import type { ClaimRow } from "./brief.ts";
import { nameInSentence, nameOf, seriesInWords } from "./places.ts";
import { quoteAround } from "./quote.ts";
import { codeWords, CONCEPT_WORDS } from "./words.ts";

/** The claims of a record with their verdicts, in words, in the order of the article. */
export function claimRows(record: CheckedRecord, text: string, sources: readonly Source[]): ClaimRow[] {
  const verdicts = new Map(record.verdicts.map((verdict) => [verdict.claim, verdict]));
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]));
  return [...record.claims]
    .sort((a, b) => a.quantity.span.start - b.quantity.span.start)
    .map((claim) => claimRow(claim, verdicts.get(claim.id), actors, text, sources));
}

function claimRow(
  claim: Claim,
  verdict: Verdict | undefined,
  actors: ReadonlyMap<string, Actor>,
  text: string,
  sources: readonly Source[],
): ClaimRow {
  const { measure, period, attribution } = claim;
  return {
    id: claim.id,
    kind: claim.kind,
    concept: measure.concept,
    quote: quoteAround(text, claim.quantity.span, claim.span),
    value: isRecord(claim) ? `${quantityWords(claim.quantity)} of all periods` : quantityWords(claim.quantity),
    measure: measureWords(measure),
    parties: partiesWords(measure),
    period: periodWords(period),
    speaker: actors.get(attribution.speaker ?? "")?.name ?? attribution.source ?? "the article",
    attribution: attribution.kind,
    modality: claim.modality,
    polarity: claim.polarity,
    verdict: verdict?.verdict ?? "not_checkable",
    reason: verdict === undefined ? "No rule applies to this kind of claim." : seriesInWords(verdict.reason),
    rule: verdict?.rule ?? "none",
    computed:
      verdict === undefined || verdict.computed === null
        ? null
        : formatValue(verdict.computed, unitOf(claim.quantity), 5),
    evidence: (verdict?.evidence ?? []).map((item) => ({
      ...item,
      series: seriesInWords(item.series),
      source: producerOf(item.source, sources),
    })),
    alternatives: (verdict?.alternatives ?? []).map((item) => ({
      ...item,
      series: seriesInWords(item.series),
      source: producerOf(item.source, sources),
    })),
    open_questions: claim.flags.map(({ message, candidates }) =>
      candidates.length === 0 ? message : `${message}: ${candidates.join(" or ")}`,
    ),
  };
}

/** A rank of a plain measure is one over time: a record. */
function isRecord({ quantity, measure }: Claim): boolean {
  return quantity.unit.kind === "rank" && !measure.concept.endsWith("_rank");
}

/** A source by its key in words; text that is no key stays as it is. */
export function sourceTitle(source: string, sources: readonly Source[]): string {
  const found = sources.find((entry) => entry.source === source);
  return found === undefined
    ? source
    : found.title.includes(found.producer)
      ? found.title
      : `${found.producer}, ${found.title}`;
}

/** Who publishes a source, by its key; text that is no key stays as it is. */
export function producerOf(source: string, sources: readonly Source[]): string {
  return sources.find((entry) => entry.source === source)?.producer ?? source;
}

/** A quantity in words: at least 70 billion USD, 25 to 30%, no. 1. */
export function quantityWords(quantity: Quantity): string {
  const unit = unitOf(quantity);
  const number = (text: string): string => formatValue(Number(text), unit, 6);
  const { low, high, comparator } = quantity;
  if (low === null && high === null) return quantity.span.text;
  if (low !== null && high !== null && low !== high) return `${number(low)} to ${number(high)}`;
  return comparatorWords[comparator] + number((low ?? high)!);
}

function unitOf({ unit }: Quantity): string | null {
  if (unit.kind === "percent") return "%";
  if (unit.kind === "percentage_point") return "percentage_point";
  if (unit.kind === "rank") return "rank";
  return unit.code;
}

/** A measure in words, with its commodity: growth of exports, energy. */
export function measureWords({ concept, commodity }: Measure): string {
  return commodity === null ? CONCEPT_WORDS[concept] : `${CONCEPT_WORDS[concept]}, ${codeWords(commodity)}`;
}

/** The parties of a measure in words: China and Russia; Russia to China; China, for Russia. */
export function partiesWords({ concept, parties }: Pick<Measure, "concept" | "parties">): string {
  if (parties.symmetric) return parties.of.length === 0 ? "parties not named" : formatList(parties.of.map(nameOf));
  const { reporter, partner } = parties;
  if (reporter === null) return partner === null ? "parties not named" : `with ${nameInSentence(partner)}`;
  if (partner === null) return nameOf(reporter);
  if (concept.startsWith("exports")) return `${nameOf(reporter)} to ${nameInSentence(partner)}`;
  if (concept.startsWith("imports")) return `${nameOf(reporter)} from ${nameInSentence(partner)}`;
  if (concept.endsWith("_rank")) return `${nameOf(partner)}, for ${nameInSentence(reporter)}`;
  return `${nameOf(reporter)} with ${nameInSentence(partner)}`;
}

function periodWords({ from, to, granularity, basis }: Claim["period"]): string {
  const words = formatPeriod(from, to);
  if (granularity === "ytd" || basis === "year_to_date") return `${words} (year to date)`;
  if (basis === "inferred") return `${words} (inferred)`;
  return words;
}
