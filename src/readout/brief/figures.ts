import { isMissing } from "../../core/missing.ts";
import type { CheckedRecord } from "../../checks/verdict.ts";
import type { Claim, Concept } from "../../documents/record.ts";
import type { Ledger, Observation, Source, Target } from "../../facts/ledger.ts";
import { dependenceFromFlows, flowTables, partnersForTotal } from "../../strategy/dependence.ts";
import type { Dependence } from "../../strategy/dependence.ts";
import type { TrackPoint } from "./brief.ts";
import { focusOf } from "./focus.ts";
import type { Focus } from "./focus.ts";

/** Goods trade of one country by year and partner, from one publisher with (nearly) all partners. Values in USD. */
export interface CountryTrade {
  readonly country: string;
  readonly source: string;
  /** Newest publication among the figures, ISO date. */
  readonly vintage: string;
  /** Flows by year, then by partner; a flow that nobody reports is absent. */
  readonly years: ReadonlyMap<number, ReadonlyMap<string, PartnerFlows>>;
}

/** Trade with one partner in one year, USD; a direction that nobody reports is absent, never 0. */
export interface PartnerFlows {
  readonly exports?: number;
  readonly imports?: number;
}

/** All that a brief takes from the ledger besides the verdicts. */
export interface BriefFigures {
  readonly sources: readonly Source[];
  readonly focus: Focus;
  /** Dependence of the two countries of `focus` by year, oldest first, of one publisher; empty without figures. */
  readonly dependence: readonly Dependence[];
  /** Trade by partner of the countries of `focus`, by country; absent where no publisher covers one. */
  readonly trade: ReadonlyMap<string, CountryTrade>;
  /** The year that each target is due and the figures on the way to it, by claim. */
  readonly tracks: ReadonlyMap<string, TargetFigures>;
}

/** What the ledger holds on a target. */
export interface TargetFigures {
  readonly year: number;
  readonly points: readonly TrackPoint[];
}

/** The flow behind a target's measure: a target of growth is tracked by the flow that is to grow. */
const TRACKED: Partial<Record<Concept, string>> = {
  trade_turnover: "trade_turnover",
  trade_growth: "trade_turnover",
  exports: "exports",
  exports_growth: "exports",
  imports: "imports",
  imports_growth: "imports",
};

/**
 * Gathers from the ledger what the charts of a brief need.
 *
 * @throws LeewayError `facts.*` when the ledger cannot be read
 */
export async function gatherFigures(ledger: Ledger, record: CheckedRecord): Promise<BriefFigures> {
  const focus = focusOf(record);
  const tracks = new Map<string, TargetFigures>();
  const goals = await ledger.targets();
  for (const claim of record.claims) {
    const year = claim.modality === "target" ? dueYear(claim, goals) : null;
    if (year !== null)
      tracks.set(claim.id, { year, points: await trackPoints(ledger, claim, year, record.document.dateline) });
  }
  const yearly = focus === null ? [] : await yearlyFlows(ledger, focus);
  const trade = new Map<string, CountryTrade>();
  for (const country of focus ?? []) {
    const found = tradeOf(yearly, country);
    if (found !== null) trade.set(country, found);
  }
  return { sources: await ledger.sources(), focus, dependence: dependenceYears(yearly, focus), trade, tracks };
}

type YearlyFlows = ReturnType<typeof flowTables>;

/** Yearly goods flows of either country with everybody, by publisher and year, oldest first. */
async function yearlyFlows(ledger: Ledger, pair: readonly [string, string]): Promise<YearlyFlows> {
  const query = { measure: ["exports", "imports"], frequency: "annual" } as const;
  return flowTables([
    ...(await ledger.observations({ ...query, economy: [...pair] })),
    ...(await ledger.observations({ ...query, partner: [...pair] })),
  ]);
}

/** The years in which one publisher gives both shares; the publisher with most such years. */
function dependenceYears(yearly: YearlyFlows, pair: Focus): readonly Dependence[] {
  if (pair === null) return [];
  const years = yearly.map(({ flows, ...about }) => dependenceFromFlows(flows, pair, about));
  return largest(years.filter(({ asymmetry }) => !isMissing(asymmetry)));
}

/** A country's trade by partner from the publisher with most years that have nearly all partners. */
function tradeOf(yearly: YearlyFlows, country: string): CountryTrade | null {
  const years = yearly.flatMap(({ source, year, unit, as_of, flows }) => {
    const partners = new Map<string, PartnerFlows>();
    for (const [partner, value] of flows.get(country) ?? []) partners.set(partner, { exports: value });
    for (const [exporter, row] of flows) {
      const value = row.get(country);
      if (exporter !== country && value !== undefined)
        partners.set(exporter, { ...partners.get(exporter), imports: value });
    }
    return unit === "USD" && partners.size >= partnersForTotal ? [{ source, year, as_of, partners }] : [];
  });
  const own = largest(years);
  const last = own.at(-1);
  if (last === undefined) return null;
  return {
    country,
    source: last.source,
    vintage:
      own
        .map(({ as_of }) => as_of)
        .sort()
        .at(-1) ?? "",
    years: new Map(own.map(({ year, partners }) => [year, partners])),
  };
}

/** The items of the source that has most of them. */
function largest<Item extends { readonly source: string }>(items: readonly Item[]): readonly Item[] {
  return [...groupBy(items, ({ source }) => source).values()].sort((one, other) => other.length - one.length)[0] ?? [];
}

/** The calendar year of a target: of the claim itself, else of the recorded goal of that size between those parties. */
function dueYear(claim: Claim, goals: readonly Target[]): number | null {
  const { from, to } = claim.period;
  if (from !== null && to !== null && from.slice(0, 4) === to.slice(0, 4) && from.endsWith("-01-01"))
    return Number(from.slice(0, 4));
  const pair = partiesOf(claim);
  const goal = goals.find(
    ({ measure, economy, partner, value, unit }) =>
      measure === claim.measure.concept &&
      pair.includes(economy) &&
      (partner === null || pair.includes(partner)) &&
      value === Number(claim.quantity.low ?? claim.quantity.high) &&
      unit === claim.quantity.unit.code,
  );
  return goal === undefined ? null : Number(goal.due_to.slice(0, 4));
}

function partiesOf(claim: Claim): readonly string[] {
  const { parties } = claim.measure;
  return (parties.symmetric ? parties.of : [parties.reporter, parties.partner]).filter((code) => code !== null);
}

/**
 * The cumulative figures of a target's flow in its year and the year before, of the publisher that reaches furthest.
 *
 * @param asOf ISO date up to which figures count as known; null: all
 */
export async function trackPoints(
  ledger: Ledger,
  claim: Claim,
  year: number,
  asOf: string | null,
): Promise<TrackPoint[]> {
  const { parties, concept: aim } = claim.measure;
  const concept = TRACKED[aim];
  const pair = partiesOf(claim);
  if (pair.length !== 2 || concept === undefined) return [];
  const rows = await ledger.observations({
    measure: concept,
    economy: parties.symmetric ? pair : pair[0],
    partner: parties.symmetric ? pair : pair[1],
    from: `${year - 1}-01-01`,
    to: `${year}-12-31`,
    all_vintages: true,
  });
  const unit = claim.quantity.unit.kind === "currency" ? claim.quantity.unit.code : null;
  const usable = rows.filter(
    (row) => isGoods(row.commodity) && row.route === null && (unit === null || row.unit === unit),
  );
  const known = (row: Observation): boolean => asOf === null || row.vintage <= asOf;
  // The publisher whose figures of the running year reach furthest by the dateline, as the outlook takes it.
  const families = [...groupBy(usable, (row) => `${row.reporter} ${row.source}`).values()].map((family) =>
    pointsOf(family, known),
  );
  const reach = (points: readonly TrackPoint[]): number =>
    Math.max(0, ...points.filter((point) => point.year === year && !point.later).map(({ month }) => month));
  return families.sort((a, b) => reach(b) - reach(a) || b.length - a.length)[0] ?? [];
}

/** Cumulative figures from January: as published, or summed where every month is there. */
function pointsOf(rows: readonly Observation[], known: (row: Observation) => boolean): TrackPoint[] {
  const points = new Map<string, TrackPoint>();
  const put = (row: Observation, year: number, month: number, value: number, later: boolean): void => {
    const key = `${year} ${month}`;
    const present = points.get(key);
    const better =
      present === undefined || (present.later && !later) || (present.later === later && row.vintage >= present.as_of);
    if (better) points.set(key, { year, month, value, as_of: row.vintage, source: row.source, later });
  };
  for (const row of rows) {
    const year = Number(row.period_from.slice(0, 4));
    const fromJanuary = row.period_from.slice(5) === "01-01" && row.period_to.slice(0, 4) === String(year);
    if (fromJanuary && row.frequency !== "daily")
      put(row, year, Number(row.period_to.slice(5, 7)), row.value, !known(row));
  }
  for (const later of [false, true]) {
    const months = rows.filter((row) => row.frequency === "monthly" && (later || known(row)));
    for (const year of new Set(months.map((row) => Number(row.period_from.slice(0, 4))))) {
      let sum = 0;
      for (let month = 1; month <= 12; month++) {
        const row = months.filter((one) => one.period_from === `${year}-${String(month).padStart(2, "0")}-01`).at(-1);
        if (row === undefined) break;
        sum += row.value;
        if (!points.has(`${year} ${month}`)) put(row, year, month, sum, later);
      }
    }
  }
  return [...points.values()].sort((a, b) => a.year - b.year || a.month - b.month);
}

function isGoods(commodity: string | null): boolean {
  return commodity === null || commodity === "goods";
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
