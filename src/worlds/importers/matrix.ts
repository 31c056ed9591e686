import { countrySectorIndex, flowIndex, inputIndex } from "../../core/axes.ts";
import { findCountry } from "../../core/codes/countries.ts";
import { LeewayError } from "../../core/errors.ts";
import type { World } from "../world.ts";
import type { ImportFile } from "./importer.ts";
import { splitCells } from "./importer.ts";

/** Where a column's or a row's values belong: a sector of a country, or (sector null) its final use. */
export interface MatrixLabel {
  /** Country as the publisher writes it. */
  readonly country: string;
  readonly sector: string | null;
}

/** A header understood. */
export interface MatrixHeader {
  /** One entry for every cell of a line; null where the column is a label or a total. */
  readonly columns: readonly (MatrixLabel | null)[];
  /** The cell of a line that holds the publisher's own sum of it; −1: none. */
  readonly total: number;
  /** The producing sector of a line, with its code and name as printed there; null for totals and value added. */
  row(cells: readonly string[]): (MatrixLabel & { readonly code?: string; readonly name?: string }) | null;
}

/** How a publisher lays out a table with producers in lines and users in columns. */
export interface MatrixLayout {
  /** What the layout looks like, for the error when nothing fits. */
  readonly description: string;
  /** The header, once the lines read so far contain it; null while more are needed. */
  readHeader(lines: readonly (readonly string[])[]): MatrixHeader | null;
  /** The code of a country as the publisher writes it; ISO 3166 alpha-3 or ROW. */
  toIso(country: string): string;
}

/** A table read: axes in the publisher's order, all final uses together. */
export interface MatrixTable {
  readonly countries: World["countries"];
  /** Sector keys as the columns state them, with code and name from the lines where printed. */
  readonly sectors: readonly { readonly key: string; readonly code: string | null; readonly name: string | null }[];
  readonly flows: Float64Array;
  readonly io: Float64Array;
  /** Cells of the lines before the values, for titles and years. */
  readonly preamble: readonly string[];
}

const headerLines = 12;

/** Largest difference between a line's cells and its printed sum: relative, and in USD million. */
const totalTolerance = { relative: 1e-3, absolute: 1 } as const;

/**
 * Reads a table of any size line by line and sums it into flows and intermediate purchases.
 *
 * Parts of one country that the publisher splits are summed. Empty cells are 0. Where the publisher prints the sum of a line,
 * the cells must come to it, so that a missing or doubled column is found.
 *
 * @throws LeewayError `worlds.import_layout`, `worlds.import_value`, `worlds.import_row`, `worlds.import_total`,
 * `worlds.import_incomplete`, `worlds.import_prices`, `worlds.unknown_code`
 */
export async function readMatrix(file: ImportFile, layout: MatrixLayout): Promise<MatrixTable> {
  refuseOtherPrices(file.name, file.name);
  const early: (readonly string[])[] = [];
  let delimiter: string | undefined;
  let sums: MatrixSums | undefined;
  let line = 0;
  for await (const text of file.lines()) {
    line++;
    const plain = line === 1 && text.startsWith("\uFEFF") ? text.slice(1) : text;
    delimiter ??= delimiterOf(plain);
    const cells = splitCells(plain, delimiter ?? ",");
    if (sums === undefined) {
      early.push(cells.map((cell) => cell.trim()));
      const header = layout.readHeader(early);
      if (header !== null) sums = new MatrixSums(file.name, layout, header, numberReader(delimiter ?? ","));
      else if (early.length === headerLines) break;
    } else if (plain.trim() !== "") {
      sums.add(cells, line);
    }
  }
  if (sums === undefined) {
    throw new LeewayError(
      "worlds.import_layout",
      `${file.name}: no header of this layout in the first ${headerLines} lines. Expected: ${layout.description}.`,
      { file: file.name, expected: layout.description },
    );
  }
  const preamble = early.flat();
  refuseOtherPrices(file.name, ...preamble);
  return sums.finish(preamble);
}

/** Tables at constant or previous years' prices are not values of their year. */
function refuseOtherPrices(file: string, ...texts: readonly string[]): void {
  const told = texts.find((text) => /[_ -]pyp[_. -]|previous years?'? prices|constant (\d{4} )?prices/i.test(text));
  if (told === undefined) return;
  throw new LeewayError(
    "worlds.import_prices",
    `${file}: is a table at the prices of another year (${told}). A world needs the table at current prices.`,
    { file },
  );
}

/** Semicolons where a line has more of them than commas; undefined while it has neither. */
function delimiterOf(line: string): string | undefined {
  const commas = line.split(",").length;
  const semicolons = line.split(";").length;
  if (commas === 1 && semicolons === 1) return undefined;
  return semicolons > commas ? ";" : ",";
}

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/**
 * Reads cells as numbers: empty is 0; NaN for all but plain decimals. Between semicolons the decimal mark is a comma or a
 * point, but the same in the whole file: "1.234" beside "5,6" has a thousands separator.
 */
function numberReader(delimiter: string): (cell: string) => number {
  let mark: "," | "." | null = delimiter === ";" ? null : ".";
  return (cell) => {
    const text = cell.trim();
    if (text === "") return 0;
    const own = text.includes(",") ? "," : text.includes(".") ? "." : null;
    if (own !== null && own !== (mark ??= own)) return Number.NaN;
    const plain = own === "," ? text.replace(",", ".") : text;
    return plainNumber.test(plain) ? Number(plain) : Number.NaN;
  };
}

class MatrixSums {
  readonly #file: string;
  readonly #header: MatrixHeader;
  readonly #layout: MatrixLayout;
  readonly #number: (cell: string) => number;
  readonly #countries: readonly string[];
  readonly #sectors: readonly string[];
  /** For each cell of a line: importer and using sector (−1: final use), or importer −1 to skip. */
  readonly #importer: Int32Array;
  readonly #using: Int32Array;
  readonly #flows: Float64Array;
  readonly #io: Float64Array;
  readonly #seen = new Set<string>();
  readonly #covered: Uint8Array;
  readonly #printed = new Map<string, { readonly code: string | null; readonly name: string | null }>();

  constructor(file: string, layout: MatrixLayout, header: MatrixHeader, number: (cell: string) => number) {
    this.#file = file;
    this.#layout = layout;
    this.#header = header;
    this.#number = number;
    const labels = header.columns.filter((label) => label !== null);
    this.#countries = [...new Set(labels.map((label) => this.#iso(label.country)))];
    this.#sectors = [...new Set(labels.flatMap((label) => label.sector ?? []))];
    const N = this.#countries.length;
    const J = this.#sectors.length;
    this.#importer = Int32Array.from(header.columns, (label) =>
      label === null ? -1 : this.#countries.indexOf(this.#iso(label.country)),
    );
    this.#using = Int32Array.from(header.columns, (label) =>
      label === null || label.sector === null ? -1 : this.#sectors.indexOf(label.sector),
    );
    this.#flows = new Float64Array(N * N * J);
    this.#io = new Float64Array(N * J * J);
    this.#covered = new Uint8Array(N * J);
  }

  add(cells: readonly string[], line: number): void {
    const label = this.#header.row(cells);
    if (label === null || label.sector === null) return;
    const place = `${this.#file}:${line}`;
    const sector = this.#sectors.indexOf(label.sector);
    const exporter = this.#countries.indexOf(this.#iso(label.country));
    if (sector < 0 || exporter < 0) {
      throw new LeewayError(
        "worlds.import_row",
        `${place}: the line of ${label.country} ${label.sector} has no column of its own.`,
        { file: this.#file, line },
      );
    }
    const key = `${label.country} ${label.sector}`;
    if (this.#seen.has(key)) {
      throw new LeewayError("worlds.import_row", `${place}: ${key} was given before.`, { file: this.#file, line });
    }
    this.#seen.add(key);
    const N = this.#countries.length;
    const J = this.#sectors.length;
    this.#covered[countrySectorIndex(N, exporter, sector)] = 1;
    const printed = this.#printed.get(label.sector);
    this.#printed.set(label.sector, {
      code: printed?.code ?? (label.code || null),
      name: printed?.name ?? (label.name || null),
    });
    if (cells.length < this.#importer.length) {
      throw new LeewayError(
        "worlds.import_row",
        `${place}: ${cells.length} cells where the header has ${this.#importer.length}; the line may be cut off.`,
        { file: this.#file, line },
      );
    }
    let sum = 0;
    for (let at = 0; at < this.#importer.length; at++) {
      const importer = this.#importer[at];
      if (importer < 0) continue;
      const value = this.#number(cells[at]);
      if (!Number.isFinite(value)) throw this.#badValue(cells[at], at, line);
      if (value === 0) continue;
      sum += value;
      this.#flows[flowIndex(N, exporter, importer, sector)] += value;
      const using = this.#using[at];
      if (using >= 0) this.#io[inputIndex(N, J, importer, sector, using)] += value;
    }
    this.#requireTotal(cells, sum, key, line);
  }

  #requireTotal(cells: readonly string[], sum: number, key: string, line: number): void {
    const { total } = this.#header;
    if (total < 0 || (cells[total] ?? "").trim() === "") return;
    const printed = this.#number(cells[total]);
    if (!Number.isFinite(printed)) throw this.#badValue(cells[total], total, line);
    const gap = Math.abs(printed - sum);
    if (gap <= Math.max(totalTolerance.absolute, totalTolerance.relative * Math.abs(printed))) return;
    throw new LeewayError(
      "worlds.import_total",
      `${this.#file}:${line}: the cells of ${key} come to ${sum.toFixed(3)}, the file's own sum is ${printed.toFixed(3)}. ` +
        "A column is missing, doubled or not understood.",
      { file: this.#file, line, sum, printed },
    );
  }

  #badValue(cell: string, at: number, line: number): LeewayError {
    return new LeewayError(
      "worlds.import_value",
      `${this.#file}:${line}: cell ${at + 1} is ${JSON.stringify(cell)}; a plain number (no thousands separators) or nothing is needed.`,
      { file: this.#file, line, cell: at + 1, value: cell },
    );
  }

  finish(preamble: readonly string[]): MatrixTable {
    const N = this.#countries.length;
    const missing = this.#countries.flatMap((country, n) =>
      this.#sectors.flatMap((sector, j) =>
        this.#covered[countrySectorIndex(N, n, j)] === 1 ? [] : [`${country} ${sector}`],
      ),
    );
    if (missing.length > 0) {
      throw new LeewayError(
        "worlds.import_incomplete",
        `${this.#file}: ${missing.length} producing sectors of the columns have no line: ${missing.slice(0, 8).join(", ")}` +
          `${missing.length > 8 ? ", …" : ""}. The file may be cut off.`,
        { file: this.#file, missing },
      );
    }
    return {
      countries: this.#countries.map((country) => ({ country, name: findCountry(country)?.name ?? country })),
      sectors: this.#sectors.map((key) => ({ key, code: null, name: null, ...this.#printed.get(key) })),
      flows: this.#flows,
      io: this.#io,
      preamble,
    };
  }

  #iso(country: string): string {
    const iso = this.#layout.toIso(country);
    if (findCountry(iso) !== undefined) return iso;
    throw new LeewayError(
      "worlds.unknown_code",
      `${this.#file}: "${country}" is not a country of this publisher's tables (ISO 3166 alpha-3 or ROW is expected).`,
      { file: this.#file, code: country },
    );
  }
}
