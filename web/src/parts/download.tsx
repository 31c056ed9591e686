/** Rows for a CSV: the first holds the names of the columns. */
export type Rows = readonly (readonly (string | number | null)[])[];

/** A comma-separated table: quoted where needed, numbers in full. */
export function toCsv(rows: Rows): string {
  const cell = (value: string | number | null): string => {
    const text = value === null ? "" : String(value);
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${rows.map((row) => row.map(cell).join(",")).join("\n")}\n`;
}

/** Hands a file to the browser's downloads. */
export function save(name: string, type: string, content: string | Blob): void {
  const blob = typeof content === "string" ? new Blob([content], { type }) : content;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * A picture as SVG text that stands alone: colours of the present theme instead of variables, title and source line below.
 */
export function standalone(svg: SVGSVGElement, title: string, source: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [svg, ...svg.querySelectorAll<SVGElement>("*")];
  const to = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  for (const [at, element] of from.entries()) {
    const style = getComputedStyle(element);
    for (const property of ["fill", "stroke", "stroke-width", "font-size", "font-family", "font-weight", "opacity"]) {
      const value = style.getPropertyValue(property);
      if (value !== "") to[at].setAttribute(property, value.replaceAll('"', "'"));
    }
    to[at].removeAttribute("class");
  }
  copy.querySelector(".moving, [transform]")?.removeAttribute("transform");
  const [, , width, height] = (svg.getAttribute("viewBox") ?? `0 0 ${svg.clientWidth} ${svg.clientHeight}`)
    .split(/[ ,]+/)
    .map(Number);
  const page = getComputedStyle(document.documentElement);
  const ink = page.getPropertyValue("--ink");
  const muted = page.getPropertyValue("--muted");
  const top = 40;
  const bottom = 28;
  copy.setAttribute("x", "0");
  copy.setAttribute("y", String(top));
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height + top + bottom}" width="${width}" height="${height + top + bottom}" font-family="sans-serif">` +
    `<rect width="100%" height="100%" fill="${page.getPropertyValue("--paper")}"/>` +
    `<text x="8" y="26" font-size="18" font-weight="600" fill="${ink}">${escaped(title)}</text>` +
    new XMLSerializer().serializeToString(copy) +
    `<text x="8" y="${height + top + 18}" font-size="11" fill="${muted}">${escaped(source)}</text></svg>`
  );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
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

export interface DownloadsProps {
  /** Name of the files without ending. */
  readonly name: string;
  readonly title: string;
  readonly source: string;
  /** Finds the picture; absent where there is none. */
  readonly picture?: () => SVGSVGElement | null;
  readonly rows: () => Rows;
}

/** Picture as SVG and PNG, numbers as CSV. */
export function Downloads({ name, title, source, picture, rows }: DownloadsProps): preact.JSX.Element {
  const drawn = (): string | null => {
    const svg = picture?.() ?? null;
    return svg === null ? null : standalone(svg, title, source);
  };
  const saveSvg = (): void => {
    const svg = drawn();
    if (svg !== null) save(`${name}.svg`, "image/svg+xml", svg);
  };
  const savePng = async (): Promise<void> => {
    const svg = drawn();
    if (svg !== null) save(`${name}.png`, "image/png", await toPng(svg));
  };
  return (
    <div class="downloads" role="group" aria-label="Download">
      {picture !== undefined && (
        <>
          <button type="button" onClick={saveSvg}>
            SVG
          </button>
          <button type="button" onClick={() => void savePng()}>
            PNG
          </button>
        </>
      )}
      <button type="button" onClick={() => save(`${name}.csv`, "text/csv", toCsv(rows()))}>
        CSV
      </button>
    </div>
  );
}
