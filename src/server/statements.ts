import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";

import { builtModule } from "../compute/built_module.ts";
import { LeewayError } from "../core/errors.ts";
import type { QueryOptions, QueryResult } from "../facts/ledger.ts";
import { Turns } from "./turns.ts";

/** What a statement's process is asked. */
export interface StatementQuestion {
  readonly sql: string;
  readonly limit?: number;
}

/** The rows, or why there are none. */
export type StatementOutcome = { readonly result: QueryResult } | { readonly code: string; readonly message: string };

/** What it answers; `spent`: the process has grown and should end. */
export type StatementAnswer = StatementOutcome & { readonly spent: boolean };

/** Statements that run at once; further ones wait. */
const AT_ONCE = 2;
/** The ledger stops a statement after 30 s; a process that does not heed it is ended after this time, milliseconds. */
const TIME_LIMIT_MS = 35_000;

const childModule = builtModule(new URL("./statement_child.ts", import.meta.url));

/**
 * Runs the statements of users, each in a process of its own: one that asks for too much memory or time, or whose user has
 * left, ends without harm to the server.
 */
export class Statements {
  readonly #userLedger: string | undefined;
  readonly #module: URL | string;
  readonly #turns = new Turns(AT_ONCE);
  readonly #idle = new Set<ChildProcess>();
  readonly #all = new Set<ChildProcess>();

  /**
   * @param userLedger file of imported figures, read beside the embedded ones; absent: the default one, if it is there
   * @param module what each process runs
   */
  constructor(userLedger?: string, module: URL | string = childModule) {
    this.#userLedger = userLedger;
    this.#module = module;
  }

  /**
   * Runs one SELECT on the ledger.
   *
   * @throws LeewayError as `runReadOnlyQuery` does; `facts.query_too_large` also when the process grew beyond its bound
   */
  async query(sql: string, { limit, signal = new AbortController().signal }: QueryOptions = {}): Promise<QueryResult> {
    const giveBack = await this.#turns.take(signal);
    try {
      const child = this.#take();
      const answer = await ask(child, { sql, ...(limit === undefined ? {} : { limit }) }, signal);
      if (answer.spent) child.kill("SIGKILL");
      else this.#idle.add(child);
      if ("result" in answer) return answer.result;
      throw new LeewayError(answer.code, answer.message);
    } finally {
      giveBack();
    }
  }

  /** Ends every process. */
  close(): void {
    for (const child of this.#all) child.kill("SIGKILL");
  }

  #take(): ChildProcess {
    for (const child of this.#idle) {
      this.#idle.delete(child);
      return child;
    }
    const child = fork(this.#module, this.#userLedger === undefined ? [] : [this.#userLedger], { execArgv: [] });
    this.#all.add(child);
    // A process that cannot be reached any more is the answer's concern, never the server's end.
    child.on("error", () => this.#idle.delete(child));
    child.once("disconnect", () => {
      this.#idle.delete(child);
      child.kill("SIGKILL");
    });
    child.once("exit", () => {
      this.#all.delete(child);
      this.#idle.delete(child);
    });
    return child;
  }
}

/** One question and its answer; the process is ended when the answer does not come. */
function ask(child: ChildProcess, question: StatementQuestion, signal: AbortSignal): Promise<StatementAnswer> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => giveUp("facts.query_too_slow", "the query ran too long and was stopped. Narrow it with WHERE."),
      TIME_LIMIT_MS,
    );
    const left = (): void => giveUp("facts.query_stopped", "the query was stopped before it was done.");
    const answered = (answer: StatementAnswer): void => {
      release();
      resolve(answer);
    };
    const ended = (): void => {
      release();
      reject(new LeewayError("facts.query_failed", "the database ended before it answered; ask again."));
    };
    const giveUp = (code: string, message: string): void => {
      release();
      child.kill("SIGKILL");
      reject(new LeewayError(code, message));
    };
    const release = (): void => {
      clearTimeout(late);
      signal.removeEventListener("abort", left);
      child.off("message", answered);
      child.off("exit", ended).off("error", ended);
    };
    signal.addEventListener("abort", left, { once: true });
    child.once("message", answered);
    child.once("exit", ended).once("error", ended);
    child.send(question);
  });
}
