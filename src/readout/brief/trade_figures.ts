import type { Source } from "../../facts/ledger.ts";
import type { Dependence as YearOfDependence, Observed } from "../../strategy/dependence.ts";
import { formatDate } from "../format.ts";
import type { Dependence, DependenceLine, PartnerTable } from "./brief.ts";
import { sourceTitle } from "./claim_rows.ts";
import type { BriefFigures } from "./figures.ts";
import { nameOf } from "./places.ts";

/** The years compared in the table of partners: the newest, and the one this much earlier (or the oldest). */
const YEARS_APART = 4;

/** How much of its goods trade each country of the focus does with the other; null without figures for both. */
export function dependenceOf(figures: BriefFigures): Dependence | null {
  const latest = figures.dependence.at(-1);
  if (latest === undefined || !("value" in latest.asymmetry)) return null;
  const order = latest.asymmetry.value < 1 ? ([1, 0] as const) : ([0, 1] as const);
  const sides = order.map((side) => dependenceLine(figures.dependence, side)) as [DependenceLine, DependenceLine];
  return {
    sides,
    ratio: Math.max(latest.asymmetry.value, 1 / latest.asymmetry.value),
    year: latest.year,
    source: sourceLine(latest.source, latest.as_of, figures.sources),
  };
}

function dependenceLine(years: readonly YearOfDependence[], side: 0 | 1): DependenceLine {
  const latest = years.at(-1)!.sides[side];
  const number = (observed: Observed): number | null => ("value" in observed ? observed.value : null);
  return {
    country: latest.country,
    name: nameOf(latest.country),
    partner: latest.partner,
    partner_name: nameOf(latest.partner),
    shares: years.flatMap(({ year, sides }) => {
      const share = number(sides[side].trade_share);
      return share === null ? [] : [{ year, share }];
    }),
    export_share: number(latest.export_share),
    import_share: number(latest.import_share),
    concentration: number(latest.trade_hhi),
  };
}

/**
 * Trade by partner of the more dependent country of the focus, largest first by the larger of the two years.
 *
 * @param bloc members of the European Union, shown as one partner unless the country is one of them; empty: each alone
 */
export function partnersOf(figures: BriefFigures, bloc: readonly string[]): PartnerTable | null {
  const { trade } = figures;
  if (trade === null || trade.years.size < 2) return null;
  const years = [...trade.years.keys()];
  const yearAfter = years.at(-1)!;
  const yearBefore = years.includes(yearAfter - YEARS_APART) ? yearAfter - YEARS_APART : years[0];
  const members = new Set(bloc.includes(trade.country) ? [] : bloc);
  const before = byPartner(trade.years.get(yearBefore)!, members);
  const after = byPartner(trade.years.get(yearAfter)!, members);
  const rows = [...new Set([...before.keys(), ...after.keys()])].map((partner) => ({
    partner,
    name: nameOf(partner),
    before: before.get(partner) ?? null,
    after: after.get(partner) ?? null,
  }));
  const size = (row: (typeof rows)[number]): number => Math.max(row.before ?? 0, row.after ?? 0);
  rows.sort((a, b) => size(b) - size(a) || (a.partner < b.partner ? -1 : 1));
  const total = (values: ReadonlyMap<string, number>): number =>
    [...values.values()].reduce((sum, value) => sum + value, 0);
  return {
    country: trade.country,
    name: nameOf(trade.country),
    year_before: yearBefore,
    year_after: yearAfter,
    total_before: total(before),
    total_after: total(after),
    rows,
    unobserved: rows.filter((row) => row.after === null && (row.before ?? 0) >= SIZEABLE).map(({ name }) => name),
    source: sourceLine(trade.source, trade.vintage, figures.sources),
  };
}

/** Trade from which a partner missing in the newer year is named, USD. */
const SIZEABLE = 5e8;

function byPartner(values: ReadonlyMap<string, number>, members: ReadonlySet<string>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [partner, value] of values) {
    const key = members.has(partner) ? "EU27" : partner;
    sums.set(key, (sums.get(key) ?? 0) + value);
  }
  return sums;
}

function sourceLine(source: string, vintage: string | null, sources: readonly Source[]): string {
  const title = sourceTitle(source, sources);
  return vintage === null ? title : `${title}; newest figures published ${formatDate(vintage)}`;
}
