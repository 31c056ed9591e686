import type { Command } from "commander";

import { formatNumber, formatPercent, formatPercentRange, formatSignificant } from "../readout/format.ts";
import type { Column } from "../readout/tables.ts";
import { textTable } from "../readout/tables.ts";
import type { LeewayAnswer } from "../strategy/leeway.ts";
import { leeway } from "../strategy/leeway.ts";
import type { LeewayBand, CountryLeeway } from "../strategy/leeway_result.ts";
import type { World } from "../worlds/world.ts";
import { executeOnPool } from "./on_pool.ts";
import { printLine } from "./output.ts";
import { writeAnswer } from "./strategy_answer.ts";
import type { SettingArguments } from "./strategy_setting.ts";
import { commandOf, readSettingArguments } from "./strategy_setting.ts";
import type { TableRow } from "./write_rows.ts";

/** Options of `leeway strategy leeway`. */
export interface LeewayArguments extends SettingArguments {
  readonly country?: readonly string[];
  readonly scopes?: readonly number[];
  readonly scope: number;
  readonly probability: number;
  readonly scopeSectors?: readonly string[];
  readonly draws?: number;
  readonly seed: number;
}

/** `leeway strategy leeway`: how much room third countries have. */
export async function runLeeway(options: LeewayArguments, command: Command): Promise<void> {
  const { world, setting } = await readSettingArguments(options);
  const answer = await leeway(
    world,
    {
      ...setting,
      probability: options.probability,
      scope: options.scope,
      seed: options.seed,
      ...(options.country === undefined ? {} : { countries: options.country }),
      ...(options.scopes === undefined ? {} : { scopes: options.scopes }),
      ...(options.scopeSectors === undefined ? {} : { scope_sectors: options.scopeSectors }),
      ...(options.draws === undefined ? {} : { draws: options.draws }),
    },
    executeOnPool,
  );
  await writeAnswer(answer, {
    world,
    command: commandOf("leeway", command),
    options,
    rows: ({ countries }) => countries.map(rowOf),
    json: (given) => shownJson(given, options, world),
    print: (given) => printCountries(given, world),
  });
}

/** One country asked for by its code is the answer itself; several stand in `countries`. */
function shownJson({ countries, warnings }: LeewayAnswer, options: LeewayArguments, world: World): object {
  const [first] = countries;
  if (options.country?.length === 1 && options.country[0] === first.country) {
    return { ...first, warnings: [...warnings, ...first.warnings] };
  }
  const { target, coalition, trade_balance } = first;
  return { target, coalition, world: world.name, trade_balance, countries, warnings };
}

function printCountries({ countries }: LeewayAnswer, world: World): void {
  if (countries.length === 1) printOne(countries[0], world);
  else printAll(countries, world);
}

function printOne(answer: CountryLeeway, world: World): void {
  printLine(sentence(answer, world));
  for (const warning of answer.warnings) printLine(`- ${warning}`);
  if (answer.value_of_link === null) return;
  printLine();
  const rows: readonly (readonly [string, string])[] = [
    ["value of the link b", logPercent(answer.value_of_link, answer.bands.value_of_link)],
    ["threshold scope s*", share(answer.threshold_scope, answer.bands.threshold_scope)],
    ["first-order s*, trade ratio", share(answer.trade_ratio)],
    ["asymmetry", plain(answer.asymmetry, answer.bands.asymmetry)],
    [`trade with ${answer.target}`, million(answer.trade_with_target_usd_million)],
    [
      `room at q = ${answer.probability}, s = ${answer.scope}`,
      million(answer.room_usd_million, answer.bands.room_usd_million),
    ],
    ["political premium", million(answer.political_premium_usd_million)],
  ];
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { header: `${answer.country} · ${answer.world}, ${answer.trade_balance}`, text: ([name]) => name },
    { header: "", text: ([, value]) => value, kind: "number" },
  ];
  for (const line of textTable(columns, rows)) printLine(line);
  printLine();
  const bands = answer.bands.threshold_probability;
  const scopes = answer.cost_of_threat.map((row, at) => ({ ...row, ...answer.threshold_probability[at] }));
  const byScope: readonly Column<(typeof scopes)[number]>[] = [
    { header: "scope s", text: (row) => formatPercent(row.scope, 0), kind: "number" },
    { header: "cost c(s)", text: (row) => logPercent(row.cost), kind: "number" },
    {
      header: "threshold probability q*(s)",
      text: (row) =>
        share(
          row.probability,
          bands?.find((band) => band.scope === row.scope),
        ),
      kind: "number",
    },
  ];
  for (const line of textTable(byScope, scopes)) printLine(line);
  printCredibility(answer);
  if (answer.bands.draws > 0) {
    printLine();
    const { draws, level, sector_sd, common_sd, seed } = answer.bands;
    printLine(
      `in brackets: ${formatPercent(level ?? 0)} of ${draws} joint draws of the elasticities (sd of ln θ ${sector_sd} by sector, ${common_sd} common; seed ${seed})`,
    );
  }
}

function printCredibility({ credibility, country, target }: CountryLeeway): void {
  if (credibility === null) return;
  const rows = [
    { step: `carrying it out (s = ${credibility.scope})`, ...credibility.executing },
    { step: `success: ${country} joins`, ...credibility.success },
  ];
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { header: "loss, million USD", text: (row) => row.step },
    { header: "coalition", text: (row) => formatNumber(row.coalition.usd_million), kind: "number" },
    { header: country, text: (row) => formatNumber(row.country.usd_million), kind: "number" },
    { header: target, text: (row) => formatNumber(row.target.usd_million), kind: "number" },
  ];
  printLine();
  for (const line of textTable(columns, rows)) printLine(line);
  if (credibility.coalition_per_target_dollar !== null) {
    printLine(
      `carrying the threat out costs the coalition ${formatSignificant(credibility.coalition_per_target_dollar)} dollars per dollar that success would cost ${target}`,
    );
  }
}

/** The meaning of the answer in one sentence. */
function sentence(answer: CountryLeeway, world: World): string {
  const name = (code: string): string => world.countries.find((row) => row.country === code)?.name ?? code;
  const who = name(answer.country);
  const target = name(answer.target);
  const where = answer.scope_sectors[0] === "all" ? "" : ` in ${answer.scope_sectors.join(", ")}`;
  const certain = answer.threshold_probability.find(({ scope }) => scope === answer.scope)?.probability ?? null;
  switch (answer.status) {
    case "unobserved":
      return `${who}: unobserved.`;
    case "no_equilibrium":
      return `${who}: the model has no equilibrium here.`;
    case "free_hand":
      return `${who} has a free hand: even cutting all its trade${where} with the coalition costs it less than its trade with ${target} is worth.`;
    case "ok":
      if (certain === null || certain <= 0 || answer.threshold_scope === 0) {
        return `${who} would give up its trade with ${target} without any threat.`;
      }
      return (
        `${who} keeps trading with ${target} unless it expects secondary sanctions (scope ${formatPercent(answer.scope)} of its trade${where} ` +
        `with the coalition) with a probability above ${formatPercent(certain, 1)}; the largest certain measure its trade is worth is ` +
        `${formatPercent(answer.threshold_scope ?? 0, 1)}.`
      );
  }
}

function printAll(answers: readonly CountryLeeway[], world: World): void {
  const [first] = answers;
  printLine(
    `Leeway of third countries in trading with ${first.target}, ${world.name}, closure ${first.trade_balance}; scope ${first.scope}, q ${first.probability}`,
  );
  printLine();
  const known = answers
    .filter((row) => row.value_of_link !== null)
    .sort((a, b) => (b.trade_with_target_usd_million ?? 0) - (a.trade_with_target_usd_million ?? 0));
  const columns: readonly Column<CountryLeeway>[] = [
    { header: "country", text: (row) => row.country },
    { header: "status", text: (row) => row.status },
    { header: "b", text: (row) => logPercent(row.value_of_link), kind: "number" },
    { header: "c(s)", text: (row) => logPercent(atScope(row)), kind: "number" },
    {
      header: "q*(s)",
      text: (row) => share(row.threshold_probability.find(({ scope }) => scope === row.scope)?.probability ?? null),
      kind: "number",
    },
    { header: "s*", text: (row) => share(row.threshold_scope, row.bands.threshold_scope), kind: "number" },
    { header: "asymmetry", text: (row) => plain(row.asymmetry), kind: "number" },
    { header: "trade, m USD", text: (row) => million(row.trade_with_target_usd_million), kind: "number" },
    { header: "room, m USD", text: (row) => million(row.room_usd_million), kind: "number" },
  ];
  for (const line of textTable(columns, known.slice(0, shownCountries), 140)) printLine(line);
  if (known.length > shownCountries)
    printLine(`… and ${known.length - shownCountries} with less trade (--json has all)`);
  const unobserved = answers.filter(({ status }) => status === "unobserved").map(({ country }) => country);
  printLine();
  if (unobserved.length > 0) printLine(`unobserved, not zero: ${unobserved.join(", ")}`);
  const failed = answers.filter(({ status }) => status === "no_equilibrium").map(({ country }) => country);
  if (failed.length > 0) printLine(`no equilibrium: ${failed.join(", ")}`);
  printLine(
    "q*: a country keeps trading while it holds the measure less likely; s*: the largest certain measure its trade is worth",
  );
}

const shownCountries = 40;

const atScope = ({ cost_of_threat, scope }: CountryLeeway): number | null =>
  cost_of_threat.find((row) => row.scope === scope)?.cost ?? null;

function share(value: number | null, band?: LeewayBand): string {
  if (value === null) return "none";
  const text = formatPercent(value, value !== 0 && Math.abs(value) < 0.001 ? 4 : 1);
  return band === undefined ? text : `${text} [${formatPercentRange(band.low, band.high)}]`;
}

function logPercent(value: number | null, band?: LeewayBand): string {
  if (value === null) return "none";
  const text = `${formatNumber(100 * value, 3)}%`;
  return band === undefined ? text : `${text} [${formatPercentRange(band.low, band.high, 3)}]`;
}

function plain(value: number | null, band?: LeewayBand): string {
  if (value === null) return "none";
  const text = formatSignificant(value);
  return band === undefined ? text : `${text} [${formatSignificant(band.low)}–${formatSignificant(band.high)}]`;
}

function million(value: number | null, band?: LeewayBand): string {
  if (value === null) return "none";
  const text = formatNumber(value);
  return band === undefined ? text : `${text} [${formatNumber(band.low)} to ${formatNumber(band.high)}]`;
}

/** One row of the table that `--out` writes. */
function rowOf(answer: CountryLeeway): TableRow {
  const { bands } = answer;
  const band = (name: string, found: LeewayBand | undefined): TableRow =>
    found === undefined
      ? {}
      : { [`${name}_low`]: found.low, [`${name}_median`]: found.median, [`${name}_high`]: found.high };
  return {
    country: answer.country,
    target: answer.target,
    world: answer.world,
    trade_balance: answer.trade_balance,
    status: answer.status,
    value_of_link: answer.value_of_link,
    scope: answer.scope,
    probability: answer.probability,
    cost_of_threat: atScope(answer),
    threshold_probability:
      answer.threshold_probability.find(({ scope }) => scope === answer.scope)?.probability ?? null,
    threshold_scope: answer.threshold_scope,
    trade_ratio: answer.trade_ratio,
    asymmetry: answer.asymmetry,
    trade_with_target_usd_million: answer.trade_with_target_usd_million,
    room_usd_million: answer.room_usd_million,
    political_premium_usd_million: answer.political_premium_usd_million,
    coalition_per_target_dollar: answer.credibility?.coalition_per_target_dollar ?? null,
    ...band("value_of_link", bands.value_of_link),
    ...band("threshold_scope", bands.threshold_scope),
    ...band("asymmetry", bands.asymmetry),
    ...band("room_usd_million", bands.room_usd_million),
    warnings: answer.warnings.join("; "),
  };
}
