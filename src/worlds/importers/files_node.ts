import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

import { LeewayError } from "../../core/errors.ts";
import type { ImportFile } from "./importer.ts";

/**
 * A publisher's file on disk, plain or gzipped, read line by line.
 *
 * @throws LeewayError `worlds.import_files` when it cannot be read
 */
export async function openImportFile(path: string): Promise<ImportFile> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw new LeewayError("worlds.import_files", `${path}: no such file.`, { path });
  if (/\.(xlsx?|xlsb|zip|rdata|dta|mdb)$/i.test(path)) {
    throw new LeewayError(
      "worlds.import_files",
      `${path}: spreadsheets, archives and statistical packages' files are not read directly. Save or unpack it as CSV.`,
      { path },
    );
  }
  return {
    name: basename(path).replace(/\.gz$/i, ""),
    async *lines() {
      const bytes = createReadStream(path);
      const input = path.toLowerCase().endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
      const reader = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
      try {
        yield* reader;
      } finally {
        reader.close();
        bytes.destroy();
      }
    },
  };
}
