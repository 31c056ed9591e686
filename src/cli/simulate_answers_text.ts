import { formatNumber } from "../readout/format.ts";
import type {
  DecompositionResult,
  DiversionResult,
  FlowResult,
  SectorResult,
  SensitivityResult,
  SimulationResult,
} from "../simulate/result.ts";
import { printLine } from "./output.ts";
import { hatColumn, printTable, signedColumn, textColumn } from "./text_columns.ts";

/** Rows of a table among several. */
const fewRows = 12;

/** Writes what a result holds beyond countries and layers. */
export function printAnswers({ decomposition, diversion, sensitivity, sectors, flows }: SimulationResult): void {
  if (decomposition !== undefined) printDecomposition(decomposition);
  if (diversion !== undefined) printDiversion(diversion);
  if (sensitivity !== undefined) printSensitivity(sensitivity);
  if (sectors !== undefined) printSectors(sectors);
  if (flows !== undefined) printFlows(flows);
}

const bySize = <Row>(rows: readonly Row[], value: (row: Row) => number): readonly Row[] =>
  rows.toSorted((a, b) => Math.abs(value(b)) - Math.abs(value(a)));

function printDecomposition({ countries, by_partner, by_sector, links, note }: DecompositionResult): void {
  type Row = DecompositionResult["countries"][number];
  printLine();
  printLine("what the change of real income is made of, log points × 100");
  printTable<Row>(
    [
      textColumn("country", (row) => row.country),
      signedColumn("real income", (row) => 100 * row.log_real_income, 4),
      signedColumn("terms of trade", (row) => 100 * row.terms_of_trade, 4),
      signedColumn("volume of trade", (row) => 100 * row.volume_of_trade, 4),
      signedColumn("trade costs", (row) => 100 * row.trade_costs, 4),
      signedColumn("productivity", (row) => 100 * row.productivity, 4),
      signedColumn("trade balance", (row) => 100 * row.trade_balance, 4),
      signedColumn("transfers", (row) => 100 * row.transfers, 4),
      signedColumn("demand", (row) => 100 * row.demand, 4),
    ],
    bySize(countries, (row) => row.log_real_income),
  );
  if (links !== undefined) {
    for (const { country } of countries) {
      printParts(
        `${country} by partner`,
        "partner",
        (row) => row.partner,
        by_partner.filter((row) => row.country === country),
      );
      printParts(
        `${country} by sector`,
        "sector",
        (row) => row.sector,
        by_sector.filter((row) => row.country === country),
      );
    }
  }
  printLine(note);
}

interface Parts {
  readonly terms_of_trade: number;
  readonly volume_of_trade: number;
  readonly trade_costs: number;
}

function printParts<Row extends Parts>(
  title: string,
  header: string,
  label: (row: Row) => string,
  rows: readonly Row[],
): void {
  const sum = (row: Row): number => row.terms_of_trade + row.volume_of_trade + row.trade_costs;
  printLine();
  printLine(`${title}, log points × 100`);
  printTable<Row>(
    [
      textColumn(header, label),
      signedColumn("all", (row) => 100 * sum(row), 4),
      signedColumn("terms of trade", (row) => 100 * row.terms_of_trade, 4),
      signedColumn("volume of trade", (row) => 100 * row.volume_of_trade, 4),
      signedColumn("trade costs", (row) => 100 * row.trade_costs, 4),
    ],
    bySize(rows, sum),
    fewRows,
  );
}

function printDiversion({ target, lost, purchases_change, gainers, markets, outlets }: DiversionResult): void {
  printLine();
  if (markets.length === 0) {
    printLine(`${target} sells less in no market abroad`);
    return;
  }
  printLine(
    `${target} sells ${formatNumber(lost)} million USD less in ${markets.length} markets abroad; purchases there change by ` +
      `${formatNumber(purchases_change)}, others gain ${formatNumber(lost + purchases_change)}`,
  );
  printTable<DiversionResult["gainers"][number]>(
    [
      textColumn("gainer", (row) => row.country),
      signedColumn("gain", (row) => row.gained),
      signedColumn("abroad", (row) => row.abroad),
      signedColumn("at home", (row) => row.at_home),
    ],
    gainers,
    fewRows,
  );
  printLine();
  printLine(`markets in which ${target} loses most`);
  printTable<DiversionResult["markets"][number]>(
    [
      textColumn("importer", (row) => row.importer),
      textColumn("sector", (row) => row.sector),
      signedColumn("lost", (row) => -row.lost),
      signedColumn("home producers", (row) => row.gained_at_home),
      signedColumn("third countries", (row) => row.gained_by_third),
      signedColumn("purchases", (row) => row.purchases_change),
    ],
    bySize(markets, (row) => row.lost),
    fewRows,
  );
  printLine();
  printLine(`where ${target} sells instead`);
  printTable<DiversionResult["outlets"][number]>(
    [
      textColumn("buyer", (row) => row.importer),
      { header: "before", kind: "number", text: (row) => formatNumber(row.sold_base) },
      { header: "after", kind: "number", text: (row) => formatNumber(row.sold_new) },
      signedColumn("change", (row) => row.change),
    ],
    outlets.filter((row) => row.change > 0).toSorted((a, b) => b.change - a.change),
    fewRows,
  );
}

function printSensitivity(sensitivity: SensitivityResult): void {
  const { spread, failed } = sensitivity;
  printLine();
  if (sensitivity.method === "joint") {
    printLine(
      `real income over ${sensitivity.draws} draws of all elasticities (sd of logs ${spread.sector} by sector, ${spread.common} in ` +
        `common, seed ${sensitivity.seed})`,
    );
    printTable<(typeof sensitivity.countries)[number]>(
      [
        textColumn("country", (row) => row.country),
        hatColumn("central", (row) => row.real_income_hat, 3),
        hatColumn("p5", (row) => row.p5, 3),
        hatColumn("p50", (row) => row.p50, 3),
        hatColumn("p95", (row) => row.p95, 3),
      ],
      bySize(sensitivity.countries, (row) => row.real_income_hat - 1),
    );
  } else {
    printLine(`the elasticity that moves each country's real income most (one at a time, sd of logs ${spread.sector})`);
    printTable<(typeof sensitivity.countries)[number]>(
      [
        textColumn("country", (row) => row.country),
        hatColumn("central", (row) => row.real_income_hat, 3),
        textColumn("sector", (row) => row.sectors[0].sector),
        hatColumn("at low elasticity", (row) => row.sectors[0].real_income_hat_low, 3),
        hatColumn("at high", (row) => row.sectors[0].real_income_hat_high, 3),
        textColumn("then", (row) =>
          row.sectors
            .slice(1, 4)
            .map((sector) => sector.sector)
            .join(", "),
        ),
      ],
      bySize(sensitivity.countries, (row) => row.real_income_hat - 1),
    );
  }
  if (failed.length > 0) printLine(`without an equilibrium, left out: ${failed.map((row) => row.case).join(", ")}`);
}

function printSectors(sectors: readonly SectorResult[]): void {
  printLine();
  printLine("sectors whose output changes most");
  printTable<SectorResult>(
    [
      textColumn("country", (row) => row.country),
      textColumn("sector", (row) => row.sector),
      { header: "output before", kind: "number", text: (row) => formatNumber(row.output_base) },
      { header: "after", kind: "number", text: (row) => formatNumber(row.output_new) },
      hatColumn("output", (row) => row.output_hat),
      hatColumn("cost", (row) => row.cost_hat),
      hatColumn("price paid", (row) => row.price_hat),
    ],
    bySize(sectors, (row) => row.output_new - row.output_base),
  );
}

function printFlows(flows: readonly FlowResult[]): void {
  printLine();
  printLine("flows between countries that change most, million USD excluding duty");
  printTable<FlowResult>(
    [
      textColumn("exporter", (row) => row.exporter),
      textColumn("importer", (row) => row.importer),
      textColumn("sector", (row) => row.sector),
      { header: "before", kind: "number", text: (row) => formatNumber(row.value_base, 1) },
      { header: "after", kind: "number", text: (row) => formatNumber(row.value_new, 1) },
      signedColumn("change", (row) => row.value_new - row.value_base, 1),
    ],
    bySize(
      flows.filter((row) => row.exporter !== row.importer),
      (row) => row.value_new - row.value_base,
    ),
  );
}
