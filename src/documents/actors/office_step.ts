import type { ActorReading } from "./actor_reading.ts";
import { NOT_PERSONS } from "./name_words.ts";
import { endsSubject, looksLikePerson, nameAt } from "./names.ts";
import type { WrittenName } from "./names.ts";
import { complementEnd, fieldsEnd, officeAt } from "./offices.ts";
import type { WrittenOffice } from "./offices.ts";
import type { Office } from "./actor_draft.ts";

/**
 * Reads the person that an office leads to ("Energy Minister Ola Brask", "the head of the union, Ivo Marel,"), or notes the
 * office as one without a name; the index behind what was read.
 *
 * @param countries    those whose adjectives stand before the office, in order
 * @param phraseStart  where the phrase begins that the office ends
 */
export function stepOffice(
  reading: ActorReading,
  at: number,
  office: WrittenOffice,
  countries: readonly string[],
  phraseStart: number,
): number {
  const { tokens } = reading;
  const written: Office = { title: office.title, role: office.role, former: office.former };
  const end = behindAcronym(reading, office.end);
  const complement = complementEnd(tokens, end);
  const inside = end + (tokens[end + 1]?.lower === "the" ? 2 : 1);
  const ofPlace = complement > end ? reading.placeAt(inside) : null;
  const country = countries[0] ?? ofPlace?.place?.code ?? (/^pope$/i.test(office.title) ? "VAT" : null);
  const direct = namedAt(reading, end) ?? nameLikePlace(reading, end);
  if (direct !== null && reading.together(direct.first, at) && !isTitleOfThing(reading, office, direct)) {
    const theirs = countries.length > 0 ? countries : country === null ? [] : [country];
    return addNamed(reading, direct, theirs, [written], office.plural);
  }
  const second = secondOffice(reading, end);
  const both = second === null ? null : namedAt(reading, second.end);
  if (second !== null && both !== null && reading.together(both.first, at))
    return addNamed(reading, both, countries, [written, second], second.plural);
  if (ofPlace?.place != null) {
    const behindPlace = personAt(reading, ofPlace.last, false);
    if (behindPlace !== null) return reading.addPerson(behindPlace, country, [written]);
  }
  const fields = fieldsEnd(tokens, end);
  const minister = fields > end ? personAt(reading, fields) : null;
  if (minister !== null)
    return reading.addPerson(minister, country, [{ ...written, title: reading.words(at, fields) }]);
  const body = complement > end ? reading.bodyAt(inside) : null;
  const holder = body === null ? null : personAt(reading, behindAcronym(reading, body.last));
  if (holder !== null)
    return reading.addPerson(holder, country, [{ ...written, title: reading.words(at, body!.last) }]);
  const lettered = body === null ? behindLetters(reading, end, complement) : null;
  if (lettered !== null) return reading.addPerson(lettered, country, [written]);
  const apposed = apposedName(reading, at, complement);
  if (apposed !== null) {
    const owned = reading.tokens.slice(end, complement).some(({ lower }) => OWNER.test(lower));
    const title = complement > end ? reading.words(at, complement) : office.title;
    return reading.addPerson(apposed, country, owned ? [] : [{ ...written, title }]);
  }
  reading.unnamed.push({
    first: phraseStart,
    last: end,
    country,
    office: written,
    plural: office.plural,
    indefinite: /^(?:a|an|one|another)$/.test(tokens[phraseStart - 1]?.lower ?? ""),
  });
  return end;
}

/** "Inspector of Takur Sadar PS Tan Islam": a person's name behind letters in what an office is of. */
function behindLetters(reading: ActorReading, from: number, to: number): WrittenName | null {
  for (let index = to - 1; index > from; index -= 1)
    if (/^\p{Lu}{2,4}$/u.test(reading.tokens[index].text))
      return personAt(reading, reading.tokens[index + 1]?.text === ")" ? index + 2 : index + 1, false);
  return null;
}

/** "Premier League", "President Resources": what looks like an office and a name is none, unless it acts ("Senator Banks said"). */
function isTitleOfThing({ tokens }: ActorReading, { title }: WrittenOffice, { last }: WrittenName): boolean {
  if (!NOT_PERSONS.has(tokens[last - 1].lower)) return false;
  return /^(?:premier|general|major|chief)$/i.test(title) || !endsSubject(tokens, last);
}

/** "(TUC)" behind a name: index behind the brackets, `index` when no acronym stands there. */
export function behindAcronym({ tokens }: ActorReading, index: number): number {
  const [open, word, close] = tokens.slice(index, index + 3);
  return open?.text === "(" && close?.text === ")" && /^\p{Lu}[\p{L}&]*\p{Lu}\w*$/u.test(word.text) ? index + 3 : index;
}

/** "lawyer and political scientist Ola Brask": the office that "and" joins to the one that ends at a token. */
function secondOffice({ tokens }: ActorReading, end: number): WrittenOffice | null {
  if (tokens[end]?.lower !== "and") return null;
  for (
    let index = end + 1;
    index <= end + MOST_JOINED && tokens[index]?.sentence === tokens[end].sentence;
    index += 1
  ) {
    const office = officeAt(tokens, index);
    if (office !== null) return office;
    if (!/^(?:ADJ|NOUN)$/.test(tokens[index].pos)) return null;
  }
  return null;
}

const MOST_JOINED = 3;
const OWNER = /^(?:our|their|his|her|its)$/;

/** "the head of the union, Ivo Marel", "my neighbour, Olga,": who is named behind the office, its complement and a comma. */
function apposedName(reading: ActorReading, at: number, complement: number): WrittenName | null {
  const { tokens } = reading;
  if (tokens[complement]?.text !== ",") return null;
  const name = namedAt(reading, complement + 1);
  if (name === null || !reading.together(name.first, at)) return null;
  const whole = name.last - name.first >= 2 && looksLikePerson(tokens, name);
  const owned = /^(?:his|her|my|their)$/.test(tokens[at - 1]?.lower ?? "") && tokens[name.last]?.text === ",";
  return whole || owned ? name : null;
}

/** A whole name of a person at a token, behind the title that opens it unless `titled` is false. */
function personAt(reading: ActorReading, index: number, titled = true): WrittenName | null {
  const name = titled ? namedAt(reading, index) : nameAt(reading.tokens, index, reading.isPlace);
  return name !== null && looksLikePerson(reading.tokens, name) ? name : null;
}

/** The name at a token, behind the title that opens it ("General Paul Dorn"). */
function namedAt(reading: ActorReading, index: number): WrittenName | null {
  const { tokens } = reading;
  const title = officeAt(tokens, index);
  const titled = title !== null && /^\p{Lu}/u.test(tokens[index].text);
  const start = titled && reading.together(index, index - 1) ? title.end : index;
  return withPlaceBehind(reading, nameAt(tokens, start, reading.isPlace));
}

/** "General Badro Haiti said": a place right behind a given name that acts is the family name. */
function withPlaceBehind(reading: ActorReading, name: WrittenName | null): WrittenName | null {
  if (name === null || name.last - name.first > 1) return name;
  const { tokens } = reading;
  const { last } = name;
  const alone = reading.placeAt(last)?.last === last + 1 && reading.placeAt(last)?.place?.form !== "demonym";
  const follows = reading.together(last, last - 1) && tokens[last]?.start === tokens[last - 1].end + 1;
  return alone && follows && actsAt(tokens, last + 1) ? { first: name.first, last: last + 1 } : name;
}

function actsAt(tokens: ActorReading["tokens"], index: number): boolean {
  return endsSubject(tokens, index) && tokens[index].pos !== "PUNCT" && tokens[index].pos !== "PART";
}

/** "trade chief Sofia Lang": behind an office, a place and a family name are a person's name. */
function nameLikePlace(reading: ActorReading, index: number): WrittenName | null {
  const { tokens } = reading;
  if (reading.placeAt(index)?.last !== index + 1 || !reading.together(index, index + 1)) return null;
  const family = nameAt(tokens, index + 1, reading.isPlace);
  return family === null || family.last !== index + 2 || officeAt(tokens, index + 1) !== null
    ? null
    : { first: index, last: index + 2 };
}

/** Persons named behind an office; of a plural one all that "and" joins, each with the country of its place in the list. */
function addNamed(
  reading: ActorReading,
  name: WrittenName,
  countries: readonly string[],
  offices: readonly Office[],
  plural: boolean,
): number {
  let last = reading.addPerson(name, countries[0] ?? null, offices);
  if (!plural) return last;
  for (let next = 1; /^(?:and|,|&)$/.test(reading.tokens[last]?.lower ?? ""); next += 1) {
    const following = nameAt(reading.tokens, last + 1, reading.isPlace);
    if (following === null) break;
    last = reading.addPerson(following, countries[next] ?? countries[0] ?? null, offices);
  }
  return last;
}
