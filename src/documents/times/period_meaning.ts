import type { Flag, Granularity, PeriodBasis } from "../record.ts";
import type { DayRange } from "./calendar.ts";
import { openTime } from "./expression.ts";
import type { ResolvedTime, TimeReference } from "./expression.ts";

/**
 * What a match means: worked out against a reference, null where it names no time there; `fullDate` when it is a day with its year, `isStandard` when it is
 * what something is compared with ("a year earlier").
 */
export interface PeriodMeaning {
  readonly fullDate?: string;
  readonly isStandard?: boolean;
  readonly resolve: (reference: TimeReference) => ResolvedTime | null;
}

/** A period that is settled. */
export function known(
  { from, to }: DayRange,
  granularity: Granularity | null,
  basis: PeriodBasis,
  flags: readonly Flag[] = [],
): ResolvedTime {
  return { from, to, granularity, basis, flags };
}

/** A period that the text states in full. */
export function explicit(range: DayRange, granularity: Granularity | null): PeriodMeaning {
  return { resolve: () => known(range, granularity, "explicit") };
}

/** A meaning that needs the dateline; without one it stays open. */
export function relative(
  granularity: Granularity | null,
  written: string,
  reckon: (dateline: string, reference: TimeReference) => DayRange | ResolvedTime,
): PeriodMeaning {
  return {
    resolve: (reference) => {
      if (reference.dateline === null) return openTime(granularity, written);
      const found = reckon(reference.dateline, reference);
      return "basis" in found ? found : known(found, granularity, "relative");
    },
  };
}

/** A reading left open, with its candidates. */
export function ambiguous(code: string, message: string, candidates: readonly string[]): Flag {
  return { code, message, candidates };
}

/**
 * A stated part of a longer period ("early 2020", "the end of the year"): the period as a whole, as the words bound no
 * days, with a flag that says so.
 */
export function partly(
  range: DayRange,
  granularity: Granularity | null,
  basis: PeriodBasis,
  part: string,
): ResolvedTime {
  const flag = ambiguous("period_part", `only a part of the period is meant: ${part}`, [part]);
  return known(range, granularity, basis, [flag]);
}

/** {@link partly} of a period that the text states in full. */
export function explicitPart(range: DayRange, granularity: Granularity | null, part: string): PeriodMeaning {
  return { resolve: () => partly(range, granularity, "explicit", part) };
}

/** A period that the text leaves without bounds; the flags say why. */
export function unbounded(basis: PeriodBasis, flags: readonly Flag[]): ResolvedTime {
  return { from: null, to: null, granularity: null, basis, flags };
}
