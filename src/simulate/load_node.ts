import { ShippedFiles } from "../worlds/shipped_files_node.ts";
import type { Scenario } from "./scenario.ts";
import { parseScenario } from "./scenario.ts";

const files = new ShippedFiles("scenario", new URL("../../scenarios/", import.meta.url));

/** Names of the shipped scenarios, in alphabetical order. */
export function listScenarios(): readonly string[] {
  return files.names();
}

/** The YAML of a shipped scenario. */
export function scenarioText(name: string): string {
  return files.shippedText(name);
}

/**
 * Reads a scenario from a file, or a shipped one by its name. A file of that name in the working directory wins.
 *
 * @throws LeewayError `scenario.unknown_scenario` with the shipped names; `scenario.*` with file:line
 */
export function loadScenario(nameOrFile: string): Scenario {
  return parseScenario(files.text(nameOrFile), nameOrFile);
}
