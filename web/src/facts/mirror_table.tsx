import { useEffect, useState } from "preact/hooks";

import { formatAmount, formatSignedPercent } from "../../../src/readout/format.ts";
import type { ListedSeries } from "./catalogue.ts";
import { figuresOf } from "./catalogue.ts";
import type { Series } from "./series.ts";
import { seriesName } from "./series.ts";

/** Latest periods shown. */
const mostPeriods = 12;

export interface MirrorTableProps {
  readonly own: Series;
  readonly mirror: ListedSeries;
  readonly onAdd: () => void;
}

/** What two reporters say of the same flow, period by period, and the gap between them. */
export function MirrorTable({ own, mirror, onAdd }: MirrorTableProps): preact.JSX.Element | null {
  const [other, setOther] = useState<Series | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    figuresOf(mirror, ending.signal).then(setOther, () => setOther(null));
    return () => ending.abort();
  }, [mirror.key]);
  if (other === null) return null;
  const reported = new Map(other.observations.map((figure) => [figure.period_from + figure.period_to, figure.value]));
  const rows = own.observations
    .flatMap(({ period_from, period_to, value }) => {
      const seen = reported.get(period_from + period_to);
      return seen === undefined ? [] : [{ period: `${period_from} to ${period_to}`, value, seen }];
    })
    .slice(-mostPeriods);
  if (rows.length === 0) return null;
  return (
    <section class="mirror">
      <h3>The same flow by another reporter</h3>
      <p class="quiet">
        {seriesName(mirror)}. Import figures hold freight and insurance, export figures do not: gaps of 5 to 10% are
        usual.
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Period</th>
              <th scope="col" class="number">
                {own.reporter}
              </th>
              <th scope="col" class="number">
                {mirror.reporter}
              </th>
              <th scope="col" class="number">
                Gap
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ period, value, seen }) => (
              <tr key={period}>
                <th scope="row">{period}</th>
                <td class="number">{formatAmount(value)}</td>
                <td class="number">{formatAmount(seen)}</td>
                <td class="number">{value === 0 ? "" : formatSignedPercent(seen / value - 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" onClick={onAdd}>
        Draw both
      </button>
    </section>
  );
}
