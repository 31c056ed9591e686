import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { csvFormat } from "d3-dsv";

import { makeFolder } from "../worlds/make_folder_node.ts";
import type { SimulationResult } from "../simulate/result.ts";

/** Writes a result as `countries.csv`, `flows.csv` and `result.json`; each file appears whole or not at all. */
export async function writeResult(result: SimulationResult, folder: string): Promise<void> {
  const { flows, ...rest } = result;
  makeFolder(folder);
  await writeWhole(join(folder, "countries.csv"), `${csvFormat([...result.countries])}\n`);
  if (flows !== undefined) await writeWhole(join(folder, "flows.csv"), `${csvFormat([...flows])}\n`);
  await writeWhole(join(folder, "result.json"), `${JSON.stringify(rest, null, 2)}\n`);
}

async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.part`;
  await writeFile(draft, text);
  await rename(draft, file);
}
