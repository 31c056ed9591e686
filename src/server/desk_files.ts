import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

import { LeewayError } from "../core/errors.ts";

/** One file of the desk, ready to be sent. */
export interface DeskFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same, compressed by Brotli; null where that does not pay. */
  readonly brotli: Uint8Array<ArrayBuffer> | null;
  /** True for files whose name changes with their content: a browser may keep them. */
  readonly lasting: boolean;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

const deskFolder = fileURLToPath(new URL("../desk/", import.meta.url));
const dataFolder = fileURLToPath(new URL("../../data/worlds/", import.meta.url));

/**
 * Every file of the built desk, by its path in the address (`/`, `/assets/…`): a closed list, so that no request reaches
 * any other file.
 *
 * @throws LeewayError `server.desk_missing` when the desk has not been built
 */
export function deskFiles(folder: string = deskFolder): ReadonlyMap<string, DeskFile> {
  if (!existsSync(join(folder, "index.html"))) {
    throw new LeewayError(
      "server.desk_missing",
      `the desk is not built (${folder} has no index.html); run npm start`,
      {},
    );
  }
  const files = new Map<string, DeskFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const packed = bytes.length > 1024 ? compressed(bytes) : null;
    const path = name === "index.html" ? "/" : `/${name.replaceAll("\\", "/")}`;
    files.set(path, {
      type,
      bytes,
      brotli: packed !== null && packed.length < bytes.length ? packed : null,
      lasting: path.startsWith("/assets/"),
    });
  }
  return files;
}

function compressed(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
}

/** The shipped worlds and the names of their files. */
export function worldFiles(): ReadonlyMap<string, readonly string[]> {
  return new Map(
    readdirSync(dataFolder).map((world) => [
      world,
      readdirSync(join(dataFolder, world)).filter((name) => /\.(ya?ml|parquet|csv)$/.test(name)),
    ]),
  );
}

/** The bytes of one file of a shipped world; null for any other name. */
export async function worldFile(world: string, file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (worldFiles().get(world)?.includes(file) !== true) return null;
  return new Uint8Array(await readFile(join(dataFolder, world, file)));
}
