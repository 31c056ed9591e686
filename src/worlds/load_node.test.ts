import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { csvParse } from "d3-dsv";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { countrySectorIndex, flowIndex } from "../core/axes.ts";
import { checkWorld } from "./check.ts";
import { listWorlds, loadWorld } from "./load_node.ts";
import { randomWorldPlan, worldFromPlan } from "./random_worlds.cases.ts";
import { saveWorld } from "./save_node.ts";
import type { World } from "./world.ts";

const shared = "../shared/data";
const hasShared = existsSync(shared);
const withoutShared = "the raw tables are on a developer's machine only";

async function rawRows(file: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const bytes = await readFile(join(shared, file));
  return csvParse((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function tradeOf(world: World, exporter: string, importer: string): number {
  const at = (code: string): number => world.countries.findIndex((row) => row.country === code);
  const N = world.countries.length;
  return world.sectors.reduce((sum, _, j) => sum + world.flows[flowIndex(N, at(exporter), at(importer), j)], 0);
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leeway-worlds-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("shipped worlds", () => {
  test("each is listed, loads, and adds up far below the tolerance", async () => {
    const listed = await listWorlds();
    expect(listed.map((world) => world.name)).toEqual([
      "baci-2023",
      "wiod-2011",
      "wiod-2014",
      "wiod-2014-rebased-2023",
    ]);
    for (const { name, source, notes } of listed) {
      expect(source).not.toBe("");
      expect(notes.length).toBeGreaterThan(2);
      const world = await loadWorld(name);
      expect(world.name).toBe(name);
      expect(checkWorld(world, { tolerance: 1e-9 })).toEqual([]);
      expect(world.trade_elasticity.every((value) => value > 0)).toBe(true);
    }
  });

  test("wiod-2014 has 44 countries, 31 sectors, the default elasticities and the published sets", async () => {
    const world = await loadWorld("wiod-2014");
    expect([world.countries.length, world.sectors.length, world.year]).toEqual([44, 31, 2014]);
    const theta = (sector: string): number =>
      world.trade_elasticity[world.sectors.findIndex((row) => row.sector === sector)];
    expect([theta("B"), theta("C19"), theta("D-E"), theta("K")]).toEqual([9.585, 3.638, 9.481, 5]);
    expect(world.elasticity_sets?.map((set) => set.set)).toEqual(["FGO2022", "CP2015", "LL2023", "BCK2023"]);
    expect(world.elasticity_sets?.[2].trade_elasticity[6]).toBe(0.397);
    expect(world.sectors.filter((row) => row.is_good).length).toBe(15);
    expect(world.countries.at(-1)).toEqual({ country: "ROW", name: "Rest of the world" });
  });

  test("wiod-2011 has 41 countries and 35 sectors", async () => {
    const world = await loadWorld("wiod-2011");
    expect([world.countries.length, world.sectors.length, world.year]).toEqual([41, 35, 2011]);
    expect(world.trade_elasticity[3]).toBe(4.938);
  });

  test("baci-2023 follows its stated assumptions and marks the pairs nobody reports", async () => {
    const world = await loadWorld("baci-2023");
    const N = world.countries.length;
    expect([N, world.sectors.length, world.trade_elasticity[0], world.default_model]).toEqual([
      194,
      1,
      4,
      "caliendo_parro",
    ]);
    for (let n = 0; n < N; n++) {
      expect(world.io?.[n]).toBeCloseTo(world.value_added[n], 5);
      const domestic = world.flows[flowIndex(N, n, n, 0)];
      expect(domestic / (2 * world.value_added[n])).toBeGreaterThan(0.03);
    }
    expect(tradeOf(world, "RUS", "CHN")).toBeCloseTo(129_003, 6);
    expect(world.unobserved).toHaveLength(6);
    for (const { exporter, importer } of world.unobserved ?? []) expect(tradeOf(world, exporter, importer)).toBe(0);
  });

  test("an unknown name is refused with the nearest and the list of shipped worlds", async () => {
    await expect(loadWorld("wiod-2015")).rejects.toThrow(/Did you mean "wiod-201[14]"\? Shipped: baci-2023, wiod-2011/);
    for (const name of [join(folder, "nowhere"), ""])
      await expect(loadWorld(name)).rejects.toMatchObject({ code: "worlds.unknown_world" });
  });
});

describe("a world folder", () => {
  test("with a table that cannot be read is refused by that table's name", async () => {
    const broken = join(folder, "broken");
    await saveWorld(worldFromPlan({ countryCount: 2, sectorCount: 1, numbers: [0.5, 0.6], hasTariffs: false }), broken);
    await rm(join(broken, "flows.csv"));
    await symlink("nowhere", join(broken, "flows.csv"));
    await expect(loadWorld(broken)).rejects.toMatchObject({ code: "worlds.unreadable_table" });
  });

  test("in which an interrupted run left its draft can be written to", async () => {
    const interrupted = join(folder, "interrupted");
    await mkdir(join(interrupted, ".writing-1"), { recursive: true });
    await saveWorld(
      worldFromPlan({ countryCount: 2, sectorCount: 1, numbers: [0.5, 0.6], hasTariffs: false }),
      interrupted,
    );
    expect(await readdir(interrupted)).not.toContain(".writing-1");
  });
});

describe.skipIf(!hasShared)(`shipped worlds against their raw tables (skipped where ${withoutShared})`, () => {
  test("wiod-2014: every flow, output and trade balance as published; world GDP within 0.01 %", async () => {
    const world = await loadWorld("wiod-2014");
    const N = world.countries.length;
    const merged = new Map((await rawRows("mrio/sectors_wiod2016.csv")).map((row) => [row["wiod56"], row["agg31"]]));
    const country = new Map(world.countries.map((row, n) => [row.country, n]));
    const sector = new Map(world.sectors.map((row, j) => [row.sector, j]));
    const raw = new Float64Array(world.flows.length);
    for (const row of await rawRows("mrio/wiod2014_44x56_cp_bilateral.csv.gz")) {
      const j = sector.get(merged.get(row["sector"])!)!;
      raw[flowIndex(N, country.get(row["exporter"])!, country.get(row["importer"])!, j)] +=
        Number(row["intermediate_musd"]) + Number(row["final_musd"]);
    }
    let changed = 0;
    for (const [cell, value] of raw.entries()) if (Math.abs(world.flows[cell] - value) > 0.0006) changed++;
    expect(changed).toBeLessThanOrEqual(11);
    expect(Math.abs(total(world.flows) - total(raw))).toBeLessThan(10);

    let gdp = 0;
    let moved = 0;
    for (const row of await rawRows("mrio/wiod2014_44x31_output_va.csv.gz")) {
      const published = Number(row["output_minus_intermediates"]);
      const ours = world.value_added[countrySectorIndex(N, country.get(row["country"])!, sector.get(row["sector"])!)];
      gdp += published;
      if (published > 50_000) moved = Math.max(moved, Math.abs(ours / published - 1));
    }
    expect(Math.abs(total(world.value_added) / gdp - 1)).toBeLessThan(1e-4);
    expect(moved).toBeLessThan(0.007);
    const china = (await rawRows("mrio/wiod2014_44x56_cp_bilateral.csv.gz")).filter(
      (row) => row["exporter"] === "RUS" && row["importer"] === "CHN",
    );
    const published = china.reduce((sum, row) => sum + Number(row["intermediate_musd"]) + Number(row["final_musd"]), 0);
    expect(tradeOf(world, "RUS", "CHN")).toBeCloseTo(published, 2);
  });

  test("wiod-2011: sales and value added as published but for negative cells", async () => {
    const world = await loadWorld("wiod-2011");
    const rows = await rawRows("mrio/wiod2011_41x35_flows.csv.gz");
    const sales = rows.reduce((sum, row) => sum + Number(row["value_musd"]), 0);
    expect(total(world.flows) - sales).toBeCloseTo(1361, 6);
    const intermediates = rows
      .filter((row) => /^c\d+$/.test(row["use"]))
      .reduce((sum, row) => sum + Number(row["value_musd"]), 0);
    expect(total(world.value_added) / (sales - intermediates)).toBeCloseTo(1, 3);
  });

  test("baci-2023: goods trade as published and GDP as published but for the entrepôts named in its notes", async () => {
    const world = await loadWorld("baci-2023");
    const N = world.countries.length;
    const traded = (await rawRows("trade/baci_2023_total.csv.gz")).reduce(
      (sum, row) => sum + Number(row["value_kusd"]),
      0,
    );
    let domestic = 0;
    for (let n = 0; n < N; n++) domestic += world.flows[flowIndex(N, n, n, 0)];
    expect(total(world.flows) - domestic).toBeCloseTo(traded / 1000, 0);
    for (const row of await rawRows("trade/gdp_2023.csv")) {
      const n = world.countries.findIndex((listed) => listed.country === row["iso3"]);
      if (row["iso3"] === "MHL") continue;
      expect(world.value_added[n] / (Number(row["gdp_usd"]) / 1e6)).toBeCloseTo(1, 6);
    }
    expect(world.notes.join(" ")).toContain("MHL 404.7 instead of 259.3");
  });
});

describe("saving", () => {
  test("a world comes back unchanged from CSV and from Parquet", async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(randomWorldPlan, async (plan) => {
        const world: World = {
          ...worldFromPlan(plan),
          default_model: "armington",
          unobserved: [{ exporter: "C0", importer: "C0" }],
          elasticity_sets: [
            {
              set: "X",
              source: "somewhere",
              trade_elasticity: new Float64Array(plan.sectorCount).fill(Number.NaN).fill(2, 0, 1),
            },
          ],
        };
        for (const format of ["csv", "parquet"] as const) {
          const target = join(folder, `${format}-${run++}`);
          await saveWorld(world, target, { format });
          expect(await loadWorld(target)).toEqual(world);
        }
      }),
      { numRuns: 5 },
    );
  });

  test("a folder that holds something is not written over unless asked", async () => {
    const world = worldFromPlan({ countryCount: 2, sectorCount: 1, numbers: [0.5, 0.6], hasTariffs: false });
    const target = join(folder, "held");
    await saveWorld(world, target);
    await writeFile(join(target, "mine.txt"), "keep");
    await expect(saveWorld(world, target)).rejects.toMatchObject({ code: "worlds.folder_not_empty" });
    await saveWorld(world, target, { overwrite: true, format: "parquet" });
    expect(await readFile(join(target, "mine.txt"), "utf8")).toBe("keep");
    expect(existsSync(join(target, "flows.csv"))).toBe(false);
  });

  test("a folder that cannot be made is refused in plain words", async () => {
    const world = worldFromPlan({ countryCount: 2, sectorCount: 1, numbers: [0.5, 0.9, 0.7], hasTariffs: false });
    const folder = await mkdtemp(join(tmpdir(), "leeway-world-"));
    try {
      await writeFile(join(folder, "file"), "");
      const refused = saveWorld(world, join(folder, "file", "below"));
      await expect(refused).rejects.toMatchObject({ code: "worlds.folder_unusable" });
      expect(await readdir(folder)).toEqual(["file"]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
