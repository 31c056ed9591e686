import { describe, expect, test } from "vitest";

import { factorizeLu, solveLu, solveLuTransposed } from "../core/numerics/linear_algebra.ts";
import { calibrateEconomy } from "../simulate/economy.ts";
import { randomWorld } from "../simulate/random_world.cases.ts";
import { loadWorld } from "../worlds/load_node.ts";
import { dependenceFromFlows, flowTableOf } from "./dependence.ts";
import { evenWorld, home } from "./even_world.cases.ts";
import { exposure } from "./exposure.ts";
import { setDependenceFromFlows } from "./set_dependence.ts";
import { screenPairs, worldDependence } from "./world_dependence.ts";

describe("exposure", () => {
  const world = randomWorld({ N: 4, J: 3, seed: 7, tariffs: false });
  const economy = calibrateEconomy(world, world.trade_elasticity);
  const [N, J] = [4, 3];

  test("agrees with the Leontief inverse of the whole world", () => {
    const partners = [0, 3];
    const found = exposure(economy, 1, partners);
    const size = N * J;
    const matrix = new Float64Array(size * size);
    for (let supplier = 0; supplier < size; supplier++) {
      for (let user = 0; user < size; user++) {
        const [i, k] = [supplier % N, Math.floor(supplier / N)];
        const [n, j] = [user % N, Math.floor(user / N)];
        const input = (economy.inputShare?.[(n * J + j) * J + k] ?? 0) * economy.tradeShare[(k * N + n) * N + i];
        matrix[supplier * size + user] = (supplier === user ? 1 : 0) - input;
      }
    }
    const factors = factorizeLu(matrix, size);
    const direct = economy.valueAddedShare.map((share, cell) => (partners.includes(cell % N) ? share : 0));
    const content = solveLuTransposed(factors, direct);
    const final = new Float64Array(size);
    let embodied = 0;
    for (let j = 0; j < J; j++) {
      for (let i = 0; i < N; i++) {
        embodied += economy.finalShare[j * N + 1] * economy.tradeShare[(j * N + 1) * N + i] * content[j * N + i];
        for (const n of partners) {
          final[j * N + i] +=
            economy.finalShare[j * N + n] * economy.finalIncome[n] * economy.tradeShare[(j * N + n) * N + i];
        }
      }
    }
    const output = solveLu(factors, final);
    const absorbed = [0, 1, 2].reduce((sum, j) => sum + economy.valueAddedShare[j * N + 1] * output[j * N + 1], 0);
    expect(found.final_spending_share).toBeCloseTo(embodied, 11);
    expect(found.value_added_share).toBeCloseTo(absorbed / economy.valueAdded[1], 11);
  });

  test("on all countries including itself is the whole, and parts of a set add up", () => {
    const everyone = exposure(economy, 1, [0, 1, 2, 3]);
    expect(everyone.final_spending_share).toBeCloseTo(1, 10);
    expect(everyone.value_added_share).toBeCloseTo(1, 10);
    const [a, b, both] = [[0], [3], [0, 3]].map((set) => exposure(economy, 1, set));
    expect(a.final_spending_share + b.final_spending_share).toBeCloseTo(both.final_spending_share, 11);
    expect(a.output_share + b.output_share).toBeCloseTo(both.output_share, 12);
  });
});

describe("worldDependence", () => {
  test("gives both sides of a pair, one of a set, and names what is unobserved", () => {
    const world = evenWorld(["RUS", "CHN", "USA", "DEU"], (a, b) => (a === b ? home : 5e4));
    const pair = worldDependence({ ...world, unobserved: [{ exporter: "RUS", importer: "CHN" }] }, "RUS", ["CHN"]);
    expect(pair.exposure).toEqual(pair.mirror);
    expect(pair.exposure.spending_share).toBeCloseTo(5e4 / (home + 1.5e5), 12);
    expect(pair.warnings[0]).toMatch(/RUS to CHN is unobserved in even, not zero/);
    expect(worldDependence(world, "RUS", ["USA", "DEU"]).mirror).toBeNull();
  });

  test("a country asked about itself, or an unknown one, is refused", () => {
    const world = evenWorld(["RUS", "CHN"], () => home);
    expect(() => worldDependence(world, "RUS", ["RUS"])).toThrow(/asked about itself/);
    expect(() => worldDependence(world, "RSU", ["CHN"])).toThrow(/country: unknown country/);
  });

  test("wiod-2014: Russia did a ninth of its trade with China, China 2.3 % with Russia, 4.9 to 1", async () => {
    const world = await loadWorld("wiod-2014");
    const axes = {
      countries: world.countries.map((row) => row.country),
      sectors: world.sectors.map((row) => row.sector),
    };
    const about = { year: 2014, unit: "USD million", source: world.name, as_of: null };
    const { sides, asymmetry } = dependenceFromFlows(flowTableOf(axes, world.flows), ["RUS", "CHN"], about, 1);
    expect(sides[0].trade_share).toBeCloseTo(1 / 9, 2);
    expect(sides[1].trade_share).toBeCloseTo(0.023, 3);
    expect(asymmetry).toBeCloseTo(4.9, 1);
  });
});

test("the screen of all pairs has every pair once; an own gain in productivity is a gain", () => {
  const world = evenWorld(["RUS", "CHN", "USA"], (a, b) => (a === b ? home : 5e4));
  const { pairs } = screenPairs(world, "productivity");
  expect(pairs).toHaveLength(9);
  for (const { country, other, exposure: effect } of pairs) if (country === other) expect(effect).toBeGreaterThan(0.5);
  const costlier = screenPairs(world, "trade_cost").pairs.find(({ country, other }) => country === other);
  expect(costlier?.exposure).toBeLessThan(0);
});

describe("setDependenceFromFlows", () => {
  const flows = new Map([
    [
      "AAA",
      new Map([
        ["BBB", 30],
        ["CCC", 10],
      ]),
    ],
    ["BBB", new Map([["AAA", 20]])],
    ["CCC", new Map([["AAA", 40]])],
  ]);

  test("gives the set's shares by hand and names members without any report", () => {
    expect(setDependenceFromFlows(flows, "AAA", ["BBB", "DDD"], 1)).toEqual({
      export_share: 30 / 40,
      import_share: 20 / 60,
      trade_share: 50 / 100,
      unobserved: ["DDD"],
    });
  });

  test("has no shares where partners are too few for a total", () => {
    const { trade_share } = setDependenceFromFlows(flows, "AAA", ["BBB"]);
    expect(trade_share).toEqual({ missing: "partners_incomplete" });
  });
});
