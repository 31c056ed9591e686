import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";

import type { BaselineOptions } from "../strategy/baseline.ts";
import type { SettingOptions } from "../strategy/setting.ts";
import type { World } from "../worlds/world.ts";
import { positiveNumber } from "./arguments.ts";

/** Options that every strategic question shares. */
export interface BaselineArguments {
  readonly world: string;
  readonly tradeBalance?: NonNullable<BaselineOptions["trade_balance"]>;
  readonly model?: NonNullable<BaselineOptions["model"]>;
  readonly elasticities?: string;
  readonly horizon?: number;
  readonly out?: string;
  readonly json?: true;
}

/** Options that every question about sanctions shares. */
export interface SettingArguments extends BaselineArguments {
  readonly target: string;
  readonly coalition: readonly string[];
  readonly base?: string;
}

/** The sanctioning countries of the shipped scenarios. */
export const usualCoalition = "EU27,USA,GBR,JPN,CAN,AUS,KOR,NOR,CHE,TWN";

/** Adds the options of {@link BaselineArguments} to a command. */
export function withBaseline(command: Command): Command {
  return command
    .option("--world <world>", "a shipped world or a folder", "wiod-2014")
    .addOption(
      new Option("--trade-balance <closure>", "how trade balances move (default balanced)").choices([
        "fixed",
        "proportional",
        "balanced",
        "drop_cut",
      ]),
    )
    .addOption(new Option("--model <model>", "default: the world's").choices(["armington", "caliendo_parro"]))
    .addOption(new Option("--elasticities <set>", "default, short_run, or a set of the world").conflicts("horizon"))
    .option("--horizon <years>", "elasticities as they are after so many years", positiveNumber("--horizon"))
    .option("--out <file>", "write the table too: .csv, .parquet or .json")
    .option("--json", "print the result as JSON");
}

/** Adds the options that say who sanctions whom. */
export function withSides(command: Command): Command {
  return command
    .requiredOption("--target <code>", "the country under sanctions")
    .requiredOption(
      "--coalition <list>",
      "the sanctioning countries: codes and groups, with commas",
      listOf("--coalition"),
    );
}

/** Adds the options that say who sanctions whom, and from where. */
export function withSetting(command: Command): Command {
  return withSides(command).option(
    "--base <scenario>",
    "the measures in force: a scenario file or a shipped one (default: full embargo)",
  );
}

/** Reads a list with commas. */
export function listOf(option: string): (text: string) => readonly string[] {
  return (text) => {
    const items = text
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== "");
    if (items.length > 0) return items;
    throw new InvalidArgumentError(`${option} is empty; give codes with commas between them.`);
  };
}

/** Reads a share from 0 to 1. */
export function shareOf(option: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== "" && value >= 0 && value <= 1) return value;
    throw new InvalidArgumentError(`${option} must be a number from 0 to 1.`);
  };
}

/** Reads a list of shares from 0 to 1. */
export function sharesOf(option: string): (text: string) => readonly number[] {
  const list = listOf(option);
  const share = shareOf(option);
  return (text) => list(text).map(share);
}

/** The world and the economy that the options name. */
export async function readBaselineArguments(
  options: BaselineArguments,
): Promise<{ readonly world: World; readonly baseline: BaselineOptions }> {
  const { loadWorld } = await import("../worlds/load_node.ts");
  if (options.out !== undefined) (await import("./write_rows.ts")).checkTableFile(options.out);
  return {
    world: await loadWorld(options.world),
    baseline: {
      ...(options.tradeBalance === undefined ? {} : { trade_balance: options.tradeBalance }),
      ...(options.model === undefined ? {} : { model: options.model }),
      ...(options.elasticities === undefined ? {} : { elasticities: elasticityChoice(options.elasticities) }),
      ...(options.horizon === undefined ? {} : { elasticities: { kind: "horizon", years: options.horizon } }),
    },
  };
}

/** The world and the setting that the options name. */
export async function readSettingArguments(
  options: SettingArguments,
): Promise<{ readonly world: World; readonly setting: SettingOptions }> {
  const base =
    options.base === undefined ? undefined : (await import("../simulate/load_node.ts")).loadScenario(options.base);
  const { world, baseline } = await readBaselineArguments(options);
  return {
    world,
    setting: {
      ...baseline,
      target: options.target,
      coalition: options.coalition,
      ...(base === undefined ? {} : { base }),
    },
  };
}

function elasticityChoice(name: string): NonNullable<BaselineOptions["elasticities"]> {
  if (name === "default" || name === "short_run") return { kind: name };
  return { kind: "set", set: name };
}

/** The command line that asks the same question again. */
export function commandOf(verb: string, command: Command): string {
  const options = command.options.flatMap((option) => {
    const name = option.attributeName();
    const value = command.getOptionValue(name) as string | number | true | readonly string[] | undefined;
    if (value === undefined || name === "json" || name === "out") return [];
    if (command.getOptionValueSource(name) === "default") return [];
    return [`--${option.name()}${value === true ? "" : ` ${value.toString()}`}`];
  });
  return ["leeway strategy", verb, ...options].join(" ");
}
