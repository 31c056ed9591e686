import { isNameWord } from "./names.ts";
import { complementEnd, officeAt } from "./offices.ts";
import type { WrittenOffice } from "./offices.ts";
import type { WrittenPlace } from "./place_index.ts";
import type { PlaceName } from "./places.ts";
import type { Office } from "./actor_draft.ts";
import { isPossessive } from "../tokens.ts";
import type { Token } from "../tokens.ts";

const MOST_OFFICES = 3;

/** Offices written behind a name and a comma. */
export interface Apposition {
  readonly offices: readonly Office[];
  /** ISO3 or a group's code of three letters; null when none is named. */
  readonly country: string | null;
  /** Index behind its last token. */
  readonly last: number;
  /** The states and groups whose adjectives stand before the offices. */
  readonly places: readonly { readonly first: number; readonly last: number; readonly place: PlaceName }[];
}

/** Reads ", [the] [Russian] director of …[ and former … official]" at the comma behind a name; null when no office follows. */
export function appositionAt(
  text: string,
  tokens: readonly Token[],
  index: number,
  placeAt: (index: number) => WrittenPlace | null,
): Apposition | null {
  if (tokens[index]?.text !== ",") return null;
  const offices: Office[] = [];
  const places: { first: number; last: number; place: PlaceName }[] = [];
  let country: string | null = null;
  let cursor = index + 1;
  for (let round = 0; round < MOST_OFFICES; round += 1) {
    while (/^(?:a|an|the|who|is|was|currently)$/.test(tokens[cursor]?.lower ?? "")) cursor += 1;
    const former = /^(?:former|ex-?)$/.test(tokens[cursor]?.lower ?? "");
    if (former) cursor += 1;
    const start = cursor;
    const place = placeAt(cursor);
    if (place?.place != null) cursor = place.last + (/^['’]s?$/.test(tokens[place.last]?.lower ?? "") ? 1 : 0);
    const office = officeAt(tokens, cursor);
    if (office === null || opensName(tokens, office) || isPossessive(tokens[office.end])) break;
    const complement = complementEnd(tokens, office.end);
    const seat = place?.place?.form === "seat";
    const title = text.slice(tokens[seat ? start : cursor].start, tokens[complement - 1].end).replace(/\s+/g, " ");
    offices.push({ title, role: office.role, former: former || office.former });
    const ofPlace = complement > office.end ? placeAt(office.end + 1)?.place?.code : undefined;
    country ??= place?.place?.code ?? ofPlace ?? null;
    if (place?.place != null) places.push({ first: start, last: place.last, place: place.place });
    cursor = complement;
    if (tokens[cursor]?.lower !== "and") break;
    cursor += 1;
  }
  if (offices.length === 0) return null;
  return { offices, country: country !== null && country.length === 3 ? country : null, last: cursor, places };
}

/** ", Mrs. Milton Bernet", ", Mayor Ola Brask and …": the title of the next in a list, no apposition. */
function opensName(tokens: readonly Token[], { end, title }: WrittenOffice): boolean {
  const next = tokens[end];
  return /^\p{Lu}/u.test(title) && next !== undefined && isNameWord(next) && next.sentence === tokens[end - 1].sentence;
}
