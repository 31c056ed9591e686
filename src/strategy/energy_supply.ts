import type { Ledger, Observation } from "../facts/ledger.ts";

/** One energy series over the same months of two years that follow each other. */
export interface EnergySeries {
  readonly measure: "volume" | "imports" | "price";
  /** natural_gas, crude_oil, crude_oil_brent …; as in the ledger. */
  readonly commodity: string;
  /** Physical route of a pipeline flow; null: none. */
  readonly route: string | null;
  readonly unit: string;
  readonly source: string;
  /** Newest vintage of the figures. */
  readonly as_of: string;
  readonly year: number;
  /** Months compared, 1 … 12, ascending; all 12 or those that the source had published. */
  readonly months: readonly number[];
  /** Sum over the months, of a price the mean; a year earlier and in `year`. */
  readonly before: number;
  readonly after: number;
}

/** What the ledger's energy series say about the supplies of one country to another. */
export interface EnergySupply {
  readonly supplier: string;
  readonly buyer: string;
  /** Flows with the supplier as origin, by series; empty: the ledger has none. */
  readonly flows: readonly EnergySeries[];
  /** World prices over the same years as the flows. */
  readonly prices: readonly EnergySeries[];
}

/** A year with fewer published months says little about a year. */
const fewestMonths = 6;

/**
 * Energy that a country or group takes from a supplier, in the last year of which at least half is known, against the same
 * months a year before.
 *
 * @param asOf ISO day; only what was published by then. Absent: all
 * @throws LeewayError `facts.*` when the ledger cannot be read
 */
export async function energySupply(
  ledger: Ledger,
  supplier: string,
  buyer: string,
  asOf?: string,
): Promise<EnergySupply> {
  const known = { frequency: "monthly", ...(asOf === undefined ? {} : { as_of: asOf }) } as const;
  const rows = await ledger.observations({
    ...known,
    measure: ["volume", "imports"],
    economy: buyer,
    partner: supplier,
  });
  const flows = seriesOf(rows.filter(({ commodity }) => commodity !== null && commodity !== "goods"));
  const years = new Set(flows.map(({ year }) => year));
  const prices =
    years.size === 0
      ? []
      : seriesOf(await ledger.observations({ ...known, measure: "price", economy: "WLD" }), Math.max(...years));
  return { supplier, buyer, flows, prices };
}

function seriesOf(rows: readonly Observation[], until = Number.POSITIVE_INFINITY): readonly EnergySeries[] {
  const groups = new Map<string, Observation[]>();
  for (const row of rows) {
    const key = [row.measure, row.commodity, row.route, row.unit, row.source].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => lastYearOf(group, until) ?? []);
}

function lastYearOf(rows: readonly Observation[], until: number): EnergySeries | null {
  const byYear = new Map<number, Map<number, Observation>>();
  for (const row of rows) {
    const year = Number(row.period_from.slice(0, 4));
    const months = byYear.get(year) ?? new Map<number, Observation>();
    byYear.set(year, months.set(Number(row.period_from.slice(5, 7)), row));
  }
  for (const year of [...byYear.keys()].filter((one) => one <= until).sort((a, b) => b - a)) {
    const [own, earlier] = [byYear.get(year), byYear.get(year - 1)];
    const months = [...(own?.keys() ?? [])].filter((month) => earlier?.has(month) === true).sort((a, b) => a - b);
    if (own === undefined || earlier === undefined || months.length < fewestMonths) continue;
    const { measure, commodity, route, unit, source } = rows[0];
    const over = (of: ReadonlyMap<number, Observation>): number => {
      const sum = months.reduce((total, month) => total + (of.get(month)?.value ?? 0), 0);
      return measure === "price" ? sum / months.length : sum;
    };
    const used = months.flatMap((month) => [own.get(month)?.vintage ?? "", earlier.get(month)?.vintage ?? ""]);
    return {
      measure: measure as EnergySeries["measure"],
      commodity: commodity ?? "",
      route,
      unit,
      source,
      as_of: used.sort().at(-1) ?? "",
      year,
      months,
      before: over(earlier),
      after: over(own),
    };
  }
  return null;
}
