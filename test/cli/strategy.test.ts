import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { runLeeway, snapshot, withFolder } from "./run_leeway.ts";

const json = (stdout: string): Record<string, unknown> => JSON.parse(stdout) as Record<string, unknown>;
const west = ["--target", "RUS", "--coalition", "EU27,USA,GBR,JPN,CAN,AUS,KOR,NOR,CHE"];
const ask = (...more: readonly string[]): string[] => ["strategy", "leeway", ...west, ...more];

describe("leeway strategy leeway", () => {
  it("answers for one country with the fields of the contract, JSON alone on stdout", () => {
    const run = runLeeway(".", ask("--country", "CHN", "--trade-balance", "fixed", "--json"));
    expect(run).toMatchObject({ status: 0, stderr: "" });
    const answer = json(run.stdout);
    expect(answer).toMatchObject({ country: "CHN", target: "RUS", world: "wiod-2014", trade_balance: "fixed" });
    expect(answer).toMatchObject({ status: "ok", bands: { draws: 0 }, warnings: [], probability: 0.1, scope: 1 });
    for (const key of ["value_of_link", "threshold_scope", "asymmetry", "room_usd_million"]) {
      expect(answer[key]).toBeTypeOf("number");
    }
    expect(answer["cost_of_threat"]).toHaveLength(5);
    expect(answer["threshold_probability"]).toHaveLength(5);
    expect(answer["coalition"]).toHaveLength(35);
    expect(answer["provenance"]).toMatchObject({
      command: `leeway ${ask("--trade-balance", "fixed", "--country", "CHN").join(" ")}`,
    });
  });

  it("answers for several countries in countries[], unobserved links among them, and writes a table", () => {
    withFolder((folder) => {
      const args = ask("--world", "baci-2023", "--country", "CHN,VNM,MNG,GEO", "--out", "leeway.csv", "--json");
      const run = runLeeway(folder, args);
      expect(run).toMatchObject({ status: 0, stderr: "written to leeway.csv\n" });
      const countries = json(run.stdout)["countries"] as {
        country: string;
        status: string;
        threshold_scope: unknown;
      }[];
      expect(countries.map(({ country, status }) => [country, status])).toEqual([
        ["CHN", "ok"],
        ["GEO", "unobserved"],
        ["MNG", "unobserved"],
        ["VNM", "unobserved"],
      ]);
      expect(countries[1].threshold_scope).toBeNull();
      const [header, ...rows] = readFileSync(join(folder, "leeway.csv"), "utf8").trim().split("\n");
      expect(header).toMatch(/^country,target,world,trade_balance,status,value_of_link,/);
      expect(rows).toHaveLength(4);
    });
  });

  it("says in a sentence what the numbers mean", () => {
    const { stdout } = runLeeway(".", ask("--country", "CHN"));
    expect(stdout).toMatch(/^China keeps trading with Russia unless it expects secondary sanctions .* above \d\.\d%/);
    expect(stdout).toMatch(/^reproduce: leeway strategy leeway --target RUS/m);
  });

  it.each<[string, readonly string[], RegExp]>([
    ["a member of the coalition", ["--country", "USA"], /USA is a member of the coalition/],
    ["the target", ["--country", "RUS"], /RUS is the target itself/],
    ["an unknown country", ["--country", "CHM"], /unknown country or group "CHM"/],
    ["a scope outside 0 to 1", ["--scope", "1.5"], /--scope must be a number from 0 to 1/],
    ["an unknown sector", ["--scope-sectors", "Q99"], /unknown sector "Q99"/],
    ["an unknown format", ["--out", "leeway.xlsx"], /allowed are \.csv, \.parquet, \.json/],
    ["an unknown scenario", ["--base", "coalition-embargoo"], /Did you mean "coalition-embargo"/],
  ])("refuses %s with exit code 2 and an empty stdout", (_, more, message) => {
    withFolder((folder) => {
      const run = runLeeway(folder, ask(...more, "--json"));
      expect(run.stderr).toMatch(message);
      expect(run).toMatchObject({ status: 2, stdout: "" });
      expect(snapshot(folder)).toEqual({});
    });
  });
});

describe("leeway strategy game", () => {
  const play = (...more: readonly string[]): string[] => ["strategy", "game", ...west, ...more];

  it("gives the equilibria of each scope, where each country tips, and a table", () => {
    withFolder((folder) => {
      const args = play("--players", "CHN,IND,MEX", "--scopes", "0.01,0.2", "--out", "game.parquet");
      const run = runLeeway(folder, [...args, "--json"]);
      expect(run.status).toBe(0);
      const game = json(run.stdout);
      expect(game).toMatchObject({ players: ["CHN", "IND", "MEX"], trade_balance: "balanced", states: 16 });
      const complies = (at: number): unknown =>
        (game["scopes"] as { equilibria: { complies: string[] }[] }[])[at].equilibria.map((found) => found.complies);
      expect(complies(0)).toEqual([["MEX"]]);
      expect(complies(1)).toEqual([["CHN", "IND", "MEX"]]);
      expect(Object.keys(snapshot(folder))).toEqual(["game.parquet"]);
      const text = runLeeway(folder, args).stdout;
      expect(text).toMatch(/^CHN +20% +1% +trade +comply$/m);
      expect(text).toMatch(/^best replies at 1%: MEX gives in/m);
    });
  });
});
