import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { ActorDraft } from "../actors/registry.ts";
import type { AttributionKind } from "../record.ts";
import { tokenAt } from "../tokens.ts";
import type { Sentence } from "../tokens.ts";
import type { FoundStatement } from "./found_statement.ts";
import type { Quote } from "./quotes.ts";
import { subjectAfter, subjectBefore } from "./speakers.ts";
import type { Subject } from "./speakers.ts";
import { cueKind } from "./verbs.ts";
import type { CueKind } from "./verbs.ts";

const FEWEST_QUOTED_WORDS = 3;

/** A quotation with its speaker named in the same sentence, before or behind it. */
export function quotedSpeech(analysis: Analysis, quote: Quote, usedVerbs: Set<number>): FoundStatement | null {
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
export function continuedQuote(
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
