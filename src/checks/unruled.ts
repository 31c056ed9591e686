import type { Claim } from "../documents/record.ts";
import { bareVerdict } from "./judge.ts";
import type { Verdict } from "./verdict.ts";

const reasons = {
  comparison: "the text does not give the amount that it compares with",
  count: "counts of things are not in the ledger",
  expectation: "an expectation is no fact to check",
  hypothetical: "a hypothetical is no fact to check",
} as const;

/** The verdict on claims that no rule can bear out or contradict: not checkable, with the reason. */
export function checkUnruled(claim: Claim, kind: keyof typeof reasons): Verdict {
  return bareVerdict(claim, "not_checkable", `${kind}.no_rule`, reasons[kind]);
}
