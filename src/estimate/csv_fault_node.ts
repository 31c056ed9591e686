import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";

import { LeewayError } from "../core/errors.ts";

const SEPARATORS = [",", ";", "\t", "|"] as const;
const NEWLINE = 10;

/**
 * What is wrong with a CSV file that the database could not read as a table of several columns: another kind of file, the
 * first line that is not UTF-8, the first row whose cells are not as many as the header's, or a separator that is none.
 * Reads the file once, in blocks.
 *
 * @param complaint what the database said, if it said anything
 * @returns the error to throw, with line and next step; undefined where nothing of this is found
 */
export async function csvFault(file: string, complaint = ""): Promise<LeewayError | undefined> {
  let lines = 0;
  let top = "";
  for await (const block of wholeLines(file)) {
    const kind = lines === 0 ? anotherKind(block) : undefined;
    if (kind !== undefined) return fault(file, 1, `this is ${kind}`, {});
    const zero = block.indexOf(0);
    if (zero >= 0) {
      const line = lines + countLines(block.subarray(0, zero)) + 1;
      return fault(file, line, "holds a zero byte, which no text has: write the file anew", {});
    }
    if (!isUtf8(block)) return notUtf8(file, block, lines);
    if (lines === 0) top = block.toString("utf8").replace(/^\uFEFF/, "");
    lines += countLines(block);
  }
  return raggedBySaying(file, complaint) ?? raggedOrUnseparated(file, top.split(/\r?\n/));
}

function fault(file: string, line: number, what: string, details: Readonly<Record<string, unknown>>): LeewayError {
  return new LeewayError("estimate.broken_file", `${file}:${line}: ${what}.`, { file, line, ...details });
}

/** The bytes of a file in blocks that end where a line ends; nothing of a file whose packing this version cannot open. */
async function* wholeLines(file: string): AsyncGenerator<Buffer> {
  if (/\.zst$/i.test(file)) return;
  const raw = createReadStream(file, { highWaterMark: 1 << 22 });
  const stream = /\.gz$/i.test(file) ? raw.pipe(createGunzip({ chunkSize: 1 << 22 })) : raw;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const joined = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = joined.lastIndexOf(NEWLINE) + 1;
    if (end > 0) yield joined.subarray(0, end);
    rest = joined.subarray(end);
  }
  if (rest.length > 0) yield rest;
}

function countLines(block: Buffer): number {
  let lines = 0;
  for (let at = block.indexOf(NEWLINE); at >= 0; at = block.indexOf(NEWLINE, at + 1)) lines++;
  return lines;
}

function anotherKind(block: Buffer): string | undefined {
  const start = block.subarray(0, 4096);
  const text = start.toString("latin1");
  if (text.startsWith("PK\u0003\u0004"))
    return "a spreadsheet or a ZIP archive by its first bytes. Save the sheet as CSV (UTF-8)";
  if (text.startsWith("PAR1")) return "a Parquet file by its first bytes. Give it the ending .parquet";
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) return "a web page or XML, not a table. Download the file itself";
  const order = byteOrder(start);
  if (order === undefined) return undefined;
  return `text in UTF-16. Save it as UTF-8: \`${toUtf8(`UTF-16${order}`)}\``;
}

/** How UTF-16 text begins: with its mark, or with Latin letters whose other byte is zero. */
function byteOrder(start: Buffer): "" | "LE" | "BE" | undefined {
  const mark = start.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff") return "";
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2]++;
  const most = 0.4 * (start.length / 2);
  if (zeros[1] > most && zeros[0] === 0) return "LE";
  return zeros[0] > most && zeros[1] === 0 ? "BE" : undefined;
}

function notUtf8(file: string, block: Buffer, linesBefore: number): LeewayError {
  let [start, line] = [0, linesBefore];
  for (;;) {
    const end = block.indexOf(NEWLINE, start);
    const bytes = block.subarray(start, end < 0 ? block.length : end);
    line++;
    if (end >= 0 && isUtf8(bytes)) {
      start = end + 1;
      continue;
    }
    const text = windows1252(bytes);
    const [encoding, name] = bytes.some((byte) => byte >= 0x80 && byte < 0xa0)
      ? ["WINDOWS-1252", "Windows-1252"]
      : ["ISO-8859-1", "Latin-1"];
    return fault(
      file,
      line,
      `not UTF-8 text; in ${name} the line reads "${text.trim().slice(0, 60)}". ` +
        `If that is right, save the file as UTF-8: \`${toUtf8(encoding)}\``,
      { encoding },
    );
  }
}

function toUtf8(encoding: string): string {
  return `iconv -f ${encoding} -t UTF-8 OLD.csv > NEW.csv`;
}

/** What Windows-1252 has in place of the control characters of Latin-1, from 0x80. */
const WINDOWS_LETTERS = "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ";

function windows1252(bytes: Buffer): string {
  return Array.from(bytes, (byte) => WINDOWS_LETTERS[byte - 0x80] ?? String.fromCharCode(byte)).join("");
}

function raggedBySaying(file: string, complaint: string): LeewayError | undefined {
  const line = /Error on Line: (\d+)/i.exec(complaint)?.[1];
  const cells = /Expected Number of Columns: (\d+) Found: (\d+)/i.exec(complaint);
  return line === undefined || cells === null
    ? undefined
    : raggedRow(file, Number(line), { found: Number(cells[2]), expected: Number(cells[1]) });
}

function raggedRow(file: string, line: number, cells: { found: number; expected: number }): LeewayError {
  const { found, expected } = cells;
  return fault(
    file,
    line,
    `the row has ${count(found, "cell")} and the header ${expected}. ` +
      (found > expected
        ? "Put a cell that holds the separator in quotes, or take out what is too much"
        : "Leave missing cells empty, with their separators"),
    cells,
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Judged by the lines read first, whose commonest number of cells is the table's. */
function raggedOrUnseparated(file: string, lines: readonly string[]): LeewayError | undefined {
  const head = lines.filter((line) => line.trim() !== "").slice(0, 100);
  const layouts = SEPARATORS.map((separator) => ({
    separator,
    ...commonest(head.map((line) => cellsOf(line, separator))),
  }));
  const best = layouts.filter(({ cells }) => cells > 1).sort((a, b) => b.lines - a.lines)[0];
  if (best === undefined) return unseparated(file, head);
  const cells = lines.map((line) => (line.trim() === "" ? best.cells : cellsOf(line, best.separator)));
  const header = cells.indexOf(best.cells);
  const ragged = cells.findIndex((found, k) => k > header && found !== best.cells);
  if (ragged < 0) return undefined;
  return raggedRow(file, ragged + 1, { found: cells[ragged], expected: best.cells });
}

function commonest(numbers: readonly number[]): { readonly cells: number; readonly lines: number } {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  const [cells, lines] = [...times].sort(([, a], [, b]) => b - a)[0] ?? [1, 0];
  return { cells, lines };
}

/** Cells of a line; separators within quotes that open a cell do not count. */
function cellsOf(line: string, separator: string): number {
  let [cells, quoted, opens] = [1, false, true];
  for (const letter of line) {
    if (letter === '"' && (opens || quoted)) quoted = !quoted;
    else if (letter === separator && !quoted) cells++;
    opens = letter === separator;
  }
  return cells;
}

function unseparated(file: string, head: readonly string[]): LeewayError | undefined {
  const [header = "", first = ""] = head;
  const marks = new Set(header.match(/[^\p{L}\p{N}_."'()-]/gu));
  const mark = [...marks].find((one) => header.split(one).length === first.split(one).length);
  if (mark === undefined) return undefined;
  const name = mark === " " ? "spaces" : `"${mark}"`;
  return fault(
    file,
    1,
    `the cells stand apart by ${name}; a table is separated by commas, semicolons, tabs or bars (|). ` +
      `Replace ${name} by one of these`,
    { separator: mark, allowed: SEPARATORS },
  );
}
