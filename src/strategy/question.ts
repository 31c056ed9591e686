import { LeewayError } from "../core/errors.ts";
import type { BaselineOptions } from "./baseline.ts";
import type { Setting, SettingOptions } from "./setting.ts";
import { membersOf } from "./codes.ts";

/** The part of the options that makes the setting. */
export function settingOptions(options: SettingOptions): SettingOptions {
  const { target, coalition, base } = options;
  return { target, coalition, ...(base === undefined ? {} : { base }), ...baselineOptions(options) };
}

/** The part of the options that makes the baseline. */
export function baselineOptions(options: BaselineOptions): BaselineOptions {
  const { trade_balance, model, elasticities, theta, tolerance } = options;
  return {
    ...(trade_balance === undefined ? {} : { trade_balance }),
    ...(model === undefined ? {} : { model }),
    ...(elasticities === undefined ? {} : { elasticities }),
    ...(theta === undefined ? {} : { theta }),
    ...(tolerance === undefined ? {} : { tolerance }),
  };
}

/**
 * Positions of the third countries asked about.
 *
 * @throws LeewayError `strategy.country_is_target`, `strategy.country_in_coalition` for one named by its code;
 * `strategy.no_third_country`
 */
export function thirdCountries(setting: Setting, asked: readonly string[] | undefined): readonly number[] {
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

/**
 * Shares as asked for, without repetition and ascending.
 *
 * @param isPositive refuses 0 too
 * @throws LeewayError `strategy.bad_share`
 */
export function requireShares(values: readonly number[], name: string, isPositive = false): readonly number[] {
  for (const value of values) {
    if (value >= 0 && value <= 1 && !(isPositive && value === 0)) continue;
    throw new LeewayError(
      "strategy.bad_share",
      `${name} is ${value}; it must be a number ${isPositive ? "above 0 and at most" : "from 0 to"} 1.`,
      { name, value },
    );
  }
  return [...new Set(values)].sort((a, b) => a - b);
}
