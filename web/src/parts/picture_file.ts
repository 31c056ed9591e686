import { PALETTE } from "../../../src/readout/charts/palette.ts";
import type { Theme } from "../../../src/readout/charts/picture.ts";

/** Properties that style sheets may set on parts of a picture. */
const properties = [
  "fill",
  "stroke",
  "stroke-width",
  "font-size",
  "font-family",
  "font-weight",
  "opacity",
  "text-anchor",
  "dominant-baseline",
];

/** A picture of the page as an SVG element in text that needs no style sheet, whole where it was zoomed into. */
export function inlined(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.querySelector(".moving")?.removeAttribute("transform");
  const from = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  const to = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  for (const [at, element] of from.entries()) {
    const style = getComputedStyle(element);
    for (const property of properties) {
      const value = style.getPropertyValue(property);
      if (value !== "") to[at].setAttribute(property, value.replaceAll('"', "'"));
    }
    to[at].removeAttribute("class");
  }
  const [, , width, height] = (svg.getAttribute("viewBox") ?? `0 0 ${svg.clientWidth} ${svg.clientHeight}`)
    .split(/[ ,]+/)
    .map(Number);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return new XMLSerializer().serializeToString(copy);
}

/** The theme that the page is shown in. */
export function shownTheme(): Theme {
  const paper = getComputedStyle(document.documentElement).getPropertyValue("--paper").trim();
  return paper === PALETTE.dark.paper ? "dark" : "light";
}

/** An SVG text as a PNG of twice its size. */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * image.width;
  canvas.height = 2 * image.height;
  const pen = canvas.getContext("2d")!;
  pen.scale(2, 2);
  pen.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("the picture is too large for a PNG")) : resolve(blob)));
  });
}
