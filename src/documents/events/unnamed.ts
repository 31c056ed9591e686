import { isNameWord } from "../actors/names.ts";
import type { ActorDraft } from "../actors/actor_draft.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { loneName } from "../attribution/apposed_subject.ts";
import type { Sentence, Token } from "../tokens.ts";

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
