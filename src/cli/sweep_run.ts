import { LeewayError } from "../core/errors.ts";
import type { Progress } from "../compute/progress.ts";
import type { Band } from "../compute/sweep/bands.ts";
import { loadSweep } from "../compute/sweep/load_sweep.ts";
import type { CaseSummary, SweepResult } from "../compute/sweep/result.ts";
import { sweep } from "../compute/sweep/sweep.ts";
import { textTable } from "../readout/tables.ts";
import { note, printJson, printLine } from "./output.ts";
import { progressLine } from "./progress_line.ts";
import { version } from "./version.ts";

/** Options of `leeway sweep`. */
export interface SweepArguments {
  readonly out?: string;
  readonly format: "csv" | "parquet";
  readonly workers?: number;
  readonly json?: true;
}

/** Exit code of a process that an interrupt ended, as shells count it. */
const interruptedCode = 130;

/** Exit code of a sweep in which no solve has a result. */
const noResultCode = 3;

/** Runs a sweep; an interrupt stops it, and what is solved stays in the folder. */
export async function runSweep(name: string, options: SweepArguments): Promise<void> {
  const spec = loadSweep(name);
  const interrupt = new AbortController();
  const onInterrupt = (): void => interrupt.abort();
  process.once("SIGINT", onInterrupt).once("SIGTERM", onInterrupt);
  const line = progressLine("solves");
  let last: Progress | null = null;
  try {
    const result = await sweep(spec, {
      format: options.format,
      signal: interrupt.signal,
      version: version(),
      onProgress: (progress) => {
        last = progress;
        line.show(progress);
      },
      ...(options.out === undefined ? {} : { out: options.out }),
      ...(options.workers === undefined ? {} : { workers: options.workers }),
    });
    line.end();
    report(result, name, options);
  } catch (error) {
    line.end();
    if (!(interrupt.signal.aborted && error instanceof LeewayError && error.code === "compute.cancelled")) throw error;
    note(stoppedText(last, options.out));
    process.exitCode = interruptedCode;
  } finally {
    process.off("SIGINT", onInterrupt).off("SIGTERM", onInterrupt);
  }
}

function stoppedText(last: Progress | null, out: string | undefined): string {
  const solved = last === null ? "before the first solve" : `after ${last.done} of ${last.total} solves`;
  return out === undefined
    ? `stopped ${solved}; nothing is kept without --out`
    : `stopped ${solved}; they are kept in ${out}, and the same command goes on from there`;
}

function report(result: SweepResult, name: string, options: SweepArguments): void {
  if (result.elasticities?.seed_source === "default") {
    note(`note: ${name} names no seed; the default ${result.elasticities.seed} is used`);
  }
  for (const warning of new Set(result.cases.flatMap((item) => item.warnings))) note(`warning: ${warning}`);
  if (result.failed > 0) note(failureText(result));
  if (result.failed === result.solves) process.exitCode = noResultCode;
  if (options.out !== undefined) note(`written to ${options.out}`);
  if (options.json === true) {
    const { records: _, ...summary } = result;
    printJson(summary);
    return;
  }
  printTables(result, name, options);
}

/** How many solves have no result, and why. */
function failureText({ failed, failed_share, solves, failures }: SweepResult): string {
  const byCode = new Map<string, number>();
  for (const { code } of failures) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  const reasons = [...byCode].map(([code, count]) => `${code} ${count}`).join(", ");
  return `warning: ${failed} of ${solves} solves (${(100 * failed_share).toFixed(1)} %) have no result: ${reasons}`;
}

const shownCountries = 12;

function printTables(result: SweepResult, name: string, options: SweepArguments): void {
  printLine(result.question === "" ? result.sweep : `${result.sweep}: ${result.question}`);
  printLine(drawText(result));
  for (const item of result.cases) {
    const bands = bandsOfCase(result.bands, item);
    const parameters = item.parameters === "" ? "" : ` (${item.parameters})`;
    printLine();
    const kind = item.equilibrium === "full" ? "" : `, ${item.equilibrium} equilibrium`;
    printLine(
      `${item.scenario}${parameters} on ${item.world}, trade balance ${item.trade_balance}, ${item.model}${kind}`,
    );
    for (const text of bandTable(bands, result.elasticities !== null)) printLine(text);
    if (bands.length > shownCountries) printLine(`and ${bands.length - shownCountries} more with smaller changes`);
    if (item.failed > 0) printLine(`${item.failed} of ${item.solves} solves have no result and are not in the bands`);
  }
  printSpread(result);
  printLine();
  printLine("real income, change in %; central: the scenario's own elasticities; p5 … p95: percentiles over the draws");
  printLine(`reproduce: leeway sweep ${name}${options.out === undefined ? "" : ` --out ${options.out}`}`);
}

function drawText({ elasticities, solves, leeway_version, fingerprint }: SweepResult): string {
  const made = `${solves} solves, leeway ${leeway_version}, fingerprint ${fingerprint.slice(0, 16)}`;
  if (elasticities === null) return `no draws; ${made}`;
  const { draws, seed, sector_sd, common_sd } = elasticities;
  return `${draws} draws of elasticities (seed ${seed}, sd of logs ${sector_sd} by sector and ${common_sd} in common); ${made}`;
}

function bandsOfCase(bands: readonly Band[], item: CaseSummary): readonly Band[] {
  const size = (band: Band): number => Math.abs((band.p50 ?? band.central ?? 1) - 1);
  return bands
    .filter(
      (band) =>
        band.measure === "real_income_hat" &&
        band.world === item.world &&
        band.scenario === item.scenario &&
        band.parameters === item.parameters &&
        band.trade_balance === item.trade_balance,
    )
    .sort((a, b) => size(b) - size(a));
}

function bandTable(bands: readonly Band[], withDraws: boolean): readonly string[] {
  const columns = withDraws ? (["central", "mean", "p5", "p25", "p50", "p75", "p95"] as const) : (["central"] as const);
  return textTable(
    [
      { header: "country", text: (band: Band) => band.country },
      ...columns.map((column) => ({
        header: column,
        text: (band: Band) => percent(band[column]),
        kind: "number" as const,
      })),
    ],
    bands.slice(0, shownCountries),
  );
}

function printSpread({ spread }: SweepResult): void {
  const rows = spread
    .filter((row) => row.measure === "real_income_hat")
    .sort((a, b) => b.spread - a.spread)
    .slice(0, shownCountries);
  if (rows.length === 0) return;
  printLine();
  printLine(`how far the closures differ (${rows[0].of}, largest first)`);
  const table = textTable(
    [
      {
        header: "scenario",
        text: (row) => (row.parameters === "" ? row.scenario : `${row.scenario} (${row.parameters})`),
      },
      { header: "world", text: (row) => row.world },
      { header: "country", text: (row) => row.country },
      { header: "lowest", text: (row) => percent(row.lowest), kind: "number" },
      { header: "under", text: (row) => row.lowest_trade_balance },
      { header: "highest", text: (row) => percent(row.highest), kind: "number" },
      { header: "under", text: (row) => row.highest_trade_balance },
    ],
    rows,
  );
  for (const text of table) printLine(text);
}

function percent(hat: number | null): string {
  if (hat === null) return "none";
  const value = 100 * (hat - 1);
  return `${value > 0 ? "+" : ""}${value.toFixed(3)}`;
}
