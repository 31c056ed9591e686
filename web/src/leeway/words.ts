import { formatPercent } from "../../../src/readout/format.ts";
import type { CountryLeeway } from "../../../src/strategy/leeway_result.ts";
import { shareInk } from "../text/shares.ts";

/** The threshold scope of a country in words. */
export function leewayText(row: CountryLeeway): string {
  if (row.status === "free_hand") return "free hand";
  if (row.status === "unobserved") return "unobserved";
  return row.threshold_scope === null ? "no equilibrium" : formatPercent(row.threshold_scope, 1);
}

/** The colour of a country by its threshold scope; a free hand is the largest class, no answer is hatched. */
export function leewayFill(row: CountryLeeway): string {
  if (row.status === "free_hand") return "var(--gain-4)";
  return row.threshold_scope === null ? "url(#no-value)" : `var(--${shareInk(row.threshold_scope)})`;
}
