import type { Observation } from "../facts/ledger.ts";

/** Which past flows a forecast is compared with: two-way or one-way trade of at least a billion a year, or less. */
export type FlowClass = "turnover" | "flow" | "small";

/** What the past says about the rest of a year once `months` of it are known, and how the interval held up. */
export interface Calibration {
  readonly class: FlowClass;
  /** Months of the year already published, 0-11. With 0 the growth of the year before takes the place of the growth so far. */
  readonly months: number;
  /** Growth of the rest of the year per unit of growth so far, year on year. */
  readonly shrink: number;
  /** Spread of the growth of the rest of the year around that, as the standard deviation whose 90 % interval covers 90 %. */
  readonly sd: number;
  /** Partner-years used for `shrink` and `sd`. */
  readonly partner_years: number;
  /** Partner-years predicted from earlier years only, and the share of them inside the 90 % interval (null without any). */
  readonly held_out: number;
  readonly coverage: number | null;
}

/** Half-width of a normal 90 % interval in standard deviations. */
export const intervalWidth = 1.6448536269514722;

/** A flow of at least this much a year, in single units of its currency, is large. */
export const largeFlow = 1e9;

/** Smaller flows than this are left out: single deliveries move them. */
const smallestFlow = 1e7;

/** Earlier partner-years needed before a year is predicted in the back-test. */
const trainingMinimum = 100;

const nominalCoverage = 0.9;

interface PartnerYear {
  readonly class: FlowClass;
  readonly year: number;
  /** Growth so far, and growth of the rest of the year, both over the same months a year earlier. */
  readonly soFar: number;
  readonly rest: number;
}

/** Which past flows a flow of this size is compared with. @param lastYear last year's total in its currency */
export function flowClass(isTurnover: boolean, lastYear: number): FlowClass {
  if (lastYear < largeFlow) return "small";
  return isTurnover ? "turnover" : "flow";
}

/** Monthly values by year of one flow; a year is kept when all its months are known. */
type FlowYears = Map<number, Float64Array>;

/** The last vintage of each month of goods trade as years of twelve months, by reporter, publisher, flow and partner. */
function flowsByYear(observations: readonly Observation[]): ReadonlyMap<string, FlowYears> {
  const flows = new Map<string, Map<number, (Observation | undefined)[]>>();
  for (const row of observations) {
    const isGoods = row.commodity === null || row.commodity === "goods";
    if (row.frequency !== "monthly" || (row.measure !== "exports" && row.measure !== "imports") || !isGoods) continue;
    const key = [row.reporter, row.source, row.unit, row.economy, row.partner, row.measure].join("|");
    const years = flows.get(key) ?? new Map<number, (Observation | undefined)[]>();
    flows.set(key, years);
    const year = Number(row.period_from.slice(0, 4));
    const months = years.get(year) ?? Array.from<Observation | undefined>({ length: 12 });
    years.set(year, months);
    const month = Number(row.period_from.slice(5, 7)) - 1;
    const before = months[month];
    if (before === undefined || before.vintage < row.vintage) months[month] = row;
  }
  const complete = new Map<string, FlowYears>();
  for (const [key, years] of flows) {
    const full: FlowYears = new Map();
    for (const [year, months] of years)
      if (months.every((row) => row !== undefined))
        full.set(
          year,
          Float64Array.from(months, (row) => row.value),
        );
    complete.set(key, full);
  }
  return complete;
}

function addTurnover(flows: ReadonlyMap<string, FlowYears>): readonly (readonly [boolean, FlowYears])[] {
  const all: (readonly [boolean, FlowYears])[] = [];
  for (const [key, years] of flows) {
    all.push([false, years]);
    if (!key.endsWith("|exports")) continue;
    const imports = flows.get(key.replace(/exports$/, "imports"));
    if (imports === undefined) continue;
    const both: FlowYears = new Map();
    for (const [year, months] of years) {
      const other = imports.get(year);
      if (other !== undefined)
        both.set(
          year,
          months.map((value, month) => value + other[month]),
        );
    }
    all.push([true, both]);
  }
  return all;
}

function total(months: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let month = from; month < to; month += 1) sum += months[month];
  return sum;
}

function partnerYears(observations: readonly Observation[], months: number): readonly PartnerYear[] {
  const found: PartnerYear[] = [];
  for (const [isTurnover, years] of addTurnover(flowsByYear(observations)))
    for (const [year, values] of years) {
      const before = years.get(year - 1);
      if (before === undefined) continue;
      const lastYear = total(before, 0, 12);
      if (lastYear < smallestFlow) continue;
      const past = months === 0 ? years.get(year - 2) : before;
      if (past === undefined) continue;
      const base = months === 0 ? total(past, 0, 12) : total(past, 0, months);
      const known = months === 0 ? lastYear : total(values, 0, months);
      const restBefore = total(before, months, 12);
      if (base <= 0 || restBefore <= 0) continue;
      const growth = { soFar: known / base - 1, rest: total(values, months, 12) / restBefore - 1 };
      const sized = flowClass(isTurnover, lastYear);
      if (!(isTurnover && sized === "small")) found.push({ class: sized, year, ...growth });
    }
  return found;
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

function fit(rows: readonly PartnerYear[]): { readonly shrink: number; readonly sd: number } {
  const shrink = medianSlope(rows);
  const misses = rows.map(({ soFar, rest }) => Math.abs(rest - shrink * soFar)).sort((a, b) => a - b);
  const place = Math.min(misses.length, Math.ceil(nominalCoverage * (misses.length + 1)));
  return { shrink, sd: misses[place - 1] / intervalWidth };
}

function backTest(rows: readonly PartnerYear[]): { readonly held_out: number; readonly coverage: number | null } {
  let tried = 0;
  let inside = 0;
  for (const year of new Set(rows.map((row) => row.year))) {
    const earlier = rows.filter((row) => row.year < year);
    if (earlier.length < trainingMinimum) continue;
    const { shrink, sd } = fit(earlier);
    for (const row of rows) {
      if (row.year !== year) continue;
      tried += 1;
      if (Math.abs(row.rest - shrink * row.soFar) <= intervalWidth * sd) inside += 1;
    }
  }
  return { held_out: tried, coverage: tried === 0 ? null : inside / tried };
}

/**
 * Estimates from monthly trade how the rest of a year follows from its first months:
 * rest = shrink · growth so far + error, both year on year, error ~ N(0, sd²).
 *
 * `shrink` minimises absolute deviations and is kept in [0, 1]; `sd` is the 90 % quantile of the absolute errors over
 * 1.645, so that crises in the sample widen the interval. The back-test predicts each year from earlier years only.
 *
 * @param observations monthly exports and imports of goods, any number of reporters; other rows are ignored
 * @returns one row for each class and number of known months with enough data, in order
 */
export function calibrateOutlook(observations: readonly Observation[]): readonly Calibration[] {
  const result: Calibration[] = [];
  const classes: readonly FlowClass[] = ["turnover", "flow", "small"];
  for (let months = 0; months < 12; months += 1) {
    const all = partnerYears(observations, months);
    for (const one of classes) {
      const rows = all.filter((row) => row.class === one);
      if (rows.length === 0) continue;
      result.push({ class: one, months, ...fit(rows), partner_years: rows.length, ...backTest(rows) });
    }
  }
  return result.sort((a, b) => classes.indexOf(a.class) - classes.indexOf(b.class) || a.months - b.months);
}
