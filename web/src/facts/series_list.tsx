import { useEffect, useMemo, useState } from "preact/hooks";

import { nameOf } from "../../../src/readout/brief/places.ts";
import { Choice } from "../parts/choice.tsx";
import { change, desk } from "../state/desk.ts";
import type { ListedSeries } from "./catalogue.ts";
import { seriesName } from "./series.ts";

/** Most lines of the list, and most series drawn together. */
const mostListed = 60;
export const mostDrawn = 6;

/** The series of the ledger by words, measure and reporter, under the name of their measure. */
export function SeriesList({ all }: { readonly all: readonly ListedSeries[] }): preact.JSX.Element {
  const { search, series: chosen, seriesMeasure, seriesReporter } = desk.value;
  const [typed, setTyped] = useState(search);
  useEffect(() => setTyped(search), [search]);
  const named = useMemo(() => matching(all, typed), [all, typed]);
  const found = named.filter(
    ({ measure, reporter }) =>
      (seriesMeasure === null || measure === seriesMeasure) && (seriesReporter === null || reporter === seriesReporter),
  );
  const listed = found.slice(0, mostListed);
  const toggle = (key: string): void => {
    const next = chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key].slice(-mostDrawn);
    change({ series: next, search: typed });
  };
  return (
    <>
      <label for="search">Search {all.length.toLocaleString("en")} series</label>
      <input
        id="search"
        type="search"
        value={typed}
        placeholder="china russia turnover"
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => change({ search: event.currentTarget.value })}
      />
      <div class="switches">
        <Choice
          label="Measure"
          value={seriesMeasure ?? ""}
          options={counted(named, "measure", (word) => word.replaceAll("_", " "))}
          onChange={(value) => change({ seriesMeasure: value === "" ? null : value, search: typed })}
        />
        <Choice
          label="Reporter"
          value={seriesReporter ?? ""}
          options={counted(named, "reporter", nameOf)}
          onChange={(value) => change({ seriesReporter: value === "" ? null : value, search: typed })}
        />
      </div>
      <div class="row spread">
        <p class="quiet" role="status">
          {found.length === 0 ? "No series fits." : `${found.length.toLocaleString("en")} found`}
        </p>
        {chosen.length > 0 && (
          <button type="button" class="link" onClick={() => change({ series: [] })}>
            Clear the {chosen.length} chosen
          </button>
        )}
      </div>
      <div class="series-list" tabIndex={0} role="group" aria-label="Series found">
        {[...new Set(listed.map(({ measure }) => measure))].map((measure) => (
          <section key={measure} aria-label={measure.replaceAll("_", " ")}>
            <h3>{measure.replaceAll("_", " ")}</h3>
            <ul>
              {listed
                .filter((one) => one.measure === measure)
                .map((one) => (
                  <li key={one.key}>
                    <label>
                      <input type="checkbox" checked={chosen.includes(one.key)} onChange={() => toggle(one.key)} />
                      <span>
                        {seriesName(one)}
                        <span class="quiet block">
                          {one.unit}, {one.first.slice(0, 7)} to {one.last.slice(0, 7)}, {one.figures} figures,{" "}
                          {one.source}
                        </span>
                      </span>
                    </label>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      {found.length > mostListed && (
        <p class="quiet">The {mostListed} longest are listed; more words narrow the search.</p>
      )}
    </>
  );
}

function matching(all: readonly ListedSeries[], typed: string): readonly ListedSeries[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const named = all.filter((one) => {
    const text = `${seriesName(one)} ${one.key} ${one.key.replaceAll(/[|_]/g, " ")}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return named.toSorted((a, b) => b.figures - a.figures);
}

/** The values of a column with how many series have each, the most frequent first. */
function counted(
  series: readonly ListedSeries[],
  column: "measure" | "reporter",
  words: (value: string) => string,
): readonly { readonly value: string; readonly label: string }[] {
  const counts = new Map<string, number>();
  for (const one of series) counts.set(one[column], (counts.get(one[column]) ?? 0) + 1);
  return [
    { value: "", label: "all" },
    ...[...counts]
      .toSorted((a, b) => b[1] - a[1])
      .map(([value, count]) => ({ value, label: `${words(value)} (${count.toLocaleString("en")})` })),
  ];
}
