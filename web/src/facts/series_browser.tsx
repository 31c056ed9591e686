import { useEffect, useMemo, useState } from "preact/hooks";

import { SeriesChart } from "../charts/series_chart.tsx";
import { Notice } from "../parts/notice.tsx";
import { desk } from "../state/desk.ts";
import type { ListedSeries } from "./catalogue.ts";
import { figuresOf, listedSeries } from "./catalogue.ts";
import { sameFlow } from "./reporters.ts";
import { ReporterComparison } from "./reporter_comparison.tsx";
import { Revisions } from "./revisions.tsx";
import type { Series } from "./series.ts";
import { seriesName } from "./series.ts";
import { mostDrawn, SeriesList } from "./series_list.tsx";

/** The series of the ledger: found, drawn together, set against what others report, with their vintages. */
export function SeriesBrowser(): preact.JSX.Element {
  const all = listedSeries.value;
  if (all === null) return <p class="loading">Fetching the list of series …</p>;
  const { series } = desk.value;
  return (
    <div class="facts-grid">
      <section aria-label="Series">
        <h2 class="hidden">Series of the ledger</h2>
        <SeriesList all={all} />
      </section>
      <section aria-label="Chart">
        <Drawn chosen={all.filter(({ key }) => series.includes(key))} all={all} />
      </section>
    </div>
  );
}

function Drawn({
  chosen,
  all,
}: {
  readonly chosen: readonly ListedSeries[];
  readonly all: readonly ListedSeries[];
}): preact.JSX.Element {
  const [drawn, setDrawn] = useState<readonly Series[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const keys = chosen.map(({ key }) => key).join(" ");
  useEffect(() => {
    const ending = new AbortController();
    setProblem(null);
    Promise.all(chosen.map((one) => figuresOf(one, ending.signal))).then(setDrawn, (error: Error) => {
      if (!ending.signal.aborted) setProblem(error.message);
    });
    return () => ending.abort();
  }, [keys]);
  const others = useMemo(() => (chosen.length === 1 ? sameFlow(chosen[0], all) : []), [keys, all]);
  if (chosen.length === 0) {
    return <p class="quiet">Choose one or more series at the left; up to {mostDrawn} are drawn together, by unit.</p>;
  }
  const units = [...new Set(drawn.map(({ unit }) => unit))];
  const [only] = drawn;
  return (
    <>
      {problem !== null && <Notice tone="warning">{problem}</Notice>}
      {units.map((unit) => {
        const together = drawn.filter((one) => one.unit === unit);
        const title = together.length === 1 ? seriesName(together[0]) : `${together.length} series in ${unit}`;
        return (
          <SeriesChart key={unit} name={`series-${unit.replaceAll(/\W/g, "-")}`} title={title} series={together} />
        );
      })}
      {only !== undefined && drawn.length === 1 && (
        <>
          <ReporterComparison own={only} others={others} />
          <Revisions series={only} />
        </>
      )}
    </>
  );
}
