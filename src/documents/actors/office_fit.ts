import type { UnnamedOffice } from "./actor_reading.ts";
import { PLACE_NAMES } from "./places.ts";
import type { ActorDraft } from "./actor_draft.ts";
import type { TokenizedText } from "../tokens.ts";

/** Roles that many people have at a time: such an office means a person only by the very word he was called. */
const MANY = /^(?:analyst|official|citizen|executive|trader|kin|adviser|envoy|military)$/;
/** Words before an office that tell it from no other. */
const PLAIN = new Set(
  "the a new senior former current late outgoing incoming then veteran top first second young old acting interim embattled ousted populist conservative liberal leftist right-wing left-wing far-right powerful longtime long-time prime vice deputy company country nation national group party state government team club city local bank firm agency own popular controversial president-elect".split(
    " ",
  ),
);
const TOKENS_BEFORE = 7;
const TOKENS_BEHIND = 16;
const MOST_MENTIONS = 6;

/**
 * Whether an office without a name may mean a person: nothing in its words may tell it from what the text says of him
 * ("the finance minister" is not Foreign Minister Li, "the rights chief" not the junta's).
 *
 * @param from  first token of the words that qualify the office
 */
export function officeFit(
  { tokens }: TokenizedText,
  from: number,
  { last, office }: UnnamedOffice,
): (person: ActorDraft) => boolean {
  const words = tokens.slice(from, last).filter(({ text }) => /\p{L}/u.test(text) && !PLACE_NAMES.has(text));
  const head = words.at(-1)?.lower ?? "";
  const told = words.slice(0, -1).filter(({ lower, pos }) => /^(?:NOUN|PROPN|ADJ)$/.test(pos) && !PLAIN.has(lower));
  const called = MANY.test(office.role ?? "");
  return (person) => {
    if (called && !person.offices.some(({ title }) => title.toLowerCase().split(" ").includes(head))) return false;
    if (told.length === 0) return true;
    const titles = person.offices.filter(({ role, title }) => role === office.role && title.includes(" "));
    const said = titles.length > 0 ? wordsOf(titles) : saidOf(tokens, person);
    return told.some(({ lower }) => said.has(lower));
  };
}

function wordsOf(offices: ActorDraft["offices"]): ReadonlySet<string> {
  return new Set(offices.flatMap(({ title }) => title.toLowerCase().split(" ")));
}

const known = new WeakMap<ActorDraft, ReadonlySet<string>>();

/** The words of a person's offices and those around his first names. */
function saidOf(tokens: TokenizedText["tokens"], person: ActorDraft): ReadonlySet<string> {
  const found = known.get(person);
  if (found !== undefined) return found;
  const said = new Set(wordsOf(person.offices));
  for (const { first, last } of person.mentions.filter(({ form }) => form === "person").slice(0, MOST_MENTIONS)) {
    const { sentence } = tokens[first];
    for (const token of tokens.slice(Math.max(0, first - TOKENS_BEFORE), last + TOKENS_BEHIND))
      if (token.sentence === sentence) said.add(token.lower);
  }
  known.set(person, said);
  return said;
}
