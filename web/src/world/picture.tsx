import { useRef } from "preact/hooks";

import { nameInSentence } from "../../../src/readout/brief/places.ts";
import { BORDER_POLICY } from "../../../src/readout/charts/world_shapes.ts";
import { askedWords } from "../leeway/question.ts";
import { Arcs, arcsMeaning } from "../map/arcs.tsx";
import { ChordPicture, chordMeaning } from "../map/chord.tsx";
import { Choropleth } from "../map/choropleth.tsx";
import { FlowLegend } from "../map/flow_legend.tsx";
import type { FlowMeaning } from "../map/flow_legend.tsx";
import { TradeSankey, sankeyMeaning } from "../map/sankey.tsx";
import { Choice, Tabs } from "../parts/choice.tsx";
import { Downloads } from "../parts/download.tsx";
import type { Rows } from "../parts/download.tsx";
import { Reproduce } from "../parts/reproduce.tsx";
import type { Solved } from "../solver/messages.ts";
import { isCurrent } from "../solver/solutions.ts";
import { change, desk } from "../state/desk.ts";
import { outcomes, shareLayers } from "../state/desk_state.ts";
import type { DeskState } from "../state/desk_state.ts";
import { outcomeWords } from "../text/outcomes.ts";
import { layerOf } from "./layer.tsx";

const pictures = [
  { value: "map", label: "Map" },
  { value: "arcs", label: "Flows" },
  { value: "sankey", label: "Sankey" },
  { value: "chord", label: "Chord" },
] as const;

const modes = [
  { value: "difference", label: "Change" },
  { value: "scenario", label: "Scenario" },
  { value: "baseline", label: "Baseline" },
] as const;

const flowWords = {
  difference: "change in value, scenario against the",
  scenario: "value under the scenario, against the",
  baseline: "value in the",
} as const;

export interface PictureProps {
  readonly solved: Solved;
  readonly slot: number;
  readonly onSelect: (country: string) => void;
}

/** The scenario as a map of an outcome, as arcs of changing trade, or as one country's suppliers and customers. */
export function Picture({ solved, slot, onSelect }: PictureProps): preact.JSX.Element {
  const { picture, country, sector, flows, layer: shown, outcome } = desk.value;
  const box = useRef<HTMLElement>(null);
  const { result } = solved;
  const layer = layerOf(solved, desk.value);
  const source = `${result.provenance.world_source}, ${result.provenance.world_licence}; ${result.model}, Leeway.`;
  const meaning = meaningOf(desk.value);
  const hasBorders = picture === "map" || picture === "arcs";
  const subtitle =
    picture === "map" ? layer.meaning : `${flowWords[flows]} ${result.provenance.world_year} baseline, USD`;
  const title = picture === "map" ? layer.title : `Trade, ${sector ?? "all sectors"}`;
  return (
    <section class="picture-box" ref={box} aria-label="Picture" data-current={isCurrent(slot)}>
      <header>
        <div>
          <h1>{title}</h1>
          <p class="subtitle">{subtitle}</p>
        </div>
        <div class="controls">
          <Tabs label="Picture" value={picture} options={pictures} onChange={(chosen) => change({ picture: chosen })} />
          {picture === "map" ? (
            <LayerChoice />
          ) : (
            <>
              <SectorChoice solved={solved} />
              <Tabs label="Flows by" value={flows} options={modes} onChange={(chosen) => change({ flows: chosen })} />
            </>
          )}
        </div>
      </header>
      {picture === "sankey" ? (
        <div class="scroll">
          <TradeSankey solved={solved} country={country ?? "RUS"} mode={flows} />
        </div>
      ) : picture === "chord" ? (
        <div class="scroll">
          <ChordPicture pairs={solved.pairs} country={country} mode={flows} onSelect={onSelect} />
        </div>
      ) : (
        <Choropleth
          description={layer.description}
          values={layer.values}
          rest={layer.rest}
          selected={country}
          onSelect={onSelect}
          over={picture === "arcs" ? <Arcs pairs={solved.pairs} country={country} mode={flows} /> : undefined}
        />
      )}
      {picture === "map" && layer.legend}
      {meaning !== null && <FlowLegend {...meaning} />}
      <p class="source">Source: {source}</p>
      {hasBorders && <p class="note">{BORDER_POLICY}</p>}
      <Downloads
        name={`${result.scenario}-${picture === "map" ? (shown === "none" ? outcome : shown) : `trade-${picture}`}`}
        source={source}
        picture={{
          find: () => box.current?.querySelector("svg.map, svg.sankey, svg.chord") ?? null,
          title: `${title}: ${result.scenario}`,
          subtitle,
          legend: meaning === null ? layer.legendItems : meaning.items,
          notes: [...(meaning === null ? [] : [meaning.note]), ...(hasBorders ? [BORDER_POLICY] : [])],
        }}
        rows={() => (picture === "map" ? layer.rows() : pairRows(solved))}
      />
      <Reproduce />
    </section>
  );
}

/** What flows mean in the picture shown; null on a map of an outcome. */
function meaningOf({ picture, country, flows }: DeskState): FlowMeaning | null {
  if (picture === "arcs") return arcsMeaning(country, flows);
  if (picture === "sankey") return sankeyMeaning(flows);
  return picture === "chord" ? chordMeaning(flows) : null;
}

function LayerChoice(): preact.JSX.Element {
  const { layer, outcome } = desk.value;
  const target = nameInSentence(askedWords(desk.value).target);
  const shares = { dependence: `Dependence on ${target}`, leeway: `Leeway towards ${target}` } as const;
  return (
    <Choice
      label="Outcome"
      value={layer === "none" ? outcome : layer}
      options={[
        ...outcomes.map((value) => ({ value, label: outcomeWords[value].name })),
        ...shareLayers.map((value) => ({ value, label: shares[value] })),
      ]}
      onChange={(chosen) =>
        change(chosen === "dependence" || chosen === "leeway" ? { layer: chosen } : { layer: "none", outcome: chosen })
      }
    />
  );
}

function SectorChoice({ solved }: { readonly solved: Solved }): preact.JSX.Element {
  return (
    <Choice
      label="Sector"
      value={desk.value.sector ?? ""}
      options={[
        { value: "", label: "all sectors" },
        ...solved.sectors.map(({ sector, name }) => ({ value: sector, label: `${sector} ${name}` })),
      ]}
      onChange={(chosen) => change({ sector: chosen === "" ? null : chosen })}
    />
  );
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
