import { LeewayError } from "../core/errors.ts";
import type { Calibration } from "./calibration.ts";
import { spread } from "./dispersion.ts";
import { outlookConstants } from "./outlook_constants.ts";
import { flowClass, logGrowth } from "./partner_years.ts";
import { intervalWidth, studentProbability } from "./student.ts";

/** What was known about a running year when the target was stated. All values in one currency, single units. */
export interface YearSoFar {
  /** Months of the year already published, 0-11. */
  readonly months: number;
  /** Total of these months; 0 for none. */
  readonly soFar: number;
  /** The same months a year earlier; 0 for none, otherwise above 0. */
  readonly lastSoFar: number;
  /** The whole previous year; above `lastSoFar`. */
  readonly lastYear: number;
  /** The year before that; needed only when no month is known yet. */
  readonly yearBefore: number | null;
  /** Two-way trade, or a flow in one direction. */
  readonly isTurnover: boolean;
}

/** Where a yearly total is heading and how likely it is to reach a value. */
export interface Projection {
  /** What the rest of the year must bring; negative when the value is already passed. */
  readonly needed: number;
  /** `needed` over the same months a year earlier, minus 1. */
  readonly neededGrowth: number;
  /** The median. */
  readonly projected: number;
  /** 90 % interval; always above what is already there. */
  readonly low: number;
  readonly high: number;
  /** Probability that the year's total is at least the value. */
  readonly probability: number;
  /** Scale of the surprise in logs. */
  readonly scale: number;
  readonly calibration: Calibration;
}

/** The constants for a flow: by its kind and size, and by the number of months known. */
function calibrationFor(year: YearSoFar, constants: readonly Calibration[] = outlookConstants): Calibration {
  const wanted = flowClass(year.isTurnover, year.lastYear);
  const found = constants.find((one) => one.class === wanted && one.months === year.months);
  if (found === undefined)
    throw new LeewayError(
      "checks.outlook_uncalibrated",
      `no outlook for ${year.months} known months of a flow of class ${wanted}: constants exist for 0 to 11 months; run the calibration script over monthly data of such flows`,
      { months: year.months, class: wanted },
    );
  return found;
}

/**
 * Projects a year's total from its first months: total = so far + rest of last year · exp(shrink · log growth so far + s·e),
 * e ~ Student t(4), with `shrink` and `s` from past flows (see `Dispersion`).
 *
 * @param value the total to be reached, same unit as `year`
 * @throws LeewayError `checks.outlook_uncalibrated` for more than 11 known months
 */
export function projectYear(
  year: YearSoFar,
  value: number,
  constants: readonly Calibration[] = outlookConstants,
): Projection {
  const calibration = calibrationFor(year, constants);
  const restLastYear = year.lastYear - year.lastSoFar;
  const growthSoFar =
    year.months > 0
      ? logGrowth(year.soFar, year.lastSoFar)
      : year.yearBefore === null
        ? 0
        : logGrowth(year.lastYear, year.yearBefore);
  const growth = calibration.shrink * growthSoFar;
  const scale = spread(calibration, year.lastYear, growthSoFar);
  const needed = value - year.soFar;
  const at = (rate: number): number => year.soFar + restLastYear * Math.exp(rate);
  return {
    needed,
    neededGrowth: needed / restLastYear - 1,
    projected: at(growth),
    low: at(growth - intervalWidth * scale),
    high: at(growth + intervalWidth * scale),
    probability: needed <= 0 ? 1 : 1 - studentProbability((Math.log(needed / restLastYear) - growth) / scale),
    scale,
    calibration,
  };
}
