import type { Closure } from "../simulate/closures.ts";
import type { SideCost } from "./leeway_result.ts";

/** What the embargo of a set of countries costs; null where the world has no equilibrium under it. */
export interface EmbargoCost {
  readonly target: SideCost | null;
  /** All countries that take part, together. */
  readonly coalition: SideCost | null;
}

/** One member of a coalition; losses are against a world without measures, and null where a state has no equilibrium. */
export interface CoalitionMember {
  readonly country: string;
  /** What the target loses if this member alone cuts its trade, USD million. */
  readonly target_loss_alone: number | null;
  /** What the target loses more with this member than without it, all others taking part, USD million. */
  readonly target_loss_marginal: number | null;
  /** The member's loss when all take part, and when it alone stays out and trades on. */
  readonly loss: SideCost | null;
  readonly loss_outside: SideCost | null;
  /** Does it lose less outside? Then only transfers or politics keep it in. */
  readonly better_outside: boolean | null;
  /** Its loss when transfers make every member lose the same share of its real income. */
  readonly loss_with_transfers: SideCost | null;
  /** What it receives then, USD million; negative: pays. */
  readonly transfer_usd_million: number | null;
  /** Does it lose no more inside with transfers than outside? */
  readonly stays_with_transfers: boolean | null;
}

/** What a coalition does to its target and to itself. */
export interface CoalitionAnswer {
  readonly target: string;
  readonly coalition: readonly string[];
  readonly world: string;
  readonly trade_balance: Closure;
  /** The full embargo of all members. */
  readonly embargo: EmbargoCost;
  /** Ordered by what each adds to the target's loss, largest first. */
  readonly members: readonly CoalitionMember[];
  /** Vertical scaling: all members cut the share `depth` of their trade with the target. */
  readonly vertical: readonly ({ readonly depth: number } & EmbargoCost)[];
  /** Horizontal scaling: countries join one after the other, members by what they do alone, then all others by their trade. */
  readonly horizontal: readonly ({ readonly joins: string; readonly is_member: boolean } & EmbargoCost)[];
  readonly elasticities: string;
  readonly warnings: readonly string[];
}
