import { drawElasticities } from "../simulate/elasticity_draws.ts";
import type { World } from "../worlds/world.ts";
import type { LeewayQuestion } from "./country_leeway.ts";
import { countryLeeway } from "./country_leeway.ts";
import type { CountryLeeway } from "./leeway_result.ts";
import type { SettingOptions } from "./setting.ts";
import { readSetting } from "./setting.ts";
import { StateSolver } from "./states.ts";
import type { Task } from "./task.ts";
import { attempt } from "./threat.ts";

/** What all jobs share. */
export interface LeewayShared {
  readonly world: World;
  readonly setting: SettingOptions;
  readonly question: LeewayQuestion;
  /** Scopes that a draw answers for besides the question's `scope`, ascending. */
  readonly bandScopes: readonly number[];
  /** Centre of the draws by sector, length J. */
  readonly theta: Float64Array;
  readonly seed: number;
}

/** Countries to be answered for, at the setting's elasticities or at one draw of them. */
export interface LeewayJob {
  /** Indices of third countries. */
  readonly countries: readonly number[];
  /** Number of the draw; null: the setting's own elasticities. */
  readonly draw: number | null;
}

/** Digits beyond these are lost in the spread of the draws. */
const drawTolerance = 1e-8;
const drawPrecision = { scope: 1e-5, room: 1e-3 };

/** Answers for the countries of a job, in its order; see {@link countryLeeway}. A draw answers for `scope` and `bandScopes`. */
export function prepare(shared: LeewayShared): (job: LeewayJob) => readonly CountryLeeway[] {
  const answerer = (options: SettingOptions, asked: LeewayQuestion): ((country: number) => CountryLeeway) => {
    const read = readSetting(shared.world, options);
    const solver = new StateSolver(read);
    const trading = attempt(() => solver.solve([]));
    return (country) => countryLeeway(read, solver, trading, country, asked);
  };
  const { setting, question, bandScopes, theta, seed } = shared;
  let atCentre: ((country: number) => CountryLeeway) | null = null;
  return ({ countries, draw }) => {
    if (draw !== null) {
      const drawn = { ...setting, tolerance: drawTolerance, theta: drawElasticities(theta, seed, draw) };
      const scopes = [...new Set([...bandScopes, question.scope])].sort((a, b) => a - b);
      return countries.map(answerer(drawn, { ...question, scopes, precision: drawPrecision }));
    }
    atCentre ??= answerer(setting, question);
    return countries.map(atCentre);
  };
}

/** Computes the leeway of countries, each job on a worker of a pool. */
export const leewayTask: Task<LeewayShared, LeewayJob, readonly CountryLeeway[]> = {
  module: import.meta.url,
  prepare,
};
