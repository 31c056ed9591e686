import { monthsIn, type DayRange } from "../core/periods.ts";
import type { Claim } from "../documents/record.ts";
import { inClaimUnit } from "./claim_value.ts";
import type { Obstacle } from "./judge.ts";
import {
  ambiguityObstacle,
  betweenWindowsObstacle,
  gdpObstacle,
  partiesObstacle,
  periodObstacle,
  quotationObstacle,
  releaseObstacle,
  revisionObstacle,
  routeObstacle,
  scaleObstacle,
  seasonalObstacle,
} from "./obstacles.ts";
import type { PeriodReading } from "./periods.ts";
import { reporterObstacle } from "./reporter_gap.ts";
import type { CheckContext, Request } from "./request.ts";
import { fitOf } from "./rounding.ts";
import type { Figure, Series } from "./series.ts";
import { unitFactor } from "./units.ts";
import { runningWindows } from "./windows.ts";

/** What an amount is looked up in: the series, the reading of its period, the windows and the figures found. */
export interface LevelSearch {
  readonly request: Request;
  readonly series: readonly Series[];
  /** Whose statistics the claim names as its source. */
  readonly named: string | null;
  readonly reading: PeriodReading;
  readonly windows: readonly DayRange[];
  /** At least one. */
  readonly figures: readonly Figure[];
}

/** Everything that speaks against calling an amount contradicted, the most telling first. */
export function levelObstacles(claim: Claim, context: CheckContext, search: LevelSearch): readonly Obstacle[] {
  const { request, series, named, reading, windows, figures } = search;
  const { asOf } = context;
  const { quantity } = claim;
  const factorOf = ({ unit }: Series): number => unitFactor(unit, quantity.unit) ?? 1;
  const known = figures.map((figure) => ({
    figure,
    value: inClaimUnit(figure.value, figure.series, claim),
    gross: figure.gross * factorOf(figure.series),
  }));
  const values = known.map(({ value }) => value);
  const running = reading.kind === "to_date" ? reading : null;
  const openWindows = running === null ? windows : runningWindows(series, running.from, running.cut, null, 2);
  return [
    ambiguityObstacle(claim),
    quotationObstacle(claim),
    gdpObstacle(claim, values),
    claim.kind === "comparison"
      ? { rule: "by_reference", reason: "the number is taken from another sentence of the text" }
      : null,
    quantity.unit.kind === "currency" && quantity.unit.code === null
      ? { rule: "currency_missing", reason: "the text does not say in which currency" }
      : null,
    scaleObstacle(claim, values),
    partiesObstacle(claim, values),
    periodObstacle(reading),
    monthsIn(figures[0].window) > 12
      ? { rule: "period_uncertain", reason: "an amount beside several years may be one of a single year, or a change" }
      : null,
    running === null ? null : betweenWindowsObstacle(claim, series, running.from, running.cut, asOf, factorOf),
    routeObstacle(claim, context, figures),
    releaseObstacle(
      context,
      series,
      openWindows,
      (value, one) => fitOf(inClaimUnit(value, one, claim), quantity) !== null,
    ),
    revisionObstacle(claim, known),
    seasonalObstacle(claim, known),
    reporterObstacle(quantity, request, series, figures[0].window, asOf, named, known),
  ].filter((obstacle) => obstacle !== null);
}
