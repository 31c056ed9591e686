import { LeewayError } from "../../core/errors.ts";
import type { World } from "../world.ts";

/** A publisher's file as lines of text, read once from the start each time `lines` is called. */
export interface ImportFile {
  /** Name with extension; years are read from it where the content states none. */
  readonly name: string;
  lines(): AsyncIterable<string>;
}

/** What to import, and what the user adds. */
export interface ImportRequest {
  readonly files: readonly ImportFile[];
  /** Name of the new world; absent: source and year. */
  readonly name?: string;
  /** Year of the table where neither content nor file name states it. */
  readonly year?: number;
}

/** One publisher's layout. */
export interface Importer {
  /** Code by which users name it (`oecd_icio`). */
  readonly source: string;
  /** What it reads, one sentence. */
  readonly description: string;
  /** The files to be named, in words. */
  readonly files: string;
  /**
   * Reads the files into a world whose accounts add up.
   *
   * @throws LeewayError `worlds.import_*` with file:line, and those of `closeAccounts` and `worldFromTradeAndGdp`
   */
  read(request: ImportRequest): Promise<World>;
}

/** The one file of an import that takes exactly one. */
export function onlyFile(request: ImportRequest): ImportFile {
  const [file, ...others] = request.files;
  if (file !== undefined && others.length === 0) return file;
  throw new LeewayError(
    "worlds.import_files",
    `exactly one file is needed, ${request.files.length} were given: ${request.files.map((given) => given.name).join(", ")}.`,
    { files: request.files.map((given) => given.name) },
  );
}

/**
 * The year of a table: the user's, else the first that one of the texts holds.
 *
 * @throws LeewayError `worlds.import_year` when neither states one
 */
export function tableYear(request: ImportRequest, file: string, ...texts: readonly (string | undefined)[]): number {
  if (request.year !== undefined) return request.year;
  for (const text of texts) {
    const found = /(?:19|20)\d{2}/.exec(text ?? "");
    if (found !== null) return Number(found[0]);
  }
  throw new LeewayError(
    "worlds.import_year",
    `${file}: neither the table nor the file name states its year. Give it with --year.`,
    { file },
  );
}

/** The cells of one line of delimited text; double quotes protect delimiters and are doubled inside. */
export function splitCells(line: string, delimiter: string): readonly string[] {
  if (!line.includes('"')) return line.split(delimiter);
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (isQuoted && character === '"' && line[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (character === '"') {
      isQuoted = !isQuoted;
    } else if (character === delimiter && !isQuoted) {
      cells.push(cell);
      cell = "";
    } else {
      cell += character;
    }
  }
  cells.push(cell);
  return cells;
}
