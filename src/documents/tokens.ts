import type { Block } from "./layout/blocks.ts";
import { sentenceEnds } from "./sentence_ends.ts";
import { lowerOf } from "./span.ts";
import { tagWords } from "./tagger.ts";

/** One word, number or sign with its place, its universal part-of-speech tag (NOUN, PROPN, VERB …) and its sentence. */
export interface Token {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly pos: string;
  readonly sentence: number;
}

/** One sentence; `first` and `last` are token indices, `last` exclusive. */
export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly block: number;
}

/** The document in words: every offset counts UTF-16 units of `text`. */
export interface TokenizedText {
  readonly text: string;
  /** `text` in lower case, of the same length. */
  readonly lower: string;
  readonly blocks: readonly Block[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

const LONGEST_SENTENCE = 300;

/** Blocks that hold no sentences. */
const SILENT = new Set(["credit", "agencies", "byline", "date"]);

/** Splits every block into tagged tokens and sentences; no sentence crosses a block. */
export function tokenize(text: string, blocks: readonly Block[]): TokenizedText {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const lower = lowerOf(text);
  const once = sharing();
  for (const block of blocks) {
    if (SILENT.has(block.kind)) continue;
    const tagged = tagWords(text.slice(block.start, block.end));
    const offset = tokens.length;
    const bounds = bounded(sentenceEnds(tagged));
    let word = 0;
    for (const bound of bounds) {
      const first = offset + word;
      const sentence = sentences.length;
      for (; word < bound; word += 1) {
        const { start, end, pos } = tagged.words[word];
        const from = block.start + start;
        const to = block.start + end;
        tokens.push({
          index: tokens.length,
          start: from,
          end: to,
          text: once(text.slice(from, to)),
          lower: once(lower.slice(from, to)),
          pos,
          sentence,
        });
      }
      sentences.push({
        index: sentence,
        start: tokens[first].start,
        end: tokens[tokens.length - 1].end,
        first,
        last: tokens.length,
        block: block.index,
      });
    }
  }
  return { text, lower, blocks, tokens, sentences };
}

/** Keeps one string per word, so that the words of a long text take the memory of its vocabulary. */
function sharing(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    known.set(word, word);
    return word;
  };
}

/** Cuts what no writer would call a sentence, so that the work per sentence stays bounded. */
function bounded(ends: readonly number[]): readonly number[] {
  const cut: number[] = [];
  let from = 0;
  for (const end of ends) {
    for (let at = from + LONGEST_SENTENCE; at < end; at += LONGEST_SENTENCE) cut.push(at);
    cut.push(end);
    from = end;
  }
  return cut;
}

/** True for the sign of the possessive, "'s" or an apostrophe alone. */
export function isPossessive(token: Token | undefined): boolean {
  return /^['’]s?$/.test(token?.lower ?? "");
}

/** Index of the first token that ends behind `offset`; `tokens.length` when there is none. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence that holds `offset`, or the nearest one before it. */
export function sentenceAt(document: TokenizedText, offset: number): Sentence {
  let low = 0;
  let high = document.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (document.sentences[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return document.sentences[low];
}
