import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { ActorDraft } from "../actors/registry.ts";
import type { AttributionKind } from "../record.ts";
import { tokenAt } from "../tokens.ts";
import type { Sentence, Token } from "../tokens.ts";
import type { FoundStatement } from "./found_statement.ts";
import type { Quote } from "./quotes.ts";
import { quoteAt } from "./quotes.ts";
import { metBefore, speakingNoun, speakingNounAfter } from "./speaking_nouns.ts";
import { actorInPhrase } from "./phrase_actor.ts";
import { pronounReferent } from "./pronouns.ts";
import { subjectAfter, subjectBefore } from "./speakers.ts";
import { sentenceSubject } from "./sentence_subject.ts";
import type { Heard } from "./pronouns.ts";
import type { Subject } from "./subject.ts";
import { uncuedStatement } from "./uncued_quotes.ts";
import { cueKind } from "./verbs.ts";
import type { CueKind } from "./verbs.ts";

/** Shorter quotations without a stop of their own are words that the writer only marks. */
const FEWEST_QUOTED_WORDS = 3;
const FARTHEST_BEHIND = 32;
const FARTHEST_BEFORE = 6;
/** Closing marks behind which the tagger ends no sentence. */
const UNSPLIT = /^(?:“|'')$/;
/** Behind them another speaker may have the word. */
const OTHER_CLAUSE = /^(?:while|whereas|although|though|but)$/;
const LONGEST_CAPITALS = 160;
const CAPITALS = /(?:^|[”"]\s+)(\p{Lu}{2,}(?: \p{Lu}[\p{Lu}’'.-]+){1,3}),[^\p{Ll}]*$/u;
const LONGEST_NAMING = 8;
/** Tokens between a nameless speaker and his name, and words of a title before it. */
const FARTHEST_NAME = 12;
const LONGEST_TITLE = 6;
const NAMING = /^(?:PROPN|NOUN|ADJ|DET|ADP|PUNCT|PART)$/;

/** A quotation with its speaker named in the same sentence, before or behind it. */
export function quotedSpeech(
  analysis: Analysis,
  quote: Quote,
  heard: Heard | null,
  usedVerbs: Set<number>,
): FoundStatement | null {
  const { tokens, sentences, text } = analysis.document;
  const content = text.slice(quote.start, quote.end).trimEnd();
  const firstInside = tokenAt(tokens, quote.start);
  const behind = tokenAt(tokens, quote.outerEnd - 1);
  const next = tokens[behind]?.start === quote.outerEnd - 1 ? behind + 1 : behind;
  const opening = sentences[tokens[Math.min(firstInside, tokens.length - 1)].sentence];
  const closing = next < tokens.length ? sentences[tokens[Math.max(0, next - 1)].sentence] : sentences.at(-1)!;
  const atStart = /^[\s“"«„‘'`(]*$/.test(text.slice(opening.start, quote.start));
  const stopped = /[,.!?…—–-]$/.test(content) || (atStart && tokens[next]?.text === ",");
  const marked = /[,:]\s*$/.test(text.slice(opening.start, quote.outerStart));
  if (content.split(/\s+/).length < FEWEST_QUOTED_WORDS && !stopped && !marked) return null;
  const shouted = nameInCapitals(analysis, quote);
  if (shouted !== null) return uncuedStatement(quote, shouted);
  const after = quote.closed ? attributionAfter(analysis, next, closing, quote, atStart, heard, usedVerbs) : null;
  if (after !== null && (atStart || stopped)) {
    const kind: AttributionKind = atStart ? "direct" : "mixed";
    const start = atStart ? quote.outerStart : opening.start;
    return statement(
      kind,
      start,
      Math.max(after.end, quote.outerEnd),
      atStart ? quote.start : opening.start,
      quote.end,
      after,
      [quote],
    );
  }
  const before = attributionBefore(analysis, firstInside - 1, opening, quote, heard, usedVerbs);
  if (before !== null)
    return statement("direct", opening.start, quote.outerEnd, quote.start, quote.end, before, [quote]);
  return after === null
    ? null
    : statement("mixed", opening.start, closing.end, opening.start, quote.outerEnd, after, [quote]);
}

interface Cue {
  readonly speaker: ActorDraft | null;
  readonly cue: string | null;
  readonly cueKind: CueKind;
  readonly end: number;
}

/** "GARY BRADSON, PORTFOLIO MANAGER, DALLAS: “…”": a name in capitals before the quotation, as in rounds of comment. */
function nameInCapitals({ document, actors }: Analysis, quote: Quote): ActorDraft | null {
  const { text, blocks, tokens } = document;
  const from = Math.max(blocks[quote.block].start, quote.outerStart - LONGEST_CAPITALS);
  const found = CAPITALS.exec(text.slice(from, quote.outerStart));
  if (found === null) return null;
  const actor = actors.registry.person(found[1], null, null);
  const start = from + found.index + found[0].indexOf(found[1]);
  const end = start + found[1].length;
  if (!actor.mentions.some((mention) => mention.start < end && mention.end > start))
    actor.mentions.push({
      start,
      end,
      first: tokenAt(tokens, start),
      last: tokenAt(tokens, end - 1) + 1,
      actor,
      form: "person",
      possessive: false,
    });
  return actor;
}

/** Behind a quotation that ends with a comma any verb tells that somebody speaks ("“…,” Cruz assured senators"). */
function attributionAfter(
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
  const signed = signature(analysis, next, sentence);
  if (signed !== null) return signed;
  for (let index = next; index < limit; index += 1) {
    const token = tokens[index];
    if (/^[“"«„]$/.test(token.text) && token.start > quote.outerEnd && mentionAt(analysis, index) === null) return null;
    if (!atStart && opensOther(tokens, index)) return null;
    const cited = /^(?:cited|quoted)$/.test(token.lower) ? quotedPerson(analysis, index, limit) : null;
    if (cited !== null) return cue(analysis, index, cited, "say", usedVerbs, sentence, heard);
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
        return cue(analysis, index, inverted, kind, usedVerbs, sentence, heard);
    }
    const namedBehind = tokens[index - 1].text === "," ? closingName(analysis, index, limit) : null;
    if (namedBehind !== null) return cue(analysis, index, namedBehind, kind, usedVerbs, sentence, heard);
    const subject = subjectBefore(analysis, index, heard);
    if (subject !== null && subject.first >= next - 2)
      return cue(analysis, index, subject, kind, usedVerbs, sentence, heard);
    const other =
      (onlyAdverbs(analysis, next, index) ? subjectAfter(analysis, index) : null) ??
      (index > next ? speakingNoun(analysis, next, index, heard) : speakingNounAfter(analysis, index, heard));
    return other === null ? null : cue(analysis, index, other, kind, usedVerbs, sentence, heard);
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

/** "“We will not yield”: Zelensky", "“…” – Xinhua": a name behind a colon or dash that ends the line. */
function signature(analysis: Analysis, sign: number, sentence: Sentence): Cue | null {
  const { tokens } = analysis.document;
  if (!/^[:—–-]$/.test(tokens[sign]?.text ?? "") || sign >= sentence.last) return null;
  const mention = actorInPhrase(analysis, sign + 1, sentence.last);
  const whole = tokens.slice(sign + 1, sentence.last).every(({ pos }) => NAMING.test(pos));
  if (mention === null || !whole || sentence.last - sign > LONGEST_NAMING) return null;
  return { speaker: mention.actor, cue: null, cueKind: "say", end: sentence.end };
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

function onlyAdverbs(analysis: Analysis, from: number, to: number): boolean {
  return analysis.document.tokens
    .slice(from, to)
    .every(({ pos, text }) => pos === "ADV" || text === "," || /^[”"»’']$/.test(text));
}

function cue(
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
    speaker: apposed(analysis, subject) ?? meant(analysis, subject, heard),
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

/** "the official said": whom the words stand for, where somebody they fit has just spoken. */
function meant(analysis: Analysis, subject: Subject, heard: Heard | null): ActorDraft {
  const { tokens } = analysis.document;
  const { first, actor } = subject;
  const definite =
    (tokens[first].lower === "the" || tokens[first - 1]?.lower === "the") && tokens[subject.last]?.pos !== "ADP";
  const titled = /^\p{Lu}/u.test(tokens[subject.last - 1].text);
  if (actor.kind !== "anonymous" || !definite || titled) return actor;
  return metBefore(analysis, first, tokens[subject.last - 1].lower, "anonymous", heard) ?? actor;
}

/** "Varga said: “…”", "Mayor Ortiz was blunt: “…”": behind a colon any clause with a subject names the speaker. */
function attributionBefore(
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
    const subject =
      quotedBefore(analysis, sentence, verb) ??
      (goesOn(analysis, verb) ? sentenceSubject(analysis, sentence, verb) : null) ??
      (verb === sentence.first ? subjectAfter(analysis, verb) : subjectBefore(analysis, verb, heard)) ??
      (mark ? speakingNoun(analysis, sentence.first, verb, heard) : null);
    if (subject === null) {
      if (colon) continue;
      return null;
    }
    const between = tokens.slice(Math.max(verb + 1, subject.last), index + 1);
    if (between.some(({ lower }) => lower === "that") || (!mark && between.length > 0) || bare) return null;
    usedVerbs.add(verb);
    return { speaker: subject.actor, cue: tokens[verb].text, cueKind: kind, end: quote.outerEnd };
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

function statement(
  kind: AttributionKind,
  start: number,
  end: number,
  contentStart: number,
  contentEnd: number,
  by: Cue,
  quotes: readonly Quote[],
): FoundStatement {
  return {
    kind: by.speaker?.kind === "anonymous" && kind === "indirect" ? "anonymous" : kind,
    start,
    end,
    contentStart,
    contentEnd,
    scopeEnd: contentEnd,
    speaker: by.speaker,
    source: null,
    cue: by.cue,
    cueKind: by.cueKind,
    quotes,
    via: [],
  };
}
