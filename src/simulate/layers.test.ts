import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { World } from "../worlds/world.ts";
import { expectClose, solveShocks } from "./models.cases.ts";
import { randomWorld } from "./random_world.cases.ts";

const cost = "trade_cost: { exporter: RUS, importer: [CHN, USA], both_ways: true, change_pct: 50 }";

/** Flows after `factor`, scaled in turn to the baseline's purchases and sales until nothing moves: slow and obvious. */
function scaledInTurn(world: World, factor: Float64Array): Float64Array {
  const N = world.countries.length;
  const flows = world.flows.map((flow, cell) => flow * factor[cell]);
  for (let sweep = 0; sweep < 3000; sweep++) {
    for (let j = 0; j < world.sectors.length; j++) {
      for (let k = 0; k < N; k++) {
        for (const [from, stride] of [
          [j * N * N + k * N, 1],
          [j * N * N + k, N],
        ]) {
          let target = 0;
          let sum = 0;
          for (let m = 0; m < N; m++) {
            target += world.flows[from + m * stride];
            sum += flows[from + m * stride];
          }
          for (let m = 0; m < N; m++) flows[from + m * stride] *= target / sum;
        }
      }
    }
  }
  return flows;
}

/** Everybody sells `home` at home and 1 to each other country. */
function symmetricWorld(N: number, home: number, theta: number): World {
  const world = randomWorld({ N, J: 1, seed: 1, inputs: false, tariffs: false });
  const total = Float64Array.from({ length: N }, () => home + N - 1);
  return {
    ...world,
    flows: world.flows.map((_, cell) => (cell % N === Math.floor(cell / N) ? home : 1)),
    final: total,
    value_added: total,
    trade_balance: new Float64Array(N),
    trade_elasticity: Float64Array.of(theta),
  };
}

describe("the conditional layer", () => {
  it("agrees with scaling in turn, in every model, with imbalances", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.constantFrom("armington" as const, "caliendo_parro" as const), (seed, model) => {
        const world = randomWorld({ N: 5, J: 2, seed, tariffs: false });
        const factor = new Float64Array(world.flows.length).fill(1);
        for (const j of [0, 1]) {
          for (const n of [1, 2]) {
            factor[(j * 5 + n) * 5] = 1.5 ** -world.trade_elasticity[j];
            factor[j * 25 + n] = 1.5 ** -world.trade_elasticity[j];
          }
        }
        const expected = scaledInTurn(world, factor);
        const { flows, method, residual } = solveShocks(world, [cost], { model, equilibrium: "conditional" });
        expect(method).toBe("balancing");
        expect(residual).toBeLessThan(1e-12);
        const codes = world.countries.map((row) => row.country);
        for (const flow of flows ?? []) {
          const j = Number(flow.sector.slice(1)) - 1;
          const cell = (j * 5 + codes.indexOf(flow.importer)) * 5 + codes.indexOf(flow.exporter);
          expect(Math.abs(flow.value_new / expected[cell] - 1)).toBeLessThan(1e-8);
        }
      }),
      { numRuns: 8 },
    );
  });

  it("has the closed form of identical countries", () => {
    const [N, home, theta] = [4, 5, 3];
    const chi = 1.2 ** -theta;
    const growth = (home + N - 1) / (home + chi * (N - 1));
    const { layers, countries } = solveShocks(
      symmetricWorld(N, home, theta),
      ["trade_cost: { exporter: all, importer: all, change_pct: 20 }"],
      { model: "armington", equilibrium: "conditional" },
    );
    for (const [n, { conditional }] of layers!.countries.entries()) {
      expectClose([conditional!.exports_hat, conditional!.imports_hat], [chi * growth, chi * growth]);
      const resistance = growth ** (1 / (2 * theta));
      expectClose([conditional!.inward_resistance_hat, conditional!.outward_resistance_hat], [resistance, resistance]);
      expectClose([countries[n].wage_hat, countries[n].price_index_hat], [1, resistance]);
    }
  });

  it("keeps sales and purchases, and leaves out what it cannot carry", () => {
    const world = randomWorld({ N: 4, J: 2, seed: 5 });
    const { flows } = solveShocks(world, ["embargo: { exporter: RUS, importer: USA }"], { equilibrium: "conditional" });
    for (const side of ["exporter", "importer"] as const) {
      for (const { country } of world.countries) {
        const own = (flows ?? []).filter((flow) => flow[side] === country);
        const sum = (key: "value_base" | "value_new"): number => own.reduce((total, flow) => total + flow[key], 0);
        expect(sum("value_new") / sum("value_base")).toBeCloseTo(1, 10);
      }
    }
    const noHome = { ...world, flows: world.flows.map((flow, cell) => (cell === 0 ? 0 : flow)) };
    const cut = "embargo: { exporter: RUS, importer: all, sector: S1 }";
    const options = { equilibrium: "conditional", model: "armington" } as const;
    expect(() => solveShocks(noHome, [cut], options)).toThrow(/no conditional equilibrium.*sector S1.*sales of RUS/);
    const { layers } = solveShocks(noHome, [cut], { ...options, equilibrium: "all", trade_balance: "balanced" });
    expect(layers!.left_out).toEqual([{ layer: "conditional", reason: expect.stringContaining("sales of RUS") }]);
    expect(layers!.countries[0].conditional).toBeNull();
  });
});

describe("the partial layer", () => {
  it("moves the shocked flows alone, each by its own factor", () => {
    const world = randomWorld({ N: 4, J: 2, seed: 8 });
    const shocks = [
      "trade_cost: { exporter: RUS, importer: CHN, change_pct: 10 }",
      "embargo: { exporter: RUS, importer: USA, share: 0.3 }",
      "tariff: { exporter: CHN, importer: USA, sector: S1, to_pct: 40 }",
    ];
    const { flows, countries } = solveShocks(world, shocks, { equilibrium: "partial" });
    for (const { exporter, importer, sector, value_base, value_new } of flows ?? []) {
      const theta = world.trade_elasticity[Number(sector.slice(1)) - 1];
      let factor = 1;
      if (exporter === "RUS" && importer === "CHN") factor = 1.1 ** -theta;
      if (exporter === "RUS" && importer === "USA") factor = 0.7;
      if (exporter === "CHN" && importer === "USA" && sector === "S1") {
        factor = (1.4 / (1 + world.tariffs![2 * 4 + 1])) ** -(theta + 1);
      }
      expect(value_new / value_base).toBeCloseTo(factor, 12);
    }
    expect(countries.every((row) => row.real_income_hat === 1 && row.wage_hat === 1)).toBe(true);
  });
});

describe("the layers side by side", () => {
  it("hold the full equilibrium on top, and its resistances obey the gravity equation", () => {
    const world = randomWorld({ N: 5, J: 1, seed: 4, inputs: false, tariffs: false });
    const options = { model: "armington", trade_balance: "fixed" } as const;
    const full = solveShocks(world, [cost], options);
    const { layers, countries, equilibrium, certificate } = solveShocks(world, [cost], {
      ...options,
      equilibrium: "all",
    });
    expect(equilibrium).toBe("full");
    expect(certificate).not.toBeNull();
    expect(countries).toEqual(full.countries);
    expect(full.layers).toBeUndefined();
    const theta = world.trade_elasticity[0];
    const worldHat =
      countries.reduce((sum, row) => sum + row.value_added_new, 0) /
      countries.reduce((sum, row) => sum + row.value_added_base, 0);
    const at = (code: string): number => countries.findIndex((row) => row.country === code);
    for (const flow of layers!.flows ?? []) {
      const [i, n] = [at(flow.exporter), at(flow.importer)];
      const shocked = [i, n].includes(0) && [i, n].some((k) => k === 1 || k === 2);
      const predicted =
        ((countries[i].wage_hat * countries[n].income_new) / countries[n].income_base / worldHat) *
        (layers!.countries[i].full!.outward_resistance_hat * layers!.countries[n].full!.inward_resistance_hat) **
          theta *
        (shocked ? 1.5 ** -theta : 1);
      expect(flow.full! / flow.value_base).toBeCloseTo(predicted, 8);
      expect(flow.partial! / flow.value_base).toBeCloseTo(shocked ? 1.5 ** -theta : 1, 12);
    }
  });

  it("say that productivity acts in full equilibrium only", () => {
    const world = randomWorld({ N: 3, J: 1, seed: 4 });
    const { warnings } = solveShocks(world, ["productivity: { country: RUS, change_pct: 5 }"], {
      equilibrium: "partial",
    });
    expect(warnings.join()).toMatch(/full equilibrium only/);
    expect(() => solveShocks(world, [cost], { equilibrium: "conditional", certify: 5 })).toThrow(/layer is unique/);
  });
});
