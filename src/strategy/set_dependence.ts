import type { Known } from "../core/missing.ts";
import { missing } from "../core/missing.ts";
import type { Ledger } from "../facts/ledger.ts";
import type { DependenceOptions, FlowTable } from "./dependence.ts";
import { partnersForTotal, yearlyTrade } from "./dependence.ts";

/** What share of a country's trade is with a set of countries, in one year of one publisher. */
export interface SetDependence {
  readonly year: number;
  readonly unit: string;
  /** Key of the ledger's source. */
  readonly source: string;
  readonly as_of: string;
  readonly country: string;
  /** Fractions of all exports, imports, and both; the partners that the publisher does not observe count as nothing in them. */
  readonly export_share: Known;
  readonly import_share: Known;
  readonly trade_share: Known;
  /** Members of the set without an observed flow in either direction: the shares are lower bounds by their trade. */
  readonly unobserved: readonly string[];
}

/**
 * Dependence of a country on a set of others, from a table of flows.
 *
 * @param fewest partners that a total needs, as in `dependenceFromFlows`
 */
export function setDependenceFromFlows(
  flows: FlowTable,
  country: string,
  partners: readonly string[],
  fewest: number = partnersForTotal,
): Pick<SetDependence, "export_share" | "import_share" | "trade_share" | "unobserved"> {
  const exports = new Map([...(flows.get(country) ?? [])].filter(([importer]) => importer !== country));
  const imports = new Map<string, number>();
  for (const [exporter, row] of flows) {
    const value = row.get(country);
    if (exporter !== country && value !== undefined) imports.set(exporter, value);
  }
  const total = (flow: ReadonlyMap<string, number>): number =>
    [...flow.values()].reduce((sum, value) => sum + value, 0);
  const withSet = (flow: ReadonlyMap<string, number>): number =>
    partners.reduce((sum, partner) => sum + (flow.get(partner) ?? 0), 0);
  const share = (part: number, whole: number, complete: boolean): Known =>
    complete && whole > 0 ? part / whole : missing("partners_incomplete");
  const [hasExports, hasImports] = [exports.size >= fewest, imports.size >= fewest];
  return {
    export_share: share(withSet(exports), total(exports), hasExports),
    import_share: share(withSet(imports), total(imports), hasImports),
    trade_share: share(withSet(exports) + withSet(imports), total(exports) + total(imports), hasExports && hasImports),
    unobserved: partners.filter((partner) => !exports.has(partner) && !imports.has(partner)),
  };
}

/**
 * Dependence of a country on a set of others for every year and publisher of the ledger, oldest first.
 *
 * @throws LeewayError `strategy.no_trade_data` when no publisher has yearly trade of the country in what is asked for
 */
export async function setDependence(
  ledger: Ledger,
  country: string,
  partners: readonly string[],
  options: DependenceOptions = {},
): Promise<readonly SetDependence[]> {
  const tables = await yearlyTrade(ledger, [country], options);
  return tables.map(({ year, unit, source, as_of, flows }) => {
    return { year, unit, source, as_of, country, ...setDependenceFromFlows(flows, country, partners) };
  });
}
