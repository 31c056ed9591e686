import { signal } from "@preact/signals";

import type { CheckedRecord } from "../../../src/checks/verdict.ts";
import type { PlainArticle } from "../../../src/documents/read_any.ts";
import type { Source } from "../../../src/facts/ledger.ts";
import { ServerError } from "../server_api.ts";
import { runJob } from "../server_jobs.ts";
import type { DeskState } from "../state/desk_state.ts";

/** An article as it was given: what is asked of the server. */
export interface GivenArticle {
  readonly text: string;
  readonly format: DeskState["articleFormat"];
  readonly dateline: string | null;
}

/** An article with its record and verdicts. */
export interface CheckedArticle {
  readonly given: GivenArticle;
  /** The record of the article as given: offsets into its unchanged text. */
  readonly record: CheckedRecord;
  /** What is shown: the text without the marks of HTML or Markdown, and the record in it. */
  readonly plain: PlainArticle<CheckedRecord>;
  readonly sources: readonly Source[];
}

/** The article of the desk. */
export function givenArticle({ article, articleFormat, dateline }: DeskState): GivenArticle {
  return { text: article, format: articleFormat, dateline };
}

/** Whether a checked article answers what is given now. */
export function answers(checked: CheckedArticle | null, given: GivenArticle): checked is CheckedArticle {
  return (
    checked !== null &&
    checked.given.text === given.text &&
    checked.given.format === given.format &&
    checked.given.dateline === given.dateline
  );
}

/** The article that was checked last; null before. */
export const checkedArticle = signal<CheckedArticle | null>(null);

/** What the server is doing with the article; null while it does nothing. */
export const articleProgress = signal<string | null>(null);

/** Why there is no record; null while all is well. */
export const articleError = signal<string | null>(null);

/** Longest article that the desk sends, in characters. */
export const longestArticle = 1_000_000;

let running: AbortController | null = null;

/** Has the article checked; an earlier request is cancelled. */
export async function checkArticle(given: GivenArticle): Promise<void> {
  running?.abort();
  const own = new AbortController();
  running = own;
  articleError.value = null;
  articleProgress.value = "sending the article";
  try {
    const { record, plain, sources } = await runJob<
      Pick<CheckedArticle, "record" | "sources"> & { readonly plain: CheckedArticle["plain"] | null }
    >("api/check", bodyOf(given), own.signal, (progress) => (articleProgress.value = progress));
    checkedArticle.value = { given, record, plain: plain ?? { text: given.text, record }, sources };
  } catch (error) {
    if (own.signal.aborted) return;
    articleError.value = error instanceof ServerError ? error.message : String(error);
  } finally {
    if (running === own) {
      running = null;
      articleProgress.value = null;
    }
  }
}

/** Gives up what is under way. */
export function cancelCheck(): void {
  running?.abort();
  running = null;
  articleProgress.value = null;
}

/** Makes the brief of an article, as a page. */
export async function briefOf(given: GivenArticle): Promise<string> {
  const { html } = await runJob<{ html: string }>("api/brief", bodyOf(given), AbortSignal.timeout(120_000));
  return html;
}

function bodyOf({ text, format, dateline }: GivenArticle): Readonly<Record<string, string>> {
  return { text, ...(format === "auto" ? {} : { format }), ...(dateline === null ? {} : { dateline }) };
}
