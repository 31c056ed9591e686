import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";

import type { LeewayError } from "../core/errors.ts";
import { closeDatabase, openDatabase, sqlText } from "../facts/duckdb_node.ts";
import { readData } from "./data_node.ts";
import { MISSING_INTEGER } from "./table.ts";
import type { DataTable } from "./table.ts";

const folder = mkdtempSync(join(tmpdir(), "estimate-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function thrown(work: Promise<unknown>): Promise<LeewayError> {
  try {
    await work;
  } catch (error) {
    return error as LeewayError;
  }
  throw new Error("no error");
}

const text = (table: DataTable, name: string): (string | null)[] => {
  const column = table.columns.get(name);
  if (column?.kind !== "text") throw new Error(`${name} is no text`);
  return Array.from(column.codes, (code) => (code < 0 ? null : column.labels[code]));
};
const numbers = (table: DataTable, name: string): number[] => {
  const column = table.columns.get(name);
  if (column === undefined || column.kind === "text") throw new Error(`${name} is no number`);
  return [...column.values];
};

const CSV = `exporter,year,trade,rta,note
RUS,2013,1.5,true,"a, b"
CHN,2014,NA,false,
"Côte d'Ivoire",NA,-2e3,,x
,2015,.,true,y
`;

describe("data from a CSV file", () => {
  it("are read by column, with missing values marked and texts coded in sorted order", async () => {
    const table = await readData(file("a.csv", CSV), ["exporter", "year", "trade", "rta"]);
    expect(table.row_count).toBe(4);
    expect(table.names).toEqual(["exporter", "year", "trade", "rta", "note"]);
    expect([...table.columns.keys()]).toEqual(["exporter", "year", "trade", "rta"]);
    expect(text(table, "exporter")).toEqual(["RUS", "CHN", "Côte d'Ivoire", null]);
    expect(table.columns.get("exporter")).toMatchObject({ labels: ["CHN", "Côte d'Ivoire", "RUS"] });
    expect(numbers(table, "year")).toEqual([2013, 2014, MISSING_INTEGER, 2015]);
    expect(numbers(table, "trade")).toEqual([1.5, NaN, -2000, NaN]);
    expect(numbers(table, "rta")).toEqual([1, 0, MISSING_INTEGER, 1]);
  });

  it("may be compressed or separated by semicolons or tabs", async () => {
    const semicolons = "a;b\n1;x\n2;y\n";
    for (const path of [
      file("b.csv.gz", gzipSync(semicolons)),
      file("b.csv", semicolons),
      file("b.tsv", semicolons.replaceAll(";", "\t")),
    ]) {
      const table = await readData(path, ["a", "b"]);
      expect([numbers(table, "a"), text(table, "b")]).toEqual([
        [1, 2],
        ["x", "y"],
      ]);
    }
  });

  it("tell NA for missing from NA for Namibia, and say so", async () => {
    const namibia = await readData(file("c.csv", "iso\nNA\nDE\nFR\n"), ["iso"]);
    expect(text(namibia, "iso")).toEqual(["NA", "DE", "FR"]);
    expect(namibia.warnings[0]).toContain("Namibia");
    const missing = await readData(file("d.csv", "iso\nNA\nDEU\nFRA\n"), ["iso"]);
    expect(text(missing, "iso")).toEqual([null, "DEU", "FRA"]);
    expect(missing.warnings).toEqual([]);
  });

  it("that stand twice are counted, whichever columns are read", async () => {
    const rows = "RUS,2013,1\nRUS,2014,1\nRUS,2013,1\nRUS,2013,2\n";
    const { row_count: count, warnings } = await readData(file("twice.csv", `exporter,year,trade\n${rows}`), ["trade"]);
    expect(count).toBe(4);
    expect(warnings).toEqual([expect.stringMatching(/twice\.csv: 1 row repeats an earlier one in every column/)]);
  });

  it("warn of texts that differ in blanks or capitals alone, not of words for missing values", async () => {
    const table = await readData(file("alike.csv", "iso,y\nRUS,1\nRUS ,2\nrus,3\nNA,4\nna,5\nn/a,6\n"), ["iso"]);
    expect(table.warnings).toEqual([expect.stringMatching(/"iso": "RUS" and "RUS " and 1 more differ/)]);
  });

  it("keep a column of codes whole whose first 30,000 rows look like numbers", async () => {
    const rows = Array.from({ length: 30_000 }, (_, k) => `${k % 7},1`).join("\n");
    const table = await readData(file("e.csv", `hs,y\n${rows}\nX1,1\n`), ["hs", "y"]);
    expect(table.row_count).toBe(30_001);
    expect(text(table, "hs").at(-1)).toBe("X1");
  });

  it("keep large whole numbers as they are, and code those that numbers cannot tell apart", async () => {
    const table = await readData(file("f.csv", "id\n9007199254740991\n3\n"), ["id"]);
    expect(numbers(table, "id")).toEqual([9007199254740991, 3]);
    const beyond = await readData(file("g.csv", "id\n9007199254740993\n9007199254740992\n3\n"), ["id"]);
    expect(text(beyond, "id")).toEqual(["9007199254740993", "9007199254740992", "3"]);
  });

  it("take the words of spreadsheets and data banks for missing values", async () => {
    const table = await readData(file("words.csv", "y\n1\n..\n#N/A\nn/a\n2\n"), ["y"]);
    expect(numbers(table, "y")).toEqual([1, MISSING_INTEGER, MISSING_INTEGER, MISSING_INTEGER, 2]);
  });
});

describe("data from a Parquet file", () => {
  it("are the same as from CSV, over many chunks", async () => {
    const path = join(folder, "h.parquet");
    const database = await openDatabase();
    await database.connection.run(
      `COPY (SELECT i::DOUBLE AS x, (i % 1000)::SMALLINT AS k, CASE WHEN i % 3 = 0 THEN NULL ELSE 'c' || (i % 5) END AS t, ` +
        `DATE '2020-01-01' + (i % 2)::INTEGER AS d FROM range(10000) r(i)) TO ${sqlText(path)}`,
    );
    closeDatabase(database);
    const table = await readData(path, ["x", "k", "t", "d"]);
    const all = Array.from({ length: 10_000 }, (_, row) => row);
    expect(numbers(table, "x")).toEqual(all);
    expect(numbers(table, "k")).toEqual(all.map((row) => row % 1000));
    expect(text(table, "t")).toEqual(all.map((row) => (row % 3 === 0 ? null : `c${row % 5}`)));
    expect(text(table, "d").slice(0, 2)).toEqual(["2020-01-01", "2020-01-02"]);
  });
});

describe("data that cannot be read", () => {
  it("are refused in plain words", async () => {
    const unknown = await thrown(readData(file("i.csv", CSV), ["exportr"]));
    expect(unknown).toMatchObject({ code: "estimate.unknown_column" });
    expect(unknown.message).toContain('Did you mean "exporter"?');
    expect(await thrown(readData(join(folder, "none.csv"), ["a"]))).toMatchObject({ code: "estimate.missing_file" });
    mkdirSync(join(folder, "folder.csv"));
    expect(await thrown(readData(join(folder, "folder.csv"), ["a"]))).toMatchObject({
      code: "estimate.unreadable_file",
    });
    expect(await thrown(readData(file("j.xlsx", "a"), ["a"]))).toMatchObject({ code: "estimate.unknown_format" });
    expect(await thrown(readData(file("k.parquet", "not parquet"), ["a"]))).toMatchObject({
      code: "estimate.broken_file",
    });
    expect(await thrown(readData(file("l.csv", ""), ["a"]))).toMatchObject({ code: "estimate.empty_file" });
    expect(await thrown(readData(file("m.csv", "a,b\n"), ["a"]))).toMatchObject({ code: "estimate.empty_file" });
  });

  it("name a column that comes twice, whatever its letters, where it is asked for", async () => {
    const path = file("n.csv", "y,x,Y\n1,2,3\n");
    expect(await thrown(readData(path, ["y"]))).toMatchObject({ code: "estimate.repeated_column" });
    expect(numbers(await readData(path, ["x"]), "x")).toEqual([2]);
    expect(numbers(await readData(file("o.csv", "y,y_1\n1,2\n"), ["y"]), "y")).toEqual([1]);
  });
});
