import { LeewayError } from "../core/errors.ts";
import type { World } from "../worlds/world.ts";
import { bandsOf } from "./bands.ts";
import type { CountryLeeway } from "./leeway_result.ts";
import { leewayTask } from "./leeway_task.ts";
import type { Setting, SettingOptions } from "./setting.ts";
import { membersOf, readSetting, sectorsOf } from "./setting.ts";
import type { Execute } from "./task.ts";
import { executeHere } from "./task.ts";

/** What is asked. */
export interface LeewayOptions extends SettingOptions {
  /** Codes and groups of third countries; absent: all. Members of the coalition and the target drop out of groups. */
  readonly countries?: readonly string[];
  /** Scopes at which cost and threshold probability are given; default 0.1, 0.25, 0.5, 0.75, 1. `scope` is always among them. */
  readonly scopes?: readonly number[];
  /** q and s of room, political premium and credibility; default 0.10 and 1. */
  readonly probability?: number;
  readonly scope?: number;
  /** Codes of the sectors on which the secondary measure falls, or all, goods, services; default all. */
  readonly scope_sectors?: readonly string[];
  /** Joint draws of the elasticities for the bands; default 0, none. */
  readonly draws?: number;
  readonly seed?: number;
}

/** The answer for all countries asked about. */
export interface LeewayAnswer {
  readonly countries: readonly CountryLeeway[];
  /** Where the elasticities come from, in words. */
  readonly elasticities: string;
  readonly warnings: readonly string[];
}

const defaultScopes = [0.1, 0.25, 0.5, 0.75, 1];

/**
 * How much room third countries have to trade on with a country under sanctions: what the link is worth to each, what a
 * secondary measure of the coalition would cost it, and the threshold between (definitions in {@link CountryLeeway}).
 *
 * @param execute where the work is done; default this thread
 * @throws LeewayError `strategy.*` for a question that makes no sense, `scenario.*`, `simulate.*` of the base policy
 */
export async function leeway(
  world: World,
  options: LeewayOptions,
  execute: Execute = executeHere,
): Promise<LeewayAnswer> {
  const setting = readSetting(world, options);
  const scope = requireShare(options.scope ?? 1, "scope");
  if (scope === 0) throw badShare("scope", scope, "above 0 and at most 1");
  const probability = requireShare(options.probability ?? 0.1, "probability");
  const scopes = [...new Set([...(options.scopes ?? defaultScopes), scope])].sort((a, b) => a - b);
  for (const each of scopes) requireShare(each, "scopes");
  const countries = thirdCountries(setting, options.countries);
  const draws = options.draws ?? 0;
  const seed = options.seed ?? 1;
  const shared = {
    world,
    setting: settingOptions(options),
    question: {
      scopes,
      probability,
      scope,
      ...(options.scope_sectors === undefined ? {} : { sectors: sectorsOf(world, options.scope_sectors) }),
    },
    theta: setting.economy.theta,
    seed,
  };
  const jobs = [
    ...countries.map((country) => ({ countries: [country], draw: null })),
    ...Array.from({ length: draws }, (_, draw) => ({ countries, draw })),
  ];
  const answers = await execute(leewayTask, shared, jobs);
  const drawn = answers.slice(countries.length);
  return {
    countries: countries.map((_, at) => {
      const [answer] = answers[at];
      return {
        ...answer,
        bands: bandsOf(
          drawn.map((perCountry) => perCountry[at]),
          seed,
        ),
      };
    }),
    elasticities: setting.experiment.elasticities,
    warnings: [...setting.warnings, ...(setting.closure === "drop_cut" ? [dropCutNote] : [])],
  };
}

const dropCutNote =
  "drop_cut ends the trade balance on every flow that is cut, so b and c contain that transfer and may even be negative; " +
  "the closures balanced, fixed and proportional keep it out";

/** The part of the options that makes the setting. */
function settingOptions(options: LeewayOptions): SettingOptions {
  const { target, coalition, trade_balance, model, elasticities, theta, base, tolerance } = options;
  return {
    target,
    coalition,
    ...(trade_balance === undefined ? {} : { trade_balance }),
    ...(model === undefined ? {} : { model }),
    ...(elasticities === undefined ? {} : { elasticities }),
    ...(theta === undefined ? {} : { theta }),
    ...(base === undefined ? {} : { base }),
    ...(tolerance === undefined ? {} : { tolerance }),
  };
}

/**
 * Positions of the third countries asked about.
 *
 * @throws LeewayError `strategy.country_is_target`, `strategy.country_in_coalition` for one named by its code;
 * `strategy.no_third_country`
 */
function thirdCountries(setting: Setting, asked: readonly string[] | undefined): readonly number[] {
  const { codes, target, coalition, third, world } = setting;
  if (asked === undefined) return requireSome(third, codes);
  for (const code of asked) {
    const n = codes.indexOf(code);
    if (n === target) {
      throw new LeewayError(
        "strategy.country_is_target",
        `${code} is the target itself. Leeway is asked about a third country: one that is neither target nor in the coalition.`,
        { country: code },
      );
    }
    if (coalition.includes(n)) {
      throw new LeewayError(
        "strategy.country_in_coalition",
        `${code} is a member of the coalition, so it makes the threat and does not face it. Third countries here: ` +
          `${third.map((other) => codes[other]).join(", ")}.`,
        { country: code, allowed: third.map((other) => codes[other]) },
      );
    }
  }
  const { members } = membersOf(world, asked, "country");
  return requireSome(
    members.filter((n) => third.includes(n)),
    codes,
  );
}

function requireSome(countries: readonly number[], codes: readonly string[]): readonly number[] {
  if (countries.length > 0) return countries;
  throw new LeewayError(
    "strategy.no_third_country",
    "no country is left to ask about: all of them are in the coalition or the target.",
    { countries: codes },
  );
}

/** @throws LeewayError `strategy.bad_share` */
function requireShare(value: number, name: string): number {
  if (value >= 0 && value <= 1) return value;
  throw badShare(name, value, "from 0 to 1");
}

function badShare(name: string, value: number, allowed: string): LeewayError {
  return new LeewayError("strategy.bad_share", `${name} is ${value}; it must be a number ${allowed}.`, {
    name,
    value,
  });
}
