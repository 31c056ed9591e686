import { groupMembers, isGroupCode } from "../core/codes/groups.ts";
import type { Observation } from "../facts/ledger.ts";
import type { Request } from "./request.ts";

/** A sum over partners counts as trade with the world when it has at least this many of them. */
export const partnersThatMakeTheWorld = 100;

/** Members of a built-in group; none for a country and for the world, whose totals have their own rule. */
export function membersOf(code: string, on: string | undefined): readonly string[] {
  return code !== "WLD" && isGroupCode(code) ? groupMembers(code, on) : [];
}

/**
 * Flows added up over one side, for each period and vintage of which `isComplete` accepts the codes present.
 *
 * @param side the column that is summed over
 * @param code what the sum is called in that column
 */
function sumOver(
  rows: readonly Observation[],
  side: "economy" | "partner",
  code: string,
  isSummed: (row: Observation) => boolean,
  isComplete: (count: number) => boolean,
): readonly Observation[] {
  const other = side === "economy" ? "partner" : "economy";
  const groups = new Map<string, Observation[]>();
  for (const row of rows) {
    if (!isSummed(row)) continue;
    const key = [
      row.measure,
      row[other],
      row.frequency,
      row.period_from,
      row.period_to,
      row.vintage,
      row.valuation,
    ].join(" ");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()]
    .filter((group) => isComplete(group.length))
    .map((group) => ({
      ...group[0],
      [side]: code,
      value: group.reduce((total, row) => total + row.value, 0),
      source_url: null,
      note: `sum over ${group.length} ${side === "economy" ? "economies" : "partners"}`,
    }));
}

/**
 * Trade with the world as the sum over partners, for publishers with nearly all of them: a period and vintage with
 * fewer than {@link partnersThatMakeTheWorld} partners gives none.
 */
function worldSums(rows: readonly Observation[], economy: string): readonly Observation[] {
  const isWorld = (count: number): boolean => count >= partnersThatMakeTheWorld;
  const isCountry = (code: string | null): boolean => code !== null && !isGroupCode(code);
  return [
    ...sumOver(rows, "partner", "WLD", (row) => row.economy === economy && isCountry(row.partner), isWorld),
    ...sumOver(rows, "economy", "WLD", (row) => row.partner === economy && isCountry(row.economy), isWorld),
  ];
}

/** Trade of a group as the sum over its members, only where every member has a figure. */
function groupSums(rows: readonly Observation[], group: string, on: string | undefined): readonly Observation[] {
  const members = new Set(membersOf(group, on));
  if (members.size === 0) return [];
  const isAll = (count: number): boolean => count === members.size;
  return [
    ...sumOver(rows, "partner", group, (row) => row.partner !== null && members.has(row.partner), isAll),
    ...sumOver(rows, "economy", group, (row) => members.has(row.economy), isAll),
  ];
}

/** The rows of one publisher with the sums that a request needs; a published total comes before a sum of its own. */
export function withSums(rows: readonly Observation[], request: Request): readonly Observation[] {
  const { economy, partner, on } = request;
  if (economy === null || partner === null) return rows;
  let all = rows;
  for (const code of [economy, partner]) {
    if (!all.some((row) => row.economy === code || row.partner === code)) all = [...all, ...groupSums(all, code, on)];
  }
  const hasWorld = all.some((row) => row.partner === "WLD" || row.economy === "WLD");
  return partner === "WLD" && !hasWorld ? [...all, ...worldSums(all, economy)] : all;
}
