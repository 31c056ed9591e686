import { describe, expect, test } from "vitest";

import { calibrateEconomy } from "../simulate/economy.ts";
import { randomWorld } from "../simulate/random_world.cases.ts";
import { evenWorld, home } from "./even_world.cases.ts";
import { power } from "./power.ts";
import { supplyPower } from "./supply_power.ts";

const codes = ["RUS", "CHN", "IND", "USA", "DEU"];

describe("supplyPower", () => {
  test("with one layer is (1/θ)·ln(1/(1 − ω)), and rises without bound as control becomes complete", () => {
    const losses = [0.1, 0.5, 0.9, 0.99].map((omega) => {
      const sold = (home * omega) / (1 - omega);
      const world = evenWorld(["CHN", "RUS"], (a, b) => (a === b ? home : sold));
      return supplyPower(calibrateEconomy(world, Float64Array.of(4)), 1, [0]).total;
    });
    [0.1, 0.5, 0.9, 0.99].forEach((omega, k) => {
      expect(losses[k]).toBeCloseTo(Math.log(1 / (1 - omega)) / 4, 12);
    });
    const all = evenWorld(["CHN", "RUS"], (a, b) => (a === b && a === "RUS" ? 0 : home));
    expect(supplyPower(calibrateEconomy(all, Float64Array.of(4)), 1, [0])).toMatchObject({ irreplaceable: [0] });
  });

  test("with inputs is the sum over rounds of inputs, and its parts sum to it", () => {
    const world = randomWorld({ N: 4, J: 3, seed: 12, tariffs: false });
    const economy = calibrateEconomy(world, world.trade_elasticity);
    const { total, bySector } = supplyPower(economy, 1, [0, 2]);
    const [N, J, n] = [4, 3, 1];
    const direct = Array.from({ length: J }, (_, k) => {
      const omega = economy.tradeShare[(k * N + n) * N] + economy.tradeShare[(k * N + n) * N + 2];
      return -Math.log(1 - omega) / economy.theta[k];
    });
    let price = direct;
    for (let round = 0; round < 200; round++) {
      price = direct.map((own, j) => {
        const inputs = direct.map((_, k) => (economy.inputShare?.[(n * J + j) * J + k] ?? 0) * price[k]);
        return own + inputs.reduce((sum, part) => sum + part, 0);
      });
    }
    const expected = price.reduce((sum, value, j) => sum + economy.finalShare[j * N + n] * value, 0);
    expect(total).toBeCloseTo(expected, 12);
    expect(bySector.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 14);
  });
});

describe("power", () => {
  test("over nobody is refused", async () => {
    const world = evenWorld(codes, (a, b) => (a === b ? home : 10));
    await expect(power(world, { holders: ["CHN"], over: ["CHN"] })).rejects.toThrow(
      /nobody is left to have power over/,
    );
  });

  test("puts formula and equilibrium side by side: cutting all trade hurts more than cutting supplies", async () => {
    const world = evenWorld(codes, (a, b) => (a === b ? home : 5e4));
    const { countries, holders } = await power(world, { holders: ["CHN"], over: ["RUS", "IND", "CHN"] });
    expect(holders).toEqual(["CHN"]);
    expect(countries.map(({ country }) => country)).toEqual(["RUS", "IND"]);
    const [one, other] = countries;
    expect(one.formula).toBeCloseTo(other.formula ?? Number.NaN, 12);
    expect(one.controlled_share).toBeCloseTo(5e4 / (home + 2e5), 12);
    expect(one.supplies_cut).toBeGreaterThan(0);
    expect(one.trade_cut).toBeGreaterThan(one.supplies_cut ?? Infinity);
    expect(one.holders_trade_cut).toBeCloseTo(one.trade_cut ?? Number.NaN, 10);
  });

  test("a supplier without alternative has no finite power, and the state no equilibrium", async () => {
    const world = evenWorld(["CHN", "RUS"], (a, b) => (a === b && a === "RUS" ? 0 : home));
    const { countries, warnings } = await power(world, { holders: ["CHN"] });
    expect(countries[0]).toMatchObject({ country: "RUS", formula: null, supplies_cut: null, key_sector: null });
    expect(warnings.join(" ")).toMatch(/RUS has no other supplier of goods_all.*no equilibrium/s);
  });

  test("unknown countries and sectors are refused", async () => {
    const world = evenWorld(codes, () => home);
    await expect(power(world, { holders: ["CHM"] })).rejects.toThrow(/of: unknown country or group "CHM"/);
    await expect(power(world, { holders: ["CHN"], sectors: ["B"] })).rejects.toThrow(/unknown sector "B"/);
  });
});
