import { dependenceLines } from "../charts/dependence_lines.ts";
import type { Chart } from "../charts/chart.ts";
import { partnerBars } from "../charts/partner_bars.ts";
import { targetFan } from "../charts/target_fan.ts";
import { worldMap } from "../charts/world_map.ts";
import {
  formatDate,
  formatList,
  formatPercent,
  formatSignedPercent,
  formatSignificant,
  formatValue,
} from "../format.ts";
import { numericCode } from "./places.ts";
import { isOpen, openShares } from "./dependence_words.ts";
import type { Dependence, PartnerTable, ScenarioOutcome, TargetTrack } from "./brief.ts";

const BILLION = 1e9;
/** Partners drawn one by one; the others are in the table only. */
const PARTNERS_DRAWN = 12;

/** The fan of a target; null when there is nothing to draw but the goal. */
export function targetChart(track: TargetTrack, dateline: string | null): Chart | null {
  const monetary = Math.abs(track.goals[0].target) >= BILLION;
  const scale = monetary ? BILLION : 1;
  const points = (year: number, later: boolean): { month: number; value: number }[] =>
    track.points
      .filter((point) => point.year === year && point.later === later)
      .map(({ month, value }) => ({ month, value: value / scale }));
  const soFar = points(track.year, false);
  const yearBefore = points(track.year - 1, false);
  if (soFar.length === 0 && yearBefore.length === 0) return null;
  const { projected, projected_low, projected_high } = track;
  const sources = [...new Set(track.points.map(({ source }) => source))];
  const vintages = track.points
    .filter(({ later }) => !later)
    .map(({ as_of }) => as_of)
    .sort();
  const vintage = vintages.at(-1);
  return targetFan({
    id: `fan-${track.id}`,
    title: `${track.parties}: towards ${formatValue(track.goals[0].target, track.unit)} in ${track.year}`,
    subtitle: `${track.measure.charAt(0).toUpperCase()}${track.measure.slice(1)}, total since January, ${monetary ? `billion ${track.unit}` : track.unit}`,
    source:
      `Source: ${formatList(sources)}` +
      (vintage === undefined ? "" : `; figures published up to ${formatDate(vintage)}`) +
      (dateline === null ? "." : `, as known on ${formatDate(dateline)}.`),
    unit: monetary ? `billion ${track.unit}` : track.unit,
    year: track.year,
    targets: track.goals.map(({ target }) => target / scale),
    soFar,
    yearBefore,
    projection:
      projected === null || projected_low === null || projected_high === null
        ? null
        : { mid: projected / scale, low: projected_low / scale, high: projected_high / scale },
    later: points(track.year, true),
  });
}

/** The bars of a country's trade by partner. */
export function partnersChart(table: PartnerTable): Chart {
  const total = formatSignedPercent(table.comparable_after / table.comparable_before - 1, 0);
  const billions = (value: number): string => formatSignificant(value / BILLION, 3);
  const notes: string[] = [];
  if (table.unobserved.length > 0) {
    const names = table.unobserved
      .slice(0, 6)
      .map(({ name, before }) => `${name} (${billions(before)} in ${table.year_before})`);
    const rest = table.unobserved.length - names.length;
    if (rest > 0) names.push(`${rest} more`);
    notes.push(
      `Nobody reports the ${table.year_after} trade with ${formatList(names)}, in all ${formatPercent(
        table.unobserved_share,
      )} of the trade of ${table.year_before}: unobserved, not zero. Changes compare only flows reported in both years.`,
    );
  }
  return partnerBars({
    id: "partners-chart",
    title: `Goods trade of ${table.name} by partner`,
    subtitle: `Exports plus imports, billion USD; trade reported in both years changed by ${total}, from ${billions(
      table.comparable_before,
    )} to ${billions(table.comparable_after)}`,
    source: `Source: ${table.source}.`,
    notes,
    country: table.name,
    unit: "billion USD",
    yearBefore: table.year_before,
    yearAfter: table.year_after,
    partners: table.rows.slice(0, PARTNERS_DRAWN).map((row) => ({
      partner: row.name,
      before: row.before === null ? null : row.before / BILLION,
      after: row.after === null ? null : row.after / BILLION,
      change: row.before_comparable > 0 ? row.after_comparable / row.before_comparable - 1 : null,
    })),
  });
}

/** The two lines of mutual dependence. */
export function dependenceChart(dependence: Dependence): Chart {
  const [one, other] = dependence.sides;
  const notes: string[] = [];
  if (one.shares.some(({ year }, k) => k > 0 && year - one.shares[k - 1].year > 1)) {
    notes.push("Dotted: years that the ledger does not hold.");
  }
  if (dependence.sides.some(isOpen)) notes.push(openShares(dependence));
  return dependenceLines({
    id: "dependence-chart",
    title: `${one.name} and ${other.name}: who depends on whom`,
    subtitle: "Share of each country's goods trade, exports plus imports, done with the other",
    source: `Source: ${dependence.source}.`,
    notes,
    sides: [
      { country: one.name, partner: one.partner_name, shares: one.shares, low: one.share_low },
      { country: other.name, partner: other.partner_name, shares: other.shares, low: other.share_low },
    ],
  });
}

/** The world map of a scenario. */
export function scenarioChart(outcome: ScenarioOutcome): Chart {
  const rest = outcome.countries.find(({ country }) => country === "ROW");
  return worldMap({
    id: `map-${outcome.scenario}`,
    title: "Change in real income",
    subtitle: `Percent of the ${outcome.world_year} level, long run`,
    source: `Source: Leeway, model ${outcome.model} on world ${outcome.world} (${outcome.provenance.world_source}).`,
    notes: [
      "Borders follow the practice of the United Nations General Assembly; no line states a legal view (see Method).",
    ],
    changes: outcome.countries.flatMap(({ country, name, real_income_change }) => {
      const id = numericCode(country);
      return id === null ? [] : [{ id, name, change: real_income_change }];
    }),
    restLabel:
      rest === undefined
        ? "not in this world"
        : `not a country of its own in this world; rest of the world together ${formatSignedPercent(rest.real_income_change, 2)}`,
  });
}
