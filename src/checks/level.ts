import type { DayRange } from "../core/periods.ts";
import type { Claim, Concept } from "../documents/record.ts";
import { seriesFor } from "./evidence.ts";
import { earlierVintages, evidenceOf, figuresFor, laterFigures, namedReporter, preferred } from "./figures.ts";
import { bareVerdict, decide, verdictOfFit, type Candidate, type Obstacle, partiesMissing } from "./judge.ts";
import {
  ambiguityObstacle,
  betweenWindowsObstacle,
  gdpObstacle,
  quotationObstacle,
  releaseObstacle,
  reporterObstacle,
  periodObstacle,
} from "./obstacles.ts";
import { readPeriod, type PeriodReading } from "./periods.ts";
import { requestOf, type BaseConcept, type CheckContext, type Request } from "./request.ts";
import { fitOf, statedNumber, type Fit } from "./rounding.ts";
import { answerableEnds, type Figure, type Series } from "./series.ts";
import { unitFactor } from "./units.ts";
import type { Alternative, Verdict } from "./verdict.ts";

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

/** Last day covered by what the series hold up to `asOf`; the dateline's own figures end before it. */
export function lastCoveredDay(series: readonly Series[], asOf: string | null): string {
  let last = "";
  for (const { legs } of series)
    for (const { rows } of legs)
      for (const row of rows) if ((asOf === null || row.vintage <= asOf) && row.period_to > last) last = row.period_to;
  return last;
}

/** The largest windows of a running period that each reporter had published, last first, at most `limit` per series. */
export function runningWindows(
  series: readonly Series[],
  from: string,
  cut: string,
  asOf: string | null,
  limit: number,
): readonly DayRange[] {
  const ends = new Set<string>();
  for (const one of series) for (const end of answerableEnds(one, from, cut, asOf).slice(-limit)) ends.add(end);
  return [...ends]
    .sort()
    .reverse()
    .map((to) => ({ from, to }));
}

/** Which windows a reading looks at, the main ones first. */
function windowsOf(
  reading: Exclude<PeriodReading, { kind: "future" }>,
  series: readonly Series[],
  claim: Claim,
  asOf: string | null,
): readonly DayRange[] {
  if (reading.kind === "window") return [reading.window, ...reading.favourable];
  if (reading.kind === "open") {
    const [first] = reading.windows;
    const thisYear = `${Number(first.from.slice(0, 4)) + 1}-01-01`;
    return [...reading.windows, ...runningWindows(series, thisYear, asOf ?? "9999-12-31", asOf, 12)];
  }
  const isBound = /[<>]/.test(claim.quantity.comparator);
  const windows = runningWindows(series, reading.from, reading.cut, asOf, 12);
  return isBound ? windows.slice(0, 1) : windows;
}

/** The official value in the claim's unit and sign: deficits are stated without a minus. */
function inClaimUnit(value: number, series: Series, claim: Claim): number {
  const factor = unitFactor(series.unit, claim.quantity.unit) ?? Number.NaN;
  return (claim.measure.concept === "trade_balance" ? balanceAsStated(value, claim) : value) * factor;
}

/** A balance as a text gives it: a surplus, or a deficit turned round; without either word, or with both, its size. */
function balanceAsStated(value: number, claim: Claim): number {
  if ((statedNumber(claim.quantity) ?? 0) < 0) return value;
  const isSurplus = /\bsurplus/i.test(claim.span.text);
  const isDeficit = /\b(?:deficit|shortfall)/i.test(claim.span.text);
  return isSurplus === isDeficit ? Math.abs(value) : isSurplus ? value : -value;
}

function candidateOf(figure: Figure, claim: Claim, remark: string, fits: (value: number) => Fit): Candidate {
  const value = inClaimUnit(figure.value, figure.series, claim);
  const headline = evidenceOf(figure);
  const fit = fits(value);
  return {
    value,
    fit,
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
    laterFigures(series, window, context.asOf, (figure) =>
      verdictOfFit(fitOf(inClaimUnit(figure.value, figure.series, claim), claim.quantity)),
    ),
  );
  const bare =
    later.length > 0
      ? bareVerdict(
          claim,
          "no_data",
          `${rules}.not_yet_published`,
          `no figure for the period had been published by ${context.asOf}; later ones are listed apart`,
        )
      : bareVerdict(claim, "no_data", `${rules}.no_figure`, "the ledger has the series but no figure for the period");
  return { ...bare, alternatives: later };
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
  if (series.length === 0) {
    const bare = bareVerdict(
      claim,
      "no_data",
      `${rules}.other_unit`,
      `the ledger's figures are in ${[...new Set(found.map((one) => one.unit))].join(", ")}; the claim is in ${claim.quantity.unit.code ?? "an unstated unit"}, and nothing is converted`,
    );
    const reading = readPeriod(claim.period, context.asOf, lastCoveredDay(found, context.asOf));
    return reading.kind === "window"
      ? { ...bare, alternatives: inOtherUnits(others, reading.window, context.asOf) }
      : bare;
  }
  return { request, series, others };
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
  const fits = (value: number): Fit => fitOf(value, claim.quantity);
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
  const candidates = [
    ...figures.map((figure) => candidateOf(figure, claim, remarkFor(reading, figure.window, main.window), fits)),
    ...figures
      .flatMap(earlierVintages)
      .map((figure) => candidateOf(figure, claim, "as published earlier, revised since", fits)),
  ];
  const obstacles = obstaclesFor(claim, context, request, series, reading, figures, named, windows);
  const chosen = candidates.find((candidate) => candidate.fit !== null) ?? candidates[0];
  const later = laterFigures(series, chosen.window, asOf, (figure) =>
    verdictOfFit(fits(inClaimUnit(figure.value, figure.series, claim))),
  );
  const elsewhere = inOtherUnits(found.others, chosen.window, asOf);
  return decide(claim, rules, candidates, obstacles, [...elsewhere, ...later]);
}

function obstaclesFor(
  claim: Claim,
  context: CheckContext,
  request: Request,
  series: readonly Series[],
  reading: PeriodReading,
  figures: readonly Figure[],
  named: string | null,
  windows: readonly DayRange[],
): readonly Obstacle[] {
  const { asOf } = context;
  const values = figures.map((figure) => ({
    reporter: figure.series.reporter,
    series: figure.series,
    value: inClaimUnit(figure.value, figure.series, claim),
  }));
  const running = reading.kind === "to_date" ? reading : null;
  const openWindows = running === null ? windows : runningWindows(series, running.from, running.cut, null, 2);
  return [
    ambiguityObstacle(claim),
    quotationObstacle(claim),
    gdpObstacle(
      claim,
      values.map(({ value }) => value),
    ),
    claim.kind === "comparison"
      ? { rule: "by_reference", reason: "the number is taken from another sentence of the text" }
      : null,
    claim.quantity.unit.kind === "currency" && claim.quantity.unit.code === null
      ? { rule: "currency_missing", reason: "the text does not say in which currency" }
      : null,
    periodObstacle(reading),
    running === null
      ? null
      : betweenWindowsObstacle(
          claim,
          series,
          running.from,
          running.cut,
          asOf,
          (one) => unitFactor(one.unit, claim.quantity.unit) ?? 1,
        ),
    releaseObstacle(
      context,
      series,
      openWindows,
      (value, one) => fitOf(inClaimUnit(value, one, claim), claim.quantity) !== null,
    ),
    reporterObstacle(claim, request, series, figures[0].window, asOf, named, values),
  ].filter((obstacle) => obstacle !== null);
}
