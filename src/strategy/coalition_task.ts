import type { World } from "../worlds/world.ts";
import { policyOf, readBaseline } from "./baseline.ts";
import type { SettingOptions } from "./setting.ts";
import { readSetting } from "./setting.ts";
import type { LinkChange } from "./states.ts";
import { StateSolver } from "./states.ts";
import type { Task } from "./task.ts";
import { attempt, isFailed } from "./threat.ts";

/** What all jobs share. */
export interface EmbargoShared {
  readonly world: World;
  /** Its base holds no measures. */
  readonly setting: SettingOptions;
  /** Indices of the sectors of the embargo; null: all. */
  readonly sectors: readonly number[] | null;
}

/** Embargoes of the same depth, each with few more members than the one before. */
export interface EmbargoJob {
  /** Indices of those who cut their trade with the target, for each embargo; nobody: no measures. */
  readonly members: readonly (readonly number[])[];
  /** Share of the trade that is cut. */
  readonly depth: number;
  /** The coalition of the setting pays each other until all its members lose the same share. */
  readonly shares_burden: boolean;
}

/** ln of real income and transfers received of every country (USD million) under an embargo, or why there is no equilibrium. */
export type EmbargoOutcome =
  | { readonly logWelfare: Float64Array; readonly transfer: Float64Array }
  | { readonly failed: string };

/**
 * Solves the embargoes of a job, each from the one before, the first from the world without measures.
 *
 * @returns does a job; its second argument is called with how many embargoes of the job are solved, after each
 */
export function prepare({
  world,
  setting,
  sectors,
}: EmbargoShared): (job: EmbargoJob, onSolved?: (done: number) => void) => readonly EmbargoOutcome[] {
  const read = readSetting(world, setting);
  const solver = new StateSolver(read);
  const peace = solver.solve([]);
  const sharingSolver = (): StateSolver => {
    const coalition = read.coalition.map((n) => read.codes[n]);
    const { base: _, ...options } = setting;
    const policy = policyOf("no measures", [], coalition);
    return new StateSolver(readBaseline(world, policy, { ...options, model: "sanctions_coalition" }));
  };
  const cut = (to: readonly number[], depth: number): LinkChange => ({
    from: [read.target],
    to,
    factor: 1 - depth,
    ...(sectors === null ? {} : { sectors }),
  });
  return ({ members, depth, shares_burden }, onSolved) => {
    const used = shares_burden ? sharingSolver() : solver;
    let near = peace;
    return members.map((group, at) => {
      const state = attempt(() => used.solve([cut(group, depth)], near.state));
      onSolved?.(at + 1);
      if (isFailed(state)) return { failed: state.failed.message };
      near = state;
      return { logWelfare: state.logWelfare, transfer: state.transfer };
    });
  };
}

/** Solves embargoes, many on a pool of workers. */
export const embargoTask: Task<EmbargoShared, EmbargoJob, readonly EmbargoOutcome[]> = {
  module: import.meta.url,
  prepare,
};
