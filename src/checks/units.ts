import type { Unit } from "../documents/record.ts";

interface BaseUnit {
  /** What is measured, in the smallest common unit: t, m3, W.h, [bbl_us] … */
  readonly base: string;
  /** One of the unit in base units. */
  readonly factor: number;
}

const prefixes: Readonly<Record<string, number>> = { "": 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/** Words of publishers and readers for units that UCUM spells otherwise. */
const spellings: Readonly<Record<string, BaseUnit>> = {
  bcm: { base: "m3", factor: 1e9 },
  mcm: { base: "m3", factor: 1e6 },
  m3: { base: "m3", factor: 1 },
  tonne: { base: "t", factor: 1 },
  tonnes: { base: "t", factor: 1 },
  kg: { base: "t", factor: 1e-3 },
  bbl: { base: "[bbl_us]", factor: 1 },
  "[bbl_us]": { base: "[bbl_us]", factor: 1 },
  "bbl/d": { base: "[bbl_us]/d", factor: 1 },
  "[bbl_us]/d": { base: "[bbl_us]/d", factor: 1 },
  "mb/d": { base: "[bbl_us]/d", factor: 1e6 },
};

function baseUnit(code: string): BaseUnit | null {
  const known = spellings[code];
  if (known !== undefined) return known;
  const scaled = /^([kMGT]?)(t|Wh|W\.h)$/.exec(code);
  if (scaled === null) return null;
  return { base: scaled[2] === "t" ? "t" : "W.h", factor: prefixes[scaled[1]] };
}

/**
 * How many of the claim's unit one unit of a series is; null when they cannot be compared.
 *
 * Currencies are never converted: a claim in euros is not checked against dollars. A claim without a stated currency
 * compares with any, which the caller must say.
 *
 * @param seriesUnit unit of the ledger (USD, EUR, TWh, bcm, t, USD/bbl …)
 */
export function unitFactor(seriesUnit: string, claimUnit: Unit): number | null {
  const { kind, code } = claimUnit;
  if (kind === "currency") {
    if (code === null) return /^[A-Z]{3}$/.test(seriesUnit) ? 1 : null;
    return seriesUnit === code || seriesUnit.startsWith(`${code}/`) ? 1 : null;
  }
  if (kind === "count" || kind === "rank") return null;
  if (kind === "percent" || kind === "percentage_point")
    return seriesUnit === "percent" || seriesUnit === "%" ? 1 : null;
  if (code === null) return null;
  if (code === seriesUnit) return 1;
  const from = baseUnit(seriesUnit);
  const to = baseUnit(code);
  return from === null || to === null || from.base !== to.base ? null : from.factor / to.factor;
}
