import { Option, type Command } from "commander";

import type { ReadOptions } from "../documents/read.ts";
import type { ArticleFormat } from "../documents/read_any.ts";

/** How a record is written out. */
export type RecordFormat = "text" | "json" | "jsonl" | "markdown" | "html" | "csv";

/** What `read` and `check` have in common on the command line. */
export interface RecordArguments {
  readonly dateline?: string;
  readonly input?: ArticleFormat;
  readonly format?: RecordFormat;
  readonly json?: true;
  readonly output?: string;
}

const ENDINGS: Readonly<Record<string, RecordFormat>> = {
  txt: "text",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  csv: "csv",
};

/** The option that says how an article is written. */
export function inputOption(): Option {
  const formats: readonly ArticleFormat[] = ["text", "markdown", "html"];
  return new Option("--input <format>", "how the article is written, where its name does not say").choices(formats);
}

/** Adds the arguments and options that `read` and `check` share. */
export function withRecordOptions(command: Command, formats: readonly RecordFormat[]): Command {
  return command
    .argument("<file...>", "plain text, Markdown or HTML in UTF-8; - reads standard input; a folder: all its articles")
    .option("--dateline <date>", "day of the article (YYYY-MM-DD), from which relative dates are reckoned")
    .addOption(inputOption())
    .addOption(
      new Option("--format <format>", "what to write (default: text; of several articles jsonl)").choices(formats),
    )
    .option("-o, --output <file>", "write there instead of to the terminal; its ending chooses the format")
    .option("--json", "the same as --format json (of several articles: jsonl)");
}

/** The format wanted: by option, by the ending of the output file, else text for one article and JSON lines for several. */
export function wantedFormat(options: RecordArguments, isBatch: boolean): RecordFormat {
  const several = (format: RecordFormat): RecordFormat => (isBatch && format === "json" ? "jsonl" : format);
  if (options.format !== undefined) return several(options.format);
  if (options.json === true) return several("json");
  const byEnding = ENDINGS[options.output?.split(".").at(-1)?.toLowerCase() ?? ""];
  return several(byEnding ?? (isBatch ? "jsonl" : "text"));
}

/** The reader's options of a command line. */
export function readOptions({ dateline }: RecordArguments): ReadOptions {
  return dateline === undefined ? {} : { dateline };
}
