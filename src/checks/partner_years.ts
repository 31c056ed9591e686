import type { Observation } from "../facts/ledger.ts";

/** Which past flows a forecast is compared with: two-way or one-way trade of at least a billion a year, or less. */
export type FlowClass = "turnover" | "flow" | "small";

/** A flow of at least this much a year, in single units of its currency, is large. */
export const largeFlow = 1e9;

/** Smaller flows than this are left out: single deliveries move them. */
const smallestFlow = 1e7;

/** Growth below this ratio counts as this: what has all but stopped has no logarithm to speak of. */
const leastRatio = 0.01;

/** What a flow did in the first months of a year and in the rest of it. */
export interface PartnerYear {
  readonly class: FlowClass;
  readonly year: number;
  /** The two parties in alphabetical order: both reporters' figures of a pair are one and the same trade. */
  readonly pair: string;
  /** Total of the year before, in single units of the flow's currency. */
  readonly lastYear: number;
  /** Log growth over the same months a year earlier: of the months known, and of the rest of the year. */
  readonly soFar: number;
  readonly rest: number;
}

/** Which past flows a flow of this size is compared with. @param lastYear last year's total in its currency */
export function flowClass(isTurnover: boolean, lastYear: number): FlowClass {
  if (lastYear < largeFlow) return "small";
  return isTurnover ? "turnover" : "flow";
}

/** Growth as a logarithm; what has all but stopped counts as a fall to a hundredth. @param base above 0 */
export function logGrowth(value: number, base: number): number {
  return Math.log(Math.max(leastRatio, value / base));
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

interface FlowHistory {
  readonly isTurnover: boolean;
  readonly pair: string;
  readonly years: FlowYears;
}

/** The flows in one direction and, where a reporter has both, their sums. */
function addTurnover(flows: ReadonlyMap<string, FlowYears>): readonly FlowHistory[] {
  const all: FlowHistory[] = [];
  for (const [key, years] of flows) {
    const pair = key.split("|").slice(3, 5).sort().join("-");
    all.push({ isTurnover: false, pair, years });
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
    all.push({ isTurnover: true, pair, years: both });
  }
  return all;
}

function total(months: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let month = from; month < to; month += 1) sum += months[month];
  return sum;
}

/**
 * Every year of every flow whose months are all known, split after the first `months`; flows of less than ten million a
 * year and years without the year before are left out.
 *
 * @param months 0-11; with 0 the growth of the year before takes the place of the growth so far
 */
export function partnerYears(observations: readonly Observation[], months: number): readonly PartnerYear[] {
  const found: PartnerYear[] = [];
  for (const { isTurnover, pair, years } of addTurnover(flowsByYear(observations)))
    for (const [year, values] of years) {
      const before = years.get(year - 1);
      const past = months === 0 ? years.get(year - 2) : before;
      if (before === undefined || past === undefined) continue;
      const lastYear = total(before, 0, 12);
      const base = months === 0 ? total(past, 0, 12) : total(past, 0, months);
      const restBefore = total(before, months, 12);
      if (lastYear < smallestFlow || base <= 0 || restBefore <= 0) continue;
      const known = months === 0 ? lastYear : total(values, 0, months);
      found.push({
        class: flowClass(isTurnover, lastYear),
        year,
        pair,
        lastYear,
        soFar: logGrowth(known, base),
        rest: logGrowth(total(values, months, 12), restBefore),
      });
    }
  return found;
}
