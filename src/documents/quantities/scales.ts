/** A scale as written behind a number, in powers of ten. */
export interface Scale {
  readonly end: number;
  readonly exponent: number;
  readonly text: string;
  /** Other admissible powers of ten. */
  readonly others: readonly number[];
}

/** Language whose scale words a document uses: "billion" is 10^9 in English and 10^12 in long-scale languages. */
export type ScaleLanguage = "en" | "es" | "de" | "fr" | "ru";

const EXPONENTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 2,
    thousand: 3,
    thousands: 3,
    thsd: 3,
    ths: 3,
    million: 6,
    millions: 6,
    mln: 6,
    mn: 6,
    mio: 6,
    mil: 3,
    milliard: 9,
    milliards: 9,
    billion: 9,
    billions: 9,
    bn: 9,
    bln: 9,
    trillion: 12,
    trillions: 12,
    tn: 12,
    trn: 12,
    trln: 12,
    tril: 12,
    tr: 12,
    bil: 9,
    quadrillion: 15,
    lakh: 5,
    lakhs: 5,
    lac: 5,
    lacs: 5,
    crore: 7,
    crores: 7,
    cr: 7,
    millón: 6,
    millones: 6,
    millon: 6,
    billón: 12,
    billones: 12,
    trillón: 18,
    millionen: 6,
    milliarde: 9,
    milliarden: 9,
    mrd: 9,
    billionen: 12,
    tausend: 3,
    bio: 12,
    mille: 3,
    mds: 9,
    md: 9,
    тыс: 3,
    тысяч: 3,
    тысячи: 3,
    млн: 6,
    миллион: 6,
    миллиона: 6,
    миллионов: 6,
    млрд: 9,
    миллиард: 9,
    миллиарда: 9,
    миллиардов: 9,
    трлн: 12,
    триллион: 12,
    триллиона: 12,
    триллионов: 12,
    milhões: 6,
    milhão: 6,
    bilhões: 9,
    bilhão: 9,
    miliardi: 9,
    miliardo: 9,
    milioni: 6,
    milione: 6,
  }),
);
/** Words that are scales only where the document's own language says so, or in a chain ("mil millones"). */
const FOREIGN_SHORT: ReadonlyMap<string, ScaleLanguage> = new Map([
  ["mil", "es"],
  ["mille", "fr"],
  ["md", "fr"],
  ["mds", "fr"],
  ["bio", "de"],
]);
const SCALE_WORD = /[ \u00a0\u202f-]?([\p{L}]{2,11})\.?/uy;
/** Short scales that may carry a full stop of their own before what they count ("20 mln. tonnes"). */
const STOPPED = /^(?:mln|bln|mn|bn|tn|trn|tr|mil|bil|tril)$/;
const COUNTED_BEHIND =
  /^ (?:metric|tonnes?|tons?|barrels|bpd|b\/d|cubic|cu|kwh|hectares|people|us|u\.s\.|euros?|dollars?|rou?bles?|yuan|yen|won|rupees|pounds)\b/;
const LETTER = /( ?)([kmbt])(?![\p{L}\d/³²^])/uy;
const LETTER_EXPONENTS: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, t: 12 };
const LENGTH_CONTEXT =
  /^\s*(?:long|wide|high|tall|deep|away|above|below|from|in (?:length|height|width|diameter)|race|freestyle|dash|hurdles|sprint|relay|radius)/;
const LENGTH_BEFORE =
  /(?:height|length|depth|width|altitude|elevation|distance|radius|diameter|measur(?:es|ed|ing)|stands|standing) (?:of )?(?:(?:about|around|up to|over|some|nearly|almost|at) )?[\d.,]+$/;
const PEOPLE_OR_THINGS = /^[ -](?:\p{Ll}{3,}|sq |uk |us |eu |b\/d|t\/y|ha\b|t\b|km\b)/u;

/** Reads one scale word or a chain of them ("thousand million", "lakh crore") at `position` of a lower-case text. */
export function readScale(lower: string, position: number, language: ScaleLanguage): Scale | null {
  let end = position;
  let exponent = 0;
  let words = 0;
  while (words < 3) {
    SCALE_WORD.lastIndex = end;
    const found = SCALE_WORD.exec(lower);
    if (found === null) break;
    const word = found[1];
    const power = exponentOf(word, language, lower, end + found[0].length);
    if (power === null || (words > 0 && power < 5 && word !== "thousand")) break;
    exponent += power;
    end += found[0].length;
    if (found[0].endsWith(".") && !/^(?:mio|mrd|mds?|bio|тыс|млн|млрд|трлн|cr)$/.test(word))
      end -= STOPPED.test(word) && COUNTED_BEHIND.test(lower.slice(end, end + 12)) ? 0 : 1;
    words += 1;
  }
  if (words === 0) return null;
  const text = lower.slice(position, end).replace(/^[\s-]/, "");
  const million = /^[^(]{0,12}\(an? million million\)/.test(lower.slice(end, end + 40)) && exponent === 9;
  return { end, exponent: million ? 12 : exponent, text, others: [] };
}

function exponentOf(word: string, language: ScaleLanguage, lower: string, behind: number): number | null {
  const needed = FOREIGN_SHORT.get(word);
  if (word === "mil" && language === "en" && !lower.slice(behind, behind + 6).startsWith(" mill")) return 6;
  if (
    needed !== undefined &&
    needed !== language &&
    !(word === "mil" && lower.slice(behind, behind + 6).startsWith(" mill"))
  )
    return null;
  if (language === "fr" && /^billions?$/.test(word)) return 12;
  if (language === "de" && /^billion$/.test(word)) return 12;
  return EXPONENTS.get(word) ?? null;
}

/**
 * Reads a single letter, or "MM", as a scale: "$5m", "20m tonnes", "€3b". Behind a currency it is one for certain; elsewhere "m"
 * may be metres and "t" tonnes, so it counts only where what follows shows it, and otherwise both readings are kept.
 *
 * @param text  the document as written, for the case of the letter
 */
export function readLetterScale(text: string, lower: string, position: number, hasCurrency: boolean): Scale | null {
  const doubled = /^ ?MM(?![\p{L}\d])/u.exec(text.slice(position, position + 5));
  if (doubled !== null) return { end: position + doubled[0].length, exponent: 6, text: "MM", others: [] };
  LETTER.lastIndex = position;
  const found = LETTER.exec(lower);
  if (found === null) return null;
  const letter = found[2];
  const end = position + found[0].length;
  const capital = text.charAt(end - 1) !== letter;
  const scale: Scale = { end, exponent: LETTER_EXPONENTS[letter], text: text.slice(end - 1, end), others: [] };
  if (hasCurrency) return scale;
  const rest = lower.slice(end, end + 24);
  if (found[1] === " ") return capital && /[mb]/.test(letter) && PEOPLE_OR_THINGS.test(rest) ? scale : null;
  if (letter === "t") return null;
  if (letter === "k") return scale;
  if (LENGTH_CONTEXT.test(rest) || LENGTH_BEFORE.test(lower.slice(Math.max(0, position - 40), position))) return null;
  if (PEOPLE_OR_THINGS.test(rest)) return scale;
  return letter === "b" || capital ? scale : { ...scale, others: [0] };
}
