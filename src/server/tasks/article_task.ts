import { check } from "../../checks/check.ts";
import type { CheckedRecord } from "../../checks/verdict.ts";
import type { Prepare } from "../../compute/task.ts";
import { plainArticle, readAny } from "../../documents/read_any.ts";
import type { ArticleFormat, PlainArticle } from "../../documents/read_any.ts";
import { openLedger } from "../../facts/ledger_duckdb_node.ts";
import { makeBrief } from "../../readout/brief/make_brief_node.ts";
import { renderBrief } from "../../readout/brief/page.ts";

/** What is done with an article, and the article. */
export interface ArticleJob {
  readonly what: "check" | "brief";
  readonly text: string;
  readonly format: ArticleFormat;
  readonly dateline: string | null;
}

/** A checked record with the sources that its figures name, or a brief as a page. */
export type ArticleAnswer =
  | {
      readonly what: "check";
      readonly record: CheckedRecord;
      /** The article without its marks, and the record in it, to be shown; null for plain text. */
      readonly plain: PlainArticle<CheckedRecord> | null;
      readonly sources: readonly unknown[];
    }
  | { readonly what: "brief"; readonly html: string };

const fileNames: Readonly<Record<ArticleFormat, string>> = {
  text: "article.txt",
  markdown: "article.md",
  html: "article.html",
};

/** Checks an article or makes its brief, away from the server's own thread. */
export const prepare: Prepare<{ readonly version: string }, ArticleJob, ArticleAnswer> =
  ({ version }) =>
  async ({ what, text, format, dateline }) => {
    const dated = dateline === null ? {} : { dateline };
    if (what === "brief") {
      return { what, html: renderBrief(await makeBrief(text, { file: fileNames[format], format, version, ...dated })) };
    }
    const ledger = await openLedger();
    try {
      const record = await check(await readAny(text, dated, format), ledger);
      const cited = new Set(
        record.verdicts.flatMap(({ evidence, alternatives }) =>
          [...evidence, ...alternatives].map(({ source }) => source),
        ),
      );
      const sources = (await ledger.sources()).filter(({ source }) => cited.has(source));
      const plain = format === "text" ? null : await plainArticle(text, record, format);
      return { what, record, plain, sources };
    } finally {
      await ledger.close();
    }
  };
