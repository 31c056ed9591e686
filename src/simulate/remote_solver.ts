import { LeewayError } from "../core/errors.ts";
import type { World } from "../worlds/world.ts";
import type { Outcome } from "./outcome.ts";
import type { SimulationResult } from "./result.ts";
import type { Scenario } from "./scenario.ts";
import type { SolverOptions } from "./solver.ts";
import type { SolverAnswer, SolverRequest } from "./solver_service.ts";

/** The caller's end of the line to a solver in a worker. */
export interface SolverPort {
  readonly post: (request: SolverRequest) => void;
  /** `receive` gets every answer, `fail` what breaks the worker itself. */
  readonly listen: (receive: (answer: SolverAnswer) => void, fail: (error: Error) => void) => void;
  readonly close: () => void;
}

/** A scenario solved elsewhere: its result, and its arrays. */
export interface RemoteSolved {
  readonly result: SimulationResult;
  readonly outcome: Outcome;
  /** Baseline flows excluding duty, USD million; shape (exporter, importer, sector). */
  readonly base: Float64Array;
}

/** A solver in a worker; the page or the process stays free while it works. */
export interface RemoteSolver {
  /** Gives the solver its world, which replaces the last; later scenarios wait for it. */
  readonly load: (world: World) => Promise<void>;
  /**
   * Solves a scenario on the world loaded last.
   *
   * @param options as of `Solver.solve`; when `signal` aborts, the promise is rejected with its reason at once, and a
   * scenario that has not begun is never solved: a slider aborts its last request before the next
   * @throws LeewayError as `simulate`; `simulate.no_world`; `simulate.worker_failed` when the worker broke or was closed
   */
  readonly solve: (
    scenario: Scenario,
    options?: SolverOptions & { readonly signal?: AbortSignal },
  ) => Promise<RemoteSolved>;
  /** Ends the worker; what it still owed is rejected. */
  readonly close: () => void;
}

/** Connects to a browser's worker that runs `solve_worker`. */
export function connectSolver(worker: Worker): RemoteSolver {
  return remoteSolver({
    post: (request) => worker.postMessage(request, []),
    listen: (receive, fail) => {
      worker.addEventListener("message", ({ data }: MessageEvent<SolverAnswer>) => receive(data));
      worker.addEventListener("error", ({ message }) => fail(new Error(message)));
    },
    close: () => worker.terminate(),
  });
}

/** Answers by their type. */
type AnswerOf<T extends SolverAnswer["type"]> = Extract<SolverAnswer, { type: T }>;

interface Pending {
  readonly resolve: (answer: SolverAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** Speaks to a solver through any port. */
export function remoteSolver(port: SolverPort): RemoteSolver {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let world: World | null = null;
  let broken: LeewayError | null = null;

  const breakWith = (why: string, cause?: unknown): void => {
    broken ??= new LeewayError("simulate.worker_failed", `the solver's worker ${why}. Start another.`, {}, { cause });
    for (const { reject } of pending.values()) reject(broken);
    pending.clear();
  };
  port.listen(
    (answer) => {
      const asked = pending.get(answer.id);
      pending.delete(answer.id);
      if (answer.type === "failed") asked?.reject(receivedError(answer));
      else asked?.resolve(answer);
    },
    (error) => breakWith(`broke: ${error.message}`, error),
  );

  const ask = async <T extends "loaded" | "solved">(
    request: (id: number) => SolverRequest,
    signal?: AbortSignal,
  ): Promise<AnswerOf<T>> => {
    if (broken !== null) throw broken;
    signal?.throwIfAborted();
    const id = (lastId += 1);
    let abort = (): void => {};
    try {
      return await new Promise<AnswerOf<T>>((resolve, reject) => {
        pending.set(id, { resolve: (answer) => resolve(answer as AnswerOf<T>), reject });
        abort = () => {
          pending.delete(id);
          port.post({ type: "cancel", id });
          reject(signal?.reason);
        };
        signal?.addEventListener("abort", abort, { once: true });
        port.post(request(id));
      });
    } finally {
      signal?.removeEventListener("abort", abort);
    }
  };

  return {
    load: async (next) => {
      world = next;
      await ask<"loaded">((id) => ({ type: "load", id, world: next }));
    },
    solve: async (scenario, { signal, ...options } = {}) => {
      const flows = world?.flows;
      const solved = await ask<"solved">((id) => ({ type: "solve", id, scenario, options }), signal);
      const { result, outcome, base } = solved;
      return { result, outcome, base: base ?? flows! };
    },
    close: () => {
      breakWith("was closed");
      port.close();
    },
  };
}

function receivedError({ error }: AnswerOf<"failed">): LeewayError {
  return new LeewayError(error.code, error.message, error.details, { kind: error.kind });
}
