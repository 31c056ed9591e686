import type { Token } from "../tokens.ts";
import { ARMED, CIVILIANS, REBELS, TROOPS } from "./lexicon/words.ts";

const NOMINAL = /^(?:NOUN|PROPN|ADJ|NUM|DET|PRON|PART|PUNCT|CCONJ|ADP)$/;
/** "hits out at", "pushes back". */
const PARTICLE = /^(?:out|back|off|up|down)$/;
/** What ends the clause of a headline. */
const CLAUSE_END = /^(?:as|after|amid|before|when|if|unless|while|that|who|which|because|until|since|[,;:.–—])$/;
/** Behind a participle that a noun has, not behind the verb of a clause. */
const OF_PARTICIPLE = /^(?:of|by|in|since|over|after|for|at|on|from|with|as|during)$/;
/** "Mori travels to Chad", "minister calls on king": presents of motion and of appeal stand before where they lead. */
const GOES = /^(?:travels|flies|arrives|heads|lands|touches|calls|leaves|returns|appeals)$/;
const WHERE = /^(?:to|in|into|on|for|from)$/;

/** Nouns of several who may do what a bare form tells. */
const MANY = new RegExp(
  `^(?:${ARMED}|${TROOPS}|${REBELS}|${CIVILIANS}|officials|ministers|leaders|lawmakers|deputies|mps|senators|envoys|diplomats|delegates|negotiators|inspectors|monitors|prosecutors|judges|authorities|warplanes|jets|planes|helicopters|ships|kidnappers|hijackers|bombers|groups|unions|parties|organisations|organizations|agencies|nations|countries|allies|powers|donors|clerics|bishops|islamists|migrants|refugees|democrats|republicans|\\w+(?:ians|eans|icans)|iraqis|israelis|pakistanis|afghans|kurds|arabs|turks|serbs)$`,
);

/** "Rebels free hostages", "teachers in Chad strike for pay": a bare form behind those who do it, as the only verb of its clause. */
function isBareVerb(tokens: readonly Token[], index: number): boolean {
  const { lower, pos, text, sentence } = tokens[index];
  const [before, behind] = [tokens[index - 1], tokens[index + 1]];
  if (!/^(?:NOUN|PROPN|ADJ)$/.test(pos) || /(?:s|ed|ing)$/.test(lower) || !/^\p{Ll}/u.test(text)) return false;
  if (before?.sentence !== sentence || behind?.sentence !== sentence || !/^(?:NOUN|PROPN)$/.test(before.pos))
    return false;
  const near = MANY.test(before.lower);
  if (!(near ? /^(?:NOUN|PROPN|ADJ|NUM|DET|PRON|ADP)$/ : /^(?:PROPN|NUM|DET|PRON|ADP)$/).test(behind.pos)) return false;
  return (near || MANY.test(headOf(tokens, index))) && isNominal(tokens, index) && !hasFiniteBehind(tokens, index);
}

/** Who may announce what "to" tells, besides those who are named. */
const ONE =
  /^(?:army|navy|military|government|govt|parliament|senate|cabinet|court|junta|union|council|commission|minister|president|premier|leader|king|envoy|troops|forces)$/;

/** The noun that the phrase at the start of a sentence is about: the last before its first preposition. */
function headOf(tokens: readonly Token[], end: number): string {
  const { sentence } = tokens[end];
  const opening = tokens.slice(Math.max(0, end - 8), end).filter((token) => token.sentence === sentence);
  const preposition = opening.findIndex(({ pos }) => pos === "ADP");
  return opening[preposition - 1]?.lower ?? "";
}

/** "Kenya lifts ban on exports", "Chad and Mali swap prisoners": a present that the tagger takes for a noun, as the only verb of its clause. */
export function isHeadlineVerb(tokens: readonly Token[], index: number): boolean {
  if (isBareVerb(tokens, index)) return true;
  const { lower, pos, text } = tokens[index];
  const [before, behind] = [tokens[index - 1], tokens[index + 1]];
  const plural =
    before?.pos === "PROPN" &&
    /^(?:and|,|&)$/.test(tokens[index - 2]?.lower ?? "") &&
    tokens[index - 3]?.pos === "PROPN";
  if (!/^(?:NOUN|PROPN)$/.test(pos) || !(plural || /[^s']s$/.test(lower))) return false;
  if (before?.sentence !== tokens[index].sentence || !/^(?:NOUN|PROPN|ADJ)$/.test(before.pos)) return false;
  if (behind?.sentence !== before.sentence) return false;
  const leads =
    (plural && behind.pos === "ADP") || PARTICLE.test(behind.lower) || (GOES.test(lower) && WHERE.test(behind.lower));
  if (!leads && !/^(?:NOUN|PROPN|ADJ|NUM|DET|PRON)$/.test(behind.pos)) return false;
  if (/^\p{Lu}/u.test(text) && !isTitleCased(tokens, index)) return false;
  return isNominal(tokens, index) && !hasFiniteBehind(tokens, index);
}

/** "Norway to deport preachers": what a headline announces; `to` is the index of the "to". */
export function isAnnounced(tokens: readonly Token[], to: number): boolean {
  const before = tokens[to - 1];
  return (
    before?.sentence === tokens[to].sentence &&
    (before.pos === "PROPN" || ONE.test(before.lower) || MANY.test(before.lower)) &&
    isNominal(tokens, to) &&
    !hasFiniteBehind(tokens, to + 1)
  );
}

/** No verb stands between the start of the sentence and `end`. */
function isNominal(tokens: readonly Token[], end: number): boolean {
  for (let index = end - 1; tokens[index]?.sentence === tokens[end].sentence; index -= 1)
    if (!NOMINAL.test(tokens[index].pos)) return false;
  return true;
}

function hasFiniteBehind(tokens: readonly Token[], verb: number): boolean {
  const { sentence } = tokens[verb];
  for (let index = verb + 1; tokens[index]?.sentence === sentence; index += 1) {
    const { lower, pos } = tokens[index];
    if (CLAUSE_END.test(lower) || (lower === "and" && tokens[index + 1]?.pos === "VERB")) return false;
    if (pos === "AUX") return true;
    if (pos !== "VERB" || lower.endsWith("ing") || /^(?:to|for|of)$/.test(tokens[index - 1].lower)) continue;
    if (!lower.endsWith("ed") || !OF_PARTICIPLE.test(tokens[index + 1]?.lower ?? "")) return true;
  }
  return false;
}

/** "Kenya Lifts Curfew As Calm Returns": nearly every word has a capital. */
function isTitleCased(tokens: readonly Token[], index: number): boolean {
  const words = tokens
    .slice(Math.max(0, index - 12), index + 12)
    .filter(({ sentence, text }) => sentence === tokens[index].sentence && /^\p{L}{4}/u.test(text));
  return words.filter(({ text }) => /^\p{Lu}/u.test(text)).length >= 0.8 * words.length;
}
