import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import { useMemo } from "preact/hooks";

import { nameOf } from "../../../src/readout/brief/places.ts";
import { formatHat } from "../../../src/readout/format.ts";
import type { Solved } from "../solver/messages.ts";
import type { FlowMode } from "../state/desk_state.ts";
import { flowMeaning } from "./flow_legend.tsx";
import type { FlowMeaning } from "./flow_legend.tsx";
import { flowAt, flowInk, flowWords } from "./flows.ts";

const width = 960;
const height = 480;
const margin = 195;
const mostPartners = 12;

interface Node {
  readonly id: string;
  readonly country: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
  /** Width. */
  readonly value: number;
  readonly cell: number;
}

export interface SankeyProps {
  readonly solved: Solved;
  readonly country: string;
  readonly mode: FlowMode;
}

/** One country's trade: suppliers at the left, customers at the right, coloured by their change. */
export function TradeSankey({ solved, country, mode }: SankeyProps): preact.JSX.Element {
  const { pairs } = solved;
  const drawn = useMemo(() => layout(solved, country, mode), [solved, country, mode]);
  if (drawn === null)
    return <p class="quiet">{nameOf(country)} is not in this world, or trades nothing in this sector.</p>;
  const line = sankeyLinkHorizontal<Node, Link>();
  return (
    <svg class="sankey" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={describe(solved, country)}>
      <g fill="none">
        {drawn.links.map((link) => {
          const hat = pairs.base[link.cell] > 0 ? pairs.new[link.cell] / pairs.base[link.cell] : Infinity;
          return (
            <path
              key={`${(link.source as unknown as Node).id}-${(link.target as unknown as Node).id}`}
              d={line(link) ?? ""}
              stroke={flowInk(pairs, [link.cell], mode)}
              stroke-width={Math.max(0.75, link.width ?? 0)}
              opacity={mode !== "baseline" && Math.abs(hat - 1) < 0.005 ? 0.25 : 0.55}
            >
              <title>
                {nameOf((link.source as unknown as Node).country)} → {nameOf((link.target as unknown as Node).country)}:{" "}
                {flowWords(pairs, link.cell)}
              </title>
            </path>
          );
        })}
      </g>
      {drawn.nodes.map((node) => {
        const left = node.id.startsWith("from");
        const middle = node.id === country;
        return (
          <g key={node.id}>
            <rect
              x={node.x0}
              y={node.y0}
              width={node.x1! - node.x0!}
              height={Math.max(1, node.y1! - node.y0!)}
              fill="var(--ink)"
            />
            <text
              x={middle ? (node.x0! + node.x1!) / 2 : left ? node.x0! - 6 : node.x1! + 6}
              y={middle ? node.y0! - 8 : (node.y0! + node.y1!) / 2}
              text-anchor={middle ? "middle" : left ? "end" : "start"}
              dominant-baseline={middle ? "auto" : "central"}
              fill="var(--ink)"
              font-size="13"
            >
              {nameOf(node.country)}
              {!middle && ` ${changeOf(solved, country, node.country, left)}`}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** What the bands mean. */
export function sankeyMeaning(mode: FlowMode): FlowMeaning {
  return flowMeaning(
    mode,
    "trade that falls",
    "that rises",
    `suppliers at the left, customers at the right, the ${mostPartners} largest of each; a band is as wide as its ` +
      `${mode === "difference" ? "change" : "value"}. Choose a country in the list or on the map.`,
  );
}

function layout(
  { pairs }: Solved,
  country: string,
  mode: FlowMode,
): ReturnType<ReturnType<typeof sankey<Node, Link>>> | null {
  const { countries, base, new: after } = pairs;
  const N = countries.length;
  const own = countries.indexOf(country);
  if (own < 0) return null;
  const nodes: Node[] = [{ id: country, country }];
  const links: Link[] = [];
  const add = (side: "from" | "to"): void => {
    const cellOf = (other: number): number => (side === "from" ? own * N + other : other * N + own);
    const partners = countries
      .map((partner, other) => ({ partner, cell: cellOf(other), value: Math.abs(flowAt(pairs, cellOf(other), mode)) }))
      .filter(({ partner, cell }) => partner !== country && base[cell] + after[cell] > 0)
      .sort((a, b) => b.value - a.value)
      .slice(0, mostPartners);
    for (const { partner, cell, value } of partners) {
      const id = `${side} ${partner}`;
      nodes.push({ id, country: partner });
      const [source, target] = side === "from" ? [id, country] : [country, id];
      links.push({ source, target, value: Math.max(value, 1e-6), cell });
    }
  };
  add("from");
  add("to");
  if (links.length === 0) return null;
  return sankey<Node, Link>()
    .nodeId((node) => node.id)
    .nodeWidth(10)
    .nodePadding(14)
    .extent([
      [margin, 28],
      [width - margin, height - 10],
    ])({ nodes, links });
}

function changeOf({ pairs }: Solved, country: string, partner: string, imports: boolean): string {
  const { countries, base, new: after } = pairs;
  const own = countries.indexOf(country);
  const other = countries.indexOf(partner);
  const cell = imports ? own * countries.length + other : other * countries.length + own;
  return base[cell] > 0 ? formatHat(after[cell] / base[cell], 1) : "new";
}

function describe({ pairs }: Solved, country: string): string {
  const N = pairs.countries.length;
  return `Trade of ${nameOf(country)} with its largest partners among ${N} countries: suppliers at the left, customers at the right.`;
}
