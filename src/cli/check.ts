import type { Command } from "commander";

import { readArticle } from "./article.ts";
import { note, printJson, printLine } from "./output.ts";

interface CheckArguments {
  readonly dateline?: string;
  readonly ledger?: string;
  readonly json?: true;
}

/** `leeway check FILE`: the record of an article with a verdict for each claim. */
export function checkVerb(program: Command): void {
  program
    .command("check")
    .description("check an article's claims against official figures as known at its date")
    .argument("<file>", "plain text, Markdown or HTML in UTF-8; - reads standard input")
    .option("--dateline <date>", "day of the article (YYYY-MM-DD); later figures are shown apart and decide nothing")
    .option("--ledger <file>", "your ledger of imported figures (default: leeway.duckdb, if it is there)")
    .option("--json", "print the record with its verdicts as JSON")
    .addHelpText(
      "after",
      "\nEnds with 1 when a claim is contradicted, with 0 otherwise.\n\nExamples:\n  leeway check article.txt --dateline 2023-05-24\n  leeway check article.txt --json\n",
    )
    .action(run);
}

async function run(file: string, options: CheckArguments): Promise<void> {
  const { text } = readArticle(file);
  const { read } = await import("../documents/read.ts");
  const { check } = await import("../checks/check.ts");
  const { openLedger } = await import("../facts/ledger_duckdb_node.ts");
  const record = read(text, options.dateline === undefined ? {} : { dateline: options.dateline });
  const ledger = await openLedger(options.ledger === undefined ? {} : { userLedger: options.ledger });
  try {
    const checked = await check(record, ledger);
    for (const flag of checked.flags) note(`note: ${flag.message}`);
    if (options.json === true) printJson(checked);
    else {
      const { checkLines } = await import("./check_text.ts");
      const colours = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
      for (const line of checkLines(checked, text, await ledger.sources(), colours)) printLine(line);
    }
    if (checked.verdicts.some(({ verdict }) => verdict === "contradicted")) process.exitCode = 1;
  } finally {
    await ledger.close();
  }
}
