import { describe, expect, it } from "vitest";

import type { LeewayError } from "../core/errors.ts";
import { loadWorld } from "../worlds/load_node.ts";
import type { World } from "../worlds/world.ts";
import type { Closure } from "./closures.ts";
import { solveShocks } from "./models.cases.ts";

const world: World = await loadWorld("wiod-2014");

function failureOf(trade_balance: Closure, ...shocks: readonly string[]): LeewayError {
  try {
    solveShocks(world, shocks, { trade_balance, tolerance: 1e-8 });
  } catch (error) {
    return error as LeewayError;
  }
  throw new Error("this has an equilibrium");
}

const cut = (exporter: string, importer: string, more = ""): string =>
  `embargo: { exporter: ${exporter}, importer: ${importer}${more} }`;

describe("a shock without equilibrium", () => {
  it("is refused where a buyer loses every supplier, and the cell is named", () => {
    const error = failureOf("balanced", cut("all", "LUX"));
    expect(error).toMatchObject({ code: "simulate.no_supplier", kind: "numerical" });
    expect(error.message).toMatch(/LUX.*C19/);
  });

  it("is refused where a country is isolated with a balance that it cannot run", () => {
    for (const closure of ["fixed", "proportional"] as const) {
      const error = failureOf(closure, cut("RUS", "all", ", both_ways: true"));
      expect(error).toMatchObject({
        code: "simulate.isolated_country",
        kind: "numerical",
        details: { country: "RUS", countries: ["RUS"] },
      });
      expect(error.details["balance"]).toBeCloseTo(
        world.trade_balance[world.countries.findIndex((row) => row.country === "RUS")],
        3,
      );
    }
  });

  it("is refused where a group is cut off with a balance, and solved where the balance is dropped or zero", () => {
    const others = world.countries.map((row) => row.country).filter((code) => code !== "RUS" && code !== "CHN");
    const shock = cut("[RUS, CHN]", `[${others.join(", ")}]`, ", both_ways: true");
    expect(failureOf("fixed", shock)).toMatchObject({
      code: "simulate.isolated_country",
      details: { countries: ["CHN", "RUS"] },
    });
    for (const trade_balance of ["drop_cut", "balanced"] as const) {
      expect(solveShocks(world, [shock], { trade_balance }).converged).toBe(true);
    }
  });

  it("is refused where a country could not pay for what it still buys", () => {
    const error = failureOf("balanced", cut("RUS", "all"));
    expect(error).toMatchObject({ code: "simulate.isolated_country", details: { country: "RUS" } });
    expect(error.message).toMatch(
      /RUS is left with imports and no exports, but its trade balance would have to be zero/,
    );
  });

  it("is told after solving where only that shows it, soon and with the part that still has one", () => {
    const error = failureOf("fixed", "productivity: { country: RUS, change_pct: -99.9 }");
    expect(error).toMatchObject({ code: "simulate.not_converged", kind: "numerical", details: { country: "RUS" } });
    expect(error.details["residual"]).toBeGreaterThan(1e-3);
    expect(error.details["reached"]).toBeGreaterThan(0);
    expect(error.details["iterations"]).toBeLessThan(4000);
  });

  it("is none where elasticities are tiny: the loss grows without bound as they fall", () => {
    const shock = cut("RUS", "[EU27, USA, CHN]", ", both_ways: true");
    const loss = (theta: number): number => {
      const low = { ...world, trade_elasticity: world.trade_elasticity.map(() => theta) };
      const { countries } = solveShocks(low, [shock], { trade_balance: "balanced", tolerance: 1e-9 });
      return -Math.log(countries.find((row) => row.country === "RUS")?.real_income_hat ?? 1);
    };
    const [usual, small, tiny] = [4, 0.3, 0.02].map(loss);
    expect(small).toBeGreaterThan(10 * usual);
    expect(tiny / small).toBeCloseTo(0.3 / 0.02, 0);
  });
});
