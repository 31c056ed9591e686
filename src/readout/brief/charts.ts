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
  const drawn = table.rows.slice(0, PARTNERS_DRAWN);
  const total = formatSignedPercent(table.total_after / table.total_before - 1, 0);
  const notes: string[] = [];
  if (table.unobserved.length > 0) {
    notes.push(
      `Neither side reports the ${table.year_after} trade with ${formatList(table.unobserved)}: unobserved, not zero.`,
    );
  }
  return partnerBars({
    id: "partners-chart",
    title: `Goods trade of ${table.name} by partner`,
    subtitle: `Exports plus imports, billion USD; the total changed by ${total}, from ${formatSignificant(
      table.total_before / BILLION,
      3,
    )} to ${formatSignificant(table.total_after / BILLION, 3)}`,
    source: `Source: ${table.source}.`,
    notes,
    country: table.name,
    unit: "billion USD",
    yearBefore: table.year_before,
    yearAfter: table.year_after,
    partners: drawn.map(({ name, before, after }) => ({
      partner: name,
      before: before === null ? null : before / BILLION,
      after: after === null ? null : after / BILLION,
    })),
  });
}

/** The two lines of mutual dependence. */
export function dependenceChart(dependence: Dependence): Chart {
  const [one, other] = dependence.sides;
  const gaps = one.shares.some(({ year }, k) => k > 0 && year - one.shares[k - 1].year > 1);
  return dependenceLines({
    id: "dependence-chart",
    title: `${one.name} and ${other.name}: who depends on whom`,
    subtitle: "Share of each country's goods trade, exports plus imports, done with the other",
    source: `Source: ${dependence.source}.`,
    notes: gaps ? ["Dotted: years that the ledger does not hold."] : [],
    sides: [
      { country: one.name, partner: one.partner_name, shares: one.shares },
      { country: other.name, partner: other.partner_name, shares: other.shares },
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

/** Mutual dependence in one sentence. */
export function dependenceSentence(dependence: Dependence): string {
  const [one, other] = dependence.sides.map(
    ({ name, partner_name, shares }) =>
      `${name} did ${formatPercent(shares.at(-1)?.share ?? NaN, 1)} of its goods trade with ${partner_name}`,
  );
  return `In ${dependence.year}, ${one}, ${other}.`;
}
