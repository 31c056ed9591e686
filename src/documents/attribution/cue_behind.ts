import type { ActorDraft } from "../actors/actor_draft.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Sentence, Token } from "../tokens.ts";
import { LONGEST_NAMING, NAMING } from "./cue.ts";
import type { Cue } from "./cue.ts";
import { actorInPhrase } from "./phrase_actor.ts";
import type { Heard } from "./pronouns.ts";
import type { Quote } from "./quotes.ts";
import { subjectAfter, subjectBefore } from "./speakers.ts";
import { whoIsMeant } from "./definite_people.ts";
import { speakingNoun, speakingNounAfter } from "./speaking_nouns.ts";
import type { Subject } from "./subject.ts";
import { cueKind } from "./verbs.ts";
import type { CueKind } from "./verbs.ts";

const FARTHEST_BEHIND = 32;
/** Closing marks behind which the tagger ends no sentence. */
const UNSPLIT = /^(?:“|'')$/;
/** Behind them another speaker may have the word. */
const OTHER_CLAUSE = /^(?:while|whereas|although|though|but)$/;
/** "“…” – captain Moyo on the defeat": what a signed quotation is about. */
const SUBJECT_OF_TALK = /^(?:on|about|after)$/;
/** Tokens between a nameless speaker and his name, and words of a title before it. */
const FARTHEST_NAME = 12;
const LONGEST_TITLE = 6;

/** Behind a quotation that ends with a comma any verb tells that somebody speaks ("“…,” Cruz assured senators"). */
export function cueBehind(
  analysis: Analysis,
  next: number,
  sentence: Sentence,
  quote: Quote,
  atStart: boolean,
  heard: Heard | null,
  usedVerbs: Set<number>,
): Cue | null {
  const { tokens } = analysis.document;
  const limit = Math.min(sentence.last, next + FARTHEST_BEHIND);
  const content = analysis.document.text.slice(quote.start, quote.end).trimEnd();
  const told = tokens.slice(next, limit).some(({ lower, pos }) => pos === "VERB" && cueKind(lower) !== null);
  const open = content.endsWith(",") && atStart && !told;
  if (content.endsWith(".") && UNSPLIT.test(analysis.document.text.slice(quote.end, quote.outerEnd))) return null;
  const signed = signature(analysis, next, quote);
  if (signed !== null) return signed;
  for (let index = next; index < limit; index += 1) {
    const token = tokens[index];
    if (/^[“"«„]$/.test(token.text) && token.start > quote.outerEnd && mentionAt(analysis, index) === null) return null;
    if (!atStart && opensOther(tokens, index)) return null;
    const cited = /^(?:cited|quoted)$/.test(token.lower) ? quotedPerson(analysis, index, limit) : null;
    if (cited !== null) return cueOf(analysis, index, cited, "say", usedVerbs, sentence, heard);
    const strikes = token.pos === "VERB" || tokens[index + 1]?.lower === "back";
    const kind = cueKind(token.lower) ?? (open && strikes ? "say" : null);
    if (kind === null || /^(?:tanks?|[-])$/.test(tokens[index + 1]?.lower ?? "")) {
      const joinsClauses = token.pos === "CCONJ" && /^(?:VERB|AUX|PRON)$/.test(tokens[index + 1]?.pos ?? "");
      if (joinsClauses && index > next + 2 && mentionAt(analysis, index) === null) return null;
      continue;
    }
    if (index === next || tokens[next].text === ",") {
      const inverted = subjectAfter(analysis, index);
      if (inverted !== null && onlyAdverbs(analysis, next, index))
        return cueOf(analysis, index, inverted, kind, usedVerbs, sentence, heard);
    }
    const namedBehind = tokens[index - 1].text === "," ? closingName(analysis, index, limit) : null;
    if (namedBehind !== null) return cueOf(analysis, index, namedBehind, kind, usedVerbs, sentence, heard);
    const subject = subjectBefore(analysis, index, heard);
    if (subject !== null && subject.first >= next - 2)
      return cueOf(analysis, index, subject, kind, usedVerbs, sentence, heard);
    const other =
      (onlyAdverbs(analysis, next, index) ? subjectAfter(analysis, index) : null) ??
      (index > next ? speakingNoun(analysis, next, index, heard) : speakingNounAfter(analysis, index, heard));
    return other === null ? null : cueOf(analysis, index, other, kind, usedVerbs, sentence, heard);
  }
  return null;
}

/** "…, while Moyo called it …", "… and that Dube had said …". */
function opensOther(tokens: readonly Token[], index: number): boolean {
  const { lower } = tokens[index];
  return OTHER_CLAUSE.test(lower) || (lower === "and" && tokens[index + 1]?.lower === "that");
}

/** "“…,” Reuters cited Leversund as saying": the person quoted, not the teller. */
function quotedPerson(analysis: Analysis, verb: number, limit: number): Subject | null {
  const { tokens } = analysis.document;
  const as = tokens
    .slice(verb + 1, limit)
    .find(({ lower, index }) => lower === "as" && tokens[index + 1]?.lower === "saying");
  const named =
    as === undefined ? undefined : mentionsIn(analysis, verb + 1, as.index).findLast(({ form }) => form === "person");
  return named === undefined ? null : { actor: named.actor, first: named.first, last: named.last };
}

/** "“…,” the port nearest to the site, said Soelistyo.": a person right behind the verb, where the clause ends. */
function closingName(analysis: Analysis, verb: number, limit: number): Subject | null {
  const subject = subjectAfter(analysis, verb);
  if (subject === null || subject.actor.kind !== "person" || subject.last > limit) return null;
  const behind = analysis.document.tokens[subject.last];
  return behind === undefined || subject.last === limit || /^[,.;]$/.test(behind.text) ? subject : null;
}

/** "“We will not yield”: Zelensky", "“…” – Xinhua": a name behind a colon or dash that ends the line; behind a dash more may be told of a person. */
function signature(analysis: Analysis, sign: number, quote: Quote): Cue | null {
  const { tokens, sentences, text, blocks } = analysis.document;
  if (!/^[:—–-]$/.test(tokens[sign]?.text ?? "") || tokens[sign].start >= blocks[quote.block].end) return null;
  const sentence = sentences[tokens[sign].sentence];
  let last = sign + 1;
  while (last < sentence.last && NAMING.test(tokens[last].pos) && !SUBJECT_OF_TALK.test(tokens[last].lower)) last += 1;
  const alone = quote.outerStart === blocks[quote.block].start && /[.!?]$/.test(text.slice(quote.start, quote.end));
  if (last - sign > LONGEST_NAMING || last === sign + 1 || (last < sentence.last && !alone)) return null;
  const named = actorInPhrase(analysis, sign + 1, last);
  if (named === null || (last < sentence.last && named.actor.kind !== "person")) return null;
  return { speaker: named.actor, cue: null, cueKind: "say", end: sentence.end };
}

function onlyAdverbs(analysis: Analysis, from: number, to: number): boolean {
  return analysis.document.tokens
    .slice(from, to)
    .every(({ pos, text }) => pos === "ADV" || text === "," || /^[”"»’']$/.test(text));
}

function cueOf(
  analysis: Analysis,
  verb: number,
  subject: Subject,
  kind: CueKind,
  usedVerbs: Set<number>,
  sentence: Sentence,
  heard: Heard | null,
): Cue {
  usedVerbs.add(verb);
  const { tokens } = analysis.document;
  const last = Math.max(verb + 1, subject.last);
  return {
    speaker: apposed(analysis, subject) ?? whoIsMeant(analysis, subject, heard),
    cue: tokens[verb].text,
    cueKind: kind,
    end: Math.max(tokens[last - 1].end, sentence.end),
  };
}

/** "a spokesman for the rebels, Col. Amadou Toure,": the person named behind a nameless speaker. */
function apposed(analysis: Analysis, subject: Subject): ActorDraft | null {
  if (subject.actor.kind !== "anonymous") return null;
  const { tokens } = analysis.document;
  const { sentence } = tokens[subject.first];
  const limit = Math.min(tokens.length, subject.last + FARTHEST_NAME);
  for (let index = subject.last; index < limit && tokens[index].sentence === sentence; index += 1) {
    if (tokens[index].text !== "," || mentionAt(analysis, index) !== null) {
      if (/^(?:VERB|AUX|PRON|SCONJ)$/.test(tokens[index].pos)) return null;
      continue;
    }
    const named = mentionsIn(analysis, index + 1, Math.min(limit, index + 1 + LONGEST_TITLE)).find(
      ({ form }) => form === "person",
    );
    const titled = named !== undefined && tokens.slice(index + 1, named.first).every(({ pos }) => pos !== "VERB");
    return titled ? named.actor : null;
  }
  return null;
}
