import { framedPicture } from "../../../src/readout/charts/picture.ts";
import type { PictureWords } from "../../../src/readout/charts/picture.ts";
import { inlined, shownTheme, toPng } from "./picture_file.ts";

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

/** Rows with their source in the last column, where none of their own names it. */
function withSource([names, ...rows]: Rows, source: string): Rows {
  if (names.includes("source")) return [names, ...rows];
  return [[...names, "source"], ...rows.map((row) => [...row, source])];
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

/** A picture that is handed out as a file, with the words around it. */
export interface HandedPicture extends Pick<PictureWords, "title" | "subtitle" | "legend" | "notes"> {
  /** Finds it on the page; null: it is not drawn. */
  readonly find: () => SVGSVGElement | null;
}

export interface DownloadsProps {
  /** Name of the files without ending. */
  readonly name: string;
  /** Publisher, data set and vintage; stands below the picture and in a column of the table. */
  readonly source: string;
  readonly picture?: HandedPicture;
  readonly rows: () => Rows;
}

/** Picture as SVG and PNG, numbers as CSV. */
export function Downloads({ name, source, picture, rows }: DownloadsProps): preact.JSX.Element {
  const drawn = (): string | null => {
    const svg = picture?.find() ?? null;
    if (picture === undefined || svg === null) return null;
    const words = { ...picture, source: `Source: ${source}`, description: svg.getAttribute("aria-label") ?? "" };
    return framedPicture(inlined(svg), words, shownTheme());
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
      <button type="button" onClick={() => save(`${name}.csv`, "text/csv", toCsv(withSource(rows(), source)))}>
        CSV
      </button>
    </div>
  );
}
