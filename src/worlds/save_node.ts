import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { LeewayError } from "../core/errors.ts";
import type { TableRows } from "./save.ts";
import { worldToCsv, worldToTables, worldToYaml } from "./save.ts";
import { worldTables } from "./table_schema.ts";
import type { World } from "./world.ts";

/** How a world folder is written. */
export interface SaveWorldOptions {
  /** CSV for people and other programs, Parquet (snappy, the fastest to open) for size and speed; absent: csv. */
  readonly format?: "csv" | "parquet";
  /** Whether a world that stands in the folder may be replaced; absent: false. */
  readonly overwrite?: boolean;
}

/**
 * Writes a world folder; the folder is made where it does not exist. Numbers keep all their digits in both formats.
 *
 * @throws LeewayError `worlds.folder_not_empty` when the folder holds files and `overwrite` is not set
 */
export async function saveWorld(world: World, folder: string, options: SaveWorldOptions = {}): Promise<void> {
  await requireFreeFolder(folder, options.overwrite === true);
  await mkdir(folder, { recursive: true });
  const present = await readdir(folder);
  const ours = present.filter((file) => file === "world.yaml" || isTableFile(file));
  for (const file of ours) await rm(join(folder, file));
  if (options.format !== "parquet") {
    for (const file of worldToCsv(world)) await writeFile(join(folder, file.name), file.bytes);
    return;
  }
  await writeFile(join(folder, "world.yaml"), worldToYaml(world));
  await writeParquet(worldToTables(world), folder);
}

/**
 * Refuses a folder that a world must not be written to, before long work begins.
 *
 * @throws LeewayError `worlds.folder_not_empty` when it holds files and overwriting is not allowed; `worlds.not_a_folder`
 */
export async function requireFreeFolder(folder: string, mayOverwrite: boolean): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory()) {
    throw new LeewayError("worlds.not_a_folder", `${folder}: is a file; name a folder for the world.`, { folder });
  }
  const present = await readdir(folder);
  if (present.length === 0 || mayOverwrite) return;
  throw new LeewayError(
    "worlds.folder_not_empty",
    `${folder}: the folder is not empty (${present.slice(0, 5).join(", ")}). Name a new folder, or allow overwriting.`,
    { folder, present },
  );
}

function isTableFile(file: string): boolean {
  return Object.keys(worldTables).some((table) => file === `${table}.csv` || file === `${table}.parquet`);
}

async function writeParquet(tables: readonly TableRows[], folder: string): Promise<void> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const scratch = await mkdtemp(join(folder, ".writing-"));
  try {
    for (const { table, columns, rows } of tables) {
      const types = worldTables[table].columns as Readonly<Record<string, "text" | "number" | "boolean">>;
      const sqlType = { text: "VARCHAR", number: "DOUBLE", boolean: "BOOLEAN" };
      const list = columns.map((column) => `"${column}" ${sqlType[types[column]]}`).join(", ");
      await connection.run(`CREATE TABLE "${table}" (${list})`);
      const appender = await connection.createAppender(table);
      for (const row of rows) {
        for (const cell of row) {
          if (typeof cell === "number") appender.appendDouble(cell);
          else if (typeof cell === "boolean") appender.appendBoolean(cell);
          else appender.appendVarchar(cell);
        }
        appender.endRow();
      }
      appender.closeSync();
      const file = join(scratch, `${table}.parquet`);
      await connection.run(`COPY "${table}" TO '${file.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION snappy)`);
      await rename(file, join(folder, `${table}.parquet`));
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(scratch, { recursive: true, force: true });
  }
}
