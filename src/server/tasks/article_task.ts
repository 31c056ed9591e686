import { check } from "../../checks/check.ts";
import type { CheckedRecord } from "../../checks/verdict.ts";
import type { Prepare } from "../../compute/task.ts";
import { readAny } from "../../documents/read_any.ts";
import { openLedger } from "../../facts/ledger_duckdb_node.ts";
import { makeBrief } from "../../readout/brief/make_brief_node.ts";
import { renderBrief } from "../../readout/brief/page.ts";

/** What is done with an article, and the article. */
export interface ArticleJob {
  readonly what: "check" | "brief";
  readonly text: string;
  readonly file: string;
  readonly dateline: string | null;
}

/** A checked record with the sources that its evidence names, or a brief as a page. */
export type ArticleAnswer =
  | { readonly what: "check"; readonly record: CheckedRecord; readonly sources: readonly unknown[] }
  | { readonly what: "brief"; readonly html: string };

/** Checks an article or makes its brief, away from the server's own thread. */
export const prepare: Prepare<{ readonly version: string }, ArticleJob, ArticleAnswer> =
  ({ version }) =>
  async ({ what, text, file, dateline }) => {
    const dated = dateline === null ? {} : { dateline };
    if (what === "brief") {
      return { what, html: renderBrief(await makeBrief(text, { file, version, ...dated })) };
    }
    const ledger = await openLedger();
    try {
      const record = await check(await readAny(text, dated), ledger);
      const cited = new Set(record.verdicts.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
      const sources = (await ledger.sources()).filter(({ source }) => cited.has(source));
      return { what, record, sources };
    } finally {
      await ledger.close();
    }
  };
