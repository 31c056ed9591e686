import type { Command } from "commander";

import { isMissing, type Known } from "../core/missing.ts";
import { openLedger } from "../facts/ledger_duckdb_node.ts";
import { formatList, formatNumber, formatPercent, formatSigned } from "../readout/format.ts";
import type { Column } from "../readout/tables.ts";
import { textTable } from "../readout/tables.ts";
import type { AlignmentProfile } from "../strategy/alignment.ts";
import { alignment } from "../strategy/alignment.ts";
import { note, printJson, printLine } from "./output.ts";
import { commandOf } from "./strategy_setting.ts";
import { version } from "./version.ts";
import type { TableRow } from "./write_rows.ts";
import { checkTableFile, writeRows } from "./write_rows.ts";

/** Options of `leeway strategy alignment`. */
export interface AlignmentArguments {
  readonly country: readonly string[];
  readonly target: string;
  readonly reference: readonly string[];
  readonly since?: string;
  readonly asOf?: string;
  readonly ledger?: string;
  readonly out?: string;
  readonly json?: true;
}

/** `leeway strategy alignment`: what countries declared and what they did, side by side. */
export async function runAlignment(options: AlignmentArguments, command: Command): Promise<void> {
  if (options.out !== undefined) checkTableFile(options.out);
  const profiles: AlignmentProfile[] = [];
  const ledger = await openLedger(options.ledger === undefined ? {} : { userLedger: options.ledger });
  try {
    for (const country of options.country) {
      profiles.push(
        await alignment(ledger, {
          country,
          target: options.target,
          reference: options.reference,
          ...(options.since === undefined ? {} : { since: options.since }),
          ...(options.asOf === undefined ? {} : { as_of: options.asOf }),
        }),
      );
    }
  } finally {
    await ledger.close();
  }
  const provenance = { leeway_version: version(), command: commandOf("alignment", command) };
  if (options.out !== undefined) {
    await writeRows(options.out, profiles.map(rowOf));
    note(`written to ${options.out}`);
  }
  if (options.json === true) {
    printJson(profiles.length === 1 ? { ...profiles[0], provenance } : { countries: profiles, provenance });
    return;
  }
  printTable(profiles, options);
  if (profiles.length === 1) printEvents(profiles[0]);
  printLine();
  printLine(`reproduce: ${provenance.command}`);
}

function printTable(profiles: readonly AlignmentProfile[], { target, reference }: AlignmentArguments): void {
  const [{ since }] = profiles;
  printLine(
    `Declared and measured stance towards ${target}, since ${since}; no score: each part has its own source and date`,
  );
  printLine();
  const columns: readonly Column<AlignmentProfile>[] = [
    { header: "country", text: (row) => row.country },
    { header: "votes", text: votesText },
    { header: `UN votes: to ${target}`, text: (row) => lastPoints(row)?.toTarget ?? "none", kind: "number" },
    { header: `to ${reference.join(", ")}`, text: (row) => lastPoints(row)?.toReference ?? "none", kind: "number" },
    { header: "year", text: (row) => lastPoints(row)?.year ?? "", kind: "number" },
    { header: `trade with ${target}`, text: tradeText },
    { header: "sanctions", text: (row) => String(row.sanctions.length), kind: "number" },
    { header: "meetings", text: (row) => String(row.visits.length), kind: "number" },
    { header: "agreements", text: (row) => String(row.agreements.length), kind: "number" },
  ];
  for (const line of textTable(columns, profiles, 160)) printLine(line);
  const sources = new Set(
    profiles.flatMap(({ declared, ideal_points, trade_shifts }) => [
      ...declared.map(({ source }) => source),
      ...ideal_points.map(({ source }) => source),
      ...trade_shifts.map(({ after }) => after.source),
    ]),
  );
  printLine();
  printLine("UN votes: distance of ideal points; meetings and agreements as far as the ledger records them");
  printLine(`sources: ${formatList([...sources])} (leeway facts list)`);
}

function printEvents({ visits, agreements, sanctions }: AlignmentProfile): void {
  const rows = [
    ...visits.map((row) => ({ day: row.date_from, what: row.kind, text: row.description, source: row.source_url })),
    ...agreements.map((row) => ({
      day: row.signed_on,
      what: "agreement",
      text: row.description,
      source: row.source_url,
    })),
    ...sanctions.map((row) => ({
      day: row.valid_from,
      what: "sanction",
      text: row.description,
      source: row.source_url,
    })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  if (rows.length === 0) return;
  printLine();
  for (const { day, what, text, source } of rows) printLine(`${day}  ${what}: ${text} [${source}]`);
}

function votesText({ declared }: AlignmentProfile): string {
  return declared.length === 0 ? "none" : declared.map((row) => `${row.resolution} ${row.vote}`).join(", ");
}

function lastPoints({ ideal_points }: AlignmentProfile): {
  readonly year: string;
  readonly toTarget: string;
  readonly toReference: string;
} | null {
  const last = ideal_points.filter((row) => !isMissing(row.distance_to_target)).at(-1);
  if (last === undefined) return null;
  return {
    year: String(last.year),
    toTarget: known(last.distance_to_target, (value) => formatNumber(value, 2)),
    toReference: known(last.distance_to_reference, (value) => formatNumber(value, 2)),
  };
}

function tradeText({ trade_shifts }: AlignmentProfile): string {
  const shift = mainShift(trade_shifts);
  if (shift === undefined) return "no figures on both sides of the date";
  const { before, after, change } = shift;
  if (isMissing(change)) return `${change.missing.replaceAll("_", " ")} in ${before.year} or ${after.year}`;
  const share = (value: Known): string => known(value, (number) => formatPercent(number, 1));
  const points = formatSigned(100 * change, 1);
  return `${share(before.trade_share)} in ${before.year}, ${share(after.trade_share)} in ${after.year} (${points} points)`;
}

/** The publisher with shares on both sides, else the first. */
function mainShift(shifts: AlignmentProfile["trade_shifts"]): AlignmentProfile["trade_shifts"][number] | undefined {
  return shifts.find(({ change }) => !isMissing(change)) ?? shifts[0];
}

function known(value: Known, text: (value: number) => string): string {
  return isMissing(value) ? value.missing.replaceAll("_", " ") : text(value);
}

function rowOf(profile: AlignmentProfile): TableRow {
  const cell = (value: Known | undefined): number | null => (value === undefined || isMissing(value) ? null : value);
  const points = profile.ideal_points.filter((row) => !isMissing(row.distance_to_target)).at(-1);
  const shift = mainShift(profile.trade_shifts);
  return {
    country: profile.country,
    target: profile.target,
    since: profile.since,
    votes: votesText(profile),
    ideal_point_year: points?.year ?? null,
    distance_to_target: cell(points?.distance_to_target),
    distance_to_reference: cell(points?.distance_to_reference),
    trade_source: shift?.after.source ?? null,
    year_before: shift?.before.year ?? null,
    trade_share_before: cell(shift?.before.trade_share),
    year_after: shift?.after.year ?? null,
    trade_share_after: cell(shift?.after.trade_share),
    sanctions: profile.sanctions.length,
    meetings: profile.visits.length,
    agreements: profile.agreements.length,
  };
}
