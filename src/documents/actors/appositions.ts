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
    cursor = qualified(tokens, cursor);
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

/**
 * Reads ", a U.N. spokesman", ", the Freedom Party's newly elected leader": the office that somebody holds in a body, at the comma
 * behind the name; null when none follows.
 *
 * @param bodyEnd  index behind the body named at a token, the token itself where none is
 */
export function officeInBody(
  tokens: readonly Token[],
  index: number,
  bodyEnd: (index: number) => number,
): Office | null {
  const comma = tokens[index];
  if (comma?.text !== ",") return null;
  let cursor = index + 1;
  while (cursor - index < FARTHEST_BODY && opensBody(tokens[cursor], comma.sentence)) cursor += 1;
  const behind = tokens[cursor]?.sentence === comma.sentence ? bodyEnd(cursor) : cursor;
  if (behind === cursor) return null;
  const bracketed = tokens[behind]?.text === "(" && tokens[behind + 2]?.text === ")" ? behind + 3 : behind;
  const at = isPossessive(tokens[bracketed]) ? bracketed + 1 : bracketed;
  const office = officeAt(tokens, qualified(tokens, at));
  if (office === null || office.plural || tokens[office.end - 1].sentence !== comma.sentence) return null;
  if (opensName(tokens, office) || isPossessive(tokens[office.end])) return null;
  return { title: office.title, role: office.role, former: office.former };
}

const FARTHEST_BODY = 5;
const MOST_QUALIFIERS = 3;

function opensBody(token: Token | undefined, sentence: number): boolean {
  if (token?.sentence !== sentence || /^\p{Lu}/u.test(token.text)) return false;
  return /^(?:DET|ADJ|ADV)$/.test(token.pos) || /^(?:-|elected|appointed)$/.test(token.lower);
}

/** "newly elected leader": behind the adjectives before an office. */
function qualified(tokens: readonly Token[], index: number): number {
  for (let at = index; at <= index + MOST_QUALIFIERS && at < tokens.length; at += 1) {
    if (officeAt(tokens, at) !== null) return at;
    if (!/^(?:ADJ|ADV|VERB)$/.test(tokens[at].pos) && tokens[at].text !== "-") return index;
  }
  return index;
}

/** ", Mrs. Milton Bernet", ", Mayor Ola Brask and …": the title of the next in a list, no apposition. */
function opensName(tokens: readonly Token[], { end, title }: WrittenOffice): boolean {
  const next = tokens[end];
  return /^\p{Lu}/u.test(title) && next !== undefined && isNameWord(next) && next.sentence === tokens[end - 1].sentence;
}
