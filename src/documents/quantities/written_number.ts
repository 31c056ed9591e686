import type { Decimal } from "./decimal.ts";

/** A number as written, before any scale word. */
export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly significant: readonly number[];
  readonly form: "digits" | "words" | "fraction" | "article" | "magnitude";
  /** Other admissible readings of the grouping signs. */
  readonly others: readonly Decimal[];
  /** True for "several", "scores of", "a few": a size without a figure. */
  readonly vague: boolean;
}
