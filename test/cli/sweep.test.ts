import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { runLeeway, snapshot } from "./run_leeway.ts";

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

const spec = `sweep: stop-and-go
scenarios: [west-tightens]
worlds: [baci-2023]
closures: [fixed]
elasticities: { draws: 2, seed: 3 }
countries: [RUS, CHN]
`;

/** A sweep of many fast solves, on a world of two countries that is written beside it. */
const many = 1500;
const fast = `sweep: stop-and-go
scenarios:
  - scenario: barriers
    shocks:
      - trade_cost: { exporter: RUS, importer: CHN, both_ways: true, change_pct: 10 }
worlds: [./pair]
elasticities: { draws: ${many - 1}, seed: 3 }
`;
const pair: Readonly<Record<string, string>> = {
  "world.yaml": "name: pair\nyear: 2020\nunit: usd_million\nsource: by hand\nlicence: none\n",
  "countries.csv": "country,name\nRUS,First\nCHN,Second\n",
  "sectors.csv": "sector,name,isic,is_good\nall_goods,Everything,,true\n",
  "flows.csv":
    "exporter,importer,sector,value\nRUS,RUS,all_goods,80\nRUS,CHN,all_goods,20\nCHN,RUS,all_goods,30\nCHN,CHN,all_goods,170\n",
  "final.csv": "country,sector,value\nRUS,all_goods,110\nCHN,all_goods,190\n",
  "value_added.csv": "country,sector,value\nRUS,all_goods,100\nCHN,all_goods,200\n",
  "elasticities.csv": "sector,trade_elasticity\nall_goods,4\n",
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leeway-sweep-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const solvesKept = (): number => readFileSync(join(folder, "runs", "solves.jsonl"), "utf8").split("\n").length - 1;

/** Starts the sweep and sends a signal once it has kept more solves than `from`; resolves with how it ended and stderr. */
function stopMidway(signal: NodeJS.Signals, from: number): Promise<{ end: number | string | null; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, "sweep", "spec.yaml", "--out", "runs"], { cwd: folder });
    let stderr = "";
    child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
    const watch = setInterval(() => {
      const file = join(folder, "runs", "solves.jsonl");
      if (child.killed || !existsSync(file) || statSync(file).size === 0 || solvesKept() <= from) return;
      child.kill(signal);
    }, 5);
    child.on("error", reject);
    child.on("close", (code, by) => {
      clearInterval(watch);
      resolve({ end: by ?? code, stderr });
    });
  });
}

describe("leeway sweep", () => {
  it("goes on after a kill and after an interrupt, and ends with the bytes of an undisturbed run", async () => {
    writeFileSync(join(folder, "spec.yaml"), fast);
    mkdirSync(join(folder, "pair"));
    for (const [name, text] of Object.entries(pair)) writeFileSync(join(folder, "pair", name), text);
    expect((await stopMidway("SIGKILL", 0)).end).toBe("SIGKILL");
    const killed = solvesKept();
    expect(killed).toBeLessThan(many);

    const { end, stderr } = await stopMidway("SIGINT", killed);
    expect(end).toBe(130);
    expect(stderr).toMatch(/stopped after \d+ of 1500 solves; they are kept in runs, and the same command goes on/);
    const interrupted = solvesKept();
    expect(interrupted).toBeGreaterThan(killed);
    expect(interrupted).toBeLessThan(many);

    const run = runLeeway(folder, ["sweep", "spec.yaml", "--out", "runs", "--json"]);
    expect(run.status).toBe(0);
    expect(solvesKept()).toBe(many);
    const undisturbed = runLeeway(folder, ["sweep", "spec.yaml", "--out", "again", "--json", "--workers", "1"]);
    expect(run.stdout).toBe(undisturbed.stdout);
    expect(snapshot(join(folder, "runs"))).toEqual(snapshot(join(folder, "again")));
    expect(JSON.parse(run.stdout)).toMatchObject({ sweep: "stop-and-go", solves: many, failed: 0, failed_share: 0 });
  });

  it("shows bands, how far closures differ, the seed it took, and what has no result", () => {
    writeFileSync(
      join(folder, "spec.yaml"),
      spec
        .replace("[west-tightens]", "[coalition-embargo, cut.yaml]")
        .replace("[fixed]", "[fixed, drop_cut]")
        .replace("draws: 2, seed: 3", "draws: 5"),
    );
    writeFileSync(
      join(folder, "cut.yaml"),
      "scenario: cut\nshocks:\n  - embargo: { exporter: RUS, importer: all, both_ways: true }\n",
    );
    const { status, stdout, stderr } = runLeeway(folder, ["sweep", "spec.yaml"]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^note: spec\.yaml names no seed; the default 1 is used$/m);
    expect(stderr).toMatch(/^warning: 6 of 24 solves \(25\.0 %\) have no result: simulate\.isolated_country 6$/m);
    expect(stdout).toMatch(/^country +central +mean +p5 +p25 +p50 +p75 +p95\nRUS +-\d/m);
    expect(stdout).toMatch(/^cut on baci-2023, trade balance fixed, caliendo_parro$/m);
    expect(stdout).toMatch(/^RUS( +none){7}$/m);
    expect(stdout).toMatch(/^how far the closures differ \(p50, largest first\)$/m);
    expect(stdout).toMatch(/^reproduce: leeway sweep spec\.yaml$/m);
  });

  it("ends with exit code 3 when no solve has a result", () => {
    writeFileSync(join(folder, "spec.yaml"), spec.replace("[west-tightens]", "[cut.yaml]"));
    writeFileSync(
      join(folder, "cut.yaml"),
      "scenario: cut\nshocks:\n  - embargo: { exporter: RUS, importer: all, both_ways: true }\n",
    );
    const { status, stdout } = runLeeway(folder, ["sweep", "spec.yaml", "--json"]);
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ solves: 3, failed: 3, failed_share: 1 });
  });

  it("refuses bad input with exit code 2, an empty stdout and nothing written", () => {
    writeFileSync(join(folder, "spec.yaml"), spec);
    writeFileSync(join(folder, "bad.yaml"), spec.replace("draws: 2", "draws: -1"));
    mkdirSync(join(folder, "full"));
    writeFileSync(join(folder, "full", "notes.txt"), "mine");
    const before = snapshot(folder);
    const refused = (args: readonly string[], message: RegExp): void => {
      const run = runLeeway(folder, ["sweep", ...args, "--json"]);
      expect(run).toMatchObject({ status: 2, stdout: "" });
      expect(run.stderr).toMatch(message);
    };
    refused(["bad.yaml", "--out", "runs"], /bad\.yaml:5: draws is -1.*\[sweep\.bad_draws\]/);
    refused(["spec.yaml", "--out", "full"], /holds other files \(notes\.txt\).*\[sweep\.folder_not_empty\]/);
    refused(["spec.yaml", "--out", "spec.yaml"], /\[sweep\.folder_unusable\]/);
    refused(["spec.yaml", "--out", "/proc/runs"], /\/proc\/runs: cannot be written to.*\[sweep\.folder_unusable\]/);
    refused(["spec.yaml", "--workers", "0"], /whole number of at least 1/);
    refused(["embargo-uncertainti"], /Did you mean "embargo-uncertainty"\?/);
    refused(["spec.yaml", "--colour"], /unknown option/);
    expect(snapshot(folder)).toEqual(before);
  });
});
