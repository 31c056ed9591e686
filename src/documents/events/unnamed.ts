import { isNameWord } from "../actors/names.ts";
import type { ActorDraft } from "../actors/registry.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { loneName } from "../attribution/apposed_subject.ts";
import type { Sentence, Token } from "../tokens.ts";
import type { Trigger } from "./triggers.ts";

const IN_OFFICE =
  /^(?:he|she|they|presidents?|ministers?|premiers?|chancellor|leaders?|leadership|officials?|spokes\p{L}+|ministry|government|cabinet|delegations?|delegates|team|sides|envoys?|king|queen|emir|prince|secretary|ambassadors?|diplomats?|parliament|lawmakers|negotiators|counterparts?)$/u;
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|on|early|late|earlier)$/;
const CLAUSE_OPENER = /^(?:,|that|said|says|as|when|while|after|before|because|where|if|but|and)$/;
const TITLE = /^(?:mr|mrs|ms|dr|gen|sen)\.?$/;

/** The last token of what stands before a verb, its helpers and the day left out. */
function before(analysis: Analysis, verb: number, sentence: Sentence): Token | null {
  const { tokens } = analysis.document;
  let index = verb - 1;
  while (index >= sentence.first && (/^(?:AUX|ADV|PART)$/.test(tokens[index].pos) || DAY.test(tokens[index].lower)))
    index -= 1;
  return index < sentence.first ? null : tokens[index];
}

/** "he thanked India", "the prime minister met Lavrov": somebody in office acts whom the text does not name. */
export function actsUnnamed(analysis: Analysis, { first, frame }: Trigger, sentence: Sentence): boolean {
  const subject = frame === "noun" ? null : before(analysis, first, sentence);
  return subject !== null && IN_OFFICE.test(subject.lower);
}

/** "Muttaqi urged", "Ms May has criticised": one capitalised word before the verb as a person not met before; nobody for other words. */
export function lonePerson(analysis: Analysis, verb: number, sentence: Sentence): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  const name = before(analysis, verb, sentence);
  if (
    name === null ||
    !/^(?:PROPN|NOUN)$/.test(name.pos) ||
    !isNameWord(name) ||
    mentionAt(analysis, name.index) !== null
  )
    return [];
  const opener = tokens[name.index - 1];
  const opens =
    name.pos === "PROPN" &&
    !name.lower.endsWith("s") &&
    (name.index === sentence.first || CLAUSE_OPENER.test(opener?.lower ?? ""));
  if (!opens && !TITLE.test(opener?.lower ?? "")) return [];
  const joined = opener?.lower === "and" ? tokens[name.index - 2] : undefined;
  const others =
    joined?.index === sentence.first && isUnmet(analysis, joined) ? [loneName(analysis, joined.index).actor] : [];
  return [...others, loneName(analysis, name.index).actor];
}

/** A capitalised word that no mention covers and that may be a name. */
export function isUnmet(analysis: Analysis, token: Token): boolean {
  return token.pos === "PROPN" && isNameWord(token) && mentionAt(analysis, token.index) === null;
}

/** "a truce between Israel and Hezbollah took effect": the sides that the subject of a verb names. */
export function sidesOfSubject(analysis: Analysis, verb: number, sentence: Sentence): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  const between = tokens.slice(sentence.first, verb).findLast(({ lower }) => lower === "between");
  if (between === undefined || tokens.slice(between.index, verb).some(({ text }) => text === ",")) return [];
  return [...new Set(mentionsIn(analysis, between.index, verb).map(({ actor }) => actor))];
}

/** "negotiated with both countries", "met local leaders": the others of a meeting are told by their office alone. */
export function meetsUnnamed(analysis: Analysis, { last }: Trigger, sentence: Sentence): boolean {
  const { tokens } = analysis.document;
  for (let index = last; index < Math.min(sentence.last, last + 5); index += 1) {
    const { lower, pos } = tokens[index];
    if (IN_OFFICE.test(lower) || /^(?:countries|nations|parties)$/.test(lower)) return pos === "NOUN";
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|ADP)$/.test(pos)) return false;
  }
  return false;
}
