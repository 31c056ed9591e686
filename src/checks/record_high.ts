import { granularityOf, precedingPeriod, shiftYears, type DayRange } from "../core/periods.ts";
import type { Claim } from "../documents/record.ts";
import { growthConcept } from "./change.ts";
import { seriesFor } from "./evidence.ts";
import { evidenceOf, figuresFor, namedReporter, preferred } from "./figures.ts";
import { bareVerdict, decide, type Candidate } from "./judge.ts";
import { describe, isLevelConcept } from "./level.ts";
import { ambiguityObstacle } from "./obstacles.ts";
import { periodLabel } from "./period_label.ts";
import { readPeriod, type PeriodReading } from "./periods.ts";
import { requestOf, type CheckContext } from "./request.ts";
import { evaluate, type Figure } from "./series.ts";
import type { Verdict } from "./verdict.ts";
import { lastCoveredDay, runningWindows } from "./windows.ts";

/** How far back earlier periods are looked for: years for yearly and running totals, periods for shorter ones. */
const farthestBack = 60;

/** All earlier figures of the same kind of period in the same series, newest first. */
function earlierFigures(figure: Figure, asOf: string | null): readonly Figure[] {
  const { series, window } = figure;
  const isYearly = granularityOf(window) === "year" || window.from.endsWith("-01-01");
  const found: Figure[] = [];
  let earlier = window;
  for (let back = 1; back <= farthestBack; back += 1) {
    earlier = isYearly ? shiftYears(window, -back) : precedingPeriod(earlier);
    const value = evaluate(series, earlier, asOf);
    if (value !== null) found.push(value);
  }
  return found;
}

/** The place of a figure among its own past, the best rival beside it; null without a past. */
function candidateOf(figure: Figure, isLow: boolean, asOf: string | null): Candidate | null {
  const earlier = earlierFigures(figure, asOf);
  const oldest = earlier.at(-1);
  if (oldest === undefined) return null;
  const beats = (one: Figure): boolean => (isLow ? one.value < figure.value : one.value > figure.value);
  const rank = 1 + earlier.filter(beats).length;
  const rival = earlier.reduce((best, one) => ((isLow ? one.value < best.value : one.value > best.value) ? one : best));
  const own = evidenceOf(figure);
  const headline = {
    ...own,
    series: `place among ${earlier.length + 1} periods, ${isLow ? "lowest" : "highest"} first, of ${own.series}`,
    value: rank,
    unit: "rank",
  };
  return {
    value: rank,
    fit: rank === 1 ? "exact" : null,
    headline,
    evidence: [own, evidenceOf(rival)],
    reporter: figure.series.reporter,
    window: figure.window,
    remark: `the ledger's figures begin with ${periodLabel(oldest.window)}`,
  };
}

function windowsOf(
  reading: Exclude<PeriodReading, { kind: "future" }>,
  running: () => readonly DayRange[],
): readonly DayRange[] {
  if (reading.kind === "window") return [reading.window, ...reading.favourable];
  return reading.kind === "open" ? reading.windows : running();
}

/**
 * Checks "a record": the period's figure against all earlier ones of the same series and length that the ledger knows.
 * How far back it knows them is said; a longer past may hold a higher figure.
 */
export async function checkRecordHigh(claim: Claim, context: CheckContext): Promise<Verdict> {
  const { concept } = claim.measure;
  const { asOf } = context;
  const base = growthConcept(concept) ?? (isLevelConcept(concept) ? concept : null);
  const request = base === null ? null : requestOf(claim, base);
  if (request === null)
    return bareVerdict(
      claim,
      "not_checkable",
      "record.measure_without_rule",
      "the text does not say whose record of what it is, or there is no rule for it",
    );
  const found = base === null ? [] : await seriesFor(claim, context.ledger, base);
  if (found.length === 0)
    return bareVerdict(claim, "no_data", "record.no_series", `the ledger has no series of ${describe(request)}`);
  const series = preferred(found, namedReporter(claim.attribution));
  const reading = readPeriod(claim.period, asOf, lastCoveredDay(series, asOf));
  if (reading.kind === "future")
    return bareVerdict(claim, "no_data", "record.period_in_future", "the period had not begun at the dateline");
  const windows = windowsOf(reading, () =>
    reading.kind === "to_date" ? runningWindows(series, reading.from, reading.cut, asOf, 3) : [],
  );
  const isLow = claim.direction === "down";
  const candidates = windows
    .flatMap((window) => figuresFor(series, window, asOf))
    .map((figure) => candidateOf(figure, isLow, asOf))
    .filter((candidate) => candidate !== null);
  if (candidates.length === 0)
    return bareVerdict(
      claim,
      "no_data",
      "record.no_past",
      "the ledger has no figure for the period with an earlier one to compare, as known at the dateline",
    );
  const obstacles = [
    ambiguityObstacle(claim),
    reading.kind === "window" && reading.isCertain
      ? null
      : { rule: "period_uncertain", reason: "the text does not fix the period that is a record" },
    series.some(({ standing }) => standing === "own")
      ? null
      : {
          rule: "own_figures_missing",
          reason: "the parties' own figures are not in the ledger, and theirs may be a record",
        },
  ].filter((obstacle) => obstacle !== null);
  return decide(claim, "record", candidates, obstacles, []);
}
