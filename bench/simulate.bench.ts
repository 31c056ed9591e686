import { readFileSync } from "node:fs";

import { bench, run, summary } from "mitata";

import { parseScenario } from "../src/simulate/scenario.ts";
import { simulate } from "../src/simulate/simulate.ts";
import { loadWorld } from "../src/worlds/load_node.ts";

const wiod2014 = await loadWorld("wiod-2014");
const wiod2011 = await loadWorld("wiod-2011");
const baci2023 = await loadWorld("baci-2023");
const shipped = (name: string): string => readFileSync(new URL(`../scenarios/${name}.yaml`, import.meta.url), "utf8");
const westTightens = parseScenario(shipped("west-tightens"), "west-tightens");
const embargo = parseScenario(shipped("coalition-embargo"), "coalition-embargo");

const passes = {
  "41 × 35, barriers × 1.5, tolerance 1e-10": simulate(wiod2011, westTightens, { tolerance: 1e-10 }).iterations,
  "44 × 31, embargo, tolerance 1e-9": simulate(wiod2014, embargo, { tolerance: 1e-9, trade_balance: "fixed" })
    .iterations,
  "194 × 1, barriers × 1.5, tolerance 1e-8": simulate(baci2023, westTightens).iterations,
};
for (const [work, count] of Object.entries(passes)) process.stdout.write(`${work}: ${count} passes\n`);

summary(() => {
  bench("41 × 35, barriers × 1.5, tolerance 1e-10", () => simulate(wiod2011, westTightens, { tolerance: 1e-10 }));
  bench("44 × 31, embargo, tolerance 1e-9", () =>
    simulate(wiod2014, embargo, { tolerance: 1e-9, trade_balance: "fixed" }));
  bench("194 × 1, barriers × 1.5, tolerance 1e-8", () => simulate(baci2023, westTightens));
});
await run();
