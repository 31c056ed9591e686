import { LeewayError } from "../../core/errors.ts";
import type { CheckedRecord } from "../../checks/verdict.ts";
import type { Claim, Concept } from "../../documents/record.ts";
import type { Ledger, Observation, Source, Target } from "../../facts/ledger.ts";
import { dependence } from "../../strategy/dependence.ts";
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

/** With fewer partners than this a publisher's figures give no total of a country's trade. */
const PARTNERS_FOR_A_TOTAL = 100;

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
    if (year !== null) tracks.set(claim.id, { year, points: await trackOf(ledger, claim, year, record) });
  }
  const trade = new Map<string, CountryTrade>();
  for (const country of focus ?? []) {
    const found = await tradeOf(ledger, country);
    if (found !== null) trade.set(country, found);
  }
  return {
    sources: await ledger.sources(),
    focus,
    dependence: focus === null ? [] : await dependenceYears(ledger, focus),
    trade,
    tracks,
  };
}

/** The years in which one publisher gives both shares; the publisher with most such years. */
async function dependenceYears(ledger: Ledger, pair: readonly [string, string]): Promise<readonly Dependence[]> {
  let all: readonly Dependence[];
  try {
    all = await dependence(ledger, pair);
  } catch (error) {
    if (error instanceof LeewayError && error.code === "strategy.no_trade_data") return [];
    throw error;
  }
  const complete = all.filter(({ asymmetry }) => "value" in asymmetry);
  return [...groupBy(complete, ({ source }) => source).values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

async function tradeOf(ledger: Ledger, country: string): Promise<CountryTrade | null> {
  const query = { measure: "exports", frequency: "annual" } as const;
  const rows = [
    ...(await ledger.observations({ ...query, economy: country })),
    ...(await ledger.observations({ ...query, partner: country })),
  ].filter(
    ({ commodity, route, unit, partner }) => isGoods(commodity) && route === null && unit === "USD" && partner !== null,
  );
  let best: CountryTrade | null = null;
  let bestCount = 0;
  for (const [source, own] of groupBy(rows, (row) => row.source)) {
    const years = new Map<number, Map<string, PartnerFlows>>();
    let vintage = "";
    for (const row of own) {
      const other = row.economy === country ? row.partner! : row.economy;
      if (other === "WLD" || other === country) continue;
      const year = Number(row.period_from.slice(0, 4));
      const partners = years.get(year) ?? new Map<string, PartnerFlows>();
      const flow = row.economy === country ? { exports: row.value } : { imports: row.value };
      partners.set(other, { ...partners.get(other), ...flow });
      years.set(year, partners);
      if (row.vintage > vintage) vintage = row.vintage;
    }
    for (const [year, partners] of years) if (partners.size < PARTNERS_FOR_A_TOTAL) years.delete(year);
    if (years.size > 0 && own.length > bestCount) {
      best = { country, source, vintage, years: new Map([...years].sort((a, b) => a[0] - b[0])) };
      bestCount = own.length;
    }
  }
  return best;
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

async function trackOf(ledger: Ledger, claim: Claim, year: number, record: CheckedRecord): Promise<TrackPoint[]> {
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
  const known = (row: Observation): boolean =>
    record.document.dateline === null || row.vintage <= record.document.dateline;
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
