import { countrySectorIndex, flowIndex, inputIndex } from "../core/axes.ts";
import type { World } from "./world.ts";

/** One country of a world in totals, USD million. */
export interface CountrySummary {
  readonly country: string;
  readonly name: string;
  readonly value_added: number;
  readonly output: number;
  readonly exports: number;
  readonly imports: number;
  readonly trade_balance: number;
}

/** One sector of a world in totals over countries, USD million. */
export interface SectorSummary {
  readonly sector: string;
  readonly name: string;
  readonly isic: string;
  readonly is_good: boolean;
  readonly output: number;
  /** Sales across borders as a share of output; 0 where nothing is produced. */
  readonly traded_share: number;
  /** Null where the world states none. */
  readonly trade_elasticity: number | null;
}

/** A world in totals. */
export interface WorldSummary extends Pick<World, "name" | "year" | "unit" | "source" | "licence" | "notes"> {
  readonly default_model: string;
  readonly has_io: boolean;
  readonly has_tariffs: boolean;
  readonly elasticity_sets: readonly string[];
  readonly unobserved: NonNullable<World["unobserved"]>;
  readonly value_added: number;
  readonly output: number;
  readonly trade: number;
  readonly countries: readonly CountrySummary[];
  readonly sectors: readonly SectorSummary[];
}

/** Totals of a world by country and by sector, in the world's order. */
export function summarizeWorld(world: World): WorldSummary {
  const N = world.countries.length;
  const exports = new Float64Array(N);
  const imports = new Float64Array(N);
  const output = new Float64Array(N);
  const valueAdded = new Float64Array(N);
  const sectors = world.sectors.map((row, j): SectorSummary => {
    let sales = 0;
    let traded = 0;
    for (let n = 0; n < N; n++) {
      valueAdded[n] += world.value_added[countrySectorIndex(N, n, j)];
      for (let i = 0; i < N; i++) {
        const value = world.flows[flowIndex(N, i, n, j)];
        output[i] += value;
        sales += value;
        if (i === n) continue;
        exports[i] += value;
        imports[n] += value;
        traded += value;
      }
    }
    const theta = world.trade_elasticity[j];
    return {
      ...row,
      output: sales,
      traded_share: sales === 0 ? 0 : traded / sales,
      trade_elasticity: Number.isNaN(theta) ? null : theta,
    };
  });
  const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  return {
    name: world.name,
    year: world.year,
    unit: world.unit,
    source: world.source,
    licence: world.licence,
    notes: world.notes,
    default_model: world.default_model ?? "caliendo_parro",
    has_io: world.io !== null,
    has_tariffs: world.tariffs !== null,
    elasticity_sets: (world.elasticity_sets ?? []).map((row) => row.set),
    unobserved: world.unobserved ?? [],
    value_added: total(valueAdded),
    output: total(output),
    trade: total(exports),
    countries: world.countries.map((row, n) => ({
      ...row,
      value_added: valueAdded[n],
      output: output[n],
      exports: exports[n],
      imports: imports[n],
      trade_balance: world.trade_balance[n],
    })),
    sectors,
  };
}

/** What one country of a world sells and buys, by sector and by partner, USD million. */
export interface CountryDetail {
  readonly country: string;
  readonly sectors: readonly {
    readonly sector: string;
    readonly output: number;
    readonly value_added: number;
    readonly inputs: number;
    readonly exports: number;
    readonly imports: number;
    readonly final: number;
  }[];
  readonly partners: readonly {
    readonly partner: string;
    readonly exports: number;
    readonly imports: number;
    /** Neither side reports this pair: its zero is not known to be zero. */
    readonly is_unobserved: boolean;
  }[];
}

/** Accounts of the country at position n of the world, in the world's order. */
export function detailCountry(world: World, n: number): CountryDetail {
  const N = world.countries.length;
  const J = world.sectors.length;
  const sold = new Float64Array(N);
  const bought = new Float64Array(N);
  const sectors = world.sectors.map(({ sector }, j) => {
    let exports = 0;
    let imports = 0;
    for (let m = 0; m < N; m++) {
      if (m === n) continue;
      const out = world.flows[flowIndex(N, n, m, j)];
      const into = world.flows[flowIndex(N, m, n, j)];
      exports += out;
      imports += into;
      sold[m] += out;
      bought[m] += into;
    }
    let inputs = 0;
    for (let k = 0; k < J; k++) inputs += world.io?.[inputIndex(N, J, n, k, j)] ?? 0;
    const cell = countrySectorIndex(N, n, j);
    return {
      sector,
      output: world.flows[flowIndex(N, n, n, j)] + exports,
      value_added: world.value_added[cell],
      inputs,
      exports,
      imports,
      final: world.final[cell],
    };
  });
  const { country } = world.countries[n];
  const unobserved = new Set(
    (world.unobserved ?? []).flatMap(({ exporter, importer }) =>
      exporter === country ? [importer] : importer === country ? [exporter] : [],
    ),
  );
  return {
    country,
    sectors,
    partners: world.countries.flatMap(({ country: partner }, m) =>
      m === n ? [] : [{ partner, exports: sold[m], imports: bought[m], is_unobserved: unobserved.has(partner) }],
    ),
  };
}
