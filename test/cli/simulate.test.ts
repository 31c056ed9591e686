import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { describe, expect, it } from "vitest";

import { runLeeway, snapshot, withFolder } from "./run_leeway.ts";

const small = `
scenario: small
world: baci-2023
shocks:
  - trade_cost: { exporter: RUS, importer: [DEU, USA], both_ways: true, change_pct: 20 }
`;

/** Runs `leeway simulate` on a small scenario. */
const run = (folder: string, ...args: readonly string[]): ReturnType<typeof runLeeway> => {
  writeFileSync(join(folder, "small.yaml"), small);
  return runLeeway(folder, ["simulate", "small.yaml", ...args]);
};

describe("leeway simulate", () => {
  it("prints JSON alone, with the answers asked for and no flows unless asked", () => {
    withFolder((folder) => {
      const { stdout, stderr, status } = run(
        folder,
        ..."--equilibrium all --decompose RUS --diversion RUS --countries RUS,DEU --json".split(" "),
      );
      expect(status).toBe(0);
      expect(stderr).not.toMatch(/warning|error/);
      const result = JSON.parse(stdout) as Record<string, never>;
      expect(Object.keys(result)).toEqual(
        expect.arrayContaining([
          "scenario",
          "world",
          "model",
          "converged",
          "iterations",
          "residual",
          "seconds",
          "equilibrium",
        ]),
      );
      expect(result["countries"]).toEqual([
        expect.objectContaining({ country: "DEU", real_income_hat: expect.any(Number) }),
        expect.objectContaining({ country: "RUS", value_added_new: expect.any(Number) }),
      ]);
      expect(result["layers"]).toMatchObject({ countries: [{ country: "DEU" }, { country: "RUS" }], left_out: [] });
      const { countries } = result["decomposition"] as { countries: Record<string, number>[] };
      const { log_real_income, terms_of_trade, trade_costs, trade_balance, volume_of_trade } = countries[0];
      expect(terms_of_trade + trade_costs + trade_balance + volume_of_trade).toBeCloseTo(log_real_income, 8);
      expect(result["diversion"]).toMatchObject({ target: "RUS", lost: expect.any(Number) });
      expect(result["flows"]).toBeUndefined();
      expect(result["provenance"]).toMatchObject({
        command: "leeway simulate small.yaml --equilibrium all --decompose RUS --diversion RUS --countries RUS,DEU",
      });
    });
  });

  it("writes the same tables as CSV, Parquet and JSON", async () => {
    const folders: string[][] = [];
    const files = ["csv", "parquet", "json"].map((format) =>
      withFolder((folder) => {
        expect(run(folder, "--out", "out", "--format", format, "--countries", "RUS").status).toBe(0);
        folders.push(readdirSync(join(folder, "out")).sort());
        return readFileSync(join(folder, "out", `flows.${format}`));
      }),
    );
    const tables = [csvRows(files[0]), await parquetRows(files[1]), JSON.parse(files[2].toString()) as unknown];
    expect(folders[0]).toEqual(["countries.csv", "flows.csv", "result.json", "sectors.csv"]);
    expect(folders[1]).toEqual(["countries.parquet", "flows.parquet", "result.json", "sectors.parquet"]);
    const flows = csvRows(files[0]);
    expect(flows.length).toBeGreaterThan(100);
    expect(flows.every((row) => row["exporter"] === "RUS" || row["importer"] === "RUS")).toBe(true);
    expect(tables[0]).toEqual(tables[1]);
    expect(tables[0]).toEqual(tables[2]);
  });

  it("shows bands over draws of elasticities for people", () => {
    withFolder((folder) => {
      const { stdout, status } = run(folder, "--sensitivity", "joint", "--draws", "5", "--countries", "RUS");
      expect(status).toBe(0);
      expect(stdout).toMatch(/5 draws of all elasticities/);
      expect(stdout).toMatch(/country +central +p5 +p50 +p95\nRUS /);
    });
  });

  it.each([
    [["--countries", "RUX"], /unknown country or group "RUX"\. Did you mean/],
    [["--sector", "steel"], /no sector "steel"/],
    [["--diversion", "west"], /one country of the world, not "west"/],
    [["--decompose", "DEU,USSR"], /unknown country or group "USSR"/],
    [["--equilibrium", "partial", "--decompose", "DEU"], /full equilibrium only/],
    [["--equilibrium", "conditional", "--sensitivity", "joint"], /full equilibrium/],
    [["--draws", "5"], /belong to --sensitivity joint/],
    [["--equilibrium", "general"], /choices are full, conditional, partial, all/],
    [["--format", "xlsx"], /choices are csv, parquet, json/],
    [["--out", "small.yaml"], /cannot write small\.yaml: it is a file/],
  ])("refuses %j and writes nothing", (args, message) => {
    withFolder((folder) => {
      writeFileSync(join(folder, "small.yaml"), small);
      const before = snapshot(folder);
      const { stdout, stderr, status } = runLeeway(folder, ["simulate", "small.yaml", "--json", ...args]);
      expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
      expect(stderr).toMatch(message);
      expect(snapshot(folder)).toEqual(before);
    });
  });
});

async function parquetRows(bytes: Buffer): Promise<Record<string, unknown>[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  return parquetReadObjects({ file, compressors });
}

function csvRows(bytes: Buffer): Record<string, unknown>[] {
  const [header, ...lines] = bytes.toString().trim().split("\n");
  const names = header.split(",");
  return lines.map((line) =>
    Object.fromEntries(
      line.split(",").map((cell, k) => [names[k], Number.isNaN(Number(cell)) ? cell : Number(cell)] as const),
    ),
  );
}
