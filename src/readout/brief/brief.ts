import type { AttributionKind, ClaimKind, Concept, Modality, Polarity } from "../../documents/record.ts";
import type { Alternative, Evidence, VerdictName } from "../../checks/verdict.ts";
import type { Provenance } from "../../simulate/result.ts";
import type { LeewayPart } from "./leeway/part.ts";
import type { Quote } from "./quote.ts";

/** A brief as data: what `leeway brief --json` prints and what the pages are made from. Shares and changes are fractions. */
export interface Brief {
  readonly leeway_version: string;
  /** The command that makes this brief again. */
  readonly command: string;
  /** SHA-256 of the manifest of the embedded data, which holds the hash of each file. */
  readonly data_sha256: string;
  readonly article: ArticleLine;
  /** The answer first: the findings a reader in a hurry takes away. */
  readonly findings: readonly Finding[];
  readonly claims: readonly ClaimRow[];
  readonly targets: readonly TargetTrack[];
  readonly partners: PartnerTable | null;
  readonly dependence: Dependence | null;
  /** Who has how much room; null: the article names no country under sanctions. */
  readonly leeway: LeewayPart | null;
  readonly scenarios: readonly ScenarioOutcome[];
  /** Shipped scenarios that were not run, with the reason. */
  readonly scenarios_left_out: readonly { readonly scenario: string; readonly reason: string }[];
  readonly events: readonly EventLine[];
  readonly positions: readonly PositionLine[];
  readonly limits: readonly string[];
  readonly methods: readonly { readonly subject: string; readonly text: string }[];
  readonly sources: readonly SourceLine[];
  readonly warnings: readonly string[];
}

/** The article that was read. */
export interface ArticleLine {
  readonly file: string;
  readonly sha256: string;
  readonly characters: number;
  readonly title: string | null;
  readonly dateline: string | null;
  readonly dateline_source: "given" | "dateline" | "inferred" | null;
  readonly agencies: readonly string[];
}

/** One headline: a figure, what it is, and a sentence. */
export interface Finding {
  readonly topic: "claims" | "target" | "scenario" | "leeway" | "dependence";
  /** What the figure is about, a few words. */
  readonly label: string;
  readonly figure: string;
  readonly sentence: string;
  /** Id of the section that bears it out. */
  readonly section: string;
}

/** One claim with its verdict, in words. */
export interface ClaimRow {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly concept: Concept;
  readonly quote: Quote;
  readonly value: string;
  readonly measure: string;
  readonly parties: string;
  readonly period: string;
  readonly speaker: string;
  readonly attribution: AttributionKind;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly verdict: VerdictName;
  readonly reason: string;
  readonly rule: string;
  readonly computed: string | null;
  readonly evidence: readonly Evidence[];
  readonly alternatives: readonly Alternative[];
  /** Ambiguities that the reader left open, in words. */
  readonly open_questions: readonly string[];
}

/** A cumulative or yearly figure on the way to a target, in the target's unit. */
export interface TrackPoint {
  readonly year: number;
  /** Last month covered, 1 to 12; counted from January. */
  readonly month: number;
  readonly value: number;
  readonly as_of: string;
  readonly source: string;
  /** Published after the dateline. */
  readonly later: boolean;
}

/** One amount that a flow is to reach. */
export interface Goal {
  readonly claim: string;
  /** As the article puts it. */
  readonly words: string;
  readonly target: number;
  /** What the rest of the year must bring; negative when it is exceeded already. */
  readonly needed: number;
  /** Growth of the rest of the year over the same months a year earlier that would just reach it (fraction). */
  readonly needed_growth: number | null;
  readonly probability: number | null;
}

/** A flow that the article sets one or more targets for: where it stood at the dateline, and what came of it. */
export interface TargetTrack {
  /** Id of the first claim. */
  readonly id: string;
  readonly measure: string;
  readonly parties: string;
  readonly year: number;
  readonly unit: string;
  /** Highest first; at least one. */
  readonly goals: readonly Goal[];
  readonly value_so_far: number | null;
  readonly projected: number | null;
  /** 90 % interval. */
  readonly projected_low: number | null;
  readonly projected_high: number | null;
  /** How the projection is made, with its record. */
  readonly method: string;
  /** What became known after the dateline; used for nothing else. */
  readonly actual_later: Evidence | null;
  readonly points: readonly TrackPoint[];
}

/** Goods trade of one country with its partners in two years, USD; null: neither side reports any of it. */
export interface PartnerTable {
  readonly country: string;
  readonly name: string;
  readonly year_before: number;
  readonly year_after: number;
  /** Totals over the flows that are reported in both years. */
  readonly comparable_before: number;
  readonly comparable_after: number;
  readonly rows: readonly PartnerRow[];
  /** Sizeable flows of the earlier year that nobody reports for the later one, by partner, largest first. */
  readonly unobserved: readonly { readonly name: string; readonly before: number }[];
  /** Part of the earlier year's trade that nobody reports for the later one, 0 to 1. */
  readonly unobserved_share: number;
  readonly source: string;
}

/** Trade with one partner, exports plus imports, USD. */
export interface PartnerRow {
  readonly partner: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  /** The same over flows reported in both years: what a change may be computed from. */
  readonly before_comparable: number;
  readonly after_comparable: number;
}

/** How much of its goods trade each of two countries does with the other. */
export interface Dependence {
  readonly sides: readonly [DependenceLine, DependenceLine];
  /** Larger share ÷ smaller share in the last year, as reported. */
  readonly ratio: number;
  /** The same if the flows that nobody reports any more were what they were in `year_before`. */
  readonly ratio_low: number;
  readonly year: number;
  readonly year_before: number | null;
  readonly source: string;
}

/** One side of the pair. */
export interface DependenceLine {
  readonly country: string;
  readonly name: string;
  readonly partner: string;
  readonly partner_name: string;
  readonly shares: readonly { readonly year: number; readonly share: number }[];
  /** The last share if the flows that nobody reports any more were what they were before; at most the reported one. */
  readonly share_low: number;
  /** The partner's part of its exports and of its imports in the last year; null: not reported. */
  readonly export_share: number | null;
  readonly import_share: number | null;
  /** Herfindahl-Hirschman index of its partners by trade in the last year, 0 to 1; null: not known. */
  readonly concentration: number | null;
}

/** One country or group in a scenario; changes are fractions. */
export interface ScenarioRow {
  readonly country: string;
  readonly name: string;
  /** Members whose results were averaged with base value added as weight; null for a single country. */
  readonly members: number | null;
  readonly real_income_change: number;
  /** Equivalent variation: the change of real income in money of the base year, USD million. */
  readonly ev_usd_million: number;
  readonly exports_change: number | null;
  readonly imports_change: number | null;
}

/** One scenario that the article calls for, with its outcome. */
export interface ScenarioOutcome {
  readonly scenario: string;
  readonly question: string;
  /** Why it was chosen: the passage of the article. */
  readonly because: string;
  readonly quote: Quote | null;
  /** The shocks in words. */
  readonly shocks: readonly string[];
  /** What the scenario's author says to look at. */
  readonly look_at: readonly string[];
  /** What the shocks stand for and where their size comes from. */
  readonly rests_on: readonly string[];
  readonly model: string;
  readonly world: string;
  readonly world_year: number;
  readonly converged: boolean;
  readonly iterations: number;
  readonly residual: number;
  /** The main countries and groups, in a fixed order. */
  readonly rows: readonly ScenarioRow[];
  /** Every country of the world, for the map. */
  readonly countries: readonly {
    readonly country: string;
    readonly name: string;
    readonly real_income_change: number;
  }[];
  /** Trade between named pairs before and after, USD million of the base year; both directions. */
  readonly links: readonly {
    readonly between: string;
    readonly value_base: number;
    readonly value_new: number;
  }[];
  readonly warnings: readonly string[];
  readonly provenance: Provenance;
}

/** An event of the article in words. */
export interface EventLine {
  readonly type: string;
  readonly when: string;
  readonly who: string;
  readonly realis: string;
  readonly text: string;
}

/** Where somebody stands, in words. */
export interface PositionLine {
  readonly holder: string;
  readonly stance: string;
  readonly target: string;
  readonly text: string;
}

/** A source that a number of the brief rests on. */
export interface SourceLine {
  readonly source: string;
  readonly producer: string;
  readonly title: string;
  readonly url: string;
  readonly licence: string;
  readonly retrieved: string;
  /** What of the brief rests on it. */
  readonly used_for: string;
}
