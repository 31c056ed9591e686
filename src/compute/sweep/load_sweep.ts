import { loadScenario } from "../../simulate/load_node.ts";
import { ShippedFiles } from "../../worlds/shipped_files_node.ts";
import type { SweepSpec } from "./spec.ts";
import { parseSweep } from "./spec.ts";

const files = new ShippedFiles("sweep", new URL("../../../scenarios/sweeps/", import.meta.url));

/** Names of the shipped sweeps, in alphabetical order. */
export function listSweeps(): readonly string[] {
  return files.names();
}

/**
 * Reads a sweep from a file, or a shipped one by its name. A file of that name in the working directory wins.
 *
 * @throws LeewayError `sweep.unknown_sweep` with the shipped names, `sweep.unreadable_file`, `sweep.not_text`,
 *   `sweep.file_too_large`; `sweep.*` with file:line
 */
export function loadSweep(nameOrFile: string): SweepSpec {
  return parseSweep(files.text(nameOrFile), nameOrFile, loadScenario);
}
