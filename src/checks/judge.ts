import type { Claim, Quantity } from "../documents/record.ts";
import type { Window } from "./calendar.ts";
import { isSame, statedNumber, type Fit } from "./rounding.ts";
import type { Alternative, Evidence, Verdict, VerdictName } from "./verdict.ts";
import { figureWords } from "./words.ts";

/** One admissible official figure set against the claim. */
export interface Candidate {
  /** In the claim's unit. */
  readonly value: number;
  readonly fit: Fit;
  /** The figure as one row: what the claim is compared with. */
  readonly headline: Evidence;
  /** The published rows it rests on; the headline itself for a published figure. */
  readonly evidence: readonly Evidence[];
  readonly reporter: string;
  readonly window: Window;
  /** What must be said beside it ("the period was not stated", "first release"); empty for a plain reading. */
  readonly remark: string;
}

/** Why a claim that no reading fits is still not contradicted. */
export interface Obstacle {
  /** Last part of the rule's name. */
  readonly rule: string;
  readonly reason: string;
}

const fitRules: Readonly<Record<Exclude<Fit, null>, { readonly verdict: VerdictName; readonly rule: string }>> = {
  exact: { verdict: "supported", rule: "equals_claim" },
  rounds: { verdict: "rounding", rule: "rounds_to_claim" },
  bound: { verdict: "supported", rule: "meets_bound" },
  range: { verdict: "supported", rule: "inside_range" },
  approximate: { verdict: "supported", rule: "near_approximation" },
};

const fitWords: Readonly<Record<Exclude<Fit, null>, string>> = {
  exact: "equals",
  rounds: "rounds to",
  bound: "meets",
  range: "lies in",
  approximate: "is near",
};

/** Verdict on an agreement: `contradicted` stands for "does not hold against this figure". */
export function verdictOfFit(fit: Fit): VerdictName {
  return fit === null ? "contradicted" : fitRules[fit].verdict;
}

/** The quantity in words with its comparator: ">= 70 billion USD", "190 billion USD", "40 to 45 %". */
export function quantityWords(quantity: Quantity): string {
  const unit = quantity.unit.code ?? (quantity.unit.kind === "percent" ? "%" : "");
  const { low, high, comparator } = quantity;
  const sign = comparator === "=" ? "" : comparator === "~" ? "about " : `${comparator} `;
  if (low !== null && high !== null && low !== high)
    return `${sign}${figureWords(Number(low), "")} to ${figureWords(Number(high), unit)}`;
  const stated = statedNumber(quantity);
  return stated === null ? "no number" : `${sign}${figureWords(stated, unit)}`;
}

/** A verdict without figures. */
export function bareVerdict(claim: Claim, verdict: VerdictName, rule: string, reason: string): Verdict {
  return { claim: claim.id, verdict, rule, reason, computed: null, evidence: [], alternatives: [] };
}

function sameFigure(a: Evidence, b: Evidence): boolean {
  return a.series === b.series && a.period === b.period && a.as_of === b.as_of && isSame(a.value, b.value);
}

function asAlternative(candidate: Candidate, chosen: Candidate): Alternative {
  const isOtherWindow = candidate.headline.period !== chosen.headline.period;
  const relation =
    candidate.reporter !== chosen.reporter ? "other_reporter" : isOtherWindow ? "other_window" : "other_valuation";
  return { ...candidate.headline, relation, verdict: verdictOfFit(candidate.fit) };
}

/**
 * Decides a claim from its admissible figures: the first that fits bears it out; when none fits it is contradicted,
 * unless an obstacle says why that would be rash.
 *
 * @param candidates best first; at least one
 * @param obstacles reasons against a contradiction; the first one names the rule
 * @param later figures published after the dateline, shown apart and never used
 */
export function decide(
  claim: Claim,
  rules: string,
  candidates: readonly Candidate[],
  obstacles: readonly Obstacle[],
  later: readonly Alternative[],
): Verdict {
  const chosen = candidates.find((candidate) => candidate.fit !== null) ?? candidates[0];
  const others = candidates.filter((other) => other !== chosen && !sameFigure(other.headline, chosen.headline));
  const alternatives = [...others.map((other) => asAlternative(other, chosen)), ...later];
  const { value, unit, period } = chosen.headline;
  const figure = `${figureWords(value, unit === "percent" ? "%" : unit)} (${period}, ${chosen.reporter})`;
  const stated = quantityWords(claim.quantity);
  const remark = chosen.remark === "" ? "" : `; ${chosen.remark}`;
  const base = { claim: claim.id, computed: chosen.value, evidence: chosen.evidence, alternatives };
  if (chosen.fit !== null) {
    const { verdict, rule } = fitRules[chosen.fit];
    return {
      ...base,
      verdict,
      rule: `${rules}.${rule}`,
      reason: `${figure} ${fitWords[chosen.fit]} ${stated}${remark}`,
    };
  }
  const [obstacle] = obstacles;
  if (obstacle !== undefined)
    return {
      ...base,
      verdict: "no_data",
      rule: `${rules}.${obstacle.rule}`,
      reason: `${figure} is not ${stated}, but ${obstacle.reason}`,
    };
  return {
    ...base,
    verdict: "contradicted",
    rule: `${rules}.no_reading_fits`,
    reason: `${figure} is not ${stated}, and no other admissible figure or reading fits${remark}`,
  };
}
