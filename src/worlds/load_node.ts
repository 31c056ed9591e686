import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import type { WorldDescription } from "./description.ts";
import type { ReadWorldOptions } from "./load.ts";
import { readPacked, writePacked } from "./packed_node.ts";
import { readBounded } from "./read_bounded_node.ts";
import { worldTables } from "./table_schema.ts";
import type { World } from "./world.ts";

/** A world that ships with the package. */
export interface ShippedWorld extends WorldDescription {
  /** Folder with its files. */
  readonly folder: string;
}

const worldFiles: ReadonlySet<string> = new Set([
  "world.yaml",
  ...Object.keys(worldTables).flatMap((table) => [`${table}.csv`, `${table}.parquet`]),
]);

/** Bytes of the largest table that is read: more than 200 countries and 60 sectors need. */
const largestTable = 200_000_000;

const shippedFolder = fileURLToPath(new URL("../../data/worlds/", import.meta.url));

/** The worlds that ship with the package, by name. */
export async function listWorlds(): Promise<readonly ShippedWorld[]> {
  const { readDescription } = await import("./description.ts");
  const worlds: ShippedWorld[] = [];
  for (const entry of await readdir(shippedFolder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const folder = join(shippedFolder, entry.name);
    const bytes = await readFile(join(folder, "world.yaml"));
    worlds.push({ ...readDescription({ name: `${entry.name}/world.yaml`, bytes }), folder });
  }
  return worlds.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** How a world is loaded. */
export interface LoadWorldOptions extends Pick<ReadWorldOptions, "accounts"> {
  /** `tables`: read a shipped world from its tables even where the build has packed it. */
  readonly from?: "tables";
}

/**
 * Loads a world by the name of a shipped one (`wiod-2014`) or by the path of its folder, and checks its accounts.
 *
 * A shipped name wins over a folder of the same name in the working directory; `./NAME` means the folder.
 *
 * @throws LeewayError `worlds.unknown_world` with the list of shipped worlds, `worlds.unreadable_table`,
 *   `worlds.table_too_large`, and those of `readWorld`
 */
export async function loadWorld(nameOrFolder: string, options: LoadWorldOptions = {}): Promise<World> {
  const isName = basename(nameOrFolder) === nameOrFolder && nameOrFolder !== "." && nameOrFolder !== "..";
  const shipped = join(shippedFolder, nameOrFolder);
  const folder = isName && (await isFolder(shipped)) ? shipped : resolve(nameOrFolder);
  if (nameOrFolder === "" || !(await isFolder(folder))) throw await unknownWorld(nameOrFolder);
  const names = (await readdir(folder)).filter((name) => worldFiles.has(name));
  if (folder === shipped && options.from !== "tables" && options.accounts !== "skip") {
    const packed = await readPacked(
      nameOrFolder,
      names.map((name) => join(folder, name)),
    );
    if (packed !== null) return packed;
  }
  const files = names.map((name) => ({ name, bytes: readTable(folder, name, nameOrFolder) }));
  const { accounts = "refuse" } = options;
  const { readWorld } = await import("./load.ts");
  return readWorld(files, { accounts, folder: nameOrFolder });
}

function readTable(folder: string, name: string, asked: string): Uint8Array {
  const shown = `${asked}/${name}`;
  const tooLarge = (size: number): LeewayError =>
    new LeewayError(
      "worlds.table_too_large",
      `${shown}: has ${(size / 1e6).toFixed(0)} MB; ${largestTable / 1e6} MB are read at most. Leave out rows that are 0, or ` +
        "save the table as Parquet.",
      { table: shown, size, limit: largestTable },
    );
  try {
    return readBounded(join(folder, name), largestTable, tooLarge);
  } catch (cause) {
    if (cause instanceof LeewayError) throw cause;
    const reason = (cause as NodeJS.ErrnoException).code ?? (cause as Error).message;
    throw new LeewayError(
      "worlds.unreadable_table",
      `${shown}: cannot be read (${reason}). Check the file, where a link leads, and its permissions.`,
      { table: shown },
      { cause },
    );
  }
}

/** Packs every shipped world, so that it opens at once; a step of the build. */
export async function packShippedWorlds(): Promise<void> {
  for (const { name } of await listWorlds()) await writePacked(name, await loadWorld(name, { from: "tables" }));
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function unknownWorld(asked: string): Promise<LeewayError> {
  const names = (await listWorlds()).map((world) => world.name);
  const meant = nearest(asked, names);
  return new LeewayError(
    "worlds.unknown_world",
    `world "${asked}" is neither a shipped world nor a folder.` +
      `${meant === undefined ? "" : ` Did you mean "${meant}"?`} Shipped: ${names.join(", ")}. ` +
      "A folder holds world.yaml and its tables.",
    { asked, allowed: names },
  );
}
