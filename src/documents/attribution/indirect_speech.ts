import { mentionAt, mentionsIn, within } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { ActorDraft } from "../actors/actor_draft.ts";
import type { AttributionKind } from "../record.ts";
import type { Sentence } from "../tokens.ts";
import type { FoundStatement } from "./found_statement.ts";
import { whoIsMeant } from "./definite_people.ts";
import { quoteAt } from "./quotes.ts";
import type { Quote } from "./quotes.ts";
import { sentenceSubject } from "./sentence_subject.ts";
import { actorInPhrase } from "./phrase_actor.ts";
import { subjectAfter, subjectBefore } from "./speakers.ts";
import type { Heard } from "./pronouns.ts";
import type { Subject } from "./subject.ts";
import { speakingNoun } from "./speaking_nouns.ts";
import { clauseOpener, describedAs, sentenceContentEnd, subordinateEnd } from "./reported_clause.ts";
import { cueKind, isWeakCue } from "./verbs.ts";

const LONGEST_SUBJECT = 12;
const FARTHEST_SUBJECT = 60;
const PHRASE_VERB = /^(?:VERB|AUX)$/;

/** Verbs that always report, whoever their subject is. */
const PLAIN_VERB =
  /^(?:said|says|told|added|adds|stated|warned|warns|insisted|insists|announced|confirmed|argued|argues)$/;

/** What is said around one verb of speech. */
interface Reported {
  readonly subject: Subject;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly scopeEnd: number;
  readonly via: readonly ActorDraft[];
}

/**
 * "Li added that …", "…, Li said, but …", "…, announced the minister", "…, adding that …", "the agency quoted him as
 * saying …": speech without, or with only partial, quotation marks.
 */
export function indirectSpeech(
  analysis: Analysis,
  sentence: Sentence,
  quotes: readonly Quote[],
  usedVerbs: ReadonlySet<number>,
  heard: Heard | null,
): readonly FoundStatement[] {
  const { tokens, text } = analysis.document;
  const found: FoundStatement[] = [];
  for (let verb = sentence.first; verb < sentence.last; verb += 1) {
    const kind = cueKind(tokens[verb].lower);
    if (kind === null || usedVerbs.has(verb) || quoteAt(quotes, tokens[verb].start) !== null) continue;
    if (mentionAt(analysis, verb) !== null || (tokens[verb].pos === "NOUN" && !pluralSpeaks(analysis, verb))) continue;
    const reported =
      quotedAsSaying(analysis, verb, sentence) ??
      participle(analysis, verb, sentence) ??
      plainReport(analysis, verb, sentence, heard) ??
      invertedReport(analysis, verb, sentence);
    if (reported === null || reported.contentEnd <= reported.contentStart) continue;
    const { subject, contentStart, contentEnd } = reported;
    const speaker = whoIsMeant(analysis, subject, heard);
    const inside = within(quotes, contentStart, contentEnd).filter(({ end }) => end <= contentEnd + 1);
    const opened =
      /^[“"«]/.test(text.slice(contentStart, contentStart + 1)) &&
      inside.length === 1 &&
      inside[0].outerStart === contentStart &&
      inside[0].outerEnd >= contentEnd - 1;
    const form: AttributionKind = inside.length > 0 ? "mixed" : speaker.kind === "anonymous" ? "anonymous" : "indirect";
    found.push({
      kind: opened ? "direct" : form,
      start: sentence.start,
      end: sentence.end,
      contentStart,
      contentEnd,
      scopeEnd: reported.scopeEnd,
      speaker,
      source: null,
      cue: tokens[verb].text,
      cueKind: kind,
      quotes: inside,
      via: reported.via,
    });
  }
  return found;
}

/** "Li said that …" or "…, Li said". */
function plainReport(analysis: Analysis, verb: number, sentence: Sentence, heard: Heard | null): Reported | null {
  const { tokens } = analysis.document;
  if (isParticiple(analysis, verb)) return null;
  const subject = reportingSubject(analysis, verb, sentence, heard);
  if (subject === null) return null;
  const opening = tokens.slice(sentence.first, subject.first);
  const inserted = tokens[verb + 1]?.text === "," && !opening.some(({ pos }) => PHRASE_VERB.test(pos));
  if (tokens[subject.first - 1]?.text === "," && endsSpeech(analysis, verb, sentence))
    return {
      subject,
      contentStart: tokens[sentence.first].start,
      contentEnd: inserted ? sentenceContentEnd(analysis, sentence) : tokens[subject.first - 1].start,
      scopeEnd: sentence.end,
      via: [],
    };
  const opener = describedAs(analysis, verb, sentence.last) ?? clauseOpener(analysis, verb, sentence.last);
  if (opener === null) return null;
  if (isWeakCue(tokens[verb].lower) && !opener.that && !opener.quoted && !clauseOf(analysis, subject, opener.first))
    return null;
  const contentEnd =
    subordinateEnd(analysis, sentence, opener.first) ?? sentenceContentEnd(analysis, sentence, opener.first);
  return { subject, contentStart: tokens[opener.first].start, contentEnd, scopeEnd: contentEnd, via: [] };
}

/** "Kaya indicated Ankara was ready": behind a person's verb a noun and its auxiliary are a clause, not a thing done. */
function clauseOf(analysis: Analysis, { actor }: Subject, first: number): boolean {
  const { tokens } = analysis.document;
  let index = first;
  while (/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(tokens[index]?.pos ?? "") && index - first < 5) index += 1;
  return actor.kind === "person" && index > first && tokens[index]?.pos === "AUX";
}

/** Who reports: the named subject; that of the verb before ("Kaya defended the cut and said …"); a noun ("the lender said"). */
function reportingSubject(analysis: Analysis, verb: number, sentence: Sentence, heard: Heard | null): Subject | null {
  const { tokens } = analysis.document;
  let joint = verb - 1;
  while (joint > sentence.first && tokens[joint].pos === "ADV") joint -= 1;
  if (joint > sentence.first && /^(?:and|but|then)$/.test(tokens[joint].lower)) {
    const first = Math.max(sentence.first, joint - FARTHEST_SUBJECT);
    const joined =
      tellerBefore(analysis, first, joint, heard) ?? sentenceSubject(analysis, { ...sentence, first }, joint, heard);
    if (joined !== null) return joined;
  }
  const named = subjectBefore(analysis, verb, heard);
  if (named !== null || !PLAIN_VERB.test(tokens[verb].lower)) return named;
  let from = verb;
  while (from > sentence.first && verb - from < LONGEST_SUBJECT && !/^[,;:—–“”"]$/.test(tokens[from - 1].text))
    from -= 1;
  const noun = tokens[from].lower === "the" ? speakingNoun(analysis, from, verb, heard) : null;
  return noun === null ? null : { ...noun, first: from };
}

/** "Moyo said Dube had lied and vowed …": who speaks already in the tokens `first` … `last` goes on, before anybody spoken of. */
function tellerBefore(analysis: Analysis, first: number, last: number, heard: Heard | null): Subject | null {
  const { tokens } = analysis.document;
  for (let verb = last - 1; verb > first; verb -= 1) {
    if (!PLAIN_VERB.test(tokens[verb].lower) || quoteAt(analysis.quotes, tokens[verb].start) !== null) continue;
    const subject = subjectBefore(analysis, verb, heard);
    if (subject !== null) return subject;
  }
  return null;
}

/** Behind a trailing verb of speech comes the end, a time, a place or the hearer. */
function endsSpeech(analysis: Analysis, verb: number, sentence: Sentence): boolean {
  const { tokens } = analysis.document;
  const next = tokens[verb + 1];
  if (verb + 1 >= sentence.last || next === undefined) return true;
  const phrase = tokens.slice(verb + 1, Math.min(sentence.last, verb + 9));
  const comma = phrase.findIndex(({ text }) => text === ",");
  if (phrase.slice(0, comma < 0 ? phrase.length : comma).some(({ lower }) => lower === "that")) return false;
  if (/^[,.;]$/.test(next.text) || /^(?:on|in|at|during|after|this|last|earlier|late|here)$/.test(next.lower))
    return true;
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(next.lower)) return true;
  return (
    /^t(?:old|ells?)$/.test(tokens[verb].lower) &&
    !tokens.slice(verb + 1, sentence.last).some(({ lower }) => lower === "that")
  );
}

/** "…, announced Sunday the Minister for Trade, Claire Delorme": verb first, speaker behind it. */
function invertedReport(analysis: Analysis, verb: number, sentence: Sentence): Reported | null {
  const { tokens } = analysis.document;
  if (tokens[verb - 1]?.text !== "," || verb - 2 <= sentence.first || !/(?:ed|said|wrote)$/.test(tokens[verb].lower))
    return null;
  const subject = subjectAfter(analysis, verb);
  if (subject === null) return null;
  return {
    subject,
    contentStart: tokens[sentence.first].start,
    contentEnd: tokens[verb - 1].start,
    scopeEnd: tokens[verb - 1].start,
    via: [],
  };
}

/** "…, saying exports had fallen": the subject of the sentence goes on speaking. */
function participle(analysis: Analysis, verb: number, sentence: Sentence): Reported | null {
  const { tokens } = analysis.document;
  if (
    !/^(?:adding|saying|stressing|noting|warning|insisting|arguing|claiming|predicting|estimating|calling|describing|slamming|dismissing|branding|hailing|blasting|lamenting|promising)$/.test(
      tokens[verb].lower,
    )
  )
    return null;
  const own = withSubject(analysis, verb, sentence);
  if (own === null && !/^(?:[,”"]|before|while)$/.test(tokens[verb - 1]?.lower ?? "")) return null;
  const opener = clauseOpener(analysis, verb, sentence.last);
  if (opener === null) return null;
  if (own !== null) {
    const contentEnd = sentenceContentEnd(analysis, sentence);
    return { subject: own, contentStart: tokens[opener.first].start, contentEnd, scopeEnd: contentEnd, via: [] };
  }
  const outside = tokens
    .slice(sentence.first + 1, verb)
    .filter(({ pos, start }) => /^(?:VERB|AUX)$/.test(pos) && quoteAt(analysis.quotes, start) === null);
  const spoken = outside.filter(({ lower }) => cueKind(lower) !== null);
  for (const { index } of [...spoken.toReversed(), ...outside]) {
    const subject = subjectBefore(analysis, index) ?? (spoken.length > 0 ? subjectAfter(analysis, index) : null);
    if (subject === null) continue;
    const contentEnd = sentenceContentEnd(analysis, sentence);
    return { subject, contentStart: tokens[opener.first].start, contentEnd, scopeEnd: contentEnd, via: [] };
  }
  return null;
}

/** "…, with the ministry warning that …": the participle's own subject. */
function withSubject(analysis: Analysis, verb: number, sentence: Sentence): Subject | null {
  const { tokens } = analysis.document;
  let from = verb - 1;
  while (from > sentence.first && verb - from < LONGEST_SUBJECT && !/^(?:with|,|VERB)$/.test(tokens[from].lower))
    from -= 1;
  if (tokens[from]?.lower !== "with" || from === verb - 1) return null;
  return actorInPhrase(analysis, from + 1, verb) ?? speakingNoun(analysis, from + 1, verb);
}

/** "The agency quoted him as saying that …": the one quoted speaks, the one who quotes is the teller. */
function quotedAsSaying(analysis: Analysis, verb: number, sentence: Sentence): Reported | null {
  const { tokens } = analysis.document;
  if (!/^(?:quoted|quotes|quoting|cited|cites|citing)$/.test(tokens[verb].lower)) return null;
  const as = tokens
    .slice(verb + 1, Math.min(sentence.last, verb + 16))
    .find(({ lower, index }) => lower === "as" && /^(?:saying|telling)$/.test(tokens[index + 1]?.lower ?? ""));
  if (as === undefined) return null;
  const passive = /^(?:was|were|is|been)$/.test(tokens[verb - 1]?.lower ?? "");
  const opener = clauseOpener(analysis, as.index + 1, sentence.last);
  if (opener === null) return null;
  const before = subjectBefore(analysis, verb);
  const named =
    mentionsIn(analysis, verb + 1, as.index).findLast(({ form }) => form === "person") ??
    mentionsIn(analysis, verb + 1, as.index).at(-1);
  const teller = passive ? tellerBy(analysis, as.index, sentence) : (before?.actor ?? null);
  const subject = passive
    ? before
    : named === undefined
      ? actorInPhrase(analysis, verb + 1, as.index)
      : { actor: named.actor, first: named.first, last: named.last };
  if (subject === null) return null;
  const contentEnd = sentenceContentEnd(analysis, sentence);
  return {
    subject,
    contentStart: tokens[opener.first].start,
    contentEnd,
    scopeEnd: contentEnd,
    via: teller === null ? [] : [teller],
  };
}

function tellerBy(analysis: Analysis, from: number, sentence: Sentence): ActorDraft | null {
  const { tokens } = analysis.document;
  const by = tokens.slice(from, sentence.last).find(({ lower }) => lower === "by");
  return by === undefined ? null : (mentionAt(analysis, by.index + 1)?.actor ?? null);
}

/** "Both powers stress": the tagger takes the verb for a noun, but only a subject in the plural stands before it. */
function pluralSpeaks(analysis: Analysis, verb: number): boolean {
  const { tokens } = analysis.document;
  const before = tokens[verb - 1];
  return (
    before !== undefined &&
    before.sentence === tokens[verb].sentence &&
    /^(?:they|we|analysts|critics|officials|experts|powers|countries|sides|governments|leaders|economists|nations)$/.test(
      before.lower,
    )
  );
}

/** "measures that they label as", "the goal set": a participle or relative verb reports nothing. */
function isParticiple(analysis: Analysis, verb: number): boolean {
  const { tokens } = analysis.document;
  const { lower } = tokens[verb];
  const before = tokens[verb - 1]?.lower ?? "";
  if (lower.endsWith("ing")) return !/^(?:is|was|are|were)$/.test(before);
  return /^(?:be|been|being|to|is|was|are|were)$/.test(before) && lower !== "say";
}
