import { flowIndex, inputIndex } from "../../src/core/axes.ts";
import { closeAccounts, describeChanges } from "../../src/worlds/close_accounts.ts";
import { tradeBalance } from "../../src/worlds/load.ts";
import type { ElasticitySet, World, WorldSector } from "../../src/worlds/world.ts";
import type { ShippedWorldPlan } from "./worlds.ts";
import { countryNames, readRows } from "./worlds_raw.ts";

/** Published tables are in thousands of dollars; so are the worlds made from them. */
const unitsPerMillion = 1000;
/** θ where Fontagné, Guimbard and Orefice (2022) estimate none (services). */
const servicesElasticity = 5;

const elasticitySources: Readonly<Record<string, string>> = {
  FGO2022: "Fontagné, Guimbard and Orefice (2022), Journal of International Economics; GTAP classification, simple means",
  CP2015: "Caliendo and Parro (2015), Review of Economic Studies; 99 % sample, simple means over their sectors",
  LL2023: "Lashkaripour and Lugovskyy (2023), American Economic Review, Table 3",
  BCK2023: "Bolhuis, Chen and Kett (2023), IMF Working Paper; numbers quoted second-hand, simple means over their sectors",
};
const elasticityColumns: Readonly<Record<string, string>> = {
  FGO2022: "FGO2022_GTAP",
  CP2015: "CP2015",
  LL2023: "LL2023",
  BCK2023: "BCK2023_secondhand",
};

const elasticityNote =
  "Trade elasticities: Fontagné, Guimbard and Orefice (2022), simple means over the GTAP sectors inside each sector; " +
  `${servicesElasticity} where they estimate none (services). Other published sets stand in elasticity_sets.`;

/** WIOD 2014: 43 countries and the rest of the world, 56 sectors merged to 31. */
export async function wiod2014(raw: string): Promise<ShippedWorldPlan> {
  const merged = await readRows(raw, "mrio/sectors_wiod2016.csv");
  const sectorOf = new Map(merged.map((row) => [row["wiod56"], row["agg31"]]));
  const sectors = [...new Set(sectorOf.values())].map((sector): WorldSector => {
    const parts = merged.filter((row) => row["agg31"] === sector);
    return {
      sector,
      name: parts[0]["name31"],
      isic: `Rev. 4: ${parts.map((row) => row["wiod56"].replace("_", "-")).join(", ")}`,
      is_good: /^[ABC]/.test(sector),
    };
  });
  const countries = await wiodCountries(raw, "in_2014");
  const N = countries.length;
  const J = sectors.length;
  const country = positions(countries.map((row) => row.country));
  const sector = positions(sectors.map((row) => row.sector));
  const at = (code: string): number => sector(sectorOf.get(code) ?? code);
  const flows = new Float64Array(N * N * J);
  for (const row of await readRows(raw, "mrio/wiod2014_44x56_cp_bilateral.csv.gz")) {
    const cell = flowIndex(N, country(row["exporter"]), country(row["importer"]), at(row["sector"]));
    flows[cell] += Number(row["intermediate_musd"]) + Number(row["final_musd"]);
  }
  const io = new Float64Array(N * J * J);
  for (const row of await readRows(raw, "mrio/wiod2014_44x56_cp_io.csv.gz")) {
    const cell = inputIndex(N, J, country(row["country"]), at(row["input_sector"]), at(row["using_sector"]));
    io[cell] += Number(row["domestic_musd"]) + Number(row["imported_musd"]);
  }
  const published = await publishedElasticities(raw);
  const aggregation =
    "The 56 sectors are merged to 31 so that Russia and China produce in each; goods are ISIC sections A to C.";
  const rest =
    "The rest of the world's intermediate purchases by using sector are rebuilt biproportionally from their margins; " +
    "those of the 43 countries are as published.";
  return finish({
    name: "wiod-2014",
    year: 2014,
    source: "World Input-Output Database, release November 2016 (Timmer et al. 2015, doi 10.34894/PJ2M1C)",
    notes: [aggregation, rest],
    countries,
    sectors,
    flows,
    io,
    elasticity: (set, code) => published(set, code),
    url: "https://doi.org/10.34894/PJ2M1C",
    version: "release November 2016",
  });
}

/** ISIC Rev. 3 divisions and the matching sector of the published elasticities, by WIOD 2013 sector. */
const sectors2013: readonly (readonly [isic: string, elasticity: string | null])[] = [
  ["A, B", "A"],
  ["C", "B"],
  ["15-16", "C10-C12"],
  ["17-18", "C13-C15"],
  ["19", "C13-C15"],
  ["20", "C16"],
  ["21-22", "C17-C18"],
  ["23", "C19"],
  ["24", "C20-C21"],
  ["25", "C22"],
  ["26", "C23"],
  ["27-28", "C24-C25"],
  ["29", "C28"],
  ["30-33", "C26-C27"],
  ["34-35", "C29-C30"],
  ["36-37", "C31-C33"],
  ["E", "D-E"],
  ["F", null],
  ["50", null],
  ["51", null],
  ["52", null],
  ["H", null],
  ["60", null],
  ["61", null],
  ["62", null],
  ["63", null],
  ["64", null],
  ["J", null],
  ["70", null],
  ["71-74", null],
  ["L", null],
  ["M", null],
  ["N", null],
  ["O", null],
  ["P", null],
];

/** WIOD 2011: 40 countries and the rest of the world, 35 sectors. */
export async function wiod2011(raw: string): Promise<ShippedWorldPlan> {
  const listed = await readRows(raw, "mrio/sectors_wiod2013.csv");
  const sectors = listed.map(
    (row, position): WorldSector => ({
      sector: row["code"],
      name: row["name"],
      isic: `Rev. 3: ${sectors2013[position][0]}`,
      is_good: position < 16,
    }),
  );
  const countries = await wiodCountries(raw, "in_2011");
  const N = countries.length;
  const J = sectors.length;
  const country = positions(countries.map((row) => row.country));
  const sector = positions(sectors.map((row) => row.sector));
  const flows = new Float64Array(N * N * J);
  const io = new Float64Array(N * J * J);
  for (const row of await readRows(raw, "mrio/wiod2011_41x35_flows.csv.gz")) {
    const value = Number(row["value_musd"]);
    const importer = country(row["importer"]);
    const product = sector(row["sector"]);
    flows[flowIndex(N, country(row["exporter"]), importer, product)] += value;
    if (/^c\d+$/.test(row["use"])) io[inputIndex(N, J, importer, product, sector(row["use"]))] += value;
  }
  const published = await publishedElasticities(raw);
  const gtap = new Map(
    (await readRows(raw, "mrio/elasticities_raw.csv"))
      .filter((row) => row["source"] === "FGO2022_GTAP")
      .map((row) => [row["sector"], Number(row["theta"])]),
  );
  const textiles = ((gtap.get("tex") as number) + (gtap.get("wap") as number)) / 2;
  const own: Readonly<Record<string, number>> = { c4: round3(textiles), c5: round3(gtap.get("lea") as number) };
  return finish({
    name: "wiod-2011",
    year: 2011,
    source: "World Input-Output Database, release 2013 (Timmer et al. 2015)",
    notes: [
      "Published elasticities are carried from ISIC Rev. 4 to these ISIC Rev. 3 sectors by name; textiles (c4) and " +
        "leather (c5) take the means of their own GTAP sectors. Goods are c1 to c16.",
    ],
    countries,
    sectors,
    flows,
    io,
    elasticity: (set, code) => {
      const match = sectors2013[sector(code)][1];
      if (set === "FGO2022" && own[code] !== undefined) return own[code];
      return match === null ? undefined : published(set, match);
    },
    url: "https://www.rug.nl/ggdc/valuechain/wiod/wiod-2013-release",
    version: "release 2013",
  });
}

interface Unfinished extends Pick<World, "name" | "year" | "source" | "notes" | "countries" | "sectors"> {
  readonly flows: Float64Array;
  readonly io: Float64Array;
  elasticity(set: string, sector: string): number | undefined;
  readonly url: string;
  readonly version: string;
}

function finish(plan: Unfinished): ShippedWorldPlan {
  const { name, year, source, countries, sectors } = plan;
  const N = countries.length;
  const J = sectors.length;
  const closed = closeAccounts({ countryCount: N, sectorCount: J, flows: plan.flows, io: plan.io }, unitsPerMillion);
  const { flows, io, final, value_added } = closed;
  const changes = describeChanges(closed.changes, (n, j) => `${countries[n].country} ${sectors[j].sector}`);
  const silent: string[] = [];
  for (const [j, { sector }] of sectors.entries()) {
    for (const [n, { country }] of countries.entries()) {
      if (value_added[j * N + n] === 0) silent.push(`${country} ${sector}`);
    }
  }
  const zero = `These sectors produce nothing and stay without output: ${silent.join(", ")}.`;
  const valueAdded =
    "Value added is output minus intermediate purchases at the prices paid, so it includes taxes less subsidies on " +
    "products and international transport margins; there are no tariffs, so all duty is inside prices.";
  const set = (code: string, otherwise: number): Float64Array =>
    Float64Array.from(sectors, ({ sector }) => plan.elasticity(code, sector) ?? otherwise);
  const elasticity_sets = Object.keys(elasticitySources).map(
    (code): ElasticitySet => ({
      set: code,
      source: elasticitySources[code],
      trade_elasticity: set(code, Number.NaN),
    }),
  );
  const treatments = [...changes, zero, valueAdded];
  const world: World = {
    name,
    year,
    unit: "usd_million",
    source,
    licence: "CC BY 4.0",
    notes: [...plan.notes, ...treatments, elasticityNote],
    countries,
    sectors,
    flows,
    io,
    final,
    value_added,
    trade_elasticity: set("FGO2022", servicesElasticity),
    tariffs: null,
    trade_balance: tradeBalance(flows, N, J).map((value) => Math.round(value * unitsPerMillion) / unitsPerMillion),
    elasticity_sets,
  };
  return {
    world,
    provenance: {
      producer: "World Input-Output Database (Timmer, Dietzenbacher, Los, Stehrer and de Vries)",
      dataset: `World Input-Output Table ${year}`,
      version: plan.version,
      licence: "CC BY 4.0",
      url: plan.url,
      retrieved: "unknown",
    },
    transformations: world.notes,
  };
}

async function wiodCountries(raw: string, release: string): Promise<World["countries"]> {
  const names = await countryNames(raw);
  const rows = await readRows(raw, "mrio/countries.csv");
  return rows
    .filter((row) => row[release] === "1")
    .map((row) => ({ country: row["code"], name: names.get(row["code"]) ?? row["name"] }));
}

async function publishedElasticities(raw: string): Promise<(set: string, sector: string) => number | undefined> {
  const rows = await readRows(raw, "mrio/elasticities_wiod31.csv");
  return (set, sector) => {
    const text = rows.find((row) => row["wiod31"] === sector)?.[elasticityColumns[set]];
    return text === undefined || text === "" ? undefined : Number(text);
  };
}

function positions(codes: readonly string[]): (code: string) => number {
  const at = new Map(codes.map((code, position) => [code, position]));
  return (code) => {
    const position = at.get(code);
    if (position === undefined) throw new Error(`unknown code ${code}`);
    return position;
  };
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}
