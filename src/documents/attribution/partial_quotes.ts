import type { Analysis } from "../analysis.ts";
import { tokenAt } from "../tokens.ts";
import type { FoundStatement } from "./found_statement.ts";
import type { Quote } from "./quotes.ts";
import { sentenceSubject } from "./sentence_subject.ts";
import { speakingNoun } from "./speaking_nouns.ts";

/** Shorter ones are words that the writer only marks. */
const FEWEST_WORDS = 3;

/**
 * Quoted words inside a sentence that no verb of speech introduces ("praised it as a “landmark step toward peace”"): they
 * are those of whoever acts in the sentence.
 *
 * @param spoken  the statements found so far
 */
export function partialQuotes(analysis: Analysis, spoken: readonly FoundStatement[]): readonly FoundStatement[] {
  const given = new Set(spoken.flatMap(({ quotes }) => quotes));
  return analysis.quotes.flatMap((quote) => {
    const found = given.has(quote) ? null : partialQuote(analysis, quote);
    return found === null ? [] : [found];
  });
}

function partialQuote(analysis: Analysis, quote: Quote): FoundStatement | null {
  const { tokens, sentences, text, blocks } = analysis.document;
  if (blocks[quote.block].kind !== "paragraph" || !quote.closed || !isSpeech(text.slice(quote.start, quote.end)))
    return null;
  const first = tokenAt(tokens, quote.outerStart);
  const sentence = sentences[tokens[first]?.sentence ?? -1];
  if (sentence === undefined || sentence.start >= quote.outerStart) return null;
  const subject = sentenceSubject(analysis, sentence, first) ?? speakingNoun(analysis, sentence.first, first);
  if (subject === null) return null;
  return {
    kind: "mixed",
    start: sentence.start,
    end: Math.max(sentence.end, quote.outerEnd),
    contentStart: quote.start,
    contentEnd: quote.end,
    scopeEnd: quote.end,
    speaker: subject.actor,
    source: null,
    cue: null,
    cueKind: "say",
    quotes: [quote],
    via: [],
  };
}

/** Three words or more, not all of them capitalised as those of a title are. */
function isSpeech(content: string): boolean {
  const words = content.trim().split(/\s+/);
  return words.length >= FEWEST_WORDS && words.slice(1).some((word) => word.length > 3 && /^\p{Ll}/u.test(word));
}
