import { withoutSuffix } from "./names.ts";
import type { ActorDraft } from "./actor_draft.ts";

/** Countries whose names put the family first ("Li Qiang" is Mr Li). */
const FAMILY_FIRST = new Set(["CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "VNM", "KHM", "SGP"]);
/** Longer first words are no family names ("Park Chung-min"). */
const LONGEST_FAMILY_FIRST = 5;
const LONGEST_SHORT_WORD = 3;

/** A name as it is compared: lower case, one sort of apostrophe, no marks on letters, no full stops. */
export function keyOf(name: string): string {
  const lower = name.toLowerCase().replaceAll(".", "");
  return /^[\x20-\x7e]*$/.test(lower)
    ? lower
    : lower
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .replace(/[’ʼ‘]/g, "'");
}

/**
 * How well one word names a person: 0 by the family name, 1 by a second family name or a name that may stand first, 2 by a given
 * name, 3 by a word in the middle of a long name; null when it does not.
 *
 * @param word  a key of {@link keyOf}
 */
export function callRank({ name, country }: ActorDraft, word: string): number | null {
  const words = withoutSuffix(keyOf(name).split(" "));
  const last = words.at(-1)!;
  const familyFirst = country !== null && FAMILY_FIRST.has(country);
  if (word === words[0] && (familyFirst || words.length === 1)) return 0;
  if (word === last || familyParts(name).includes(word)) return familyFirst ? 2 : 0;
  if (word === words.slice(1).join(" ")) return 0;
  if (words.length > 2 && word === words.at(-2) && word.length > LONGEST_SHORT_WORD) return 1;
  if (word === words[0]) return country === null && words.length <= 3 && word.length <= LONGEST_FAMILY_FIRST ? 1 : 2;
  return words.length > 2 && word.length > LONGEST_SHORT_WORD && words.includes(word) ? 3 : null;
}

/** "Villas-Boas": the parts of a double family name; the syllables of "Jie-won" are none. */
function familyParts(name: string): readonly string[] {
  return (name.split(" ").at(-1) ?? "")
    .split("-")
    .filter((part) => part.length > 2 && /^\p{Lu}/u.test(part))
    .map(keyOf);
}

/**
 * One name in a longer and a shorter form, of two words or more: "Mark Kelly" for "Mark E. Kelly", "Suu Kyi" for "Aung San Suu
 * Kyi", "Hanna Birna" for "Hanna Birna Jónsdóttir"; both as keys.
 */
export function areForms(one: string, other: string): boolean {
  const [short, long] = [one.split(" "), other.split(" ")].sort((a, b) => a.length - b.length);
  if (short.length === long.length || short.length < 2) return false;
  const [front, back] = [long.slice(0, short.length).join(" "), long.slice(-short.length).join(" ")];
  if (front === short.join(" ") || back === short.join(" ")) return true;
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const word of long) if (word === short[at]) at += 1;
  return at === short.length;
}
