import { areGoods, isicDivisions, isicName } from "../../core/codes/isic.ts";
import { worldFromTable } from "../multiregional.ts";
import { groupsOfDivisions } from "../published_elasticities.ts";
import type { Importer } from "./importer.ts";
import { onlyFile, tableYear } from "./importer.ts";
import type { MatrixLabel, MatrixLayout } from "./matrix.ts";
import { readMatrix } from "./matrix.ts";

const finalUses = new Set(["HFCE", "NPISH", "GGFC", "GFCF", "INVNT", "DPABR", "P33", "FD", "DIRP", "INV", "NPS"]);
const totals = new Set(["OUT", "OUTPUT", "TOTAL"]);
const notProducers = new Set(["TAXSUB", "VALU", "OUTPUT"]);

/** Inter-Country Input-Output Tables of the OECD, editions 2021 to 2025. */
export const oecdIcio: Importer = {
  source: "oecd_icio",
  description: "an Inter-Country Input-Output Table of the OECD, editions 2021 to 2025, small or extended",
  files: "one CSV as published: ICIO2021_2018.csv, 2020_SML.csv, 2022_SML.csv …",
  async read(request) {
    const file = onlyFile(request);
    const table = await readMatrix(file, layout);
    const year = tableYear(request, file.name, file.name.replace(/^ICIO\d{4}_?/i, ""));
    const sectors = table.sectors.map(({ key }) => {
      const divisions = isicDivisions(key);
      return {
        sector: key,
        name: divisions.length === 0 ? key : isicName(divisions),
        isic: `Rev. 4: ${key.replaceAll("T", "-").replaceAll("_", ", ")}`,
        is_good: areGoods(divisions),
        groups: groupsOfDivisions(divisions),
      };
    });
    return worldFromTable(
      {
        ...table,
        sectors,
        name: request.name ?? `oecd-icio-${year}`,
        year,
        source: "OECD Inter-Country Input-Output Tables",
        licence: "terms and conditions of the OECD",
        notes: [
          `Imported from ${file.name}; the final uses are summed and taken at basic prices, so taxes on final products are ` +
            "left out; parts of China and Mexico by kind of firm are summed; goods are ISIC sections A to C.",
        ],
      },
      1_000_000,
    );
  },
};

const layout: MatrixLayout = {
  description: "a first line with columns like AUS_A01_02 and AUS_HFCE, and lines labelled the same way",
  toIso(country) {
    if (/^CN[1-9]$/.test(country)) return "CHN";
    if (/^MX[1-9]$/.test(country)) return "MEX";
    return country;
  },
  readHeader(lines) {
    const cells = lines[0];
    if (!cells.some((cell) => /^[A-Z]{3}_HFCE$/.test(cell))) return null;
    return {
      total: cells.findIndex((cell) => totals.has(cell)),
      columns: cells.map((cell, at) => (at === 0 ? null : label(cell))),
      row: (line) => label(line[0].trim()),
    };
  },
};

function label(text: string): MatrixLabel | null {
  const match = /^([A-Z][A-Z0-9]{2})_(\w+)$/.exec(text);
  if (match === null || notProducers.has(match[2])) return null;
  return { country: match[1], sector: finalUses.has(match[2]) ? null : match[2] };
}
