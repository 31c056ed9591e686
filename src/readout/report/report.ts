import type { CheckedRecord, Verdict, VerdictName } from "../../checks/verdict.ts";
import type { Claim } from "../../documents/record.ts";
import type { Source } from "../../facts/ledger.ts";
import type { ClaimRow } from "../brief/brief.ts";
import { claimRows } from "../brief/claim_rows.ts";
import { formatDate } from "../format.ts";

/** A checked article as reports show it. */
export interface Report {
  readonly record: CheckedRecord;
  /** The article as a person reads it; the spans of `record` lie in it. */
  readonly text: string;
  /** Its title, or words that stand for one. */
  readonly title: string;
  /** Name of the article's file, for display. */
  readonly file: string;
  /** Claims in the order of the article. */
  readonly claims: readonly ReportedClaim[];
  readonly version: string;
}

/** One claim with its verdict, as data and in words. */
export interface ReportedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly row: ClaimRow;
}

/** What a report is made of. */
export interface ReportParts {
  readonly record: CheckedRecord;
  readonly text: string;
  readonly sources: readonly Source[];
  readonly file: string;
  readonly version: string;
}

/** The verdicts in the order in which reports list them. */
export const VERDICT_ORDER: readonly VerdictName[] = [
  "contradicted",
  "rounding",
  "supported",
  "no_data",
  "not_checkable",
];

/** Puts a checked record into words; see {@link Report}. */
export function buildReport({ record, text, sources, file, version }: ReportParts): Report {
  const claims = new Map(record.claims.map((claim) => [claim.id, claim]));
  const verdicts = new Map(record.verdicts.map((verdict) => [verdict.claim, verdict]));
  return {
    record,
    text,
    title: record.document.title ?? "An article, checked",
    file,
    version,
    claims: claimRows(record, text, sources).flatMap((row) => {
      const claim = claims.get(row.id);
      const verdict = verdicts.get(row.id);
      return claim === undefined || verdict === undefined ? [] : [{ claim, verdict, row }];
    }),
  };
}

/** How many claims have each verdict, in the order of {@link VERDICT_ORDER}; verdicts that do not occur are left out. */
export function verdictCounts(report: Report): readonly { readonly verdict: VerdictName; readonly count: number }[] {
  return VERDICT_ORDER.map((verdict) => ({
    verdict,
    count: report.claims.filter((one) => one.verdict.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
}

/** Against what the article was checked: "official figures as known on 24 May 2023". */
export function checkedAgainst({ record }: Report): string {
  const { dateline, dateline_source } = record.document;
  if (dateline === null) return "the newest official figures, since the text carries no date";
  const inferred = dateline_source === "inferred" ? " (a date inferred from the text)" : "";
  return `official figures as known on ${formatDate(dateline)}${inferred}`;
}
