import type { Command } from "commander";

import { LeewayError } from "../core/errors.ts";
import { formatAmount, formatNumber, formatPercent, formatProbability, formatSigned } from "../readout/format.ts";
import type { Column } from "../readout/tables.ts";
import { textTable } from "../readout/tables.ts";
import type { AgreementAnswer, AgreementEffect, NeededChange } from "../strategy/agreement.ts";
import { agreement } from "../strategy/agreement.ts";
import type { TargetOutlook } from "../strategy/target_outlook.ts";
import { targetOutlook } from "../strategy/target_outlook.ts";
import { printLine } from "./output.ts";
import { writeAnswer } from "./strategy_answer.ts";
import type { BaselineArguments } from "./strategy_setting.ts";
import { commandOf, readBaselineArguments } from "./strategy_setting.ts";

/** Options of `leeway strategy agreement`. */
export interface AgreementArguments extends BaselineArguments {
  readonly between: readonly string[];
  readonly changePct: number;
  readonly sectors?: readonly string[];
  readonly growthPct?: number;
  readonly targetName?: string;
  readonly asOf?: string;
  readonly base?: string;
  readonly ledger?: string;
}

/** `leeway strategy agreement`: what lower costs between two countries do to them, to others and to a target. */
export async function runAgreement(options: AgreementArguments, command: Command): Promise<void> {
  const [a, b, ...more] = options.between;
  if (b === undefined || more.length > 0) {
    throw new LeewayError("cli.bad_value", "--between takes two countries, as RUS,CHN.", { between: options.between });
  }
  const base =
    options.base === undefined ? undefined : (await import("../simulate/load_node.ts")).loadScenario(options.base);
  const outlook = await outlookOf(options);
  const { world, baseline } = await readBaselineArguments(options);
  const answer = agreement(world, {
    ...baseline,
    between: [a, b],
    change_pct: options.changePct,
    ...(base === undefined ? {} : { base }),
    ...(outlook === undefined ? {} : { outlook }),
    ...(options.sectors === undefined ? {} : { sectors: options.sectors }),
    ...(options.growthPct === undefined ? {} : { growth_pct: options.growthPct }),
  });
  await writeAnswer(answer, {
    world,
    command: commandOf("agreement", command),
    options,
    rows: ({ pair, others }) => [...pair, ...others].map((row) => ({ ...row })),
    json: (given) => given,
    print: print,
  });
}

async function outlookOf(options: AgreementArguments): Promise<TargetOutlook | undefined> {
  if (options.targetName === undefined) return undefined;
  const { openLedger } = await import("../facts/ledger_duckdb_node.ts");
  const ledger = await openLedger(options.ledger === undefined ? {} : { userLedger: options.ledger });
  try {
    return await targetOutlook(ledger, options.targetName, options.asOf ?? null);
  } finally {
    await ledger.close();
  }
}

const shownOthers = 15;

function print(answer: AgreementAnswer): void {
  const { between, change_pct, trade_base, trade_new, trade_growth_pct, needed, target, world, trade_balance } = answer;
  printLine(
    `With costs of trade changed by ${formatSigned(change_pct, 1)}%, trade between ${between.join(" and ")} goes from ${formatNumber(trade_base)} to ` +
      `${formatNumber(trade_new)} million USD (${formatSigned(trade_growth_pct, 1)}%). ${world}, ${trade_balance}`,
  );
  if (needed !== null) printLine(neededText(needed));
  if (target !== null) {
    printLine();
    printLine(
      `${target.target}: ${formatAmount(target.value)} ${target.unit}; ${formatAmount(target.value_so_far)} in ${target.months_known} months (${target.source}), ` +
        `median ${formatAmount(target.projected)}, probability ${formatProbability(target.probability)}`,
    );
    printLine(
      `if the rest of the year grew by the whole long-run effect: median ${formatAmount(target.projected_with)}, probability ${formatProbability(target.probability_with)}`,
    );
    printLine(`for the median to reach it: ${neededText(target.needed)}`);
  }
  printLine();
  const columns: readonly Column<AgreementEffect>[] = [
    { header: "country", text: (row) => row.country },
    { header: "real income", text: (row) => `${formatSigned(100 * row.log_points, 4)}%`, kind: "number" },
    { header: "million USD", text: (row) => formatSigned(row.usd_million, 0), kind: "number" },
  ];
  for (const line of textTable(columns, [...answer.pair, ...answer.others.slice(0, shownOthers)])) printLine(line);
  const left = answer.others.length - shownOthers;
  if (left > 0) printLine(`… and ${left} with smaller effects (--json has all)`);
}

function neededText({ growth_pct, change_pct }: NeededChange): string {
  const growth = `trade ${formatPercent(Math.abs(growth_pct) / 100, 1)} ${growth_pct < 0 ? "lower" : "higher"}`;
  return change_pct === null
    ? `${growth} is out of reach of any change of costs from −95 to +1,900%`
    : `${growth} takes a change of costs by ${formatSigned(change_pct, 2)}%`;
}
