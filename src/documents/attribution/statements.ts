import { mentionAt, within } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { ActorDraft } from "../actors/registry.ts";
import type { AttributionKind } from "../record.ts";
import { findQuotes } from "./quotes.ts";
import type { Quote } from "./quotes.ts";
import { actorInPhrase, subjectAfter, subjectBefore } from "./speakers.ts";
import type { Subject } from "./speakers.ts";
import { cueKind, isWeakCue } from "./verbs.ts";
import type { CueKind } from "./verbs.ts";
import { tokenAt } from "../tokens.ts";
import type { Sentence } from "../tokens.ts";

/** Something said: where it stands, what is said, by whom. Offsets are the document's. */
export interface FoundStatement {
  readonly kind: AttributionKind;
  readonly start: number;
  readonly end: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Behind the words that the speaker answers for: `contentEnd`, or further where the sentence goes on ("…, Li said, but …"). */
  readonly scopeEnd: number;
  readonly speaker: ActorDraft | null;
  /** The source as written when it is data or a document and nobody speaks ("Chinese customs data"). */
  readonly source: string | null;
  readonly cue: string | null;
  readonly cueKind: CueKind;
  readonly quotes: readonly Quote[];
  /** Outer tellers of a hearsay chain, outermost first. */
  readonly via: readonly ActorDraft[];
}

const FEWEST_QUOTED_WORDS = 3;

/** Finds direct, indirect and mixed speech, and sources named by "according to". */
export function findStatements(analysis: Analysis): readonly FoundStatement[] {
  const { document } = analysis;
  const quotes = findQuotes(document.text, document.blocks);
  const found: FoundStatement[] = [];
  const usedVerbs = new Set<number>();
  let previous: { readonly speaker: ActorDraft; readonly block: number; readonly end: number } | null = null;
  for (const quote of quotes) {
    const spoken: FoundStatement | null =
      quotedStatement(analysis, quote, usedVerbs) ?? continuedStatement(analysis, quote, previous);
    if (spoken === null) continue;
    found.push(spoken);
    if (spoken.speaker !== null) previous = { speaker: spoken.speaker, block: quote.block, end: spoken.end };
  }
  for (const sentence of document.sentences) {
    const kind = document.blocks[sentence.block].kind;
    if (kind !== "paragraph" && kind !== "heading" && kind !== "title") continue;
    found.push(...accordingTo(analysis, sentence), ...indirect(analysis, sentence, quotes, usedVerbs));
  }
  return withChains(merged(found));
}

/** A quotation with its speaker named in the same sentence, before or behind it. */
function quotedStatement(analysis: Analysis, quote: Quote, usedVerbs: Set<number>): FoundStatement | null {
  const { tokens, sentences, text } = analysis.document;
  const words = text.slice(quote.start, quote.end).split(/\s+/).length;
  if (words < FEWEST_QUOTED_WORDS) return null;
  const firstInside = tokenAt(tokens, quote.start);
  const behind = tokenAt(tokens, quote.outerEnd - 1);
  const next = tokens[behind]?.start === quote.outerEnd - 1 ? behind + 1 : behind;
  const opening = sentences[tokens[Math.min(firstInside, tokens.length - 1)].sentence];
  const closing = next < tokens.length ? sentences[tokens[Math.max(0, next - 1)].sentence] : sentences.at(-1)!;
  const after = quote.closed ? attributionAfter(analysis, next, closing, quote, usedVerbs) : null;
  const atStart = /^[\s“"«(]*$/.test(text.slice(opening.start, quote.start));
  if (after !== null && (atStart || /[,.!?…—-]$/.test(text.slice(quote.start, quote.end).trimEnd()))) {
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
  const before = attributionBefore(analysis, firstInside - 1, opening, quote, usedVerbs);
  if (before === null)
    return after === null
      ? null
      : statement("mixed", opening.start, closing.end, opening.start, quote.outerEnd, after, [quote]);
  const whole: boolean = before.direct && words >= 4 && quote.closed;
  if (whole) return statement("direct", opening.start, quote.outerEnd, quote.start, quote.end, before, [quote]);
  return null;
}

interface Cue {
  readonly speaker: ActorDraft | null;
  readonly cue: string;
  readonly cueKind: CueKind;
  readonly end: number;
  readonly direct: boolean;
}

function attributionAfter(
  analysis: Analysis,
  next: number,
  sentence: Sentence,
  quote: Quote,
  usedVerbs: Set<number>,
): Cue | null {
  const { tokens } = analysis.document;
  const limit = Math.min(sentence.last, next + 26);
  for (let index = next; index < limit; index += 1) {
    const token = tokens[index];
    if (/^[“"«„]$/.test(token.text) && token.start > quote.outerEnd) return null;
    const kind = cueKind(token.lower);
    if (kind === null) {
      if (token.pos === "CCONJ" && index > next + 2 && mentionAt(analysis, index) === null) return null;
      continue;
    }
    if (index === next || tokens[next].text === ",") {
      const inverted = subjectAfter(analysis, index);
      if (inverted !== null && onlyAdverbs(analysis, next, index))
        return cue(analysis, index, inverted, kind, usedVerbs, sentence);
    }
    const subject = subjectBefore(analysis, index);
    if (subject !== null && subject.first >= next - 1) return cue(analysis, index, subject, kind, usedVerbs, sentence);
    const inverted = onlyAdverbs(analysis, next, index) ? subjectAfter(analysis, index) : null;
    return inverted === null ? null : cue(analysis, index, inverted, kind, usedVerbs, sentence);
  }
  return null;
}

function onlyAdverbs(analysis: Analysis, from: number, to: number): boolean {
  return analysis.document.tokens
    .slice(from, to)
    .every(({ pos, text }) => pos === "ADV" || text === "," || /^[”"»’]$/.test(text));
}

function cue(
  analysis: Analysis,
  verb: number,
  subject: Subject,
  kind: CueKind,
  usedVerbs: Set<number>,
  sentence: Sentence,
): Cue {
  usedVerbs.add(verb);
  const { tokens } = analysis.document;
  const last = Math.max(verb + 1, subject.last);
  return {
    speaker: subject.actor,
    cue: tokens[verb].text,
    cueKind: kind,
    end: Math.max(tokens[last - 1].end, sentence.end),
    direct: false,
  };
}

function attributionBefore(
  analysis: Analysis,
  last: number,
  sentence: Sentence,
  quote: Quote,
  usedVerbs: Set<number>,
): Cue | null {
  const { tokens } = analysis.document;
  let index = last;
  while (index > sentence.first && /^[“"«„:,‘']$/.test(tokens[index].text)) index -= 1;
  const mark = tokens.slice(index + 1, last + 1).some(({ text }) => text === "," || text === ":");
  for (let verb = index; verb >= sentence.first && index - verb <= 6; verb -= 1) {
    const kind = cueKind(tokens[verb].lower);
    if (kind === null) continue;
    const subject = subjectBefore(analysis, verb);
    if (subject === null) return null;
    const between = tokens.slice(verb + 1, index + 1);
    if (between.some(({ lower }) => lower === "that") || (!mark && between.length > 0)) return null;
    const capital = /^\p{Lu}/u.test(analysis.document.text.charAt(quote.start));
    if (!mark && !capital) return null;
    usedVerbs.add(verb);
    return { speaker: subject.actor, cue: tokens[verb].text, cueKind: kind, end: quote.outerEnd, direct: true };
  }
  return null;
}

/** A quotation without a speaker of its own goes on with the one before it in the paragraph, or right before it. */
function continuedStatement(
  analysis: Analysis,
  quote: Quote,
  previous: { readonly speaker: ActorDraft; readonly block: number; readonly end: number } | null,
): FoundStatement | null {
  if (previous === null || quote.block - previous.block > 1) return null;
  const { text, blocks } = analysis.document;
  const between = text.slice(previous.end, quote.outerStart);
  const ownSentence =
    /^[\s.”"]*$/.test(between) ||
    (quote.block === previous.block + 1 && text.slice(blocks[quote.block].start, quote.outerStart).trim() === "");
  const whole = /[.!?…,]$/.test(text.slice(quote.start, quote.end).trimEnd()) || !quote.closed;
  if (!ownSentence || !whole) return null;
  return {
    kind: "direct",
    start: quote.outerStart,
    end: quote.outerEnd,
    contentStart: quote.start,
    contentEnd: quote.end,
    scopeEnd: quote.end,
    speaker: previous.speaker,
    source: null,
    cue: null,
    cueKind: "say",
    quotes: [quote],
    via: [],
  };
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

const DATA_WORDS =
  /\b(?:data|figures|statistics|report|reports|survey|estimates?|documents?|study|analysis|calculations|records|numbers|index|bulletin|review|forecast|poll|release)\b/i;

function accordingTo(analysis: Analysis, sentence: Sentence): readonly FoundStatement[] {
  const { tokens, text } = analysis.document;
  const found: FoundStatement[] = [];
  for (let index = sentence.first; index + 1 < sentence.last; index += 1) {
    const two = `${tokens[index].lower} ${tokens[index + 1].lower}`;
    if (two !== "according to" && two !== "as per") continue;
    const first = index + 2;
    let last = first;
    while (
      last < sentence.last &&
      !/^[,;.:—–()”"]$/.test(tokens[last].text) &&
      !/^(?:which|who|that|when|while|after|but)$/.test(tokens[last].lower)
    )
      last += 1;
    if (last === first) continue;
    const written = text.slice(tokens[first].start, tokens[last - 1].end).replace(/^the /, "");
    const named = actorInPhrase(analysis, first, last);
    const isData = DATA_WORDS.test(written);
    const speaker = named?.actor ?? null;
    const kind: AttributionKind =
      isData || speaker === null || speaker.kind === "agency"
        ? "source"
        : speaker.kind === "anonymous"
          ? "anonymous"
          : "indirect";
    const leading = index === sentence.first;
    const contentStart = leading
      ? tokens[last]?.text === ","
        ? tokens[last].end
        : tokens[last - 1].end
      : sentence.start;
    const contentEnd = leading
      ? sentence.end
      : tokens[index - 1].text === ","
        ? tokens[index - 1].start
        : tokens[index - 1].end;
    if (contentEnd <= contentStart) continue;
    found.push({
      kind,
      start: sentence.start,
      end: sentence.end,
      contentStart,
      contentEnd,
      scopeEnd: contentEnd,
      speaker,
      source: kind === "source" ? written : null,
      cue: "according to",
      cueKind: "say",
      quotes: [],
      via: [],
    });
  }
  return found;
}

/** "Li added that …", "…, Li said, but …", "Critics say …": speech without, or with only partial, quotation marks. */
function indirect(
  analysis: Analysis,
  sentence: Sentence,
  quotes: readonly Quote[],
  usedVerbs: Set<number>,
): readonly FoundStatement[] {
  const { tokens, text } = analysis.document;
  const found: FoundStatement[] = [];
  for (let verb = sentence.first; verb < sentence.last; verb += 1) {
    const kind = cueKind(tokens[verb].lower);
    if (
      kind === null ||
      usedVerbs.has(verb) ||
      (tokens[verb].pos === "NOUN" && !pluralSpeaks(analysis, verb)) ||
      insideQuote(quotes, tokens[verb].start)
    )
      continue;
    if (isParticiple(analysis, verb)) continue;
    const subject = subjectBefore(analysis, verb);
    if (subject === null) continue;
    const next = tokens[verb + 1];
    const trailing =
      tokens[subject.first - 1]?.text === "," &&
      (next === undefined ||
        verb + 1 >= sentence.last ||
        /^[,.;]$/.test(next.text) ||
        /^(?:on|in|at|during|after|this|last|earlier|late)$/.test(next.lower));
    const opener = clauseOpener(analysis, verb, sentence.last);
    const start = tokens[sentence.first].start;
    const rest = trailing ? null : (describedAs(analysis, verb, sentence.last) ?? opener);
    if (rest === null && !trailing) continue;
    if (isWeakCue(tokens[verb].lower) && !trailing && !rest!.that && !rest!.quoted) continue;
    const contentStart = trailing ? start : tokens[rest!.first].start;
    const contentEnd = trailing ? tokens[subject.first - 1].start : sentenceContentEnd(analysis, sentence);
    if (contentEnd <= contentStart) continue;
    const inside = quotes.filter((quote) => quote.start >= contentStart && quote.end <= contentEnd + 1);
    const anonymous = subject.actor.kind === "anonymous";
    const form: AttributionKind = inside.length > 0 ? "mixed" : anonymous ? "anonymous" : "indirect";
    const opened =
      /^[“"«]/.test(text.slice(contentStart, contentStart + 1)) &&
      inside.length === 1 &&
      inside[0].outerStart === contentStart &&
      inside[0].outerEnd >= contentEnd - 1;
    found.push({
      kind: opened ? "direct" : form,
      start: sentence.start,
      end: sentence.end,
      contentStart,
      contentEnd,
      scopeEnd: trailing ? sentence.end : contentEnd,
      speaker: subject.actor,
      source: null,
      cue: tokens[verb].text,
      cueKind: kind,
      quotes: inside,
      via: [],
    });
  }
  return found;
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
  return lower.endsWith("ing") && !/^(?:is|was|are|were)$/.test(before)
    ? !/^(?:adding|saying|stressing|noting|warning)$/.test(lower) || true
    : /^(?:be|been|being|to|is|was|are|were)$/.test(before) && lower !== "say";
}

/** Where the reported clause starts: behind "that", behind persons told, or right behind the verb. */
function clauseOpener(
  analysis: Analysis,
  verb: number,
  last: number,
): { readonly first: number; readonly that: boolean; readonly quoted: boolean } | null {
  const { tokens } = analysis.document;
  for (let index = verb + 1; index < Math.min(last, verb + 14); index += 1) {
    const { lower, text } = tokens[index];
    if (lower === "that" && index + 1 < last) return { first: index + 1, that: true, quoted: false };
    if (/^[,;]$/.test(text)) break;
  }
  const first = verb + 1;
  if (first >= last) return null;
  const { pos, text, lower } = tokens[first];
  if (/^[“"«]$/.test(text)) return { first, that: false, quoted: true };
  if (
    /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM|ADV|CCONJ|SCONJ|SYM)$/.test(pos) &&
    hasVerbBehind(analysis, first, last) &&
    !/^(?:to|by|as|with|for)$/.test(lower)
  )
    return { first, that: false, quoted: false };
  const quoted = tokens.slice(first, Math.min(last, first + 8)).findIndex(({ text: sign }) => /^[“"«]$/.test(sign));
  return quoted < 0 ? null : { first, that: false, quoted: true };
}

/** "described it as an effort": what something is called. */
function describedAs(analysis: Analysis, verb: number, last: number): ReturnType<typeof clauseOpener> {
  const { tokens } = analysis.document;
  if (!/^(?:describ|label|brand|denounc|portray|present|character)/.test(tokens[verb].lower)) return null;
  for (let index = verb + 1; index < Math.min(last - 1, verb + 8); index += 1)
    if (tokens[index].lower === "as") return { first: index + 1, that: true, quoted: false };
  return null;
}

function hasVerbBehind(analysis: Analysis, first: number, last: number): boolean {
  return analysis.document.tokens.slice(first, last).some(({ pos }) => pos === "VERB" || pos === "AUX");
}

function sentenceContentEnd(analysis: Analysis, sentence: Sentence): number {
  const { tokens } = analysis.document;
  let last = sentence.last;
  while (last > sentence.first + 1 && /^[.!?]$/.test(tokens[last - 1].text)) last -= 1;
  for (let index = sentence.first + 1; index + 1 < last; index += 1)
    if (tokens[index].lower === "according" && tokens[index + 1].lower === "to")
      return tokens[index - 1].text === "," ? tokens[index - 1].start : tokens[index - 1].end;
  return tokens[last - 1].end;
}

function insideQuote(quotes: readonly Quote[], offset: number): boolean {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle].outerEnd <= offset) low = middle + 1;
    else high = middle;
  }
  return low < quotes.length && quotes[low].start <= offset;
}

/** The same speaker's words found twice (as a quotation and as a clause) are one statement. */
function merged(found: readonly FoundStatement[]): readonly FoundStatement[] {
  const ordered = [...found].sort(
    (a, b) => a.start - b.start || b.contentEnd - b.contentStart - (a.contentEnd - a.contentStart),
  );
  const kept: FoundStatement[] = [];
  for (const item of ordered) {
    const twin = kept
      .slice(-6)
      .find(
        (other) =>
          other.speaker === item.speaker &&
          other.source === item.source &&
          other.contentStart <= item.contentStart &&
          other.contentEnd >= item.contentEnd,
      );
    if (twin === undefined) kept.push(item);
  }
  return kept;
}

/** A statement inside another's content is hearsay: the outer speaker becomes its teller. */
function withChains(found: readonly FoundStatement[]): readonly FoundStatement[] {
  return found.map((item, index) => {
    const outer = found
      .slice(Math.max(0, index - 4), index + 5)
      .find(
        (other) =>
          other !== item &&
          other.speaker !== null &&
          other.speaker !== item.speaker &&
          item.speaker !== null &&
          other.start === item.start &&
          other.contentStart < item.contentStart &&
          other.contentEnd >= item.contentEnd &&
          other.cue !== "according to",
      );
    return outer === undefined ? item : { ...item, via: [outer.speaker!] };
  });
}

/** The innermost statement whose content covers an offset, null when the narrator speaks. */
export function statementAt(statements: readonly FoundStatement[], offset: number): FoundStatement | null {
  let best: FoundStatement | null = null;
  for (const item of reaching(statements, offset)) {
    if (offset < item.contentStart || offset >= item.scopeEnd) continue;
    if (best === null || item.contentEnd - item.contentStart <= best.contentEnd - best.contentStart) best = item;
  }
  return best;
}

const FARTHEST_START = 4000;

function reaching(statements: readonly FoundStatement[], offset: number): readonly FoundStatement[] {
  return within(statements, Math.max(0, offset - FARTHEST_START), offset + 1);
}
