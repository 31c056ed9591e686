import { LeewayError } from "../core/errors.ts";
import { flowClass, intervalWidth, type Calibration } from "./calibration.ts";
import { outlookConstants } from "./outlook_constants.ts";

/** What was known about a running year when the target was stated. All values in one currency, single units. */
export interface YearSoFar {
  /** Months of the year already published, 0-11. */
  readonly months: number;
  /** Total of these months; 0 for none. */
  readonly soFar: number;
  /** The same months a year earlier; 0 for none. */
  readonly lastSoFar: number;
  /** The whole previous year. */
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
  readonly projected: number;
  /** 90 % interval; never below what is already there. */
  readonly low: number;
  readonly high: number;
  /** Probability that the year's total is at least the value. */
  readonly probability: number;
  readonly calibration: Calibration;
}

/** Subintervals of Simpson's rule: errors stay below 1e-12 on the eight standard deviations integrated. */
const simpsonSteps = 800;

/**
 * Probability that a standard normal variable is below `z`, as the integral of its density from 0 by Simpson's rule.
 *
 * @returns within [0, 1], accurate to about 1e-12; beyond eight standard deviations 0 or 1
 */
export function normalProbability(z: number): number {
  if (z > 8) return 1;
  if (z < -8) return 0;
  const step = z / simpsonSteps;
  const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  let sum = density(0) + density(z);
  for (let point = 1; point < simpsonSteps; point += 1) sum += density(point * step) * (point % 2 === 1 ? 4 : 2);
  return Math.min(1, Math.max(0, 0.5 + (sum * step) / 3));
}

/** The constants for a flow: by its kind and size, and by the number of months known. */
export function calibrationFor(year: YearSoFar, constants: readonly Calibration[] = outlookConstants): Calibration {
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
 * Projects a year's total from its first months: total = so far + rest of last year · (1 + G) with
 * G ~ N(shrink · growth so far, sd²), `shrink` and `sd` from past flows of the same kind and size.
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
      ? year.soFar / year.lastSoFar - 1
      : year.yearBefore === null
        ? 0
        : year.lastYear / year.yearBefore - 1;
  const growth = calibration.shrink * growthSoFar;
  const needed = value - year.soFar;
  const neededGrowth = needed / restLastYear - 1;
  const at = (rate: number): number => year.soFar + restLastYear * Math.max(0, 1 + rate);
  return {
    needed,
    neededGrowth,
    projected: at(growth),
    low: at(growth - intervalWidth * calibration.sd),
    high: at(growth + intervalWidth * calibration.sd),
    probability: needed <= 0 ? 1 : 1 - normalProbability((neededGrowth - growth) / calibration.sd),
    calibration,
  };
}
