import { accessSync, constants, existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";

import { LeewayError } from "../core/errors.ts";
import type { LayersResult, SimulationResult } from "../simulate/result.ts";
import { makeFolder } from "../worlds/make_folder_node.ts";
import { withoutFlows } from "./simulate_filter.ts";
import { writeWhole } from "./write_file.ts";
import type { TableRow } from "./write_rows.ts";
import { writeRows } from "./write_rows.ts";

/**
 * Refuses a folder that results cannot be written to, before long work begins; also a world's, whose tables have the same
 * names.
 *
 * @throws LeewayError `cli.output_unusable`
 */
export function checkFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) throw unusable(folder, "it is a file");
  if (existsSync(join(folder, "world.yaml"))) throw unusable(folder, "a world stands there and would be overwritten");
  writable(folder, () => accessSync(folder, constants.W_OK));
}

function writable(folder: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    throw unusable(folder, (cause as NodeJS.ErrnoException).code ?? String(cause));
  }
}

function unusable(folder: string, reason: string): LeewayError {
  return new LeewayError("cli.output_unusable", `cannot write ${folder}: ${reason}; name another folder with --out`, {
    folder,
  });
}

/**
 * Writes a result as one file per table and `result.json` with all but the long tables; each file appears whole or not at all.
 *
 * @returns the names of the files written
 * @throws LeewayError `cli.output_unusable`
 */
export async function writeResult(
  result: SimulationResult,
  folder: string,
  format: "csv" | "parquet" | "json",
): Promise<readonly string[]> {
  writable(folder, () => makeFolder(folder));
  const files: string[] = [];
  for (const [table, rows] of Object.entries(tablesOf(result))) {
    if (rows === undefined) continue;
    await writeRows(join(folder, `${table}.${format}`), rows);
    files.push(`${table}.${format}`);
    // An interrupt that came during the write takes effect here.
    await setImmediate();
  }
  const { sectors: _, ...short } = withoutFlows(result);
  writeWhole(join(folder, "result.json"), `${JSON.stringify(short, null, 2)}\n`);
  return [...files, "result.json"];
}

function tablesOf(result: SimulationResult): Readonly<Record<string, readonly TableRow[] | undefined>> {
  const { layers, decomposition, diversion, sensitivity } = result;
  const rows = (list: readonly object[] | undefined): readonly TableRow[] | undefined =>
    list as readonly TableRow[] | undefined;
  return {
    countries: rows(result.countries),
    sectors: rows(result.sectors),
    flows: rows(result.flows),
    layers: layers?.countries.map(layerRow),
    layer_flows: rows(layers?.flows),
    decomposition: rows(decomposition?.countries),
    decomposition_by_partner: rows(decomposition?.by_partner),
    decomposition_by_sector: rows(decomposition?.by_sector),
    decomposition_links: rows(decomposition?.links),
    diversion_gainers: rows(diversion?.gainers),
    diversion_markets: rows(diversion?.markets),
    diversion_outlets: rows(diversion?.outlets),
    diversion_suppliers: rows(diversion?.suppliers),
    sensitivity: sensitivity === undefined ? undefined : sensitivityRows(sensitivity),
  };
}

/** The layers of a country side by side: `partial_exports_hat`, `conditional_exports_hat` … */
function layerRow({ country, ...layers }: LayersResult["countries"][number]): TableRow {
  const cells = Object.entries(layers).flatMap(([layer, change]) =>
    Object.entries(change ?? {}).map(([name, value]) => [`${layer}_${name}`, value as number] as const),
  );
  return { country, ...Object.fromEntries(cells) };
}

function sensitivityRows(sensitivity: NonNullable<SimulationResult["sensitivity"]>): readonly TableRow[] {
  if (sensitivity.method === "joint") return sensitivity.countries;
  return sensitivity.countries.flatMap(({ country, real_income_hat, sectors }) =>
    sectors.map((row) => ({ country, real_income_hat, ...row })),
  );
}
