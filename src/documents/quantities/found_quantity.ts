import type { Decimal } from "./decimal.ts";
import type { Comparator, Flag, UnitKind } from "../record.ts";

/** A number of the text with its scale and unit worked out; offsets are the document's. */
export interface FoundQuantity {
  readonly start: number;
  readonly end: number;
  /** Base units; null where several scales are admissible and none can be preferred. */
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly comparator: Comparator;
  /** Where the words of the comparator start; `start` when there are none. */
  readonly comparatorStart: number;
  readonly kind: UnitKind;
  readonly code: string | null;
  readonly significant: readonly number[];
  readonly scaleText: string | null;
  readonly flags: readonly Flag[];
  /** True for "40-percent", "$5-billion": an adjective before its noun. */
  readonly compound: boolean;
  /** True when nothing but the number stands there: no scale, no unit, no currency. */
  readonly bare: boolean;
}

/** Why a number makes no claim. */
export type AsideReason =
  | "name"
  | "ordinal"
  | "clock"
  | "age"
  | "apposed_age"
  | "compound"
  | "definite"
  | "numbering"
  | "vague"
  | "part_of_word"
  | "time"
  | "rate";

/** A quantity that makes no claim, and why. */
export interface SetAside {
  readonly reason: "age" | "compound" | "definite" | "time" | "rate" | "multiple" | "magnitude";
  readonly quantity: FoundQuantity;
}
