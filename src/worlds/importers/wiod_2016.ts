import { areGoods, isicDivisions } from "../../core/codes/isic.ts";
import { worldFromTable } from "../multiregional.ts";
import { groupsOfDivisions } from "../published_elasticities.ts";
import type { Importer } from "./importer.ts";
import { onlyFile, tableYear } from "./importer.ts";
import type { MatrixHeader, MatrixLayout } from "./matrix.ts";
import { readMatrix } from "./matrix.ts";
import { numberedLayout } from "./numbered_matrix.ts";

const sectorCount = 56;

/** World Input-Output Tables, release 2016: 43 countries and the rest of the world, 56 sectors, 2000 to 2014. */
export const wiod2016: Importer = {
  source: "wiod_2016",
  description: "a World Input-Output Table of the release of November 2016",
  files:
    "one CSV: the data frame of WIOT2014_October16_ROW.RData (or the Stata file) exported with its column names, or " +
    "WIOT2014_Nov16_ROW.xlsb saved as CSV",
  async read(request) {
    const file = onlyFile(request);
    const table = await readMatrix(file, layout);
    const year = tableYear(request, file.name, file.name, ...table.preamble);
    const codes = table.sectors.map(({ key, code }) => code ?? key);
    const hasOwnCodes = new Set(codes).size === codes.length;
    const sectors = table.sectors.map(({ key, code, name }, position) => {
      const divisions = isicDivisions(code ?? "");
      return {
        sector: hasOwnCodes ? codes[position] : key,
        name: name ?? codes[position],
        isic: code === null ? "" : `Rev. 4: ${code.replace("_", "-")}`,
        is_good: areGoods(divisions),
        groups: groupsOfDivisions(divisions),
      };
    });
    return worldFromTable(
      {
        ...table,
        sectors,
        name: request.name ?? `wiod-2016-release-${year}`,
        year,
        source: "World Input-Output Database, release November 2016 (Timmer et al. 2015, doi 10.34894/PJ2M1C)",
        licence: "CC BY 4.0",
        notes: [`Imported from ${file.name}; the five final uses are summed; goods are ISIC sections A to C.`],
      },
      1000,
    );
  },
};

const spreadsheet = numberedLayout(sectorCount, toIso);

const layout: MatrixLayout = {
  description: `columns IndustryCode, IndustryDescription, Country, RNr, AUS1, AUS2 …; or ${spreadsheet.description}`,
  toIso,
  readHeader: (lines) => dataFrameHeader(lines.at(-1) ?? []) ?? spreadsheet.readHeader(lines),
};

function toIso(country: string): string {
  return country.toUpperCase();
}

function dataFrameHeader(cells: readonly string[]): MatrixHeader | null {
  const at = (name: string): number => cells.indexOf(name);
  const [code, name, country, number] = ["IndustryCode", "IndustryDescription", "Country", "RNr"].map(at);
  if (code < 0 || name < 0 || country < 0 || number < 0) return null;
  return {
    total: cells.indexOf("TOT"),
    columns: cells.map((cell) => {
      const match = /^v?([A-Z]{3})(\d{1,2})$/.exec(cell);
      if (match === null || match[1] === "TOT") return null;
      return { country: match[1], sector: Number(match[2]) <= sectorCount ? `c${Number(match[2])}` : null };
    }),
    row(line) {
      const cell = (at: number): string => (line[at] ?? "").trim();
      const position = Number(cell(number));
      const seller = cell(country);
      if (seller === "" || seller === "TOT" || !(position >= 1 && position <= sectorCount)) return null;
      return { country: seller, sector: `c${position}`, code: cell(code), name: cell(name) };
    },
  };
}
