import { findCountry } from "../../core/codes/countries.ts";
import { formatLedgerPeriod } from "../format.ts";

/** Names of groups and of countries whose everyday name is shorter than the standard's. */
const NAMES: Readonly<Record<string, string>> = {
  EU27: "European Union",
  EU28: "European Union (28)",
  EA: "Euro area",
  G7: "G7",
  G20: "G20",
  BRICS: "BRICS",
  EAEU: "Eurasian Economic Union",
  CIS: "Commonwealth of Independent States",
  NATO: "NATO",
  OECD: "OECD",
  ASEAN: "ASEAN",
  USA: "United States",
  WLD: "the world",
};

/** Statistical offices and compilers by the code that a series carries. */
const REPORTERS: Readonly<Record<string, string>> = {
  CHN: "Chinese customs",
  RUS: "Russian customs",
  EU27: "Eurostat",
  CEPII: "CEPII",
  WB: "the World Bank",
};

/** The English name of a country or group; the code itself where none is known, as a word where it is one (EUROPE). */
export function nameOf(code: string): string {
  return (
    NAMES[code] ?? findCountry(code)?.name ?? (/^[A-Z]{5,}$/.test(code) ? code[0] + code.slice(1).toLowerCase() : code)
  );
}

/** A name with its article where English wants one: the United States, the European Union. */
export function nameInSentence(code: string): string {
  const name = nameOf(code);
  return /^(United|European|Netherlands|Philippines|Eurasian|Commonwealth|Euro area|Rest of)/.test(name)
    ? `the ${name.replace(/^Rest/, "rest")}`
    : name;
}

/** Who publishes the series of a reporter, in words: Chinese customs, Eurostat, CEPII. */
export function publisherOf(reporter: string): string {
  return REPORTERS[reporter] ?? nameOf(reporter);
}

/** ISO numeric code of a country as three digits, XKX for Kosovo; null for groups and the rest of the world. */
export function numericCode(country: string): string | null {
  return country === "XKX" ? "XKX" : (findCountry(country)?.numeric ?? null);
}

/** Valuations as statistics write them. */
const VALUATIONS: Readonly<Record<string, string>> = {
  mixed: "exports f.o.b., imports c.i.f.",
  fob: "f.o.b.",
  cif: "c.i.f.",
};

/** A series label or a reason with the codes of reporters, countries and periods in it in words. */
export function seriesInWords(label: string): string {
  const words = label
    .replace(/\((mixed|fob|cif)\)/g, (_, valuation: string) => `(${VALUATIONS[valuation]})`)
    .replace(/\b\d{4}-\d{2}\.\.\d{4}-\d{2}\b/g, formatLedgerPeriod)
    .replace(/\breported by ([A-Z][A-Z0-9]{1,4})\b/g, (_, code: string) => `reported by ${publisherOf(code)}`)
    .replace(/\b[A-Z]{3}\b|\bEU27\b/g, (code) =>
      findCountry(code) === undefined && NAMES[code] === undefined ? code : nameInSentence(code),
    );
  return words.charAt(0).toUpperCase() + words.slice(1);
}
