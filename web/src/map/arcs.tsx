import { useMemo } from "preact/hooks";

import { nameOf } from "../../../src/readout/brief/places.ts";
import { formatAmount } from "../../../src/readout/format.ts";
import type { PairFlows } from "../solver/messages.ts";
import { centreOf } from "./places.ts";

/** Most arcs drawn: the largest changes. */
const mostArcs = 60;
const widest = 9;

interface Arc {
  readonly exporter: string;
  readonly importer: string;
  readonly change: number;
}

/** The largest changes of trade as arcs from exporter to importer: orange falls, blue rises, width by dollars. */
export function Arcs({
  pairs,
  country,
}: {
  readonly pairs: PairFlows;
  readonly country: string | null;
}): preact.JSX.Element {
  const arcs = useMemo(() => largestChanges(pairs, country), [pairs, country]);
  const largest = Math.max(1e-9, ...arcs.map(({ change }) => Math.abs(change)));
  return (
    <g class="arcs" fill="none">
      {arcs.map(({ exporter, importer, change }) => {
        const from = centreOf(exporter)!;
        const to = centreOf(importer)!;
        return (
          <path
            key={`${exporter}${importer}`}
            d={curve(from, to)}
            stroke={change < 0 ? "var(--series-2)" : "var(--series-1)"}
            stroke-width={Math.max(0.5, widest * Math.sqrt(Math.abs(change) / largest))}
            stroke-linecap="round"
            opacity="0.75"
          >
            <title>
              {nameOf(exporter)} → {nameOf(importer)}: {change < 0 ? "−" : "+"}
              {formatAmount(1e6 * Math.abs(change))} USD
            </title>
          </path>
        );
      })}
    </g>
  );
}

/** What the arcs mean. */
export function ArcsLegend({ country }: { readonly country: string | null }): preact.JSX.Element {
  return (
    <p class="rest">
      <span class="key-line ink-series-2" aria-hidden="true" /> exports that fall{" "}
      <span class="key-line ink-series-1" aria-hidden="true" /> exports that rise; the {mostArcs} largest changes
      {country === null ? "" : ` with ${nameOf(country)}`}, each bending to the right of its way from exporter to
      importer.
    </p>
  );
}

function largestChanges({ countries, base, new: after }: PairFlows, country: string | null): readonly Arc[] {
  const N = countries.length;
  const arcs: Arc[] = [];
  for (let cell = 0; cell < N * N; cell++) {
    const exporter = countries[cell % N];
    const importer = countries[Math.floor(cell / N)];
    if (exporter === importer || (country !== null && exporter !== country && importer !== country)) continue;
    if (centreOf(exporter) === null || centreOf(importer) === null) continue;
    arcs.push({ exporter, importer, change: after[cell] - base[cell] });
  }
  return arcs
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, mostArcs)
    .filter(({ change }) => Math.abs(change) > 1);
}

function curve([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): string {
  const bend = 0.22;
  const midX = (x0 + x1) / 2 - bend * (y1 - y0);
  const midY = (y0 + y1) / 2 + bend * (x1 - x0);
  const at = (value: number): string => value.toFixed(1);
  return `M${at(x0)} ${at(y0)}Q${at(midX)} ${at(midY)} ${at(x1)} ${at(y1)}`;
}
