import { KNOWN_BODIES } from "./actors/known_bodies.ts";
import { HEADS } from "./actors/office_words.ts";
import { ORGANISATION_NAMES, PLACE_NAMES } from "./actors/places.ts";
import { lowerOf } from "./span.ts";

const FEWEST_LETTERS = 40;
const SHARE = 0.9;
const LONGEST_NAME = 5;
/** Words that keep their capitals, and those that are written with one. */
const CODES = new Set("GDP LNG USD EUR GBP JPY RMB GMT OPEC AP AFP UPI TASS".split(" "));
const CAPITAL = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december reuters xinhua interfax".split(
    " ",
  ),
);
const TITLE = /^(?:mr|mrs|ms|dr|sir|gen|col|sen|rep)$/;
const NO_NAME =
  /^(?:of|for|and|or|but|the|an?|in|on|at|to|from|by|with|who|which|that|is|are|was|were|has|have|had|will|would|may|could|said|says|told|met|meets|as|after|before|also|not|here|today|yesterday|general|minister|secretary|president|\p{L}+ed|\p{L}+ing)$/u;

/** Written forms by their words in small letters. */
const WRITTEN = new Map(
  [...PLACE_NAMES.keys(), ...ORGANISATION_NAMES.keys(), ...KNOWN_BODIES.keys()].map((name) => [lowerOf(name), name]),
);

/** Whether nine in ten letters are capitals; texts in small letters are told by their first tenth. */
function isInCapitals(text: string): boolean {
  const most = Math.max(FEWEST_LETTERS, text.length) * (1 - SHARE);
  let small = 0;
  let capitals = 0;
  for (let index = 0; index < text.length && small <= most; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 97 && unit <= 122) small += 1;
    else if (unit >= 65 && unit <= 90) capitals += 1;
    else if (unit > 127) {
      const letter = text.charAt(index);
      if (letter !== letter.toUpperCase()) small += 1;
      else if (letter !== letter.toLowerCase()) capitals += 1;
    }
  }
  return small + capitals >= FEWEST_LETTERS && capitals >= (small + capitals) * SHARE;
}

/**
 * The text with small letters where it is written in capitals throughout, as old wire copy is: names of places and bodies,
 * days, months, what follows a title and what opens a sentence keep a capital. Offsets stay; other texts come back as they are.
 */
export function withSmallLetters(text: string): string {
  if (!isInCapitals(text)) return text;
  const lower = lowerOf(text);
  const words = [...lower.matchAll(/\p{L}+(?:['’.](?=\p{L})\p{L}+)*\.?/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0].replace(/\.$/, ""),
  }));
  let clear = "";
  let done = 0;
  let named = 0;
  for (let index = 0; index < words.length; index += 1) {
    const { start, word } = words[index];
    if (start < done) continue;
    clear += lower.slice(done, start);
    done = start;
    const known = nameAt(lower, words, index);
    const opens = start === 0 || /(?:[.!?:]["”’']?\s+|\n\s*|[“"])$/.test(lower.slice(Math.max(0, start - 4), start));
    if (known !== null) {
      clear += known;
      done += known.length;
      named = 0;
      continue;
    }
    named = named > 0 && !NO_NAME.test(word) ? named - 1 : 0;
    const code = text.slice(start, start + word.length);
    const written = CODES.has(code)
      ? code
      : named > 0 || opens || CAPITAL.has(word) || TITLE.test(word) || isOffice(word) || isMay(lower, start, word)
        ? code.charAt(0) + word.slice(1)
        : word;
    clear += written;
    done += word.length;
    if (TITLE.test(word) || isOffice(word)) named = 4;
  }
  return clear + lower.slice(done);
}

/** "MAY 12", "12 MAY": the month. */
function isMay(lower: string, start: number, word: string): boolean {
  return (
    word === "may" && (/^ \d/.test(lower.slice(start + 3, start + 5)) || /\d $/.test(lower.slice(start - 2, start)))
  );
}

function isOffice(word: string): boolean {
  return Object.hasOwn(HEADS, word);
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** The longest name of a place or body that begins at a word, as it is written; null for other words. */
function nameAt(lower: string, words: readonly Word[], index: number): string | null {
  const { start } = words[index];
  for (let last = Math.min(words.length, index + LONGEST_NAME) - 1; last >= index; last -= 1) {
    const { end } = words[last];
    const name = WRITTEN.get(lower.slice(start, end)) ?? WRITTEN.get(lower.slice(start, end).replace(/\.$/, ""));
    if (name !== undefined) return name;
    const owner = WRITTEN.get(lower.slice(start, end).replace(/['’]s$/, ""));
    if (owner !== undefined) return owner;
  }
  return null;
}
