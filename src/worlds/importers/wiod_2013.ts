import type { Importer } from "./importer.ts";
import { readTable35 } from "./table_35.ts";

/** World Input-Output Tables, release 2013: 40 countries and the rest of the world, 35 sectors, 1995 to 2011. */
export const wiod2013: Importer = {
  source: "wiod_2013",
  description: "a World Input-Output Table of the release of 2013",
  files: "one CSV: WIOT11_ROW_Sep12.xlsx saved as CSV, with its header lines",
  read: (request) =>
    readTable35(request, {
      source: "World Input-Output Database, release 2013 (Timmer et al. 2015)",
      licence: "CC BY 4.0",
      prefix: "wiod-2013-release",
      fullYear: (file) =>
        file.replace(/wiot(\d{2})_/i, (_, digits: string) => `wiot${Number(digits) > 50 ? "19" : "20"}${digits}_`),
      // Early tables of this release write ROM for Romania.
      toIso: (country) => (country.toUpperCase() === "ROM" ? "ROU" : country.toUpperCase()),
    }),
};
