import { isCurrencyCode } from "../core/currencies.ts";
import { findConversion, findUnit } from "../core/units.ts";
import type { Unit } from "../documents/record.ts";

/**
 * How many of the claim's unit one unit of a series is; null when they cannot be compared.
 *
 * Currencies are never converted: a claim in euros is not checked against dollars. A claim without a stated currency
 * compares with any, which the caller must say; one in money compares with a price per barrel or tonne in that money.
 * Mass, volume and energy are not converted into one another: that would rest on conventions.
 *
 * @param seriesUnit unit of the ledger (USD, EUR, TWh, bcm, t, USD/bbl …)
 */
export function unitFactor(seriesUnit: string, claimUnit: Unit): number | null {
  const { kind, code } = claimUnit;
  if (kind === "currency") {
    if (code === null) return isCurrencyCode(seriesUnit) ? 1 : null;
    return seriesUnit === code || seriesUnit.startsWith(`${code}/`) ? 1 : null;
  }
  if (kind === "percent" || kind === "percentage_point") return seriesUnit === "percent" ? 1 : null;
  if (kind !== "physical" || code === null) return null;
  if (findUnit(seriesUnit) === undefined || findUnit(code) === undefined) return null;
  return findConversion(seriesUnit, code)?.factor ?? null;
}
