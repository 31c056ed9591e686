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
