import { granularityOf, type DayRange } from "../core/periods.ts";
import type { Claim, ClaimPeriod, Measure } from "../documents/record.ts";
import { growthConcept } from "./change.ts";
import { partyCodes } from "./request.ts";

/** A stated, published stretch; null for an open one. */
function windowOf({ from, to, basis }: ClaimPeriod): DayRange | null {
  return from === null || to === null || basis === "not_stated" ? null : { from, to };
}

function isSameFlow(change: Measure, level: Measure): boolean {
  const concept = growthConcept(change.concept) ?? change.concept;
  const codes = partyCodes(change.parties);
  return (
    level.concept === concept &&
    level.commodity === change.commodity &&
    partyCodes(level.parties).length === codes.length &&
    partyCodes(level.parties).every((code) => codes.includes(code))
  );
}

/**
 * "Doubled from 108 billion in 2020 to 190 billion in 2022" compares the two years named, which stand in the claims beside
 * it: the change gets a period from the earlier to its own. A change without such a neighbour stays as it is, and so does
 * one of a year that is not over at the dateline.
 *
 * @param claims all claims of the text; a claim's span begins where its clause does
 */
export function withBasePeriod(claim: Claim, claims: readonly Claim[], asOf: string | null): Claim {
  const own = windowOf(claim.period);
  const isChange = claim.kind === "change" || claim.kind === "trend";
  if (!isChange || own === null || (asOf !== null && own.to > asOf)) return claim;
  for (const other of claims) {
    const base = other === claim || other.span.start !== claim.span.start ? null : windowOf(other.period);
    if (base === null || other.kind !== "level" || !isSameFlow(claim.measure, other.measure)) continue;
    const before = other.span.text.slice(0, other.quantity.span.start - other.span.start);
    const isBase = /\bfrom\s+(?:\p{L}+\s+){0,2}$/u.test(before) && base.to < own.from;
    if (isBase && granularityOf(base) === granularityOf(own))
      return { ...claim, period: { ...claim.period, from: base.from, granularity: null } };
  }
  return claim;
}
