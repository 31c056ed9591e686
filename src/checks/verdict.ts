import type { DocumentRecord } from "../documents/record.ts";
import type { Explore } from "./scenarios.ts";

/** How a claim stands against official figures; what each means stands in docs/checking.md. */
export type VerdictName = "supported" | "rounding" | "contradicted" | "no_data" | "not_checkable";

/** One figure that a verdict rests on. */
export interface Evidence {
  /** The series in words a person can find again: measure, parties, reporter, valuation. */
  readonly series: string;
  /** "2022" or "2023-01..2023-04". */
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  /** Key into the ledger's table of sources. */
  readonly source: string;
  /** Address of this very figure where the ledger has one besides the source's. */
  readonly url?: string;
  /** Vintage of the figure, ISO date. */
  readonly as_of: string;
}

/** Another admissible figure: a different reporter, window or a later revision, shown apart. */
export interface Alternative extends Evidence {
  readonly relation: "other_reporter" | "other_window" | "later_revision" | "other_valuation";
  /** Does the claim hold against it? */
  readonly verdict: VerdictName;
}

/** Where a target stands at the dateline. All values in the target's unit. */
export interface Outlook {
  readonly value_so_far: number | null;
  readonly needed: number | null;
  /** Growth of the rest of the period over the same months a year earlier that would just reach the target (fraction). */
  readonly needed_growth: number | null;
  readonly projected: number | null;
  /** 90 % interval. */
  readonly projected_low: number | null;
  readonly projected_high: number | null;
  readonly probability: number | null;
  /** The outcome when the ledger holds it with a vintage after the dateline; shown apart, never used. */
  readonly actual_later: Evidence | null;
  readonly method: string;
}

/** The outcome of checking one claim. */
export interface Verdict {
  /** Id of the claim. */
  readonly claim: string;
  readonly verdict: VerdictName;
  /** Name of the rule that decided, and one line why. */
  readonly rule: string;
  readonly reason: string;
  /** What the ledger gives for the claim, in the claim's unit; null without data. */
  readonly computed: number | null;
  readonly evidence: readonly Evidence[];
  readonly alternatives: readonly Alternative[];
  readonly outlook?: Outlook;
  /** The shipped scenario that changes what the claim is about, with its command; absent where there is none. */
  readonly explore?: Explore;
}

/** What `check` returns: the record, and a verdict for each claim in the same order. */
export interface CheckedRecord extends DocumentRecord {
  readonly verdicts: readonly Verdict[];
}
