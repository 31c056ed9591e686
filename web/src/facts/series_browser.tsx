import { useEffect, useMemo, useState } from "preact/hooks";

import { SeriesChart } from "../charts/series_chart.tsx";
import { Notice } from "../parts/notice.tsx";
import { change, desk } from "../state/desk.ts";
import type { ListedSeries } from "./catalogue.ts";
import { figuresOf, listedSeries } from "./catalogue.ts";
import { mirrorOf } from "./mirror.ts";
import { MirrorTable } from "./mirror_table.tsx";
import type { Series } from "./series.ts";
import { seriesName } from "./series.ts";

/** Most lines of the list and of the chart. */
const mostListed = 60;
const mostDrawn = 6;

/** The series of the ledger: searched, drawn together, and set against their mirrors. */
export function SeriesBrowser(): preact.JSX.Element {
  const all = listedSeries.value;
  const { search, series: chosen } = desk.value;
  const [typed, setTyped] = useState(search);
  useEffect(() => setTyped(search), [search]);
  const found = useMemo(() => (all === null ? [] : matching(all, typed)), [all, typed]);
  if (all === null) return <p class="loading">Fetching the list of series …</p>;
  const toggle = (key: string): void => {
    const next = chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key].slice(-mostDrawn);
    change({ series: next, search: typed });
  };
  return (
    <div class="facts-grid">
      <section aria-label="Series">
        <label for="search">Search {all.length.toLocaleString("en")} series</label>
        <input
          id="search"
          type="search"
          value={typed}
          placeholder="china russia turnover"
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={(event) => change({ search: event.currentTarget.value })}
        />
        <p class="quiet" role="status">
          {found.length === 0 ? "No series has all these words." : `${found.length.toLocaleString("en")} found`}
        </p>
        <ul class="series-list">
          {found.slice(0, mostListed).map((one) => (
            <li key={one.key}>
              <label>
                <input type="checkbox" checked={chosen.includes(one.key)} onChange={() => toggle(one.key)} />
                <span>
                  {seriesName(one)}
                  <span class="quiet block">
                    {one.unit}, {one.first.slice(0, 7)} to {one.last.slice(0, 7)}, {one.figures} figures, {one.source}
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        {found.length > mostListed && (
          <p class="quiet">The first {mostListed} are listed; more words narrow the search.</p>
        )}
      </section>
      <section aria-label="Chart">
        <Drawn chosen={all.filter(({ key }) => chosen.includes(key))} all={all} />
      </section>
    </div>
  );
}

function matching(all: readonly ListedSeries[], typed: string): readonly ListedSeries[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const named = all.filter((one) => {
    const text = `${seriesName(one)} ${one.key.replaceAll(/[|_]/g, " ")}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return named.toSorted((a, b) => b.figures - a.figures);
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
  if (chosen.length === 0) {
    return <p class="quiet">Choose one or more series at the left; up to {mostDrawn} are drawn together, by unit.</p>;
  }
  const units = [...new Set(drawn.map(({ unit }) => unit))];
  const [only] = drawn;
  const mirror = drawn.length === 1 ? mirrorOf(chosen[0], all) : null;
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
      {mirror !== null && only !== undefined && (
        <MirrorTable own={only} mirror={mirror} onAdd={() => change({ series: [...desk.value.series, mirror.key] })} />
      )}
    </>
  );
}
