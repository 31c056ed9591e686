import { leastSquares } from "../core/numerics/linear_algebra.ts";
import { largeFlow, type FlowClass, type PartnerYear } from "./partner_years.ts";
import { intervalWidth } from "./student.ts";

/**
 * How the rest of a year follows from its first months, in logs of growth on the year before:
 * rest = shrink · so far + s · e, with e ~ Student t(4) and
 * s = scale · (last year's total ÷ 1 billion)^size_power · (1 + |so far| ÷ 0.1)^growth_power.
 */
export interface Dispersion {
  /** Growth of the rest of the year per unit of growth so far; within [0, 1]. */
  readonly shrink: number;
  /** Scale of the surprise for a flow of a billion a year that has not moved. */
  readonly scale: number;
  /** Below 0: larger flows are steadier. */
  readonly size_power: number;
  /** Above 0: a flow that has already jumped is less sure. */
  readonly growth_power: number;
}

/** Sizes beyond these, in single units of the currency, count as these: the past says nothing finer about them. */
const sizes = [1e7, 1e11] as const;

/** Growth so far in logs that doubles the base of `growth_power`. */
const growthUnit = 0.1;

/** Misses below one per cent tell nothing about how the next one will be. */
const smallestMiss = 0.01;

/** Fewer partner-years of a class than this take the scale of all classes. */
const ownScaleMinimum = 40;

/**
 * Share of the sample that the 90 % interval is made to hold. Shocks strike all flows of a year at once, so that a new year
 * falls some four points short of the sample; with this, pairs held out come a little above 90 % and years held out below.
 */
const sampleCoverage = 0.93;

function logSize(lastYear: number): number {
  return Math.log(Math.min(sizes[1], Math.max(sizes[0], lastYear)) / largeFlow);
}

function logMovement(soFar: number): number {
  return Math.log1p(Math.abs(soFar) / growthUnit);
}

/** Scale of the surprise of one flow. @param soFar log growth so far */
export function spread(dispersion: Dispersion, lastYear: number, soFar: number): number {
  const { scale, size_power: size, growth_power: growth } = dispersion;
  return scale * Math.exp(size * logSize(lastYear) + growth * logMovement(soFar));
}

/** Slope through the origin that minimises absolute deviations: the median of rest/soFar weighted by |soFar|. */
function medianSlope(rows: readonly PartnerYear[]): number {
  const ratios = rows
    .filter(({ soFar }) => soFar !== 0)
    .map(({ soFar, rest }) => ({ ratio: rest / soFar, weight: Math.abs(soFar) }))
    .sort((a, b) => a.ratio - b.ratio);
  const half = ratios.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const { ratio, weight } of ratios) {
    sum += weight;
    if (sum >= half) return Math.min(1, Math.max(0, ratio));
  }
  return 0;
}

/** The powers of size and movement that fit the logs of the absolute misses by least squares; the scale is set to 1. */
function powersOf(rows: readonly PartnerYear[], shrink: number): Dispersion {
  const columns = new Float64Array(rows.length * 3);
  const misses = new Float64Array(rows.length);
  rows.forEach(({ lastYear, soFar, rest }, row) => {
    columns.set([1, logSize(lastYear), logMovement(soFar)], row * 3);
    misses[row] = Math.log(Math.max(smallestMiss, Math.abs(rest - shrink * soFar)));
  });
  const { coefficients } = leastSquares(columns, rows.length, 3, misses);
  return { shrink, scale: 1, size_power: coefficients[1], growth_power: coefficients[2] };
}

/** A miss in scales. */
export function standardisedMiss(dispersion: Dispersion, { lastYear, soFar, rest }: PartnerYear): number {
  return (rest - dispersion.shrink * soFar) / spread(dispersion, lastYear, soFar);
}

/** The scale whose 90 % interval holds the wanted share of the rows, with the usual allowance for their number. */
function scaleFor(unscaled: Dispersion, rows: readonly PartnerYear[]): number {
  const misses = rows.map((row) => Math.abs(standardisedMiss(unscaled, row))).sort((a, b) => a - b);
  const place = Math.min(misses.length, Math.ceil(sampleCoverage * (misses.length + 1)));
  return misses[place - 1] / intervalWidth;
}

/**
 * Estimates how the rest of a year follows from its first months: one slope and one pair of powers for all flows, and the
 * scale by class, as a high quantile of the absolute misses, so that crises in the sample widen the interval.
 *
 * @param rows at least 3, of one number of known months
 */
export function fitDispersion(rows: readonly PartnerYear[]): (wanted: FlowClass) => Dispersion {
  const unscaled = powersOf(rows, medianSlope(rows));
  return (wanted) => {
    const own = rows.filter((row) => row.class === wanted);
    return { ...unscaled, scale: scaleFor(unscaled, own.length < ownScaleMinimum ? rows : own) };
  };
}
