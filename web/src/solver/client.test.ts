import { describe, expect, it } from "vitest";

import { SolverClient } from "./client.ts";
import type { Solved, SolveReply, SolveRequest } from "./messages.ts";

/** A worker that answers when told to. */
class FakeWorker extends EventTarget {
  readonly asked: SolveRequest[] = [];
  isEnded = false;
  postMessage(request: SolveRequest): void {
    this.asked.push(request);
  }
  answer(at: number): void {
    const { id, yaml } = this.asked[at];
    const data: SolveReply = { id, ok: true, solved: { result: { scenario: yaml } } as unknown as Solved };
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
  refuse(at: number): void {
    const data: SolveReply = { id: this.asked[at].id, ok: false, code: "simulate.not_converged", message: "no" };
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
  terminate(): void {
    this.isEnded = true;
  }
}

function clientWith(patience?: number): { readonly client: SolverClient; readonly workers: FakeWorker[] } {
  const workers: FakeWorker[] = [];
  const client = new SolverClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  }, patience);
  return { client, workers };
}

const request = (yaml: string): Omit<SolveRequest, "id"> => ({ yaml, world: "w", files: {}, sector: null });
const nameOf = (solved: Solved | null): string | null => solved?.result.scenario ?? null;

describe("the page's end of the solver", () => {
  it("solves the newest of a slot and skips what it has overtaken", async () => {
    const { client, workers } = clientWith();
    const first = client.solve(0, request("1"));
    const overtaken = client.solve(0, request("2"));
    const newest = client.solve(0, request("3"));
    workers[0].answer(0);
    expect(nameOf(await first)).toBe("1");
    expect(await overtaken).toBeNull();
    workers[0].answer(1);
    expect(nameOf(await newest)).toBe("3");
    expect(workers[0].asked.map(({ yaml }) => yaml)).toEqual(["1", "3"]);
  });

  it("lets every slot have its turn", async () => {
    const { client, workers } = clientWith();
    const all = ["a", "b", "c"].map((yaml, slot) => client.solve(slot, request(yaml)));
    for (const at of [0, 1, 2]) workers[0].answer(at);
    expect((await Promise.all(all)).map(nameOf)).toEqual(["a", "b", "c"]);
  });

  it("passes a refusal on and goes on", async () => {
    const { client, workers } = clientWith();
    const bad = client.solve(0, request("bad"));
    const good = client.solve(1, request("good"));
    workers[0].refuse(0);
    await expect(bad).rejects.toMatchObject({ code: "simulate.not_converged" });
    workers[0].answer(1);
    expect(nameOf(await good)).toBe("good");
  });

  it("starts another worker when one breaks", async () => {
    const { client, workers } = clientWith();
    const lost = client.solve(0, request("lost"));
    const waiting = client.solve(1, request("waiting"));
    workers[0].dispatchEvent(new Event("error"));
    await expect(lost).rejects.toMatchObject({ code: "desk.solver_crashed" });
    expect(workers[0].isEnded).toBe(true);
    workers[1].answer(0);
    expect(nameOf(await waiting)).toBe("waiting");
  });

  it("starts another worker when one falls silent", async () => {
    const { client, workers } = clientWith(5);
    const lost = client.solve(0, request("lost"));
    await expect(lost).rejects.toMatchObject({ code: "desk.solver_crashed" });
    const next = client.solve(0, request("next"));
    workers[1].answer(0);
    expect(nameOf(await next)).toBe("next");
  });
});
