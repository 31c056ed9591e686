import type { Analysis } from "../analysis.ts";
import type { FoundStatement } from "../attribution/found_statement.ts";
import { formatDecimal } from "../quantities/decimal.ts";
import type { FoundQuantity } from "../quantities/found_quantity.ts";
import type { Attribution, Claim, Quantity } from "../record.ts";
import { spanOf } from "../span.ts";

/** Which sides of a trade the measure's own words name; those that they do not are read from the text around them. */
export interface NamedSides {
  readonly reporter: boolean;
  readonly partner: boolean;
  /** True for "the deficit", "these imports": without sides of its own the trade is one spoken of before. */
  readonly definite: boolean;
}

/** A claim before it has its number. */
export interface ClaimDraft extends Omit<Claim, "id"> {
  readonly sides: NamedSides;
}

/** Sides of a claim without a measure of its own. */
export const NO_SIDES: NamedSides = { reporter: false, partner: false, definite: false };
/** Sides of a claim whose sides are read as a whole: nothing else names them. */
export const BOTH_SIDES: NamedSides = { reporter: true, partner: true, definite: false };

/** The quantity of a claim as the record writes it. */
export function quantityOf(analysis: Analysis, found: FoundQuantity): Quantity {
  return {
    low: found.low === null ? null : formatDecimal(found.low),
    high: found.high === null ? null : formatDecimal(found.high),
    comparator: found.comparator,
    unit: { kind: found.kind, code: found.code },
    significant_digits: found.significant,
    scale_text: found.scaleText,
    span: spanOf(analysis.document.text, found.start, found.end),
  };
}

/** Who answers for what a statement says; without one the narrator does. */
export function attributionOf(statement: FoundStatement | null): Attribution {
  if (statement === null) return { kind: "narrator", speaker: null, source: null, cue: null, via: [] };
  return {
    kind: statement.via.length > 0 ? "hearsay" : statement.kind,
    speaker: statement.speaker?.id ?? null,
    source: statement.source,
    cue: statement.cue,
    via: statement.via.map(({ id }) => id),
  };
}

const TIME_UNITS = /^(?:a|mo|wk|d|h|min|s)$/;

/** True for a length of time ("three months"). */
export function isDuration({ kind, code }: Pick<FoundQuantity, "kind" | "code">): boolean {
  return kind === "physical" && TIME_UNITS.test(code ?? "");
}
