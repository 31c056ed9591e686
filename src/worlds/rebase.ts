import { countrySectorIndex, flowIndex, inputIndex } from "../core/axes.ts";
import { LeewayError } from "../core/errors.ts";
import { aggregateWorld } from "./aggregate.ts";
import { tradeBalance } from "./load.ts";
import { SocialAccounts } from "./social_accounts.ts";
import type { World } from "./world.ts";

/** How a rebase proceeds. */
export interface RebaseOptions {
  /** Name of the new world; absent: `OLD-rebased-YEAR`. */
  readonly name?: string;
  /** Relative gap between the sides of an account at which scaling ends; absent: 1e-10. */
  readonly tolerance?: number;
  readonly max_iterations?: number;
}

/** What a rebase kept and what it moved. */
export interface RebaseReport {
  readonly iterations: number;
  readonly residual: number;
  /** Countries of the old world that the newer source lacks, merged into ROW. */
  readonly merged_into_row: readonly string[];
  /** Countries of the newer source summed into ROW. */
  readonly newer_in_row: readonly string[];
  /** Movement of shares that started from the old world: half the sum of absolute differences, weighted by size, 0 to 1. */
  readonly input_share_change: number;
  readonly final_share_change: number;
  /** Cells set by hand before scaling, each a sentence. */
  readonly treatments: readonly string[];
}

/**
 * An old world with detailed sectors, moved to the trade and GDP of a newer one.
 *
 * Goods trade between two countries takes the newer total, spread over sectors as in the old world (as the exporter's
 * exports are, where the old pair traded nothing, or its sales at home, where it exported nothing). Value added takes the newer total by country. Everything else (domestic
 * sales, services trade, intermediate and final purchases) starts from the old values times the country's growth of value
 * added and is then scaled as little as {@link SocialAccounts} needs for all accounts to add up, with the new goods trade
 * fixed; so input coefficients and shares start from the old world. Countries that either source lacks are merged into ROW.
 *
 * @param world the old world; needs ROW where the newer source lacks countries, and a sector of goods
 * @param newer its goods flows between countries and its value added by country are used, nothing else
 * @throws LeewayError `worlds.rebase_no_row`, `worlds.rebase_no_goods` also where a newer exporter made no goods, `worlds.balance_not_converged` (numerical)
 */
export function rebaseWorld(
  world: World,
  newer: World,
  options: RebaseOptions = {},
): { readonly world: World; readonly report: RebaseReport } {
  const { base, mergedIntoRow } = mergeMissing(world, newer);
  const { trade, gdp, newerInRow } = newerTotals(base, newer);
  const N = base.countries.length;
  const start = scaleToTargets(base, trade, gdp);
  const accounts = new SocialAccounts(start, {
    fixed_flows: foreignGoods(start),
    value_added_totals: gdp,
  });
  const treatments: string[] = [];
  for (let done = accounts.treat(); done.length > 0; done = accounts.treat()) treatments.push(...done);
  const { iterations, residual } = accounts.scale(options.tolerance ?? 1e-10, options.max_iterations ?? 20_000);
  accounts.close();
  const tables = accounts.tables();
  const report: RebaseReport = {
    iterations,
    residual,
    merged_into_row: mergedIntoRow,
    newer_in_row: newerInRow,
    input_share_change: inputShareChange(base, tables.io),
    final_share_change: finalShareChange(base, tables.final),
    treatments,
  };
  const { unobserved: _, default_model: __, ...kept } = base;
  return {
    world: {
      ...kept,
      ...tables,
      name: options.name ?? `${world.name}-rebased-${newer.year}`,
      year: newer.year,
      source: `Estimate: ${world.source}; moved to ${newer.source}`,
      licence: world.licence === newer.licence ? world.licence : `${world.licence}; ${newer.licence}`,
      notes: [...rebaseNotes(world, newer, report), ...base.notes.map((note) => `${world.name}: ${note}`)],
      trade_balance: tradeBalance(tables.flows, N, base.sectors.length),
    },
    report,
  };
}

function rebaseNotes(world: World, newer: World, report: RebaseReport): readonly string[] {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return [
    `An estimate, not a statistic: ${world.name} moved to the goods trade and value added of ${newer.name} (${newer.year}).`,
    "Goods trade between two countries has the newer total; its sectors have the old world's proportions for that pair, or " +
      "the exporter's where the pair traded nothing.",
    "Value added has the newer total by country. Domestic sales, services trade, intermediate and final purchases start from " +
      "the old values times the country's growth of value added and are scaled biproportionally, as little as needed, with " +
      `goods trade fixed (${report.iterations} passes). Input shares moved by ${percent(report.input_share_change)}, ` +
      `shares of final use by ${percent(report.final_share_change)} on average.`,
    "Prices, technology and the sector mix of each pair's trade are those of the old year but for this scaling; services " +
      "trade is not observed in the newer source.",
    ...(report.merged_into_row.length === 0
      ? []
      : [
          `The newer source lacks ${report.merged_into_row.join(", ")}: merged into ROW, whose new total covers only the ` +
            "countries that the newer source has.",
        ]),
    ...(report.newer_in_row.length === 0
      ? []
      : [
          `ROW is the sum of ${report.newer_in_row.length} countries of the newer source; their goods trade with each other ` +
            "counts as sales within ROW, which are scaled and not fixed.",
        ]),
    ...report.treatments,
    "Elasticities and tariffs, where there are any, are those of the old world.",
    ...newer.notes.map((note) => `${newer.name}: ${note}`),
  ];
}

function mergeMissing(world: World, newer: World): { readonly base: World; readonly mergedIntoRow: readonly string[] } {
  const known = new Set(newer.countries.map((row) => row.country));
  const hasRow = world.countries.some((row) => row.country === "ROW");
  const missing = world.countries.flatMap(({ country }) => (country === "ROW" || known.has(country) ? [] : [country]));
  if (missing.length > 0 && !hasRow) {
    throw new LeewayError(
      "worlds.rebase_no_row",
      `${newer.name} lacks ${missing.join(", ")} and ${world.name} has no ROW to take them. Merge these countries first.`,
      { missing },
    );
  }
  if (!world.sectors.some((row) => row.is_good)) {
    throw new LeewayError(
      "worlds.rebase_no_goods",
      `${world.name} has no sector with is_good true, so no goods trade.`,
      {
        sectors: world.sectors.map((row) => row.sector),
      },
    );
  }
  if (missing.length === 0) return { base: world, mergedIntoRow: [] };
  const base = aggregateWorld(world, {
    countries: Object.fromEntries(missing.map((country) => [country, "ROW"])),
    names: { ROW: "Rest of the world" },
  });
  return { base, mergedIntoRow: missing };
}

interface NewerTotals {
  /** Goods trade, shape (exporter, importer) with the exporter contiguous, USD million; diagonal 0. */
  readonly trade: Float64Array;
  /** Value added by country, USD million. */
  readonly gdp: Float64Array;
  readonly newerInRow: readonly string[];
}

function newerTotals(base: World, newer: World): NewerTotals {
  const N = base.countries.length;
  const M = newer.countries.length;
  const position = new Map(base.countries.map((row, n) => [row.country, n]));
  const row = position.get("ROW");
  const newerInRow: string[] = [];
  const target = newer.countries.map(({ country }) => {
    const own = position.get(country);
    if (own !== undefined) return own;
    if (row === undefined) {
      throw new LeewayError(
        "worlds.rebase_no_row",
        `${base.name} lacks ${country} and has no ROW to take it. Merge countries of ${newer.name} first.`,
        { country },
      );
    }
    newerInRow.push(country);
    return row;
  });
  const trade = new Float64Array(N * N);
  const gdp = new Float64Array(N);
  for (const [j, { is_good }] of newer.sectors.entries()) {
    for (let n = 0; n < M; n++) {
      gdp[target[n]] += newer.value_added[countrySectorIndex(M, n, j)];
      for (let i = 0; i < M; i++) {
        if (!is_good || target[i] === target[n]) continue;
        trade[flowIndex(N, target[i], target[n], 0)] += newer.flows[flowIndex(M, i, n, j)];
      }
    }
  }
  return { trade, gdp, newerInRow };
}

/** The old tables times each country's growth, with goods trade at its new totals. */
function scaleToTargets(base: World, trade: Float64Array, gdp: Float64Array): World {
  const N = base.countries.length;
  const J = base.sectors.length;
  const growth = Float64Array.from({ length: N }, (_, n) => {
    let old = 0;
    for (let j = 0; j < J; j++) old += base.value_added[countrySectorIndex(N, n, j)];
    return gdp[n] / old;
  });
  const goods = base.sectors.flatMap((row, j) => (row.is_good ? [j] : []));
  const flows = base.flows.map((value, cell) => value * growth[Math.floor(cell / N) % N]);
  const exports = new Float64Array(N * J);
  for (const j of goods) {
    for (let n = 0; n < N; n++) {
      for (let i = 0; i < N; i++) {
        if (i !== n) exports[countrySectorIndex(N, i, j)] += base.flows[flowIndex(N, i, n, j)];
      }
    }
  }
  for (let n = 0; n < N; n++) {
    for (let i = 0; i < N; i++) {
      if (i === n) continue;
      const newTotal = trade[flowIndex(N, i, n, 0)];
      const shares = sectorShares([
        goods.map((j) => base.flows[flowIndex(N, i, n, j)]),
        goods.map((j) => exports[countrySectorIndex(N, i, j)]),
        goods.map((j) => base.flows[flowIndex(N, i, i, j)]),
      ]);
      if (shares === null && newTotal > 0) throw makesNoGoods(base, i, n, newTotal);
      for (const [position, j] of goods.entries()) {
        flows[flowIndex(N, i, n, j)] = (shares?.[position] ?? 0) * newTotal;
      }
    }
  }
  return {
    ...base,
    flows,
    io: base.io?.map((value, cell) => value * growth[cell % N]) ?? null,
    final: base.final.map((value, cell) => value * growth[cell % N]),
    value_added: base.value_added.map((value, cell) => value * growth[cell % N]),
  };
}

/** The shares of the first amounts that are not all zero; null when all are. */
function sectorShares(candidates: readonly (readonly number[])[]): readonly number[] | null {
  for (const amounts of candidates) {
    const total = amounts.reduce((sum, value) => sum + value, 0);
    if (total > 0) return amounts.map((value) => value / total);
  }
  return null;
}

function makesNoGoods({ name, countries }: World, exporter: number, importer: number, value: number): LeewayError {
  const [from, to] = [countries[exporter].country, countries[importer].country];
  return new LeewayError(
    "worlds.rebase_no_goods",
    `${name}: ${from} makes no goods, but its newer exports of goods to ${to} are ${value.toFixed(1)} USD million. ` +
      `Merge ${from} into another country first.`,
    { exporter: from, importer: to },
  );
}

function foreignGoods(world: World): Uint8Array {
  const N = world.countries.length;
  return Uint8Array.from({ length: world.flows.length }, (_, cell) => {
    const isForeign = cell % N !== Math.floor(cell / N) % N;
    return isForeign && world.sectors[Math.floor(cell / (N * N))].is_good ? 1 : 0;
  });
}

function inputShareChange(before: World, after: Float64Array | null): number {
  const N = before.countries.length;
  const J = before.sectors.length;
  if (before.io === null || after === null) return 0;
  const columns = Array.from({ length: N * J }, (_, column) =>
    Array.from({ length: J }, (__, k) => inputIndex(N, J, column % N, k, Math.floor(column / N))),
  );
  return shareChange(before.io, after, columns);
}

function finalShareChange(before: World, after: Float64Array): number {
  const N = before.countries.length;
  const columns = Array.from({ length: N }, (_, n) => before.sectors.map((__, j) => countrySectorIndex(N, n, j)));
  return shareChange(before.final, after, columns);
}

/** Half the absolute change of shares inside each group of cells, averaged with the groups' new totals as weights. */
function shareChange(before: Float64Array, after: Float64Array, groups: readonly (readonly number[])[]): number {
  let moved = 0;
  let weight = 0;
  for (const cells of groups) {
    const oldTotal = cells.reduce((sum, cell) => sum + before[cell], 0);
    const newTotal = cells.reduce((sum, cell) => sum + after[cell], 0);
    if (oldTotal === 0 || newTotal === 0) continue;
    const change = cells.reduce((sum, cell) => sum + Math.abs(after[cell] / newTotal - before[cell] / oldTotal), 0);
    moved += (newTotal * change) / 2;
    weight += newTotal;
  }
  return weight === 0 ? 0 : moved / weight;
}
