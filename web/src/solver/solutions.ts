import { effect, signal } from "@preact/signals";
import type { Signal } from "@preact/signals";

import { catalogue } from "../catalogue.ts";
import { desk } from "../state/desk.ts";
import { activeSlot, scenarioTexts } from "../state/scenarios.ts";
import { SolverClient, SolverFailure } from "./client.ts";
import type { Solved } from "./messages.ts";

/** What is known of one scenario. */
export interface Solution {
  /** The scenario and sector that `solved` answers; differs from the desk's while a newer one is on its way. */
  readonly yaml: string;
  readonly sector: string | null;
  readonly solved: Solved | null;
  /** Why the newest text has no answer; null while all is well. */
  readonly failure: { readonly code: string; readonly message: string } | null;
  /** True from a change until its answer. */
  readonly pending: boolean;
}

const nothing: Solution = { yaml: "", sector: null, solved: null, failure: null, pending: false };

/** The solutions of up to four scenarios, by slot. */
export const solutions: readonly Signal<Solution>[] = [0, 1, 2, 3].map(() => signal(nothing));

const client = new SolverClient(
  () => new Worker(new URL("./solver.worker.ts", import.meta.url), { type: "module", name: "solver" }),
);

/** Whether what a slot shows answers its present text. */
export function isCurrent(slot: number): boolean {
  const { yaml, sector, failure, pending } = solutions[slot].value;
  return !pending && failure === null && yaml === scenarioTexts.value[slot] && sector === desk.value.sector;
}

async function solveSlot(slot: number, yaml: string, sector: string | null): Promise<void> {
  const offered = catalogue.peek();
  if (offered === null) return;
  const solution = solutions[slot];
  solution.value = { ...solution.peek(), pending: true };
  try {
    const solved = await client.solve(slot, {
      yaml,
      sector,
      world: "wiod-2014",
      files: Object.fromEntries(offered.worlds.map(({ name, files }) => [name, files])),
    });
    if (solved !== null) solution.value = { yaml, sector, solved, failure: null, pending: false };
  } catch (error) {
    const failure =
      error instanceof SolverFailure
        ? { code: error.code, message: error.message }
        : { code: "desk.solver_failed", message: String(error) };
    solution.value = { ...solution.peek(), failure, pending: false };
  }
}

/** Keeps every scenario that the view shows solved, from now on; the one shown alone unless scenarios are compared. */
export function keepSolved(): void {
  const asked: (string | null)[] = [null, null, null, null];
  effect(() => {
    const { view, sector } = desk.value;
    const texts = scenarioTexts.value;
    const active = activeSlot.value;
    if (catalogue.value === null || (view !== "world" && view !== "scenario")) return;
    texts.forEach((yaml, slot) => {
      if (view !== "scenario" && slot !== active) return;
      const question = `${sector ?? ""}\n${yaml}`;
      if (asked[slot] === question) return;
      asked[slot] = question;
      void solveSlot(slot, yaml, sector);
    });
  });
}
