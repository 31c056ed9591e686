import { groupMembers, isGroupCode } from "../core/codes/groups.ts";
import type { DayRange } from "../core/periods.ts";
import type { Claim } from "../documents/record.ts";
import type { Observation } from "../facts/ledger.ts";
import { bareVerdict, decide, type Candidate } from "./judge.ts";
import { ambiguityObstacle, periodObstacle } from "./obstacles.ts";
import { periodLabel } from "./period_label.ts";
import { readPeriod } from "./periods.ts";
import type { CheckContext } from "./request.ts";
import { isNearTie, nearTie, totalGaps } from "./reporter_gap.ts";
import { fitOf, statedNumber } from "./rounding.ts";
import type { Verdict } from "./verdict.ts";

/** Fewer economies than this make no ranking of the world's. */
const economiesThatMakeTheWorld = 100;

const manyDigits = 15;

/** Rows of the newest vintage known, one for each publisher, economy and partner. */
function newest(rows: readonly Observation[]): readonly Observation[] {
  const latest = new Map<string, Observation>();
  for (const row of rows) {
    const key = [row.reporter, row.source, row.measure, row.economy, row.partner, row.commodity].join("|");
    const before = latest.get(key);
    if (before === undefined || before.vintage < row.vintage) latest.set(key, row);
  }
  return [...latest.values()];
}

interface Total {
  value: number;
  asOf: string;
}

/** Totals by economy for each publisher: GDP as it is, flows summed over partners. */
function totals(
  rows: readonly Observation[],
  side: "economy" | "partner",
): ReadonlyMap<string, ReadonlyMap<string, Total>> {
  const publishers = new Map<string, Map<string, Total>>();
  for (const row of rows) {
    const code = row[side];
    const other = side === "economy" ? row.partner : row.economy;
    if (code === null || isGroupCode(code) || (other !== null && isGroupCode(other))) continue;
    const key = `${row.reporter}|${row.source}|${row.unit}`;
    const economies = publishers.get(key) ?? new Map<string, Total>();
    publishers.set(key, economies);
    const total = economies.get(code) ?? { value: 0, asOf: "" };
    economies.set(code, total);
    total.value += row.value;
    if (row.vintage > total.asOf) total.asOf = row.vintage;
  }
  return publishers;
}

async function rowsFor(
  claim: Claim,
  context: CheckContext,
  window: DayRange,
  measure: string,
): Promise<readonly Observation[]> {
  const { commodity } = claim.measure;
  const rows = await context.ledger.observations({
    measure,
    frequency: "annual",
    from: window.from,
    to: window.to,
    ...(context.asOf === null ? {} : { as_of: context.asOf }),
  });
  const isWanted = (row: Observation): boolean =>
    row.commodity === commodity ||
    ((commodity === null || commodity === "goods") && (row.commodity === "goods" || row.commodity === null));
  return newest(rows.filter((row) => row.route === null && isWanted(row)));
}

function candidatesIn(
  publishers: ReadonlyMap<string, ReadonlyMap<string, Total>>,
  claim: Claim,
  economy: string,
  window: DayRange,
  words: string,
  among: readonly string[] | null,
): readonly (Candidate & { readonly isTie: boolean })[] {
  const gap = claim.measure.concept === "gdp" ? totalGaps.gdp : totalGaps.trade;
  const candidates: (Candidate & { readonly isTie: boolean })[] = [];
  for (const [key, economies] of publishers) {
    if (economies.size < economiesThatMakeTheWorld) continue;
    const [reporter, source, unit] = key.split("|");
    const ranked = [...economies]
      .filter(([code]) => among === null || among.includes(code))
      .sort((a, b) => b[1].value - a[1].value);
    const place = ranked.findIndex(([code]) => code === economy);
    if (place < 0) continue;
    const rank = place + 1;
    const claimed = ranked.at((statedNumber(claim.quantity) ?? rank) - 1);
    const row = ([code, total]: (typeof ranked)[number]) => ({
      series: `${words} of ${code}, reported by ${reporter}`,
      period: periodLabel(window),
      value: total.value,
      unit,
      source,
      as_of: total.asOf,
    });
    const own = row(ranked[place]);
    const rivals = ranked.slice(0, 3).filter(([code]) => code !== economy);
    const headline = {
      ...own,
      series: `rank of ${economy} among ${ranked.length} economies by ${words}, reported by ${reporter}`,
      value: rank,
      unit: "rank",
    };
    candidates.push({
      value: rank,
      fit: fitOf(rank, { ...claim.quantity, significant_digits: [manyDigits] }),
      headline,
      evidence: [headline, own, ...rivals.map(row)],
      reporter,
      window,
      remark: "groups of countries are not ranked",
      isTie: claimed !== undefined && isNearTie(ranked[place][1].value, claimed[1].value, gap),
    });
  }
  return candidates;
}

/**
 * Checks "the world's largest exporter", "the second-largest economy" and the like against publishers with figures for
 * nearly all economies; a group as owner ("the EU's largest economy") restricts the list to its members.
 */
export async function checkEconomyRank(claim: Claim, context: CheckContext): Promise<Verdict> {
  const { concept, parties } = claim.measure;
  const economy = parties.symmetric ? null : parties.reporter;
  const owner = parties.symmetric ? null : parties.partner;
  if (economy === null || (concept !== "exports" && concept !== "imports" && concept !== "gdp"))
    return bareVerdict(
      claim,
      "not_checkable",
      "rank.measure_without_rule",
      `there is no rule for ranks by ${concept.replaceAll("_", " ")}`,
    );
  const among = owner === null || owner === "WLD" || !isGroupCode(owner) ? null : groupMembers(owner);
  const all = await context.ledger.observations({ measure: concept, economy, frequency: "annual" });
  const known = all.filter((row) => context.asOf === null || row.vintage <= context.asOf);
  const last = known.reduce((day, row) => (row.period_to > day ? row.period_to : day), context.asOf ?? "0001-12-31");
  const reading = readPeriod(claim.period, context.asOf, last);
  if (reading.kind === "future" || reading.kind === "to_date")
    return bareVerdict(claim, "no_data", "rank.period_incomplete", "the period was not over at the dateline");
  const windows = reading.kind === "window" ? [reading.window, ...reading.favourable] : reading.windows;
  const words = concept === "gdp" ? "gdp" : `${claim.measure.commodity ?? "goods"} ${concept}`;
  const candidates: (Candidate & { readonly isTie: boolean })[] = [];
  for (const window of windows) {
    const own = totals(await rowsFor(claim, context, window, concept), "economy");
    candidates.push(...candidatesIn(own, claim, economy, window, words, among));
    if (concept !== "imports" || candidates.length > 0) continue;
    const mirrored = totals(await rowsFor(claim, context, window, "exports"), "partner");
    candidates.push(...candidatesIn(mirrored, claim, economy, window, words, among));
  }
  if (candidates.length === 0)
    return bareVerdict(
      claim,
      "no_data",
      "rank.no_list",
      `the ledger has no publisher with ${words} of at least ${economiesThatMakeTheWorld} economies for the period, as known at the dateline`,
    );
  const obstacles = [
    ambiguityObstacle(claim),
    periodObstacle(reading),
    candidates.some(({ isTie }) => isTie) ? nearTie : null,
  ].filter((obstacle) => obstacle !== null);
  return decide(claim, "rank", candidates, obstacles, []);
}
