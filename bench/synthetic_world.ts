import { createRandom } from "../src/core/random.ts";
import type { World } from "../src/worlds/world.ts";

/** Share of spending that foreign goods take, and of output that inputs take, on average. */
const foreignShare = 0.3;
const inputShare = 0.5;

/**
 * A world of any size that looks like a multiregional table: sizes of countries spread over three orders of magnitude, flows
 * by gravity with noise, a fifth of the foreign ones zero, inputs from all sectors, unbalanced trade. The same for one seed.
 */
export function syntheticWorld(N: number, J: number, seed = 1): World {
  const random = createRandom(seed);
  const size = Float64Array.from({ length: N }, () => 1e5 * Math.exp(1.5 * random.normal()));
  const world = size.reduce((sum, value) => sum + value, 0);
  const flows = new Float64Array(N * N * J);
  const output = new Float64Array(N * J);
  for (let row = 0; row < N * J; row++) {
    const n = row % N;
    for (let i = 0; i < N; i++) {
      const absent = i !== n && random.uniform() < 0.2;
      const weight = i === n ? 1 - foreignShare : absent ? 0 : (foreignShare * size[i]) / world;
      const flow = size[n] * weight * Math.exp(0.5 * random.normal());
      flows[row * N + i] = flow;
      output[row - n + i] += flow;
    }
  }
  const purchases = new Float64Array(N * J);
  for (let cell = 0; cell < flows.length; cell++) purchases[Math.floor(cell / N)] += flows[cell];
  const io = new Float64Array(N * J * J);
  const value_added = output.slice();
  const final = purchases.slice();
  for (let n = 0; n < N; n++) {
    let bought = 0;
    let made = 0;
    for (let j = 0; j < J; j++) {
      bought += purchases[j * N + n];
      made += output[j * N + n];
    }
    const inputs = inputShare * Math.min(1, bought / made);
    for (let j = 0; j < J; j++) {
      for (let k = 0; k < J; k++) {
        const value = inputs * output[j * N + n] * (purchases[k * N + n] / bought);
        io[(j * J + k) * N + n] = value;
        value_added[j * N + n] -= value;
        final[k * N + n] -= value;
      }
    }
  }
  const trade_balance = new Float64Array(N);
  for (let cell = 0; cell < flows.length; cell++) {
    trade_balance[cell % N] += flows[cell];
    trade_balance[Math.floor(cell / N) % N] -= flows[cell];
  }
  return {
    name: `synthetic-${N}x${J}`,
    year: 2020,
    unit: "usd_million",
    source: "random numbers",
    licence: "none",
    notes: [],
    countries: Array.from({ length: N }, (_, n) => ({ country: `C${n}`, name: `C${n}` })),
    sectors: Array.from({ length: J }, (_, j) => ({ sector: `S${j}`, name: `S${j}`, isic: "", is_good: j % 2 === 0 })),
    flows,
    io,
    final,
    value_added,
    trade_elasticity: Float64Array.from({ length: J }, () => 2 + 6 * random.uniform()),
    tariffs: null,
    trade_balance,
  };
}
