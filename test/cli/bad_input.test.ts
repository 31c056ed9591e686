import { spawnSync } from "node:child_process";
import { closeSync, existsSync, ftruncateSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { main, runLeeway, snapshot, withFolder } from "./run_leeway.ts";

/** Runs a command that must be refused: exit 2, nothing on stdout, one clear message, no stack, nothing changed on disk. */
function refusal(prepare: (folder: string) => void, args: readonly string[], message: RegExp): void {
  withFolder((folder) => {
    prepare(folder);
    const before = snapshot(folder);
    const run = runLeeway(folder, args);
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
    expect(run.stderr.match(/^error: /gm)).toHaveLength(1);
    expect(run.stdout).toBe("");
    expect(run.status).toBe(2);
    expect(snapshot(folder)).toEqual(before);
  });
}

const header =
  "measure,reporter,economy,partner,commodity,route,frequency,valuation,source,period_from,period_to,vintage,vintage_basis,value,unit,source_url,note";
const row = (value: string, economy = "CHN"): string =>
  `exports,CHN,${economy},RUS,goods,,monthly,fob,mine,2023-01-01,2023-01-31,2023-02-15,stated,${value},USD,,`;
const csv =
  (...lines: readonly string[]) =>
  (folder: string): void =>
    writeFileSync(join(folder, "figures.csv"), `${[header, ...lines].join("\n")}\n`);
const importFigures = ["facts", "import", "figures.csv"];

describe("a bad article is refused", () => {
  const brief = (name: string): string[] => ["brief", name, "-o", "brief.html"];

  it("when it is missing", () => refusal(() => {}, brief("no-such.txt"), /no-such\.txt/));

  it("when it is empty", () =>
    refusal((f) => writeFileSync(join(f, "a.txt"), " \n"), brief("a.txt"), /a\.txt.*empty/s));

  it("when it is binary", () =>
    refusal(
      (f) => writeFileSync(join(f, "a.txt"), Buffer.from([80, 75, 3, 4, 0, 0, 0, 1, 255, 254])),
      brief("a.txt"),
      /binary|not text/,
    ));

  it("when it has 50 MB", () =>
    refusal(
      (f) => {
        const file = openSync(join(f, "a.txt"), "w");
        ftruncateSync(file, 50_000_000);
        closeSync(file);
      },
      brief("a.txt"),
      /MB/,
    ));

  it("by read and check in the same way", () => {
    for (const verb of ["read", "check"]) {
      refusal(() => {}, [verb, "no-such.txt", "--json"], /no-such\.txt/);
      refusal((f) => writeFileSync(join(f, "a.txt"), ""), [verb, "a.txt", "--json"], /empty/);
    }
  });
});

describe("a standard output that takes no more", () => {
  it.runIf(existsSync("/dev/full"))("ends with exit 2 and the reason, without a stack", () => {
    withFolder((folder) => {
      const full = openSync("/dev/full", "w");
      const run = spawnSync(process.execPath, [main, "worlds", "list"], {
        cwd: folder,
        encoding: "utf8",
        stdio: ["ignore", full, "pipe"],
      });
      closeSync(full);
      expect(run.stderr).toMatch(
        /^error: cannot write to standard output: the disk is full.*\[cli\.output_unusable\]\n$/,
      );
      expect(run.status).toBe(2);
    });
  });
});

describe("a bad table of figures is refused", () => {
  it("when its header is wrong, with the nearest column", () =>
    refusal(
      (f) => writeFileSync(join(f, "figures.csv"), "mesure,value\nexports,1\n"),
      importFigures,
      /mesure[^]*measure/,
    ));

  it("when a comma stands for the decimal point, with the line", () =>
    refusal(csv(row("1"), row('"1,5"', "DEU")), importFigures, /figures\.csv:3[^]*decimal/));

  it("when two rows have the same key, with the lines", () =>
    refusal(csv(row("1"), row("2")), importFigures, /figures\.csv:3[^]*duplicate|same key/));

  it("when a trade value is negative, with the line", () =>
    refusal(csv(row("-1")), importFigures, /figures\.csv:2[^]*negative/));

  it("when a country code is unknown, with the line", () =>
    refusal(csv(row("1", "CHX")), importFigures, /figures\.csv:2[^]*CHX/));

  it("when it is empty", () => refusal((f) => writeFileSync(join(f, "figures.csv"), ""), importFigures, /empty/));
});

describe("a bad ledger is refused", () => {
  it("when the file is no ledger", () =>
    refusal((f) => writeFileSync(join(f, "leeway.duckdb"), "not a database"), ["facts", "list"], /leeway\.duckdb/));

  it("when the named file does not exist", () =>
    refusal(() => {}, ["facts", "list", "--ledger", "none.duckdb"], /none\.duckdb/));
});

describe("a wrong command is refused", () => {
  it("with the right option suggested", () =>
    refusal(() => {}, ["brief", "a.txt", "--datline", "2023-05-24"], /--dateline/));

  it("with the right verb suggested", () => refusal(() => {}, ["breif", "a.txt"], /brief/));

  it("when a country code is unknown", () => refusal(() => {}, ["facts", "list", "--economy", "CHX"], /CHX/));

  it("when a measure is unknown, with the nearest", () =>
    refusal(() => {}, ["facts", "show", "exprots"], /exprots[^]*"exports"/));

  it("when a scenario has an unknown key, with file, line and the nearest key", () =>
    refusal(
      (f) =>
        writeFileSync(
          join(f, "s.yaml"),
          "scenario: x\nquestion: y\nworld: wiod-2014\nshocks:\n  - tarif: { exporter: CHN, importer: USA, to_pct: 60 }\n",
        ),
      ["simulate", "s.yaml", "--json"],
      /s\.yaml:5[^]*tarif[^]*tariff/,
    ));
});
