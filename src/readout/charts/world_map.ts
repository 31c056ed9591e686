import { formatSignedPercent } from "../format.ts";
import { escapeHtml } from "../html.ts";
import type { Chart, LegendItem } from "./chart.ts";
import { CHANGE_CLASSES, changeInk, limitText } from "./change_scale.ts";
import { svgElement } from "./draw.ts";
import { ink } from "./palette.ts";
import { worldShapes } from "./world_shapes.ts";

/** A country's change on the map. */
export interface CountryChange {
  /** ISO 3166 numeric code as three digits, or XKX. */
  readonly id: string;
  readonly name: string;
  /** Change as a fraction: −0.012 for a loss of 1.2 %. */
  readonly change: number;
}

/** What a map of changes shows. */
export interface WorldMapData {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly notes: readonly string[];
  readonly changes: readonly CountryChange[];
  /** What stands for the countries that are not drawn with a value of their own. */
  readonly restLabel: string;
}

/**
 * A world map of changes in classes of colour; countries without a value of their own are hatched.
 *
 * One picture serves every width, since all its text stands beside it.
 */
export function worldMap(data: WorldMapData): Chart {
  const steps: LegendItem[] = CHANGE_CLASSES.map(({ ink, high }) => ({
    mark: "step",
    ink,
    label: high === Infinity ? "" : limitText(high),
  }));
  return {
    id: data.id,
    title: data.title,
    subtitle: data.subtitle,
    description: describe(data),
    source: data.source,
    notes: data.notes,
    legend: [...steps, { mark: "hatch", ink: "absent", label: data.restLabel }],
    wide: draw(data),
    narrow: null,
  };
}

function describe(data: WorldMapData): string {
  const sorted = [...data.changes].sort((a, b) => a.change - b.change);
  const words = (list: readonly CountryChange[]): string =>
    list.map(({ name, change }) => `${name} ${formatSignedPercent(change, 2)}`).join(", ");
  const losers = sorted.filter(({ change }) => change < 0).slice(0, 3);
  const winners = sorted
    .filter(({ change }) => change > 0)
    .slice(-3)
    .reverse();
  const parts = ["World map of changes in real income."];
  if (losers.length > 0) parts.push(`Largest losses: ${words(losers)}.`);
  if (winners.length > 0) parts.push(`Largest gains: ${words(winners)}.`);
  return parts.join(" ");
}

function draw(data: WorldMapData): string {
  const { width, height, countries } = worldShapes();
  const id = `${data.id}-wide`;
  const changes = new Map(data.changes.map((change) => [change.id, change]));
  const hatch = `${id}-hatch`;
  const drawn = countries.map((shape) => {
    const change = changes.get(shape.id);
    const fill = change === undefined ? `url(#${hatch})` : ink(changeInk(100 * change.change));
    const title =
      change === undefined
        ? `${shape.name}: no value of its own`
        : `${change.name}: ${formatSignedPercent(change.change, 2)}`;
    return `<path fill="${fill}" d="${shape.path}"><title>${escapeHtml(title)}</title></path>`;
  });
  return svgElement(
    id,
    describe(data),
    width,
    height,
    `<defs><pattern id="${hatch}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
      `<rect width="5" height="5" fill="${ink("surface")}"/><line x1="0" y1="0" x2="0" y2="5" stroke="${ink("absent")}" stroke-width="2"/>` +
      `</pattern></defs>` +
      `<g stroke="${ink("border")}" stroke-width="0.6" stroke-linejoin="round">${drawn.join("")}</g>`,
  );
}
