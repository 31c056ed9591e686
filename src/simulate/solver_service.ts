import type { ErrorDetails, FailureKind } from "../core/errors.ts";
import { LeewayError } from "../core/errors.ts";
import type { World } from "../worlds/world.ts";
import type { Outcome } from "./outcome.ts";
import type { SimulationResult } from "./result.ts";
import type { Scenario } from "./scenario.ts";
import type { Solved, Solver, SolverOptions } from "./solver.ts";
import { createSolver } from "./solver.ts";

/** What a worker is asked. Requests are answered in their order; `id` is the caller's and comes back with the answer. */
export type SolverRequest =
  | { readonly type: "load"; readonly id: number; readonly world: World }
  | { readonly type: "solve"; readonly id: number; readonly scenario: Scenario; readonly options: SolverOptions }
  /** Forgets a request that has not begun; nothing is answered to either. */
  | { readonly type: "cancel"; readonly id: number };

/** What a worker answers. Arrays are transferred, not copied. */
export type SolverAnswer =
  | { readonly type: "loaded"; readonly id: number }
  | {
      readonly type: "solved";
      readonly id: number;
      readonly result: SimulationResult;
      readonly outcome: Outcome;
      /** Flows of the balanced baseline; null: the world's own. */
      readonly base: Float64Array | null;
    }
  | { readonly type: "failed"; readonly id: number; readonly error: SentError };

/** An error as data: what of it survives the way between threads. */
export interface SentError {
  readonly code: string;
  readonly message: string;
  readonly details: ErrorDetails;
  readonly kind: FailureKind;
}

/** The worker's end of the line: `self` in a browser; in Node a thin cover of its port. */
export interface ServicePort {
  readonly post: (answer: SolverAnswer, transfer: ArrayBuffer[]) => void;
  readonly listen: (receive: (request: SolverRequest) => void) => void;
}

type Work = Exclude<SolverRequest, { type: "cancel" }>;

/** Answers requests on a port: one world at a time, one scenario at a time, messages read between two of them. */
export function serveSolver(port: ServicePort): void {
  let solver: Solver | null = null;
  const waiting: Work[] = [];
  let scheduled = false;

  const work = (request: Work): void => {
    try {
      if (request.type === "solve")
        return sendSolved(port, request.id, solverOf(solver).solve(request.scenario, request.options));
      solver = createSolver(request.world);
      port.post({ type: "loaded", id: request.id }, []);
    } catch (error) {
      port.post({ type: "failed", id: request.id, error: sentError(error) }, []);
    }
  };
  const schedule = (): void => {
    if (scheduled || waiting.length === 0) return;
    scheduled = true;
    setTimeout(() => {
      scheduled = false;
      const request = waiting.shift();
      if (request !== undefined) work(request);
      schedule();
    }, 0);
  };
  port.listen((request) => {
    if (request.type === "cancel") {
      const at = waiting.findIndex(({ id }) => id === request.id);
      if (at >= 0) waiting.splice(at, 1);
      return;
    }
    waiting.push(request);
    schedule();
  });
}

function solverOf(solver: Solver | null): Solver {
  if (solver !== null) return solver;
  throw new LeewayError("simulate.no_world", "the solver has no world yet. Load one before the first scenario.");
}

function sendSolved(port: ServicePort, id: number, { result, outcome, base, experiment }: Solved): void {
  const ownBase = base === experiment.world.flows ? null : base;
  const arrays: Float64Array[] = Object.values(outcome);
  if (ownBase !== null) arrays.push(ownBase);
  port.post(
    { type: "solved", id, result, outcome, base: ownBase },
    arrays.map((array) => array.buffer as ArrayBuffer),
  );
}

function sentError(error: unknown): SentError {
  if (error instanceof LeewayError) {
    const { code, message, details, kind } = error;
    return { code, message, details, kind };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: "simulate.worker_failed", message, details: {}, kind: "input" };
}
