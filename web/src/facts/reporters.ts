import type { Observation } from "../../../src/facts/ledger.ts";
import type { ListedSeries } from "./catalogue.ts";
import type { Series } from "./series.ts";

/** A series as far as it is needed to tell whether two are about the same flow. */
export type FlowSeries = Pick<
  ListedSeries,
  | "key"
  | "measure"
  | "reporter"
  | "economy"
  | "partner"
  | "commodity"
  | "route"
  | "frequency"
  | "unit"
  | "source"
  | "figures"
>;

const opposite: Readonly<Record<string, string>> = {
  exports: "imports",
  imports: "exports",
  trade_turnover: "trade_turnover",
};

/** Frequencies that meet in years: months are summed. */
const summable: ReadonlySet<string> = new Set(["annual", "monthly"]);

/**
 * The series in which others report the same flow: the partner's imports for exports, its turnover for turnover, and the
 * same measure by another publisher; in the same unit and commodity, and in the same frequency or one that can be summed to years, the longest first.
 */
export function sameFlow<Listed extends FlowSeries>(own: FlowSeries, all: readonly Listed[]): readonly Listed[] {
  const isAlike = (other: FlowSeries): boolean =>
    other.key !== own.key &&
    (other.frequency === own.frequency || (summable.has(other.frequency) && summable.has(own.frequency))) &&
    other.unit === own.unit &&
    (other.commodity ?? "") === (own.commodity ?? "") &&
    (other.route ?? "") === (own.route ?? "");
  const isMirror = ({ measure, economy, partner }: FlowSeries): boolean =>
    measure === opposite[own.measure] && economy === own.partner && partner === own.economy;
  const isOtherPublisher = ({ measure, economy, partner, reporter, source }: FlowSeries): boolean =>
    measure === own.measure &&
    economy === own.economy &&
    (partner ?? "") === (own.partner ?? "") &&
    (reporter !== own.reporter || source !== own.source);
  return all
    .filter((other) => isAlike(other) && (isMirror(other) || isOtherPublisher(other)))
    .toSorted((a, b) => b.figures - a.figures);
}

/** A figure of a flow as several report it. */
export interface ReportedPeriod {
  readonly from: string;
  readonly to: string;
  /** In the order of the reporters; null: not reported. */
  readonly values: readonly (number | null)[];
}

/** The periods that the first reporter and at least one other report, oldest first. */
export function reportedPeriods(
  reporters: readonly { readonly observations: readonly { period_from: string; period_to: string; value: number }[] }[],
): readonly ReportedPeriod[] {
  const [own, ...others] = reporters.map(
    ({ observations }) => new Map(observations.map((row) => [`${row.period_from} ${row.period_to}`, row.value])),
  );
  return [...(own ?? [])]
    .map(([period, value]) => {
      const [from, to] = period.split(" ");
      return { from, to, values: [value, ...others.map((other) => other.get(period) ?? null)] };
    })
    .filter(({ values }) => values.slice(1).some((value) => value !== null))
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
}

/** Series brought to one frequency: as they are where they share it, else years, months summed where all twelve are there. */
export function atOneFrequency(all: readonly Series[]): readonly Series[] {
  return all.every(({ frequency }) => frequency === all[0].frequency) ? all : all.map(inYears);
}

function inYears(series: Series): Series {
  if (series.frequency !== "monthly") return series;
  const years = new Map<string, Observation[]>();
  for (const figure of series.observations) {
    const year = figure.period_from.slice(0, 4);
    const months = years.get(year);
    if (months === undefined) years.set(year, [figure]);
    else months.push(figure);
  }
  const observations = [...years].flatMap(([year, months]): Observation[] =>
    months.length < 12
      ? []
      : [
          {
            ...months[0],
            frequency: "annual",
            period_from: `${year}-01-01`,
            period_to: `${year}-12-31`,
            vintage: months.map(({ vintage }) => vintage).reduce((last, vintage) => (vintage > last ? vintage : last)),
            value: months.reduce((sum, { value }) => sum + value, 0),
          },
        ],
  );
  return { ...series, frequency: "annual", observations };
}
