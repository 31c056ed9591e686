import { quantile } from "../../core/numerics/quantile.ts";
import type { SweepCase } from "./cases.ts";
import type { Measure, SolveRecord } from "./solve_record.ts";
import { measures } from "./solve_record.ts";

/** What a case is called in tables. */
export interface CaseName {
  readonly world: string;
  readonly scenario: string;
  /** `change_pct=50`; empty for none. */
  readonly parameters: string;
  readonly trade_balance: string;
}

/** How a measure of a country is distributed over the draws of a case; null where no draw has a result. */
export interface Band extends CaseName {
  readonly country: string;
  readonly measure: Measure;
  /** At the scenario's own elasticities; null when that solve failed. */
  readonly central: number | null;
  readonly mean: number | null;
  readonly p5: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p95: number | null;
  /** Draws with a result, which the numbers before are of, and draws without. */
  readonly draws: number;
  readonly failed: number;
}

/** How far apart the closures put a measure of a country: the largest less the smallest of their medians. */
export interface ClosureSpread extends Omit<CaseName, "trade_balance"> {
  readonly country: string;
  readonly measure: Measure;
  /** What is compared: medians over draws, or the scenario's own elasticities where the sweep has no draws. */
  readonly of: "p50" | "central";
  readonly lowest: number;
  readonly lowest_trade_balance: string;
  readonly highest: number;
  readonly highest_trade_balance: string;
  readonly spread: number;
  /** Closures compared: those with a result. */
  readonly closures: number;
}

/** What a case is called in the tables of a sweep. */
export function caseName({ world, scenario, parameters, trade_balance }: SweepCase): CaseName {
  return { world: world.name, scenario: scenario.scenario, parameters, trade_balance };
}

/**
 * The bands of every case, country and measure, in this order.
 *
 * @param records the solves of all cases, in any order
 */
export function bandsOf(cases: readonly SweepCase[], records: readonly SolveRecord[]): readonly Band[] {
  const byCase = cases.map((): SolveRecord[] => []);
  for (const record of records) byCase[record.case].push(record);
  return cases.flatMap((item, k) => {
    const drawn = byCase[k].filter((record) => record.draw > 0);
    const solved = drawn.filter((record) => record.error === null);
    const own = byCase[k].find((record) => record.draw === 0);
    return item.countries.flatMap((n, at) =>
      measures.map((measure, m): Band => {
        const place = at * measures.length + m;
        const sorted = Float64Array.from(solved, (record) => record.values[place]).sort();
        return {
          ...caseName(item),
          country: item.world.countries[n].country,
          measure,
          central: own?.error === null ? own.values[place] : null,
          mean: sorted.length === 0 ? null : sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
          p5: quantileOf(sorted, 0.05),
          p25: quantileOf(sorted, 0.25),
          p50: quantileOf(sorted, 0.5),
          p75: quantileOf(sorted, 0.75),
          p95: quantileOf(sorted, 0.95),
          draws: solved.length,
          failed: drawn.length - solved.length,
        };
      }),
    );
  });
}

/** Where several closures were asked for: how far apart they put each country and measure. */
export function closureSpreads(bands: readonly Band[]): readonly ClosureSpread[] {
  const groups = new Map<string, Band[]>();
  for (const band of bands) {
    const key = JSON.stringify([band.world, band.scenario, band.parameters, band.country, band.measure]);
    groups.set(key, [...(groups.get(key) ?? []), band]);
  }
  const of = bands.some((band) => band.draws + band.failed > 0) ? "p50" : "central";
  return [...groups.values()].flatMap((group) => {
    const known = group.flatMap((band) => {
      const value = band[of];
      return value === null ? [] : [{ value, closure: band.trade_balance }];
    });
    if (group.length < 2 || known.length === 0) return [];
    const { world, scenario, parameters, country, measure } = group[0];
    const lowest = known.reduce((best, one) => (one.value < best.value ? one : best));
    const highest = known.reduce((best, one) => (one.value > best.value ? one : best));
    return [
      {
        world,
        scenario,
        parameters,
        country,
        measure,
        of,
        lowest: lowest.value,
        lowest_trade_balance: lowest.closure,
        highest: highest.value,
        highest_trade_balance: highest.closure,
        spread: highest.value - lowest.value,
        closures: known.length,
      },
    ];
  });
}

/** A quantile; null of nothing. */
function quantileOf(sorted: Float64Array, p: number): number | null {
  return sorted.length === 0 ? null : quantile(sorted, p);
}
