import type { Importer } from "./importer.ts";
import { readTable35 } from "./table_35.ts";

/** The Asian Development Bank's own country codes where they differ from ISO 3166 (ADB, Handbook of Style and Usage). */
const adbCodes: Readonly<Record<string, string>> = {
  BAN: "BGD",
  BHU: "BTN",
  BRU: "BRN",
  CAM: "KHM",
  DEN: "DNK",
  FIJ: "FJI",
  GER: "DEU",
  INO: "IDN",
  IRE: "IRL",
  KSA: "SAU",
  KUW: "KWT",
  MAL: "MYS",
  MLD: "MDV",
  MON: "MNG",
  NEP: "NPL",
  NET: "NLD",
  PAR: "PRY",
  PHI: "PHL",
  POR: "PRT",
  PRC: "CHN",
  ROLAC: "ROW",
  ROM: "ROU",
  SIN: "SGP",
  SPA: "ESP",
  SRI: "LKA",
  SWI: "CHE",
  TAJ: "TJK",
  TAP: "TWN",
  UAE: "ARE",
  UKG: "GBR",
  VIE: "VNM",
};

/** Multi-Regional Input-Output Tables of the Asian Development Bank: 62, 72 or 74 economies, 35 sectors. */
export const adbMrio: Importer = {
  source: "adb_mrio",
  description: "a Multi-Regional Input-Output Table of the Asian Development Bank, current prices",
  files: "one CSV: an ADB-MRIO spreadsheet of 62, 72 or 74 economies saved as CSV, with its header lines",
  read: (request) =>
    readTable35(request, {
      source: "Asian Development Bank, Multi-Regional Input-Output Tables",
      licence: "terms of use of the Asian Development Bank",
      prefix: "adb-mrio",
      fullYear: (file) => file,
      toIso: (country) => {
        const code = country.toUpperCase();
        return adbCodes[code] ?? code;
      },
    }),
};
