import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import type { Column } from "../readout/tables.ts";
import { textTable } from "../readout/tables.ts";
import { formatCount, formatNumber, formatPercent } from "../readout/format.ts";
import { listWorlds, loadWorld } from "../worlds/load_node.ts";
import type { CountrySummary, SectorSummary } from "../worlds/summary.ts";
import { detailCountry, summarizeWorld } from "../worlds/summary.ts";
import { printJson, printLine } from "./output.ts";

const million = (value: number): string => formatNumber(value, 0);

/** `leeway worlds list`. */
export async function list(options: { readonly json?: true }): Promise<void> {
  const worlds = await listWorlds();
  if (options.json === true) {
    printJson({ worlds });
    return;
  }
  const columns: readonly Column<(typeof worlds)[number]>[] = [
    { header: "world", text: (row) => row.name },
    { header: "year", text: (row) => String(row.year), kind: "number" },
    { header: "source", text: (row) => row.source },
  ];
  for (const line of textTable(columns, worlds)) printLine(line);
  printLine();
  printLine("leeway worlds show WORLD tells what is in it and what it assumes");
}

/** `leeway worlds show WORLD`. */
export async function show(name: string, options: { readonly country?: string; readonly json?: true }): Promise<void> {
  const world = await loadWorld(name);
  if (options.country !== undefined) {
    showCountry(world, options.country, options.json === true);
    return;
  }
  const summary = summarizeWorld(world);
  if (options.json === true) {
    printJson(summary);
    return;
  }
  printLine(`${summary.name}: ${worldSize(summary)}, ${summary.year}`);
  printLine(
    `value added ${million(summary.value_added)}, output ${million(summary.output)}, trade ${million(summary.trade)} USD million; ` +
      `${summary.has_io ? "with" : "without"} input-output links, ${summary.has_tariffs ? "with" : "without"} tariffs`,
  );
  printLine(`source: ${summary.source} (${summary.licence})`);
  printLine();
  const countries: readonly Column<CountrySummary>[] = [
    { header: "country", text: (row) => row.country },
    { header: "name", text: (row) => row.name },
    { header: "value added", text: (row) => million(row.value_added), kind: "number" },
    { header: "exports", text: (row) => million(row.exports), kind: "number" },
    { header: "imports", text: (row) => million(row.imports), kind: "number" },
    { header: "balance", text: (row) => million(row.trade_balance), kind: "number" },
  ];
  const bySize = [...summary.countries].sort((a, b) => b.value_added - a.value_added);
  for (const line of textTable(countries, bySize.slice(0, shownCountries))) printLine(line);
  if (bySize.length > shownCountries) printLine(`… and ${bySize.length - shownCountries} smaller (--json has all)`);
  printLine();
  const sectors: readonly Column<SectorSummary>[] = [
    { header: "sector", text: (row) => row.sector },
    { header: "name", text: (row) => row.name },
    { header: "set", text: (row) => (row.is_good ? "goods" : "services") },
    { header: "output", text: (row) => million(row.output), kind: "number" },
    { header: "traded", text: (row) => formatPercent(row.traded_share, 1), kind: "number" },
    { header: "elasticity", text: (row) => row.trade_elasticity?.toFixed(3) ?? "none", kind: "number" },
  ];
  for (const line of textTable(sectors, summary.sectors)) printLine(line);
  if (summary.elasticity_sets.length > 0) {
    printLine();
    printLine(`elasticity sets: ${summary.elasticity_sets.join(", ")} (elasticities: NAME in a scenario)`);
  }
  if (summary.unobserved.length > 0) {
    const pairs = summary.unobserved.map(({ exporter, importer }) => `${exporter} to ${importer}`);
    printLine(`unobserved, not zero: ${pairs.join(", ")}`);
  }
  printLine();
  for (const text of summary.notes) printLine(`- ${text}`);
}

/** "44 countries, 31 sectors". */
export function worldSize(world: {
  readonly countries: readonly unknown[];
  readonly sectors: readonly unknown[];
}): string {
  const { countries, sectors } = world;
  return `${formatCount(countries.length, "country", "countries")}, ${formatCount(sectors.length, "sector")}`;
}

const shownCountries = 24;

type Loaded = Awaited<ReturnType<typeof loadWorld>>;

function showCountry(world: Loaded, code: string, asJson: boolean): void {
  const codes = world.countries.map((row) => row.country);
  const position = codes.indexOf(code);
  if (position < 0) {
    const meant = nearest(code, codes, 1);
    throw new LeewayError(
      "worlds.unknown_code",
      `${world.name} has no country "${code}".${meant === undefined ? "" : ` Did you mean "${meant}"?`} ` +
        `It has: ${codes.join(", ")}.`,
      { code, allowed: codes },
    );
  }
  const detail = detailCountry(world, position);
  if (asJson) {
    printJson({ world: world.name, year: world.year, unit: world.unit, source: world.source, ...detail });
    return;
  }
  printLine(`${code} in ${world.name}, ${world.year}, USD million`);
  printLine();
  const sectors: readonly Column<(typeof detail.sectors)[number]>[] = [
    { header: "sector", text: (row) => row.sector },
    { header: "output", text: (row) => million(row.output), kind: "number" },
    { header: "inputs", text: (row) => million(row.inputs), kind: "number" },
    { header: "value added", text: (row) => million(row.value_added), kind: "number" },
    { header: "exports", text: (row) => million(row.exports), kind: "number" },
    { header: "imports", text: (row) => million(row.imports), kind: "number" },
    { header: "final use", text: (row) => million(row.final), kind: "number" },
  ];
  for (const line of textTable(sectors, detail.sectors)) printLine(line);
  printLine();
  const partners: readonly Column<(typeof detail.partners)[number]>[] = [
    { header: "partner", text: (row) => row.partner },
    { header: "exports", text: (row) => (row.is_unobserved ? "unobserved" : million(row.exports)), kind: "number" },
    { header: "imports", text: (row) => (row.is_unobserved ? "unobserved" : million(row.imports)), kind: "number" },
  ];
  const bySize = [...detail.partners].sort((a, b) => b.exports + b.imports - a.exports - a.imports);
  const shown = bySize.filter((row, at) => at < shownCountries || row.is_unobserved);
  for (const line of textTable(partners, shown)) printLine(line);
  if (bySize.length > shown.length) printLine(`… and ${bySize.length - shown.length} smaller (--json has all)`);
  printLine();
  printLine(`source: ${world.source} (${world.licence})`);
}
