import { findCountry } from "../../src/core/codes/countries.ts";
import { flowIndex } from "../../src/core/axes.ts";
import { worldFromTradeAndGdp } from "../../src/worlds/trade_and_gdp.ts";
import type { ShippedWorldPlan } from "./shipped_world.ts";
import { readRows } from "./worlds_raw.ts";

/** Partners whose trade with Russia in 2023 neither side reports to the United Nations. */
const unobservedWithRussia = ["VNM", "MNG", "GEO"];

/** Goods trade and GDP of 2023: 194 countries, one sector. */
export async function baciWorld(raw: string): Promise<ShippedWorldPlan> {
  const rows = await readRows(raw, "trade/baci_2023_total.csv.gz");
  const codes = [...new Set(rows.flatMap((row) => [row["exporter"], row["importer"]]))].sort();
  const countries = codes.map((country) => {
    const name = findCountry(country)?.name;
    if (name === undefined) throw new Error(`no name for ${country}`);
    return { country, name };
  });
  const N = codes.length;
  const position = new Map(codes.map((code, n) => [code, n]));
  const trade = new Float64Array(N * N);
  for (const row of rows) {
    const exporter = position.get(row["exporter"]) as number;
    trade[flowIndex(N, exporter, position.get(row["importer"]) as number, 0)] += Number(row["value_kusd"]) / 1000;
  }
  const gdp = await gdpMillion(raw, codes);
  const carried = await carriedForward(raw, codes, gdp);
  const world = worldFromTradeAndGdp({
    name: "baci-2023",
    year: 2023,
    source: "BACI (CEPII) V202501, total over products; GDP: World Bank, World Development Indicators",
    licence: "Etalab Open Licence 2.0 (BACI); CC BY 4.0 (World Bank)",
    notes: [
      "Trade of Russia with Vietnam, Mongolia and Georgia is unobserved (neither side reports): the table unobserved lists " +
        "these pairs; their flows are absent, not zero. Russia's other flows are its partners' reports.",
      "Taiwan is absent: the source does not report it as a country.",
      "GDP is that of 2023 in current US dollars, except where the World Bank has none: there its last earlier value " +
        `stands in (${carried.join(", ")}).`,
    ],
    countries,
    trade,
    gdp,
    unobserved: unobservedWithRussia.flatMap((partner) => [
      { exporter: "RUS", importer: partner },
      { exporter: partner, importer: "RUS" },
    ]),
  });
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
    transformations: ["Thousands of US dollars are divided by 1000.", ...world.notes],
  };
}

async function gdpMillion(raw: string, codes: readonly string[]): Promise<Float64Array> {
  const rows = await readRows(raw, "trade/gdp_2023.csv");
  const gdp = new Map(rows.map((row) => [row["iso3"], Number(row["gdp_usd"]) / 1e6]));
  return Float64Array.from(codes, (code) => gdp.get(code) ?? Number.NaN);
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
