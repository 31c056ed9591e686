import { Worker } from "node:worker_threads";

import type { RemoteSolver } from "./remote_solver.ts";
import { remoteSolver } from "./remote_solver.ts";
import type { SolverAnswer } from "./solver_service.ts";

/** Starts a solver in a worker thread of Node; it keeps the process alive until it is closed. */
export function startSolver(): RemoteSolver {
  const worker = new Worker(new URL("./solve_worker_node.js", import.meta.url));
  return remoteSolver({
    post: (request) => worker.postMessage(request, []),
    listen: (receive, fail) => {
      worker.on("message", (answer: SolverAnswer) => receive(answer));
      worker.on("error", fail);
    },
    close: () => void worker.terminate(),
  });
}
