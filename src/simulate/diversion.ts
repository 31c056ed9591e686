import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import type { SolvedExperiment } from "./solved_experiment.ts";
import type { DiversionResult } from "./result.ts";

/**
 * Where the trade of a target goes: in every market (importer and sector) in which it sells less, what home producers and
 * third countries sell instead and by how much purchases fall, so that
 *
 *   lost = gained at home + gained by third countries − change of purchases
 *
 * in each market and in sum; and the markets in which the target sells more. Values excluding duty, USD million.
 *
 * @param withSuppliers include every supplier of every such market
 * @throws LeewayError `simulate.unknown_country`
 */
export function diversionOf(solved: SolvedExperiment, target: string, withSuppliers: boolean): DiversionResult {
  const { economy, base, outcome } = solved;
  const { countries, sectors } = economy;
  const { flows } = outcome;
  const N = countries.length;
  const r = countries.indexOf(target);
  if (r < 0) throw unknownTarget(target, countries);
  const markets: DiversionResult["markets"][number][] = [];
  const suppliers: NonNullable<DiversionResult["suppliers"]>[number][] = [];
  const gainedAbroad = new Float64Array(N);
  const gainedAtHome = new Float64Array(N);
  const outlets = countries.map((importer) => ({ importer, sold_base: 0, sold_new: 0 }));
  for (let row = 0; row < sectors.length * N; row++) {
    const n = row % N;
    const sector = sectors[(row - n) / N];
    const sold = row * N + r;
    outlets[n].sold_base += base[sold];
    outlets[n].sold_new += flows[sold];
    const lost = base[sold] - flows[sold];
    if (n === r || !(lost > 0)) continue;
    let third = 0;
    for (let i = 0; i < N; i++) {
      const change = flows[row * N + i] - base[row * N + i];
      if (i === r || change === 0) continue;
      if (i === n) gainedAtHome[i] += change;
      else {
        gainedAbroad[i] += change;
        third += change;
      }
      if (withSuppliers) suppliers.push({ importer: countries[n], sector, exporter: countries[i], change });
    }
    const home = flows[row * N + n] - base[row * N + n];
    markets.push({
      importer: countries[n],
      sector,
      sold_base: base[sold],
      sold_new: flows[sold],
      lost,
      gained_at_home: home,
      gained_by_third: third,
      purchases_change: home + third - lost,
    });
  }
  const total = (key: "lost" | "purchases_change"): number => markets.reduce((sum, market) => sum + market[key], 0);
  return {
    target,
    lost: total("lost"),
    purchases_change: total("purchases_change"),
    gainers: countries
      .map((country, i) => ({
        country,
        gained: gainedAbroad[i] + gainedAtHome[i],
        abroad: gainedAbroad[i],
        at_home: gainedAtHome[i],
      }))
      .filter(({ abroad, at_home }) => abroad !== 0 || at_home !== 0)
      .sort((a, b) => b.gained - a.gained),
    markets,
    outlets: outlets.map((outlet) => ({ ...outlet, change: outlet.sold_new - outlet.sold_base })),
    ...(withSuppliers ? { suppliers } : {}),
  };
}

function unknownTarget(target: string, countries: readonly string[]): LeewayError {
  const near = nearest(target, countries);
  return new LeewayError(
    "simulate.unknown_country",
    `the target of diversion is one country of the world, not "${target}".${near === undefined ? "" : ` Did you mean "${near}"?`} ` +
      `Countries: ${countries.join(", ")}.`,
    { country: target, allowed: countries },
  );
}
