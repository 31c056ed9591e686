import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { LeewayError } from "../../core/errors.ts";
import { nearest } from "../../core/suggest.ts";
import { loadScenario } from "../../simulate/load_node.ts";
import { readBounded } from "../../worlds/read_bounded_node.ts";
import type { SweepSpec } from "./spec.ts";
import { parseSweep } from "./spec.ts";

/** Bytes of the largest sweep that is read. */
const largestSweep = 5_000_000;

const shippedFolder = fileURLToPath(new URL("../../../scenarios/sweeps/", import.meta.url));

/** Names of the shipped sweeps, in alphabetical order. */
export function listSweeps(): readonly string[] {
  return readdirSync(shippedFolder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => basename(file, ".yaml"))
    .sort();
}

/**
 * Reads a sweep from a file, or a shipped one by its name. A file of that name in the working directory wins.
 *
 * @throws LeewayError `sweep.unknown_sweep` with the shipped names, `sweep.unreadable_file`,
 *   `sweep.file_too_large`; `sweep.*` with file:line
 */
export function loadSweep(nameOrFile: string): SweepSpec {
  const shipped = listSweeps();
  const isShipped = !existsSync(nameOrFile) && shipped.includes(nameOrFile);
  if (!isShipped && !existsSync(nameOrFile)) {
    const near = nearest(nameOrFile, shipped);
    throw new LeewayError(
      "sweep.unknown_sweep",
      `${nameOrFile}: no such file, and no shipped sweep of that name. Shipped: ${shipped.join(", ")}.` +
        (near === undefined ? "" : ` Did you mean "${near}"?`),
      { sweep: nameOrFile, allowed: shipped },
    );
  }
  const file = isShipped ? join(shippedFolder, `${nameOrFile}.yaml`) : nameOrFile;
  return parseSweep(readText(file), nameOrFile, loadScenario);
}

function readText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readBounded(file, largestSweep, () => tooLarge(file)));
  } catch (cause) {
    if (cause instanceof LeewayError) throw cause;
    throw new LeewayError(
      "sweep.unreadable_file",
      `${file}: cannot be read as UTF-8 text (${(cause as Error).message}). A sweep is a YAML file.`,
      { file },
      { cause },
    );
  }
}

function tooLarge(file: string): LeewayError {
  return new LeewayError(
    "sweep.file_too_large",
    `${file}: has more than ${largestSweep / 1e6} MB. A sweep is a short YAML file; is it the right one?`,
    { file, limit: largestSweep },
  );
}
