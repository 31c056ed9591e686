import { parseSweep } from "../src/compute/sweep/spec.ts";
import { sweep } from "../src/compute/sweep/sweep.ts";
import { loadScenario } from "../src/simulate/load_node.ts";

const draws = 1000;

/** One sweep of the coalition's embargo on wiod-2014 (44 × 31), tolerance 1e-8, each solve certified: wall and processor seconds. */
async function measure(closure: string, workers: number): Promise<void> {
  const spec = parseSweep(
    `sweep: bench\nscenarios: [coalition-embargo]\nclosures: [${closure}]\nelasticities: { draws: ${draws}, seed: 1 }\n`,
    "bench",
    loadScenario,
  );
  const started = performance.now();
  const before = process.cpuUsage();
  const { failed } = await sweep(spec, { workers });
  const wall = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1e6;
  process.stdout.write(
    `${draws} draws, closure ${closure}, ${workers} workers: ${wall.toFixed(1)} s wall, ${processor.toFixed(1)} s processor, ` +
      `${((1000 * processor) / draws).toFixed(1)} ms a draw, ${failed} failed\n`,
  );
}

for (const closure of ["drop_cut", "balanced"]) await measure(closure, 2);
