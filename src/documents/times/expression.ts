import type { Flag, Granularity, PeriodBasis } from "../record.ts";
import type { Tense } from "./tense.ts";

/** What a relative expression is reckoned from. */
export interface TimeReference {
  /** ISO date of the document, null when none is known. */
  readonly dateline: string | null;
  /** ISO3 of the country whose fiscal year is meant, null when unclear. */
  readonly fiscalCountry: string | null;
  /** Which way the words around the expression look (will, scheduled … or said, rose …). */
  readonly tense: Tense;
  /** The period named last before the expression that fits, null when none within `reach` characters does. */
  readonly mentioned: (fits: (time: ResolvedTime) => boolean, reach?: number) => DatedTime | null;
}

/** A period the text names, worked out. */
export interface ResolvedTime {
  readonly from: string | null;
  readonly to: string | null;
  readonly granularity: Granularity | null;
  readonly basis: PeriodBasis;
  readonly flags: readonly Flag[];
}

/** A period whose days are known. */
export interface DatedTime extends ResolvedTime {
  readonly from: string;
  readonly to: string;
}

/** A stretch of text that names a time, before it is reckoned from a dateline. */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  /** True for a day whose year stands in the text: such dates can give the dateline. */
  readonly fullDate: string | null;
  /** "since", "until", "by", "compared with" … before the expression, in lower case. */
  readonly preposition: string | null;
  /** True where the expression itself names a standard of comparison ("a year earlier"). */
  readonly isStandard: boolean;
  /** Null where the words around show that no time is named. */
  readonly resolve: (reference: TimeReference) => ResolvedTime | null;
}

/** A time expression with its period. */
export interface FoundTime extends ResolvedTime {
  readonly start: number;
  readonly end: number;
  readonly preposition: string | null;
  readonly isStandard: boolean;
}

/** A period that stays open for want of a dateline, with a flag that says so. */
export function openTime(granularity: Granularity | null, written: string): ResolvedTime {
  return {
    from: null,
    to: null,
    granularity,
    basis: "relative",
    flags: [{ code: "dateline_missing", message: `"${written}" needs the date of the article`, candidates: [] }],
  };
}
