import isoCodes from "i18n-iso-countries/codes.json" with { type: "json" };
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };

/** A country or territory with a code. */
export interface Country {
  /** ISO 3166-1 alpha-3; XKX for Kosovo, ROW for the rest of the world. */
  readonly country: string;
  /** ISO 3166-1 alpha-2 (XK for Kosovo); null for ROW. */
  readonly iso2: string | null;
  /** ISO 3166-1 numeric as three digits; null for XKX and ROW, which have none. */
  readonly numeric: string | null;
  /** English short name, for display. */
  readonly name: string;
  /** Other names under which statistics and news call it. */
  readonly aliases: readonly string[];
}

/** Names for display where the list of the standard is longer than anybody says. */
const displayNames: Readonly<Record<string, string>> = {
  BOL: "Bolivia",
  BRN: "Brunei",
  CHN: "China",
  COD: "DR Congo",
  COG: "Congo",
  CIV: "Côte d'Ivoire",
  CZE: "Czechia",
  FSM: "Micronesia",
  GBR: "United Kingdom",
  GMB: "Gambia",
  IRN: "Iran",
  KOR: "South Korea",
  LAO: "Laos",
  MKD: "North Macedonia",
  NLD: "Netherlands",
  PRK: "North Korea",
  PSE: "Palestine",
  RUS: "Russia",
  SYR: "Syria",
  TUR: "Türkiye",
  TWN: "Taiwan",
  TZA: "Tanzania",
  USA: "United States",
  VAT: "Vatican City",
  VEN: "Venezuela",
  VNM: "Vietnam",
};

/** Spellings of the UN, Eurostat, the World Bank and the press that the name list lacks. */
const moreNames: Readonly<Record<string, readonly string[]>> = {
  ARE: ["Emirates", "the Emirates"],
  BHS: ["The Bahamas", "Bahamas, The"],
  BIH: ["Bosnia Herzegovina", "Bosnia and Herzegovina", "Bosnia and Herz.", "Bosnia"],
  BOL: ["Bolivia (Plurinational State of)", "Plurinational State of Bolivia"],
  BRN: ["Brunei Darussalam"],
  CAF: ["Central African Rep.", "Central African Republic"],
  CHN: ["PRC", "Mainland China", "China, mainland", "People's Republic of China"],
  CIV: ["Cote d'Ivoire"],
  COD: [
    "DR Congo",
    "DRC",
    "Dem. Rep. of the Congo",
    "Democratic Republic of Congo",
    "Congo, Dem. Rep.",
    "Congo-Kinshasa",
  ],
  COG: ["Congo, Rep.", "Congo-Brazzaville", "Republic of Congo"],
  CPV: ["Cabo Verde", "Cape Verde"],
  CZE: ["Czech Rep."],
  DEU: ["Federal Republic of Germany", "Fed. Rep. of Germany"],
  DOM: ["Dominican Rep."],
  EGY: ["Egypt, Arab Rep."],
  FSM: ["Micronesia, Fed. Sts.", "Federated States of Micronesia"],
  GBR: ["Britain", "U.K.", "England"],
  GMB: ["Gambia, The"],
  HKG: ["Hong Kong", "Hong Kong SAR", "China, Hong Kong SAR", "Hong Kong SAR, China"],
  IRN: ["Iran, Islamic Rep.", "Iran (Islamic Republic of)"],
  KGZ: ["Kyrgyz Republic", "Kyrgyzstan"],
  KNA: ["St. Kitts and Nevis"],
  KOR: ["Korea, Rep.", "Rep. of Korea", "Korea, South", "Korea"],
  LAO: ["Lao People's Dem. Rep.", "Lao PDR"],
  LBY: ["Libya"],
  LCA: ["St. Lucia"],
  MAC: ["Macao", "Macau", "China, Macao SAR", "Macao SAR", "Macao SAR, China"],
  MDA: ["Rep. of Moldova", "Republic of Moldova", "Moldova"],
  MKD: ["TFYR of Macedonia", "FYR Macedonia", "The former Yugoslav Republic of Macedonia", "Macedonia"],
  MMR: ["Burma", "Myanmar"],
  NLD: ["Holland"],
  PRK: ["Korea, Dem. People's Rep.", "Dem. People's Rep. of Korea", "Korea, North", "DPRK"],
  PSE: ["West Bank and Gaza", "Palestinian Territories"],
  RUS: ["Russian Fed."],
  SVK: ["Slovak Republic", "Slovakia"],
  SWZ: ["Eswatini", "Swaziland"],
  SYR: ["Syrian Arab Republic"],
  TLS: ["Timor-Leste", "East Timor"],
  TUR: ["Turkiye"],
  TWN: ["Taiwan, China", "Chinese Taipei", "Other Asia, nes"],
  TZA: ["United Rep. of Tanzania"],
  USA: ["America", "USA", "US"],
  VAT: ["Vatican", "Holy See"],
  VCT: ["St. Vincent and the Grenadines"],
  VEN: ["Venezuela, RB", "Venezuela (Bolivarian Republic of)"],
  VGB: ["Br. Virgin Isds"],
  VNM: ["Viet Nam"],
  YEM: ["Yemen, Rep."],
};

/** Names of two countries: never resolved by name alone. */
const ambiguous = new Set(["congo"]);

function allNames(iso2: string): readonly string[] {
  const names = (english.countries as Readonly<Record<string, string | readonly string[]>>)[iso2];
  return names === undefined ? [] : typeof names === "string" ? [names] : names;
}

const listed = (isoCodes as readonly (readonly string[])[])
  // The name list's own code for Kosovo; statistics use XKX.
  .filter(([, alpha3]) => alpha3 !== "XKK")
  .map(([iso2, alpha3, numeric]): Country => {
    const names = allNames(iso2);
    const name = displayNames[alpha3] ?? names[0] ?? alpha3;
    const aliases = [...new Set([...names, ...(moreNames[alpha3] ?? [])])].filter((alias) => alias !== name);
    return { country: alpha3, iso2: iso2, numeric: numeric, name, aliases };
  });

/** Every code that Leeway knows, ordered by code: ISO 3166-1, Kosovo (XKX) and the rest of the world (ROW). */
export const countries: readonly Country[] = [
  ...listed,
  { country: "XKX", iso2: "XK", numeric: null, name: "Kosovo", aliases: ["Republic of Kosovo"] },
  { country: "ROW", iso2: null, numeric: null, name: "Rest of the world", aliases: ["Rest of World"] },
].sort((a, b) => (a.country < b.country ? -1 : 1));

const byCode = new Map(countries.map((country) => [country.country, country]));

/** A name without case, diacritics, punctuation, a leading article and the abbreviations of statistical tables. */
function plainName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[‘’`']/g, "'")
    .replace(/&/g, " and ")
    .replace(/\bdem\./g, "democratic ")
    .replace(/\brep\./g, "republic ")
    .replace(/\bst\b\.?/g, "saint ")
    .replace(/\bisds\b/g, "islands")
    .replace(/\./g, "")
    .replace(/[-\s]+/g, " ")
    .replace(/ ,/g, ",")
    .trim()
    .replace(/^the /, "");
}

const byName = new Map<string, Country>();
for (const country of countries) {
  for (const name of [country.name, ...country.aliases]) {
    const plain = plainName(name);
    if (!ambiguous.has(plain) && !byName.has(plain)) byName.set(plain, country);
  }
}

/** The country of an ISO 3166 alpha-3 code (or XKX, ROW), in capitals; undefined for any other text. */
export function findCountry(code: string): Country | undefined {
  return byCode.get(code);
}

/** Is this an ISO 3166 alpha-3 code, XKX or ROW, in capitals? */
export function isCountryCode(code: string): boolean {
  return byCode.has(code);
}

/**
 * The country of an English name as statistics or the press spell it, ignoring case, diacritics, dots, a leading "the"
 * and the usual abbreviations (Rep., Dem., St., Isds). A name that two countries share ("Congo") is undefined.
 */
export function countryByName(name: string): Country | undefined {
  return byName.get(plainName(name));
}
