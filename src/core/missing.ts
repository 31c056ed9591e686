import { LeewayError } from "./errors.ts";

/** Why there is no number, each with what it means for a reader. */
export const missingReasons = {
  unobserved: "no source at hand observes it",
  not_reported: "the reporter publishes no figure for it",
  partners_incomplete: "the figures of some partners are missing, so no total or share can be formed",
  not_applicable: "it has no meaning here",
  suppressed: "the source withholds it",
  not_in_world: "the world has no such country or sector",
  empty_base: "what it would be divided by is zero",
  not_identified: "the data cannot tell it",
  not_converged: "the computation did not converge",
  no_equilibrium: "the model has no equilibrium here",
} as const satisfies Readonly<Record<string, string>>;

/** Why there is no number. */
export type MissingReason = keyof typeof missingReasons;

/**
 * A number that is not there, with its reason. Across a border between layers a missing number is one of these, never 0
 * and never NaN.
 */
export interface Missing {
  readonly missing: MissingReason;
  /** What exactly is missing ("imports of CHN from ROW"); absent where the place says it. */
  readonly detail?: string;
}

/** A finite number or the reason why there is none. */
export type Known = number | Missing;

/** The absence of a number for a reason. */
export function missing(reason: MissingReason, detail?: string): Missing {
  return detail === undefined ? { missing: reason } : { missing: reason, detail };
}

/** Is there no number? */
export function isMissing(value: unknown): value is Missing {
  return typeof value === "object" && value !== null && "missing" in value;
}

/** A reason in words: "no source at hand observes it: imports of CHN from ROW". */
export function missingText({ missing: reason, detail }: Missing): string {
  return detail === undefined ? missingReasons[reason] : `${missingReasons[reason]}: ${detail}`;
}

/** A number as it came out of an array, or the reason where it is NaN or infinite. */
export function known(value: number, reason: MissingReason, detail?: string): Known {
  return Number.isFinite(value) ? value : missing(reason, detail);
}

/**
 * A computation on numbers that may be missing: the first reason met, or the result.
 *
 * @returns what `compute` gives, as `not_identified` where that is not finite
 */
export function combine(values: readonly Known[], compute: (...numbers: number[]) => number): Known {
  const numbers: number[] = [];
  for (const value of values) {
    if (isMissing(value)) return value;
    numbers.push(value);
  }
  return known(compute(...numbers), "not_identified");
}

/** A ratio: missing where either part is, and `empty_base` where the base is 0. */
export function ratio(part: Known, base: Known): Known {
  return base === 0 && !isMissing(part)
    ? missing("empty_base")
    : combine([part, base], (above, below) => above / below);
}

/**
 * The number where one must be there.
 *
 * @param what what is asked for, for the message
 * @throws LeewayError `core.missing_number` with the reason
 */
export function required(value: Known, what: string): number {
  if (!isMissing(value)) return value;
  throw new LeewayError("core.missing_number", `${what} is not known: ${missingText(value)}.`, {
    what,
    reason: value.missing,
  });
}
