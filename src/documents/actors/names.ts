import { isGivenName } from "./given_names.ts";
import { NOT_NAMES, NOT_PERSONS, OFFICE_SURNAMES, PLACE_ENDS, PLACE_STARTS } from "./name_words.ts";
import { officeAt } from "./offices.ts";
import { PLACE_NAMES } from "./places.ts";
import type { Token } from "../tokens.ts";
import { wordSet } from "../word_set.ts";
import { isCapitalised } from "../letters.ts";

const PARTICLES = new Set(
  "bin bint ibn al el ul ud de da do dos das del dela delos della di los las zu zur zum vom van von der den ter te le la du abu ould ap af y e".split(
    " ",
  ),
);
/** Articles that Arabic names are written with, before a hyphen. */
const HYPHENED = /^(?:al|el|ul|ad|ar|as|at|az|ash|an|bin|ben)$/i;
const LONGEST_NAME = 9;
/** What follows a family name and is none: "Jr.", "III". */
const SUFFIX = /^(?:Jr|Sr)\.?$|^(?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI)$/;
/** A name read from tokens: indices of its first and behind its last token. */
export interface WrittenName {
  readonly first: number;
  readonly last: number;
}

const NAME = /^\p{Lu}[\p{L}'’]*\.?$/u;
const INITIAL = /^\p{Lu}\.$/u;
const CAPITALS = /^\p{Lu}{3,}$/u;

/** True for a word that may be part of a person's name: a capital first, letters after it, no acronym, no function word. */
export function isNameWord(token: Token): boolean {
  const { text } = token;
  if (!isCapitalised(text) || NOT_NAMES.has(token.lower) || !NAME.test(text)) return false;
  if (text.endsWith(".")) return INITIAL.test(text);
  return !CAPITALS.test(text);
}

/** Reads the longest run of name words at token `index` that stays in one sentence and holds no place name. */
export function nameAt(
  tokens: readonly Token[],
  index: number,
  isPlace: (index: number) => boolean,
): WrittenName | null {
  const first = tokens[index];
  if (first === undefined || isPlace(index) || !opensName(tokens, index, isPlace)) return null;
  let last = index + 1;
  while (last < tokens.length && last - index < LONGEST_NAME && tokens[last].sentence === first.sentence) {
    const token = tokens[last];
    const gap = token.start - tokens[last - 1].end;
    if (gap > 1 || isTitleInside(tokens, last)) break;
    const nickname = behindNickname(tokens, last);
    const family = nickname > last ? behindParticles(tokens, nickname) : last;
    if (family > last && nameWordFollows(tokens, family - 1, isPlace) && !isTitleInside(tokens, family)) {
      last = family + 1;
      continue;
    }
    if (
      (isNameWord(token) || isMonthName(tokens, last, isPlace) || isLastName(tokens, last) || token.text === "He") &&
      !isPlace(last) &&
      (gap === 1 || tokens[last - 1].text === "-")
    )
      last += 1;
    else if (DOTTED.test(token.text) && gap === 1 && nameWordFollows(tokens, last, isPlace)) last += 2;
    else if (
      token.text === "-" &&
      gap === 0 &&
      nameWordFollows(tokens, last, isPlace) &&
      tokens[last + 1].start === token.end
    )
      last += 2;
    else if (token.text === "-" && gap === 0 && isSyllable(tokens[last + 1], token.end)) last += 2;
    else {
      const behind = gap === 1 ? behindParticles(tokens, last) : last;
      if (behind === last || !nameWordFollows(tokens, behind - 1, isPlace)) break;
      last = behind + 1;
    }
  }
  const suffix = tokens[last]?.text === "," ? last + 1 : last;
  if (tokens[suffix]?.sentence === first.sentence && SUFFIX.test(tokens[suffix].text)) last = suffix + 1;
  return isSeatOfLegislator(tokens, index) ? null : { first: index, last };
}

/** "Regional Passport Officer K Balam": an office among capitalised words that a name goes on behind; "Ri Son Ok" and "Ali Sheikh Omar" hold none. */
export function isTitleInside(tokens: readonly Token[], index: number): boolean {
  if (!isCapitalised(tokens[index]?.text ?? "")) return false;
  const office = officeAt(tokens, index);
  const given =
    office?.end === index + 1 &&
    (office.role === "kin" ||
      (OFFICE_SURNAMES.has(tokens[index].lower) && isGivenName(tokens[index - 1]?.lower ?? "")));
  const next = office === null || given ? undefined : tokens[office.end];
  return next !== undefined && next.sentence === tokens[index].sentence && isNameWord(next) && next.pos === "PROPN";
}

/** "Joko “Jokowi” Widodo": index behind the name in quotation marks or brackets at a token, `index` when none stands there. */
function behindNickname(tokens: readonly Token[], index: number): number {
  if (!/^["“‘'(]$/.test(tokens[index].text)) return index;
  for (let at = index + 1; at <= index + 3 && at < tokens.length; at += 1) {
    if (/^["”’')]$/.test(tokens[at].text)) return at > index + 1 ? at + 1 : index;
    if (!isNameWord(tokens[at]) || (tokens[index].text === "(" && !/\p{Ll}/u.test(tokens[at].text))) return index;
  }
  return index;
}

function opensName(tokens: readonly Token[], index: number, isPlace: (index: number) => boolean): boolean {
  return (
    isNameWord(tokens[index]) ||
    isMonthName(tokens, index, isPlace) ||
    isModalName(tokens, index, isPlace) ||
    isInitials(tokens, index, isPlace)
  );
}

/** "Martin King said", "Kay West": words that begin no name and yet end some. */
function isLastName(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return (
    LAST_NAMES.has(tokens[index].text) && !(next?.sentence === tokens[index].sentence && /^\p{Lu}/u.test(next.text))
  );
}

const MODALS = wordSet("Will Can May");
const MONTHS = wordSet("Jan Jun June April May");
/** Family names that are titles or points of the compass too. */
export const LAST_NAMES = wordSet("King West North Young March Day Price");

const DOTTED = /^(?:\p{Lu}\.){2,4}$/u;
/** Letters before the names of ships, clubs and towns. */
const NO_INITIALS = /^(?:USS|HMS|RMS|MV|SS|AC|AS|FC|SC|RB|SV|CF|CD|FK|SK|NK|HC|TV|IT|AI|PC|DC|NY|LA|PR|HR|PM|AM)$/;

/** "J.D. Vance", "VRC Reddy": initials before a family name; without full stops only where the two words act or end a phrase. */
function isInitials(tokens: readonly Token[], index: number, isPlace: (index: number) => boolean): boolean {
  const { text } = tokens[index];
  if (!isCapitalised(text)) return false;
  const dotted = DOTTED.test(text);
  if (!dotted && (!/^\p{Lu}{2,3}$/u.test(text) || NO_INITIALS.test(text))) return false;
  const next = tokens[index + 1];
  if (next?.start !== tokens[index].end + 1 || !nameWordFollows(tokens, index, isPlace)) return false;
  if (NOT_PERSONS.has(next.lower) || next.text.length < 3 || officeAt(tokens, index + 1) !== null) return false;
  return dotted || (next.pos === "PROPN" && endsSubject(tokens, index + 2));
}

/** "Will Cook said", "said Can Dundar": a given name that is also an auxiliary, in no question and no headline. */
function isModalName(tokens: readonly Token[], index: number, isPlace: (index: number) => boolean): boolean {
  if (!MODALS.has(tokens[index].text)) return false;
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  if (next?.start !== tokens[index].end + 1 || !nameWordFollows(tokens, index, isPlace)) return false;
  const inside = before?.sentence === tokens[index].sentence && /^(?:\p{Ll}|,)/u.test(before.text);
  return inside || endsSubject(tokens, index + 2);
}

const PAST =
  /(?:ed|s)$|^(?:had|left|went|came|took|made|won|lost|got|saw|knew|thought|felt|wrote|spoke|ran|led|held|kept|gave|met|put|grew|began|found|told|said|fell|rose|sat|stood|brought)$/;

/** True where the words before a token have acted or are set off: a verb in the past or the third person, a comma, "and". */
export function endsSubject(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.sentence !== tokens[index - 1].sentence) return false;
  if (/^(?:,|\(|['’]s?|and|who)$/.test(token.lower)) return true;
  return /^(?:VERB|AUX)$/.test(token.pos) && PAST.test(token.lower);
}

/** "(R-Texas)": a party's letter and a state behind a legislator's name. */
function isSeatOfLegislator(tokens: readonly Token[], index: number): boolean {
  return /^\p{Lu}$/u.test(tokens[index].text) && tokens[index - 1]?.text === "(" && tokens[index + 1]?.text === "-";
}

/** A family name without "Jr." or "III" behind it: the words of a name up to there. */
export function withoutSuffix(words: readonly string[]): readonly string[] {
  const last = words.at(-1)!;
  return words.length > 2 && /^(?:[js]r\.?|ii|iii|iv)$/i.test(last) ? words.slice(0, -1) : words;
}

/** "van der", "al-": index behind the particles before a family name, `index` when there are none. */
function behindParticles(tokens: readonly Token[], index: number): number {
  let behind = index;
  while (behind < tokens.length && behind - index < 4) {
    const hyphen = tokens[behind + 1];
    if (HYPHENED.test(tokens[behind].text) && hyphen?.text === "-" && hyphen.start === tokens[behind].end) behind += 2;
    else if (PARTICLES.has(tokens[behind].text)) behind += 1;
    else break;
  }
  return behind;
}

/** Where the particles before a family name begin: "al-Masri", "Van der Berg"; `index` when none stand there. */
export function particlesBefore(tokens: readonly Token[], index: number): number {
  let first = index;
  while (first > 0 && tokens[first - 1].sentence === tokens[index].sentence) {
    const before = tokens[first - 1];
    if (
      before.text === "-" &&
      before.end === tokens[first].start &&
      first > 1 &&
      HYPHENED.test(tokens[first - 2].text) &&
      tokens[first - 2].end === before.start
    )
      first -= 2;
    else if (PARTICLES.has(before.lower) && !/^(?:y|e|do|La)$/.test(before.text)) first -= 1;
    else break;
  }
  return first;
}

const NO_SYLLABLE = /^(?:based|listed|born|led|backed|owned|run|made|bound|held|linked|style|wide)$/;

/** "Ji-ho": the second syllable of a given name. */
function isSyllable(token: Token | undefined, start: number): boolean {
  if (token === undefined || token.start !== start || NO_SYLLABLE.test(token.text)) return false;
  return /^\p{Ll}{1,6}$/u.test(token.text);
}

/** "Jan Novotny", "Theresa May": a month's name that stands beside a name and neither behind "in" nor before a number. */
function isMonthName(tokens: readonly Token[], index: number, isPlace: (index: number) => boolean): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!MONTHS.has(token.text)) return false;
  if (after !== undefined && (after.pos === "NUM" || after.text === "." || /^\d/.test(after.text))) return false;
  const beside = (other: Token | undefined, at: number): boolean =>
    other !== undefined && other.sentence === token.sentence && isNameWord(other) && !isPlace(at);
  if (beside(before, index - 1)) return true;
  const preposition = /^(?:in|since|by|of|until|last|next|this|from|to|early|late|mid|for|during|through)$/;
  return beside(after, index + 1) && !(before !== undefined && preposition.test(before.lower));
}

/** True when a run of two to four capitalised words may be a person without any title beside it. */
export function looksLikePerson(tokens: readonly Token[], name: WrittenName): boolean {
  const words = tokens.slice(name.first, name.last).filter(({ text }) => /^\p{Lu}/u.test(text) && !HYPHENED.test(text));
  if (words.length < 2 || words.length > 4) return false;
  const spaced = tokens.slice(name.first + 1, name.last).some(({ start, index }) => start > tokens[index - 1].end);
  if (!spaced) return false;
  if (words.some(({ lower }) => NOT_PERSONS.has(lower))) return false;
  if (words.some(({ text }, at) => PLACE_NAMES.has(text) && (at === 0 || !isGivenName(words[at - 1].lower))))
    return false;
  const last = words.at(-1)!;
  if (PLACE_ENDS.has(last.lower) || PLACE_STARTS.test(words[0].text)) return false;
  if (/^\p{Lu}{2,}$/u.test(last.text) && !/^\p{Lu}{2,}$/u.test(words[0].text)) return false;
  if (isGivenName(words[0].lower)) return true;
  if (!OFFICE_SURNAMES.has(last.lower) && endsInOffice(tokens, last.index, name.last)) return false;
  if (words[0].pos === "VERB" || words.slice(0, -1).some(({ pos }) => /^(?:AUX|ADV|ADP)$/.test(pos))) return false;
  return words.some(({ pos }) => pos === "PROPN");
}

function nameWordFollows(tokens: readonly Token[], index: number, isPlace: (index: number) => boolean): boolean {
  const next = tokens[index + 1];
  return next !== undefined && next.sentence === tokens[index].sentence && isNameWord(next) && !isPlace(index + 1);
}

/** "Police Inspector", "Public Relations Officers": the last word is an office, not a mere title. */
function endsInOffice(tokens: readonly Token[], at: number, end: number): boolean {
  const office = officeAt(tokens, at);
  return office !== null && office.end === end && office.role !== null;
}
