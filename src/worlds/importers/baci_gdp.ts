import { flowIndex } from "../../core/axes.ts";
import { findCountry } from "../../core/codes/countries.ts";
import { LeewayError } from "../../core/errors.ts";
import { worldFromTradeAndGdp } from "../trade_and_gdp.ts";
import type { ImportFile, Importer, ImportRequest } from "./importer.ts";
import { splitCells } from "./importer.ts";

/** BACI goods trade of one year (CEPII) with GDP of the World Bank: a world of one sector. */
export const baciGdp: Importer = {
  source: "baci_gdp",
  description: "bilateral goods trade of one year from BACI, with GDP of the World Bank",
  files:
    "three CSV files in any order: BACI_HS17_Y2023_V202501.csv, country_codes_V202501.csv, and the World Bank's " +
    "API_NY.GDP.MKTP.CD_DS2_en_csv_v2_….csv",
  async read(request) {
    const { trade, codes, gdp } = await sortFiles(request);
    const isoOf = await readCountryCodes(codes);
    const { year, values } = await readTrade(trade, request.year);
    const gdpOf = await readGdp(gdp, year);
    const totals = new Map<string, number>();
    let allTrade = 0;
    for (const [pair, value] of values) {
      allTrade += value;
      for (const number of pair.split(" ")) {
        const code = isoOf.get(number) ?? `code ${number}`;
        totals.set(code, (totals.get(code) ?? 0) + value);
      }
    }
    const listed = [...totals.keys()].sort();
    const usable = listed.filter((code) => findCountry(code) !== undefined && gdpOf.has(code));
    const dropped = listed.filter((code) => !usable.includes(code));
    if (usable.length === 0) {
      throw new LeewayError(
        "worlds.import_files",
        `${trade.name}: no country has both trade and GDP. Check the files.`,
        {
          files: request.files.map((file) => file.name),
        },
      );
    }
    const position = new Map(usable.map((code, n) => [code, n]));
    const N = usable.length;
    const matrix = new Float64Array(N * N);
    let kept = 0;
    for (const [pair, value] of values) {
      const [i, n] = pair.split(" ").map((number) => position.get(isoOf.get(number) ?? ""));
      if (i === undefined || n === undefined) continue;
      matrix[flowIndex(N, i, n, 0)] += value / 1000;
      kept += value;
    }
    const carried = usable.flatMap((code) => {
      const known = gdpOf.get(code);
      return known === undefined || known.year === year ? [] : [`${code} ${known.year}`];
    });
    const lost = 1 - kept / allTrade;
    return worldFromTradeAndGdp({
      name: request.name ?? `baci-${year}`,
      year,
      source: `BACI (CEPII), ${trade.name}, total over products; GDP: World Bank, World Development Indicators, ${gdp.name}`,
      licence: "Etalab Open Licence 2.0 (BACI); CC BY 4.0 (World Bank)",
      notes: [
        "Pairs without a record have no flow; the source does not say which of them are merely unreported.",
        ...(usable.includes("TWN") ? ["Other Asia, not elsewhere specified (490), is read as Taiwan."] : []),
        ...(carried.length === 0
          ? []
          : [`GDP has no ${year} value for these countries; the last earlier one stands in: ${carried.join(", ")}.`]),
        ...(dropped.length === 0
          ? []
          : [
              `Left out for want of GDP or of an ISO 3166 code (${(100 * lost).toFixed(2)} % of world trade): ` +
                `${dropped.join(", ")}.`,
            ]),
      ],
      countries: usable.map((country) => ({ country, name: findCountry(country)?.name ?? country })),
      trade: matrix,
      gdp: Float64Array.from(usable, (code) => (gdpOf.get(code)?.value ?? Number.NaN) / 1e6),
    });
  },
};

interface SortedFiles {
  readonly trade: ImportFile;
  readonly codes: ImportFile;
  readonly gdp: ImportFile;
}

const preambleLines = 8;

async function sortFiles(request: ImportRequest): Promise<SortedFiles> {
  const found: { trade?: ImportFile; codes?: ImportFile; gdp?: ImportFile } = {};
  for (const file of request.files) {
    let kind: keyof SortedFiles | undefined;
    let line = 0;
    for await (const text of file.lines()) {
      const header = headerCells(text);
      if (["t", "i", "j", "v"].every((name) => header.includes(name))) kind = "trade";
      else if (header.includes("country_code") && isoColumn(header) >= 0) kind = "codes";
      else if (header.includes("Country Code")) kind = "gdp";
      if (kind !== undefined || ++line === preambleLines) break;
    }
    if (kind === undefined || found[kind] !== undefined) {
      throw new LeewayError(
        "worlds.import_layout",
        `${file.name}: ${kind === undefined ? "its header is none of the three expected" : "a second file of its kind"}. ` +
          `Needed: ${baciGdp.files}.`,
        { file: file.name },
      );
    }
    found[kind] = file;
  }
  const { trade, codes, gdp } = found;
  if (trade !== undefined && codes !== undefined && gdp !== undefined) return { trade, codes, gdp };
  throw new LeewayError("worlds.import_files", `not all files were given. Needed: ${baciGdp.files}.`, {
    files: request.files.map((file) => file.name),
  });
}

function headerCells(line: string): readonly string[] {
  return splitCells(line.replace(/^\uFEFF/, ""), ",").map((cell) => cell.trim());
}

function isoColumn(header: readonly string[]): number {
  return header.findIndex((name) => name === "country_iso3" || name === "iso_3digit_alpha");
}

/** UN Comtrade's "Other Asia, not elsewhere specified": in practice Taiwan, whose trade has no code of its own there. */
const otherAsia = "490";

async function readCountryCodes(file: ImportFile): Promise<ReadonlyMap<string, string>> {
  const codes = new Map<string, string>();
  let number = -1;
  let iso = -1;
  for await (const line of file.lines()) {
    const cells = headerCells(line);
    if (number < 0) {
      number = cells.indexOf("country_code");
      iso = isoColumn(cells);
    } else if (cells.length > Math.max(number, iso)) {
      codes.set(cells[number], cells[number] === otherAsia ? "TWN" : cells[iso]);
    }
  }
  return codes;
}

/** Thousand USD by "exporter importer" in the source's numbers, summed over products. */
async function readTrade(
  file: ImportFile,
  asked: number | undefined,
): Promise<{ readonly year: number; readonly values: ReadonlyMap<string, number> }> {
  const values = new Map<string, number>();
  let columns: readonly number[] | undefined;
  let year: number | undefined;
  let line = 0;
  for await (const text of file.lines()) {
    line++;
    if (columns === undefined) {
      const header = headerCells(text);
      columns = ["t", "i", "j", "v"].map((name) => header.indexOf(name));
      continue;
    }
    if (text.trim() === "") continue;
    const cells = splitCells(text, ",");
    const [t, i, j, v] = columns.map((column) => (cells[column] ?? "").trim());
    const value = Number(v);
    if (v === "" || !Number.isFinite(value) || value < 0 || !/^\d{4}$/.test(t)) {
      throw new LeewayError(
        "worlds.import_value",
        `${file.name}:${line}: year ${JSON.stringify(t)}, value ${JSON.stringify(v)}; a year and an amount of at least 0 are needed.`,
        { file: file.name, line },
      );
    }
    if (asked !== undefined && Number(t) !== asked) continue;
    year ??= Number(t);
    if (Number(t) !== year) {
      throw new LeewayError(
        "worlds.import_year",
        `${file.name}:${line}: year ${t} after ${year}; the file holds several years. Choose one with --year.`,
        { file: file.name, line },
      );
    }
    if (i === j) continue;
    values.set(`${i} ${j}`, (values.get(`${i} ${j}`) ?? 0) + value);
  }
  if (year !== undefined) return { year, values };
  throw new LeewayError(
    "worlds.import_year",
    `${file.name}: no rows${asked === undefined ? "" : ` of the year ${asked}`}.`,
    { file: file.name },
  );
}

/** The World Bank's GDP at current US dollars; rows of other series in the same file are passed over. */
const gdpSeries = "NY.GDP.MKTP.CD";

function seriesColumn(header: readonly string[]): number {
  return header.findIndex((name) => name === "Indicator Code" || name === "Series Code");
}

/** GDP in USD by country: of the year, else the last before it. */
async function readGdp(
  file: ImportFile,
  year: number,
): Promise<ReadonlyMap<string, { readonly year: number; readonly value: number }>> {
  const latest = new Map<string, { readonly year: number; readonly value: number }>();
  const keep = (code: string, of: number, text: string): void => {
    const value = Number(text);
    if (text === "" || !(value > 0) || of > year) return;
    const known = latest.get(code);
    if (known === undefined || known.year < of) latest.set(code, { year: of, value });
  };
  let header: readonly string[] | undefined;
  for await (const line of file.lines()) {
    const cells = headerCells(line);
    if (header === undefined) {
      if (cells.includes("Country Code")) header = cells;
      continue;
    }
    const series = cells[seriesColumn(header)];
    if (series !== undefined && series !== gdpSeries) continue;
    const code = cells[header.indexOf("Country Code")] ?? "";
    const yearColumn = header.indexOf("Year");
    if (yearColumn >= 0) {
      keep(code, Number(cells[yearColumn]), cells[header.indexOf("Value")] ?? "");
    } else {
      for (const [at, name] of header.entries()) {
        const column = /^(\d{4})( \[YR\d{4}\])?$/.exec(name);
        if (column !== null) keep(code, Number(column[1]), cells[at] ?? "");
      }
    }
  }
  return latest;
}
