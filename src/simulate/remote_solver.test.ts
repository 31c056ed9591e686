import { MessageChannel } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";

import { afterEach, describe, expect, it } from "vitest";

import type { World } from "../worlds/world.ts";
import { randomWorld } from "./random_world.cases.ts";
import type { RemoteSolver } from "./remote_solver.ts";
import { connectSolver } from "./remote_solver.ts";
import type { Scenario } from "./scenario.ts";
import { parseScenario } from "./scenario.ts";
import { createSolver } from "./solver.ts";
import type { SolverAnswer, SolverRequest } from "./solver_service.ts";
import { serveSolver } from "./solver_service.ts";

const world: World = randomWorld({ N: 5, J: 2, seed: 11 });
const barrier = (percent: number, closure = "fixed"): Scenario =>
  parseScenario(
    `scenario: case\ntrade_balance: ${closure}\nshocks:\n  - trade_cost: { exporter: RUS, importer: USA, change_pct: ${percent} }\n`,
    "case.yaml",
  );

const closing: (() => void)[] = [];
let browsers = 0;
afterEach(() => {
  while (closing.length > 0) closing.pop()?.();
});

/** The built solver in a worker thread of Node. */
async function inNode(): Promise<RemoteSolver> {
  const built = new URL("../../dist/simulate/remote_solver_node.js", import.meta.url).href;
  const { startSolver } = (await import(built)) as { startSolver: () => RemoteSolver };
  const solver = startSolver();
  closing.push(solver.close);
  return solver;
}

/** The built solver as a browser would run it: `self` and the worker are the two ends of a channel. */
async function inBrowser(): Promise<RemoteSolver> {
  const { port1, port2 } = new MessageChannel();
  const end = (port: MessagePort): object => ({
    postMessage: (message: unknown, transfer: readonly ArrayBuffer[] | { readonly transfer: readonly ArrayBuffer[] }) =>
      port.postMessage(message, "transfer" in transfer ? transfer.transfer : transfer),
    addEventListener: (type: string, receive: (event: { data: unknown }) => void) =>
      type === "message" && port.on("message", (data) => receive({ data })),
    terminate: () => port.close(),
  });
  Object.assign(globalThis, { self: end(port2) });
  const built = new URL(`../../dist/simulate/solve_worker.js?${(browsers += 1)}`, import.meta.url).href;
  await import(built);
  const solver = connectSolver(end(port1) as Worker);
  closing.push(solver.close);
  return solver;
}

for (const [place, start] of [
  ["a worker thread of Node", inNode],
  ["a browser's worker", inBrowser],
] as const) {
  describe(`a solver in ${place}`, () => {
    it("gives to the last bit what the solver here gives, and hands over its arrays", async () => {
      const solver = await start();
      const here = createSolver(world);
      await solver.load(world);
      for (const [percent, closure, warm] of [
        [50, "fixed", false],
        [51, "fixed", true],
        [50, "balanced", true],
      ] as const) {
        const remote = await solver.solve(barrier(percent, closure), { warm });
        const local = here.solve(barrier(percent, closure), { warm });
        const { seconds, ...result } = remote.result;
        expect(seconds).toBeGreaterThan(0);
        expect(result).toEqual({ ...local.result, seconds: undefined });
        expect(remote.outcome).toEqual(local.outcome);
        expect(remote.base).toEqual(local.base);
      }
    });

    it("returns errors with their code, kind and message, and goes on", async () => {
      const solver = await start();
      await expect(solver.solve(barrier(50))).rejects.toMatchObject({ code: "simulate.no_world" });
      await solver.load(world);
      const unknown = parseScenario("scenario: x\nshocks:\n  - embargo: { exporter: RUS, importer: ZZZ }\n", "x.yaml");
      await expect(solver.solve(unknown)).rejects.toMatchObject({ name: "LeewayError", kind: "input" });
      const autarky = parseScenario(
        "scenario: x\ntrade_balance: fixed\nshocks:\n  - embargo: { exporter: RUS, importer: all, both_ways: true }\n",
        "x.yaml",
      );
      await expect(solver.solve(autarky)).rejects.toMatchObject({
        code: "simulate.isolated_country",
        kind: "numerical",
      });
      await expect(solver.solve(barrier(50))).resolves.toHaveProperty("result.converged", true);
    });

    it("drops what is aborted, at once and without solving it", async () => {
      const solver = await start();
      await solver.load(world);
      const reason = new Error("the slider moved on");
      const controller = new AbortController();
      const running = solver.solve(barrier(10));
      const stale = solver.solve(barrier(20), { signal: controller.signal });
      controller.abort(reason);
      await expect(stale).rejects.toBe(reason);
      await expect(solver.solve(barrier(20), { signal: controller.signal })).rejects.toBe(reason);
      await expect(running).resolves.toHaveProperty("result.scenario", "case");
      await expect(solver.solve(barrier(30))).resolves.toHaveProperty("result.scenario", "case");
    });

    it("rejects what it still owes when it is closed", async () => {
      const solver = await start();
      const owed = solver.load(world);
      solver.close();
      await expect(owed).rejects.toMatchObject({ code: "simulate.worker_failed" });
      await expect(solver.solve(barrier(1))).rejects.toMatchObject({ code: "simulate.worker_failed" });
    });
  });
}

describe("the service in a worker", () => {
  it("never solves what is cancelled before its turn, and answers the rest in order", async () => {
    const answers: SolverAnswer[] = [];
    let send: (request: SolverRequest) => void = () => {};
    const done = new Promise<void>((resolve) => {
      serveSolver({
        post: (answer) => {
          answers.push(answer);
          if (answer.id === 4) resolve();
        },
        listen: (receive) => (send = receive),
      });
    });
    send({ type: "load", id: 1, world });
    for (const id of [2, 3, 4]) send({ type: "solve", id, scenario: barrier(id), options: {} });
    for (const id of [3, 99]) send({ type: "cancel", id });
    await done;
    expect(answers.map(({ type, id }) => `${type} ${id}`)).toEqual(["loaded 1", "solved 2", "solved 4"]);
  });
});
