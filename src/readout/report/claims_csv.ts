import { csvFormat } from "d3-dsv";

import type { Evidence, Verdict } from "../../checks/verdict.ts";
import type { Claim, DocumentRecord } from "../../documents/record.ts";

type Row = Readonly<Record<string, string | number | null>>;

/** Text that a spreadsheet would take for a formula is kept text by an apostrophe. */
function textCell(text: string | null): string | null {
  return text !== null && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/**
 * The claims of a record as a CSV table: one row per claim with all its fields and, where the record was checked, its
 * verdict, evidence and outlook. Several figures stand in one cell, `; ` between their parts and ` | ` between figures.
 *
 * @param file     name of the article's file, in the first column
 * @param verdicts the verdicts; empty for a record that was only read
 * @param header   false to leave out the line of column names, for the second article and later ones
 */
export function claimsCsv(record: DocumentRecord, verdicts: readonly Verdict[], file: string, header = true): string {
  const byClaim = new Map(verdicts.map((verdict) => [verdict.claim, verdict]));
  const speakers = new Map(record.actors.map(({ id, name }) => [id, name]));
  const rows = record.claims.map((claim): Row => ({
    file: textCell(file),
    dateline: record.document.dateline,
    ...claimCells(claim, speakers),
    ...verdictCells(byClaim.get(claim.id)),
  }));
  const table = csvFormat(rows, [...COLUMNS]);
  const body = table.slice(table.indexOf("\n") + 1);
  if (header) return `${table}\n`;
  return rows.length === 0 ? "" : `${body}\n`;
}

function claimCells(claim: Claim, speakers: ReadonlyMap<string, string>): Row {
  const { span, quantity, measure, period, attribution } = claim;
  const { parties } = measure;
  return {
    claim: claim.id,
    kind: claim.kind,
    sentence: textCell(span.text.replace(/\s+/g, " ")),
    quantity: textCell(quantity.span.text.replace(/\s+/g, " ")),
    start: quantity.span.start,
    end: quantity.span.end,
    low: quantity.low,
    high: quantity.high,
    comparator: quantity.comparator,
    unit_kind: quantity.unit.kind,
    unit: quantity.unit.code,
    concept: measure.concept,
    flow: measure.flow,
    commodity: measure.commodity,
    reporter: parties.symmetric ? (parties.of[0] ?? null) : parties.reporter,
    partner: parties.symmetric ? parties.of.slice(1).join(" ") : parties.partner,
    period_from: period.from,
    period_to: period.to,
    granularity: period.granularity,
    period_basis: period.basis,
    modality: claim.modality,
    polarity: claim.polarity,
    direction: claim.direction,
    attribution: attribution.kind,
    speaker: textCell(speakers.get(attribution.speaker ?? "") ?? null),
    source: textCell(attribution.source),
    flags: textCell(claim.flags.map(({ message }) => message).join(" | ")),
  };
}

function verdictCells(verdict: Verdict | undefined): Row {
  if (verdict === undefined) return {};
  const { outlook } = verdict;
  return {
    verdict: verdict.verdict,
    rule: verdict.rule,
    reason: verdict.reason,
    computed: verdict.computed,
    evidence: verdict.evidence.map(evidenceCell).join(" | "),
    alternatives: verdict.alternatives
      .map((one) => `${one.relation}; ${one.verdict}; ${evidenceCell(one)}`)
      .join(" | "),
    value_so_far: outlook?.value_so_far ?? null,
    needed: outlook?.needed ?? null,
    projected_low: outlook?.projected_low ?? null,
    projected_high: outlook?.projected_high ?? null,
    probability: outlook?.probability ?? null,
    explore: verdict.explore?.command ?? null,
  };
}

function evidenceCell({ series, period, value, unit, source, url, as_of: asOf }: Evidence): string {
  return [series, period, `${value} ${unit}`, source, `as of ${asOf}`, ...(url === undefined ? [] : [url])].join("; ");
}

/** Names of the columns in their order. */
const COLUMNS: readonly string[] = (
  "file dateline claim verdict rule reason sentence quantity start end kind low high comparator unit_kind unit concept " +
  "flow commodity reporter partner period_from period_to granularity period_basis modality polarity direction " +
  "attribution speaker source computed evidence alternatives value_so_far needed projected_low projected_high " +
  "probability explore flags"
).split(" ");
