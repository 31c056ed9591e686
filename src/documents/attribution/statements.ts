import { within } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { accordingTo } from "./according_to.ts";
import type { FoundStatement } from "./found_statement.ts";
import { indirectSpeech } from "./indirect_speech.ts";
import { nominalSpeech } from "./nominal_speech.ts";
import { partialQuotes } from "./partial_quotes.ts";
import { quotedSpeech } from "./quoted_speech.ts";
import { isTitle } from "./quotes.ts";
import type { Heard } from "./pronouns.ts";
import type { Quote } from "./quotes.ts";
import { uncuedQuote } from "./uncued_quotes.ts";
import { unclosedQuotes } from "./unclosed_quotes.ts";
import type { LastQuoted } from "./uncued_quotes.ts";

/** Finds direct, indirect and mixed speech, what nouns tell was said, and sources named by "according to". */
export function findStatements(analysis: Analysis): readonly FoundStatement[] {
  const { document, quotes } = analysis;
  const found: FoundStatement[] = [];
  const usedVerbs = new Set<number>();
  let quoted: LastQuoted | null = null;
  let heard: LastQuoted | null = null;
  let next = 0;
  for (const sentence of document.sentences) {
    for (; next < quotes.length && quotes[next].outerStart < sentence.end; next += 1) {
      const quote: Quote = quotes[next];
      if (isTitle(document.text, quote)) continue;
      const spoken: FoundStatement | null =
        quotedSpeech(analysis, quote, heard, usedVerbs) ?? uncuedQuote(analysis, quote, quoted, heard);
      if (spoken === null) continue;
      found.push(spoken);
      if (spoken.speaker !== null)
        heard = quoted = {
          speaker: spoken.speaker,
          block: quote.block,
          end: spoken.end,
          before: singleSpeaker(heard),
        };
    }
    const kind = document.blocks[sentence.block].kind;
    if (kind !== "paragraph" && kind !== "heading" && kind !== "title") continue;
    const reported = indirectSpeech(analysis, sentence, quotes, usedVerbs, heard);
    const sources = accordingTo(analysis, sentence);
    found.push(...sources, ...nominalSpeech(analysis, sentence), ...reported);
    const speaker = kind === "paragraph" ? (outermost(reported) ?? sources.at(-1))?.speaker : null;
    if (speaker != null && (heard === null || heard.end <= sentence.start))
      heard = { speaker, block: sentence.block, end: sentence.end, before: singleSpeaker(heard) };
  }
  found.push(...unclosedQuotes(analysis, found), ...partialQuotes(analysis, found));
  return withChains(merged(found));
}

function singleSpeaker(heard: Heard | null): Heard | null {
  return heard?.speaker.kind === "collective" ? (heard.before ?? null) : heard && { ...heard, before: null };
}

/** The last of a sentence's statements that no other tells: "the judge said Moyo thought …" is the judge's. */
function outermost(found: readonly FoundStatement[]): FoundStatement | undefined {
  return found.findLast(
    (item) =>
      !found.some(({ contentStart, contentEnd }) => contentStart < item.contentStart && contentEnd >= item.contentEnd),
  );
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
