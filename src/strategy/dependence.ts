import { flowIndex, type Axes } from "../core/axes.ts";
import { isGroupCode } from "../core/codes/groups.ts";
import { LeewayError } from "../core/errors.ts";
import { combine, isMissing, missing, ratio, type Known } from "../core/missing.ts";
import type { Ledger, Observation } from "../facts/ledger.ts";

/** One country's side of a link. */
export interface DependenceSide {
  readonly country: string;
  readonly partner: string;
  /** Flows with the partner, in the unit of the data. */
  readonly exports: Known;
  readonly imports: Known;
  /** The partner's share of all the country's exports, imports, and of both together; fractions. */
  readonly export_share: Known;
  readonly import_share: Known;
  readonly trade_share: Known;
  /** Herfindahl-Hirschman index of the country's partners by exports, imports and both; 1/partners … 1. */
  readonly export_hhi: Known;
  readonly import_hhi: Known;
  readonly trade_hhi: Known;
  /** Partners with an observed flow. */
  readonly partners: number;
}

/** How much two countries trade with each other, seen from both. */
export interface Dependence {
  readonly year: number;
  readonly unit: string;
  /** Key of the ledger's source, or the name of the world. */
  readonly source: string;
  /** Newest vintage of the figures; null for a world. */
  readonly as_of: string | null;
  readonly sides: readonly [DependenceSide, DependenceSide];
  /** trade_share of the first country ÷ trade_share of the second: above 1 the first depends more. */
  readonly asymmetry: Known;
}

/** Flows of goods between countries in one year: value by exporter, then importer; an absent pair is unobserved. */
export type FlowTable = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A publisher's list with fewer partners than this gives no total of a country's trade. */
export const partnersForTotal = 100;

function shareOf(part: Known, whole: Known): Known {
  return whole === 0 ? missing("partners_incomplete") : ratio(part, whole);
}

function sum(...parts: readonly Known[]): Known {
  return combine(parts, (...numbers) => numbers.reduce((total, value) => total + value, 0));
}

function observed(value: number | undefined): Known {
  return value ?? missing("unobserved");
}

/** Σ shares²; the flows need not be complete beyond what a total needs. */
function concentration(flows: ReadonlyMap<string, number>, total: Known): Known {
  if (isMissing(total) || total <= 0) return missing("partners_incomplete");
  let sumOfSquares = 0;
  for (const value of flows.values()) sumOfSquares += (value / total) ** 2;
  return sumOfSquares;
}

function totalOf(flows: ReadonlyMap<string, number>, fewest: number): Known {
  if (flows.size < fewest) return missing("partners_incomplete");
  let total = 0;
  for (const value of flows.values()) total += value;
  return total;
}

function sideOf(flows: FlowTable, country: string, partner: string, fewest: number): DependenceSide {
  const sales = new Map<string, number>();
  const purchases = new Map<string, number>();
  for (const [importer, value] of flows.get(country) ?? []) if (importer !== country) sales.set(importer, value);
  for (const [exporter, row] of flows) {
    const value = row.get(country);
    if (exporter !== country && value !== undefined) purchases.set(exporter, value);
  }
  const both = new Map(sales);
  for (const [code, value] of purchases) both.set(code, (both.get(code) ?? 0) + value);
  const exports = observed(sales.get(partner));
  const imports = observed(purchases.get(partner));
  const totals = [sales, purchases, both].map((flow) => totalOf(flow, fewest));
  return {
    country,
    partner,
    exports,
    imports,
    export_share: shareOf(exports, totals[0]),
    import_share: shareOf(imports, totals[1]),
    trade_share: shareOf(sum(exports, imports), sum(totals[0], totals[1])),
    export_hhi: concentration(sales, totals[0]),
    import_hhi: concentration(purchases, totals[1]),
    trade_hhi: concentration(both, totals[2]),
    partners: both.size,
  };
}

/**
 * Hirschman's asymmetric dependence of two countries from a table of flows: what share of each one's trade is with the
 * other, exports and imports apart, how concentrated each one's partners are, and the ratio of the two shares.
 *
 * @param flows values of one year and one unit; domestic flows are ignored
 * @param fewest partners that a total needs; `partnersForTotal` for published lists, 1 for a world that is complete
 * @returns a pair that nobody reports is missing as `unobserved`, never 0; so is every share that needs it
 * @see Hirschman (1945), National Power and the Structure of Foreign Trade
 */
export function dependenceFromFlows(
  flows: FlowTable,
  pair: readonly [string, string],
  about: Pick<Dependence, "year" | "unit" | "source" | "as_of">,
  fewest: number = partnersForTotal,
): Dependence {
  const [first, second] = pair;
  const sides = [sideOf(flows, first, second, fewest), sideOf(flows, second, first, fewest)] as const;
  return { ...about, sides, asymmetry: ratio(sides[0].trade_share, sides[1].trade_share) };
}

/**
 * The flows of a world as a table: all sectors together, domestic sales left out.
 *
 * @param flows shape (exporter, importer, sector) in the order of {@link Axes}; length N·N·J
 * @param unobserved pairs whose 0 means "nobody reports"; other zeros are kept as 0
 */
export function flowTableOf(
  axes: Axes,
  flows: Float64Array,
  unobserved: readonly { readonly exporter: string; readonly importer: string }[] = [],
): FlowTable {
  const { countries, sectors } = axes;
  const hidden = new Set(unobserved.map(({ exporter, importer }) => `${exporter} ${importer}`));
  const table = new Map<string, Map<string, number>>();
  countries.forEach((exporter, i) => {
    const row = new Map<string, number>();
    countries.forEach((importer, n) => {
      if (i === n || hidden.has(`${exporter} ${importer}`)) return;
      let value = 0;
      for (let j = 0; j < sectors.length; j += 1) value += flows[flowIndex(countries.length, i, n, j)];
      row.set(importer, value);
    });
    table.set(exporter, row);
  });
  return table;
}

interface YearOfSource {
  readonly source: string;
  readonly year: number;
  readonly unit: string;
  asOf: string;
  readonly flows: Map<string, Map<string, number>>;
}

function put(table: Map<string, Map<string, number>>, exporter: string, importer: string, value: number): void {
  const row = table.get(exporter) ?? new Map<string, number>();
  table.set(exporter, row);
  row.set(importer, value);
}

/**
 * Sorts yearly goods flows into one table for each publisher and year. A publisher's exports of A to B and imports of A
 * from B fill cells (A, B) and (B, A); where it has both sides of a cell, the exporter's figure stays.
 */
export function flowTables(observations: readonly Observation[]): readonly {
  readonly source: string;
  readonly year: number;
  readonly unit: string;
  readonly as_of: string;
  readonly flows: FlowTable;
}[] {
  const tables = new Map<string, YearOfSource>();
  const usable = observations.filter(
    (row) =>
      row.frequency === "annual" &&
      row.route === null &&
      row.partner !== null &&
      (row.commodity === null || row.commodity === "goods") &&
      !isGroupCode(row.economy) &&
      !isGroupCode(row.partner),
  );
  for (const measure of ["imports", "exports"])
    for (const row of usable) {
      if (row.measure !== measure || row.partner === null) continue;
      const year = Number(row.period_from.slice(0, 4));
      const key = `${row.source} ${row.unit} ${year}`;
      const table = tables.get(key) ?? { source: row.source, year, unit: row.unit, asOf: "", flows: new Map() };
      tables.set(key, table);
      if (row.vintage > table.asOf) table.asOf = row.vintage;
      if (measure === "exports") put(table.flows, row.economy, row.partner, row.value);
      else put(table.flows, row.partner, row.economy, row.value);
    }
  return [...tables.values()]
    .map(({ source, year, unit, asOf, flows }) => ({ source, year, unit, as_of: asOf, flows }))
    .sort((a, b) => a.year - b.year || (a.source < b.source ? -1 : 1));
}

/** Which years and figures are wanted; absent keys do not restrict. */
export interface DependenceOptions {
  readonly year?: number;
  readonly source?: string;
  /** Only figures published up to this day, ISO date. */
  readonly as_of?: string;
}

/**
 * Dependence of two countries on each other for every year and publisher of yearly flows in the ledger, oldest first.
 * Publishers that list too few partners for either side's totals still give the flows, with the shares missing.
 *
 * @throws LeewayError `strategy.no_trade_data` when no publisher has yearly trade of either country in what is asked for
 */
export async function dependence(
  ledger: Ledger,
  pair: readonly [string, string],
  options: DependenceOptions = {},
): Promise<readonly Dependence[]> {
  const tables = await yearlyTrade(ledger, pair, options);
  return tables.map(({ source, year, unit, as_of, flows }) =>
    dependenceFromFlows(flows, pair, { source, year, unit, as_of }),
  );
}

/**
 * The yearly flows of some countries with all others, a table for every publisher and year.
 *
 * @throws LeewayError `strategy.no_trade_data` when there are none in what is asked for
 */
export async function yearlyTrade(
  ledger: Ledger,
  countries: readonly string[],
  options: DependenceOptions,
): Promise<ReturnType<typeof flowTables>> {
  const { year, source, as_of } = options;
  const common = {
    measure: ["exports", "imports"],
    frequency: "annual",
    ...(source === undefined ? {} : { source }),
    ...(as_of === undefined ? {} : { as_of }),
    ...(year === undefined ? {} : { from: `${year}-01-01`, to: `${year}-12-31` }),
  } as const;
  const tables = flowTables([
    ...(await ledger.observations({ ...common, economy: countries })),
    ...(await ledger.observations({ ...common, partner: countries })),
  ]);
  if (tables.length > 0) return tables;
  throw new LeewayError(
    "strategy.no_trade_data",
    `the ledger has no yearly trade of ${countries.join(" or ")}${year === undefined ? "" : ` in ${year}`}; ` +
      "leeway facts list shows what it has",
    { countries, ...options },
  );
}
