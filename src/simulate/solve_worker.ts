import type { SolverRequest } from "./solver_service.ts";
import { serveSolver } from "./solver_service.ts";

/*
 * A solver in a browser's worker: `new Worker(new URL("./solve_worker.js", import.meta.url), { type: "module" })`,
 * spoken to through `connectSolver` (remote_solver.ts).
 */
serveSolver({
  post: (answer, transfer) => self.postMessage(answer, { transfer }),
  listen: (receive) => self.addEventListener("message", ({ data }: MessageEvent<SolverRequest>) => receive(data)),
});
