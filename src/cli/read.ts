import type { Command } from "commander";

import { readArticle } from "./article.ts";
import { note, printJson, printLine } from "./output.ts";

interface ReadArguments {
  readonly dateline?: string;
  readonly json?: true;
}

/** `leeway read FILE`: an article becomes a record of claims, events, statements and positions. */
export function readVerb(program: Command): void {
  program
    .command("read")
    .description("turn an article into a record: who claims what, of whom, for when")
    .argument("<file>", "plain text, Markdown or HTML in UTF-8; - reads standard input")
    .option("--dateline <date>", "day of the article (YYYY-MM-DD), from which relative dates are reckoned")
    .option("--json", "print the record as JSON")
    .addHelpText(
      "after",
      "\nThe file must be valid UTF-8 (or UTF-16 with its mark) and at most 20 MB; other bytes are an error, never replaced.\n\nExamples:\n  leeway read article.txt --dateline 2023-05-24\n  cat article.html | leeway read - --json\n",
    )
    .action(async (file: string, options: ReadArguments) => {
      const { text } = readArticle(file);
      const { readAny } = await import("../documents/read_any.ts");
      const record = await readAny(text, options.dateline === undefined ? {} : { dateline: options.dateline }, file);
      for (const flag of record.flags) note(`note: ${flag.message}`);
      if (options.json === true) printJson(record);
      else {
        const { recordLines } = await import("./read_text.ts");
        const colours = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
        for (const line of recordLines(record, text, colours)) printLine(line);
      }
    });
}
