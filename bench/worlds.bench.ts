import { execFileSync } from "node:child_process";

import { bench, run, summary } from "mitata";

import { loadWorld } from "../src/worlds/load_node.ts";
import { rebaseWorld } from "../src/worlds/rebase.ts";

const loader = new URL("../dist/worlds/load_node.js", import.meta.url).href;
const cold = Array.from({ length: 7 }, () =>
  Number(
    execFileSync(process.execPath, [
      "--input-type=module",
      "--eval",
      `const { loadWorld } = await import("${loader}"); const start = performance.now();
       await loadWorld("wiod-2014"); process.stdout.write(String(performance.now() - start));`,
    ]),
  ),
).sort((a, b) => a - b);
process.stdout.write(`wiod-2014 in a cold process: ${cold[3].toFixed(0)} ms (median of ${cold.length})\n`);

const wiod2014 = await loadWorld("wiod-2014");
const baci2023 = await loadWorld("baci-2023");
summary(() => {
  bench("load wiod-2014 (44 × 31)", () => loadWorld("wiod-2014"));
  bench("load wiod-2011 (41 × 35)", () => loadWorld("wiod-2011"));
  bench("load baci-2023 (194 × 1)", () => loadWorld("baci-2023"));
  bench("rebase wiod-2014 to baci-2023", () => rebaseWorld(wiod2014, baci2023));
});
await run();
