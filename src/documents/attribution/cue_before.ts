import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence } from "../tokens.ts";
import { LONGEST_NAMING, NAMING } from "./cue.ts";
import type { Cue } from "./cue.ts";
import { actorInPhrase } from "./phrase_actor.ts";
import { pronounReferent } from "./pronouns.ts";
import type { Heard } from "./pronouns.ts";
import { whoIsMeant } from "./definite_people.ts";
import { quoteAt } from "./quotes.ts";
import type { Quote } from "./quotes.ts";
import { sentenceSubject } from "./sentence_subject.ts";
import { subjectAfter, subjectBefore } from "./speakers.ts";
import { speakingNoun } from "./speaking_nouns.ts";
import type { Subject } from "./subject.ts";
import { cueKind } from "./verbs.ts";

const FARTHEST_BEFORE = 6;

/** "Varga said: “…”", "Mayor Ortiz was blunt: “…”": behind a colon any clause with a subject names the speaker. */
export function cueBefore(
  analysis: Analysis,
  last: number,
  sentence: Sentence,
  quote: Quote,
  heard: Heard | null,
  usedVerbs: Set<number>,
): Cue | null {
  const { tokens, text } = analysis.document;
  let index = last;
  while (index > sentence.first && /^[“"«„:,‘'`]$/.test(tokens[index].text)) index -= 1;
  const signs = tokens.slice(index + 1, last + 1).map(({ text: sign }) => sign);
  const colon = signs.includes(":");
  const mark = colon || signs.includes(",");
  const bare = !mark && !/^\p{Lu}/u.test(text.charAt(quote.start));
  const farthest = colon ? sentence.first : Math.max(sentence.first, index - FARTHEST_BEFORE);
  for (let verb = index; verb >= farthest; verb -= 1) {
    const kind = cueKind(tokens[verb].lower);
    if (kind === null || quoteAt(analysis.quotes, tokens[verb].start) !== null) continue;
    const inverted = verb === sentence.first || quoteAt(analysis.quotes, tokens[verb - 1].start) !== null;
    const subject =
      quotedBefore(analysis, sentence, verb) ??
      (goesOn(analysis, verb) ? sentenceSubject(analysis, sentence, verb) : null) ??
      (inverted ? subjectAfter(analysis, verb) : subjectBefore(analysis, verb, heard)) ??
      (mark && !inverted ? speakingNoun(analysis, sentence.first, verb, heard) : null);
    if (subject === null) {
      if (colon) continue;
      return null;
    }
    const between = tokens.slice(Math.max(verb + 1, subject.last), index + 1);
    if (between.some(({ lower }) => lower === "that") || (!mark && between.length > 0) || bare) return null;
    usedVerbs.add(verb);
    const speaker = whoIsMeant(analysis, subject, heard);
    return { speaker, cue: tokens[verb].text, cueKind: kind, end: quote.outerEnd };
  }
  if (!colon) return null;
  return clauseSubject(analysis, sentence, index, heard, quote) ?? nameBeforeColon(analysis, sentence, index, quote);
}

/** "The paper quoted Mr Trent as telling her: “…”": the person quoted. */
function quotedBefore(analysis: Analysis, sentence: Sentence, verb: number): Subject | null {
  const { tokens } = analysis.document;
  if (tokens[verb - 1]?.lower !== "as" || !tokens[verb].lower.endsWith("ing")) return null;
  const teller = tokens
    .slice(sentence.first, verb)
    .findLast(({ lower }) => /^(?:cited|quoted|cites|quotes)$/.test(lower));
  return teller === undefined ? null : actorInPhrase(analysis, teller.index + 1, verb - 1);
}

/** "…, saying: “…”", "took to the platform to announce: “…”": a verb form whose subject is that of its sentence. */
function goesOn(analysis: Analysis, verb: number): boolean {
  const { tokens } = analysis.document;
  const before = tokens[verb - 1]?.lower ?? "";
  return before === "to" || (tokens[verb].lower.endsWith("ing") && /^(?:,|and|by|while)$/.test(before));
}

function clauseSubject(
  analysis: Analysis,
  sentence: Sentence,
  last: number,
  heard: Heard | null,
  quote: Quote,
): Cue | null {
  const { tokens } = analysis.document;
  const owner = tokens[last - 1];
  if (
    /^(?:his|her)$/.test(owner?.lower ?? "") &&
    /^(?:answer|reply|response|verdict|message|advice|warning|comment|conclusion|view|question|explanation)$/.test(
      tokens[last].lower,
    )
  ) {
    const speaker = pronounReferent(analysis, last - 1, heard);
    return speaker === null ? null : { speaker, cue: tokens[last].text, cueKind: "say", end: quote.outerEnd };
  }
  for (let verb = sentence.first + 1; verb <= last; verb += 1) {
    if (!/^(?:VERB|AUX)$/.test(tokens[verb].pos) || mentionAt(analysis, verb) !== null) continue;
    const subject = subjectBefore(analysis, verb, heard);
    if (subject === null) continue;
    return subject.actor.kind === "person" || subject.actor.kind === "agency"
      ? { speaker: subject.actor, cue: null, cueKind: "say", end: quote.outerEnd }
      : null;
  }
  return null;
}

/** "Belov: “…”", "Steel boss: “…”": nothing but a name or a calling before the colon. */
function nameBeforeColon(analysis: Analysis, sentence: Sentence, last: number, quote: Quote): Cue | null {
  const { tokens } = analysis.document;
  const phrase = tokens.slice(sentence.first, last + 1);
  if (phrase.length === 0 || phrase.length > LONGEST_NAMING) return null;
  if (!phrase.every(({ pos }) => NAMING.test(pos)) || phrase[0].pos === "ADP") return null;
  const named = actorInPhrase(analysis, sentence.first, last + 1);
  const nameless = named === null || named.actor.kind === "anonymous";
  const subject = (nameless ? speakingNoun(analysis, sentence.first, last + 1) : null) ?? named;
  return subject === null ? null : { speaker: subject.actor, cue: null, cueKind: "say", end: quote.outerEnd };
}
