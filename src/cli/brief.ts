import { basename, extname, resolve } from "node:path";

import type { Command } from "commander";

import type { ArticleFormat } from "../documents/read_any.ts";
import { printJson, printLine } from "./output.ts";
import { inputOption } from "./record_verb.ts";
import { version } from "./version.ts";

interface BriefArguments {
  readonly output?: string;
  readonly dateline?: string;
  readonly input?: ArticleFormat;
  readonly world?: string;
  readonly ledger?: string;
  readonly json?: true;
}

/** `leeway brief FILE`: an article in, a checked brief out. */
export function briefVerb(program: Command): void {
  program
    .command("brief")
    .description("read an article, check its figures, solve the scenarios it calls for, write a report")
    .argument("<file>", "the article: plain text, Markdown or HTML (UTF-8, 20 MB at most); - reads standard input")
    .option("-o, --output <file>", "where to write the report (default: brief.html; with --json: none)")
    .option("--dateline <date>", "date of the article, YYYY-MM-DD, instead of the one in its text")
    .addOption(inputOption())
    .option("--world <world>", "a shipped world or a folder, instead of the scenarios' own")
    .option("--ledger <file>", "your ledger of imported figures (default: leeway.duckdb, if it is there)")
    .option("--json", "print the brief as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  leeway brief examples/article.txt -o brief.html\n  cat page.html | leeway brief - --input html -o brief.html\n",
    )
    .action((file: string, options: BriefArguments) => run(file, options));
}

async function run(file: string, options: BriefArguments): Promise<void> {
  const { readArticle } = await import("./article.ts");
  const { checkWritable, writeWhole } = await import("./write_file.ts");
  const { LeewayError } = await import("../core/errors.ts");
  const output = options.output ?? (options.json === true ? null : "brief.html");
  const article = readArticle(file);
  if (output !== null) {
    if (resolve(output) === resolve(file)) {
      throw new LeewayError("cli.output_unusable", `${output} is the article itself; name another file with -o`, {
        output,
      });
    }
    if (!/^(?:|\.html?)$/i.test(extname(output))) {
      throw new LeewayError(
        "cli.unknown_format",
        `${output}: a brief is an HTML page; name a file that ends in .html (a browser prints it to PDF).`,
        { output, allowed: [".html", ".htm"] },
      );
    }
    checkWritable(output);
  }
  const { makeBrief } = await import("../readout/brief/make_brief_node.ts");
  const { executeOnPool } = await import("./on_pool.ts");
  const { progressNotes } = await import("./progress.ts");
  const brief = await makeBrief(article.text, {
    file,
    sha256: article.sha256,
    version: version(),
    execute: executeOnPool,
    progress: progressNotes(),
    ...(options.input === undefined ? {} : { format: options.input }),
    ...(options.dateline === undefined ? {} : { dateline: options.dateline }),
    ...(options.world === undefined ? {} : { world: options.world }),
    ...(options.ledger === undefined ? {} : { ledger: options.ledger }),
  });
  if (output !== null) {
    const { renderBrief } = await import("../readout/brief/page.ts");
    writeWhole(output, renderBrief(brief));
  }
  if (options.json === true) return printJson(brief);
  const { summaryLines } = await import("../readout/brief/summary.ts");
  for (const line of summaryLines(brief, terminalWidth())) printLine(line);
  if (output !== null) printLine(`Report: ${output === basename(output) ? `./${output}` : output}`);
}

/** Columns of the terminal within sensible bounds; 100 when the output goes elsewhere. */
function terminalWidth(): number {
  return Math.min(140, Math.max(60, process.stdout.columns ?? 100));
}
