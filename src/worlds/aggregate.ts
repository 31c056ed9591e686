import { countrySectorIndex, flowIndex, inputIndex } from "../core/axes.ts";
import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import { tradeBalance } from "./load.ts";
import type { ElasticitySet, UnobservedPair, World, WorldCountry, WorldSector } from "./world.ts";

/** Where each country and sector of a world goes; what is not named stays as it is. */
export interface Aggregation {
  /** New country code by old one. */
  readonly countries?: Readonly<Record<string, string>>;
  /** New sector code by old one. */
  readonly sectors?: Readonly<Record<string, string>>;
  /** Names of new countries and sectors by new code; absent: the name of a lone member, else the code. */
  readonly names?: Readonly<Record<string, string>>;
}

/**
 * The same world with countries and sectors merged.
 *
 * Values are sums, so every accounting identity that held still holds; trade between merged countries becomes domestic
 * sales. A merged tariff is duty over value; a merged trade elasticity is the mean of its sectors' elasticities weighted by
 * foreign trade (by all sales where nothing is traded). A merged sector is a good only if all its members are. A code
 * that the world had keeps its place; a new one takes the place of its first member.
 *
 * @throws LeewayError `worlds.unknown_code` when the mapping names a code that the world lacks
 */
export function aggregateWorld(world: World, aggregation: Aggregation): World {
  const names = aggregation.names ?? {};
  const country = mergeAxis(
    world.countries.map((row) => row.country),
    aggregation.countries ?? {},
    "country",
  );
  const sector = mergeAxis(
    world.sectors.map((row) => row.sector),
    aggregation.sectors ?? {},
    "sector",
  );
  const oldN = world.countries.length;
  const oldJ = world.sectors.length;
  const N = country.codes.length;
  const J = sector.codes.length;
  const flows = new Float64Array(N * N * J);
  const duty = new Float64Array(N * N * J);
  const final = new Float64Array(N * J);
  const value_added = new Float64Array(N * J);
  const io = world.io === null ? null : new Float64Array(N * J * J);
  const foreignTrade = new Float64Array(oldJ);
  const allSales = new Float64Array(oldJ);
  for (let j = 0; j < oldJ; j++) {
    const newJ = sector.target[j];
    for (let n = 0; n < oldN; n++) {
      const newN = country.target[n];
      const buyer = countrySectorIndex(oldN, n, j);
      final[countrySectorIndex(N, newN, newJ)] += world.final[buyer];
      value_added[countrySectorIndex(N, newN, newJ)] += world.value_added[buyer];
      for (let i = 0; i < oldN; i++) {
        const cell = flowIndex(oldN, i, n, j);
        const value = world.flows[cell];
        const target = flowIndex(N, country.target[i], newN, newJ);
        flows[target] += value;
        duty[target] += value * (world.tariffs?.[cell] ?? 0);
        allSales[j] += value;
        if (i !== n) foreignTrade[j] += value;
      }
      if (world.io === null || io === null) continue;
      for (let k = 0; k < oldJ; k++) {
        io[inputIndex(N, J, newN, sector.target[k], newJ)] += world.io[inputIndex(oldN, oldJ, n, k, j)];
      }
    }
  }
  const mean = (theta: Float64Array): Float64Array => weightedMean(theta, sector.target, J, foreignTrade, allSales);
  const tariffs = world.tariffs === null ? null : duty.map((value, cell) => (value === 0 ? 0 : value / flows[cell]));
  const merged = [...country.notes, ...sector.notes];
  const { elasticity_sets, unobserved, ...rest } = world;
  return {
    ...rest,
    notes:
      merged.length === 0
        ? world.notes
        : [...world.notes, `Merged: ${merged.join("; ")}. Elasticities are means weighted by foreign trade.`],
    countries: country.codes.map((code, n): WorldCountry => {
      const members = world.countries.filter((_, old) => country.target[old] === n);
      return { country: code, name: names[code] ?? (members.length === 1 ? members[0].name : code) };
    }),
    sectors: sector.codes.map((code, j): WorldSector => {
      const members = world.sectors.filter((_, old) => sector.target[old] === j);
      return {
        sector: code,
        name: names[code] ?? (members.length === 1 ? members[0].name : code),
        isic: [...new Set(members.map((row) => row.isic).filter((isic) => isic !== ""))].join(", "),
        is_good: members.every((row) => row.is_good),
      };
    }),
    flows,
    io,
    final,
    value_added,
    trade_elasticity: mean(world.trade_elasticity),
    tariffs,
    trade_balance: tradeBalance(flows, N, J),
    ...(elasticity_sets === undefined
      ? {}
      : {
          elasticity_sets: elasticity_sets.map((set): ElasticitySet => ({
            ...set,
            trade_elasticity: mean(set.trade_elasticity),
          })),
        }),
    ...(unobserved === undefined ? {} : { unobserved: mergePairs(unobserved, world, country, flows, J) }),
  };
}

interface MergedAxis {
  /** New codes in order. */
  readonly codes: readonly string[];
  /** New position by old position. */
  readonly target: Int32Array;
  /** What was merged, as text ("EU from DEU, FRA"). */
  readonly notes: readonly string[];
}

function mergeAxis(
  old: readonly string[],
  mapping: Readonly<Record<string, string>>,
  noun: "country" | "sector",
): MergedAxis {
  for (const code of Object.keys(mapping)) {
    if (old.includes(code)) continue;
    const meant = nearest(code, old, code.length <= 3 ? 1 : undefined);
    throw new LeewayError(
      "worlds.unknown_code",
      `the mapping names the ${noun} "${code}", which the world lacks.` +
        `${meant === undefined ? "" : ` Did you mean "${meant}"?`} It has: ${old.join(", ")}.`,
      { code, allowed: old },
    );
  }
  const mergedCodes = old.map((code) => (Object.hasOwn(mapping, code) ? mapping[code] : code));
  const place = (code: string): number => (old.includes(code) ? old.indexOf(code) : mergedCodes.indexOf(code));
  const codes = [...new Set(mergedCodes)].sort((a, b) => place(a) - place(b));
  const target = Int32Array.from(mergedCodes, (code) => codes.indexOf(code));
  const members = codes.map((_, position) => old.filter((__, at) => target[at] === position));
  const notes = codes.flatMap((code, position) =>
    members[position].length === 1 && members[position][0] === code
      ? []
      : [`${code} from ${members[position].join(", ")}`],
  );
  return { codes, target, notes };
}

function weightedMean(
  theta: Float64Array,
  target: Int32Array,
  count: number,
  foreignTrade: Float64Array,
  allSales: Float64Array,
): Float64Array {
  return Float64Array.from({ length: count }, (_, merged) => {
    const members = [...theta.keys()].filter((old) => target[old] === merged && !Number.isNaN(theta[old]));
    if (members.length === 0) return Number.NaN;
    if (members.length === 1) return theta[members[0]];
    for (const weights of [foreignTrade, allSales]) {
      const total = members.reduce((sum, old) => sum + weights[old], 0);
      if (total > 0) return members.reduce((sum, old) => sum + theta[old] * (weights[old] / total), 0);
    }
    return members.reduce((sum, old) => sum + theta[old], 0) / members.length;
  });
}

/** A merged pair is unobserved if one of its pairs was and nothing else was observed between the two. */
function mergePairs(
  pairs: readonly UnobservedPair[],
  world: World,
  country: MergedAxis,
  flows: Float64Array,
  sectorCount: number,
): readonly UnobservedPair[] {
  const N = country.codes.length;
  const position = new Map(world.countries.map((row, n) => [row.country, country.target[n]]));
  const merged = new Map<string, UnobservedPair>();
  for (const pair of pairs) {
    const exporter = position.get(pair.exporter) as number;
    const importer = position.get(pair.importer) as number;
    const isSilent = Array.from({ length: sectorCount }, (_, j) => flows[flowIndex(N, exporter, importer, j)]).every(
      (value) => value === 0,
    );
    if (!isSilent || exporter === importer) continue;
    merged.set(`${exporter} ${importer}`, { exporter: country.codes[exporter], importer: country.codes[importer] });
  }
  return [...merged.values()];
}
