import { LeewayError } from "../../../src/core/errors.ts";
import { parseScenario } from "../../../src/simulate/scenario.ts";
import type { Solver } from "../../../src/simulate/solver.ts";
import { createSolver } from "../../../src/simulate/solver.ts";
import type { World } from "../../../src/worlds/world.ts";
import { fetchWorld } from "./fetch_world.ts";
import type { Solved, SolveReply, SolveRequest } from "./messages.ts";

const scope = self as unknown as {
  addEventListener: (type: "message", receive: (event: MessageEvent<SolveRequest>) => void) => void;
  postMessage: (reply: SolveReply, options: { readonly transfer: Transferable[] }) => void;
};

const solvers = new Map<string, Promise<Solver>>();

scope.addEventListener("message", ({ data }) => void answer(data));

async function answer(request: SolveRequest): Promise<void> {
  try {
    const solved = await solve(request);
    scope.postMessage(
      { id: request.id, ok: true, solved },
      { transfer: [solved.pairs.base.buffer, solved.pairs.new.buffer] },
    );
  } catch (error) {
    const code = error instanceof LeewayError ? error.code : "desk.solver_failed";
    const message = error instanceof Error ? error.message : String(error);
    scope.postMessage({ id: request.id, ok: false, code, message }, { transfer: [] });
  }
}

async function solve({ yaml, world: fallback, files, sector }: SolveRequest): Promise<Solved> {
  const scenario = parseScenario(yaml, "scenario.yaml");
  const solver = await solverOf(scenario.world ?? fallback, files);
  const { world } = solver;
  const started = performance.now();
  const { result, base, outcome } = solver.solve(scenario, { warm: true, version: "desk" });
  return {
    result,
    pairs: {
      countries: world.countries.map(({ country }) => country),
      base: pairFlows(world, base, sector),
      new: pairFlows(world, outcome.flows, sector),
    },
    sectors: world.sectors.map(({ sector, name }, at) => ({
      sector,
      name,
      trade_elasticity: world.trade_elasticity[at],
    })),
    elasticity_sets: (world.elasticity_sets ?? []).map(({ set }) => set),
    unobserved: world.unobserved ?? [],
    milliseconds: performance.now() - started,
  };
}

/** A solver per world, so that going back to a world finds it warm. */
function solverOf(name: string, files: SolveRequest["files"]): Promise<Solver> {
  let solver = solvers.get(name);
  if (solver === undefined) {
    solver = fetchWorld(name, files).then(createSolver);
    solvers.set(name, solver);
    solver.catch(() => solvers.delete(name));
  }
  return solver;
}

/** Flows of one sector, or of all, between countries; shape (exporter, importer). */
function pairFlows({ countries, sectors }: World, flows: Float64Array, sector: string | null): Float64Array {
  const cells = countries.length ** 2;
  const sum = new Float64Array(cells);
  for (const [j, { sector: code }] of sectors.entries()) {
    if (sector !== null && code !== sector) continue;
    for (let cell = 0; cell < cells; cell++) sum[cell] = sum[cell] + flows[j * cells + cell];
  }
  return sum;
}
