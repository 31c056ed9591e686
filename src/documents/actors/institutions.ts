import type { Token } from "../tokens.ts";

/** A body or circle of people written behind an adjective of place ("Chinese customs", "Russian officials"). */
export interface WrittenInstitution {
  /** Index behind its last token. */
  readonly last: number;
  readonly kind: "state" | "agency" | "collective";
}

const STATE_NOUNS = new Set([
  "government",
  "leadership",
  "side",
  "authorities",
  "administration",
  "regime",
  "delegation",
  "leaders",
  "territory",
  "state",
  "cabinet",
]);
const AGENCY_NOUNS = new Set(
  "ministry customs bank bureau agency office parliament embassy commission department treasury duma service regulator exchange institute chamber association council congress senate army military navy board authority watchdog union".split(
    " ",
  ),
);
const COLLECTIVE_NOUNS = new Set(
  "officials diplomats analysts experts economists importers exporters companies traders firms media refiners buyers sellers lawmakers farmers businesses investors producers manufacturers regulators negotiators ministers".split(
    " ",
  ),
);
const MODIFIERS = new Set(
  "foreign commerce finance trade energy economy economic development defense defence interior agriculture industry oil petroleum central general national federal state statistics statistical customs stock people's coal steel planning export import senior local top government military central election natural resources independent private".split(
    " ",
  ),
);
const MOST_MODIFIERS = 4;

/** Reads "[modifiers] noun" behind an adjective or possessive of place; null when something else stands there. */
export function institutionAt(tokens: readonly Token[], index: number): WrittenInstitution | null {
  for (let cursor = index; cursor < tokens.length && cursor - index <= MOST_MODIFIERS; cursor += 1) {
    const { lower } = tokens[cursor];
    const next = tokens[cursor + 1]?.lower ?? "";
    if (COLLECTIVE_NOUNS.has(lower)) return { last: cursor + 1, kind: "collective" };
    if (lower === "customs" && AGENCY_NOUNS.has(next) && next !== "customs") continue;
    if (AGENCY_NOUNS.has(lower) && !(lower === "bank" && cursor === index)) return { last: cursor + 1, kind: "agency" };
    if (STATE_NOUNS.has(lower) && cursor === index) return { last: cursor + 1, kind: "state" };
    if (!MODIFIERS.has(lower)) return null;
  }
  return null;
}

const BODY_FIRST =
  /(?:Ministry|Department|Bureau|Administration|Office|Agency|Bank|Commission|Committee|Chamber|Federation|Association|Institute|Cent(?:er|re)|University|School|Council|Service|Union) (?:of|for) (?:the )?(?:\p{Lu}[\p{L}-]*)(?:,? (?:and|of|for|the|&)? ?(?:\p{Lu}[\p{L}-]*)){0,5}/uy;
const BODY_LAST =
  /(?:\p{Lu}[\p{L}&-]*\.? ){1,5}(?:Ministry|Department|Bureau|Administration|Agency|Service|Commission|Committee|Institute|Association|Council|Chamber|Cent(?:er|re)|Foundation|Federation|Authority|University|Bank|Treasury|Board|Corporation|Corp|Inc|Ltd|Group|Fund)(?![\p{L}])/uy;

const FIELDS = new Set(
  "development affairs statistics trade economy industry industries energy finance commerce foreign economic labor labour customs security defence defense agriculture interior justice health education transport transportation communications resources petroleum mines relations studies international national state oil gas coal steel metals planning budget treasury research technology science environment natural agricultural external internal commercial asian african european american oriental strategic global political social exporters importers producers manufacturers".split(
    " ",
  ),
);

/** "Ministry of Economic Development Pavel Orlov": the name behind the field is no part of the body. */
function withoutPerson(written: string): string {
  const words = written.split(" ");
  const linked = (index: number): boolean =>
    /^(?:of|for|the|and|&)$/.test(words[index - 1]) || words[index - 1].endsWith(",");
  const end = words.findIndex(
    (word, index) =>
      index > 2 && /^\p{Lu}/u.test(word) && !linked(index) && !FIELDS.has(word.toLowerCase().replace(/,$/, "")),
  );
  return end < 0 ? written : words.slice(0, end).join(" ").replace(/,$/, "");
}

/** A body written by its own capitalised name ("General Administration of Customs", "Energy Ministry"): its end, or null. */
export function bodyAt(text: string, start: number): number | null {
  for (const pattern of [BODY_FIRST, BODY_LAST]) {
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (found !== null && !found[0].includes("\n"))
      return start + (pattern === BODY_FIRST ? withoutPerson(found[0]) : found[0]).length;
  }
  return null;
}
