import type { Source } from "../../facts/ledger.ts";
import { formatDate } from "../format.ts";
import type { Dependence, DependenceLine, PartnerTable } from "./brief.ts";
import { sourceTitle } from "./claim_rows.ts";
import type { BriefFigures, CountryTrade } from "./figures.ts";
import { nameOf } from "./places.ts";

/** The years compared in the table of partners: the newest, and the one this much earlier (or the oldest). */
const YEARS_APART = 4;

/** How much of its goods trade each country of the focus does with the other; null without figures for both. */
export function dependenceOf(figures: BriefFigures): Dependence | null {
  const [one, other] = figures.trade;
  if (figures.focus === null || one === null || other === null || one === undefined || other === undefined) return null;
  const lines = [shareLine(one, other.country), shareLine(other, one.country)];
  if (lines.some((line) => line.shares.length === 0)) return null;
  const last = (line: DependenceLine): { year: number; share: number } => line.shares.at(-1)!;
  lines.sort((a, b) => last(b).share - last(a).share);
  const [more, less] = lines as [DependenceLine, DependenceLine];
  if (last(more).year !== last(less).year) return null;
  return {
    sides: [more, less],
    ratio: last(more).share / last(less).share,
    year: last(more).year,
    source: sourceLine(one, figures.sources),
  };
}

/**
 * Trade by partner of the more dependent country of the focus, largest first by the larger of the two years.
 *
 * @param bloc members of the European Union, shown as one partner unless the country is one of them; empty: each alone
 */
export function partnersOf(
  figures: BriefFigures,
  dependence: Dependence | null,
  bloc: readonly string[],
): PartnerTable | null {
  const country = dependence?.sides[0].country ?? figures.focus?.[0];
  const trade = figures.trade.find((entry) => entry !== null && entry.country === country) ?? null;
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
    source: sourceLine(trade, figures.sources),
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

function shareLine(trade: CountryTrade, partner: string): DependenceLine {
  const shares: { year: number; share: number }[] = [];
  for (const [year, partners] of trade.years) {
    const value = partners.get(partner);
    let total = 0;
    for (const amount of partners.values()) total += amount;
    if (value !== undefined && total > 0) shares.push({ year, share: value / total });
  }
  return {
    country: trade.country,
    name: nameOf(trade.country),
    partner,
    partner_name: nameOf(partner),
    shares,
  };
}

function sourceLine(trade: CountryTrade, sources: readonly Source[]): string {
  return `${sourceTitle(trade.source, sources)}; newest figures published ${formatDate(trade.vintage)}`;
}
