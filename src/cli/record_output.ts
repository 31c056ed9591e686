import type { CheckedRecord } from "../checks/verdict.ts";
import { LeewayError } from "../core/errors.ts";
import type { ArticleFormat } from "../documents/read_any.ts";
import type { DocumentRecord } from "../documents/record.ts";
import { readArticle } from "./article.ts";
import { INTERRUPTED, runBatch } from "./batch.ts";
import type { Inputs } from "./inputs.ts";
import { jsonParts } from "./json_parts.ts";
import { forTerminal, note, wantsColours } from "./output.ts";
import { wantedFormat, type RecordArguments, type RecordFormat } from "./record_verb.ts";
import { openOutput } from "./write_file.ts";

/** Characters of an article that takes more than a second to read. */
const LONG_ARTICLE = 400_000;

/** An article that was read, or read and checked. */
export interface Finished<Found extends DocumentRecord = DocumentRecord> {
  readonly file: string;
  /** The article as it came. */
  readonly source: string;
  readonly format: ArticleFormat;
  readonly record: Found;
}

/** What a verb does with each article, and how it shows one to a person. */
export interface RecordWork<Found extends DocumentRecord> {
  readonly finish: (file: string, source: string) => Promise<Finished<Found>>;
  /** The formats for people: text, Markdown, HTML. */
  readonly render: (
    finished: Finished<Found>,
    format: "text" | "markdown" | "html",
    colours: boolean,
  ) => Promise<string>;
  /** A remark that ends the summary of a batch. */
  readonly summary: () => string;
}

/**
 * Runs `read` or `check` over the articles of a command line and writes the outcome: one article in any format, several
 * as one JSON line each or one table.
 *
 * A failed article of several is a line `{"file", "error": {"code", "message"}}`, and the exit code is 2 at the end.
 */
export async function writeRecords<Found extends DocumentRecord>(
  inputs: Inputs,
  options: RecordArguments,
  work: RecordWork<Found>,
): Promise<void> {
  const format = wantedFormat(options, inputs.isBatch);
  if (inputs.isBatch && format !== "jsonl" && format !== "csv")
    throw new LeewayError(
      "cli.format_for_one",
      `--format ${format} shows one article; several can be written as jsonl or csv`,
      { format, allowed: ["jsonl", "csv"] },
    );
  const output = openOutput(options.output, inputs.files);
  try {
    if (inputs.isBatch) await writeBatch(inputs, format, work, (lines) => output.write(lines));
    else {
      const [file] = inputs.files;
      const { text } = readArticle(file);
      if (text.length > LONG_ARTICLE) note(`reading ${file}, ${(text.length / 1e6).toFixed(1)} million characters …`);
      const finished = await work.finish(file, text);
      for (const flag of finished.record.flags) note(`note: ${flag.message}`);
      const parts = await rendered(finished, format, work, options.output === undefined && wantsColours());
      for (const part of parts) output.write(part);
    }
    if (process.exitCode === INTERRUPTED) output.abandon();
    else output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
}

async function writeBatch<Found extends DocumentRecord>(
  { files, passedOver }: Inputs,
  format: RecordFormat,
  work: RecordWork<Found>,
  write: (lines: string) => void,
): Promise<void> {
  let isFirst = true;
  const result = await runBatch({
    files,
    write,
    work: async (file) => {
      const finished = await work.finish(file, readArticle(file).text);
      const lines = await batchLines(finished, format, isFirst);
      isFirst = false;
      return lines;
    },
    failure: (file, { code, message }) =>
      format === "jsonl" ? `${JSON.stringify({ file, error: { code, message } })}\n` : "",
  });
  const { done, failed, interrupted } = result;
  const others = passedOver > 0 ? `, ${passedOver} other files passed over` : "";
  note(
    `${interrupted ? "interrupted: " : ""}${done} of ${files.length} articles done, ${failed} failed${others}${work.summary()}`,
  );
  if (interrupted) process.exitCode = INTERRUPTED;
  else if (failed > 0) process.exitCode = 2;
}

async function batchLines(finished: Finished, format: RecordFormat, isFirst: boolean): Promise<Iterable<string>> {
  return format === "csv"
    ? [await csvOf(finished, isFirst)]
    : withLineEnd(jsonParts({ file: finished.file, ...finished.record }));
}

async function csvOf({ record, file }: Finished, header = true): Promise<string> {
  const { claimsCsv } = await import("../readout/report/claims_csv.ts");
  const { verdicts = [] } = record as Partial<CheckedRecord>;
  return claimsCsv(record, verdicts, file, header);
}

/** One article in a format, in parts. */
async function rendered<Found extends DocumentRecord>(
  finished: Finished<Found>,
  format: RecordFormat,
  work: RecordWork<Found>,
  colours: boolean,
): Promise<Iterable<string>> {
  switch (format) {
    case "json":
      return withLineEnd(jsonParts(finished.record, 2));
    case "jsonl":
    case "csv":
      return batchLines(finished, format, true);
    case "text":
      return [forTerminal(await work.render(finished, format, colours))];
    default:
      return [await work.render(finished, format, colours)];
  }
}

function* withLineEnd(parts: Iterable<string>): Generator<string> {
  yield* parts;
  yield "\n";
}
