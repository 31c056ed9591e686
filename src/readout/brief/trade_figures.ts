import { isMissing } from "../../core/missing.ts";
import type { Known } from "../../core/missing.ts";
import type { Source } from "../../facts/ledger.ts";
import type { Dependence as YearOfDependence } from "../../strategy/dependence.ts";
import { formatDate } from "../format.ts";
import type { Dependence, DependenceLine, PartnerRow, PartnerTable } from "./brief.ts";
import { sourceTitle } from "./claim_rows.ts";
import type { BriefFigures, CountryTrade, PartnerFlows } from "./figures.ts";
import { nameOf } from "./places.ts";

/** The years compared: the newest, and the one this much earlier (or the oldest). */
const YEARS_APART = 4;
/** Trade from which a partner missing in the newer year is named, USD. */
const SIZEABLE = 5e8;

/** How much of its goods trade each country of the focus does with the other; null without figures for both. */
export function dependenceOf(figures: BriefFigures): Dependence | null {
  const latest = figures.dependence.at(-1);
  if (latest === undefined || isMissing(latest.asymmetry)) return null;
  const order = latest.asymmetry < 1 ? ([1, 0] as const) : ([0, 1] as const);
  const sides = order.map((side) => dependenceLine(figures, side)) as [DependenceLine, DependenceLine];
  const [more, less] = sides.map((line) => ({ high: line.shares.at(-1)!.share, low: line.share_low }));
  return {
    sides,
    ratio: more.high / less.high,
    ratio_low: more.low / less.high,
    year: latest.year,
    year_before: comparedYears(figures.trade.get(sides[0].country))?.before ?? null,
    source: sourceLine(latest.source, latest.as_of, figures.sources),
  };
}

function dependenceLine(figures: BriefFigures, side: 0 | 1): DependenceLine {
  const years: readonly YearOfDependence[] = figures.dependence;
  const latest = years.at(-1)!.sides[side];
  const number = (value: Known): number | null => (isMissing(value) ? null : value);
  const shares = years.flatMap(({ year, sides }) => {
    const share = number(sides[side].trade_share);
    return share === null ? [] : [{ year, share }];
  });
  return {
    country: latest.country,
    name: nameOf(latest.country),
    partner: latest.partner,
    partner_name: nameOf(latest.partner),
    shares,
    share_low: lowerShare(figures.trade.get(latest.country), latest.partner) ?? shares.at(-1)!.share,
    export_share: number(latest.export_share),
    import_share: number(latest.import_share),
    concentration: number(latest.trade_hhi),
  };
}

/** The newest share if the flows that nobody reports any more were what they were in the earlier year. */
function lowerShare(trade: CountryTrade | undefined, partner: string): number | null {
  const years = comparedYears(trade);
  if (trade === undefined || years === null) return null;
  const after = trade.years.get(years.after)!;
  let total = 0;
  for (const flows of after.values()) total += sumOf(flows);
  for (const [code, flows] of trade.years.get(years.before)!)
    total += sumOf(flows) - sumOf(within(flows, after.get(code)));
  const own = after.get(partner);
  return own === undefined ? null : sumOf(own) / total;
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
  const trade = country === undefined ? undefined : figures.trade.get(country);
  const years = comparedYears(trade);
  if (trade === undefined || years === null) return null;
  const members = new Set(bloc.includes(trade.country) ? [] : bloc);
  const rows = new Map<string, PartnerRow>();
  const flowsBefore = trade.years.get(years.before)!;
  const flowsAfter = trade.years.get(years.after)!;
  const unobserved: { readonly name: string; readonly before: number }[] = [];
  let missing = 0;
  for (const code of new Set([...flowsBefore.keys(), ...flowsAfter.keys()])) {
    const before = flowsBefore.get(code);
    const after = flowsAfter.get(code);
    const lost = before === undefined ? 0 : sumOf(before) - sumOf(within(before, after));
    missing += lost;
    if (lost >= SIZEABLE) unobserved.push({ name: nameOf(code), before: lost });
    const partner = members.has(code) ? "EU27" : code;
    const row = rows.get(partner);
    rows.set(partner, {
      partner,
      name: nameOf(partner),
      before: add(row?.before, before === undefined ? null : sumOf(before)),
      after: add(row?.after, after === undefined ? null : sumOf(after)),
      before_comparable: (row?.before_comparable ?? 0) + (before === undefined ? 0 : sumOf(within(before, after))),
      after_comparable: (row?.after_comparable ?? 0) + (after === undefined ? 0 : sumOf(within(after, before))),
    });
  }
  const total = (pick: (row: PartnerRow) => number): number =>
    [...rows.values()].reduce((sum, row) => sum + pick(row), 0);
  const size = (row: PartnerRow): number => Math.max(row.before ?? 0, row.after ?? 0);
  return {
    country: trade.country,
    name: nameOf(trade.country),
    year_before: years.before,
    year_after: years.after,
    comparable_before: total((row) => row.before_comparable),
    comparable_after: total((row) => row.after_comparable),
    rows: [...rows.values()].sort((a, b) => size(b) - size(a) || (a.partner < b.partner ? -1 : 1)),
    unobserved: unobserved.sort((a, b) => b.before - a.before),
    unobserved_share: missing / total((row) => row.before ?? 0),
    source: sourceLine(trade.source, trade.vintage, figures.sources),
  };
}

function comparedYears(trade: CountryTrade | undefined): { readonly before: number; readonly after: number } | null {
  const years = [...(trade?.years.keys() ?? [])];
  const after = years.at(-1);
  if (after === undefined || years.length < 2) return null;
  return { before: years.includes(after - YEARS_APART) ? after - YEARS_APART : years[0], after };
}

function sumOf(flows: PartnerFlows): number {
  return (flows.exports ?? 0) + (flows.imports ?? 0);
}

/** The directions of `flows` that the other year has too. */
function within(flows: PartnerFlows, other: PartnerFlows | undefined): PartnerFlows {
  return {
    ...(flows.exports === undefined || other?.exports === undefined ? {} : { exports: flows.exports }),
    ...(flows.imports === undefined || other?.imports === undefined ? {} : { imports: flows.imports }),
  };
}

function add(sum: number | null | undefined, value: number | null): number | null {
  return value === null ? (sum ?? null) : (sum ?? 0) + value;
}

function sourceLine(source: string, vintage: string | null, sources: readonly Source[]): string {
  const title = sourceTitle(source, sources);
  return vintage === null ? title : `${title}; newest figures published ${formatDate(vintage)}`;
}
