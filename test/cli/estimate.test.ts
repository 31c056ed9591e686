import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { runLeeway, snapshot, withFolder } from "./run_leeway.ts";

const COUNTRIES = ["CHN", "DEU", "IND", "RUS", "USA"];
const wave = (k: number): number => Math.sin(12.9898 * k);

/** A panel of five countries and four years with one agreement, one sanction and a missing figure. */
function panel(): string {
  const rows = [2012, 2013, 2014, 2015].flatMap((year, t) =>
    COUNTRIES.flatMap((exporter, i) =>
      COUNTRIES.flatMap((importer, j) => {
        if (i === j) return [];
        const agreement = year >= 2013 && (i + j) % 3 === 0 ? 1 : 0;
        const sanction = year >= 2014 && importer === "RUS" && ["DEU", "USA"].includes(exporter) ? 1 : 0;
        const index =
          5 + wave(10 * t + i) + wave(50 + 10 * t + j) + wave(100 + 5 * i + j) + 0.4 * agreement - 0.5 * sanction;
        const trade = t === 0 && i === 0 && j === 1 ? "" : Math.exp(index + 0.2 * wave(200 + 20 * t + 5 * i + j));
        return [[exporter, importer, year, trade, agreement, sanction, 1000 + 100 * ((3 * i + 5 * j) % 11)].join(",")];
      }),
    ),
  );
  return `${["exporter,importer,year,trade,agreement,sanction,dist", ...rows].join("\n")}\n`;
}

const THREE = "exporter^year + importer^year + exporter^importer";

function inPanel(use: (folder: string, run: (...args: string[]) => ReturnType<typeof runLeeway>) => void): void {
  withFolder((folder) => {
    writeFileSync(join(folder, "p.csv"), panel());
    use(folder, (...args) => runLeeway(folder, ["estimate", "p.csv", ...args]));
  });
}

type Json = Readonly<Record<string, unknown>>;

describe("leeway estimate", () => {
  it("gives the fields of the contract, and beside them what was asked for, as JSON alone", () =>
    inPanel((folder, run) => {
      const asked = ["--formula", `trade ~ agreement | ${THREE}`, "--cluster", "exporter^importer", "--json"];
      const beside = [
        "--test",
        "agreement = 0.5",
        "--bias-correction",
        "--bootstrap",
        "20",
        "--bootstrap-kind",
        "score",
      ];
      const { status, stdout } = run(...asked, ...beside, "--dropped", "d.csv", "--plot", "c.svg");
      expect(status).toBe(0);
      const result = JSON.parse(stdout) as Json;
      const fields =
        "formula n_obs dropped coefficients vcov deviance log_likelihood pseudo_r2 iterations converged seconds";
      for (const key of `${fields} tests bias_correction bootstrap`.split(" ")) expect(result).toHaveProperty(key);
      expect(result["n_obs"]).toBe(79);
      expect(readFileSync(join(folder, "d.csv"), "utf8")).toBe("estimation,row,reason,what\n1,1,missing,trade\n");
      expect(readFileSync(join(folder, "c.svg"), "utf8")).toMatch(/^<svg [\s\S]*agreement[\s\S]*<\/svg>\n$/);
    }));

  it("logs iterations in the manner of ppmlhdfe, on stderr", () =>
    inPanel((_, run) => {
      const { stderr } = run("--formula", `trade ~ agreement | ${THREE}`, "--verbose");
      expect(stderr).toMatch(/^Iteration 1: {2,}deviance = \S+ {2}eps = \S+ {2}iters = \d+/m);
      expect(stderr).toMatch(/^converged in \d+ iterations and \d+ inner iterations .*\(tol = 1\.0e-8\)$/m);
    }));

  it("studies events from a column and from a file alike", () =>
    inPanel((folder, run) => {
      writeFileSync(join(folder, "events.csv"), "exporter,importer,year\nDEU,RUS,2014\nUSA,RUS,2014\n");
      const study = (event: string): Json => {
        const args = [
          "--formula",
          `trade ~ 1 | ${THREE}`,
          "--event-study",
          event,
          "--placebo",
          "1",
          "--bootstrap",
          "5",
        ];
        const { status, stdout } = run(...args, "--cluster", "exporter^importer", "--groups", "exporter", "--json");
        expect(status).toBe(0);
        const { seconds: _, ...rest } = JSON.parse(stdout) as Json;
        return rest;
      };
      const found = study("sanction");
      expect(study("events.csv")).toEqual(found);
      expect(found).toMatchObject({ units: 2, time: "year", unit: "exporter^importer", draws: 5 });
      expect((found["effects"] as Json[]).map((one) => one["time"])).toEqual([0, 1]);
      expect((found["overall"] as Json)["effect"]).toBeLessThan(0);
    }));

  it("reads out diversion, resistance and costs", () =>
    inPanel((folder, run) => {
      const pairs = "exporter^year + exporter^importer";
      const found = run("--formula", `trade ~ 1 | ${pairs}`, "--diversion", "importer=RUS", "--event-date", "2014");
      expect(found.status).toBe(0);
      expect(found.stdout).toMatch(/changed hands: .*\n[\s\S]*\nUSA /);
      const files = [
        "--resistance",
        "r.json",
        "--trade-costs",
        "t.csv",
        "--trade-elasticity",
        "4",
        "--reference",
        "USA",
      ];
      expect(run("--formula", "trade ~ log(dist) | exporter^year + importer^year", ...files).status).toBe(0);
      const terms = JSON.parse(readFileSync(join(folder, "r.json"), "utf8")) as Json[];
      expect(terms.length).toBe(20);
      expect(terms.filter((one) => one["country"] === "USA").map((one) => one["inward_resistance"])).toEqual(
        [1, 1, 1, 1].map((one) => expect.closeTo(one, 9) as number),
      );
      expect(readFileSync(join(folder, "t.csv"), "utf8").split("\n")[0]).toBe(
        "row,exporter,year,importer,trade,fitted,trade_cost",
      );
    }));

  it("hands a coefficient to a simulation, and says where it does not apply", () =>
    inPanel((folder, run) => {
      const scenario = (shock: string): void =>
        writeFileSync(join(folder, "s.yaml"), `scenario: closer\nworld: baci-2023\nshocks:\n  - ${shock}\n`);
      const args = ["--formula", `trade ~ agreement | ${THREE}`, "--simulate", "s.yaml", "--coefficient", "agreement"];
      scenario("trade_cost: { exporter: RUS, importer: CHN, both_ways: true, change_pct: 0 }");
      const { status, stdout } = run(...args, "--draws", "4", "--json");
      expect(status).toBe(0);
      const { simulation } = JSON.parse(stdout) as {
        simulation: { draws: number; countries: { country: string; real_income_hat: Json }[] };
      };
      const russia = simulation.countries.find(({ country }) => country === "RUS")!.real_income_hat;
      expect(simulation.draws).toBe(4);
      expect(russia["low"]).toBeLessThanOrEqual(russia["high"] as number);
      scenario("embargo: { exporter: RUS, importer: CHN }");
      expect(run(...args)).toMatchObject({ status: 2, stdout: "" });
    }));

  it.each([
    [["--json", "--table", "text"], /exclude each other/],
    [["--resistance", "r.csv"], /needs --trade-elasticity and --reference/],
    [["--dropped", "d.xlsx"], /ending names the format/],
    [["--plot", "p.png"], /written as \.svg/],
    [["--plot", "none/p.svg"], /does not exist/],
    [["--coefficient", "agreement"], /needs --simulate/],
    [["--event-date", "2014"], /needs --event-study or --diversion/],
    [["--event-study", "sanctions"], /Did you mean "sanction"/],
    [["--diversion", "RUS", "--event-date", "2014"], /write column=level/],
  ])("refuses %j with nothing written", (args, message) =>
    inPanel((folder, run) => {
      const before = snapshot(folder);
      const found = run("--formula", `trade ~ agreement | ${THREE}`, ...args);
      expect(found.stderr).toMatch(message);
      expect(found).toMatchObject({ status: 2, stdout: "" });
      expect(snapshot(folder)).toEqual(before);
    }),
  );
});
