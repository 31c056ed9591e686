import type { World } from "../worlds/world.ts";
import { bandsOf } from "./bands.ts";
import type { CountryLeeway } from "./leeway_result.ts";
import { leewayTask } from "./leeway_task.ts";
import { requireShares, settingOptions, thirdCountries } from "./question.ts";
import type { Setting, SettingOptions } from "./setting.ts";
import { sectorsOf } from "./codes.ts";
import { readSetting } from "./setting.ts";
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
  /** Scopes at which the threshold probability has a band, besides `scope`; default none. They cost a solution for each draw. */
  readonly band_scopes?: readonly number[];
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
  const [scope] = requireShares([options.scope ?? 1], "scope", true);
  const [probability] = requireShares([options.probability ?? 0.1], "probability");
  const scopes = requireShares([...(options.scopes ?? defaultScopes), scope], "scopes");
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
    bandScopes: requireShares(options.band_scopes ?? [], "band_scopes"),
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
    warnings: [
      ...setting.warnings,
      ...restNote(setting, countries),
      ...(setting.closure === "drop_cut" ? [dropCutNote] : []),
    ],
  };
}

/** The rest of the world is a sum of countries that decide for themselves. */
function restNote({ codes, target, coalition }: Setting, countries: readonly number[]): readonly string[] {
  const rest = codes.indexOf("ROW");
  const isOnlyOneAsked = countries.length === 1 && countries[0] === rest;
  if (rest === -1 || !(rest === target || coalition.includes(rest) || isOnlyOneAsked)) return [];
  return ["ROW is a statistical rest, not an actor: countries in it decide for themselves"];
}

const dropCutNote =
  "drop_cut ends the trade balance on every flow that is cut, so b and c contain that transfer and may even be negative; " +
  "the closures balanced, fixed and proportional keep it out";
