import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { runLeeway, snapshot, withFolder } from "./run_leeway.ts";

const json = (stdout: string): Record<string, unknown> => JSON.parse(stdout) as Record<string, unknown>;

/** A one-sector world of two countries as a user would write it. */
const tables: Readonly<Record<string, string>> = {
  "world.yaml": "name: pair\nyear: 2020\nunit: usd_million\nsource: by hand\nlicence: none\nnotes: small\n",
  "countries.csv": "country,name\nAAA,First\nBBB,Second\n",
  "sectors.csv": "sector,name,isic,is_good\ngoods_all,Everything,,true\n",
  "flows.csv":
    "exporter,importer,sector,value\nAAA,AAA,goods_all,80\nAAA,BBB,goods_all,20\nBBB,AAA,goods_all,30\nBBB,BBB,goods_all,170\n",
  "final.csv": "country,sector,value\nAAA,goods_all,110\nBBB,goods_all,190\n",
  "value_added.csv": "country,sector,value\nAAA,goods_all,100\nBBB,goods_all,200\n",
  "elasticities.csv": "sector,trade_elasticity\ngoods_all,4\n",
};

function writeTables(folder: string, changed: Readonly<Record<string, string>> = {}): void {
  for (const [name, text] of Object.entries({ ...tables, ...changed })) writeFileSync(join(folder, name), text);
}

describe("leeway worlds", () => {
  it("lists the shipped worlds with year and source", () => {
    const run = runLeeway(".", ["worlds", "list", "--json"]);
    const worlds = json(run.stdout)["worlds"] as { name: string; year: number }[];
    expect(run.stderr).toBe("");
    expect(worlds.map((world) => world.name)).toContain("wiod-2014");
    expect(runLeeway(".", ["worlds", "list"]).stdout).toMatch(/^baci-2023 +2023 +BACI/m);
  });

  it("shows a world's totals, elasticities and assumptions, and one country's partners", () => {
    const text = runLeeway(".", ["worlds", "show", "baci-2023"]).stdout;
    expect(text).toMatch(/^baci-2023: 194 countries, 1 sector, 2023$/m);
    expect(text).toMatch(/^goods +Goods +goods +[\d,]+ +10\.3% +4\.000$/m);
    expect(text).toMatch(/unobserved, not zero: RUS to VNM/);
    const country = runLeeway(".", ["worlds", "show", "baci-2023", "--country", "RUS"]).stdout;
    expect(country).toMatch(/^CHN +129,003 +110,014$/m);
    expect(country).toMatch(/^MNG +unobserved +unobserved$/m);
  });

  it("shows everything as JSON", () => {
    const shown = json(runLeeway(".", ["worlds", "show", "wiod-2014", "--json"]).stdout);
    expect(Object.keys(shown)).toEqual(
      expect.arrayContaining(["name", "year", "unit", "source", "licence", "notes", "countries", "sectors"]),
    );
    expect(shown["countries"]).toHaveLength(44);
  });

  it("checks a folder that adds up, and a shipped world", () => {
    withFolder((folder) => {
      writeTables(folder);
      expect(runLeeway(folder, ["worlds", "check", "."])).toMatchObject({ status: 0 });
      const run = runLeeway(folder, ["worlds", "check", "wiod-2014", "--json"]);
      expect(json(run.stdout)).toMatchObject({ world: "wiod-2014", adds_up: true, tolerance: 1e-6 });
    });
  });

  it("names every violation with its size, leaves stdout empty and ends with 2; --balance repairs and reports", () => {
    withFolder((folder) => {
      writeTables(folder, { "value_added.csv": "country,sector,value\nAAA,goods_all,100\nBBB,goods_all,220\n" });
      const refused = runLeeway(folder, ["worlds", "check", ".", "--json"]);
      expect(refused).toMatchObject({ status: 2, stdout: "" });
      expect(refused.stderr).toMatch(
        /BBB goods_all: sales 200 but inputs plus value added 220, off by 20\.00 USD million/,
      );
      const repaired = runLeeway(folder, ["worlds", "check", ".", "--balance", "mended", "--json"]);
      expect(repaired.status).toBe(0);
      expect(json(repaired.stdout)["violations"]).not.toHaveLength(0);
      expect(json(repaired.stdout)["report"]).toMatchObject({ converged: true });
      expect(runLeeway(folder, ["worlds", "check", "mended"])).toMatchObject({ status: 0, stderr: "" });
      expect(readFileSync(join(folder, "mended", "world.yaml"), "utf8")).toContain("Balanced: rows and columns scaled");
    });
  });

  it("compares a stated trade balance with the flows", () => {
    withFolder((folder) => {
      writeTables(folder, { "trade_balance.csv": "country,value\nAAA,10\nBBB,-10\n" });
      const run = runLeeway(folder, ["worlds", "check", "."]);
      expect(run.status).toBe(2);
      expect(run.stderr).toMatch(/AAA: trade_balance 10 but exports minus imports of flows -10/);
    });
  });

  it("exports a world merged as asked, and reads it back", () => {
    withFolder((folder) => {
      writeFileSync(join(folder, "merge.csv"), "country,to,name\nDEU,CORE,The core\nFRA,CORE,The core\n");
      const args = ["worlds", "export", "wiod-2014", "--out", "merged", "--countries", "merge.csv", "--name", "small"];
      const run = runLeeway(folder, [...args, "--json"]);
      expect(json(run.stdout)).toMatchObject({ world: "small", countries: 43, sectors: 31 });
      expect(runLeeway(folder, ["worlds", "check", "merged"]).status).toBe(0);
      const before = snapshot(folder);
      const again = runLeeway(folder, args);
      expect(again.status).toBe(2);
      expect(again.stderr).toMatch(/not empty/);
      expect(snapshot(folder)).toEqual(before);
    });
  });

  it("imports a publisher's table that the simulation can use", () => {
    withFolder((folder) => {
      const codes = ["A01", "C29"];
      const countries = ["AUS", "RUS"];
      const columns = [
        ...countries.flatMap((country) => codes.map((code) => `${country}_${code}`)),
        ...countries.map((country) => `${country}_HFCE`),
      ];
      const rows = countries.flatMap((seller) =>
        codes.map((code) =>
          [
            `${seller}_${code}`,
            ...columns.map((column) => (column.startsWith(seller) ? (column.endsWith("HFCE") ? 50 : 9) : 3)),
            77,
          ].join(),
        ),
      );
      writeFileSync(join(folder, "2022_SML.csv"), [["V1", ...columns, "OUT"].join(), ...rows].join("\n"));
      const run = runLeeway(folder, [
        "worlds",
        "import",
        "oecd_icio",
        "2022_SML.csv",
        "--out",
        "icio",
        "--format",
        "parquet",
        "--json",
      ]);
      expect(json(run.stdout)).toMatchObject({ world: "oecd-icio-2022", countries: 2, sectors: 2 });
      expect(runLeeway(folder, ["worlds", "check", "icio"]).status).toBe(0);
      expect(runLeeway(folder, ["worlds", "show", "icio"]).stdout).toMatch(/^C29 +Motor vehicles +goods/m);
    });
  });

  it("rebases onto newer trade and says that the result is an estimate", () => {
    withFolder((folder) => {
      const run = runLeeway(folder, ["worlds", "rebase", "wiod-2014", "--to", "baci-2023", "--out", "new", "--json"]);
      expect(json(run.stdout)).toMatchObject({ world: "wiod-2014-rebased-2023", countries: 43 });
      expect(JSON.stringify(json(run.stdout)["notes"])).toContain("An estimate, not a statistic");
    });
  });

  it("refuses wrong use with the nearest, before anything is written", () => {
    withFolder((folder) => {
      const cases: readonly (readonly [readonly string[], RegExp])[] = [
        [["show", "wiod-2041"], /Did you mean "wiod-2011"\?/],
        [["show", "wiod-2014", "--country", "RUZ"], /Did you mean "RUS"\?/],
        [["import", "oecd_icoi", "x.csv", "--out", "o"], /Did you mean "oecd_icio"\?/],
        [["import", "oecd_icio", "x.csv", "--out", "o"], /x\.csv: no such file/],
        [["export", "wiod-2014"], /--out/],
        [["lsit"], /list/],
      ];
      for (const [args, message] of cases) {
        const run = runLeeway(folder, ["worlds", ...args]);
        expect(run.stderr).toMatch(message);
        expect(run).toMatchObject({ status: 2, stdout: "" });
      }
      expect(snapshot(folder)).toEqual({});
    });
  });
});
