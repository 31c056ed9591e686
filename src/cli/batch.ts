import { setImmediate } from "node:timers/promises";

import { LeewayError } from "../core/errors.ts";
import { note } from "./output.ts";

/** How a run over several articles ended. */
export interface BatchResult {
  readonly done: number;
  readonly failed: number;
  readonly interrupted: boolean;
}

/** What is done with each article of a batch. */
export interface Batch {
  readonly files: readonly string[];
  /** Makes the lines of one article, in parts; what it throws fails that article alone. */
  readonly work: (file: string) => Promise<Iterable<string>>;
  /** The lines of an article that failed; "" where the format has no place for errors. */
  readonly failure: (file: string, error: LeewayError) => string;
  readonly write: (part: string) => void;
}

/** Progress is told at most this often. */
const TOLD_EVERY_MS = 1000;

/** Exit code of a program that was ended by Ctrl-C. */
export const INTERRUPTED = 130;

/**
 * Works through articles one after the other: each gives whole lines or a line with its error; progress goes to stderr.
 * Ctrl-C ends the run after the article in hand, a second one at once.
 */
export async function runBatch({ files, work, failure, write }: Batch): Promise<BatchResult> {
  let interrupted = false;
  const stop = (): void => {
    if (interrupted) process.exit(INTERRUPTED);
    interrupted = true;
  };
  process.on("SIGINT", stop);
  let done = 0;
  let failed = 0;
  let told = performance.now();
  try {
    for (const file of files) {
      // Lets a waiting signal in before the next article.
      await setImmediate();
      if (interrupted) break;
      if (performance.now() - told >= TOLD_EVERY_MS) {
        told = performance.now();
        note(`${done + failed} of ${files.length} articles …`);
      }
      try {
        for (const part of await work(file)) write(part);
        done += 1;
      } catch (error) {
        if (!(error instanceof LeewayError)) throw error;
        failed += 1;
        note(`error: ${error.message} [${error.code}]`);
        write(failure(file, error));
      }
    }
  } finally {
    process.off("SIGINT", stop);
  }
  return { done, failed, interrupted };
}
