import { createRandom } from "../core/random.ts";
import type { World } from "../worlds/world.ts";

/** What a random world has. */
export interface RandomWorldOptions {
  readonly N: number;
  readonly J: number;
  readonly seed: number;
  readonly inputs?: boolean;
  readonly tariffs?: boolean;
}

const codes = ["RUS", "CHN", "USA", "DEU", "IND", "BRA", "JPN", "TUR", "FRA", "GBR"];

/**
 * A world with random flows, some of them zero, whose accounts add up exactly; trade is not balanced, but every country
 * exports and imports.
 */
export function randomWorld({ N, J, seed, inputs = true, tariffs = true }: RandomWorldOptions): World {
  const random = createRandom(seed);
  const size = Array.from({ length: N }, () => 1e5 * Math.exp(random.normal()));
  const flows = new Float64Array(N * N * J);
  const rates = new Float64Array(N * N * J);
  for (let row = 0; row < N * J; row++) {
    const n = row % N;
    for (let i = 0; i < N; i++) {
      const absent = i !== n && random.uniform() < 0.15 && !(row < N && i === (n + 1) % N);
      const scale = i === n ? 2 * size[n] : absent ? 0 : 0.05 * Math.sqrt(size[n] * size[i]);
      flows[row * N + i] = scale * Math.exp(0.3 * random.normal());
      if (tariffs && i !== n && random.uniform() < 0.6) rates[row * N + i] = 0.2 * random.uniform();
    }
  }
  const output = new Float64Array(N * J);
  for (let cell = 0; cell < flows.length; cell++) output[Math.floor(cell / (N * N)) * N + (cell % N)] += flows[cell];
  const io = new Float64Array(N * J * J);
  const used = new Float64Array(N * J);
  const value_added = output.slice();
  if (inputs) {
    for (let j = 0; j < J; j++) {
      for (let k = 0; k < J; k++) {
        for (let n = 0; n < N; n++) {
          const spent = (output[j * N + n] * (0.05 + 0.15 * random.uniform())) / J;
          io[(j * J + k) * N + n] = spent;
          used[k * N + n] += spent;
          value_added[j * N + n] -= spent;
        }
      }
    }
  }
  const final = new Float64Array(N * J);
  const trade_balance = new Float64Array(N);
  for (let row = 0; row < N * J; row++) {
    const n = row % N;
    for (let i = 0; i < N; i++) {
      const flow = flows[row * N + i];
      final[row] += flow * (1 + rates[row * N + i]);
      trade_balance[i] += flow;
      trade_balance[n] -= flow;
    }
    final[row] -= used[row];
  }
  return {
    name: `random-${seed}`,
    year: 2020,
    unit: "usd_million",
    source: "random numbers",
    licence: "none",
    notes: [],
    countries: codes.slice(0, N).map((country) => ({ country, name: country })),
    sectors: Array.from({ length: J }, (_, j) => ({
      sector: `S${j + 1}`,
      name: `S${j + 1}`,
      isic: "",
      is_good: j % 2 === 0,
    })),
    flows,
    io: inputs ? io : null,
    final,
    value_added,
    trade_elasticity: Float64Array.from({ length: J }, () => 2 + 6 * random.uniform()),
    tariffs: tariffs ? rates : null,
    trade_balance,
  };
}
