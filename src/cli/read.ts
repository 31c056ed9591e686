import type { Command } from "commander";

import { readOptions, withRecordOptions, type RecordArguments } from "./record_verb.ts";

/** `leeway read FILE`: an article becomes a record of claims, events, statements and positions. */
export function readVerb(program: Command): void {
  withRecordOptions(
    program.command("read").description("turn an article into a record: who claims what, of whom, for when"),
    ["text", "json", "jsonl", "csv"],
  )
    .addHelpText(
      "after",
      `
The file must be valid UTF-8 (or UTF-16 with its mark) and at most 20 MB; other bytes are an error, never replaced.
Of several articles each gives one JSON line; those that fail give a line with the error, and the exit code is 2.

Examples:
  leeway read article.txt --dateline 2023-05-24
  cat article.html | leeway read - --input html --json
  leeway read articles/ -o records.jsonl
`,
    )
    .action(run);
}

async function run(paths: readonly string[], options: RecordArguments): Promise<void> {
  const { findInputs } = await import("./inputs.ts");
  const { writeRecords } = await import("./record_output.ts");
  const { formatOf, plainArticle, readAny } = await import("../documents/read_any.ts");
  let claims = 0;
  await writeRecords(findInputs(paths), options, {
    finish: async (file, source) => {
      const format = options.input ?? formatOf(source, file);
      const record = await readAny(source, readOptions(options), format);
      claims += record.claims.length;
      return { file, source, format, record };
    },
    render: async (finished, _format, colours) => {
      const { recordLines } = await import("./read_text.ts");
      const { text, record } = await plainArticle(finished.source, finished.record, finished.format);
      return `${recordLines(record, text, colours).join("\n")}\n`;
    },
    summary: () => `; ${claims} claims`,
  });
}
