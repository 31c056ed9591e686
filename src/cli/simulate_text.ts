import { formatNumber, formatSigned } from "../readout/format.ts";
import type { Column } from "../readout/tables.ts";
import type { Certificate } from "../simulate/certificate.ts";
import type { CountryResult, LayersResult, SimulationResult } from "../simulate/result.ts";
import { printLine } from "./output.ts";
import { printAnswers } from "./simulate_answers_text.ts";
import { hatColumn, printTable } from "./text_columns.ts";

/** Writes a result for people. */
export function printResult(result: SimulationResult, question: string): void {
  const { provenance, layers } = result;
  printLine(question === "" ? result.scenario : `${result.scenario}: ${question}`);
  printLine(
    `${provenance.world_name}, ${result.model}, ${result.equilibrium} equilibrium, trade balance ${provenance.trade_balance}, ` +
      `elasticities: ${provenance.elasticities}`,
  );
  printLine(solvedLine(result));
  printLine();
  if (result.equilibrium === "full") {
    printTable(countryColumns, byRealIncome(result.countries));
    if (layers !== undefined) printLine();
  }
  if (layers !== undefined) printLayers(layers);
  printAnswers(result);
  printLine();
  if (result.certificate !== null) printLine(certificateLine(result.certificate));
  const agreement = agreementLine(result.certificate);
  if (agreement !== null) printLine(agreement);
  printLine(
    result.equilibrium === "full"
      ? "changes in %; EV: equivalent variation on baseline final income; values in million USD"
      : "changes in %",
  );
  printLine(
    `source: ${provenance.world_source} (${provenance.world_licence}); scenario ${provenance.scenario_hash}, leeway ${provenance.leeway_version}`,
  );
  printLine(`reproduce: ${provenance.command}`);
}

function solvedLine({ method, iterations, residual, seconds }: SimulationResult): string {
  if (method === "direct") return "computed directly: prices, output and spending stay";
  const steps = method === "balancing" ? "balanced in" : "converged in";
  const unit = method === "balancing" ? "steps" : "passes";
  return `${steps} ${iterations} ${unit}, residual ${residual.toExponential(1)}, ${(seconds * 1000).toFixed(1)} ms`;
}

function byRealIncome(countries: readonly CountryResult[]): readonly CountryResult[] {
  return countries.toSorted((a, b) => Math.abs(b.real_income_hat - 1) - Math.abs(a.real_income_hat - 1));
}

const countryColumns: readonly Column<CountryResult>[] = [
  { header: "country", text: (row) => row.country },
  hatColumn("real income", (row) => row.real_income_hat, 3),
  { header: "EV", kind: "number", text: (row) => formatSigned(row.ev_usd_million, 0) },
  hatColumn("wage", (row) => row.wage_hat),
  hatColumn("prices", (row) => row.price_index_hat),
  hatColumn("output", (row) => row.output_hat),
  hatColumn("exports", (row) => row.exports_hat),
  hatColumn("imports", (row) => row.imports_hat),
  { header: "duties before", kind: "number", text: (row) => formatNumber(row.tariff_revenue_base) },
  { header: "after", kind: "number", text: (row) => formatNumber(row.tariff_revenue_new) },
  { header: "transfer", kind: "number", text: (row) => formatSigned(row.transfer, 0) },
];

function printLayers(layers: LayersResult): void {
  printLine(
    "exports by layer: partial (own trade costs), conditional (resistances move), full (wages and output move)",
  );
  const rows = layers.countries.toSorted((a, b) => layerSize(b) - layerSize(a));
  printTable(layerColumns(layers), rows);
  for (const { layer, reason } of layers.left_out) printLine(`${layer} left out: ${reason}`);
  printLine(layers.note);
}

type LayerRow = LayersResult["countries"][number];

const layerSize = ({ partial, conditional, full }: LayerRow): number =>
  Math.max(...[partial, conditional, full].map((layer) => (layer === null ? 0 : Math.abs(layer.exports_hat - 1))));

function layerColumns({ countries }: LayersResult): readonly Column<LayerRow>[] {
  const columns: Column<LayerRow>[] = [{ header: "country", text: (row) => row.country }];
  for (const layer of ["partial", "conditional", "full"] as const) {
    if (countries[0]?.[layer] === null) continue;
    columns.push(hatColumn(layer, (row) => row[layer]!.exports_hat));
    if (layer === "partial") continue;
    columns.push(hatColumn("outward res.", (row) => row[layer]!.outward_resistance_hat));
    columns.push(hatColumn("inward res.", (row) => row[layer]!.inward_resistance_hat));
  }
  return columns;
}

/** What the result recomputed in levels shows, in one line. */
function certificateLine(certificate: Certificate): string {
  const { goods_market, factor_market, trade_balance, budget, trade_shares, welfare_identity } = certificate;
  const size = (...gaps: readonly number[]): string => Math.max(...gaps).toExponential(0);
  return (
    `recomputed in levels: markets clear to ${size(goods_market, factor_market)}, budgets and balances to ` +
    `${size(budget, trade_balance)}, shares to ${size(trade_shares)}, welfare formula to ${size(welfare_identity)}`
  );
}

/** What random starts showed, where they were asked for. */
function agreementLine(certificate: Certificate | null): string | null {
  const random_starts = certificate?.random_starts;
  if (random_starts === undefined) return null;
  const { starts, failed, real_income_difference, price_difference } = random_starts;
  return (
    `${starts - failed} of ${starts} random starts led to the same equilibrium: real incomes to ` +
    `${real_income_difference.toExponential(0)}, prices to ${price_difference.toExponential(0)}`
  );
}
