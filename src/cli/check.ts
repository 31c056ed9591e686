import type { Command } from "commander";

import type { CheckedRecord } from "../checks/verdict.ts";
import type { Source } from "../facts/ledger.ts";
import type { Finished } from "./record_output.ts";
import { readOptions, withRecordOptions, type RecordArguments } from "./record_verb.ts";
import { version } from "./version.ts";

interface CheckArguments extends RecordArguments {
  readonly ledger?: string;
}

/** `leeway check FILE`: the record of an article with a verdict for each claim. */
export function checkVerb(program: Command): void {
  withRecordOptions(
    program.command("check").description("check an article's claims against official figures as known at its date"),
    ["text", "json", "jsonl", "markdown", "html", "csv"],
  )
    .option("--ledger <file>", "your ledger of imported figures (default: leeway.duckdb, if it is there)")
    .addHelpText(
      "after",
      `
Figures published after the dateline are shown apart and decide nothing. Ends with 1 when a claim is contradicted, with 2
when an article could not be read, with 0 otherwise. Of several articles each gives one JSON line.

Examples:
  leeway check article.txt --dateline 2023-05-24
  leeway check article.html -o report.html
  leeway check articles/ -o verdicts.jsonl
  leeway check article.md --format csv
`,
    )
    .action(run);
}

async function run(paths: readonly string[], options: CheckArguments): Promise<void> {
  const { findInputs } = await import("./inputs.ts");
  const { writeRecords } = await import("./record_output.ts");
  const { formatOf, readAny } = await import("../documents/read_any.ts");
  const { check } = await import("../checks/check.ts");
  const { openLedger } = await import("../facts/ledger_duckdb_node.ts");
  const { rememberingLedger } = await import("../facts/ledger_memo.ts");
  const inputs = findInputs(paths);
  const opened = await openLedger(options.ledger === undefined ? {} : { userLedger: options.ledger });
  const ledger = rememberingLedger(opened);
  let claims = 0;
  let contradicted = 0;
  try {
    await writeRecords(inputs, options, {
      finish: async (file, source) => {
        const format = options.input ?? formatOf(source, file);
        const record = await check(await readAny(source, readOptions(options), format), ledger);
        claims += record.claims.length;
        contradicted += record.verdicts.filter(({ verdict }) => verdict === "contradicted").length;
        return { file, source, format, record };
      },
      render: async (finished, format, colours) => render(finished, format, colours, await ledger.sources()),
      summary: () => `; ${claims} claims, ${contradicted} contradicted`,
    });
    if (contradicted > 0) process.exitCode ??= 1;
  } finally {
    await ledger.close();
  }
}

async function render(
  { source, format: written, record: checked, file }: Finished<CheckedRecord>,
  format: "text" | "markdown" | "html",
  colours: boolean,
  sources: readonly Source[],
): Promise<string> {
  const { plainArticle } = await import("../documents/read_any.ts");
  const { text, record } = await plainArticle(source, checked, written);
  if (format === "text") {
    const { checkLines } = await import("./check_text.ts");
    return `${checkLines(record, text, sources, colours).join("\n")}\n`;
  }
  const { buildReport } = await import("../readout/report/report.ts");
  const report = buildReport({ record, text, sources, file, version: version() });
  if (format === "html") return (await import("../readout/report/html_report.ts")).htmlReport(report);
  return (await import("../readout/report/markdown_report.ts")).markdownReport(report);
}
