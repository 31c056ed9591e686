import { escapeHtml } from "../html.ts";
import type { Chart, LegendItem } from "./chart.ts";
import { PALETTE } from "./palette.ts";
import type { Ink } from "./palette.ts";

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const MARGIN = 20;
/** Width of a letter over the size of the font, about. */
const LETTER = 0.52;
const KEY = 26;
const STEP = 52;

/** The words around a picture. */
export type PictureWords = Pick<Chart, "title" | "subtitle" | "description" | "source" | "notes" | "legend">;

/** On which paper a picture is drawn. */
export type Theme = keyof typeof PALETTE;

/**
 * A chart as one SVG file that stands alone: title, legend, the wide picture, notes and source on white paper, in the light
 * inks.
 */
export function chartPicture(chart: Chart): string {
  return framedPicture(chart.wide, chart, "light");
}

/**
 * A picture with its words as one SVG file that stands alone.
 *
 * @param picture an SVG element with `width` and `height` in pixels, its colours plain or as inks
 */
export function framedPicture(picture: string, words: PictureWords, theme: Theme): string {
  const inks = PALETTE[theme];
  const [drawn, tall] = [sizeOf(picture, "width"), sizeOf(picture, "height")];
  const width = drawn + 2 * MARGIN;
  const parts: string[] = [];
  let y = 30;
  const lines = (text: string, size: number, ink: Ink, weight = 400): void => {
    for (const line of wrapped(text, Math.floor(drawn / (LETTER * size * (weight > 400 ? 1.1 : 1))))) {
      parts.push(
        `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${inks[ink]}">${escapeHtml(line)}</text>`,
      );
      y += Math.round(size * 1.45);
    }
  };
  lines(words.title, 18, "ink", 650);
  lines(words.subtitle, 13, "muted");
  if (words.legend.length > 0) {
    const legend = legendRows(words.legend, theme, drawn, y);
    parts.push(...legend.parts);
    y = legend.end;
  }
  parts.push(picture.replace("<svg ", `<svg x="${MARGIN}" y="${y}" `));
  y += tall + 24;
  for (const note of words.notes) lines(note, 12, "muted");
  lines(words.source, 12, "faint");
  const total = y + 4;
  const inside = parts
    .join("\n")
    .replaceAll(/var\(--([\w-]+), (#\w+)\)/g, (_, name: string, light: string) =>
      name in inks ? inks[name as Ink] : light,
    );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${total}" viewBox="0 0 ${width} ${total}" ` +
    `role="img" aria-label="${escapeHtml(`${words.title}. ${words.description}`)}" font-family="${FONT}">\n` +
    `<rect width="100%" height="100%" fill="${inks.paper}"/>\n${inside}\n</svg>\n`
  );
}

function sizeOf(picture: string, side: "width" | "height"): number {
  return Number(new RegExp(` ${side}="([\\d.]+)"`).exec(picture)?.[1] ?? 0);
}

/** The legend from `top` on, in as many rows as it needs; classes of a scale touch, their limits below. */
function legendRows(
  items: readonly LegendItem[],
  theme: Theme,
  width: number,
  top: number,
): { readonly parts: readonly string[]; readonly end: number } {
  const inks = PALETTE[theme];
  const parts: string[] = [];
  let [x, y] = [MARGIN, top];
  const words = (at: number, below: number, label: string, anchor: "start" | "middle"): string =>
    `<text x="${at}" y="${below}" font-size="12" text-anchor="${anchor}" fill="${inks.muted}">${escapeHtml(label)}</text>`;
  for (const [k, item] of items.entries()) {
    const colour = inks[item.ink as Ink];
    if (item.mark === "step") {
      parts.push(`<rect x="${x}" y="${y - 4}" width="${STEP}" height="10" fill="${colour}"/>`);
      parts.push(words(x + STEP, y + 20, item.label, "middle"));
      x += STEP;
      if (items[k + 1] === undefined || items[k + 1].mark === "step") continue;
      [x, y] = [MARGIN, y + 38];
      continue;
    }
    const length = KEY + 8 + Math.ceil(LETTER * 12 * 1.05 * Array.from(item.label).length);
    if (x > MARGIN && x + length > MARGIN + width) [x, y] = [MARGIN, y + 18];
    parts.push(legendKey(item, colour, inks.paper, x, y), words(x + KEY + 6, y + 3, item.label, "start"));
    x += length + 18;
  }
  return { parts, end: y + (items.at(-1)?.mark === "step" ? 34 : 16) };
}

function legendKey({ mark, dash }: LegendItem, colour: string, paper: string, x: number, y: number): string {
  const rect = (fill: string): string => `<rect x="${x}" y="${y - 6}" width="${KEY}" height="10" ${fill}/>`;
  switch (mark) {
    case "dot":
      return `<circle cx="${x + KEY / 2}" cy="${y - 1}" r="4.5" fill="${colour}"/>`;
    case "ring":
      return `<circle cx="${x + KEY / 2}" cy="${y - 1}" r="4" fill="none" stroke="${colour}" stroke-width="1.75"/>`;
    case "line":
    case "dashed":
      return (
        `<line x1="${x}" x2="${x + KEY}" y1="${y - 1}" y2="${y - 1}" stroke="${colour}" stroke-width="2.5"` +
        `${lineDash(mark, dash)}/>`
      );
    case "band":
      return rect(`fill="${colour}" opacity="0.3"`);
    case "hatch":
      return (
        rect(`fill="${colour}"`) +
        [5, 12, 19].map((at) => `<path d="M${x + at},${y + 4}l6,-10" stroke="${paper}" stroke-width="2"/>`).join("")
      );
    case "swatch":
    case "step":
      return rect(`fill="${colour}"`);
  }
}

function lineDash(mark: "line" | "dashed", dash = mark === "dashed" ? "6 3" : ""): string {
  return dash === "" ? "" : ` stroke-dasharray="${dash}"`;
}

/** A text in lines of at most `most` characters, broken between words. */
function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
