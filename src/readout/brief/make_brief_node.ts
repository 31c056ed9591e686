import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { check } from "../../checks/check.ts";
import { groupMembers } from "../../core/codes/groups.ts";
import { formatOf, plainArticle, readAny, type ArticleFormat } from "../../documents/read_any.ts";
import { openLedger } from "../../facts/ledger_duckdb_node.ts";
import type { Execute } from "../../strategy/task.ts";
import { executeHere } from "../../strategy/task.ts";
import { loadWorld } from "../../worlds/load_node.ts";
import type { Brief } from "./brief.ts";
import { buildBrief } from "./build.ts";
import { gatherFigures } from "./figures.ts";
import { gatherLeeway } from "./leeway/gather.ts";
import { runScenarios } from "./run_scenarios_node.ts";
import { chooseScenarios } from "./scenario_choice.ts";

/** The list of embedded data files with their hashes. */
const MANIFEST = new URL("../../../data/manifest.json", import.meta.url);

/** What a brief is made of and with. */
export interface MakeBriefOptions {
  /** Name of the article's file, for display and for the command. */
  readonly file: string;
  /** How the article is written; absent: as the file's name says, or how the text begins. */
  readonly format?: ArticleFormat;
  /** SHA-256 of the file's bytes; absent: that of the text in UTF-8. */
  readonly sha256?: string;
  /** ISO date of the article; absent: as the text says. */
  readonly dateline?: string;
  /** A shipped world or a folder, in place of the one each scenario names. */
  readonly world?: string;
  /** The user's ledger; absent: `leeway.duckdb` in the working directory, if there is one. */
  readonly ledger?: string;
  /** Version of Leeway, for the provenance. */
  readonly version: string;
  /** Where the draws behind the bands are solved; absent: this thread. */
  readonly execute?: Execute;
  /** Called when a part begins that may take a while. */
  readonly progress?: (text: string) => void;
}

/**
 * Makes a brief of an article: reads it, checks its claims as known at its date, solves the scenarios it calls for.
 *
 * @param source the article as plain text, Markdown or HTML
 * @throws LeewayError of the layers below: `documents.*`, `facts.*`, `worlds.*`
 */
export async function makeBrief(source: string, options: MakeBriefOptions): Promise<Brief> {
  options.progress?.("reading the article");
  const format = options.format ?? formatOf(source, options.file);
  const found = await readAny(source, options.dateline === undefined ? {} : { dateline: options.dateline }, format);
  const { text, record } = await plainArticle(source, found, format);
  options.progress?.("checking its claims");
  const ledger = await openLedger(options.ledger === undefined ? {} : { userLedger: options.ledger });
  try {
    const checked = await check(record, ledger);
    const figures = await gatherFigures(ledger, checked);
    const { runs, plan, world } = await runScenarios(chooseScenarios(record, text), {
      version: options.version,
      ...(options.world === undefined ? {} : { world: options.world }),
      ...(options.progress === undefined ? {} : { progress: options.progress }),
    });
    options.progress?.("asking how much room there is");
    const leeway = await gatherLeeway(record, text, {
      ledger,
      loadWorld,
      links: figures.dependence,
      dateline: record.document.dateline,
      execute: options.execute ?? executeHere,
      ...(options.world === undefined ? {} : { world: options.world }),
    });
    return buildBrief({
      text,
      file: options.file,
      sha256: options.sha256 ?? sha256(source),
      dataSha256: sha256(readFileSync(MANIFEST)),
      record: checked,
      figures,
      plan,
      runs,
      leeway,
      world: world ?? leeway.world,
      europeanUnion: groupMembers("EU27"),
      version: options.version,
      command: commandOf(options),
    });
  } finally {
    await ledger.close();
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function commandOf(options: MakeBriefOptions): string {
  const parts = ["leeway brief", quoted(options.file)];
  if (options.format !== undefined) parts.push("--input", options.format);
  if (options.dateline !== undefined) parts.push("--dateline", options.dateline);
  if (options.world !== undefined) parts.push("--world", quoted(options.world));
  if (options.ledger !== undefined) parts.push("--ledger", quoted(options.ledger));
  return parts.join(" ");
}

/** An argument as a shell takes it back. */
function quoted(argument: string): string {
  return /^[\w./:@%+=,-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}
