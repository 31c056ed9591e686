import type { World } from "../worlds/world.ts";
import { policyOf } from "./baseline.ts";
import type { CoalitionAnswer, CoalitionMember, EmbargoCost } from "./coalition_result.ts";
import type { EmbargoJob, EmbargoOutcome, EmbargoShared } from "./coalition_task.ts";
import { embargoTask, prepare } from "./coalition_task.ts";
import { sectorsOf } from "./codes.ts";
import { sideCost } from "./credibility.ts";
import type { SideCost } from "./leeway_result.ts";
import { requireShares, settingOptions } from "./question.ts";
import type { Setting, SettingOptions } from "./setting.ts";
import { readSetting, tradeWithTarget } from "./setting.ts";
import type { SolvedState } from "./states.ts";
import { StateSolver } from "./states.ts";
import type { Execute } from "./task.ts";
import { executeHere } from "./task.ts";

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
 * @param execute where all is done but the horizontal scaling, whose states follow from each other; default this thread
 * @param onJoined called with how many of the countries have joined in the horizontal scaling, at the start and after each
 * @throws LeewayError `strategy.*`, `simulate.*` of the baseline; embargoes without equilibrium are null with a warning
 */
export async function coalition(
  world: World,
  options: CoalitionOptions,
  execute: Execute = executeHere,
  onJoined?: (done: number, total: number) => void,
): Promise<CoalitionAnswer> {
  const shared = sharedBy(world, options);
  const costs = new EmbargoCosts(readSetting(world, shared.setting));
  const { codes, target, coalition: members, closure, experiment, warnings } = costs.setting;
  const depths = requireShares(options.depths ?? defaultDepths, "depths", true);
  const M = members.length;
  const jobs = [
    embargoOf(members),
    { ...embargoOf(members), shares_burden: true },
    ...members.map((n) => embargoOf([n])),
    ...members.map((n) => embargoOf(members.filter((other) => other !== n))),
    ...depths.map((depth) => embargoOf(members, depth)),
  ];
  const outcomes = await execute(embargoTask, shared, jobs);
  const [all, sharing, ...others] = jobs.flatMap((job, at) => costs.found(job, outcomes[at]));
  const [alone, without, scaled] = [others.slice(0, M), others.slice(M, 2 * M), others.slice(2 * M)];
  const order = orderOfJoining(costs, alone);
  const joining = { ...embargoOf([]), members: order.map((_, k) => order.slice(0, k + 1)) };
  onJoined?.(0, order.length);
  const joined = costs.found(
    joining,
    prepare(shared)(joining, (done) => onJoined?.(done, order.length)),
  );
  return {
    target: codes[target],
    coalition: members.map((n) => codes[n]),
    world: world.name,
    trade_balance: closure,
    embargo: costs.of(all, members),
    members: members
      .map((n, k) => memberOf(costs, n, { all, sharing, alone: alone[k], without: without[k] }))
      .sort((a, b) => (b.target_loss_marginal ?? 0) - (a.target_loss_marginal ?? 0)),
    vertical: depths.map((depth, k) => ({ depth, ...costs.of(scaled[k], members) })),
    horizontal: order.map((n, k) => ({
      joins: codes[n],
      is_member: members.includes(n),
      ...costs.of(joined[k], order.slice(0, k + 1)),
    })),
    elasticities: experiment.elasticities,
    warnings: [...warnings, ...costs.warnings],
  };
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
  const shared = sharedBy(world, options);
  const costs = new EmbargoCosts(readSetting(world, shared.setting));
  const { coalition: members, codes } = costs.setting;
  const job = embargoOf(members);
  const [state] = costs.found(job, prepare(shared)(job));
  return { members: members.map((n) => codes[n]), ...costs.of(state, members) };
}

function sharedBy(world: World, options: CoalitionOptions): EmbargoShared {
  return {
    world,
    setting: { ...settingOptions(options), base: policyOf("no measures", []) },
    sectors: options.sectors === undefined ? null : sectorsOf(world, options.sectors),
  };
}

function embargoOf(members: readonly number[], depth = 1): EmbargoJob {
  return { members: [members], depth, shares_burden: false };
}

/** Members by what they do alone, then all others that trade with the target by their trade. */
function orderOfJoining(costs: EmbargoCosts, alone: readonly (Embargoed | null)[]): readonly number[] {
  const { setting } = costs;
  const losses = new Map(setting.coalition.map((n, k) => [n, costs.targetLoss(alone[k]) ?? 0]));
  const trade = new Map(setting.third.map((n) => [n, tradeWithTarget(setting, n)]));
  const largestFirst = (values: ReadonlyMap<number, number>): readonly number[] =>
    [...values].sort(([, a], [, b]) => b - a).map(([n]) => n);
  return [...largestFirst(losses), ...largestFirst(trade).filter((n) => trade.get(n) !== 0)];
}

/** A state with an embargo. */
type Embargoed = Exclude<EmbargoOutcome, { readonly failed: string }>;

/** Reads off what embargoes cost, against the world without measures. */
class EmbargoCosts {
  readonly setting: Setting;
  readonly warnings: string[] = [];
  readonly #peace: SolvedState;

  constructor(setting: Setting) {
    this.setting = setting;
    this.#peace = new StateSolver(setting).solve([]);
  }

  /** The states of a job's outcomes; null, with a warning, where there is none. */
  found({ members, shares_burden }: EmbargoJob, outcomes: readonly EmbargoOutcome[]): readonly (Embargoed | null)[] {
    return outcomes.map((outcome, at) => {
      if (!("failed" in outcome)) return outcome;
      const where = shares_burden ? "with transfers" : `when ${this.#named(members[at])} off`;
      this.warnings.push(`no equilibrium ${where}: ${outcome.failed}`);
      return null;
    });
  }

  #named(group: readonly number[]): string {
    const { codes, target } = this.setting;
    const last = codes[group[group.length - 1]];
    return `${group.length === 1 ? last : `${group.length} countries (${last} the last)`} cut ${codes[target]}`;
  }

  /** What the target loses and what the countries that take part lose together. */
  of(state: Embargoed | null, members: readonly number[]): EmbargoCost {
    return { target: this.loss(state, [this.setting.target]), coalition: this.loss(state, members) };
  }

  loss(state: Embargoed | null, members: readonly number[]): SideCost | null {
    return state === null ? null : sideCost(this.setting, members, this.#peace, state);
  }

  /** USD million. */
  targetLoss(state: Embargoed | null): number | null {
    return this.loss(state, [this.setting.target])?.usd_million ?? null;
  }
}

function memberOf(
  costs: EmbargoCosts,
  n: number,
  states: Readonly<Record<"all" | "sharing" | "alone" | "without", Embargoed | null>>,
): CoalitionMember {
  const { all, sharing, alone, without } = states;
  const [withIt, withoutIt] = [costs.targetLoss(all), costs.targetLoss(without)];
  const loss = costs.loss(all, [n]);
  const outside = costs.loss(without, [n]);
  const transferred = costs.loss(sharing, [n]);
  const stays = isAtMost(loss, outside);
  return {
    country: costs.setting.codes[n],
    target_loss_alone: costs.targetLoss(alone),
    target_loss_marginal: withIt === null || withoutIt === null ? null : withIt - withoutIt,
    loss,
    loss_outside: outside,
    better_outside: stays === null ? null : !stays,
    loss_with_transfers: transferred,
    transfer_usd_million: sharing === null ? null : sharing.transfer[n],
    stays_with_transfers: isAtMost(transferred, outside),
  };
}

function isAtMost(a: SideCost | null, b: SideCost | null): boolean | null {
  return a === null || b === null ? null : a.usd_million <= b.usd_million;
}
