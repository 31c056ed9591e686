import { readData } from "../estimate/data_node.ts";
import { columnsNeeded } from "../estimate/design_build.ts";
import type { EstimateOptions } from "../estimate/estimate.ts";
import { parseFormula } from "../estimate/formula.ts";
import { specificationsOf } from "../estimate/specification.ts";
import { eventStudyDraws, studyColumns, studyDiversion } from "../estimate/studies.ts";
import type { DiversionRequest, EventStudyRequest } from "../estimate/studies.ts";
import type { DataTable } from "../estimate/table.ts";
import { chartPicture } from "../readout/charts/picture.ts";
import type { TableFormat } from "../readout/regression_table.ts";
import { diversionChart, diversionText, studyChart, studyText } from "../readout/study_readout.ts";
import { drawOnCores } from "./draw_on_cores.ts";
import { note, printJson, printLine } from "./output.ts";
import { whileWaiting } from "./progress.ts";
import { writeWhole } from "./write_file.ts";

/** Options of event studies and of the read-out of diversion. */
export interface StudyArguments {
  readonly eventStudy?: string;
  readonly diversion?: string;
  readonly eventDate?: number;
  readonly time?: string;
  readonly unit?: string;
  readonly partner?: string;
  readonly placebo?: number;
  readonly groups?: string;
}

/** All options that a study reads. */
export interface StudyRunArguments extends StudyArguments {
  readonly formula: string;
  readonly bootstrap?: number;
  readonly bootstrapKind?: "exponential" | "poisson" | "score";
  readonly seed?: number;
  readonly table?: TableFormat;
  readonly plot?: string;
  readonly json?: true;
}

const EVENT_FILE = /\.(csv|tsv|txt|parquet)(\.gz|\.zst)?$/i;

/** `leeway estimate DATA --event-study …` and `--diversion …`. */
export async function runStudy(file: string, options: StudyRunArguments, settings: EstimateOptions): Promise<void> {
  const format = options.table === undefined || options.table === "latex" ? "text" : options.table;
  if (options.diversion !== undefined) {
    const request = diversionRequest(options.diversion, options);
    const result = studyDiversion(await dataOf(file, request, options, settings), options.formula, request, settings);
    finish(result, options, { text: () => diversionText(result, format), chart: () => diversionChart(result) });
    return;
  }
  const request = await eventRequest(options.eventStudy ?? "", options);
  const table = await dataOf(file, request, options, settings);
  const result = await drawOnCores(eventStudyDraws(table, options.formula, request, settings));
  finish(result, options, { text: () => studyText(result, format), chart: () => studyChart(result) });
}

async function dataOf(
  file: string,
  request: EventStudyRequest | DiversionRequest,
  { formula }: StudyRunArguments,
  settings: EstimateOptions,
): Promise<DataTable> {
  const specifications = specificationsOf(parseFormula(formula));
  const table = await whileWaiting(
    `reading ${file}`,
    readData(file, (names) => [
      ...new Set([...columnsNeeded(specifications, settings, names), ...studyColumns(formula, request, names)]),
    ]),
  );
  for (const warning of table.warnings) note(`warning: ${warning}`);
  return table;
}

function finish(
  result: { readonly warnings: readonly string[] },
  options: StudyRunArguments,
  shown: { readonly text: () => string; readonly chart: () => Parameters<typeof chartPicture>[0] },
): void {
  for (const warning of result.warnings) note(`warning: ${warning}`);
  if (options.plot !== undefined) {
    writeWhole(options.plot, chartPicture(shown.chart()));
    note(`written to ${options.plot}`);
  }
  if (options.json === true) printJson(result);
  else printLine(shown.text());
}

function diversionRequest(target: string, { eventDate, time, partner }: StudyRunArguments): DiversionRequest {
  return {
    target,
    date: eventDate ?? NaN,
    ...(time === undefined ? {} : { time }),
    ...(partner === undefined ? {} : { partner }),
  };
}

async function eventRequest(event: string, options: StudyRunArguments): Promise<EventStudyRequest> {
  const { eventDate, time, unit, groups, placebo, bootstrap, bootstrapKind, seed } = options;
  return {
    event: EVENT_FILE.test(event) ? await readData(event, (names) => names) : event,
    ...(eventDate === undefined ? {} : { date: eventDate }),
    ...(time === undefined ? {} : { time }),
    ...(unit === undefined ? {} : { unit }),
    ...(groups === undefined ? {} : { groups }),
    ...(placebo === undefined ? {} : { placebo }),
    ...(bootstrap === undefined ? {} : { draws: bootstrap }),
    ...(bootstrapKind === undefined || bootstrapKind === "score" ? {} : { multiplier: bootstrapKind }),
    ...(seed === undefined ? {} : { seed }),
  };
}
