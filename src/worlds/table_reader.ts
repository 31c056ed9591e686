import { csvParseRows } from "d3-dsv";
import type { Compressors, FileMetaData, SubColumnData } from "hyparquet";
import { parquetMetadataAsync, parquetRead } from "hyparquet";

import { LeewayError } from "../core/errors.ts";
import type { ColumnType, TableColumns, TableSchema } from "./table_schema.ts";

/** One file as it came from a folder, a bundle or a request. */
export interface NamedBytes {
  /** Name with extension, as shown in errors (`flows.csv`). */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A table read into columns, able to say where a row stands in its file. */
export interface ReadTable<Columns extends Readonly<Record<string, ColumnType>>> {
  readonly file: string;
  readonly row_count: number;
  readonly columns: TableColumns<Columns>;
  /** Place of row r for messages: `flows.csv:12` (line) or `flows.parquet: row 11`. */
  place(row: number): string;
}

/** Any table as read, for code that serves all of them. */
export interface AnyTable {
  readonly row_count: number;
  readonly columns: Readonly<Record<string, ArrayLike<string | number | boolean>>>;
  place(row: number): string;
}

interface RawColumns {
  readonly names: readonly string[];
  readonly rowCount: number;
  cell(column: number, row: number): unknown;
  place(row: number): string;
}

/**
 * Reads a CSV or Parquet file strictly: every column of the schema must be there and every cell must have its type.
 *
 * Columns beyond the schema are ignored. CSV is UTF-8 with a header line; numbers are plain decimals (`-1.5e3`).
 *
 * @throws LeewayError `worlds.broken_file`, `worlds.empty_file`, `worlds.missing_column`, `worlds.bad_value`,
 * `worlds.unknown_format`
 */
export async function readTable<const Schema extends TableSchema>(
  file: NamedBytes,
  schema: Schema,
): Promise<ReadTable<Schema["columns"]>> {
  const wanted = Object.keys(schema.columns);
  const raw = await readRaw(file, wanted);
  if (raw.rowCount === 0 && !schema.may_be_empty) {
    throw new LeewayError(
      "worlds.empty_file",
      `${file.name}: no rows. The table needs the columns ${wanted.join(", ")} and at least one row.`,
      { file: file.name, columns: wanted },
    );
  }
  const columns: Record<string, unknown> = {};
  for (const name of wanted) {
    const position = raw.names.indexOf(name);
    if (position < 0) {
      throw new LeewayError(
        "worlds.missing_column",
        `${file.name}: column "${name}" is missing. Needed: ${wanted.join(", ")}; found: ${raw.names.join(", ")}.`,
        { file: file.name, column: name, needed: wanted, found: raw.names },
      );
    }
    columns[name] = readColumn(file.name, raw, position, name, schema.columns[name]);
  }
  return {
    file: file.name,
    row_count: raw.rowCount,
    columns: columns as unknown as TableColumns<Schema["columns"]>,
    place: (row) => raw.place(row),
  };
}

function readRaw(file: NamedBytes, wanted: readonly string[]): Promise<RawColumns> {
  if (file.name.endsWith(".csv")) return Promise.resolve(readCsv(file));
  if (file.name.endsWith(".parquet")) return readParquet(file, wanted);
  throw new LeewayError("worlds.unknown_format", `${file.name}: tables are .csv or .parquet files.`, {
    file: file.name,
    allowed: [".csv", ".parquet"],
  });
}

function readCsv(file: NamedBytes): RawColumns {
  const text = decodeText(file);
  const lines: number[] = [];
  let line = 1;
  let names: string[] = [];
  const rows = csvParseRows(text, (cells, index) => {
    const first = line;
    line += 1 + newlinesInside(cells);
    if (index === 0) {
      names = cells.map((cell) => cell.trim());
      return null;
    }
    if (cells.length === 1 && cells[0]?.trim() === "") return null;
    if (cells.length !== names.length) {
      throw new LeewayError(
        "worlds.broken_file",
        `${file.name}:${first}: ${cells.length} cells where the header has ${names.length} columns ` +
          `(${names.join(", ")}). Texts that contain commas need double quotes.`,
        { file: file.name, line: first },
      );
    }
    lines.push(first);
    return cells;
  });
  if (names.length === 0) {
    throw new LeewayError("worlds.empty_file", `${file.name}: the file is empty; a header line is needed.`, {
      file: file.name,
    });
  }
  const twice = names.find((name, position) => names.indexOf(name) !== position);
  if (twice !== undefined) {
    throw new LeewayError("worlds.broken_file", `${file.name}:1: column "${twice}" stands twice in the header.`, {
      file: file.name,
      column: twice,
    });
  }
  return {
    names,
    rowCount: rows.length,
    cell: (column, row) => rows[row][column],
    place: (row) => `${file.name}:${lines[row]}`,
  };
}

function newlinesInside(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (!cell.includes("\n")) continue;
    for (const character of cell) if (character === "\n") count++;
  }
  return count;
}

function decodeText(file: NamedBytes): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file.bytes);
  } catch (cause) {
    throw new LeewayError(
      "worlds.broken_file",
      `${file.name}: not UTF-8 text. Save the table as UTF-8 CSV or as Parquet.`,
      { file: file.name },
      { cause },
    );
  }
}

async function readParquet(file: NamedBytes, wanted: readonly string[]): Promise<RawColumns> {
  const { buffer, byteOffset, byteLength } = file.bytes;
  const source = {
    byteLength,
    slice: (start: number, end: number = byteLength) =>
      buffer.slice(byteOffset + start, byteOffset + end) as ArrayBuffer,
  };
  try {
    const metadata = await parquetMetadataAsync(source);
    const rowCount = Number(metadata.num_rows);
    const names = metadata.schema.slice(1).flatMap((element) => (element.num_children ? [] : [element.name]));
    const present = wanted.filter((name) => names.includes(name));
    const pages = new Map<string, SubColumnData[]>(present.map((name) => [name, []]));
    if (present.length > 0 && rowCount > 0) {
      const onPage = (page: SubColumnData): void => void pages.get(page.pathInSchema[0])?.push(page);
      await parquetRead({ file: source, metadata, columns: present, onPage, ...(await decompressors(metadata)) });
    }
    const byPosition = names.map((name) => joinPages(pages.get(name)));
    return {
      names,
      rowCount,
      cell: (column, row) => byPosition[column]?.[row],
      place: (row) => `${file.name}: row ${row + 1}`,
    };
  } catch (cause) {
    if (cause instanceof LeewayError) throw cause;
    throw new LeewayError(
      "worlds.broken_file",
      `${file.name}: not a readable Parquet file (${cause instanceof Error ? cause.message : String(cause)}).`,
      { file: file.name },
      { cause },
    );
  }
}

/** Snappy comes with the reader; the others are large and rarely needed, so they load when a file asks for them. */
async function decompressors(metadata: FileMetaData): Promise<{ readonly compressors?: Compressors }> {
  const codecs = metadata.row_groups.flatMap((group) => group.columns.map((column) => column.meta_data?.codec));
  if (codecs.every((codec) => codec === "SNAPPY" || codec === "UNCOMPRESSED")) return {};
  return { compressors: (await import("hyparquet-compressors")).compressors };
}

function joinPages(pages: readonly SubColumnData[] | undefined): ArrayLike<unknown> | undefined {
  if (pages === undefined) return undefined;
  if (pages.length === 1) return pages[0].columnData;
  return [...pages].sort((a, b) => a.rowStart - b.rowStart).flatMap((page) => Array.from<unknown>(page.columnData));
}

function readColumn(file: string, raw: RawColumns, position: number, name: string, type: ColumnType): unknown {
  const { rowCount } = raw;
  if (type === "number") {
    const numbers = new Float64Array(rowCount);
    for (let row = 0; row < rowCount; row++) {
      const cell = raw.cell(position, row);
      const value = typeof cell === "number" ? cell : parseNumber(cell);
      if (!Number.isFinite(value)) throw badValue(file, raw.place(row), name, cell, "a finite number");
      numbers[row] = value;
    }
    return numbers;
  }
  const cells = Array.from<unknown>({ length: rowCount });
  for (let row = 0; row < rowCount; row++) {
    const cell = raw.cell(position, row);
    if (type === "text") {
      if (typeof cell === "string") cells[row] = cell.trim();
      else if (typeof cell === "number" || typeof cell === "bigint") cells[row] = String(cell);
      else throw badValue(file, raw.place(row), name, cell, "a text");
    } else {
      const flag = parseBoolean(cell);
      if (flag === undefined) throw badValue(file, raw.place(row), name, cell, "true or false");
      cells[row] = flag;
    }
  }
  return cells;
}

function badValue(file: string, place: string, column: string, cell: unknown, allowed: string): LeewayError {
  const shown = cell === undefined || cell === null || cell === "" ? "nothing" : show(cell);
  return new LeewayError("worlds.bad_value", `${place}: column "${column}" has ${shown}; ${allowed} is needed.`, {
    file,
    place,
    column,
    value: cell,
    allowed,
  });
}

function show(cell: unknown): string {
  return typeof cell === "bigint" ? String(cell) : JSON.stringify(cell);
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function parseNumber(cell: unknown): number {
  if (typeof cell === "bigint") return Number(cell);
  if (typeof cell !== "string") return Number.NaN;
  const text = cell.trim();
  return decimal.test(text) ? Number(text) : Number.NaN;
}

function parseBoolean(cell: unknown): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  const text = String(cell).trim().toLowerCase();
  if (text === "true" || text === "1") return true;
  if (text === "false" || text === "0") return false;
  return undefined;
}
