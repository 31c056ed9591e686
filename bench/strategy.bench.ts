import { runJobs } from "../src/compute/run_jobs.ts";
import { complianceGame } from "../src/strategy/compliance.ts";
import { leeway } from "../src/strategy/leeway.ts";
import type { Execute } from "../src/strategy/task.ts";
import { loadWorld } from "../src/worlds/load_node.ts";

/** Each work is done whole on a fresh pool, as the command line does it: wall seconds, the least of some runs. */
const onPool: Execute = (task, shared, jobs) => runJobs({ task: new URL(task.module), shared, jobs });

async function report(work: string, runs: number, once: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await once();
    times.push((performance.now() - started) / 1000);
  }
  const used = process.cpuUsage(before);
  const cpu = (used.user + used.system) / 1e6 / runs;
  process.stdout.write(`${work}: ${Math.min(...times).toFixed(2)} s, ${cpu.toFixed(2)} s of processor time\n`);
}

const wiod2014 = await loadWorld("wiod-2014");
const baci2023 = await loadWorld("baci-2023");
const west = { target: "RUS", coalition: ["EU27", "USA", "GBR", "JPN", "CAN", "AUS", "KOR", "NOR", "CHE"] };

await report("leeway of all third countries, wiod-2014, three closures (≤ 6 s)", 3, async () => {
  for (const trade_balance of ["balanced", "fixed", "drop_cut"] as const) {
    await leeway(wiod2014, { ...west, trade_balance }, onPool);
  }
});
await report("leeway of all third countries, baci-2023 (≤ 5 s)", 3, () => leeway(baci2023, west, onPool));
await report("compliance game, 7 players × 7 scopes, 896 states, wiod-2014 (≤ 8 s)", 2, () =>
  complianceGame(wiod2014, west, onPool),
);
await report("bands of one country over 200 draws, wiod-2014 (≤ 15 s)", 2, () =>
  leeway(wiod2014, { ...west, countries: ["CHN"], draws: 200 }, onPool),
);
