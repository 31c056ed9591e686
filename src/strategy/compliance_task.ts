import type { World } from "../worlds/world.ts";
import type { SettingOptions } from "./setting.ts";
import { readSetting } from "./setting.ts";
import type { SolvedState } from "./states.ts";
import { StateSolver } from "./states.ts";
import type { Task } from "./task.ts";
import { attempt, isFailed } from "./threat.ts";

/** What all jobs share. */
export interface ComplianceShared {
  readonly world: World;
  readonly setting: SettingOptions;
  /** Indices of the countries that choose; bit p of a profile is player p. */
  readonly players: readonly number[];
  /** Indices of the sectors on which the measures fall; null: all. */
  readonly sectors: readonly number[] | null;
}

/** Profiles at one scope, in an order in which each is near the one before. */
export interface ComplianceJob {
  readonly scope: number;
  readonly profiles: readonly number[];
}

/** ln of real income of every country at a profile, or why there is none. */
export type ProfileOutcome = { readonly logWelfare: Float64Array } | { readonly failed: string };

/**
 * Solves profiles: the target is cut from the coalition (by the measures in force) and from those who comply; those who do
 * not comply lose share `scope` of their trade with the coalition.
 */
export function prepare(shared: ComplianceShared): (job: ComplianceJob) => readonly ProfileOutcome[] {
  const { players, sectors } = shared;
  const setting = readSetting(shared.world, shared.setting);
  const solver = new StateSolver(setting);
  let near: SolvedState | null = null;
  const solve = (scope: number, profile: number): ProfileOutcome => {
    const complies = players.filter((_, p) => ((profile >> p) & 1) === 1);
    const trades = players.filter((_, p) => ((profile >> p) & 1) === 0);
    const state = attempt(() =>
      solver.solve(
        [
          { from: [setting.target], to: complies, factor: 0 },
          {
            from: trades,
            to: setting.coalition,
            factor: 1 - scope,
            ...(sectors === null ? {} : { sectors }),
          },
        ],
        near?.state,
      ),
    );
    if (isFailed(state)) return { failed: state.failed.message };
    near = state;
    return { logWelfare: state.logWelfare };
  };
  return ({ scope, profiles }) => {
    near = null;
    return profiles.map((profile) => solve(scope, profile));
  };
}

/** Solves states of the game, many on a pool of workers. */
export const complianceTask: Task<ComplianceShared, ComplianceJob, readonly ProfileOutcome[]> = {
  module: import.meta.url,
  prepare,
};
