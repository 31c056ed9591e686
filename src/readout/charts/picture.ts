import { escapeHtml } from "../html.ts";
import type { Chart } from "./chart.ts";
import { WIDE } from "./chart.ts";
import { PALETTE } from "./palette.ts";
import type { Ink } from "./palette.ts";

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const MARGIN = 20;

/**
 * A chart as one SVG file that stands alone: title, legend, the wide picture, notes and source on white paper, in the light
 * inks.
 */
export function chartPicture(chart: Chart): string {
  const width = WIDE.width + 2 * MARGIN;
  const parts: string[] = [];
  let y = 30;
  const line = (text: string, size: number, ink: Ink, weight = 400): void => {
    parts.push(
      `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${PALETTE.light[ink]}">${escapeHtml(text)}</text>`,
    );
    y += Math.round(size * 1.45);
  };
  for (const text of wrapped(chart.title, 72)) line(text, 18, "ink", 650);
  for (const text of wrapped(chart.subtitle, 108)) line(text, 13, "muted");
  if (chart.legend.length > 0) {
    let x = MARGIN;
    for (const { ink, label } of chart.legend) {
      parts.push(`<circle cx="${x + 5}" cy="${y - 1}" r="4.5" fill="${PALETTE.light[ink as Ink]}"/>`);
      parts.push(
        `<text x="${x + 15}" y="${y + 3}" font-size="12" fill="${PALETTE.light.muted}">${escapeHtml(label)}</text>`,
      );
      x += 34 + Math.ceil(6.6 * Array.from(label).length);
    }
    y += 16;
  }
  const height = Number(/ height="([\d.]+)"/.exec(chart.wide)?.[1] ?? 0);
  parts.push(chart.wide.replace("<svg ", `<svg x="${MARGIN}" y="${y}" `));
  y += height + 24;
  for (const note of chart.notes) for (const text of wrapped(note, 118)) line(text, 12, "muted");
  for (const text of wrapped(chart.source, 118)) line(text, 12, "faint");
  const total = y + 4;
  const inside = parts.join("\n").replaceAll(/var\(--[\w-]+, (#\w+)\)/g, "$1");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${total}" viewBox="0 0 ${width} ${total}" ` +
    `role="img" aria-label="${escapeHtml(`${chart.title}. ${chart.description}`)}" font-family="${FONT}">\n` +
    `<rect width="100%" height="100%" fill="${PALETTE.light.paper}"/>\n${inside}\n</svg>\n`
  );
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
