import { useMemo } from "preact/hooks";

import { nameOf } from "../../../src/readout/brief/places.ts";
import type { PairFlows } from "../solver/messages.ts";
import type { FlowMode } from "../state/desk_state.ts";
import { flowMeaning } from "./flow_legend.tsx";
import type { FlowMeaning } from "./flow_legend.tsx";
import { flowAt, flowInk, flowWords } from "./flows.ts";
import { centreOf } from "./places.ts";

/** Most arcs drawn: the largest changes. */
const mostArcs = 60;
const widest = 9;

interface Arc {
  readonly exporter: string;
  readonly importer: string;
  readonly cell: number;
  readonly value: number;
}

export interface ArcsProps {
  readonly pairs: PairFlows;
  readonly country: string | null;
  readonly mode: FlowMode;
}

/** The largest flows, or changes of flows, as arcs from exporter to importer: orange falls, blue rises, width by dollars. */
export function Arcs({ pairs, country, mode }: ArcsProps): preact.JSX.Element {
  const arcs = useMemo(() => largestFlows(pairs, country, mode), [pairs, country, mode]);
  const largest = Math.max(1e-9, ...arcs.map(({ value }) => Math.abs(value)));
  return (
    <g class="arcs" fill="none">
      {arcs.map(({ exporter, importer, cell, value }) => (
        <path
          key={`${exporter}${importer}`}
          d={curve(centreOf(exporter)!, centreOf(importer)!)}
          stroke={flowInk(pairs, [cell], mode)}
          stroke-width={Math.max(0.5, widest * Math.sqrt(Math.abs(value) / largest))}
          stroke-linecap="round"
          opacity="0.75"
        >
          <title>
            {nameOf(exporter)} → {nameOf(importer)}: {flowWords(pairs, cell)}
          </title>
        </path>
      ))}
    </g>
  );
}

/** What the arcs mean. */
export function arcsMeaning(country: string | null, mode: FlowMode): FlowMeaning {
  const which = mode === "difference" ? "changes" : "flows";
  const whose = country === null ? "" : ` with ${nameOf(country)}`;
  return flowMeaning(
    mode,
    "exports that fall",
    "exports that rise",
    `the ${mostArcs} largest ${which}${whose}, each bending to the right of its way from exporter to importer.`,
  );
}

function largestFlows(pairs: PairFlows, country: string | null, mode: FlowMode): readonly Arc[] {
  const { countries } = pairs;
  const N = countries.length;
  const arcs: Arc[] = [];
  for (let cell = 0; cell < N * N; cell++) {
    const exporter = countries[cell % N];
    const importer = countries[Math.floor(cell / N)];
    if (exporter === importer || (country !== null && exporter !== country && importer !== country)) continue;
    if (centreOf(exporter) === null || centreOf(importer) === null) continue;
    arcs.push({ exporter, importer, cell, value: flowAt(pairs, cell, mode) });
  }
  return arcs
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, mostArcs)
    .filter(({ value }) => Math.abs(value) > 1);
}

function curve([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): string {
  const bend = 0.22;
  const midX = (x0 + x1) / 2 - bend * (y1 - y0);
  const midY = (y0 + y1) / 2 + bend * (x1 - x0);
  const at = (value: number): string => value.toFixed(1);
  return `M${at(x0)} ${at(y0)}Q${at(midX)} ${at(midY)} ${at(x1)} ${at(y1)}`;
}
