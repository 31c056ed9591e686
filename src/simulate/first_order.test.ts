import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { factorizeLu, solveLu } from "../core/numerics/linear_algebra.ts";
import { balanceTrade } from "./balanced.ts";
import type { Economy } from "./economy.ts";
import { FirstOrder, friendsAndEnemies } from "./first_order.ts";
import { expectClose } from "./models.cases.ts";
import { armington } from "./models/armington.ts";
import { caliendoParro } from "./models/caliendo_parro.ts";
import { randomWorld } from "./random_world.cases.ts";

/**
 * Elasticities of real income to productivity in one sector with balanced trade, in closed form (Kleinman, Liu and Redding,
 * "International friends and enemies", American Economic Review 2024): W = θ/(θ+1)·(I − V)^(−1)·(I − TS) with
 * V = (T + θTS)/(θ+1) − Q, and U = (I − S)·W + S; S expenditure shares, T income shares, every row of Q the shares of world income.
 */
function closedForm({ tradeShare, expenditure, output, theta, countries }: Economy): Float64Array {
  const N = countries.length;
  const [elasticity] = theta;
  const world = output.reduce((sum, value) => sum + value, 0);
  const S = (n: number, i: number): number => tradeShare[n * N + i];
  const T = (i: number, n: number): number => (tradeShare[n * N + i] * expenditure[n]) / output[i];
  const range = Array.from({ length: N }, (_, k) => k);
  const TS = (i: number, h: number): number => range.reduce((sum, n) => sum + T(i, n) * S(n, h), 0);
  const unit = (i: number, h: number): number => (i === h ? 1 : 0);
  const V = (i: number, h: number): number => (T(i, h) + elasticity * TS(i, h)) / (elasticity + 1) - output[h] / world;
  const factors = factorizeLu(Float64Array.from(range.flatMap((i) => range.map((h) => unit(i, h) - V(i, h)))), N);
  const U = new Float64Array(N * N);
  for (const h of range) {
    const push = Float64Array.from(range, (i) => (elasticity / (elasticity + 1)) * (unit(i, h) - TS(i, h)));
    const W = solveLu(factors, push);
    for (const n of range) {
      U[n * N + h] = S(n, h) + W[n] - range.reduce((sum, i) => sum + S(n, i) * W[i], 0);
    }
  }
  return U;
}

describe("friends and enemies", () => {
  it("are those of the closed form in one sector", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 3, max: 8 }), (seed, N) => {
        const world = randomWorld({ N, J: 1, seed, inputs: false, tariffs: false });
        const economy = balanceTrade(armington.calibrate(world, world.trade_elasticity), { tolerance: 1e-13 });
        const exposure = friendsAndEnemies(economy, "balanced", "productivity");
        expectClose([...exposure], [...closedForm(economy)], 1e-9);
      }),
      { numRuns: 15, seed: 3 },
    );
  });

  it("lose from dearer trade of their own and gain most from their own productivity", () => {
    const world = randomWorld({ N: 6, J: 3, seed: 12 });
    const economy = caliendoParro.calibrate(world, world.trade_elasticity);
    const cost = friendsAndEnemies(economy, "fixed", "trade_cost");
    for (let n = 0; n < 6; n++) expect(cost[n * 6 + n]).toBeLessThan(0);
    const productivity = friendsAndEnemies(economy, "fixed", "productivity");
    for (let n = 0; n < 6; n++) {
      const own = productivity[n * 6 + n];
      expect(own).toBeGreaterThan(Math.max(...productivity.slice(n * 6, n * 6 + 6).filter((value) => value !== own)));
    }
  });

  it("within a coalition that shares its burden are the same for all members, whose transfers add up to nothing", () => {
    const N = 6;
    const world = randomWorld({ N, J: 3, seed: 12 });
    const economy = caliendoParro.calibrate(world, world.trade_elasticity);
    const coalition = Int32Array.of(1, 3, 4);
    const exposure = friendsAndEnemies(economy, "fixed", "trade_cost", coalition);
    for (let i = 0; i < N; i++) {
      expectClose([exposure[3 * N + i], exposure[4 * N + i]], [exposure[N + i], exposure[N + i]], 1e-9);
    }
    expect(Math.abs(exposure[0] - exposure[N])).toBeGreaterThan(1e-3);
    const productivity = economy.output.map((_, cell) => (cell % N === 3 ? 1 : 0));
    const { transfer } = new FirstOrder(economy, "fixed", coalition).respond({ tradeCost: null, productivity });
    const paid = Math.max(...transfer.map(Math.abs));
    expect(paid).toBeGreaterThan(0);
    expect(Math.abs(transfer.reduce((sum, value) => sum + value, 0))).toBeLessThan(1e-9 * paid);
    expect(transfer[3]).toBeLessThan(0);
  });
});
