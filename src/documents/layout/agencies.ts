/** News agencies and outlets by the name that a record gives them; the keys are what credits write, in lower case. */
const AGENCY_NAMES: ReadonlyMap<string, string> = new Map([
  ["reuters", "Reuters"],
  ["thomson reuters", "Reuters"],
  ["afp", "AFP"],
  ["agence france-presse", "AFP"],
  ["agence france presse", "AFP"],
  ["ap", "AP"],
  ["associated press", "AP"],
  ["the associated press", "AP"],
  ["bloomberg", "Bloomberg"],
  ["xinhua", "Xinhua"],
  ["tass", "TASS"],
  ["interfax", "Interfax"],
  ["ria novosti", "RIA Novosti"],
  ["ria", "RIA Novosti"],
  ["sputnik", "Sputnik"],
  ["dpa", "dpa"],
  ["efe", "EFE"],
  ["ansa", "ANSA"],
  ["kyodo", "Kyodo"],
  ["kyodo news", "Kyodo"],
  ["jiji", "Jiji"],
  ["pti", "PTI"],
  ["press trust of india", "PTI"],
  ["ians", "IANS"],
  ["ani", "ANI"],
  ["yonhap", "Yonhap"],
  ["anadolu", "Anadolu"],
  ["anadolu agency", "Anadolu"],
  ["aa", "Anadolu"],
  ["epa", "EPA"],
  ["upi", "UPI"],
  ["dow jones", "Dow Jones"],
  ["dow jones newswires", "Dow Jones"],
  ["afx", "AFX"],
  ["aap", "AAP"],
  ["cna", "CNA"],
  ["bernama", "Bernama"],
  ["antara", "Antara"],
  ["vna", "VNA"],
  ["wam", "WAM"],
  ["spa", "SPA"],
  ["irna", "IRNA"],
  ["ukrinform", "Ukrinform"],
  ["belta", "BelTA"],
  ["mercopress", "MercoPress"],
  ["prensa latina", "Prensa Latina"],
  ["lusa", "Lusa"],
  ["getty", "Getty Images"],
  ["getty images", "Getty Images"],
]);

const WRITTEN = [...new Set([...AGENCY_NAMES.values(), "Associated Press", "Agence France-Presse"])].filter(
  (name) => name.length > 3 || /^(?:AFP|PTI|ANI)$/.test(name),
);

/** The agency whose name stands at `start` of the text as written, with where it ends; null when none does. */
export function agencyAt(text: string, start: number): { readonly name: string; readonly end: number } | null {
  const written = WRITTEN.find(
    (name) => text.startsWith(name, start) && !/[\p{L}\d]/u.test(text.charAt(start + name.length)),
  );
  if (written === undefined) return null;
  return { name: AGENCY_NAMES.get(written.toLowerCase()) ?? written, end: start + written.length };
}

/** The agency a credit names, null when it names none that is known. */
export function agencyNamed(credit: string): string | null {
  return AGENCY_NAMES.get(credit.trim().toLowerCase()) ?? null;
}

/** The agencies of an enumeration ("Reuters, AFP and AP"), null when a part of it is no agency. */
export function agenciesListed(enumeration: string): readonly string[] | null {
  const parts = enumeration
    .split(/\s*(?:,|;|\/|&|\band\b|\bwith\b)\s*/i)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const names = parts.map(agencyNamed);
  return names.length > 0 && names.every((name) => name !== null) ? [...new Set(names)] : null;
}
