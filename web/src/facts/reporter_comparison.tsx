import { useEffect, useMemo, useState } from "preact/hooks";

import { formatAmount, formatPeriod, formatSignedPercent } from "../../../src/readout/format.ts";
import { GapChart } from "../charts/gap_chart.tsx";
import { SeriesChart } from "../charts/series_chart.tsx";
import type { ListedSeries } from "./catalogue.ts";
import { figuresOf } from "./catalogue.ts";
import { atOneFrequency, reportedPeriods } from "./reporters.ts";
import type { ReportedPeriod } from "./reporters.ts";
import type { Series } from "./series.ts";
import { reporterName } from "./series.ts";

/** Most other reporters set against one series, and latest periods in the table. */
const mostOthers = 5;
const mostPeriods = 12;

export interface ReporterComparisonProps {
  readonly own: Series;
  /** The same flow by others (see `sameFlow`). */
  readonly others: readonly ListedSeries[];
}

/** What several reporters say of one flow: their lines together, the gap to the first, the latest periods side by side. */
export function ReporterComparison({ own, others }: ReporterComparisonProps): preact.JSX.Element | null {
  const [found, setFound] = useState<readonly Series[]>([]);
  const compared = others.slice(0, mostOthers);
  useEffect(() => {
    const ending = new AbortController();
    setFound([]);
    Promise.all(compared.map((one) => figuresOf(one, ending.signal))).then(setFound, () => undefined);
    return () => ending.abort();
  }, [own.key, compared.map(({ key }) => key).join(" ")]);
  const all = useMemo(() => comparable([own, ...found]), [own, found]);
  const periods = reportedPeriods(all);
  if (periods.length === 0) return null;
  return (
    <section class="reporters" aria-label="Other reporters">
      <h2>The same flow by others</h2>
      <p class="quiet">
        Who exports counts without freight and insurance (f.o.b.), who imports with them (c.i.f.): gaps of 5 to 10% are
        usual. Larger ones come from re-exports, secrecy or time under way.
        {all[0].frequency !== own.frequency && " Months are summed to years, since others publish years."}
      </p>
      <SeriesChart name="reporters" title="As each reports it" series={all} />
      <GapChart name="gaps" title={`Gap to ${reporterName(own)}`} series={all} periods={periods} />
      <LatestPeriods series={all} periods={periods.slice(-mostPeriods)} />
      {others.length > mostOthers && <p class="note">{others.length - mostOthers} more reporters are left out.</p>}
    </section>
  );
}

/** The series at one frequency, without those that share no period with the first. */
function comparable(series: readonly Series[]): readonly Series[] {
  const [own, ...others] = atOneFrequency(series);
  return [own, ...others.filter((other) => reportedPeriods([own, other]).length > 0)];
}

function LatestPeriods({
  series,
  periods,
}: {
  readonly series: readonly Series[];
  readonly periods: readonly ReportedPeriod[];
}): preact.JSX.Element {
  return (
    <div class="scroll">
      <table>
        <caption>Latest periods that both sides report, {series[0].unit}</caption>
        <thead>
          <tr>
            <th scope="col">Period</th>
            {series.map((one) => (
              <th key={one.key} scope="col" class="number">
                {reporterName(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map(({ from, to, values }) => (
            <tr key={from + to}>
              <th scope="row">{formatPeriod(from, to)}</th>
              {values.map((value, at) => (
                <td key={series[at].key} class="number">
                  {value === null ? "" : formatAmount(value)}
                  {at > 0 && value !== null && values[0] !== 0 && (
                    <span class="quiet block">{formatSignedPercent(value / values[0]! - 1)}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
