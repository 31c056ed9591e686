import { flowIndex, inputIndex } from "../../src/core/axes.ts";
import { findCountry } from "../../src/core/codes/countries.ts";
import { areGoods, isicDivisions } from "../../src/core/codes/isic.ts";
import type { TableSector } from "../../src/worlds/multiregional.ts";
import { worldFromTable } from "../../src/worlds/multiregional.ts";
import { groupsOfDivisions } from "../../src/worlds/published_elasticities.ts";
import { sectors35, sectors35Note } from "../../src/worlds/sectors_35.ts";
import type { World } from "../../src/worlds/world.ts";
import type { ShippedWorldPlan } from "./shipped_world.ts";
import { readRows } from "./worlds_raw.ts";

/** Published tables are in thousands of dollars; so are the worlds made from them. */
const unitsPerMillion = 1000;

/** WIOD 2014: 43 countries and the rest of the world, 56 sectors merged to 31. */
export async function wiod2014(raw: string): Promise<ShippedWorldPlan> {
  const merged = await readRows(raw, "mrio/sectors_wiod2016.csv");
  const sectorOf = new Map(merged.map((row) => [row["wiod56"], row["agg31"]]));
  const sectors = [...new Set(sectorOf.values())].map((sector): TableSector => {
    const parts = merged.filter((row) => row["agg31"] === sector);
    const divisions = parts.flatMap((row) => isicDivisions(row["wiod56"]));
    return {
      sector,
      name: parts[0]["name31"],
      isic: `Rev. 4: ${parts.map((row) => row["wiod56"].replace("_", "-")).join(", ")}`,
      is_good: areGoods(divisions),
      groups: groupsOfDivisions(divisions),
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
  const world = worldFromTable(
    {
      name: "wiod-2014",
      year: 2014,
      source: "World Input-Output Database, release November 2016 (Timmer et al. 2015, doi 10.34894/PJ2M1C)",
      licence: "CC BY 4.0",
      notes: [
        "The 56 sectors are merged to 31 so that Russia and China produce in each; goods are ISIC sections A to C.",
        "The rest of the world's intermediate purchases by using sector are rebuilt biproportionally from their margins; " +
          "those of the 43 countries are as published.",
      ],
      countries,
      sectors,
      flows,
      io,
    },
    unitsPerMillion,
  );
  return plan(world, "release November 2016", "https://doi.org/10.34894/PJ2M1C");
}

/** WIOD 2011: 40 countries and the rest of the world, 35 sectors. */
export async function wiod2011(raw: string): Promise<ShippedWorldPlan> {
  const sectors = sectors35.map(
    ({ name, isic, group, own_elasticity }, position): TableSector => ({
      sector: `c${position + 1}`,
      name,
      isic: `Rev. 3: ${isic}`,
      is_good: position < 16,
      groups: group === null ? [] : [group],
      ...(own_elasticity === undefined ? {} : { own_elasticity }),
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
  const world = worldFromTable(
    {
      name: "wiod-2011",
      year: 2011,
      source: "World Input-Output Database, release 2013 (Timmer et al. 2015)",
      licence: "CC BY 4.0",
      notes: [sectors35Note],
      countries,
      sectors,
      flows,
      io,
    },
    unitsPerMillion,
  );
  return plan(world, "release 2013", "https://www.rug.nl/ggdc/valuechain/wiod/wiod-2013-release");
}

function plan(world: World, version: string, url: string): ShippedWorldPlan {
  return {
    world,
    provenance: {
      producer: "World Input-Output Database (Timmer, Dietzenbacher, Los, Stehrer and de Vries)",
      dataset: `World Input-Output Table ${world.year}`,
      version,
      licence: world.licence,
      url,
      retrieved: "unknown",
    },
    transformations: world.notes,
  };
}

async function wiodCountries(raw: string, release: string): Promise<World["countries"]> {
  const rows = await readRows(raw, "mrio/countries.csv");
  return rows
    .filter((row) => row[release] === "1")
    .map((row) => ({ country: row["code"], name: findCountry(row["code"])?.name ?? row["name"] }));
}

function positions(codes: readonly string[]): (code: string) => number {
  const at = new Map(codes.map((code, position) => [code, position]));
  return (code) => {
    const position = at.get(code);
    if (position === undefined) throw new Error(`unknown code ${code}`);
    return position;
  };
}
