import type { Command } from "commander";

import { formatNumber, formatPercent, formatSigned } from "../readout/format.ts";
import type { Column } from "../readout/tables.ts";
import { textTable } from "../readout/tables.ts";
import type { ComplianceGame, PlayerTipping, ScopeOfGame } from "../strategy/compliance_result.ts";
import { complianceGame } from "../strategy/compliance.ts";
import { executeOnPool } from "./on_pool.ts";
import { printLine } from "./output.ts";
import { writeAnswer } from "./strategy_answer.ts";
import type { SettingArguments } from "./strategy_setting.ts";
import { commandOf, readSettingArguments } from "./strategy_setting.ts";
import type { TableRow } from "./write_rows.ts";

/** Options of `leeway strategy game`. */
export interface GameArguments extends SettingArguments {
  readonly players?: readonly string[];
  readonly scopes?: readonly number[];
  readonly scopeSectors?: readonly string[];
  readonly replies?: true;
}

/** `leeway strategy game`: who gives in when all third countries choose at once. */
export async function runGame(options: GameArguments, command: Command): Promise<void> {
  const { world, setting } = await readSettingArguments(options);
  const game = await complianceGame(
    world,
    {
      ...setting,
      replies: options.replies === true,
      ...(options.players === undefined ? {} : { players: options.players }),
      ...(options.scopes === undefined ? {} : { scopes: options.scopes }),
      ...(options.scopeSectors === undefined ? {} : { scope_sectors: options.scopeSectors }),
    },
    executeOnPool,
  );
  await writeAnswer(game, {
    world,
    command: commandOf("game", command),
    options,
    rows: rowsOf,
    json: (given) => given,
    print: print,
  });
}

function print(game: ComplianceGame): void {
  const { players, states, target, world, trade_balance } = game;
  printLine(
    `Who joins the embargo against ${target} when ${players.join(", ")} ${players.length === 1 ? "chooses" : "choose at once"}? ${world}, ${trade_balance}, ${states} states solved`,
  );
  printLine();
  const rows = game.scopes.flatMap(linesOf);
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { header: "scope", text: (row) => row.scope, kind: "number" },
    { header: "in equilibrium these comply", text: (row) => row.complies },
    { header: `${target} loses`, text: (row) => row.target, kind: "number" },
    { header: "coalition loses, m USD", text: (row) => row.coalition, kind: "number" },
  ];
  for (const line of textTable(columns, rows, 140)) printLine(line);
  printLine();
  const tipping: readonly Column<PlayerTipping>[] = [
    { header: "country", text: (row) => row.country },
    { header: "complies from", text: (row) => scopeText(row.lowest_comply), kind: "number" },
    { header: "trades on up to", text: (row) => scopeText(row.highest_trade), kind: "number" },
    ...game.scopes.map(({ scope }, at) => ({
      header: formatPercent(scope),
      text: (row: PlayerTipping) => row.actions[at].action,
    })),
  ];
  for (const line of textTable(tipping, game.tipping, 160)) printLine(line);
  printLine();
  for (const scope of game.scopes) printLine(pathText(scope));
  printLine(
    "losses against the state in which nobody complies and nobody is hit; scopes lie on the grid asked for (--scopes)",
  );
}

interface GameLine {
  readonly scope: string;
  readonly complies: string;
  readonly target: string;
  readonly coalition: string;
}

function linesOf({ scope, equilibria, undecidable }: ScopeOfGame): readonly GameLine[] {
  const lines = equilibria.map((profile) => ({
    complies: profile.complies.length === 0 ? "nobody" : profile.complies.join(", "),
    target: formatPercent(profile.target_log_points, 2),
    coalition: formatNumber(profile.coalition_usd_million),
  }));
  if (undecidable.length > 0) {
    const many = undecidable.length === 1 ? "1 profile" : `${undecidable.length} profiles`;
    lines.push({ complies: `undecidable: ${many} (${undecidable[0].reason})`, target: "", coalition: "" });
  }
  if (lines.length === 0) lines.push({ complies: "no equilibrium in pure actions", target: "", coalition: "" });
  return lines.map((line, at) => ({ scope: at === 0 ? formatPercent(scope) : "", ...line }));
}

function pathText({ scope, path, path_end }: ScopeOfGame): string {
  const steps = path.map(
    ({ country, action, gain }) =>
      `${country} ${action === "comply" ? "gives in" : "returns"} (${formatSigned(100 * gain, 3)}%)`,
  );
  const ends = {
    equilibrium: "then nobody moves",
    cycle: "then in a circle",
    undecidable: "then it cannot be said: a state has no equilibrium",
  };
  const text = steps.length === 0 ? "" : `${steps.join(", ")}, `;
  return `best replies at ${formatPercent(scope)}: ${text}${ends[path_end]}`;
}

function scopeText(scope: number | null): string {
  return scope === null ? "none tested" : formatPercent(scope);
}

/** One row for each equilibrium and each undecidable profile. */
function rowsOf(game: ComplianceGame): readonly TableRow[] {
  const about = { target: game.target, world: game.world, trade_balance: game.trade_balance };
  return game.scopes.flatMap(({ scope, equilibria, undecidable }): readonly TableRow[] => [
    ...equilibria.map((profile) => ({
      ...about,
      scope,
      verdict: "equilibrium",
      complies: profile.complies.join(" "),
      target_log_points: profile.target_log_points,
      target_usd_million: profile.target_usd_million,
      coalition_usd_million: profile.coalition_usd_million,
    })),
    ...undecidable.map((profile) => ({
      ...about,
      scope,
      verdict: "undecidable",
      complies: profile.complies.join(" "),
      target_log_points: null,
      target_usd_million: null,
      coalition_usd_million: null,
    })),
  ]);
}
