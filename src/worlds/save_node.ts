import { mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { LeewayError } from "../core/errors.ts";
import { makeFolder } from "./make_folder_node.ts";
import type { TableRows } from "./save.ts";
import { worldToCsv, worldToTables, worldToYaml } from "./save.ts";
import { worldTables } from "./table_schema.ts";
import type { World } from "./world.ts";

/** Begins the name of the folder inside which a world is written; an interrupted run leaves one behind. */
const draftPrefix = ".writing-";

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
 * All files are written aside first and then moved in, so that a failure leaves what stood there.
 *
 * @throws LeewayError `worlds.folder_not_empty` when the folder holds files and `overwrite` is not set;
 * `worlds.folder_unusable` when it cannot be written to
 */
export async function saveWorld(world: World, folder: string, options: SaveWorldOptions = {}): Promise<void> {
  await requireFreeFolder(folder, options.overwrite === true);
  try {
    makeFolder(folder);
    for (const file of await readdir(folder)) {
      if (file.startsWith(draftPrefix)) await rm(join(folder, file), { recursive: true, force: true });
    }
    const scratch = await mkdtemp(join(folder, draftPrefix));
    try {
      if (options.format === "parquet") {
        await writeFile(join(scratch, "world.yaml"), worldToYaml(world));
        await writeParquet(worldToTables(world), scratch);
      } else {
        for (const file of worldToCsv(world)) await writeFile(join(scratch, file.name), file.bytes);
      }
      for (const file of await readdir(folder)) if (isWorldFile(file)) await rm(join(folder, file));
      for (const file of await readdir(scratch)) await rename(join(scratch, file), join(folder, file));
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code;
    if (cause instanceof LeewayError || reason === undefined) throw cause;
    throw new LeewayError(
      "worlds.folder_unusable",
      `${folder}: cannot be written to (${reason}). Name a folder that you may write to.`,
      { folder },
      { cause },
    );
  }
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
  const present = (await readdir(folder)).filter((file) => !file.startsWith(draftPrefix));
  if (present.length === 0 || mayOverwrite) return;
  throw new LeewayError(
    "worlds.folder_not_empty",
    `${folder}: the folder is not empty (${present.slice(0, 5).join(", ")}). Name a new folder, or allow overwriting.`,
    { folder, present },
  );
}

function isWorldFile(file: string): boolean {
  return (
    file === "world.yaml" ||
    Object.keys(worldTables).some((table) => file === `${table}.csv` || file === `${table}.parquet`)
  );
}

async function writeParquet(tables: readonly TableRows[], folder: string): Promise<void> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
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
      const file = join(folder, `${table}.parquet`);
      await connection.run(`COPY "${table}" TO '${file.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION snappy)`);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
