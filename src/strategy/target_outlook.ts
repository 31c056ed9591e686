import { findSeries } from "../checks/evidence.ts";
import type { Projection, YearSoFar } from "../checks/outlook.ts";
import { projectYear } from "../checks/outlook.ts";
import type { BaseConcept } from "../checks/request.ts";
import type { Standing } from "../checks/standing.ts";
import { reach, standingAt } from "../checks/standing.ts";
import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import type { Ledger, Target } from "../facts/ledger.ts";

/** Where an announced target stands, as known on a day. */
export interface TargetOutlook {
  readonly target: Target;
  /** Key of the source and unit of the figures. */
  readonly source: string;
  readonly year: YearSoFar;
  /** The outlook without any agreement. */
  readonly projection: Projection;
}

const flows: readonly string[] = ["trade_turnover", "exports", "imports"];

/**
 * The outlook of a target of the ledger on a year's trade between two countries, from figures known on a day.
 *
 * @param name key of the target
 * @param asOf ISO day; null: today's figures
 * @throws LeewayError `strategy.unknown_target`, `strategy.target_without_outlook` for goals in percent, on other measures,
 * over other periods than a calendar year, or without figures
 */
export async function targetOutlook(ledger: Ledger, name: string, asOf: string | null): Promise<TargetOutlook> {
  const targets = await ledger.targets();
  const target = targets.find((one) => one.target === name);
  if (target === undefined) {
    const names = targets.map((one) => one.target);
    const near = nearest(name, names);
    throw new LeewayError(
      "strategy.unknown_target",
      `the ledger has no target "${name}".${near === undefined ? "" : ` Did you mean "${near}"?`} It has: ${names.join(", ")}.`,
      { target: name, allowed: names },
    );
  }
  const { measure, economy, partner, commodity, unit, value, due_from, due_to } = target;
  const isYear = due_from.endsWith("-01-01") && due_to === `${due_from.slice(0, 4)}-12-31`;
  if (!flows.includes(measure) || partner === null || unit === "percent" || !isYear) {
    throw without(name, "only a value of trade between two countries in a calendar year can be projected");
  }
  const series = await findSeries(ledger, { concept: measure as BaseConcept, economy, partner, commodity });
  const standing = series
    .filter((one) => one.unit === unit)
    .map((one) => standingAt(one, { from: due_from, to: due_to }, asOf))
    .filter((one) => one !== null)
    .sort((a, b) => reach(b) - reach(a))
    .at(0);
  if (standing === undefined) {
    throw without(
      name,
      `the ledger has no figure for the year before it in ${unit}${asOf === null ? "" : ` as of ${asOf}`}`,
    );
  }
  const year = yearOf(standing, measure === "trade_turnover");
  if (year.months === 12) throw without(name, "the year is complete; name a day within it (--as-of)");
  return { target, source: standing.series.source, year, projection: projectYear(year, value) };
}

function yearOf({ soFar, lastYear, yearBefore }: Standing, isTurnover: boolean): YearSoFar {
  return {
    months: soFar === null ? 0 : Number(soFar.figure.window.to.slice(5, 7)),
    soFar: soFar?.figure.value ?? 0,
    lastSoFar: soFar?.before.value ?? 0,
    lastYear: lastYear.value,
    yearBefore: yearBefore?.value ?? null,
    isTurnover,
  };
}

function without(target: string, reason: string): LeewayError {
  return new LeewayError("strategy.target_without_outlook", `target ${target} has no outlook: ${reason}.`, { target });
}

/**
 * The outlook if the rest of the year's trade were multiplied by a factor.
 *
 * @param factor above 0
 */
export function projectionWith({ year, target }: TargetOutlook, factor: number): Projection {
  return projectYear(year, year.soFar + (target.value - year.soFar) / factor);
}

/** By what the rest of the year's trade must be multiplied for the median to reach the target; below 1: it does already. */
export function factorNeeded({ year, target, projection }: TargetOutlook): number {
  return (target.value - year.soFar) / (projection.projected - year.soFar);
}
