import { availableParallelism } from "node:os";

import { bench, run, summary } from "mitata";

import { startCrew } from "../src/estimate/absorb/crew_node.ts";
import type { Crew } from "../src/estimate/absorb/crew.ts";
import { buildDesign } from "../src/estimate/design_build.ts";
import type { Design } from "../src/estimate/design.ts";
import { fit } from "../src/estimate/fit.ts";
import type { Fit } from "../src/estimate/fit.ts";
import { parseFormula } from "../src/estimate/formula.ts";
import { specificationsOf } from "../src/estimate/specification.ts";
import type { DataTable } from "../src/estimate/table.ts";
import { alternatingProjections, tradeTable, workerTable } from "./gravity_data.ts";

const THREE_WAY = "trade ~ rta + border + policy | exporter^year + importer^year + exporter^importer";
const BY_PRODUCT = "trade ~ rta + policy | exporter^product^year + importer^product^year + exporter^importer^product";

function designOf(table: DataTable, formula: string, cluster: string): Design {
  const [specification] = specificationsOf(parseFormula(formula));
  return buildDesign(table, specification, { cluster });
}

const crew = startCrew(availableParallelism());
const cubes: readonly (readonly [name: string, design: Design])[] = [
  ["100 × 100 × 20", designOf(tradeTable({ countries: 100, years: 20 }), THREE_WAY, "exporter^importer")],
  ["200 × 200 × 30", designOf(tradeTable({ countries: 200, years: 30 }), THREE_WAY, "exporter^importer")],
];
const ways: readonly (readonly [name: string, fitOf: (design: Design) => Fit])[] = [
  ["sparse", (design) => fit(design, { formula: THREE_WAY, layout: "sparse" })],
  ["panel", (design) => fit(design, { formula: THREE_WAY })],
  [`panel, ${crew.threads} threads`, (design) => fit(design, { formula: THREE_WAY, crew })],
];

function tell(name: string, { result, effort }: Fit, reference: Fit): void {
  const apart = result.coefficients.map(({ estimate, std_error }, k) => {
    const other = reference.result.coefficients[k];
    return [Math.abs(estimate - other.estimate), Math.abs(std_error / other.std_error - 1)] as const;
  });
  const [coefficients, errors] = [0, 1].map((place) => Math.max(...apart.map((one) => one[place])));
  process.stdout.write(
    `${name}: ${result.n_obs.toLocaleString("en-US")} rows, ${result.iterations} iterations, ${effort.passes} passes, ${(effort.bytes / 1e9).toFixed(2)} GB moved; from sparse: coefficients ${coefficients.toExponential(0)}, errors ${errors.toExponential(0)}\n`,
  );
}

for (const [name, design] of cubes) {
  const reference = ways[0][1](design);
  for (const [way, fitOf] of ways) tell(`${name}, ${way}`, fitOf(design), reference);
  summary(() => {
    for (const [way, fitOf] of ways) bench(`${name}, ${way}`, () => fitOf(design));
  });
}
await run();

/** One fit, timed once: too long to repeat. */
function once(name: string, design: Design, options: { readonly crew?: Crew }): void {
  const start = performance.now();
  const { result, effort } = fit(design, { formula: BY_PRODUCT, ...options });
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(
    `${name}: ${result.n_obs.toLocaleString("en-US")} rows in ${seconds.toFixed(1)} s, ${effort.layout}, ${effort.passes} passes, ${(effort.bytes / 1e9).toFixed(0)} GB moved, peak memory of the process ${(process.resourceUsage().maxRSS / 1e6).toFixed(1)} GB\n`,
  );
}

const workers = designOf(workerTable(20_000, 2_000, 10), "wage ~ tenure | worker + firm", "worker");
{
  const start = performance.now();
  const { result, effort } = fit(workers, { formula: "wage ~ tenure | worker + firm", family: "gaussian" });
  const own = performance.now() - start;
  const plainStart = performance.now();
  const plain = alternatingProjections(workers, 1_000, 1e-8);
  process.stdout.write(
    `workers and firms: ${own.toFixed(0)} ms, ${effort.passes} passes, tenure ${result.coefficients[0].estimate.toFixed(8)}; alternating projections ${plain.sweeps} sweeps${plain.converged ? "" : " without convergence"} in ${(performance.now() - plainStart).toFixed(0)} ms, tenure ${plain.coefficient.toFixed(8)}\n`,
  );
}
once(
  "with products, 200 × 50 × 49 × 20",
  designOf(tradeTable({ countries: 50, years: 20, products: 200, domestic: false }), BY_PRODUCT, "exporter^importer"),
  { crew },
);
await crew.close();
