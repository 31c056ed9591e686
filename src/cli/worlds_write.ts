import { readFile } from "node:fs/promises";

import { LeewayError } from "../core/errors.ts";
import { formatNumber } from "../readout/format.ts";
import { textTable } from "../readout/tables.ts";
import { aggregateWorld } from "../worlds/aggregate.ts";
import type { BalanceReport } from "../worlds/balance.ts";
import { balanceWorld } from "../worlds/balance.ts";
import type { Violation } from "../worlds/check.ts";
import { accountsTolerance, checkWorld, describeViolation } from "../worlds/check.ts";
import { openImportFile } from "../worlds/importers/files_node.ts";
import { importerOf } from "../worlds/importers/importers.ts";
import { loadWorld } from "../worlds/load_node.ts";
import type { CodeMapping } from "../worlds/mapping.ts";
import { readMapping } from "../worlds/mapping.ts";
import { rebaseWorld } from "../worlds/rebase.ts";
import { requireFreeFolder, saveWorld } from "../worlds/save_node.ts";
import type { World } from "../worlds/world.ts";
import { note, printJson, printLine } from "./output.ts";
import { worldSize } from "./worlds_read.ts";

/** Options of the subcommands that write a world folder. */
export interface WriteWorldArguments {
  readonly out: string;
  readonly name?: string;
  readonly format: "csv" | "parquet";
  readonly overwrite?: true;
  readonly json?: true;
}

interface CheckArguments {
  readonly tolerance?: number;
  readonly balance?: string;
  readonly format: "csv" | "parquet";
  readonly overwrite?: true;
  readonly json?: true;
}

const shownViolations = 20;

/** `leeway worlds check WORLD`: violations end with exit code 2, unless they are repaired. */
export async function check(name: string, options: CheckArguments): Promise<void> {
  if (options.balance !== undefined) await requireFreeFolder(options.balance, options.overwrite === true);
  const world = await loadWorld(name, { accounts: "skip" });
  const tolerance = options.tolerance ?? accountsTolerance;
  const violations = checkWorld(world, { tolerance });
  const largest = checkWorld(world, { tolerance: 0 })[0];
  if (options.balance !== undefined) {
    await repair(world, violations, options.balance, options);
    return;
  }
  if (violations.length > 0) throw unbalanced(name, violations, tolerance);
  if (options.json === true) {
    printJson({ world: world.name, adds_up: true, tolerance, largest_gap: largest ?? null });
    return;
  }
  printLine(`${world.name}: the accounts add up within ${tolerance.toExponential(0)} relative`);
  printLine(largest === undefined ? "largest gap: none" : `largest gap: ${describeViolation(largest)}`);
}

async function repair(
  world: World,
  violations: readonly Violation[],
  folder: string,
  options: CheckArguments,
): Promise<void> {
  const balanced = balanceWorld(world);
  await saveWorld(balanced.world, folder, writeOptions(options));
  if (options.json === true) {
    printJson({ world: world.name, folder, violations, report: balanced.report });
    return;
  }
  printLine(`${world.name}: ${violations.length} violations before the repair, the largest first`);
  for (const violation of violations.slice(0, shownViolations)) printLine(`  ${describeViolation(violation)}`);
  if (violations.length > shownViolations) printLine(`  and ${violations.length - shownViolations} more`);
  printLine();
  for (const line of changeLines(balanced.report)) printLine(line);
  printLine();
  printLine(`written to ${folder}`);
}

function changeLines(report: BalanceReport): readonly string[] {
  const table = textTable(
    [
      { header: "table", text: (row) => row.table },
      { header: "total before", text: (row) => formatNumber(row.total_before, 1), kind: "number" },
      { header: "after", text: (row) => formatNumber(row.total_after, 1), kind: "number" },
      { header: "moved", text: (row) => `${(100 * row.relative).toPrecision(2)} %`, kind: "number" },
      {
        header: "cell that moved most",
        text: ({ largest }) =>
          largest === null
            ? "none"
            : `${largest.cell}: ${formatNumber(largest.before, 3)} to ${formatNumber(largest.after, 3)}`,
      },
    ],
    report.changes,
  );
  return [
    ...table,
    `scaled in ${report.iterations} passes; largest remaining gap ${report.residual.toExponential(1)} relative`,
    ...report.treatments,
  ];
}

function unbalanced(name: string, violations: readonly Violation[], tolerance: number): LeewayError {
  const shown = violations.slice(0, shownViolations).map((violation) => `  ${describeViolation(violation)}`);
  const more = violations.length > shown.length ? [`  and ${violations.length - shown.length} more`] : [];
  return new LeewayError(
    "worlds.unbalanced_accounts",
    [
      `${name}: ${violations.length} violations above ${tolerance.toExponential(0)} relative, the largest first:`,
      ...shown,
      ...more,
      `leeway worlds check ${name} --balance FOLDER repairs them and reports every change.`,
    ].join("\n"),
    { violations },
  );
}

/** `leeway worlds import SOURCE FILE…`. */
export async function importTable(
  source: string,
  files: readonly string[],
  options: WriteWorldArguments & { readonly year?: number },
): Promise<void> {
  const importer = importerOf(source);
  await requireFreeFolder(options.out, options.overwrite === true);
  const opened = await Promise.all(files.map(openImportFile));
  note(`reading ${importer.description} from ${opened.map((file) => file.name).join(", ")}`);
  const world = await importer.read({
    files: opened,
    ...(options.name === undefined ? {} : { name: options.name }),
    ...(options.year === undefined ? {} : { year: options.year }),
  });
  await finish(world, options);
}

/** `leeway worlds rebase WORLD --to NEWER`. */
export async function rebase(name: string, options: WriteWorldArguments & { readonly to: string }): Promise<void> {
  await requireFreeFolder(options.out, options.overwrite === true);
  const [old, newer] = await Promise.all([loadWorld(name), loadWorld(options.to)]);
  const { world, report } = rebaseWorld(old, newer, options.name === undefined ? {} : { name: options.name });
  await finish(world, options, { report });
}

/** `leeway worlds export WORLD`. */
export async function exportWorld(
  name: string,
  options: WriteWorldArguments & { readonly countries?: string; readonly sectors?: string },
): Promise<void> {
  await requireFreeFolder(options.out, options.overwrite === true);
  const world = await loadWorld(name);
  const countries = await mapping(options.countries, "country");
  const sectors = await mapping(options.sectors, "sector");
  const merged = aggregateWorld(world, {
    countries: countries.codes,
    sectors: sectors.codes,
    names: { ...countries.names, ...sectors.names },
  });
  await finish(options.name === undefined ? merged : { ...merged, name: options.name }, options);
}

async function mapping(file: string | undefined, axis: "country" | "sector"): Promise<CodeMapping> {
  if (file === undefined) return { codes: {}, names: {} };
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new LeewayError("worlds.missing_table", `${file}: cannot be read.`, { file }, { cause });
  });
  return readMapping({ name: file, bytes }, axis);
}

async function finish(
  world: World,
  options: WriteWorldArguments,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await saveWorld(world, options.out, writeOptions(options));
  const { name, year, countries, sectors, notes } = world;
  if (options.json === true) {
    printJson({
      world: name,
      year,
      folder: options.out,
      countries: countries.length,
      sectors: sectors.length,
      notes,
      ...more,
    });
    return;
  }
  printLine(`${name}: ${worldSize(world)}, ${year}; written to ${options.out}`);
  for (const text of notes) printLine(`- ${text}`);
}

function writeOptions(options: { readonly format: "csv" | "parquet"; readonly overwrite?: true }): {
  readonly format: "csv" | "parquet";
  readonly overwrite: boolean;
} {
  return { format: options.format, overwrite: options.overwrite === true };
}
