import type { Observation } from "../facts/ledger.ts";
import { fitDispersion, spread, standardisedMiss, type Dispersion } from "./dispersion.ts";
import { partnerYears, type FlowClass, type PartnerYear } from "./partner_years.ts";
import { intervalWidth, studentScore } from "./student.ts";

/** What the past says about the rest of a year once `months` of it are known, and how the interval held up. */
export interface Calibration extends Dispersion {
  readonly class: FlowClass;
  /** Months of the year already published, 0-11. With 0 the growth of the year before takes the place of the growth so far. */
  readonly months: number;
  /** Partner-years used. */
  readonly partner_years: number;
  /** The back-test on pairs of parties that the estimate has not seen: each half predicted from the other. */
  readonly pairs: BackTest;
  /** The back-test on years that the estimate has not seen: each predicted from earlier ones only. */
  readonly years: BackTest;
}

/** How forecasts of partner-years that the estimate had not seen came out. */
export interface BackTest {
  readonly held_out: number;
  /** Share of them inside the 90 % interval; null without any. */
  readonly coverage: number | null;
  /** Mean continuous ranked probability score, in logs of growth of the rest of the year. */
  readonly crps: number | null;
  /** How far that lies below the score of the forecast that the rest of last year repeats itself, as a fraction. */
  readonly skill: number | null;
}

/** Earlier partner-years needed before a year is predicted in the back-test. */
const trainingMinimum = 100;

const classes: readonly FlowClass[] = ["turnover", "flow", "small"];

/** The outcomes of one class, each with the constants that were estimated without it. */
type Forecasts = readonly { readonly row: PartnerYear; readonly from: Dispersion }[];

function forecastsOf(training: readonly PartnerYear[], held: readonly PartnerYear[]): Forecasts {
  const fitted = fitDispersion(training);
  const constants = new Map(classes.map((one) => [one, fitted(one)]));
  return held.map((row) => ({ row, from: constants.get(row.class)! }));
}

/** Each half of the pairs of parties predicted from the other half. */
function acrossPairs(rows: readonly PartnerYear[]): Forecasts {
  const pairs = [...new Set(rows.map((row) => row.pair))].sort();
  const isFirst = new Map(pairs.map((pair, place) => [pair, place % 2 === 0]));
  const halves = [true, false].map((first) => rows.filter((row) => isFirst.get(row.pair) === first));
  if (halves.some((half) => half.length < trainingMinimum)) return [];
  return [...forecastsOf(halves[0], halves[1]), ...forecastsOf(halves[1], halves[0])];
}

/** Each year predicted from the years before it. */
function acrossYears(rows: readonly PartnerYear[]): Forecasts {
  return [...new Set(rows.map((row) => row.year))].flatMap((year) => {
    const earlier = rows.filter((row) => row.year < year);
    const held = rows.filter((row) => row.year === year);
    return earlier.length < trainingMinimum ? [] : forecastsOf(earlier, held);
  });
}

function backTest(forecasts: Forecasts, wanted: FlowClass): BackTest {
  const mine = forecasts.filter(({ row }) => row.class === wanted);
  if (mine.length === 0) return { held_out: 0, coverage: null, crps: null, skill: null };
  const mean = (of: (forecast: Forecasts[number]) => number): number =>
    mine.reduce((sum, forecast) => sum + of(forecast), 0) / mine.length;
  const crps = mean(
    ({ row, from }) => spread(from, row.lastYear, row.soFar) * studentScore(standardisedMiss(from, row)),
  );
  return {
    held_out: mine.length,
    coverage: mean(({ row, from }) => (Math.abs(standardisedMiss(from, row)) <= intervalWidth ? 1 : 0)),
    crps,
    skill: 1 - crps / mean(({ row }) => Math.abs(row.rest)),
  };
}

/**
 * Estimates from monthly trade how the rest of a year follows from its first months (see {@link Dispersion}), and tests
 * the intervals on partner-years that the estimate has not seen.
 *
 * @param observations monthly exports and imports of goods, any number of reporters; other rows are ignored
 * @returns one row for each class and number of known months with data, in order
 */
export function calibrateOutlook(observations: readonly Observation[]): readonly Calibration[] {
  const result: Calibration[] = [];
  for (let months = 0; months < 12; months += 1) {
    const rows = partnerYears(observations, months);
    if (rows.length < trainingMinimum) continue;
    const fitted = fitDispersion(rows);
    const pairs = acrossPairs(rows);
    const years = acrossYears(rows);
    for (const one of classes) {
      const count = rows.filter((row) => row.class === one).length;
      if (count === 0) continue;
      result.push({
        class: one,
        months,
        ...fitted(one),
        partner_years: count,
        pairs: backTest(pairs, one),
        years: backTest(years, one),
      });
    }
  }
  return result.sort((a, b) => classes.indexOf(a.class) - classes.indexOf(b.class) || a.months - b.months);
}
