import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";

import type { LeewayError } from "../core/errors.ts";
import { readData } from "./data_node.ts";

const folder = mkdtempSync(join(tmpdir(), "csv-fault-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function refusal(name: string, content: string | Buffer): Promise<LeewayError> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readData(path, ["exporter", "trade"]).then(
    () => expect.fail("no error"),
    (error: unknown) => error as LeewayError,
  );
}

const header = "exporter,importer,trade\n";
const rows = (count: number): string => Array.from({ length: count }, (_, k) => `C${k % 7},D${k % 5},${k}\n`).join("");
const swapped = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
const cafe = "Caf\u00e9,D1,2\n";

describe("a CSV file that is no table is refused with what is wrong, its line, and the next step", () => {
  it.each<[string, string | Buffer, number, RegExp]>([
    [
      "latin.csv",
      Buffer.from(header + rows(9) + cafe, "latin1"),
      11,
      /Latin-1 the line reads "Café,D1,2".*iconv -f ISO-8859-1/,
    ],
    ["late.csv", Buffer.from(header + `C1,${"D".repeat(300)},1\n`.repeat(20_000) + cafe, "latin1"), 20_002, /Latin-1/],
    ["packed.csv.gz", gzipSync(Buffer.from(header + rows(9) + cafe, "latin1")), 11, /Latin-1/],
    ["no_end.csv", Buffer.from(header + rows(9) + cafe.trim(), "latin1"), 11, /Latin-1/],
    [
      "windows.csv",
      Buffer.from(`${header}C\x92te \x80,D1,2\n`, "latin1"),
      2,
      /reads "C’te €,D1,2".*iconv -f WINDOWS-1252/,
    ],
    ["utf16.csv", Buffer.from(`\uFEFF${header}${rows(9)}`, "utf16le"), 1, /UTF-16.*iconv -f UTF-16 -t/],
    ["utf16_little.csv", Buffer.from(header + rows(9), "utf16le"), 1, /iconv -f UTF-16LE/],
    ["utf16_big.csv", swapped(header + rows(9)), 1, /iconv -f UTF-16BE/],
    ["more.csv", `${header}${rows(9)}C1,D1,1,2\n${rows(9)}`, 11, /the row has 4 cells and the header 3.*in quotes/],
    [
      "fewer.csv",
      `${header}${rows(9)}C1\n${rows(9)}`,
      11,
      /the row has 1 cell and the header 3.*Leave missing cells empty/,
    ],
    ["late_more.csv", `${header}${rows(50_000)}C1,D1,1,2\n`, 50_002, /the row has 4 cells and the header 3/],
    ["carets.csv", (header + rows(9)).replaceAll(",", "^"), 1, /stand apart by "\^".*commas/],
    ["spaces.csv", (header + rows(9)).replaceAll(",", " "), 1, /stand apart by spaces/],
    ["zero.csv", `${header}${rows(9)}C\0,D1,1\n`, 11, /zero byte/],
    ["sheet.csv", Buffer.from("PK\x03\x04\x14\0\x06\0\x08\0rest", "latin1"), 1, /a spreadsheet/],
    ["page.csv", "<!doctype html>\n<p>Sign in</p>\n", 1, /a web page/],
    ["columns.csv", "PAR1 and more\n", 1, /a Parquet file/],
  ])("%s", async (name, content, line, message) => {
    const error = await refusal(name, content);
    expect(error).toMatchObject({ code: "estimate.broken_file", details: { line } });
    expect(error.message).toContain(`${name}:${line}: `);
    expect(error.message).toMatch(message);
  });

  it("and a table of one column, or with separators in quotes, is only short of the column", async () => {
    expect(await refusal("one.csv", "exporters\na\nb\n")).toMatchObject({ code: "estimate.unknown_column" });
    expect(await refusal("quoted.csv", '"a, b","c"\n"1, 2",3\n')).toMatchObject({ code: "estimate.unknown_column" });
  });
});
