import { isNameWord } from "../actors/names.ts";
import { salienceBefore } from "../actors/states_in_view.ts";
import type { ActorDraft } from "../actors/actor_draft.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { loneName } from "../attribution/apposed_subject.ts";
import { speakingNoun } from "../attribution/speaking_nouns.ts";
import type { Sentence, Token } from "../tokens.ts";
import { DISPATCHED, TROOPS } from "./lexicon/words.ts";

const BODY =
  /^(?:ministry|department|treasury|parliament|embassy|army|navy|military|council|commission|court|police|senate|congress|assembly|chamber|house|legislature|bank|union|agency|committee|alliance|coalition|company|group|regulator|junta|regime)$/;
/** "the Bush administration": it acts for a ruler whom the text need not name elsewhere. */
const RULE = /^(?:administration|government|cabinet)$/;
const STATE_ITSELF = /^(?:country|nation|kingdom|republic|bloc|state)$/;
const IN_PHRASE = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/;
const BEFORE_VERB = /^(?:ADV|AUX|PART)$/;
const PEOPLE =
  /^(?:critics|analysts|experts|economists|officials|traders|diplomats|researchers|authorities|leaders|lawmakers|opponents|supporters|exporters|importers|producers|farmers|investors|powers|countries|sides|governments|nations|parties|allies|activists|observers|ministers|companies|executives|negotiators|two|both|many|some|others|states|members|presidents|leaderships?|militants|rebels|forces|troops|soldiers|insurgents|protesters|workers|voters|people|envoys?|ambassadors?|president|minister|premier|chancellor|leader|chief|spokes\p{L}+|king|prince|secretary|government|administration|cabinet|mps|meps|senators|deputies|legislators|parliamentarians|delegates|delegations?|teams?|aides?|source|sources|counterparts?)$/u;
/** Nouns for people and bodies that act and speak themselves. */
export function actsItself(noun: string): boolean {
  return PEOPLE.test(noun) || BODY.test(noun) || STATE_ITSELF.test(noun);
}

/** "his intention to resign": whose will it is stands before the noun. */
const WILL =
  /^(?:intention|intent|plans?|decision|desire|wish|readiness|willingness|commitment|efforts?|bid|attempts?|pledge|promise|refusal)$/;
const FORCE = new RegExp(`^(?:${TROOPS}|${DISPATCHED})$`);
const LONGEST = 24;

/**
 * Who acts where a common noun is the subject: "the ministry" and "the country" stand for somebody, "the EU's latest
 * package" for its owner, "the document" for nobody. Null where the subject is no common noun.
 */
export function nounSubject(analysis: Analysis, verb: number, sentence: Sentence): readonly ActorDraft[] | null {
  const { tokens } = analysis.document;
  let last = verb;
  while (last > sentence.first && BEFORE_VERB.test(tokens[last - 1].pos) && mentionAt(analysis, last - 1) === null)
    last -= 1;
  const phrase = headPhrase(analysis, last, sentence);
  if (phrase === null) return null;
  const head = tokens[phrase.last - 1];
  if (tokens[verb - 1]?.lower === "to" && WILL.test(head.lower)) return null;
  if (head.pos === "NUM" && mentionAt(analysis, head.index) === null) return head.lower === "two" ? null : [];
  const ruler = tokens[head.index - 1];
  if (RULE.test(head.lower) && ruler?.pos === "PROPN" && isNameWord(ruler) && mentionAt(analysis, ruler.index) === null)
    return [loneName(analysis, ruler.index).actor];
  if (head.pos !== "NOUN" || mentionAt(analysis, head.index) !== null || PEOPLE.test(head.lower)) return null;
  const owner = mentionsIn(analysis, phrase.first, phrase.last).findLast(({ actor }) => actor.kind !== "anonymous");
  if (owner !== undefined) return [owner.actor];
  if (STATE_ITSELF.test(head.lower)) return stateItself(analysis, phrase.first, head);
  if (FORCE.test(head.lower)) return keeper(analysis, phrase.first, verb, sentence);
  if (!BODY.test(head.lower)) return [];
  const body = speakingNoun(analysis, phrase.first, phrase.last);
  return body === null ? [] : [body.actor];
}

/** "the last units of its army": whose they are. */
export function keeper(analysis: Analysis, first: number, verb: number, sentence: Sentence): readonly ActorDraft[] {
  const owner = analysis.document.tokens.slice(first, verb).find(({ lower }) => /^(?:its|their|his|her)$/.test(lower));
  if (owner === undefined) return [];
  const named = mentionsIn(analysis, sentence.first, first).findLast(
    ({ actor, form }) => actor.kind === "state" && form !== "demonym",
  );
  return named === undefined ? [] : [named.actor];
}

interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** The noun phrase that ends before `end`; with phrases behind prepositions it is the one before the first preposition. */
function headPhrase(analysis: Analysis, end: number, sentence: Sentence): Phrase | null {
  const { tokens } = analysis.document;
  let last = end;
  for (;;) {
    let first = last;
    while (first > sentence.first && last - first < LONGEST && isInside(analysis, first - 1)) first -= 1;
    if (first === last) return null;
    const before = tokens[first - 1];
    if (before === undefined || first === sentence.first || before.pos !== "ADP" || !isInside(analysis, first - 2))
      return { first, last };
    last = first - 1;
    if (end - last > LONGEST) return null;
  }
}

function isInside(analysis: Analysis, index: number): boolean {
  const { pos, text } = analysis.document.tokens[index] ?? { pos: "", text: "" };
  return (
    mentionAt(analysis, index) !== null ||
    (IN_PHRASE.test(pos) && text.toLowerCase() !== "to") ||
    /^(?:['’]s?|-|%|than)$/.test(text)
  );
}

/** "the country", "the bloc": the state or group named last before it. */
function stateItself(analysis: Analysis, before: number, head: Token): readonly ActorDraft[] {
  const bloc = head.lower === "bloc";
  const named = mentionsIn(analysis, Math.max(0, before - 120), before).findLast(
    ({ actor, form }) => form !== "demonym" && actor.kind === (bloc ? "igo" : "state"),
  );
  if (named !== undefined) return [named.actor];
  const ranked = [...salienceBefore(analysis, before)].sort(([, a], [, b]) => b - a);
  return bloc || ranked.length === 0 ? [] : [analysis.actors.registry.place(ranked[0][0])];
}
