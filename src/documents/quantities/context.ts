import type { NumberContext } from "./reading_number.ts";
import type { NumberStyle } from "./numbers.ts";
import type { ScaleLanguage } from "./scales.ts";

const FUNCTION_WORDS: Readonly<Record<ScaleLanguage, readonly string[]>> = {
  en: ["the", "of", "and", "to", "in", "that", "with", "said", "from"],
  es: ["el", "los", "las", "del", "que", "por", "con", "una", "según"],
  de: ["der", "die", "das", "und", "nach", "mit", "den", "auf", "ist"],
  fr: ["les", "des", "une", "dans", "et", "pour", "sur", "par", "aux"],
  ru: ["в", "и", "на", "что", "по", "с", "до", "из", "году"],
};
const CURRENCY_COUNTRY: Readonly<Record<string, string>> = {
  CNY: "CHN",
  JPY: "JPN",
  INR: "IND",
  PKR: "PAK",
  LKR: "LKA",
  NPR: "NPL",
  MXN: "MEX",
  ARS: "ARG",
  COP: "COL",
  CLP: "CHL",
  PHP: "PHL",
  SAR: "SAU",
  QAR: "QAT",
  YER: "YEM",
  IRR: "IRN",
  OMR: "OMN",
  AED: "ARE",
  MAD: "MAR",
  KWD: "KWT",
  IQD: "IRQ",
  DZD: "DZA",
  RSD: "SRB",
  JOD: "JOR",
  TND: "TUN",
  CHF: "CHE",
  XOF: "SEN",
  XAF: "CMR",
  NOK: "NOR",
  DKK: "DNK",
  RON: "ROU",
  MDL: "MDA",
  KES: "KEN",
  TZS: "TZA",
  UGX: "UGA",
  SOS: "SOM",
  ZMW: "ZMB",
  MWK: "MWI",
  PGK: "PNG",
  MMK: "MMR",
  BWP: "BWA",
  AZN: "AZE",
  TMT: "TKM",
};
const SCALED_DECIMAL = /(?<![\d.,])\d{1,3}\.\d{1,2}[ \u00a0]?(million|billion|trillion|bn|bln|mln|mn|tn|trn)(?!\p{L})/u;
const LONGEST_SAMPLE = 40_000;

/**
 * Learns from the document how it writes numbers and which currencies its ambiguous words mean.
 *
 * @param lower          the text in lower case
 * @param countryWeights how often each country (ISO3) is named
 */
export function numberContext(lower: string, countryWeights: ReadonlyMap<string, number>): NumberContext {
  const sample = lower.slice(0, LONGEST_SAMPLE);
  const language = languageOf(sample);
  return {
    style: styleOf(sample, language),
    language,
    scaledDecimals: SCALED_DECIMAL.test(sample),
    currencyAt: (codes) => chosenCurrency(codes, lower, countryWeights),
  };
}

function languageOf(sample: string): ScaleLanguage {
  const words = new Map<string, number>();
  for (const word of sample.match(/\p{L}+/gu) ?? []) words.set(word, (words.get(word) ?? 0) + 1);
  let best: ScaleLanguage = "en";
  let bestCount = -1;
  for (const language of ["en", "es", "de", "fr", "ru"] as const) {
    const count = FUNCTION_WORDS[language].reduce((sum, word) => sum + (words.get(word) ?? 0), 0);
    if (count > bestCount) [best, bestCount] = [language, count];
  }
  return best;
}

/** Numbers that can be read in one way only tell which signs the document uses. */
function styleOf(sample: string, language: ScaleLanguage): NumberStyle {
  const english = (sample.match(/\d,\d{3}(?:,\d{3})+|\d,\d{3}\.\d|\d\.\d{1,2}(?!\d|\.\d)|\d{2,3},\d{3}(?!\d)/g) ?? [])
    .length;
  const european = (sample.match(/\d\.\d{3}(?:\.\d{3})+|\d\.\d{3},\d|\d,\d{1,2}(?!\d|,\d)/g) ?? []).length;
  if (english === european) return language === "en" ? "en" : "eu";
  return english > european ? "en" : "eu";
}

/** The only candidate, or the one whose country the document speaks of and no other candidate's. */
function chosenCurrency(codes: readonly string[], lower: string, weights: ReadonlyMap<string, number>): string | null {
  if (codes.length === 1) return codes[0];
  if (codes[0] === "CNY" && codes[1] === "JPY") {
    const yuan = /yuan|renminbi|\brmb\b|\bcny\b/.test(lower);
    const yen = /\byen\b|\bjpy\b/.test(lower);
    if (yuan !== yen) return yuan ? "CNY" : "JPY";
  }
  const ranked = codes
    .map((code) => ({ code, weight: weights.get(CURRENCY_COUNTRY[code] ?? "") ?? 0 }))
    .filter(({ weight }) => weight > 0);
  if (ranked.length === 1) return ranked[0].code;
  return null;
}
