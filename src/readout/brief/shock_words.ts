import type { ScenarioShock } from "../../simulate/scenario_shocks.ts";
import { formatList, formatSigned } from "../format.ts";
import { nameInSentence } from "./places.ts";
import { codeWords } from "./words.ts";

/**
 * A shock of a scenario in words: trade costs between Russia and the west +50%, all sectors.
 *
 * @param groups the scenario's own groups; their members are listed
 */
export function shockWords(shock: ScenarioShock, groups: Readonly<Record<string, readonly string[]>>): string {
  const places = (codes: readonly string[]): string =>
    formatList(
      codes.map((code) =>
        groups[code] === undefined
          ? nameInSentence(code)
          : `the ${codeWords(code)} (${groups[code].map(nameInSentence).join(", ")})`,
      ),
    );
  const where = `, ${shock.sector.includes("all") ? "all sectors" : `sectors ${formatList(shock.sector)}`}`;
  if (shock.kind === "productivity")
    return `productivity of ${places(shock.country)} ${percent(shock.change_pct)}${where}`;
  if (shock.kind === "demand")
    return `share of final demand in ${places(shock.country)} ${percent(shock.change_pct)} before rescaling${where}`;
  if (shock.kind === "agreement")
    return `an agreement of ${places(shock.parties)}: trade costs between them ${percent(shock.change_pct)}${where}`;
  const link = shock.both_ways
    ? `between ${places(shock.exporter)} and ${places(shock.importer)}`
    : `from ${places(shock.exporter)} to ${places(shock.importer)}`;
  if (shock.kind === "trade_cost") return `trade costs ${link} ${percent(shock.change_pct)}${where}`;
  if (shock.kind === "export_tax") return `export taxes ${link} to ${shock.to_pct}%${where}`;
  if (shock.kind === "embargo") {
    return shock.share === 1
      ? `trade ${link} stopped${where}`
      : `${shock.share * 100}% of the trade ${link} removed at unchanged prices${where}`;
  }
  const step = shock.to_pct === undefined ? `${formatSigned(shock.add_pct ?? 0, 0)} points` : `set to ${shock.to_pct}%`;
  return `tariffs ${link} ${step}${where}`;
}

function percent(change: number): string {
  return `${formatSigned(change, Number.isInteger(change) ? 0 : 1)}%`;
}
