import { LeewayError } from "../core/errors.ts";
import type { Closure } from "../simulate/closures.ts";
import type { World } from "../worlds/world.ts";
import type { BaselineOptions } from "./baseline.ts";
import { policyOf, readBaseline } from "./baseline.ts";
import { membersOf, sectorsOf } from "./codes.ts";
import type { CountryPower, PowerShared } from "./power_task.ts";
import { powerTask } from "./power_task.ts";
import { baselineOptions } from "./question.ts";
import type { Execute } from "./task.ts";
import { executeHere } from "./task.ts";

/** What is asked about power. */
export interface PowerOptions extends BaselineOptions {
  /** Codes and groups of those who could withdraw. */
  readonly holders: readonly string[];
  /** Codes and groups of those who would lose; absent: all others. */
  readonly over?: readonly string[];
  /** Sectors withdrawn: codes, all, goods, services; default all. */
  readonly sectors?: readonly string[];
}

/** The power of a set of countries over others. */
export interface PowerAnswer {
  readonly holders: readonly string[];
  readonly world: string;
  readonly trade_balance: Closure;
  /** Ordered by the formula, largest first. */
  readonly countries: readonly CountryPower[];
  readonly elasticities: string;
  readonly warnings: readonly string[];
}

/**
 * The power of a set of countries over others: the formula of {@link supplyPower} side by side with the full equilibrium,
 * in which wages fall and trade is diverted.
 *
 * @param execute where the work is done; default this thread
 * @throws LeewayError `strategy.*`, `simulate.*` of the baseline; cuts without equilibrium are null with a warning
 */
export async function power(world: World, options: PowerOptions, execute: Execute = executeHere): Promise<PowerAnswer> {
  const held = membersOf(world, options.holders, "of");
  const asked = membersOf(world, options.over ?? ["all"], "over");
  const losers = asked.members.filter((n) => !held.members.includes(n));
  if (losers.length === 0) {
    throw new LeewayError(
      "strategy.no_third_country",
      "nobody is left to have power over: every country asked about is among the holders. Name others with over.",
      { holders: options.holders, over: options.over ?? ["all"] },
    );
  }
  const { codes, closure, experiment, warnings } = readBaseline(world, policyOf("no measures", []), options);
  const shared: PowerShared = {
    world,
    baseline: baselineOptions(options),
    holders: held.members,
    sectors: options.sectors === undefined ? null : sectorsOf(world, options.sectors),
  };
  const answers = await execute(powerTask, shared, losers);
  const countries = answers.map((answer) => answer.power);
  const dropped = [...held.dropped, ...asked.dropped];
  return {
    holders: held.members.map((n) => codes[n]),
    world: world.name,
    trade_balance: closure,
    countries: countries.sort((a, b) => (b.formula ?? Infinity) - (a.formula ?? Infinity)),
    elasticities: experiment.elasticities,
    warnings: [
      ...(dropped.length === 0 ? [] : [`not in ${world.name} and left out: ${dropped.join(", ")}`]),
      ...warnings,
      ...answers.flatMap((answer) => answer.warnings),
    ],
  };
}
