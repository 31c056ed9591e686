import type { World } from "../worlds/world.ts";
import { note, printJson, printLine } from "./output.ts";
import { strategyProvenance } from "./strategy_provenance.ts";
import type { TableRow } from "./write_rows.ts";
import { writeRows } from "./write_rows.ts";

/** What every strategic answer says of itself. */
interface Answer {
  readonly elasticities: string;
  readonly warnings: readonly string[];
}

/** How an answer on a world is given out. */
interface Writing<Given extends Answer> {
  readonly world: World;
  /** The command that gives this answer again. */
  readonly command: string;
  readonly options: { readonly out?: string; readonly json?: true };
  /** The table of `--out`. */
  readonly rows: (answer: Given) => readonly TableRow[];
  /** What `--json` prints, without the provenance. */
  readonly json: (answer: Given) => object;
  /** Prints the answer for people; source and command follow. */
  readonly print: (answer: Given) => void;
}

/**
 * Gives a strategic answer out: warnings on stderr, its table where asked for, and JSON alone or lines for people.
 *
 * @throws LeewayError `cli.unknown_format`, `cli.output_unusable`
 */
export async function writeAnswer<Given extends Answer>(answer: Given, writing: Writing<Given>): Promise<void> {
  const { world, command, options } = writing;
  for (const warning of answer.warnings) note(`warning: ${warning}`);
  if (options.out !== undefined) {
    await writeRows(options.out, writing.rows(answer));
    note(`written to ${options.out}`);
  }
  if (options.json === true) {
    printJson({ ...writing.json(answer), provenance: strategyProvenance(world, answer.elasticities, command) });
    return;
  }
  writing.print(answer);
  printLine();
  printLine(`source: ${world.source} (${world.licence}); elasticities: ${answer.elasticities}`);
  printLine(`reproduce: ${command}`);
}
