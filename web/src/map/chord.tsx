import { chord, ribbon } from "d3-chord";
import type { Chord, ChordGroup } from "d3-chord";
import { useMemo } from "preact/hooks";

import { nameOf } from "../../../src/readout/brief/places.ts";
import { formatAmount } from "../../../src/readout/format.ts";
import { isNarrow } from "../charts/narrow.ts";
import type { PairFlows } from "../solver/messages.ts";
import type { FlowMode } from "../state/desk_state.ts";
import { flowMeaning } from "./flow_legend.tsx";
import type { FlowMeaning } from "./flow_legend.tsx";
import { flowAt, flowInk, flowWords } from "./flows.ts";

/** Traders on the ring, the largest ones. */
const mostTraders = 20;
const width = 960;
const height = 690;
const outer = 232;
const inner = 222;

export interface ChordPictureProps {
  readonly pairs: PairFlows;
  readonly country: string | null;
  readonly mode: FlowMode;
  readonly onSelect: (country: string) => void;
}

/** Trade among the largest traders as ribbons on a ring; the chosen country's stand out. */
export function ChordPicture({ pairs, country, mode, onSelect }: ChordPictureProps): preact.JSX.Element {
  const { traders, groups, chords } = useMemo(() => layout(pairs, mode), [pairs, mode]);
  const N = pairs.countries.length;
  const own = country === null ? -1 : traders.indexOf(pairs.countries.indexOf(country));
  const nameAt = (at: number): string => nameOf(pairs.countries[traders[at]]);
  const cells = ({ source, target }: Chord): readonly [number, number] => {
    const [a, b] = [traders[source.index], traders[target.index]];
    return [b * N + a, a * N + b];
  };
  const line = ribbon<Chord, Chord["source"]>().radius(inner - 2);
  const breadth = isNarrow.value ? height : width;
  return (
    <svg
      class="chord"
      viewBox={`${-breadth / 2} ${-height / 2} ${breadth} ${height}`}
      role="img"
      aria-label={describe(pairs, traders, mode)}
    >
      <g>
        {chords.map((one) => {
          const [out, back] = cells(one);
          const isOwn = own < 0 || one.source.index === own || one.target.index === own;
          return (
            <path
              key={`${out}`}
              d={line(one) as unknown as string}
              fill={flowInk(pairs, [out, back], mode)}
              opacity={isOwn ? (own < 0 ? 0.5 : 0.75) : 0.08}
            >
              <title>
                {nameAt(one.source.index)} → {nameAt(one.target.index)}: {flowWords(pairs, out)}; back:{" "}
                {flowWords(pairs, back)}
              </title>
            </path>
          );
        })}
      </g>
      {groups.map((group) => (
        <Trader
          key={group.index}
          group={group}
          name={nameAt(group.index)}
          isChosen={group.index === own}
          onSelect={() => onSelect(pairs.countries[traders[group.index]])}
        />
      ))}
    </svg>
  );
}

function Trader({
  group,
  name,
  isChosen,
  onSelect,
}: {
  readonly group: ChordGroup;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onSelect: () => void;
}): preact.JSX.Element {
  const middle = (group.startAngle + group.endAngle) / 2;
  const isLeft = middle > Math.PI;
  return (
    <g class="trader" onClick={onSelect}>
      <path d={ring(group.startAngle, group.endAngle)} fill={isChosen ? "var(--accent)" : "var(--ink)"} />
      <text
        transform={`rotate(${(middle * 180) / Math.PI - 90}) translate(${outer + 8} 0)${isLeft ? " rotate(180)" : ""}`}
        text-anchor={isLeft ? "end" : "start"}
        dominant-baseline="central"
        font-size="13"
        font-weight={isChosen ? "700" : "400"}
        fill="var(--ink)"
      >
        {name}
      </text>
    </g>
  );
}

/** What the ribbons mean. */
export function chordMeaning(mode: FlowMode): FlowMeaning {
  return flowMeaning(
    mode,
    "trade of the two that falls",
    "that rises",
    `trade among the ${mostTraders} largest traders: a ribbon is as wide at each end as that side's exports` +
      `${mode === "difference" ? " change" : " to the other"}.`,
  );
}

function layout(
  pairs: PairFlows,
  mode: FlowMode,
): { readonly traders: readonly number[]; readonly groups: readonly ChordGroup[]; readonly chords: readonly Chord[] } {
  const traders = largestTraders(pairs);
  const N = pairs.countries.length;
  const matrix = traders.map((exporter) =>
    traders.map((importer) => (exporter === importer ? 0 : Math.abs(flowAt(pairs, importer * N + exporter, mode)))),
  );
  const chords = chord().padAngle(0.03)(matrix);
  return { traders, groups: chords.groups, chords: [...chords] };
}

/** Positions of the countries that trade most before the scenario; the rest of the world is no trader. */
function largestTraders({ countries, base }: PairFlows): readonly number[] {
  const N = countries.length;
  const trade = countries.map((country, n) => {
    let sum = 0;
    for (let other = 0; other < N; other++) if (other !== n) sum += base[other * N + n] + base[n * N + other];
    return { n, sum: country === "ROW" ? 0 : sum };
  });
  return trade
    .toSorted((a, b) => b.sum - a.sum)
    .slice(0, mostTraders)
    .map(({ n }) => n);
}

/** A piece of the ring between two angles, clockwise from the top. */
function ring(from: number, to: number): string {
  const at = (angle: number, radius: number): string =>
    `${(radius * Math.sin(angle)).toFixed(1)} ${(-radius * Math.cos(angle)).toFixed(1)}`;
  const large = to - from > Math.PI ? 1 : 0;
  return (
    `M${at(from, outer)}A${outer} ${outer} 0 ${large} 1 ${at(to, outer)}` +
    `L${at(to, inner)}A${inner} ${inner} 0 ${large} 0 ${at(from, inner)}Z`
  );
}

function describe(pairs: PairFlows, traders: readonly number[], mode: FlowMode): string {
  const N = pairs.countries.length;
  const links = traders.flatMap((exporter) =>
    traders.flatMap((importer) =>
      exporter === importer ? [] : [{ exporter, importer, value: flowAt(pairs, importer * N + exporter, mode) }],
    ),
  );
  const largest = links.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, 5);
  const words = largest.map(
    ({ exporter, importer, value }) =>
      `${nameOf(pairs.countries[exporter])} to ${nameOf(pairs.countries[importer])} ${value < 0 ? "−" : ""}${formatAmount(1e6 * Math.abs(value))} USD`,
  );
  return `Ring of the ${traders.length} largest traders. Largest ${mode === "difference" ? "changes" : "flows"}: ${words.join(", ")}.`;
}
