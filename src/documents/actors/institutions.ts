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
