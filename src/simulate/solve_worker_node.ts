import { parentPort } from "node:worker_threads";

import { LeewayError } from "../core/errors.ts";
import type { SolverRequest } from "./solver_service.ts";
import { serveSolver } from "./solver_service.ts";

/* A solver in a worker thread of Node; `startSolver` (remote_solver_node.ts) starts it. */
const port = parentPort;
if (port === null) {
  throw new LeewayError(
    "simulate.not_a_worker",
    "solve_worker_node runs in a worker thread; start it by startSolver().",
  );
}
serveSolver({
  post: (answer, transfer) => port.postMessage(answer, transfer),
  listen: (receive) => port.on("message", (request: SolverRequest) => receive(request)),
});
