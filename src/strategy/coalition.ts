import type { World } from "../worlds/world.ts";
import { policyOf, readBaseline } from "./baseline.ts";
import { sectorsOf } from "./codes.ts";
import type { CoalitionAnswer, CoalitionMember, EmbargoCost } from "./coalition_result.ts";
import { sideCost } from "./credibility.ts";
import type { SideCost } from "./leeway_result.ts";
import { requireShares, settingOptions } from "./question.ts";
import type { Setting, SettingOptions } from "./setting.ts";
import { readSetting, tradeWithTarget } from "./setting.ts";
import type { SolvedState } from "./states.ts";
import { StateSolver } from "./states.ts";
import type { Attempt } from "./threat.ts";
import { attempt, isFailed } from "./threat.ts";

/** What is asked of a coalition. */
export interface CoalitionOptions extends Omit<SettingOptions, "base"> {
  /** Shares of the trade with the target that vertical scaling cuts; default 0.25, 0.5, 0.75, 1. */
  readonly depths?: readonly number[];
  /** Sectors of the embargo: codes, all, goods, services; default all. */
  readonly sectors?: readonly string[];
}

const defaultDepths = [0.25, 0.5, 0.75, 1];

/**
 * What each member adds to a coalition's embargo and what it bears, with and without the transfers that equalise the burden
 * (Chowdhry, Hinz, Kamin and Wanner 2024), who would be better off outside, and how the target's loss grows with the depth
 * of the measures and with the number of members.
 *
 * @throws LeewayError `strategy.*`, `simulate.*` of the baseline; embargoes without equilibrium are null with a warning
 */
export function coalition(world: World, options: CoalitionOptions): CoalitionAnswer {
  const setting = readSetting(world, { ...settingOptions(options), base: policyOf("no measures", []) });
  return new CoalitionReader(setting, options).answer();
}

/**
 * What the full embargo of a coalition costs its target and its members: the first line of {@link coalition} alone.
 *
 * @throws LeewayError as {@link coalition}
 */
export function embargo(
  world: World,
  options: CoalitionOptions,
): EmbargoCost & { readonly members: readonly string[] } {
  const setting = readSetting(world, { ...settingOptions(options), base: policyOf("no measures", []) });
  const cost = new CoalitionReader(setting, options).embargoCost();
  return { members: setting.coalition.map((n) => setting.codes[n]), ...cost };
}

class CoalitionReader {
  readonly #setting: Setting;
  readonly #options: CoalitionOptions;
  readonly #sectors: readonly number[] | undefined;
  readonly #solver: StateSolver;
  readonly #peace: SolvedState;
  readonly #warnings: string[];

  constructor(setting: Setting, options: CoalitionOptions) {
    this.#setting = setting;
    this.#options = options;
    this.#sectors = options.sectors === undefined ? undefined : sectorsOf(setting.world, options.sectors);
    this.#solver = new StateSolver(setting);
    this.#peace = this.#solver.solve([]);
    this.#warnings = [...setting.warnings];
  }

  embargoCost(): EmbargoCost {
    const { coalition } = this.#setting;
    return this.#cost(this.#embargo(coalition), coalition);
  }

  answer(): CoalitionAnswer {
    const { codes, target, coalition, world, closure, experiment } = this.#setting;
    const all = this.#embargo(coalition);
    const alone = new Map(coalition.map((n) => [n, this.#targetLoss(this.#embargo([n]))]));
    const depths = requireShares(this.#options.depths ?? defaultDepths, "depths", true);
    const shared = this.#withTransfers();
    const members = coalition.map((n) => this.#member(n, all, alone.get(n) ?? null, shared));
    return {
      target: codes[target],
      coalition: coalition.map((n) => codes[n]),
      world: world.name,
      trade_balance: closure,
      embargo: this.#cost(all, coalition),
      members: members.sort((a, b) => (b.target_loss_marginal ?? 0) - (a.target_loss_marginal ?? 0)),
      vertical: depths.map((depth) => ({ depth, ...this.#cost(this.#embargo(coalition, depth), coalition) })),
      horizontal: this.#horizontal(alone),
      elasticities: experiment.elasticities,
      warnings: this.#warnings,
    };
  }

  #member(n: number, all: Attempt, alone: number | null, shared: Attempt): CoalitionMember {
    const without = this.#embargo(this.#setting.coalition.filter((other) => other !== n));
    const [withIt, withoutIt] = [this.#targetLoss(all), this.#targetLoss(without)];
    const loss = this.#loss(all, [n]);
    const outside = this.#loss(without, [n]);
    const transferred = this.#loss(shared, [n]);
    const isAtMost = (a: SideCost | null, b: SideCost | null): boolean | null =>
      a === null || b === null ? null : a.usd_million <= b.usd_million;
    const stays = isAtMost(loss, outside);
    return {
      country: this.#setting.codes[n],
      target_loss_alone: alone,
      target_loss_marginal: withIt === null || withoutIt === null ? null : withIt - withoutIt,
      loss,
      loss_outside: outside,
      better_outside: stays === null ? null : !stays,
      loss_with_transfers: transferred,
      transfer_usd_million: isFailed(shared) ? null : shared.transfer[n],
      stays_with_transfers: isAtMost(transferred, outside),
    };
  }

  #horizontal(alone: ReadonlyMap<number, number | null>): CoalitionAnswer["horizontal"] {
    const { coalition, third, codes } = this.#setting;
    const members = [...coalition].sort((a, b) => (alone.get(b) ?? 0) - (alone.get(a) ?? 0));
    const others = third
      .filter((n) => tradeWithTarget(this.#setting, n) > 0)
      .sort((a, b) => tradeWithTarget(this.#setting, b) - tradeWithTarget(this.#setting, a));
    const joined: number[] = [];
    let near: SolvedState = this.#peace;
    return [...members, ...others].map((n) => {
      joined.push(n);
      const state = this.#embargo(joined, 1, near);
      if (!isFailed(state)) near = state;
      return { joins: codes[n], is_member: coalition.includes(n), ...this.#cost(state, joined) };
    });
  }

  /** The state in which `members` cut the share `depth` of their trade with the target. */
  #embargo(members: readonly number[], depth = 1, near: SolvedState = this.#peace): Attempt {
    const change = this.#cut(members, depth);
    const state = attempt(() => this.#solver.solve([change], near.state));
    if (isFailed(state)) {
      const { codes, target } = this.#setting;
      const last = codes[members[members.length - 1]];
      const who = members.length === 1 ? last : `${members.length} countries (${last} the last)`;
      this.#warnings.push(`no equilibrium when ${who} cut ${codes[target]} off: ${state.failed.message}`);
    }
    return state;
  }

  #cut(members: readonly number[], depth: number): Parameters<StateSolver["solve"]>[0][number] {
    return {
      from: [this.#setting.target],
      to: members,
      factor: 1 - depth,
      ...(this.#sectors === undefined ? {} : { sectors: this.#sectors }),
    };
  }

  /** The full embargo in the model in which the members pay each other until all lose the same share. */
  #withTransfers(): Attempt {
    const { world, coalition, codes } = this.#setting;
    const policy = policyOf(
      "no measures",
      [],
      coalition.map((n) => codes[n]),
    );
    const { base: _, ...options } = settingOptions(this.#options);
    const solver = new StateSolver(readBaseline(world, policy, { ...options, model: "sanctions_coalition" }));
    const state = attempt(() => solver.solve([this.#cut(coalition, 1)], this.#peace.state));
    if (isFailed(state)) this.#warnings.push(`no equilibrium with transfers: ${state.failed.message}`);
    return state;
  }

  #cost(state: Attempt, members: readonly number[]): EmbargoCost {
    return { target: this.#loss(state, [this.#setting.target]), coalition: this.#loss(state, members) };
  }

  #loss(state: Attempt, members: readonly number[]): SideCost | null {
    return isFailed(state) ? null : sideCost(this.#setting, members, this.#peace, state);
  }

  #targetLoss(state: Attempt): number | null {
    return this.#loss(state, [this.#setting.target])?.usd_million ?? null;
  }
}
