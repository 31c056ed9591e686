import * as fc from "fast-check";

import { countrySectorIndex, flowIndex } from "../core/axes.ts";
import { closeAccounts } from "./close_accounts.ts";
import { tradeBalance } from "./load.ts";
import type { World } from "./world.ts";

/** Size of a random world, and the numbers it is made from. */
export interface RandomWorldPlan {
  readonly countryCount: number;
  readonly sectorCount: number;
  /** Uniform numbers in [0, 1), used in turn. */
  readonly numbers: readonly number[];
  readonly hasTariffs: boolean;
}

/** Plans of worlds with up to four countries and three sectors. */
export const randomWorldPlan: fc.Arbitrary<RandomWorldPlan> = fc.record({
  countryCount: fc.integer({ min: 1, max: 4 }),
  sectorCount: fc.integer({ min: 1, max: 3 }),
  numbers: fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 7, maxLength: 97 }),
  hasTariffs: fc.boolean(),
});

/** A world that adds up, made from a plan: flows and inputs are drawn, value added and final use are what remains. */
export function worldFromPlan(plan: RandomWorldPlan): World {
  const { countryCount: N, sectorCount: J, numbers } = plan;
  let drawn = 0;
  const draw = (): number => numbers[drawn++ % numbers.length];
  const flows = Float64Array.from({ length: N * N * J }, (_, cell) => {
    const isDomestic = cell % N === Math.floor(cell / N) % N;
    return isDomestic || draw() > 0.2 ? 1 + 1000 * draw() : 0;
  });
  const io = Float64Array.from({ length: N * J * J }, () => (1 + 400 * draw()) / J);
  const closed = closeAccounts({ countryCount: N, sectorCount: J, flows, io }, 1000);
  const tariffs = plan.hasTariffs
    ? Float64Array.from({ length: N * N * J }, () => Math.round(50 * draw()) / 100)
    : null;
  const final = closed.final.slice();
  for (let j = 0; j < J; j++) {
    for (let n = 0; n < N; n++) {
      for (let i = 0; i < N; i++) {
        if (i === n && tariffs !== null) tariffs[flowIndex(N, i, n, j)] = 0;
        const cell = flowIndex(N, i, n, j);
        final[countrySectorIndex(N, n, j)] += closed.flows[cell] * (tariffs?.[cell] ?? 0);
      }
    }
  }
  return {
    name: "random",
    year: 2020,
    unit: "usd_million",
    source: "drawn at random",
    licence: "none",
    notes: ["A world for tests."],
    countries: Array.from({ length: N }, (_, n) => ({ country: `C${n}`, name: `Country ${n}, "quoted"` })),
    sectors: Array.from({ length: J }, (_, j) => ({
      sector: `S${j}`,
      name: `Sector ${j}`,
      isic: "",
      is_good: j % 2 === 0,
    })),
    flows: closed.flows,
    io: closed.io,
    final,
    value_added: closed.value_added,
    trade_elasticity: Float64Array.from({ length: J }, () => 1 + 9 * draw()),
    tariffs,
    trade_balance: tradeBalance(closed.flows, N, J),
  };
}
