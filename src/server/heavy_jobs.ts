import { availableParallelism } from "node:os";

import type { Context } from "hono";
import { streamSSE } from "hono/streaming";

import { LeewayError } from "../core/errors.ts";
import { errorBody } from "./errors.ts";
import { Turns } from "./turns.ts";

/** The work of a heavy job: it says how far it is, and ends when the signal is aborted. */
export type HeavyWork = (signal: AbortSignal, progress: (text: string) => void) => Promise<unknown>;

/** How long one job may take once it has its turn. */
const TIME_LIMIT_MS = 120_000;

/**
 * Heavy jobs, one at a time for each client and as many at once as the machine has processors, answered as server-sent
 * events: `progress` lines, then `result` or `error`.
 *
 * The client ends a job by closing the connection.
 */
export class HeavyJobs {
  readonly #turns = new Turns(availableParallelism());
  readonly #busy = new Set<string>();
  readonly #running = new Set<AbortController>();

  /** Answers a request with the events of its job; 409 while the same client has another at work. */
  answer(context: Context, work: HeavyWork): Response {
    const client = clientOf(context);
    if (this.#busy.has(client)) {
      return context.json(
        errorBody(
          new LeewayError("server.busy", "another heavy job of this client is at work; let it end, or cancel it first"),
        ),
        409,
      );
    }
    this.#busy.add(client);
    const ending = new AbortController();
    this.#running.add(ending);
    return streamSSE(context, async (stream) => {
      let late: ReturnType<typeof setTimeout> | undefined;
      let giveBack: (() => void) | undefined;
      stream.onAbort(() => ending.abort(cancelled()));
      const send = (event: string, value: unknown): Promise<void> =>
        stream.writeSSE({ event, data: JSON.stringify(value) });
      try {
        const turn = this.#turns.take(ending.signal);
        if (this.#turns.waiting > 0) void send("progress", { text: "waiting for other work on this machine" });
        giveBack = await turn;
        late = setTimeout(() => ending.abort(), TIME_LIMIT_MS);
        const result = await work(ending.signal, (text) => void send("progress", { text }));
        await send("result", result);
      } catch (error) {
        if (!stream.aborted) await send("error", errorBody(error).error);
      } finally {
        clearTimeout(late);
        giveBack?.();
        this.#running.delete(ending);
        this.#busy.delete(client);
      }
    });
  }

  /** Ends every job, for a server that stops. */
  close(): void {
    for (const ending of this.#running) ending.abort(cancelled());
  }
}

function cancelled(): LeewayError {
  return new LeewayError("server.job_cancelled", "the job was cancelled before its turn came");
}

/** A page names itself; others are told apart by nothing, and share one place. */
function clientOf(context: Context): string {
  return (context.req.header("x-leeway-client") ?? "").slice(0, 64);
}
