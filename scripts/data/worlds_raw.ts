import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { csvParse } from "d3-dsv";

/** Rows of a raw CSV file, plain or gzipped, as texts by column. */
export async function readRows(raw: string, file: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const bytes = await readFile(join(raw, file));
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return csvParse(text) as readonly Readonly<Record<string, string>>[];
}

/** English short names by ISO 3166 alpha-3, as CLDR has them. */
export async function countryNames(raw: string): Promise<ReadonlyMap<string, string>> {
  const rows = await readRows(raw, "geo/country_codes.csv.gz");
  return new Map(
    rows.map((row) => [row["ISO3166-1-Alpha-3"], row["CLDR display name"] || row["UNTERM English Short"]]),
  );
}
