import { PLACE_NAMES } from "./places.ts";
import type { Token } from "../tokens.ts";

const PARTICLES = new Set(
  "bin bint ibn al el ul ud de da do dos das del della di van von zu der den ter te le la du abu ould ap af y e".split(
    " ",
  ),
);
/** Articles that Arabic names are written with, before a hyphen. */
const HYPHENED = /^(?:al|el|ul|ad|ar|as|at|az|ash|an|bin|ben)$/i;
const LONGEST_NAME = 9;
/** What follows a family name and is none: "Jr.", "III". */
const SUFFIX = /^(?:Jr|Sr)\.?$|^(?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI)$/;
/** Capitalised words that start or end no person's name. */
const NOT_NAMES = new Set(
  (
    "the a an in on at by to from of for and but or nor so as if it its he she they we you i this that these those there here when while where who what why how his her their our my your not no yes with without after before since until during under over between among amid despite although though because however also both all some many most several such other another each every one two three four five six seven eight nine ten first last next more less than then now today yesterday tomorrow only even still just about around nearly almost according " +
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec " +
    "mr mrs ms dr sir dame president minister premier chancellor prime king queen file photo image reuters afp ap tass xinhua bloomberg interfax internet covid gdp lng north south east west northern southern eastern western central upper lower new old great critics analysts experts officials exports imports trade " +
    "shipments sales deliveries sanctions data figures oil gas crude coal steel grain wheat customs statistics chips semiconductors moreover meanwhile earlier later further beyond given earlier earlier separately instead overall total average asked speaking speaks addressing total unlike like once whether either neither would could should will can may might must let per via against through across into out up down off within above below near"
  ).split(" "),
);
/** Last words of names that belong to no person. */
const NOT_PERSONS = new Set(
  (
    "government sea road stream street ocean gulf river bay strait canal island islands peninsula mountains valley desert lake coast cape bank banks corp corporation group holding holdings inc ltd llc plc company co companies university institute school college academy center centre council committee commission party union organization organisation association federation agency ministry department office bureau court parliament congress senate house duma army navy force forces guard initiative agreement agreements treaty act pact accord deal protocol convention declaration " +
    "day week month year war wars times post journal news today review daily airlines airways airport port bridge pipeline energy oil gas petroleum steel motors motor electric electronics technologies technology systems industries industry exchange fund foundation forum festival division conference exhibition expo museum hotel hospital stadium tower palace plaza composite intermediate radio summit prize award awards easter christmas holiday holidays code fleet updates cup league games olympics service services customs statistics administration authority affairs studies research policy security defence defense trade market markets province region republic kingdom state states city county district territory oblast square wall street valley alliance community coalition movement front brigade embassy consulate " +
    "project programme program plan strategy belt silk road dollar dollars plant refinery terminal mine mines field reserve reserves board lng nato insider monitor tribune telegraph guardian economist standard zone area line lines rail railway railways partners capital securities asset management insurance brothers & sons press media television tv radio network networks tracker index report outlook power water food grain crops foods chemicals chemical pharma labs laboratory laboratories solutions consulting advisory analytics intelligence economics insights global international world national"
  ).split(" "),
);

/** A name read from tokens: indices of its first and behind its last token. */
export interface WrittenName {
  readonly first: number;
  readonly last: number;
}

/** True for a word that may be part of a person's name: a capital first, letters after it, no acronym, no function word. */
export function isNameWord(token: Token): boolean {
  const { text } = token;
  if (!/^\p{Lu}[\p{L}'’]*\.?$/u.test(text) || NOT_NAMES.has(token.lower)) return false;
  if (/^\p{Lu}\.$/u.test(text)) return true;
  return !/^\p{Lu}{3,}$/u.test(text) && !text.endsWith(".");
}

/** Reads the longest run of name words at token `index` that stays in one sentence and holds no place name. */
export function nameAt(
  tokens: readonly Token[],
  index: number,
  isPlace: (index: number) => boolean,
): WrittenName | null {
  const first = tokens[index];
  if (first === undefined || !(isNameWord(first) || isMonthName(tokens, index, isPlace)) || isPlace(index)) return null;
  let last = index + 1;
  while (last < tokens.length && last - index < LONGEST_NAME && tokens[last].sentence === first.sentence) {
    const token = tokens[last];
    const gap = token.start - tokens[last - 1].end;
    if (gap > 1) break;
    if (
      (isNameWord(token) || isMonthName(tokens, last, isPlace)) &&
      !isPlace(last) &&
      (gap === 1 || tokens[last - 1].text === "-")
    )
      last += 1;
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
  if (tokens[last]?.sentence === first.sentence && SUFFIX.test(tokens[last].text)) last += 1;
  return isSeatOfLegislator(tokens, index) ? null : { first: index, last };
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
  return /^\p{Ll}{2,6}$/u.test(token.text);
}

/** "Jan Novotny", "Theresa May": a month's name that stands beside a name and neither behind "in" nor before a number. */
function isMonthName(tokens: readonly Token[], index: number, isPlace: (index: number) => boolean): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!/^(?:Jan|Jun|June|April|May)$/.test(token.text)) return false;
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
  if (words.some(({ lower }) => NOT_PERSONS.has(lower)) || words.some(({ text }) => PLACE_NAMES.has(text)))
    return false;
  if (words[0].pos === "VERB" || words.slice(0, -1).some(({ pos }) => /^(?:AUX|ADV|ADP)$/.test(pos))) return false;
  return words.some(({ pos }) => pos === "PROPN");
}

function nameWordFollows(tokens: readonly Token[], index: number, isPlace: (index: number) => boolean): boolean {
  const next = tokens[index + 1];
  return next !== undefined && next.sentence === tokens[index].sentence && isNameWord(next) && !isPlace(index + 1);
}
