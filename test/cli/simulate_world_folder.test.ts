import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { randomWorld } from "../../src/simulate/random_world.cases.ts";
import { parseScenario } from "../../src/simulate/scenario.ts";
import { simulate } from "../../src/simulate/simulate.ts";
import { worldToCsv } from "../../src/worlds/save.ts";
import type { World } from "../../src/worlds/world.ts";
import { runLeeway, withFolder } from "./run_leeway.ts";

/** Codes of the world's own, none of them a country's but for ROW. */
const codes = ["NORTH", "S1", "ROW", "xx"];

function ownWorld(J: number, options: { readonly inputs?: boolean; readonly tariffs?: boolean }): World {
  const world = randomWorld({ N: 4, J, seed: 21, ...options });
  return { ...world, name: "mine", countries: codes.map((country) => ({ country, name: country.toLowerCase() })) };
}

/** Sector S2 of the second country neither makes nor sells anything; all buy from the first what it sold. */
function withIdleSector(world: World): World {
  const N = world.countries.length;
  const J = world.sectors.length;
  const flows = world.flows.slice();
  const io = world.io!.slice();
  const final = world.final.slice();
  const value_added = world.value_added.slice();
  const trade_balance = world.trade_balance.slice();
  for (let n = 0; n < N; n++) {
    const row = (N + n) * N;
    const moved = flows[row + 1];
    flows[row + 1] = 0;
    flows[row] += moved;
    value_added[N] += moved;
    trade_balance[0] += moved;
    trade_balance[1] -= moved;
  }
  for (let k = 0; k < J; k++) {
    const cell = (J + k) * N + 1;
    final[k * N + 1] += io[cell];
    io[cell] = 0;
  }
  value_added[N + 1] = 0;
  return { ...world, flows, value_added, io, final, trade_balance };
}

/** Writes a world as a folder of CSV files, each table with a column that is not of the contract. */
function writeFolder(folder: string, world: World): void {
  for (const { name, bytes } of worldToCsv(world)) {
    const text = new TextDecoder().decode(bytes);
    const rows = text.trimEnd().split("\n");
    const more = (row: string, k: number): string => `${row},${k === 0 ? "remark" : "as published"}`;
    writeFileSync(join(folder, name), name.endsWith(".csv") ? `${rows.map(more).join("\n")}\n` : text);
  }
}

const scenario = `scenario: own
groups: { bloc: [S1, ROW] }
shocks:
  - embargo: { exporter: NORTH, importer: xx, both_ways: true }
  - trade_cost: { exporter: bloc, importer: NORTH, sector: goods, change_pct: 20 }
  - tariff: { exporter: ROW, importer: S1, add_pct: 10 }
`;

interface Row {
  readonly country: string;
  readonly real_income_hat: number;
  readonly [key: string]: unknown;
}

describe("leeway simulate on a folder of CSV files", () => {
  const folders = {
    "sectors, inputs and tariffs": ownWorld(3, {}),
    "one sector without inputs": ownWorld(1, { inputs: false, tariffs: false }),
    "one sector with tariffs": ownWorld(1, { inputs: false }),
    "a sector without output": withIdleSector(ownWorld(3, { tariffs: false })),
  };
  for (const [what, world] of Object.entries(folders)) {
    it(`gives the fields of the contract and the library's numbers: ${what}`, () => {
      withFolder((folder) => {
        writeFolder(folder, world);
        writeFileSync(join(folder, "own.yaml"), scenario);
        const args = ["own.yaml", "--world", ".", "--tolerance", "1e-11", "--flows", "--json"];
        const run = runLeeway(folder, ["simulate", ...args]);
        expect(run.status, run.stderr).toBe(0);
        expect(run.stderr).toMatch(/^(?:warning: trade balance drop_cut: .*\n)?$/);
        const result = JSON.parse(run.stdout) as Readonly<Record<string, unknown>>;
        expect(result).toMatchObject({ scenario: "own", world: "mine", model: "caliendo_parro", converged: true });
        for (const key of ["iterations", "residual", "seconds"]) expect(result[key]).toBeGreaterThan(0);
        expect(result["residual"]).toBeLessThanOrEqual(1e-11);
        for (const warning of result["warnings"] as readonly string[])
          expect(warning).toMatch(/^trade balance drop_cut/);
        expect(result["provenance"]).toMatchObject({ world_name: "mine", trade_balance: "drop_cut" });
        const local = simulate(world, parseScenario(scenario, "own.yaml"), { tolerance: 1e-11, flows: true });
        const rows = result["countries"] as readonly Row[];
        expect(rows.map((row) => row.country)).toEqual(codes);
        for (const [n, row] of rows.entries()) {
          for (const key of ["wage_hat", "price_index_hat", "exports_hat", "imports_hat", "value_added_new"]) {
            expect(row[key]).toBeGreaterThan(0);
          }
          expect(row.real_income_hat).toBeCloseTo(local.countries[n].real_income_hat, 9);
        }
        const flows = result["flows"] as readonly Row[];
        expect(flows).toHaveLength(local.flows?.length ?? 0);
        const cut = flows.filter((flow) => flow["exporter"] === "NORTH" && flow["importer"] === "xx");
        for (const flow of cut) expect(flow["value_new"]).toBe(0);
      });
    });
  }

  it("ends with 3 and an empty stdout where there is no equilibrium, with 2 where the question is wrong", () => {
    withFolder((folder) => {
      writeFolder(folder, ownWorld(2, {}));
      const ask = (shock: string): ReturnType<typeof runLeeway> => {
        writeFileSync(join(folder, "s.yaml"), `scenario: s\ntrade_balance: fixed\nshocks:\n  - ${shock}\n`);
        return runLeeway(folder, ["simulate", "s.yaml", "--world", ".", "--json"]);
      };
      const isolated = ask("embargo: { exporter: NORTH, importer: all, both_ways: true }");
      expect(isolated).toMatchObject({ status: 3, stdout: "" });
      expect(isolated.stderr).toMatch(/NORTH is cut from all others .*\[simulate\.isolated_country\]/);
      expect(ask("embargo: { exporter: NORTH, importer: SOUTH }")).toMatchObject({ status: 2, stdout: "" });
    });
  });

  it("certifies by random starts where asked", () => {
    withFolder((folder) => {
      writeFolder(folder, ownWorld(2, {}));
      writeFileSync(join(folder, "own.yaml"), scenario);
      const run = runLeeway(folder, ["simulate", "own.yaml", "--world", ".", "--certify", "--json"]);
      expect(run.status).toBe(0);
      const { certificate, provenance } = JSON.parse(run.stdout) as Readonly<Record<string, Record<string, unknown>>>;
      expect(certificate["random_starts"]).toMatchObject({ starts: 20, failed: 0 });
      expect(provenance["command"]).toBe("leeway simulate own.yaml --world . --certify");
    });
  });
});
