import type { DayRange } from "../core/periods.ts";
import type { Claim, Concept } from "../documents/record.ts";
import { agreementOf, inClaimUnit } from "./claim_value.ts";
import { seriesFor } from "./evidence.ts";
import { earlierVintages, evidenceOf, figuresFor, laterFigures, namedReporter, preferred } from "./figures.ts";
import { bareVerdict, decide, verdictOfFit, type Candidate, partiesMissing } from "./judge.ts";
import { levelObstacles } from "./level_obstacles.ts";
import { readPeriod, type PeriodReading } from "./periods.ts";
import { requestOf, type BaseConcept, type CheckContext, type Request } from "./request.ts";
import { statedNumber } from "./rounding.ts";
import { coverageOf, type Figure, type Series } from "./series.ts";
import { unitFactor } from "./units.ts";
import type { Alternative, Verdict } from "./verdict.ts";
import { lastCoveredDay, runningWindows, statedFigures, windowsOf } from "./windows.ts";

const levelConcepts: ReadonlySet<Concept> = new Set([
  "trade_turnover",
  "exports",
  "imports",
  "trade_balance",
  "gdp",
  "price",
  "volume",
  "capacity",
]);

/** Is the concept one whose amount the ledger can hold? */
export function isLevelConcept(concept: Concept): concept is Concept & BaseConcept {
  return levelConcepts.has(concept);
}

function candidateOf(figure: Figure, claim: Claim, remark: string, isStated: boolean): Candidate {
  const headline = evidenceOf(figure);
  return {
    value: inClaimUnit(figure.value, figure.series, claim),
    fit: agreementOf(figure, claim, isStated),
    headline,
    evidence: [headline],
    reporter: figure.series.reporter,
    window: figure.window,
    remark,
  };
}

function remarkFor(reading: PeriodReading, window: DayRange, last: DayRange): string {
  if (reading.kind === "open") return "the text states no period";
  if (reading.kind === "to_date")
    return window.to === last.to ? "the last window published by then" : "a window published before the last one";
  if (reading.kind === "window" && reading.window !== window)
    return "for a neighbouring period; the text does not fix it";
  return "";
}

function notKnown(
  claim: Claim,
  rules: string,
  series: readonly Series[],
  windows: readonly DayRange[],
  context: CheckContext,
): Verdict {
  const later = windows.flatMap((window) =>
    laterFigures(series, window, context.asOf, (figure) => verdictOfFit(agreementOf(figure, claim, true))),
  );
  if (later.length === 0) {
    const reason = `the ledger's figures of it cover ${coverageOf(series)} and have none for the period`;
    return bareVerdict(claim, "no_data", `${rules}.no_figure`, reason);
  }
  const reason = `no figure for the period had been published by ${context.asOf}; later ones are listed apart`;
  return { ...bareVerdict(claim, "no_data", `${rules}.not_yet_published`, reason), alternatives: later };
}

/** What others publish of the same in another currency or unit, side by side; nothing is converted, so nothing is decided. */
function inOtherUnits(others: readonly Series[], window: DayRange, asOf: string | null): readonly Alternative[] {
  return figuresFor(others, window, asOf).map((figure) => ({
    ...evidenceOf(figure),
    relation: "other_reporter",
    verdict: "not_checkable",
  }));
}

/** Finds the series for a claim, or the verdict when there is nothing to compare with. */
async function seriesOrVerdict(
  claim: Claim,
  context: CheckContext,
  concept: BaseConcept,
  rules: string,
): Promise<
  { readonly request: Request; readonly series: readonly Series[]; readonly others: readonly Series[] } | Verdict
> {
  const request = requestOf(claim, concept);
  if (request === null) return partiesMissing(claim, rules);
  const found = await seriesFor(claim, context.ledger, concept);
  if (found.length === 0)
    return bareVerdict(claim, "no_data", `${rules}.no_series`, `the ledger has no series of ${describe(request)}`);
  const series = found.filter((one) => unitFactor(one.unit, claim.quantity.unit) !== null);
  const others = found.filter((one) => !series.includes(one));
  if (series.length === 0) return unitVerdict(claim, context, concept, rules, found);
  return { request, series, others };
}

/** The verdict where all figures are in other units than the claim. */
async function unitVerdict(
  claim: Claim,
  context: CheckContext,
  concept: BaseConcept,
  rules: string,
  found: readonly Series[],
): Promise<Verdict> {
  const { kind, code } = claim.quantity.unit;
  if (kind === "percent")
    return bareVerdict(
      claim,
      "not_checkable",
      `${rules}.percentage_unclear`,
      "the claim is a percentage, and whether of a share or of a change the text does not say",
    );
  const legs = await halfOf(claim, context, concept);
  const [leg] = legs;
  const half = leg === undefined ? "" : `; of the two flows it has only this one in ${leg.unit}: ${leg.label}`;
  const units = [...new Set(found.map((one) => one.unit))].join(", ");
  const bare = bareVerdict(
    claim,
    "no_data",
    `${rules}.other_unit`,
    `the ledger's figures are in ${units}; the claim is in ${code ?? "an unstated unit"}, and nothing is converted${half}`,
  );
  const all = [...legs, ...found];
  const reading = readPeriod(claim.period, context.asOf, lastCoveredDay(all, context.asOf));
  if (reading.kind === "future" || reading.kind === "open") return bare;
  const [window] = windowsOf(reading, all, claim, context.asOf);
  return window === undefined ? bare : { ...bare, alternatives: inOtherUnits(all, window, context.asOf) };
}

/** Where a turnover or a balance lacks one flow in the claim's unit: the series of the other. */
async function halfOf(claim: Claim, context: CheckContext, concept: BaseConcept): Promise<readonly Series[]> {
  if (concept !== "trade_balance" && concept !== "trade_turnover") return [];
  const flows = await Promise.all(
    (["exports", "imports"] as const).map(async (flow) =>
      (await seriesFor(claim, context.ledger, flow)).filter(
        (one) => unitFactor(one.unit, claim.quantity.unit) !== null,
      ),
    ),
  );
  return flows.filter((flow) => flow.length > 0).length === 1 ? flows.flat() : [];
}

/** A request in words: "crude oil exports of RUS to CHN". */
export function describe(request: Request): string {
  const what = [request.commodity, request.concept]
    .filter((word) => word !== null)
    .join(" ")
    .replaceAll("_", " ");
  const of = request.economy === null ? "" : ` of ${request.economy}`;
  return `${what}${of}${request.partner === null ? "" : ` with ${request.partner}`}`;
}

/**
 * Checks an amount against the official figures known at the dateline: every reporter, every admissible window and
 * every vintage published by then.
 *
 * @param rules prefix of the rule names (`level`; `threshold` reuses the rule with a bound)
 */
export async function checkLevel(claim: Claim, context: CheckContext, rules = "level"): Promise<Verdict> {
  const { concept } = claim.measure;
  if (statedNumber(claim.quantity) === null)
    return bareVerdict(claim, "not_checkable", `${rules}.number_missing`, "the claim states no number");
  if (!isLevelConcept(concept))
    return bareVerdict(
      claim,
      "not_checkable",
      `${rules}.measure_without_rule`,
      `there is no rule for amounts of ${concept.replaceAll("_", " ")}`,
    );
  const found = await seriesOrVerdict(claim, context, concept, rules);
  if ("verdict" in found) return found;
  const { request } = found;
  const { asOf } = context;
  const named = namedReporter(claim.attribution);
  const series = preferred(found.series, named);
  const reading = readPeriod(claim.period, asOf, lastCoveredDay(series, asOf));
  if (reading.kind === "future")
    return bareVerdict(claim, "no_data", `${rules}.period_in_future`, "the period had not begun at the dateline");
  const windows = windowsOf(reading, series, claim, asOf);
  const figures = windows.flatMap((window) => figuresFor(series, window, asOf));
  const [main] = figures;
  if (main === undefined) {
    const wanted = reading.kind === "to_date" ? runningWindows(series, reading.from, reading.cut, null, 1) : windows;
    const verdict = notKnown(claim, rules, series, wanted, context);
    const elsewhere = wanted.slice(0, 1).flatMap((window) => inOtherUnits(found.others, window, asOf));
    if (elsewhere.length === 0) return verdict;
    const reason = `${verdict.reason}; figures in other units stand beside, and nothing is converted`;
    return { ...verdict, reason, alternatives: [...elsewhere, ...verdict.alternatives] };
  }
  const stated = statedFigures(figures, reading);
  const candidates = [
    ...figures.map((figure) =>
      candidateOf(figure, claim, remarkFor(reading, figure.window, main.window), stated.has(figure)),
    ),
    ...figures.flatMap((figure) =>
      earlierVintages(figure).map((earlier) =>
        candidateOf(earlier, claim, "as published earlier, revised since", stated.has(figure)),
      ),
    ),
  ];
  const obstacles = levelObstacles(claim, context, { request, series, named, reading, windows, figures });
  const chosen = candidates.find((candidate) => candidate.fit !== null) ?? candidates[0];
  const later = laterFigures(series, chosen.window, asOf, (figure) => verdictOfFit(agreementOf(figure, claim, true)));
  const elsewhere = inOtherUnits(found.others, chosen.window, asOf);
  return decide(claim, rules, candidates, obstacles, [...elsewhere, ...later]);
}
