import type { Observation } from "../../../src/facts/ledger.ts";
import { seriesKey } from "../../../src/facts/vintages.ts";
import { nameOf, publisherOf } from "../../../src/readout/brief/places.ts";

/** One series: figures of the same measure, parties, publisher and unit, by period. */
export interface Series {
  readonly key: string;
  readonly measure: string;
  readonly reporter: string;
  readonly economy: string;
  readonly partner: string | null;
  readonly commodity: string | null;
  readonly route: string | null;
  readonly frequency: string;
  readonly valuation: string;
  readonly unit: string;
  readonly source: string;
  /** The newest vintage among its figures. */
  readonly lastVintage: string;
  readonly observations: readonly Observation[];
}

/** Figures grouped into series, in the order in which they come. */
export function groupSeries(observations: readonly Observation[]): readonly Series[] {
  const groups = new Map<string, Observation[]>();
  for (const figure of observations) {
    const key = seriesKey.map((column) => figure[column] ?? "").join("|");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [figure]);
    else group.push(figure);
  }
  return [...groups].map(([key, figures]) => {
    const [{ measure, reporter, economy, partner, commodity, route, frequency, valuation, unit, source }] = figures;
    return {
      key,
      measure,
      reporter,
      economy,
      partner,
      commodity,
      route,
      frequency,
      valuation,
      unit,
      source,
      lastVintage: figures.reduce((last, figure) => (figure.vintage > last ? figure.vintage : last), ""),
      observations: figures,
    };
  });
}

/** A series in words: what, whose, with whom, by whom. */
export function seriesName(series: Omit<Series, "key" | "lastVintage" | "observations">): string {
  const { measure, reporter, economy, partner, commodity, route, frequency, valuation } = series;
  const what = [measure.replaceAll("_", " "), commodity?.replaceAll("_", " "), route?.replaceAll("_", " ")]
    .filter((word) => word !== undefined && word !== "")
    .join(", ");
  const whose = partner === null || partner === "" ? nameOf(economy) : `${nameOf(economy)}–${nameOf(partner)}`;
  const how = valuation === "none" ? frequency : `${frequency}, ${valuation}`;
  return `${what}: ${whose} (${publisherOf(reporter)}, ${how})`;
}

/** Who reports which side of a flow, in words: "Chinese customs: imports". */
export function reporterName({ reporter, measure }: Pick<Series, "reporter" | "measure">): string {
  return `${publisherOf(reporter)}: ${measure.replaceAll("_", " ")}`;
}
