import type { Command } from "commander";

import { startProgress } from "../compute/progress.ts";
import { formatCount, formatNumber, formatPercent } from "../readout/format.ts";
import type { Column } from "../readout/tables.ts";
import { textTable } from "../readout/tables.ts";
import { coalition } from "../strategy/coalition.ts";
import type { CoalitionAnswer, CoalitionMember } from "../strategy/coalition_result.ts";
import type { SideCost } from "../strategy/leeway_result.ts";
import { executeOnPool } from "./on_pool.ts";
import { printLine } from "./output.ts";
import { progressLine } from "./progress_line.ts";
import { writeAnswer } from "./strategy_answer.ts";
import type { SettingArguments } from "./strategy_setting.ts";
import { commandOf, readSettingArguments } from "./strategy_setting.ts";
import type { TableRow } from "./write_rows.ts";

/** Options of `leeway strategy coalition`. */
export interface CoalitionArguments extends Omit<SettingArguments, "base"> {
  readonly depths?: readonly number[];
  readonly sectors?: readonly string[];
}

/** `leeway strategy coalition`: who contributes, who bears it, who would rather stay out. */
export async function runCoalition(options: CoalitionArguments, command: Command): Promise<void> {
  const { world, setting } = await readSettingArguments(options);
  const line = progressLine("countries have joined");
  let clock: ReturnType<typeof startProgress> | undefined;
  const answer = await coalition(
    world,
    {
      ...setting,
      ...(options.depths === undefined ? {} : { depths: options.depths }),
      ...(options.sectors === undefined ? {} : { sectors: options.sectors }),
    },
    executeOnPool,
    (done, total) => {
      clock ??= startProgress(total);
      if (done > 0) line.show(clock(done));
    },
  ).finally(line.end);
  await writeAnswer(answer, {
    world,
    command: commandOf("coalition", command),
    options,
    rows: ({ members }) => members.map(rowOf),
    json: (given) => given,
    print: print,
  });
}

const shownMembers = 40;

function print(answer: CoalitionAnswer): void {
  const { target, embargo, members, world, trade_balance } = answer;
  const outside = members.filter((member) => member.better_outside === true).length;
  printLine(
    `The embargo of ${formatCount(members.length, "country", "countries")} costs ${target} ${percent(embargo.target)} of its real income and them ${percent(embargo.coalition)} of theirs ` +
      `(${million(embargo.target)} against ${million(embargo.coalition)} million USD); ${outside} of them would lose less outside. ${world}, ${trade_balance}`,
  );
  printLine();
  const columns: readonly Column<CoalitionMember>[] = [
    { header: "member", text: (row) => row.country },
    { header: `${target} loses: alone`, text: (row) => amount(row.target_loss_alone), kind: "number" },
    { header: "with the others", text: (row) => amount(row.target_loss_marginal), kind: "number" },
    { header: "own loss", text: (row) => million(row.loss), kind: "number" },
    { header: "outside", text: (row) => million(row.loss_outside), kind: "number" },
    { header: "with transfers", text: (row) => million(row.loss_with_transfers), kind: "number" },
    { header: "transfer", text: (row) => amount(row.transfer_usd_million), kind: "number" },
    { header: "stays with transfers", text: (row) => yesNo(row.stays_with_transfers) },
  ];
  for (const line of textTable(columns, members.slice(0, shownMembers), 140)) printLine(line);
  if (members.length > shownMembers) printLine(`… and ${members.length - shownMembers} that add less (--json has all)`);
  printLine("million USD of baseline income; alone, with the others: what the member's cut adds to the target's loss");
  printLine();
  const depths: readonly Column<CoalitionAnswer["vertical"][number]>[] = [
    { header: "depth", text: (row) => formatPercent(row.depth), kind: "number" },
    { header: `${target} loses`, text: (row) => percent(row.target), kind: "number" },
    { header: "coalition loses", text: (row) => percent(row.coalition), kind: "number" },
  ];
  for (const line of textTable(depths, answer.vertical)) printLine(line);
  printLine();
  const joining: readonly Column<CoalitionAnswer["horizontal"][number]>[] = [
    { header: "then joins", text: (row) => (row.is_member ? row.joins : `${row.joins} (not a member)`) },
    { header: `${target} loses`, text: (row) => percent(row.target), kind: "number" },
    { header: "they lose", text: (row) => percent(row.coalition), kind: "number" },
  ];
  const lastMember = answer.horizontal.findLastIndex((row) => row.is_member);
  const steps = answer.horizontal.filter((_, at) => at < firstJoiners || at >= lastMember);
  for (const line of textTable(joining, steps.slice(0, shownMembers))) printLine(line);
}

const firstJoiners = 8;

const percent = (cost: SideCost | null): string => (cost === null ? "none" : formatPercent(cost.log_points, 3));
const million = (cost: SideCost | null): string => amount(cost?.usd_million ?? null);
const amount = (value: number | null): string => (value === null ? "none" : formatNumber(value));
const yesNo = (value: boolean | null): string => (value === null ? "unknown" : value ? "yes" : "no");

function rowOf(member: CoalitionMember): TableRow {
  return {
    country: member.country,
    target_loss_alone: member.target_loss_alone,
    target_loss_marginal: member.target_loss_marginal,
    loss_usd_million: member.loss?.usd_million ?? null,
    loss_log_points: member.loss?.log_points ?? null,
    loss_outside_usd_million: member.loss_outside?.usd_million ?? null,
    better_outside: member.better_outside,
    loss_with_transfers_usd_million: member.loss_with_transfers?.usd_million ?? null,
    transfer_usd_million: member.transfer_usd_million,
    stays_with_transfers: member.stays_with_transfers,
  };
}
