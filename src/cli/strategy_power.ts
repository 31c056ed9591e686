import type { Command } from "commander";

import { formatPercent } from "../readout/format.ts";
import type { Column } from "../readout/tables.ts";
import { textTable } from "../readout/tables.ts";
import type { PowerAnswer } from "../strategy/power.ts";
import { power } from "../strategy/power.ts";
import type { CountryPower } from "../strategy/power_task.ts";
import { executeOnPool } from "./on_pool.ts";
import { printLine } from "./output.ts";
import { writeAnswer } from "./strategy_answer.ts";
import type { BaselineArguments } from "./strategy_setting.ts";
import { commandOf, readBaselineArguments } from "./strategy_setting.ts";

/** Options of `leeway strategy power`. */
export interface PowerArguments extends BaselineArguments {
  readonly of: readonly string[];
  readonly over?: readonly string[];
  readonly sectors?: readonly string[];
}

/** `leeway strategy power`: what others would lose if some countries withdrew. */
export async function runPower(options: PowerArguments, command: Command): Promise<void> {
  const { world, baseline } = await readBaselineArguments(options);
  const answer = await power(
    world,
    {
      ...baseline,
      holders: options.of,
      ...(options.over === undefined ? {} : { over: options.over }),
      ...(options.sectors === undefined ? {} : { sectors: options.sectors }),
    },
    executeOnPool,
  );
  await writeAnswer(answer, {
    world,
    command: commandOf("power", command),
    options,
    rows: ({ countries }) => countries.map((row) => ({ ...row })),
    json: (given) => given,
    print: print,
  });
}

const shownCountries = 40;

function print({ holders, countries, world, trade_balance }: PowerAnswer): void {
  const [first] = countries;
  if (first !== undefined && first.supplies_cut !== null) {
    printLine(
      `If ${holders.join(", ")} withdrew their supplies, ${first.country} would lose most by the formula; in full equilibrium it loses ` +
        `${formatPercent(first.supplies_cut, 2)} of its real income, and ${percent(first.trade_cut)} if trade stops both ways. ${world}, ${trade_balance}`,
    );
    printLine();
  }
  const columns: readonly Column<CountryPower>[] = [
    { header: "country", text: (row) => row.country },
    { header: "share controlled", text: (row) => formatPercent(row.controlled_share, 2), kind: "number" },
    { header: "formula", text: (row) => percent(row.formula), kind: "number" },
    { header: "supplies cut", text: (row) => percent(row.supplies_cut), kind: "number" },
    { header: "all trade cut", text: (row) => percent(row.trade_cut), kind: "number" },
    { header: "costs the holders", text: (row) => percent(row.holders_trade_cut), kind: "number" },
    {
      header: "key sector",
      text: (row) => (row.key_sector === null ? "" : `${row.key_sector} ${formatPercent(row.key_sector_share ?? 0)}`),
    },
  ];
  for (const line of textTable(columns, countries.slice(0, shownCountries), 140)) printLine(line);
  if (countries.length > shownCountries)
    printLine(`… and ${countries.length - shownCountries} with less (--json has all)`);
  printLine();
  printLine(
    "formula: nested CES, wages unchanged, imports only (ours); supplies cut, all trade cut: full equilibrium; fall of ln real income",
  );
}

const percent = (value: number | null): string => (value === null ? "none" : formatPercent(value, 3));
