import type { Claim, Comparator } from "../documents/record.ts";
import { checkLevel } from "./level.ts";
import type { CheckContext } from "./request.ts";
import type { Verdict } from "./verdict.ts";

/** "Passed 200 billion" bounds the figure from below, "fell under" from above, whatever comparator was read. */
function boundOf(comparator: Comparator, isFalling: boolean): Comparator {
  if (comparator !== "=" && comparator !== "~") return comparator;
  return isFalling ? "<=" : ">=";
}

/** Checks that a mark was passed: the rule for amounts with the number as a bound. */
export async function checkThreshold(claim: Claim, context: CheckContext): Promise<Verdict> {
  const comparator = boundOf(claim.quantity.comparator, claim.direction === "down");
  return checkLevel({ ...claim, quantity: { ...claim.quantity, comparator } }, context, "threshold");
}
