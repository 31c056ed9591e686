import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { LeewayError } from "../core/errors.ts";
import { nearest } from "../core/suggest.ts";
import { readBounded } from "../worlds/read_bounded_node.ts";
import type { Scenario } from "./scenario.ts";
import { parseScenario } from "./scenario.ts";

/** Bytes of the largest scenario that is read. */
const largestScenario = 5_000_000;

const shippedFolder = fileURLToPath(new URL("../../scenarios/", import.meta.url));

/** Names of the shipped scenarios, in alphabetical order. */
export function listScenarios(): readonly string[] {
  return readdirSync(shippedFolder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => basename(file, ".yaml"))
    .sort();
}

/** The YAML of a shipped scenario. */
export function scenarioText(name: string): string {
  return readText(join(shippedFolder, `${name}.yaml`));
}

/**
 * Reads a scenario from a file, or a shipped one by its name. A file of that name in the working directory wins.
 *
 * @throws LeewayError `scenario.unknown_scenario` with the shipped names; `scenario.*` with file:line
 */
export function loadScenario(nameOrFile: string): Scenario {
  if (existsSync(nameOrFile)) return parseScenario(readText(nameOrFile), nameOrFile);
  const shipped = listScenarios();
  if (shipped.includes(nameOrFile)) {
    return parseScenario(scenarioText(nameOrFile), nameOrFile);
  }
  const near = nearest(nameOrFile, shipped);
  throw new LeewayError(
    "scenario.unknown_scenario",
    `${nameOrFile}: no such file, and no shipped scenario of that name. Shipped: ${shipped.join(", ")}.` +
      (near === undefined ? "" : ` Did you mean "${near}"?`),
    { scenario: nameOrFile, allowed: shipped },
  );
}

function readText(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readBounded(file, largestScenario, () => tooLarge(file));
  } catch (cause) {
    if (cause instanceof LeewayError) throw cause;
    throw new LeewayError(
      "scenario.unreadable_file",
      `${file}: cannot be read (${(cause as Error).message}).`,
      { file },
      { cause },
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new LeewayError(
      "scenario.not_text",
      `${file}: is not UTF-8 text. A scenario is a YAML file.`,
      { file },
      { cause },
    );
  }
}

function tooLarge(file: string): LeewayError {
  return new LeewayError(
    "scenario.file_too_large",
    `${file}: has more than ${largestScenario / 1e6} MB. A scenario is a short YAML file; is it the right one?`,
    { file, limit: largestScenario },
  );
}
