import type { ScenarioShock } from "../../simulate/scenario.ts";
import { formatList, formatSigned } from "../format.ts";
import { codeWords } from "./words.ts";
import { nameInSentence } from "./places.ts";

/** A shock of a scenario in words: trade costs between Russia and the west up 50%, all sectors. */
export function shockWords(shock: ScenarioShock): string {
  if (shock.kind === "productivity") {
    return `productivity of ${places(shock.country)} ${percent(shock.change_pct)}${sectors(shock.sector)}`;
  }
  const link = shock.both_ways
    ? `between ${places(shock.exporter)} and ${places(shock.importer)}`
    : `from ${places(shock.exporter)} to ${places(shock.importer)}`;
  switch (shock.kind) {
    case "trade_cost":
      return `trade costs ${link} ${percent(shock.change_pct)}${sectors(shock.sector)}`;
    case "tariff": {
      const change = shock.to_pct === undefined ? `${percent(shock.add_pct ?? 0)} points` : `set to ${shock.to_pct}%`;
      return `tariffs ${link} ${change}${sectors(shock.sector)}`;
    }
    case "embargo":
      return shock.share === 1
        ? `trade ${link} stopped${sectors(shock.sector)}`
        : `${shock.share * 100}% of the trade ${link} stopped, at unchanged prices${sectors(shock.sector)}`;
  }
}

function places(codes: readonly string[]): string {
  return formatList(
    codes.map((code) => (code === code.toLowerCase() ? `the group “${codeWords(code)}”` : nameInSentence(code))),
  );
}

function sectors(codes: readonly string[]): string {
  if (codes.includes("all")) return ", all sectors";
  return `, ${formatList(codes)}`;
}

function percent(change: number): string {
  return `${formatSigned(change, Number.isInteger(change) ? 0 : 1)}%`;
}
