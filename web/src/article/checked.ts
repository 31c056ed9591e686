import { signal } from "@preact/signals";

import type { CheckedRecord } from "../../../src/checks/verdict.ts";
import type { Source } from "../../../src/facts/ledger.ts";
import { ServerError } from "../server_api.ts";
import { runJob } from "../server_jobs.ts";

/** An article with its record and verdicts. */
export interface CheckedArticle {
  readonly text: string;
  readonly dateline: string | null;
  readonly record: CheckedRecord;
  readonly sources: readonly Source[];
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
export async function checkArticle(text: string, dateline: string | null): Promise<void> {
  running?.abort();
  const own = new AbortController();
  running = own;
  articleError.value = null;
  articleProgress.value = "sending the article";
  try {
    const body = dateline === null ? { text } : { text, dateline };
    const { record, sources } = await runJob<Omit<CheckedArticle, "text" | "dateline">>(
      "api/check",
      body,
      own.signal,
      (progress) => (articleProgress.value = progress),
    );
    checkedArticle.value = { text, dateline, record, sources };
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
export async function briefOf(text: string, dateline: string | null): Promise<string> {
  const body = dateline === null ? { text } : { text, dateline };
  const { html } = await runJob<{ html: string }>("api/brief", body, AbortSignal.timeout(120_000));
  return html;
}
