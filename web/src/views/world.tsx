import { useMemo, useRef } from "preact/hooks";

import { nameOf } from "../../../src/readout/brief/places.ts";
import { BORDER_POLICY } from "../../../src/readout/charts/world_shapes.ts";
import { formatHat } from "../../../src/readout/format.ts";
import { Arcs, ArcsLegend } from "../map/arcs.tsx";
import { Choropleth } from "../map/choropleth.tsx";
import { TradeSankey } from "../map/sankey.tsx";
import { mapValues } from "../map/values.ts";
import { Choice, Tabs } from "../parts/choice.tsx";
import { CountryPanel } from "../parts/country_panel.tsx";
import { Downloads } from "../parts/download.tsx";
import type { Rows } from "../parts/download.tsx";
import { MapLegend } from "../parts/legend.tsx";
import { Ranking } from "../parts/ranking.tsx";
import { Reproduce } from "../parts/reproduce.tsx";
import { ScenarioStrip } from "../parts/scenario_strip.tsx";
import { isCurrent, solutions } from "../solver/solutions.ts";
import type { Solved } from "../solver/messages.ts";
import { change, desk } from "../state/desk.ts";
import { outcomes } from "../state/desk_state.ts";
import { activeSlot } from "../state/scenarios.ts";
import type { OutcomeWords } from "../text/outcomes.ts";
import { outcomeWords } from "../text/outcomes.ts";

/** The world under the scenario: a map or flows, the countries in order, one country in full. */
export function WorldView(): preact.JSX.Element {
  const slot = activeSlot.value;
  const { solved } = solutions[slot].value;
  const { country } = desk.value;
  const outcome = outcomeWords[desk.value.outcome];
  const select = (chosen: string): void => change({ country: chosen === country ? null : chosen });
  return (
    <div class="world-grid">
      <ScenarioStrip />
      {solved === null ? (
        <section class="picture-box empty" aria-label="Map">
          <p class="loading">The world is being fetched and solved …</p>
        </section>
      ) : (
        <Picture solved={solved} outcome={outcome} current={isCurrent(slot)} onSelect={select} />
      )}
      {solved !== null && (
        <aside class="side" aria-label="Countries">
          {country !== null && <CountryPanel solved={solved} country={country} />}
          <h2>{outcome.name} by country</h2>
          <Ranking countries={solved.result.countries} outcome={outcome} selected={country} onSelect={select} />
        </aside>
      )}
    </div>
  );
}

interface PictureProps {
  readonly solved: Solved;
  readonly outcome: OutcomeWords;
  readonly current: boolean;
  readonly onSelect: (country: string) => void;
}

function Picture({ solved, outcome, current, onSelect }: PictureProps): preact.JSX.Element {
  const { picture, country, sector } = desk.value;
  const box = useRef<HTMLElement>(null);
  const { result } = solved;
  const values = useMemo(() => mapValues(solved.result.countries, outcome), [solved, outcome]);
  const rest = result.countries.some((row) => row.country === "ROW")
    ? `no value of its own; the rest of the world together ${formatHat(outcome.hat(rowOf(solved, "ROW")))}`
    : "not in this world";
  const source = `${result.provenance.world_source}, ${result.provenance.world_licence}; ${result.model}, Leeway.`;
  const title = picture === "map" ? outcome.name : `Trade, ${sector ?? "all sectors"}`;
  return (
    <section class="picture-box" ref={box} aria-label="Picture" data-current={current}>
      <header>
        <div>
          <h1>{title}</h1>
          <p class="subtitle">
            {picture === "map"
              ? `${outcome.meaning}, scenario against the ${result.provenance.world_year} baseline, %`
              : `change in value, scenario against the ${result.provenance.world_year} baseline, USD`}
          </p>
        </div>
        <div class="controls">
          <Tabs
            label="Picture"
            value={picture}
            options={[
              { value: "map", label: "Map" },
              { value: "arcs", label: "Flows" },
              { value: "sankey", label: "Sankey" },
            ]}
            onChange={(chosen) => change({ picture: chosen })}
          />
          {picture === "map" ? (
            <Choice
              label="Outcome"
              value={desk.value.outcome}
              options={outcomes.map((value) => ({ value, label: outcomeWords[value].name }))}
              onChange={(chosen) => change({ outcome: chosen })}
            />
          ) : (
            <Choice
              label="Sector"
              value={sector ?? ""}
              options={[
                { value: "", label: "all sectors" },
                ...solved.sectors.map(({ sector: value, name }) => ({ value, label: `${value} ${name}` })),
              ]}
              onChange={(chosen) => change({ sector: chosen === "" ? null : chosen })}
            />
          )}
        </div>
      </header>
      {picture === "sankey" ? (
        <TradeSankey solved={solved} country={country ?? "RUS"} />
      ) : (
        <Choropleth
          description={describe(solved, outcome)}
          values={values}
          selected={country}
          onSelect={onSelect}
          over={picture === "arcs" ? <Arcs pairs={solved.pairs} country={country} /> : undefined}
        />
      )}
      {picture === "map" && <MapLegend limits={outcome.limits} rest={rest} />}
      {picture === "arcs" && <ArcsLegend country={country} />}
      <p class="source">Source: {source}</p>
      {picture !== "sankey" && <p class="note">{BORDER_POLICY}</p>}
      <Downloads
        name={`${result.scenario}-${desk.value.outcome}`}
        title={`${title}: ${result.scenario}`}
        source={source}
        picture={() => box.current?.querySelector("svg.map, svg.sankey") ?? null}
        rows={() => (picture === "map" ? countryRows(solved) : pairRows(solved))}
      />
      <Reproduce />
    </section>
  );
}

function describe({ result }: Solved, outcome: OutcomeWords): string {
  const sorted = result.countries.toSorted((a, b) => outcome.hat(a) - outcome.hat(b));
  const words = (rows: typeof sorted): string =>
    rows.map((row) => `${nameOf(row.country)} ${formatHat(outcome.hat(row))}`).join(", ");
  return `World map. ${outcome.name}: lowest ${words(sorted.slice(0, 3))}; highest ${words(sorted.slice(-3).toReversed())}.`;
}

function rowOf({ result }: Solved, country: string): Solved["result"]["countries"][number] {
  return result.countries.find((row) => row.country === country)!;
}

function countryRows({ result }: Solved): Rows {
  const names = Object.keys(result.countries[0] ?? {}) as (keyof Solved["result"]["countries"][number])[];
  return [names, ...result.countries.map((row) => names.map((name) => row[name]))];
}

function pairRows({ pairs }: Solved): Rows {
  const { countries, base, new: after } = pairs;
  const N = countries.length;
  const rows: (string | number)[][] = [["exporter", "importer", "value_base_usd_million", "value_new_usd_million"]];
  for (let cell = 0; cell < N * N; cell++) {
    if (base[cell] === 0 && after[cell] === 0) continue;
    rows.push([countries[cell % N], countries[Math.floor(cell / N)], base[cell], after[cell]]);
  }
  return rows;
}
