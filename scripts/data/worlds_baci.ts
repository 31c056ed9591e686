import { flowIndex } from "../../src/core/axes.ts";
import { tradeBalance } from "../../src/worlds/load.ts";
import type { World } from "../../src/worlds/world.ts";
import type { ShippedWorldPlan } from "./worlds.ts";
import { countryNames, readRows } from "./worlds_raw.ts";

const valueAddedShare = 0.5;
const leastDomesticShare = 0.05;
const tradeElasticity = 4;
/** Partners whose trade with Russia in 2023 neither side reports to the United Nations. */
const unobservedWithRussia = ["VNM", "MNG", "GEO"];

/** Goods trade and GDP of 2023: 194 countries, one sector. */
export async function baciWorld(raw: string): Promise<ShippedWorldPlan> {
  const trade = await readRows(raw, "trade/baci_2023_total.csv.gz");
  const codes = [...new Set(trade.flatMap((row) => [row["exporter"], row["importer"]]))].sort();
  const names = await countryNames(raw);
  const countries = codes.map((country) => {
    const name = names.get(country);
    if (name === undefined) throw new Error(`no name for ${country}`);
    return { country, name };
  });
  const N = codes.length;
  const position = new Map(codes.map((code, n) => [code, n]));
  const flows = new Float64Array(N * N);
  const exports = new Float64Array(N);
  for (const row of trade) {
    const exporter = position.get(row["exporter"]) as number;
    const value = round6(Number(row["value_kusd"]) / 1000);
    flows[flowIndex(N, exporter, position.get(row["importer"]) as number, 0)] += value;
    exports[exporter] += value;
  }
  const gdp = await gdpMillion(raw, codes);
  const value_added = new Float64Array(N);
  const entrepots: string[] = [];
  for (const [n, code] of codes.entries()) {
    const output = gdp[n] / valueAddedShare;
    const domestic = round6(Math.max(output - exports[n], leastDomesticShare * output));
    flows[flowIndex(N, n, n, 0)] = domestic;
    value_added[n] = round6((exports[n] + domestic) * valueAddedShare);
    if (Math.abs(value_added[n] / gdp[n] - 1) > 1e-6) {
      entrepots.push(`${code} ${value_added[n].toFixed(1)} instead of ${gdp[n].toFixed(1)}`);
    }
  }
  const io = new Float64Array(N);
  const final = new Float64Array(N);
  const purchases = new Float64Array(N);
  for (let n = 0; n < N; n++) {
    for (let i = 0; i < N; i++) purchases[n] += flows[flowIndex(N, i, n, 0)];
    io[n] = round6(exports[n] + flows[flowIndex(N, n, n, 0)] - value_added[n]);
    final[n] = round6(purchases[n] - io[n]);
  }
  const carried = await carriedForward(raw, codes, gdp);
  const notes = [
    "One sector holds all goods; services trade is absent.",
    `Assumed: gross output is GDP divided by a value-added share of ${valueAddedShare}; intermediate purchases are the ` +
      "other half of output.",
    `Assumed: domestic sales are output minus exports, and at least ${100 * leastDomesticShare} % of output. Where that ` +
      "floor binds (entrepôts), output is exports plus domestic sales and value added differs from GDP, USD million: " +
      `${entrepots.join(", ")}.`,
    `Assumed: trade elasticity ${tradeElasticity}, no tariffs; final purchases are purchases minus intermediate use.`,
    "Trade of Russia with Vietnam, Mongolia and Georgia is unobserved (neither side reports): the table unobserved lists " +
      "these pairs; their flows are absent, not zero. Russia's other flows are its partners' reports.",
    "Taiwan is absent: the source does not report it as a country.",
    "GDP is that of 2023 in current US dollars, except where the World Bank has none: there its last earlier value " +
      `stands in (${carried.join(", ")}).`,
  ];
  const world: World = {
    name: "baci-2023",
    year: 2023,
    unit: "usd_million",
    source: "BACI (CEPII) V202501, total over products; GDP: World Bank, World Development Indicators",
    licence: "Etalab Open Licence 2.0 (BACI); CC BY 4.0 (World Bank)",
    notes,
    default_model: "caliendo_parro",
    countries,
    sectors: [{ sector: "goods", name: "Goods", isic: "Rev. 4: A, B, C", is_good: true }],
    flows,
    io,
    final,
    value_added,
    trade_elasticity: Float64Array.of(tradeElasticity),
    tariffs: null,
    trade_balance: tradeBalance(flows, N, 1).map(round6),
    unobserved: unobservedWithRussia.flatMap((partner) => [
      { exporter: "RUS", importer: partner },
      { exporter: partner, importer: "RUS" },
    ]),
  };
  return {
    world,
    provenance: {
      producer: "CEPII; World Bank",
      dataset: "BACI bilateral goods trade 2023; GDP, current US dollars (NY.GDP.MKTP.CD)",
      version: "BACI V202501",
      licence: world.licence,
      url: "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
      retrieved: "unknown",
    },
    transformations: ["Thousands of US dollars are divided by 1000.", ...notes],
  };
}

async function gdpMillion(raw: string, codes: readonly string[]): Promise<Float64Array> {
  const rows = await readRows(raw, "trade/gdp_2023.csv");
  const gdp = new Map(rows.map((row) => [row["iso3"], Number(row["gdp_usd"]) / 1e6]));
  return Float64Array.from(codes, (code) => {
    const value = gdp.get(code);
    if (value === undefined || !(value > 0)) throw new Error(`no GDP for ${code}`);
    return value;
  });
}

/** Countries whose GDP is the last earlier World Bank value, with its year: no 2023 value is published for them. */
async function carriedForward(raw: string, codes: readonly string[], gdp: Float64Array): Promise<readonly string[]> {
  const last = new Map<string, { readonly year: number; readonly value: number }>();
  for (const row of await readRows(raw, "geo/worldbank_gdp.csv.gz")) {
    const year = Number(row["Year"]);
    const known = last.get(row["Country Code"]);
    if (known === undefined || known.year < year) {
      last.set(row["Country Code"], { year, value: Number(row["Value"]) / 1e6 });
    }
  }
  return codes.flatMap((code, n) => {
    const known = last.get(code);
    if (known === undefined || known.year >= 2023 || Math.abs(known.value / gdp[n] - 1) > 1e-6) return [];
    return [`${code} ${known.year}`];
  });
}

function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
