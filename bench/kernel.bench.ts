import { execFileSync } from "node:child_process";

import { baselineOf, readExperiment, setUp } from "../src/simulate/experiment.ts";
import { parseScenario } from "../src/simulate/scenario.ts";
import { syntheticWorld } from "./synthetic_world.ts";

/* How near one pass is to what memory allows, and how much memory a solve takes. */

const scenario = parseScenario(
  "scenario: kernel\nshocks:\n  - trade_cost: { exporter: C0, importer: [C1, C2, C3], change_pct: 50 }\n",
  "kernel.yaml",
);

function fastest(work: () => unknown, repeats: number): number {
  let best = Infinity;
  for (let k = 0; k < repeats; k++) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best / 1000;
}

let sink = 0;

/** Bytes a second of a sum over doubles in four lanes, over an array of so many bytes. */
function bandwidth(bytes: number): number {
  const values = new Float64Array(bytes / 8).fill(1);
  const sum = (): void => {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = 0; k < values.length; k += 4) {
      a += values[k];
      b += values[k + 1];
      c += values[k + 2];
      d += values[k + 3];
    }
    sink += a + b + c + d;
  };
  return bytes / fastest(sum, Math.max(20, Math.floor(2e9 / bytes)));
}

const gigabytes = (perSecond: number): string => `${(perSecond / 1e9).toFixed(1)} GB/s`;
for (const megabytes of [0.25, 2, 64]) {
  process.stdout.write(`sum over ${megabytes} MB: ${gigabytes(bandwidth(megabytes * 2 ** 20))}\n`);
}

process.stdout.write("\none pass: bytes of the arrays it must read once, time, and what that is a second\n");
for (const [N, J] of [
  [41, 35],
  [77, 45],
  [194, 1],
  [200, 60],
]) {
  const experiment = readExperiment(syntheticWorld(N, J), scenario);
  const equations = setUp(experiment, baselineOf(experiment)).at(1);
  const state = equations.baseline();
  const image = state.slice();
  const seconds = fastest(() => equations.pass(state, image, 1), 300);
  const bytes = 8 * (N * N * J + N * J * J);
  process.stdout.write(
    `${`${N} × ${J}`.padStart(9)}: ${(bytes / 2 ** 20).toFixed(1)} MB, ${(seconds * 1000).toFixed(3)} ms, ${gigabytes(bytes / seconds)}\n`,
  );
}

/** Memory of a fresh process before and after it makes and solves a world of 77 × 45, in MB. */
const child = `
  const start = process.memoryUsage.rss();
  const { createSolver } = await import("./src/simulate/solver.ts");
  const { parseScenario } = await import("./src/simulate/scenario.ts");
  const { syntheticWorld } = await import("./bench/synthetic_world.ts");
  const loaded = process.memoryUsage.rss();
  const shock = "trade_cost: { exporter: C0, importer: [C1, C2, C3], change_pct: 50 }";
  createSolver(syntheticWorld(77, 45)).solve(parseScenario("scenario: kernel\\nshocks:\\n  - " + shock, "kernel.yaml"));
  const peak = process.resourceUsage().maxRSS * 1024;
  process.stdout.write([start, loaded, peak].map((bytes) => (bytes / 2 ** 20).toFixed(0)).join(" "));
`;
const [start, loaded, peak] = execFileSync(
  process.execPath,
  ["--import", "tsx", "--input-type=module", "--eval", child],
  {
    encoding: "utf8",
  },
)
  .split(" ")
  .map(Number);
process.stdout.write(
  `\n77 × 45: the process starts with ${start} MB (${loaded} with the sources compiled) and peaks at ${peak} MB: ` +
    `${peak - start} MB for all of it\n`,
);
if (sink < 0) process.stdout.write("\n");
