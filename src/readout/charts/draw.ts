import * as Plot from "@observablehq/plot";
import type { PlotOptions } from "@observablehq/plot";
import { parseHTML } from "linkedom/worker";

import { escapeHtml } from "../html.ts";

let page: Document | undefined;

/** The document that pictures are built in; one for all, since every picture is detached when it is done. */
function drawingPage(): Document {
  page ??= parseHTML("<!doctype html><html><body></body></html>").document;
  return page;
}

/**
 * One Plot chart as an SVG element in text: no style element and no script, labelled for screen readers, and the same
 * text for the same input. Lengths are given to hundredths of a pixel.
 *
 * @param options what to draw; sizes in CSS pixels
 * @param id unique in the document
 * @param label the chart in sentences
 */
export function drawPlot(options: PlotOptions, id: string, label: string): string {
  const drawn = Plot.plot({ ...options, document: drawingPage(), className: "plot" });
  drawn.querySelector("style")?.remove();
  drawn.setAttribute("id", id);
  drawn.setAttribute("role", "img");
  drawn.setAttribute("aria-label", label);
  drawn.removeAttribute("font-family");
  for (const part of drawn.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label");
  return toHundredths(drawn.outerHTML).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ');
}

/** Lengths of a picture to hundredths of a pixel, so that the last digits of a sum do not make it another file. */
function toHundredths(svg: string): string {
  return svg.replace(/ (?:d|points|transform|[cr]?[xy]|[xy][12]|d[xy]|r|width|height)="[^"]*"/g, (attribute) =>
    attribute.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100)),
  );
}

/** An SVG element drawn by hand, with the same promises as {@link drawPlot}. */
export function svgElement(id: string, label: string, width: number, height: number, inside: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="plot" id="${escapeHtml(id)}" role="img" ` +
    `aria-label="${escapeHtml(label)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inside}</svg>`
  );
}

/**
 * Moves labels apart along one axis so that none overlap, each as near to its place as the order allows.
 *
 * @param places wanted positions in pixels, any order
 * @param gap smallest distance of two neighbours in pixels
 * @param low,high limits of the axis in pixels; exceeded only when the labels do not fit between them
 * @returns positions in the order of `places`
 */
export function spreadLabels(places: readonly number[], gap: number, low: number, high: number): number[] {
  const order = places.map((_, k) => k).sort((a, b) => places[a] - places[b] || a - b);
  // Blocks of touching labels, each centred on the mean of what its members want (pool adjacent violators).
  const blocks: { sum: number; members: number[] }[] = [];
  for (const [rank, k] of order.entries()) {
    blocks.push({ sum: places[k] - rank * gap, members: [k] });
    while (blocks.length > 1) {
      const last = blocks.at(-1)!;
      const previous = blocks.at(-2)!;
      if (previous.sum / previous.members.length <= last.sum / last.members.length) break;
      previous.sum += last.sum;
      previous.members.push(...last.members);
      blocks.pop();
    }
  }
  const out = places.slice();
  const highest = Math.max(low, high - (places.length - 1) * gap);
  let rank = 0;
  for (const block of blocks) {
    const start = Math.min(highest, Math.max(low, block.sum / block.members.length));
    for (const k of block.members) out[k] = start + gap * rank++;
  }
  return out;
}
