import { KNOWN_BODIES } from "./known_bodies.ts";
import type { KnownBody } from "./known_bodies.ts";
import { ORGANISATION_NAMES, PLACE_NAMES } from "./places.ts";
import type { PlaceName } from "./places.ts";
import { holds } from "./place_company.ts";
import type { Token } from "../tokens.ts";

/** A state, group, organisation or known body written at a token. */
export interface WrittenPlace {
  /** Index behind its last token. */
  readonly last: number;
  readonly end: number;
  readonly place: PlaceName | null;
  /** Name of an organisation of states, null for all else. */
  readonly organisation: string | null;
  /** A company, armed group or other body known by its name alone, null for all else. */
  readonly body: KnownBody | null;
}

interface Entry {
  readonly written: string;
  readonly place: PlaceName | null;
  readonly organisation: string | null;
  readonly body: KnownBody | null;
}

const BY_FIRST_WORD = new Map<string, Entry[]>();
for (const [written, place] of PLACE_NAMES) enter({ written, place, organisation: null, body: null });
for (const [written, organisation] of ORGANISATION_NAMES) enter({ written, place: null, organisation, body: null });
for (const [written, body] of KNOWN_BODIES) enter({ written, place: null, organisation: null, body });
for (const entries of BY_FIRST_WORD.values()) entries.sort((a, b) => b.written.length - a.written.length);

function enter(entry: Entry): void {
  const first = firstWord(entry.written);
  const entries = BY_FIRST_WORD.get(first);
  if (entries === undefined) BY_FIRST_WORD.set(first, [entry]);
  else entries.push(entry);
}

function firstWord(written: string): string {
  return /^[^ -]*/.exec(written)![0];
}

const INITIALS = new Set([...BY_FIRST_WORD.keys()].map((word) => word.charAt(0)));

/** The longest name of a state, group or organisation that is written at token `index`, by exact capitals. */
export function placeAt(text: string, tokens: readonly Token[], index: number): WrittenPlace | null {
  const token = tokens[index];
  if (!INITIALS.has(token.text.charAt(0))) return null;
  const written =
    BY_FIRST_WORD.get(token.text) ?? BY_FIRST_WORD.get(firstWord(text.slice(token.start, token.start + 24)));
  return written === undefined ? shoutedAt(tokens, index) : longest(text, tokens, index, written);
}

/** "CHINA SAID", "NORTH Korea": a state in capitals, as headings, old wires and first words of articles write. */
function shoutedAt(tokens: readonly Token[], index: number): WrittenPlace | null {
  const { text: word } = tokens[index];
  if (word.length < 3 || !/^\p{Lu}{3,}$/u.test(word)) return null;
  const name = capitalised(tokens[index]);
  const next = tokens[index + 1];
  const whole = next === undefined ? undefined : PLACE_NAMES.get(`${name} ${capitalised(next)}`);
  if (whole !== undefined) return { last: index + 2, end: next.end, place: whole, organisation: null, body: null };
  const place = name.length > 3 ? PLACE_NAMES.get(name) : undefined;
  return place === undefined
    ? null
    : { last: index + 1, end: tokens[index].end, place, organisation: null, body: null };
}

function capitalised({ text, lower }: Token): string {
  return `${text.charAt(0)}${lower.slice(1)}`;
}

function longest(
  text: string,
  tokens: readonly Token[],
  index: number,
  entries: readonly Entry[],
): WrittenPlace | null {
  const token = tokens[index];
  for (const { written, place, organisation, body } of entries) {
    const end = token.start + written.length;
    if (!text.startsWith(written, token.start) || /[\p{L}\d]/u.test(text.charAt(end))) continue;
    if (place !== null && !holds(text, token.start, end, written, place)) continue;
    let last = index + 1;
    while (last < tokens.length && tokens[last].start < end) last += 1;
    return { last, end, place, organisation, body };
  }
  return null;
}
