import type { Solved, SolveReply, SolveRequest } from "./messages.ts";

/** A scenario without an answer: why, in words for people. */
export class SolverFailure extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Waiting {
  readonly slot: number;
  readonly request: Omit<SolveRequest, "id">;
  readonly resolve: (solved: Solved | null) => void;
  readonly reject: (failure: SolverFailure) => void;
}

const crashed = "The solver stopped unexpectedly and was started again. Change something to solve once more.";

/**
 * The page's end of the solver: one request at work, the newest of each slot waiting.
 *
 * While a slider moves, requests that a newer one has overtaken are never solved: their promise gives null.
 */
export class SolverClient {
  readonly #start: () => Worker;
  readonly #patience: number;
  #worker: Worker | null = null;
  #next = 1;
  #atWork: (Waiting & { readonly id: number; readonly watch: ReturnType<typeof setTimeout> }) | null = null;
  readonly #waiting = new Map<number, Waiting>();

  /**
   * @param start makes the worker; called again after a crash
   * @param patience milliseconds after which a worker that says nothing counts as lost
   */
  constructor(start: () => Worker, patience = 60_000) {
    this.#start = start;
    this.#patience = patience;
  }

  /**
   * Solves the newest request of a slot.
   *
   * @returns null where a newer request of the slot came before this one was begun
   * @throws SolverFailure with the reason
   */
  solve(slot: number, request: Omit<SolveRequest, "id">): Promise<Solved | null> {
    return new Promise((resolve, reject) => {
      this.#waiting.get(slot)?.resolve(null);
      this.#waiting.set(slot, { slot, request, resolve, reject });
      this.#proceed();
    });
  }

  #proceed(): void {
    if (this.#atWork !== null) return;
    const next = this.#waiting.values().next().value;
    if (next === undefined) return;
    this.#waiting.delete(next.slot);
    const id = this.#next++;
    this.#atWork = { ...next, id, watch: setTimeout(() => this.#crashed(), this.#patience) };
    this.#running().postMessage({ ...next.request, id } satisfies SolveRequest, []);
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = this.#start();
    worker.addEventListener("message", ({ data }: MessageEvent<SolveReply>) => this.#answered(data));
    worker.addEventListener("error", () => this.#crashed());
    worker.addEventListener("messageerror", () => this.#crashed());
    this.#worker = worker;
    return worker;
  }

  #answered(reply: SolveReply): void {
    const done = this.#atWork;
    if (done === null || reply.id !== done.id) return;
    clearTimeout(done.watch);
    this.#atWork = null;
    if (reply.ok) done.resolve(reply.solved);
    else done.reject(new SolverFailure(reply.code, reply.message));
    this.#proceed();
  }

  #crashed(): void {
    this.#worker?.terminate();
    this.#worker = null;
    const lost = this.#atWork;
    this.#atWork = null;
    clearTimeout(lost?.watch);
    lost?.reject(new SolverFailure("desk.solver_crashed", crashed));
    this.#proceed();
  }
}
