import type { DayRange } from "../core/periods.ts";
import type { Claim, Quantity } from "../documents/record.ts";
import { isSame, statedNumber, type Fit } from "./rounding.ts";
import type { Alternative, Evidence, Verdict, VerdictName } from "./verdict.ts";
import { comparatorWords, figureWords, numberWords } from "./words.ts";

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
  readonly window: DayRange;
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
  cut: { verdict: "rounding", rule: "cut_to_claim" },
  bound: { verdict: "supported", rule: "meets_bound" },
  range: { verdict: "supported", rule: "inside_range" },
  approximate: { verdict: "supported", rule: "near_approximation" },
};

/** Verdict on an agreement: `contradicted` stands for "does not hold against this figure". */
export function verdictOfFit(fit: Fit): VerdictName {
  return fit === null ? "contradicted" : fitRules[fit].verdict;
}

/** Computed percentages are shown to this many digits; more would pretend to know them. */
const percentDigits = 4;

function numberWithUnit(value: number, unit: string): string {
  if (unit === "rank") return `rank ${value}`;
  return unit === "percent" ? `${numberWords(value, percentDigits)} %` : figureWords(value, unit);
}

/** The number or range of a quantity in words: "70 billion USD", "40 to 45 %", "rank 1". */
function amountWords({ unit, low, high, ...rest }: Quantity): string {
  const code = unit.kind === "rank" ? "rank" : (unit.code ?? (unit.kind === "percent" ? "%" : ""));
  if (low !== null && high !== null && low !== high)
    return `${figureWords(Number(low), "")} to ${numberWithUnit(Number(high), code)}`;
  const stated = statedNumber({ unit, low, high, ...rest });
  return stated === null ? "no number" : numberWithUnit(stated, code);
}

/** A quantity in words with its comparator: "at least 70 billion USD". */
export function quantityWords(quantity: Quantity): string {
  return `${comparatorWords[quantity.comparator]}${amountWords(quantity)}`;
}

/** How a figure agrees with what was said, in words that follow the figure: "rounds to 190 billion USD". */
function agreementWords(fit: Exclude<Fit, null>, quantity: Quantity): string {
  const amount = amountWords(quantity);
  switch (fit) {
    case "exact":
      return `equals ${amount}`;
    case "rounds":
      return `rounds to ${amount}`;
    case "cut":
      return `cut off is ${amount}`;
    case "bound":
      return `is ${quantityWords(quantity)}`;
    case "range":
      return `lies in ${amount}`;
    default:
      return `is near ${amount}`;
  }
}

/** A verdict without figures. */
export function bareVerdict(claim: Claim, verdict: VerdictName, rule: string, reason: string): Verdict {
  return { claim: claim.id, verdict, rule, reason, computed: null, evidence: [], alternatives: [] };
}

/** The verdict on a claim that does not say whose or of what it is. */
export function partiesMissing(claim: Claim, rules: string): Verdict {
  const reason = "the text does not say whose or of what the figure is";
  return bareVerdict(claim, "not_checkable", `${rules}.parties_missing`, reason);
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

/** How the reason of a contradiction ends. */
export const NO_READING_FITS = "and no other admissible figure or reading fits";

/**
 * Decides a claim from its admissible figures: the first that fits bears it out; when none fits it is contradicted,
 * unless an obstacle says why that would be rash.
 *
 * @param candidates best first; at least one
 * @param obstacles reasons against a contradiction; the first one names the rule
 * @param apart figures that decide nothing and are only shown: in other units, or published after the dateline
 */
export function decide(
  claim: Claim,
  rules: string,
  candidates: readonly Candidate[],
  obstacles: readonly Obstacle[],
  apart: readonly Alternative[],
): Verdict {
  const chosen = candidates.find((candidate) => candidate.fit !== null) ?? candidates[0];
  const others = candidates.filter((other) => other !== chosen && !sameFigure(other.headline, chosen.headline));
  const alternatives = [...others.map((other) => asAlternative(other, chosen)), ...apart];
  const { value, unit, period } = chosen.headline;
  const figure = `${numberWithUnit(value, unit)} (${period}, ${chosen.reporter})`;
  const stated = quantityWords(claim.quantity);
  const remark = chosen.remark === "" ? "" : `; ${chosen.remark}`;
  const base = { claim: claim.id, computed: chosen.value, evidence: chosen.evidence, alternatives };
  if (chosen.fit !== null) {
    const { verdict, rule } = fitRules[chosen.fit];
    return {
      ...base,
      verdict,
      rule: `${rules}.${rule}`,
      reason: `${figure} ${agreementWords(chosen.fit, claim.quantity)}${remark}`,
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
    reason: `${figure} is not ${stated}, ${NO_READING_FITS}${remark}`,
  };
}
