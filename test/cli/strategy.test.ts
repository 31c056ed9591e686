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
      command: `leeway ${ask("--country", "CHN", "--trade-balance", "fixed").join(" ")}`,
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

describe("leeway strategy dependence, power and coalition", () => {
  it("gives dependence both ways for every year of the ledger, and in a world's accounts", () => {
    const run = runLeeway(".", ["strategy", "dependence", "--country", "RUS", "--partner", "CHN", "--json"]);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    const { records, world } = json(run.stdout) as {
      records: { year: number; source: string; asymmetry: number }[];
      world: { exposure: { sectors: unknown[] }; mirror: unknown };
    };
    const last = records.find(({ year, source }) => year === 2023 && source.startsWith("baci"));
    expect(last?.asymmetry).toBeCloseTo(9.2, 1);
    expect(world.exposure.sectors).toHaveLength(31);
    const text = runLeeway(".", ["strategy", "dependence", "--country", "CHN", "--partner", "EU27,USA"]).stdout;
    expect(text).toMatch(/^2023 +baci_v202501 +25\.8%/m);
  });

  it("screens all pairs into a file", () => {
    withFolder((folder) => {
      const args = ["strategy", "dependence", "--screen", "productivity", "--out", "pairs.csv"];
      expect(runLeeway(folder, args)).toMatchObject({ status: 0 });
      const lines = readFileSync(join(folder, "pairs.csv"), "utf8").trim().split("\n");
      expect(lines[0]).toBe("country,other,exposure");
      expect(lines).toHaveLength(1 + 44 * 44);
    });
  });

  it("asks for a country and a partner", () => {
    const run = runLeeway(".", ["strategy", "dependence", "--country", "RUS"]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toMatch(/name --country and --partner/);
  });

  it("puts the formula of power beside the equilibrium", () => {
    const run = runLeeway(".", ["strategy", "power", "--of", "CHN", "--over", "RUS,IND", "--json"]);
    const { countries } = json(run.stdout) as { countries: Record<string, unknown>[] };
    expect(countries.map((row) => row["country"])).toEqual(["RUS", "IND"]);
    expect(countries[0]["key_sector"]).toBe("C13-C15");
  });

  it("says who contributes to a coalition and who would rather stay out", () => {
    const args = ["strategy", "coalition", "--target", "RUS", "--coalition", "DEU,USA,JPN", "--depths", "0.5,1"];
    const run = runLeeway(".", [...args, "--json"]);
    expect(run.status).toBe(0);
    expect(run.stderr).not.toMatch(/warning|error/);
    const answer = json(run.stdout);
    expect((answer["members"] as { country: string }[])[0].country).toBe("DEU");
    expect(answer["vertical"]).toHaveLength(2);
    expect(runLeeway(".", args).stdout).toMatch(/^The embargo of 3 countries costs RUS/);
  });

  it("says what an agreement does to the pair, to others and to a target", () => {
    const args = ["strategy", "agreement", "--between", "RUS,CHN", "--change-pct", "-5", "--growth-pct", "40"];
    const target = ["--target-name", "china_russia_turnover_200bn_2023", "--as-of", "2023-05-24"];
    const run = runLeeway(".", [...args, ...target]);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toMatch(/^trade 40\.0% higher takes a change of costs by −\d/m);
    expect(run.stdout).toMatch(/^china_russia_turnover_200bn_2023: 200 billion USD; 73\.1 billion in 4 months/m);
    const three = runLeeway(".", [...args.slice(0, 3), "RUS,CHN,IND", "--change-pct", "-5", "--json"]);
    expect(three).toMatchObject({ status: 2, stdout: "" });
  });

  it("sets what countries declared beside what they did", () => {
    const run = runLeeway(".", ["strategy", "alignment", "--country", "CHN,DEU", "--target", "RUS"]);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toMatch(/^CHN +ES-11\/1 abstain +0\.26 .*2\.5% in 2020, 4\.4% in 2023 \(\+2\.0 points\)/m);
    expect(run.stdout).toMatch(/^DEU +ES-11\/1 yes/m);
  });
});
