import { currencyCodes, isCurrencyCode } from "./currencies.ts";
import { LeewayError } from "./errors.ts";
import { nearest } from "./suggest.ts";

/** What sort of number a unit makes; a `price` is money per physical unit. */
export type MeasureKind =
  | "currency"
  | "percent"
  | "percentage_point"
  | "rank"
  | "count"
  | "score"
  | "physical"
  | "price";

/** One side of a unit: what is measured and how much of it one is. */
export interface UnitPart {
  /** mass, volume, energy, time, percent, percentage_point, rank, count, score, or the ISO 4217 code of a currency. */
  readonly dimension: string;
  /** One of the unit in the base units: t, m³, MWh, day, single units of a currency, percent, percentage points. */
  readonly factor: number;
  /** The convention that the factor rests on; null where it is exact by definition. */
  readonly convention: string | null;
}

/** A unit as read: `USD/bbl` has a currency above and a volume below the stroke. */
export interface UnitOfMeasure {
  readonly unit: string;
  readonly kind: MeasureKind;
  readonly above: UnitPart;
  /** What is below the stroke; null without one. */
  readonly below: UnitPart | null;
}

/** How many of one unit another is. */
export interface Conversion {
  /** Multiply a value in the first unit by this. */
  readonly factor: number;
  /** The conventions it rests on, each a sentence; empty where it is exact. */
  readonly conventions: readonly string[];
}

function exact(dimension: string, factor: number): UnitPart {
  return { dimension, factor, convention: null };
}

const barrel = 0.158987294928;
const cubicFoot = 0.028316846592;
const year = "A year has 365 days and a month is a twelfth of it.";

/** Units by every spelling: the ledger's, UCUM's and those of the trade. MWh, t, m³ and day are 1. */
const parts: Readonly<Record<string, UnitPart>> = {
  percent: exact("percent", 1),
  "%": exact("percent", 1),
  percentage_point: exact("percentage_point", 1),
  pp: exact("percentage_point", 1),
  bp: exact("percentage_point", 0.01),
  rank: exact("rank", 1),
  count: exact("count", 1),
  score: exact("score", 1),
  kg: exact("mass", 1e-3),
  m3: exact("volume", 1),
  mcm: exact("volume", 1e6),
  bcm: exact("volume", 1e9),
  tcm: exact("volume", 1e12),
  bbl: exact("volume", barrel),
  "[bbl_us]": exact("volume", barrel),
  kb: exact("volume", 1e3 * barrel),
  mb: exact("volume", 1e6 * barrel),
  "[cft_i]": exact("volume", cubicFoot),
  mcf: exact("volume", 1e3 * cubicFoot),
  bcf: exact("volume", 1e9 * cubicFoot),
  tcf: exact("volume", 1e12 * cubicFoot),
  // The Btu of the gas trade is that of the International Table, 1055.05585262 J.
  mmbtu: exact("energy", 1055.05585262 / 3600),
  "[Btu]": exact("energy", 1055.05585262 / 3.6e9),
  d: exact("time", 1),
  h: exact("time", 1 / 24),
  wk: exact("time", 7),
  mo: { dimension: "time", factor: 365 / 12, convention: year },
  a: { dimension: "time", factor: 365, convention: year },
};

const prefixes: Readonly<Record<string, number>> = { "": 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 };

/** Units that take the prefixes of thousands. */
const prefixed: Readonly<Record<string, UnitPart>> = {
  t: exact("mass", 1),
  Wh: exact("energy", 1e-6),
  "W.h": exact("energy", 1e-6),
  J: exact("energy", 1 / 3.6e9),
  // The tonne of oil equivalent is 41.868 GJ by definition (International Energy Agency).
  toe: exact("energy", 11.63),
};

const moneyScales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** Physical conventions by commodity: base units of `to` in one base unit of `from`. */
const bridges: readonly {
  readonly commodities: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly factor: number;
  readonly conventions: readonly string[];
}[] = (() => {
  const gas = "1 bcm of natural gas is 10.6 TWh (gross calorific value).";
  const lng = "1 tonne of LNG is 1,360 m³ of gas.";
  const oil = "1 tonne of crude oil is 7.33 barrels.";
  return [
    { commodities: ["natural_gas", "lng"], from: "volume", to: "energy", factor: 0.0106, conventions: [gas] },
    { commodities: ["lng"], from: "mass", to: "volume", factor: 1360, conventions: [lng] },
    { commodities: ["lng"], from: "mass", to: "energy", factor: 1360 * 0.0106, conventions: [lng, gas] },
    { commodities: ["crude_oil"], from: "mass", to: "volume", factor: 7.33 * barrel, conventions: [oil] },
  ];
})();

/**
 * Reads a unit: ISO 4217 (`USD`), money in thousands and more (`usd_million`), `percent`, `percentage_point`, `bp`,
 * `rank`, `count`, `score`, masses, volumes and energies in the ledger's, UCUM's or the trade's spelling (`t`, `Mt`,
 * `bbl`, `[bbl_us]`, `bcm`, `TWh`, `TW.h`, `mmbtu`), and any of them per another (`mb/d`, `USD/bbl`, `EUR/MWh`).
 *
 * @returns undefined for any other text
 */
export function findUnit(unit: string): UnitOfMeasure | undefined {
  const [first, second, ...more] = unit.split("/");
  const above = findPart(first);
  const below = second === undefined ? null : findPart(second);
  if (above === undefined || below === undefined || more.length > 0) return undefined;
  const isMoney = isCurrencyCode(above.dimension);
  if (below !== null && (isCurrencyCode(below.dimension) || !(isMoney || isPhysical(above)))) return undefined;
  const kind = isMoney ? (below === null ? "currency" : "price") : isPhysical(above) ? "physical" : above.dimension;
  return { unit, kind: kind as MeasureKind, above, below };
}

/**
 * The unit of a text that must be one.
 *
 * @throws LeewayError `core.unknown_unit`
 */
export function unitOf(unit: string): UnitOfMeasure {
  const found = findUnit(unit);
  if (found !== undefined) return found;
  const spellings = [
    ...Object.keys(parts),
    ...Object.keys(prefixed),
    "Mt",
    "TWh",
    "GWh",
    "MWh",
    "PJ",
    "mb/d",
    "USD/bbl",
  ];
  const near = nearest(unit, [...spellings, ...currencyCodes], unit.length <= 3 ? 1 : undefined);
  throw new LeewayError(
    "core.unknown_unit",
    `unknown unit "${unit}".${near === undefined ? "" : ` Did you mean "${near}"?`} Allowed: ISO 4217 codes ` +
      `(also usd_million), ${spellings.join(", ")}, and one per another.`,
    { unit },
  );
}

/**
 * How many of the unit `to` one of the unit `from` is; undefined where the two do not measure the same.
 *
 * Currencies are never converted into one another, nor percent into percentage points. Volume, mass and energy are
 * converted into one another only for a named commodity, by a stated convention.
 *
 * @param commodity `natural_gas`, `lng` or `crude_oil`; absent: exact conversions and the length of the year only
 * @throws LeewayError `core.unknown_unit`
 */
export function findConversion(from: string, to: string, commodity?: string): Conversion | undefined {
  const source = unitOf(from);
  const target = unitOf(to);
  if ((source.below === null) !== (target.below === null)) return undefined;
  const above = between(source.above, target.above, commodity);
  if (source.below === null || target.below === null) return above;
  const below = between(source.below, target.below, commodity);
  if (above === undefined || below === undefined) return undefined;
  return {
    factor: above.factor / below.factor,
    conventions: [...new Set([...above.conventions, ...below.conventions])],
  };
}

/**
 * A value in another unit, as {@link findConversion}.
 *
 * @throws LeewayError `core.unknown_unit`; `core.units_differ` where the two do not measure the same
 */
export function convert(value: number, from: string, to: string, commodity?: string): number {
  const found = findConversion(from, to, commodity);
  if (found !== undefined) return value * found.factor;
  const known = bridges.flatMap(({ commodities }) => commodities);
  throw new LeewayError(
    "core.units_differ",
    `${from} cannot be converted into ${to}${commodity === undefined ? "" : ` for ${commodity}`}. Currencies are never ` +
      `converted; volume, mass and energy only for a commodity with a convention: ${[...new Set(known)].join(", ")}.`,
    { from, to, commodity },
  );
}

function findPart(text: string): UnitPart | undefined {
  if (isCurrencyCode(text)) return exact(text, 1);
  if (Object.hasOwn(parts, text)) return parts[text];
  const scaled = /^([kMGTPE]?)(t|Wh|W\.h|J|toe)$/.exec(text);
  if (scaled !== null) {
    const unit = prefixed[scaled[2]];
    return exact(unit.dimension, unit.factor * prefixes[scaled[1]]);
  }
  const money = /^([a-z]{3})_(thousand|million|billion)$/.exec(text);
  if (money === null || !isCurrencyCode(money[1].toUpperCase())) return undefined;
  return exact(money[1].toUpperCase(), moneyScales[money[2]]);
}

function isPhysical({ dimension }: UnitPart): boolean {
  return ["mass", "volume", "energy", "time"].includes(dimension);
}

function between(from: UnitPart, to: UnitPart, commodity: string | undefined): Conversion | undefined {
  const ratio = from.factor / to.factor;
  if (from.dimension === to.dimension) {
    const stated = from.factor === to.factor ? null : (from.convention ?? to.convention);
    return { factor: ratio, conventions: stated === null ? [] : [stated] };
  }
  for (const bridge of bridges) {
    if (commodity === undefined || !bridge.commodities.includes(commodity)) continue;
    const { factor, conventions } = bridge;
    if (bridge.from === from.dimension && bridge.to === to.dimension) return { factor: ratio * factor, conventions };
    if (bridge.to === from.dimension && bridge.from === to.dimension) return { factor: ratio / factor, conventions };
  }
  return undefined;
}
