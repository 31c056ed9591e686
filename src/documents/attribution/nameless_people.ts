import type { Analysis } from "../analysis.ts";
import { mentionsIn } from "../analysis.ts";
import { HEADS } from "../actors/office_words.ts";
import type { Mention } from "../actors/actor_draft.ts";
import { mainState } from "../actors/states_in_view.ts";
import type { Token } from "../tokens.ts";
import { BODIES, STATE_BODY } from "./body_words.ts";
import { circle } from "./circles.ts";
import type { Subject } from "./subject.ts";
import { wordSet } from "../word_set.ts";

/** Offices whose holder acts for a state or body even without a name. */
const ACTS_FOR_STATE =
  /^(?:head_of_state|head_of_government|crown_prince|royal|minister|secretary_general|commissioner|governor|mayor|chair|leader|head|executive|party_leader)$/;
/** Callings by their endings ("dealer", "importer", "climatologist"), and words for people that have none. */
const CALLING = /\p{L}{3}(?:ers?|ors?|ists?|icians?|woman|women|man|men)$/u;
const PERSON_WORDS =
  /^(?:person|people|sources?|witness(?:es)?|residents?|relatives?|analysts?|diplomats?|aides?|attorneys?|executives?|experts?|students?|nurses?|guards?|parents?|fans?|officials?|delegates?|friends?|boys?|girls?|migrants?|refugees?|activists?|critics?|advocates?|monks?|priests?|employees?|ally|allies|opponents?|colleagues?|family|families|staff|personnel|locals|veterans?)$/;
const THINGS =
  /^(?:letter|poster|banner|order|offer|cent(?:er|re)|chapter|tower|power|other|december|winter|summer|quarter|minister|premier|giant)s?$/;
const COMPLEMENT = wordSet("for of at in with from near to on close familiar involved who");
const LONGEST = 14;

/**
 * Somebody without a name whom a phrase tells by a body, a place or a complement ("a Google spokeswoman", "a spokeswoman for the
 * European Commission", "a Mumbai-based bullion dealer"): the words that tell who it is are the name. Null where the phrase names a person,
 * or is only a noun ("the spokeswoman"), which may stand for one met before.
 */
export function namelessPeople(analysis: Analysis, first: number, end: number): Subject | null {
  const { tokens } = analysis.document;
  const last = beforeDay(tokens, first, end);
  let from = first;
  while (from < last && (/^(?:DET|PRON|CCONJ|ADV)$/.test(tokens[from].pos) || tokens[from].lower === "one")) from += 1;
  if (last - from < 2 || last - from > LONGEST) return null;
  const head = headOf(tokens, from, last);
  if (head < 0 || !meansPeople(tokens[head])) return null;
  const mentions = mentionsIn(analysis, from, last);
  if (mentions.some((mention) => isNamed(tokens, head, mention, mentions))) return null;
  const told = mentions.filter((mention) => mention.first > head || mention.last <= head);
  const complement = head < last - 1;
  const compound = tokens.slice(from, head).some(({ text }) => text === "-");
  if (told.length === 0 && !complement && !compound) return null;
  const country =
    told.map(({ actor }) => actor.country).find((code) => code !== null) ??
    (tokens.slice(from, last).some(({ lower }) => STATE_BODY.test(lower)) ? mainState(analysis, from) : null);
  return circle(analysis, from, last, { kind: isPlural(tokens[head]) ? "collective" : "anonymous", country });
}

/** "officials on Friday", "lawmakers late on Monday": where the words begin that end a phrase and tell the day. */
function beforeDay(tokens: readonly Token[], first: number, end: number): number {
  let last = end;
  while (last > first && DAYS.has(tokens[last - 1].lower)) last -= 1;
  if (last === end) return end;
  while (last > first && BEFORE_DAYS.has(tokens[last - 1].lower)) last -= 1;
  return last;
}

const DAYS = wordSet("monday tuesday wednesday thursday friday saturday sunday yesterday today");
const BEFORE_DAYS = wordSet("on late early last this earlier");

/** "analyst Ola Brask", "ambassador to Turkey Ola Brask": whether a person named in the phrase is the one meant by its head. */
function isNamed(tokens: readonly Token[], head: number, person: Mention, mentions: readonly Mention[]): boolean {
  const { form, actor, first, last } = person;
  if (form !== "person" || actor.kind !== "person") return false;
  if (last <= head) return !tokens.slice(first, head).some(({ text }) => /^['’]s?$/.test(text));
  const behindPlace = mentions.some(
    (other) => other.last === first && !other.possessive && /^(?:name|capital|agency|organisation)$/.test(other.form),
  );
  return first <= head + 1 || behindPlace;
}

/** The noun that the phrase is about: the one before its first preposition, or its last word; −1 when that is no noun. */
function headOf(tokens: readonly Token[], first: number, last: number): number {
  let index = first;
  while (index < last && !(index > first && COMPLEMENT.has(tokens[index].lower) && tokens[index - 1].text !== "-"))
    index += 1;
  const head = index - 1;
  return tokens[head].pos === "NOUN" || tokens[head].pos === "PROPN" ? head : -1;
}

function meansPeople({ lower, text }: Token): boolean {
  if (/^\p{Lu}/u.test(text) || THINGS.test(lower) || BODIES.test(lower)) return false;
  const role = HEADS[lower] ?? HEADS[lower.replace(/s$/, "")];
  if (role != null) return !ACTS_FOR_STATE.test(role);
  return PERSON_WORDS.test(lower) || CALLING.test(lower);
}

function isPlural({ lower }: Token): boolean {
  return /(?:[^s]s|people|men|staff|personnel)$/.test(lower);
}

/** The same right behind a verb of speech: "said a Mumbai-based dealer with a private bank". */
export function namelessPeopleAfter(analysis: Analysis, verb: number): Subject | null {
  const { tokens } = analysis.document;
  const { sentence } = tokens[verb];
  let last = verb + 1;
  while (
    last < tokens.length &&
    last - verb <= LONGEST &&
    tokens[last].sentence === sentence &&
    inNounPhrase(tokens, last)
  )
    last += 1;
  const subject = namelessPeople(analysis, verb + 1, last);
  return subject === null ? null : { ...subject, first: verb + 1, last };
}

function inNounPhrase(tokens: readonly Token[], index: number): boolean {
  const { pos, text, lower } = tokens[index];
  if (lower === "who") return false;
  return (
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(pos) ||
    COMPLEMENT.has(lower) ||
    /^['’]s?$/.test(text) ||
    inCompound(tokens, index)
  );
}

/** "-" and "based" in "Mumbai-based": parts of a word with a hyphen. */
export function inCompound(tokens: readonly Token[], index: number): boolean {
  const glued = (at: number): boolean => tokens[at - 1]?.end === tokens[at]?.start;
  if (tokens[index].text === "-") return glued(index) && glued(index + 1);
  return tokens[index - 1]?.text === "-" && glued(index) && glued(index - 1);
}
