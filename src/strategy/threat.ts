import { LeewayError } from "../core/errors.ts";
import type { Setting } from "./setting.ts";
import type { LinkChange, SolvedState, StateSolver } from "./states.ts";

/** A state, or why it has none. */
export type Attempt = SolvedState | { readonly failed: LeewayError };

/** Solves, and returns the error where the state has no equilibrium or none was found; other errors are thrown. */
export function attempt(solve: () => SolvedState): Attempt {
  try {
    return solve();
  } catch (error) {
    if (isNumerical(error)) return { failed: error };
    throw error;
  }
}

/** Does the error say that a state has no equilibrium or that none was found? */
export function isNumerical(error: unknown): error is LeewayError {
  return error instanceof LeewayError && error.kind === "numerical";
}

/** Has this state no equilibrium? */
export function isFailed<T extends object>(state: T): state is T & { readonly failed: LeewayError } {
  return "failed" in state;
}

/** The state, where it must have been solved; throws the error that it failed with. */
export function solved(state: Attempt): SolvedState {
  if (isFailed(state)) throw state.failed;
  return state;
}

/**
 * The states between which a third country h chooses: to trade on with the target (T), to join the embargo (Comp), or to
 * trade on and be hit by a secondary measure of scope s (P_s, χ = 1 − s on its trade with the coalition, both ways).
 */
export class Threat {
  readonly setting: Setting;
  readonly solver: StateSolver;
  readonly country: number;
  /** T, the measures in force; the same for every third country. */
  readonly trading: SolvedState;
  readonly #sectors: readonly number[] | undefined;
  readonly #hit = new Map<number, Attempt>();

  /**
   * @param sectors on which the secondary measure falls; undefined: all
   */
  constructor(
    setting: Setting,
    solver: StateSolver,
    country: number,
    trading: SolvedState,
    sectors?: readonly number[],
  ) {
    this.setting = setting;
    this.solver = solver;
    this.country = country;
    this.trading = trading;
    this.#sectors = sectors;
  }

  /** Comp: h's trade with the target is cut, both ways. */
  complying(): Attempt {
    const change = this.linkToTarget(0);
    return this.#solve([change], this.trading.state);
  }

  /** P_s; solved once for each scope, starting from the nearest scope solved before. */
  hit(scope: number): Attempt {
    if (scope === 0) return this.trading;
    const before = this.#hit.get(scope);
    if (before !== undefined) return before;
    const state = this.#solve([this.measure(scope)], this.#nearest(scope));
    this.#hit.set(scope, state);
    return state;
  }

  /** The scopes at which P_s has been solved, ascending. */
  solvedScopes(): readonly number[] {
    return [...this.#hit]
      .filter(([, state]) => !isFailed(state))
      .map(([scope]) => scope)
      .sort((a, b) => a - b);
  }

  /** h's trade with the target multiplied by a factor ≥ 0, and the measure of a scope upon it. */
  withTrade(factor: number, scope: number, start: Float64Array): Attempt {
    const changes = [this.linkToTarget(factor)];
    if (scope > 0) changes.push(this.measure(scope));
    return this.#solve(changes, start);
  }

  /** The change of h's trade with the target, both ways. */
  linkToTarget(factor: number): LinkChange {
    return { from: [this.country], to: [this.setting.target], factor };
  }

  /** The secondary measure of a scope. */
  measure(scope: number): LinkChange {
    return {
      from: [this.country],
      to: this.setting.coalition,
      factor: 1 - scope,
      ...(this.#sectors === undefined ? {} : { sectors: this.#sectors }),
    };
  }

  #solve(changes: readonly LinkChange[], start: Float64Array): Attempt {
    return attempt(() => this.solver.solve(changes, start));
  }

  #nearest(scope: number): Float64Array {
    let start = this.trading.state;
    let distance = scope;
    for (const [other, state] of this.#hit) {
      if (isFailed(state) || Math.abs(other - scope) >= distance) continue;
      distance = Math.abs(other - scope);
      start = state.state;
    }
    return start;
  }
}
