import type { Command } from "commander";

import { LeewayError } from "../core/errors.ts";
import type { Known } from "../core/missing.ts";
import { isMissing } from "../core/missing.ts";
import { openLedger } from "../facts/ledger_duckdb_node.ts";
import { formatNumber, formatPercent, formatSignificant } from "../readout/format.ts";
import type { Column } from "../readout/tables.ts";
import { textTable } from "../readout/tables.ts";
import type { Dependence } from "../strategy/dependence.ts";
import { dependence } from "../strategy/dependence.ts";
import type { Exposure, SectorExposure } from "../strategy/exposure.ts";
import type { SetDependence } from "../strategy/set_dependence.ts";
import { setDependence } from "../strategy/set_dependence.ts";
import type { Screen, WorldDependence } from "../strategy/world_dependence.ts";
import { screenPairs, worldDependence } from "../strategy/world_dependence.ts";
import { note, printJson, printLine } from "./output.ts";
import { strategyProvenance } from "./strategy_provenance.ts";
import type { BaselineArguments } from "./strategy_setting.ts";
import { commandOf, readBaselineArguments } from "./strategy_setting.ts";
import type { TableRow } from "./write_rows.ts";
import { writeRows } from "./write_rows.ts";

/** Options of `leeway strategy dependence`. */
export interface DependenceArguments extends BaselineArguments {
  readonly country?: string;
  readonly partner?: readonly string[];
  readonly screen?: Screen["change"];
  readonly year?: number;
  readonly source?: string;
  readonly ledger?: string;
}

/** `leeway strategy dependence`: who depends on whom, in the figures of all years and in a world's accounts. */
export async function runDependence(options: DependenceArguments, command: Command): Promise<void> {
  if (options.screen !== undefined) return runScreen(options, options.screen, command);
  const { country, partner } = options;
  if (country === undefined || partner === undefined) {
    throw new LeewayError(
      "cli.missing_option",
      "name --country and --partner, or ask for --screen productivity|trade_cost over all pairs.",
      { options: ["--country", "--partner", "--screen"] },
    );
  }
  const { world } = await readBaselineArguments(options);
  const inWorld = worldDependence(world, country, partner);
  const isPair = inWorld.partners.length === 1;
  const records = await fromLedger(options, country, inWorld.partners);
  const provenance = strategyProvenance(world, "not used", commandOf("dependence", command));
  for (const warning of inWorld.warnings) note(`warning: ${warning}`);
  if (options.out !== undefined) {
    await writeRows(options.out, records.map(isPair ? pairRow : setRow));
    note(`written to ${options.out}`);
  }
  if (options.json === true) {
    const { warnings, ...rest } = inWorld;
    const { exposure, mirror } = rest;
    printJson({
      country,
      partners: inWorld.partners,
      records,
      world: { world: rest.world, year: rest.year, source: rest.source, exposure, mirror },
      warnings,
      provenance,
    });
    return;
  }
  if (isPair) printPair(records as readonly Dependence[]);
  else printSet(records as readonly SetDependence[], country, inWorld.partners);
  printWorld(inWorld);
  printLine();
  printLine(`reproduce: ${provenance.command}`);
}

async function fromLedger(
  options: DependenceArguments,
  country: string,
  partners: readonly string[],
): Promise<readonly Dependence[] | readonly SetDependence[]> {
  const ledger = await openLedger(options.ledger === undefined ? {} : { userLedger: options.ledger });
  try {
    const wanted = {
      ...(options.year === undefined ? {} : { year: options.year }),
      ...(options.source === undefined ? {} : { source: options.source }),
    };
    const [only] = partners;
    return partners.length === 1
      ? await dependence(ledger, [country, only], wanted)
      : await setDependence(ledger, country, partners, wanted);
  } finally {
    await ledger.close();
  }
}

function printPair(records: readonly Dependence[]): void {
  const complete = records.filter(({ asymmetry }) => !isMissing(asymmetry));
  const last = complete.at(-1);
  if (last !== undefined) {
    const [a, b] = last.sides;
    printLine(
      `In ${last.year} ${a.country} did ${share(a.trade_share)} of its trade with ${b.country}, ${b.country} ${share(b.trade_share)} of its own with ` +
        `${a.country}: a ratio of ${ratio(last.asymmetry)} (${last.source}).`,
    );
    printLine();
  }
  const columns: readonly Column<Dependence>[] = [
    { header: "year", text: ({ year }) => String(year), kind: "number" },
    { header: "source", text: ({ source }) => source },
    ...[0, 1].flatMap((at): readonly Column<Dependence>[] => {
      const { country, partner } = records[0].sides[at];
      return [
        { header: `${country} with ${partner}`, text: ({ sides }) => share(sides[at].trade_share), kind: "number" },
        { header: "exports", text: ({ sides }) => share(sides[at].export_share), kind: "number" },
        { header: "imports", text: ({ sides }) => share(sides[at].import_share), kind: "number" },
        { header: "HHI", text: ({ sides }) => ratio(sides[at].trade_hhi), kind: "number" },
      ];
    }),
    { header: "asymmetry", text: ({ asymmetry }) => ratio(asymmetry), kind: "number" },
  ];
  for (const line of textTable(columns, complete.length === 0 ? records : complete, 140)) printLine(line);
  const incomplete = records.length - complete.length;
  if (complete.length > 0 && incomplete > 0) {
    printLine(`${incomplete} more figures without totals, so without shares (--json has them with the reason)`);
  }
}

function printSet(records: readonly SetDependence[], country: string, partners: readonly string[]): void {
  const complete = records.filter(({ trade_share }) => !isMissing(trade_share));
  printLine(`${country} with ${partners.join(", ")}`);
  printLine();
  const columns: readonly Column<SetDependence>[] = [
    { header: "year", text: ({ year }) => String(year), kind: "number" },
    { header: "source", text: ({ source }) => source },
    { header: "of trade", text: ({ trade_share }) => share(trade_share), kind: "number" },
    { header: "of exports", text: ({ export_share }) => share(export_share), kind: "number" },
    { header: "of imports", text: ({ import_share }) => share(import_share), kind: "number" },
    { header: "unobserved", text: ({ unobserved }) => unobserved.join(" ") },
  ];
  for (const line of textTable(columns, complete.length === 0 ? records : complete)) printLine(line);
}

function printWorld({ world, year, source, country, partners, exposure, mirror }: WorldDependence): void {
  const others = partners.length === 1 ? partners[0] : "the set";
  printLine();
  printLine(`in the accounts of ${world} (${year}; ${source})`);
  const rows = [
    { who: country, on: others, ...exposure },
    ...(mirror === null ? [] : [{ who: others, on: country, ...mirror }]),
  ];
  const columns: readonly Column<{ readonly who: string; readonly on: string } & Exposure>[] = [
    { header: "", text: ({ who, on }) => `${who} on ${on}` },
    { header: "of spending", text: (row) => formatPercent(row.spending_share, 2), kind: "number" },
    { header: "of output", text: (row) => formatPercent(row.output_share, 2), kind: "number" },
    {
      header: "value added in final spending",
      text: (row) => formatPercent(row.final_spending_share, 2),
      kind: "number",
    },
    { header: "value added absorbed", text: (row) => formatPercent(row.value_added_share, 2), kind: "number" },
  ];
  for (const line of textTable(columns, rows, 140)) printLine(line);
  if (exposure.sectors.length < 2) return;
  printLine();
  const size = (row: SectorExposure): number => Math.max(row.import_share ?? 0, row.export_share ?? 0);
  const largest = [...exposure.sectors].sort((a, b) => size(b) - size(a)).slice(0, shownSectors);
  const bySector: readonly Column<SectorExposure>[] = [
    { header: `sector of ${country}`, text: ({ sector }) => sector },
    { header: `bought from ${others}`, text: (row) => fraction(row.import_share), kind: "number" },
    { header: `output sold to ${others}`, text: (row) => fraction(row.export_share), kind: "number" },
  ];
  for (const line of textTable(bySector, largest)) printLine(line);
}

const shownSectors = 8;

async function runScreen(options: DependenceArguments, change: Screen["change"], command: Command): Promise<void> {
  const { world, baseline } = await readBaselineArguments(options);
  const screen = screenPairs(world, change, baseline);
  const provenance = strategyProvenance(world, screen.elasticities, commandOf("dependence", command));
  if (options.out !== undefined) {
    await writeRows(
      options.out,
      screen.pairs.map((row) => ({ ...row })),
    );
    note(`written to ${options.out}`);
  }
  if (options.json === true) {
    printJson({ ...screen, provenance });
    return;
  }
  const name =
    change === "productivity" ? "productivity of the other country" : "costs of all trade of the other country";
  printLine(`First-order effect on real income of 1 % more ${name}; ${world.name}, ${screen.trade_balance}`);
  printLine();
  const pairs = screen.pairs.filter(({ country, other }) => country !== other);
  const bySize = [...pairs].sort((a, b) => b.exposure - a.exposure);
  const columns: readonly Column<Screen["pairs"][number]>[] = [
    { header: "country", text: (row) => row.country },
    { header: "other", text: (row) => row.other },
    { header: "effect, %", text: (row) => formatNumber(row.exposure, 5), kind: "number" },
  ];
  for (const line of textTable(columns, bySize.slice(0, shownPairs))) printLine(line);
  printLine("…");
  for (const line of textTable(columns, bySize.slice(-shownPairs)).slice(1)) printLine(line);
  printLine();
  printLine(`${pairs.length} pairs in all (--json or --out has them); reproduce: ${provenance.command}`);
}

const shownPairs = 10;

const share = (value: Known): string =>
  isMissing(value) ? value.missing.replaceAll("_", " ") : formatPercent(value, 1);
const ratio = (value: Known): string =>
  isMissing(value) ? value.missing.replaceAll("_", " ") : formatSignificant(value);
const fraction = (value: number | null): string => (value === null ? "none" : formatPercent(value, 2));

/** A number, or nothing where it is missing; the reason stands in the JSON. */
const cell = (value: Known): number | null => (isMissing(value) ? null : value);

function pairRow(record: Dependence | SetDependence): TableRow {
  if (!("sides" in record)) return setRow(record);
  const { year, source, unit, as_of, sides, asymmetry } = record;
  const [a, b] = sides;
  const side = (name: string, of: typeof a): TableRow => ({
    [`${name}_exports`]: cell(of.exports),
    [`${name}_imports`]: cell(of.imports),
    [`${name}_export_share`]: cell(of.export_share),
    [`${name}_import_share`]: cell(of.import_share),
    [`${name}_trade_share`]: cell(of.trade_share),
    [`${name}_trade_hhi`]: cell(of.trade_hhi),
  });
  return {
    year,
    source,
    unit,
    as_of,
    country: a.country,
    partner: b.country,
    ...side("country", a),
    ...side("partner", b),
    asymmetry: cell(asymmetry),
  };
}

function setRow(record: Dependence | SetDependence): TableRow {
  if ("sides" in record) return pairRow(record);
  const { year, source, unit, as_of, country, export_share, import_share, trade_share, unobserved } = record;
  return {
    year,
    source,
    unit,
    as_of,
    country,
    export_share: cell(export_share),
    import_share: cell(import_share),
    trade_share: cell(trade_share),
    unobserved: unobserved.join(" "),
  };
}
