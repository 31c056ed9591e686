import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { closeDatabase, openDatabase, selectRows, sqlText } from "../../facts/duckdb_node.ts";
import { drawElasticities } from "../../simulate/elasticity_draws.ts";
import { loadScenario } from "../../simulate/load_node.ts";
import { randomWorld } from "../../simulate/random_world.cases.ts";
import { simulate } from "../../simulate/simulate.ts";
import { listSweeps, loadSweep } from "./load_sweep.ts";
import { parseSweep } from "./spec.ts";
import type { SweepOptions } from "./sweep.ts";
import { sweep } from "./sweep.ts";

const text = `sweep: small
scenarios:
  - scenario: barriers
    world: small
    shocks:
      - trade_cost: { exporter: RUS, importer: CHN, both_ways: true, change_pct: $pct }
  - scenario: cut-off
    world: small
    shocks:
      - embargo: { exporter: RUS, importer: all, both_ways: true }
parameters: { pct: [10, 40] }
closures: [drop_cut, fixed]
elasticities: { draws: 12, seed: 5 }
countries: [RUS, USA]
`;
const world = randomWorld({ N: 5, J: 3, seed: 11 });
const spec = parseSweep(text, "small.yaml", loadScenario);
const run = (options: SweepOptions = {}, of = spec) =>
  sweep(of, { loadWorld: () => Promise.resolve(world), workers: 1, ...options });

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "leeway-sweep-")), "out");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

const contents = (): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "base64")]));

describe("a sweep", () => {
  it("solves each case at its own elasticities and under each draw, as simulate does", async () => {
    const { records, cases, solves } = await run();
    expect(cases.map((item) => [item.scenario, item.parameters, item.trade_balance])).toEqual([
      ["barriers", "pct=10", "drop_cut"],
      ["barriers", "pct=10", "fixed"],
      ["barriers", "pct=40", "drop_cut"],
      ["barriers", "pct=40", "fixed"],
      ["cut-off", "", "drop_cut"],
      ["cut-off", "", "fixed"],
    ]);
    expect(solves).toBe(6 * 13);
    for (const draw of [0, 7]) {
      const trade_elasticity = draw === 0 ? world.trade_elasticity : drawElasticities(world.trade_elasticity, 5, draw);
      const own = simulate({ ...world, trade_elasticity }, spec.scenarios[1].scenario, { trade_balance: "fixed" });
      const record = records[3 * 13 + draw];
      expect(record).toMatchObject({ case: 3, draw, error: null });
      const [russia, usa] = [own.countries[0], own.countries[2]];
      if (record.error === null) {
        expect(record.values[0]).toBeCloseTo(russia.real_income_hat, 7);
        expect(record.values[6]).toBeCloseTo(usa.real_income_hat, 7);
        expect(record.values[8]).toBeCloseTo(usa.wage_hat, 7);
      }
    }
  });

  it("records solves without a result with their code, and leaves them out of the bands", async () => {
    const { cases, failures, failed, failed_share, bands, spread } = await run();
    expect(failed).toBe(13);
    expect(failed_share).toBeCloseTo(1 / 6, 12);
    expect(cases.map((item) => item.failed)).toEqual([0, 0, 0, 0, 0, 13]);
    expect(failures[0]).toMatchObject({
      scenario: "cut-off",
      trade_balance: "fixed",
      draw: 0,
      code: "simulate.isolated_country",
    });
    const cut = bands.filter((band) => band.scenario === "cut-off" && band.trade_balance === "fixed");
    expect(cut[0]).toMatchObject({ central: null, mean: null, p5: null, p50: null, p95: null, draws: 0, failed: 12 });
    expect(spread.find((row) => row.scenario === "cut-off")).toMatchObject({ closures: 1, spread: 0 });
  });

  it("gives bands in order, with the mean of the draws and the central value apart", async () => {
    const { bands, records } = await run();
    const band = bands.find((row) => row.parameters === "pct=40" && row.measure === "real_income_hat")!;
    const drawn = records
      .slice(2 * 13 + 1, 3 * 13)
      .map((record) => (record.error === null ? record.values[0] : Number.NaN))
      .sort((a, b) => a - b);
    expect(band.country).toBe("RUS");
    expect(band.draws).toBe(12);
    expect(band.mean).toBeCloseTo(drawn.reduce((sum, value) => sum + value, 0) / 12, 12);
    expect(band.p50).toBeCloseTo((drawn[5] + drawn[6]) / 2, 14);
    expect(band.p5).toBeCloseTo(drawn[0] + 0.55 * (drawn[1] - drawn[0]), 14);
    expect([band.p5, band.p25, band.p50, band.p75, band.p95]).toEqual(
      [band.p5, band.p25, band.p50, band.p75, band.p95].toSorted((a, b) => a! - b!),
    );
  });

  it("says how far the closures are apart, over what they have in common", async () => {
    const { spread, bands } = await run();
    const row = spread.find((item) => item.parameters === "pct=10" && item.measure === "wage_hat")!;
    const medians = bands
      .filter((band) => band.parameters === "pct=10" && band.measure === "wage_hat" && band.country === "RUS")
      .map((band) => band.p50!);
    expect(row.spread).toBeCloseTo(Math.abs(medians[0] - medians[1]), 15);
    expect(row).toMatchObject({ country: "RUS", of: "p50", closures: 2 });
  });

  it("is the same for any number of workers, and another with another seed", async () => {
    const [one, three] = [await run({ workers: 1 }), await run({ workers: 3 })];
    expect(three).toEqual(one);
    const other = await run({}, parseSweep(text.replace("seed: 5", "seed: 6"), "small.yaml", loadScenario));
    expect(other.fingerprint).not.toBe(one.fingerprint);
    expect(other.bands[0].central).toBe(one.bands[0].central);
    expect(other.bands[0].mean).not.toBe(one.bands[0].mean);
  });

  it("reads every shipped sweep", () => {
    expect(listSweeps().length).toBeGreaterThan(0);
    for (const name of listSweeps()) expect(loadSweep(name).sweep).toBe(name);
  });

  it("refuses what a world refuses before anything is solved", async () => {
    const bad = (from: string, to: string) => run({}, parseSweep(text.replace(from, to), "small.yaml", loadScenario));
    await expect(bad("[RUS, USA]", "[RUS, USB]")).rejects.toMatchObject({
      code: "sweep.unknown_country",
      details: { line: 14 },
    });
    await expect(bad("importer: CHN", "importer: CHX")).rejects.toThrow(/small\.yaml:6/);
    await expect(bad("    world: small\n", "")).rejects.toMatchObject({ code: "sweep.no_world" });
    await expect(bad("sweep: small\n", "sweep: small\nworlds: [a, b]\n")).rejects.toMatchObject({
      code: "sweep.repeated_world",
      details: { line: 2 },
    });
  });
});

describe("the folder of a sweep", () => {
  it("goes on after an end at any place and comes to the same bytes", async () => {
    await run({ out: folder });
    const whole = contents();
    expect(Object.keys(whole).sort()).toEqual([
      "bands.csv",
      "failures.csv",
      "manifest.json",
      "result.json",
      "solves.csv",
      "solves.jsonl",
      "spread.csv",
    ]);
    const solves = join(folder, "solves.jsonl");
    const size = readFileSync(solves).length;
    for (const share of [0, 0.013, 0.5, 0.997]) {
      truncateSync(solves, Math.floor(share * size));
      rmSync(join(folder, "result.json"));
      const done: number[] = [];
      await run({ out: folder, workers: 2, onProgress: (progress) => done.push(progress.done) });
      expect(done.at(-1)).toBe(78);
      expect(contents()).toEqual(whole);
    }
  });

  it("begins again after an end before its manifest, and writes over what was half written", async () => {
    mkdirSync(folder);
    for (const name of ["solves.jsonl", "manifest.json.part"]) writeFileSync(join(folder, name), "");
    await run({ out: folder });
    const whole = contents();
    expect(Object.keys(whole)).not.toContain("manifest.json.part");
    writeFileSync(join(folder, "bands.csv.part"), "world,scen");
    rmSync(join(folder, "bands.csv"));
    await run({ out: folder });
    expect(contents()).toEqual(whole);
  });

  it("keeps what is solved when the sweep is cancelled", async () => {
    const controller = new AbortController();
    const first = run({
      out: folder,
      workers: 1,
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 20) controller.abort();
      },
    });
    await expect(first).rejects.toMatchObject({ code: "compute.cancelled" });
    const kept = readFileSync(join(folder, "solves.jsonl"), "utf8").split("\n").length - 1;
    expect(kept).toBe(20);
    expect(existsSync(join(folder, "result.json"))).toBe(false);
    expect(existsSync(join(folder, ".running"))).toBe(false);
    const resumed = await run({ out: folder });
    expect(resumed).toEqual(await run());
  });

  it("writes the same numbers as Parquet, with the same bytes each time", async () => {
    await run({ out: folder, format: "parquet" });
    const once = contents();
    await run({ out: folder, format: "parquet" });
    expect(contents()).toEqual(once);
    const database = await openDatabase();
    try {
      const rows = await selectRows<Record<string, unknown>>(
        database.connection,
        `SELECT * FROM read_parquet(${sqlText(join(folder, "bands.parquet"))})`,
      );
      const { bands } = await run();
      expect(rows).toEqual(bands);
    } finally {
      closeDatabase(database);
    }
  });

  it("is refused when it holds another sweep, other files, or damaged solves", async () => {
    await run({ out: folder });
    const before = contents();
    const other = parseSweep(text.replace("pct: [10", "pct: [20"), "small.yaml", loadScenario);
    await expect(run({ out: folder }, other)).rejects.toMatchObject({ code: "sweep.other_spec" });
    await expect(run({ out: folder, version: "9.9.9" })).rejects.toThrow(/made by Leeway unknown/);
    expect(contents()).toEqual(before);
    await expect(run({ out: join(folder, "..") })).rejects.toMatchObject({ code: "sweep.folder_not_empty" });
    expect(readdirSync(join(folder, ".."))).toEqual(["out"]);
    await expect(run({ out: join(folder, "result.json") })).rejects.toMatchObject({ code: "sweep.folder_unusable" });

    appendFileSync(join(folder, "solves.jsonl"), '{"case":0,"draw":0,"error":null}\n');
    await expect(run({ out: folder })).rejects.toMatchObject({ code: "sweep.damaged_store", details: { line: 79 } });
    writeFileSync(join(folder, "manifest.json"), "[]");
    await expect(run({ out: folder })).rejects.toMatchObject({ code: "sweep.damaged_store" });
  });

  it("serves one sweep at a time; the mark of a dead process does not bind", async () => {
    await run({ out: folder });
    writeFileSync(join(folder, ".running"), String(process.ppid));
    await expect(run({ out: folder })).rejects.toMatchObject({ code: "sweep.folder_in_use" });
    writeFileSync(join(folder, ".running"), "2147483646");
    await run({ out: folder });
    const both = await Promise.allSettled([run({ out: folder }), run({ out: folder })]);
    expect(both.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
