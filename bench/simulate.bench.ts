import { readFileSync } from "node:fs";

import { bench, run, summary } from "mitata";

import type { Scenario } from "../src/simulate/scenario.ts";
import { parseScenario } from "../src/simulate/scenario.ts";
import { simulate } from "../src/simulate/simulate.ts";
import type { Solved, SolverOptions } from "../src/simulate/solver.ts";
import { createSolver } from "../src/simulate/solver.ts";
import { loadWorld } from "../src/worlds/load_node.ts";
import type { World } from "../src/worlds/world.ts";
import { syntheticWorld } from "./synthetic_world.ts";

const shipped = (name: string): Scenario =>
  parseScenario(readFileSync(new URL(`../scenarios/${name}.yaml`, import.meta.url), "utf8"), name);
const west = shipped("west-tightens");
const embargo = shipped("coalition-embargo");
/** All trade of the first country dearer, both ways. */
const barriers = (percent: number): Scenario =>
  parseScenario(
    "scenario: synthetic\nshocks:\n" +
      `  - trade_cost: { exporter: C0, importer: all, both_ways: true, change_pct: ${percent} }\n`,
    "synthetic.yaml",
  );
const [wiod2011, wiod2014, baci2023] = await Promise.all(
  ["wiod-2011", "wiod-2014", "baci-2023"].map((name) => loadWorld(name)),
);
const icio = syntheticWorld(77, 45);

interface Work {
  readonly name: string;
  readonly world: World;
  readonly scenario: Scenario;
  readonly options: SolverOptions;
}

const works: readonly Work[] = [
  { name: "41 × 35, barriers × 1.5, 1e-10", world: wiod2011, scenario: west, options: { tolerance: 1e-10 } },
  {
    name: "44 × 31, embargo, 1e-9",
    world: wiod2014,
    scenario: embargo,
    options: { tolerance: 1e-9, trade_balance: "fixed" },
  },
  { name: "77 × 45 synthetic, 1e-8", world: icio, scenario: barriers(50), options: { tolerance: 1e-8 } },
  { name: "194 × 1, barriers × 1.5, 1e-8", world: baci2023, scenario: west, options: {} },
];

/** Fastest and middle of measured seconds, in milliseconds. */
function spread(seconds: readonly number[]): string {
  const sorted = [...seconds].sort((x, y) => x - y);
  const ms = (value: number): string => (value * 1000).toFixed(2).padStart(8);
  return `${ms(sorted[0])} ${ms(sorted[Math.floor(sorted.length / 2)])}`;
}

/** Repeats a solve; the first is left out. */
function repeated(
  solve: (k: number) => Solved,
  repeats: number,
): { readonly seconds: number[]; readonly passes: number } {
  let passes = 0;
  const seconds: number[] = [];
  for (let k = 0; k <= repeats; k++) {
    const { seconds: taken, solution } = solve(k);
    passes = solution.iterations;
    if (k > 0) seconds.push(taken);
  }
  return { seconds, passes };
}

const line = (text: string): boolean => process.stdout.write(`${text}\n`);
line("solver time of a result, fastest and median (ms), and passes");
for (const { name, world, scenario, options } of works) {
  const solver = createSolver(world);
  const { seconds, passes } = repeated(() => solver.solve(scenario, options), 60);
  line(`${name.padEnd(34)} ${spread(seconds)}  ${passes}`);
}

const partial = [0.99, 1].map((share) =>
  parseScenario(
    "scenario: slider\ngroups: { coalition: [EU27, USA, GBR, JPN, CAN, AUS, KOR, NOR, CHE, TWN] }\nshocks:\n" +
      `  - embargo: { exporter: RUS, importer: coalition, both_ways: true, share: ${share} }\n`,
    "slider.yaml",
  ),
);
const slider = createSolver(wiod2014);
const whole: number[] = [];
const moves = repeated((k) => {
  const started = performance.now();
  const solved = slider.solve(partial[k % 2], { warm: true, tolerance: 1e-9, trade_balance: "fixed" });
  whole.push((performance.now() - started) / 1000);
  return solved;
}, 100);
line(`${"44 × 31, 1 % more or less of it".padEnd(34)} ${spread(moves.seconds)}  ${moves.passes}`);
line(`${"  with read-outs and certificate".padEnd(34)} ${spread(whole.slice(1))}\n`);

line(
  "growth of the solver time, tolerance 1e-8, fastest and median (ms), passes, and ms a pass for each million cells",
);
for (const N of [10, 50, 100, 200]) {
  for (const J of [1, 20, 60]) {
    const solver = createSolver(syntheticWorld(N, J));
    const { seconds, passes } = repeated(() => solver.solve(barriers(50)), N * J > 5000 ? 5 : 15);
    const perCell = (1e9 * Math.min(...seconds)) / passes / (N * N * J + N * J * J);
    line(`${`${N} × ${J}`.padStart(9)} ${spread(seconds)}  ${passes}  ${perCell.toFixed(1)}`);
  }
}
line("");

summary(() => {
  for (const { name, world, scenario, options } of works) {
    bench(`whole simulation: ${name}`, () => simulate(world, scenario, options));
  }
});
await run();
