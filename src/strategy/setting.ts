import { LeewayError } from "../core/errors.ts";
import type { Scenario } from "../simulate/scenario.ts";
import type { World } from "../worlds/world.ts";
import type { Baseline, BaselineOptions } from "./baseline.ts";
import { policyOf, readBaseline } from "./baseline.ts";
import { countryIndex, membersOf } from "./codes.ts";

/** Who sanctions whom, and in which economy. Plain data, so that it travels to workers. */
export interface SettingOptions extends BaselineOptions {
  /** Code of the country under sanctions. */
  readonly target: string;
  /** Codes and groups of the sanctioning countries. */
  readonly coalition: readonly string[];
  /** The measures in force; default the full embargo between coalition and target. */
  readonly base?: Scenario;
}

/** A setting read against a world. */
export interface Setting extends Baseline {
  readonly target: number;
  /** Indices of the coalition's members, ascending. */
  readonly coalition: readonly number[];
  /** Indices of all others but the target, ascending. */
  readonly third: readonly number[];
}

/**
 * Reads a setting against a world and finds its baseline.
 *
 * @throws LeewayError `strategy.unknown_country`, `strategy.empty_coalition`, `strategy.target_in_coalition`;
 * `scenario.*` and `simulate.*` of the base policy
 */
export function readSetting(world: World, options: SettingOptions): Setting {
  const target = countryIndex(world, options.target, "target");
  const { members, dropped } = membersOf(world, options.coalition, "coalition");
  if (members.includes(target)) {
    throw new LeewayError(
      "strategy.target_in_coalition",
      `the target ${options.target} is a member of the coalition ${options.coalition.join(", ")}. ` +
        "A country cannot sanction itself; leave it out of the coalition.",
      { target: options.target, coalition: options.coalition },
    );
  }
  const named = members.map((n) => world.countries[n].country);
  const baseline = readBaseline(world, options.base ?? fullEmbargo(options.target, named), options);
  return {
    ...baseline,
    target,
    coalition: members,
    third: baseline.codes.flatMap((_, n) => (n === target || members.includes(n) ? [] : [n])),
    warnings: [
      ...(dropped.length === 0 ? [] : [`not in ${world.name} and left out of the coalition: ${dropped.join(", ")}`]),
      ...baseline.warnings,
    ],
  };
}

/** Trade of a country with the target in the baseline, both ways and all sectors, USD million. */
export function tradeWithTarget({ flows, codes, target }: Setting, country: number): number {
  const N = codes.length;
  let trade = 0;
  for (let block = 0; block < flows.length; block += N * N) {
    trade += flows[block + country * N + target] + flows[block + target * N + country];
  }
  return trade;
}

/** The embargo between members and target, both ways, all sectors. */
function fullEmbargo(target: string, members: readonly string[]): Scenario {
  const name = "full embargo";
  return policyOf(name, [
    {
      kind: "embargo",
      place: { file: name, line: 1 },
      compose: false,
      exporter: [target],
      importer: members,
      sector: ["all"],
      both_ways: true,
      share: 1,
    },
  ]);
}
