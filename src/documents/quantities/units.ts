import { CURRENCY_WORDS } from "./currencies.ts";
import type { UnitKind } from "../record.ts";

/** A unit as written behind a number. */
export interface WrittenUnit {
  readonly end: number;
  readonly kind: UnitKind;
  /** Admissible codes, the most usual first; null for things that are counted. */
  readonly codes: readonly (string | null)[];
  /** Power of ten that trade jargon packs into the unit: "bcm" 9, "mb/d" 6. */
  readonly exponent: number;
  /** Other admissible powers of ten ("Mb/d" may mean thousand). */
  readonly otherExponents: readonly number[];
}

type Entry = Omit<WrittenUnit, "end">;

const ENTRIES = new Map<string, Entry>();

function add(kind: UnitKind, code: string, exponent: number, words: string): void {
  for (const word of words.split("|")) ENTRIES.set(word, { kind, codes: [code], exponent, otherExponents: [] });
}

function addPhysical(code: string, words: string, exponent = 0): void {
  add("physical", code, exponent, words);
}

for (const [word, codes] of CURRENCY_WORDS)
  ENTRIES.set(word, { kind: "currency", codes, exponent: 0, otherExponents: [] });
add("currency", "USD", -2, "cents|cent|us cents|u.s. cents|us cent|¢");
add("currency", "GBP", -2, "pence|penny");
add("currency", "EUR", 0, "d'euros|d’euros|d'euro|d’euro");
add("percent", "%", 0, "%|percent|per cent|pct|pc|percents|prozent|por ciento|pour cent|процентов|процента|процент");
add(
  "percentage_point",
  "%",
  0,
  "percentage points|percentage point|percentage-point|pp|ppt|ppts|pps|p.p.|% points|percent points|per cent points|процентных пункта|процентных пунктов|puntos porcentuales",
);
add("percentage_point", "%", -2, "basis points|basis point|basis-point|basis-points|bps|bp");
addPhysical("t", "tonnes|tonne|metric tons|metric ton|metric tonnes|tons|ton|toneladas|tonnen|тонн|тонны");
addPhysical("t", "t");
addPhysical("t", "kt|kilotonnes|kilotons|kilotonne", 3);
addPhysical("t", "lmt", 5);
addPhysical("t", "mt|mmt|mtco2|mtco2e|mtco2eq", 6);
addPhysical("t", "gt|gtco2|gtco2e|gigatonnes|gigatons|gigatonne", 9);
addPhysical("t/a", "mtpa|mmtpa|mtpy|mta", 6);
addPhysical(
  "t/a",
  "tonnes per year|tonnes a year|tons per year|tons a year|tonnes per annum|metric tons per year|metric tons a year|tpa|tpy|t/y|tonnes annually",
);
addPhysical("t/mo", "tonnes per month|tonnes a month|tons per month|tons a month|metric tons per month");
addPhysical("t/d", "tonnes per day|tonnes a day|tons per day|tons a day|tpd|t/d");
addPhysical("[bbl_us]", "barrels|barrel|bbl|bbls|barrels of oil|barriles|barils|баррелей");
addPhysical(
  "[bbl_us]/d",
  "barrels per day|barrels a day|barrels-per-day|barrel-per-day|barrels-a-day|barrel-a-day|barrels daily|bpd|b/d|bbl/d|bbls/d|bopd|barrels of oil per day|barrels of oil a day|barrels of crude per day|barrels of crude a day|barrels of oil equivalent per day|boe/d|boepd|баррелей в сутки|баррелей в день|barriles diarios|barriles por día|barils par jour|barils/jour|barrel pro tag|barriles al día",
);
addPhysical("[bbl_us]/d", "mb/d|mbd|mmb/d|mmbpd|mbpd|mb per day|mb a day|mmbbl/d|mmbd|mn b/d|mln bpd", 6);
addPhysical("[bbl_us]/d", "kb/d|kbpd|kbd|kbbl/d", 3);
addPhysical("[bbl_us]", "mmbbl|mmbbls|mmb", 6);
addPhysical(
  "m3",
  "cubic meters|cubic metres|cubic meter|cubic metre|m3|m³|cu m|cubic m|cbm|кубометров|metros cúbicos|kubikmeter",
);
addPhysical("m3", "bcm|bn cubic metres", 9);
addPhysical("m3", "mcm|mmcm", 6);
addPhysical("m3", "tcm", 12);
addPhysical("m3/a", "bcm/y|bcma|bcm/yr|bcm per year|bcm a year|bcm/year|bcm annually", 9);
addPhysical(
  "m3/a",
  "cubic meters per year|cubic metres per year|cubic meters a year|cubic metres a year|cubic metres annually",
);
addPhysical("m3/d", "mcm/d|mcm per day|mcm a day|mmscmd|mcm/day", 6);
addPhysical("m3/d", "cubic meters per day|cubic metres per day|cubic meters a day|cubic metres a day");
addPhysical("[cft_i]", "cubic feet|cubic foot|cu ft|cf");
addPhysical("[cft_i]", "bcf", 9);
addPhysical("[cft_i]", "tcf", 12);
addPhysical("[cft_i]", "mmcf", 6);
addPhysical("[cft_i]/d", "bcf/d|bcfd|bcf per day|bcf a day", 9);
addPhysical("[cft_i]/d", "mmcf/d|mmcfd|mmcf per day", 6);
addPhysical("[cft_i]/d", "cubic feet per day|cubic feet a day");
addPhysical("[Btu]", "mmbtu|million british thermal units", 6);
addPhysical("[Btu]", "btu|british thermal units");
addPhysical("[ppm]", "ppm|parts per million");
addPhysical("[ppb]", "ppb|parts per billion");
addPhysical("TW.h", "twh|terawatt-hours|terawatt hours|terawatt-hour|tw/h");
addPhysical("GW.h", "gwh|gigawatt-hours|gigawatt hours|gigawatt-hour");
addPhysical("MW.h", "mwh|megawatt-hours|megawatt hours|megawatt-hour|megawatt hour");
addPhysical("kW.h", "kwh|kilowatt-hours|kilowatt hours|kilowatt-hour");
addPhysical("GW", "gw|gigawatts|gigawatt");
addPhysical("MW", "mw|megawatts|megawatt|mwe|mwp");
addPhysical("kW", "kw|kilowatts|kilowatt");
addPhysical("W", "watts|watt");
addPhysical("toe", "toe|tonnes of oil equivalent|tons of oil equivalent");
addPhysical("toe", "mtoe", 6);
addPhysical("t", "mtce", 6);
addPhysical("EJ", "ej|exajoules");
addPhysical("PJ", "pj|petajoules");
addPhysical("J", "joules|joule");
addPhysical("kg", "kg|kgs|kilograms|kilogram|kilos|kilo|kilogrammes");
addPhysical("g", "grams|gram|g|grammes");
addPhysical("mg", "mg|milligrams|milligram");
addPhysical("ug", "micrograms|µg");
addPhysical("[lb_av]", "lb|lbs");
addPhysical("[oz_av]", "ounces|ounce|oz");
addPhysical("[oz_tr]", "troy ounces|troy ounce|troy oz");
addPhysical("[bu_us]", "bushels|bushel|bu");
addPhysical("[car_m]", "carats|carat");
addPhysical("km", "km|kms|kilometers|kilometres|kilometer|kilometre|kilómetros|kilomètres");
addPhysical("m", "meters|metres|meter|metre|m|metros");
addPhysical("cm", "cm|centimeters|centimetres|centimeter|centimetre");
addPhysical("mm", "mm|millimeters|millimetres|millimeter|millimetre");
addPhysical("nm", "nanometers|nanometres|nanometer|nanometre|nm");
addPhysical("[mi_i]", "miles|mile|mi");
addPhysical("[nmi_i]", "nautical miles|nautical mile");
addPhysical("[ft_i]", "feet|foot|ft|-foot");
addPhysical("[in_i]", "inches|inch|-inch|”|″");
addPhysical("[yd_i]", "yards|yard");
addPhysical("har", "hectares|hectare|ha");
addPhysical("[acr_us]", "acres|acre");
addPhysical(
  "km2",
  "square kilometers|square kilometres|square kilometer|square kilometre|sq km|sq. km|sq. km.|km²|km2",
);
addPhysical("m2", "square meters|square metres|square meter|square metre|sq m|sq. m|sq. meters|sq. metres|m²|m2|sqm");
addPhysical("[smi_us]", "square miles|square mile|sq miles|sq. miles|sq mi|sq. mi");
addPhysical("[sft_i]", "square feet|square foot|square-foot|sq ft|sq. ft.");
addPhysical("cm3", "cc|ccm|cubic centimetres|cubic centimeters");
addPhysical("L", "liters|litres|liter|litre|l");
addPhysical("mL", "ml|milliliters|millilitres");
addPhysical("[gal_us]", "gallons|gallon");
addPhysical("km/h", "km/h|kph|kmh|kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour");
addPhysical("m/s", "m/s|metres per second|meters per second|metres a second|meters a second");
addPhysical("[mi_i]/h", "mph|miles per hour|miles an hour");
addPhysical("[kn_i]", "knots|knot");
addPhysical("[ft_i].[lbf_av]", "lb-ft|lb ft|pound-feet|pound feet|foot-pounds");
addPhysical("[HP]", "hp|bhp|horsepower|ps");
addPhysical("N.m", "nm of torque|newton-meters|newton metres");
addPhysical("Cel", "°c|degrees celsius|degrees c|degree celsius|celsius|º c|° c|degrees centigrade");
addPhysical("[degF]", "°f|degrees fahrenheit|degrees f|fahrenheit|° f");
addPhysical("deg", "degrees|degree|°");
addPhysical("Hz", "hz|hertz");
addPhysical("kHz", "khz");
addPhysical("MHz", "mhz|megahertz");
addPhysical("GHz", "ghz|gigahertz");
addPhysical("GBy", "gb|gigabytes|gigabyte");
addPhysical("MBy", "mb|megabytes|megabyte");
addPhysical("TBy", "tb|terabytes|terabyte");
addPhysical("Mbit/s", "mbps|megabits per second");
addPhysical("Gbit/s", "gbps|gigabits per second");
addPhysical("mA.h", "mah");
addPhysical("V", "volts|volt");
addPhysical("kV", "kv|kilovolts|kilovolt");
addPhysical("[MPix]", "megapixels|megapixel|mp|-megapixel");
addPhysical("a", "years|year|yrs");
addPhysical("mo", "months|month");
addPhysical("wk", "weeks|week");
addPhysical("d", "days|day");
addPhysical("h", "hours|hour|hrs|hr");
addPhysical("min", "minutes|minute|mins");
addPhysical("s", "seconds|second|secs");

const LONGEST_UNIT_WORDS = 6;
const LONGEST_WORD = 24;
const WORD_BOUND = /[\p{L}\d]/u;
const GLUED_LETTERS =
  /^(?:km|kg|cm|mm|mg|ml|kw|mw|gw|kwh|mwh|gwh|twh|kt|mt|mtpa|bcm|mcm|tcm|bcf|tcf|mbd|bpd|mph|kph|hp|bhp|gb|mb|tb|ghz|mhz|hz|mah|ft|lb|lbs|oz|pct|pc|pp|bps|bp|kv|m\/s|mb\/d|kb\/d|b\/d|km\/h|m3|m2|ha|toe|mtoe|g|l|m|nm|cc|t|mp|usd|eur|rmb|sqm|ppt|ps)$/;

/**
 * Reads the unit at `position`: behind an optional space or hyphen, the longest form in the table.
 *
 * @param text  the document as written; the case of "Mt", "MT", "Mb/d" decides their scale
 */
export function readUnit(text: string, lower: string, position: number): WrittenUnit | null {
  const glued = !/[ \u00a0\u202f\u2009-]/.test(lower.charAt(position));
  const start = glued ? position : position + 1;
  const sign = lower.charAt(start);
  if (glued) {
    const letter = gluedLetter(text, lower, position);
    if (letter !== null) return letter;
  }
  if (sign === "%" || sign === "‰" || /[€$£¥₽₹₩¢°º”″]/.test(sign)) return signUnit(lower, start);
  let end = start;
  let longest: WrittenUnit | null = null;
  for (let words = 0; words < LONGEST_UNIT_WORDS && end < lower.length; words += 1) {
    end = wordEnd(lower, end);
    const word = lower.slice(start, end);
    const entry = ENTRIES.get(word) ?? ENTRIES.get(word.replace(/[.]$/, ""));
    if (word.endsWith(" a year") && YEAR_BACK.test(lower.slice(end, end + 8))) break;
    if (entry !== undefined && (!glued || GLUED_LETTERS.test(word)) && !isCapital(text, lower, start, end))
      longest = { ...cased(word === "mb" ? inJargon(entry, text, lower, start) : entry, text.slice(start, end)), end };
    if (!/[ \u00a0-]/.test(lower.charAt(end))) break;
    end += 1;
  }
  return longest;
}

/** "10 million tonnes a year earlier": a time, and no rate. */
const YEAR_BACK = /^ (?:earlier|ago|before)/;
/** "T", "G" and "M" are tonnes, grams and metres only behind a scale word ("4 mln T"). */
function isCapital(text: string, lower: string, start: number, end: number): boolean {
  return end === start + 1 && /^[TGM]$/.test(text.charAt(start)) && !/\p{L}{2} $/u.test(lower.slice(start - 3, start));
}

const SCREEN_LINES = /(?:^|[^\d.])(?:480|720|1080|1440|2160)$/;

/** "15C", "234.5p": single letters that are units only right behind the digits. */
function gluedLetter(text: string, lower: string, position: number): WrittenUnit | null {
  const letter = text.charAt(position);
  if (!/^[CFp]$/.test(letter) || WORD_BOUND.test(lower.charAt(position + 1))) return null;
  const end = position + 1;
  if (letter !== "p")
    return { end, kind: "physical", codes: [letter === "C" ? "Cel" : "[degF]"], exponent: 0, otherExponents: [] };
  if (SCREEN_LINES.test(lower.slice(Math.max(0, position - 6), position))) return null;
  return { end, kind: "currency", codes: ["GBP"], exponent: -2, otherExponents: [] };
}

function signUnit(lower: string, start: number): WrittenUnit | null {
  for (const form of [
    "% points",
    "€",
    "$us",
    "$",
    "£",
    "¥",
    "₽",
    "₹",
    "₩",
    "¢",
    "°c",
    "° c",
    "º c",
    "°f",
    "° f",
    "°",
    "″",
    "%",
  ]) {
    if (!lower.startsWith(form, start)) continue;
    const end = start + form.length;
    if (/[cf]$/.test(form) && WORD_BOUND.test(lower.charAt(end))) continue;
    if (/^[$£€¥]/.test(form) && /^\d/.test(lower.charAt(end))) return null;
    const entry = ENTRIES.get(form);
    if (entry !== undefined) return { ...entry, end };
  }
  return null;
}

const WORD_STOP = /[\s,;:!?()“”"–—-]/;

function wordEnd(lower: string, start: number): number {
  const limit = Math.min(lower.length, start + LONGEST_WORD);
  const stop = lower.slice(start, limit).search(WORD_STOP);
  let end = stop < 0 ? limit : start + stop;
  while (
    end > start + 1 &&
    /[.'’]/.test(lower.charAt(end - 1)) &&
    !/^(?:p\.p|u\.s|sq)\.$/.test(lower.slice(start, end))
  )
    end -= 1;
  return end;
}

const JARGON_REACH = 300;

/** "20.9 mb" beside bushels or barrels counts them in millions; "MB" and lone "mb" are megabytes. */
function inJargon(entry: Entry, text: string, lower: string, start: number): Entry {
  if (text.startsWith("MB", start)) return entry;
  const near = lower.slice(Math.max(0, start - JARGON_REACH), start + JARGON_REACH);
  const code = /bushel|\bcorn\b|soybean|wheat|sorghum/.test(near)
    ? "[bu_us]"
    : /barrel|crude|\boil\b|\bopec\b/.test(near)
      ? "[bbl_us]"
      : null;
  return code === null ? entry : { ...entry, codes: [code], exponent: 6 };
}

/** "Mt" and "mt" mean million tonnes, "MT" metric tons; "Mb/d" is a thousand in American usage. */
function cased(entry: Entry, written: string): Entry {
  if (written === "Nm") return { ...entry, codes: ["N.m"] };
  if (written === "MT") return { ...entry, exponent: 0, otherExponents: [6] };
  if (written === "mt") return { ...entry, otherExponents: [0] };
  if (/^M(?:b\/d|bd|bbl\/d|cf)$/.test(written)) return { ...entry, otherExponents: [3] };
  return entry;
}
