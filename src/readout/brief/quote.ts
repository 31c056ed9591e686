import type { Span } from "../../documents/record.ts";

/** A stretch of the article with the claimed quantity marked in it. */
export interface Quote {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** UTF-16 offsets of the whole quote in the article. */
  readonly start: number;
  readonly end: number;
}

/** Longest stretch of the article that is quoted around a mark, in UTF-16 units on either side. */
const REACH = 280;

/**
 * The sentence around a stretch of the article, with the stretch marked. Long sentences are cut at a word, with an
 * ellipsis; line breaks become spaces. Offsets outside the text are brought inside.
 *
 * @param text the article, unchanged
 * @param mark what to mark
 * @param sentence the sentence when the reader knows it; absent: from full stop to full stop within the paragraph
 * @param reach longest stretch on either side of the mark, in UTF-16 units
 */
export function quoteAround(
  text: string,
  mark: Pick<Span, "start" | "end">,
  sentence?: Pick<Span, "start" | "end">,
  reach: number = REACH,
): Quote {
  const inside = (offset: number): number => Math.min(Math.max(0, offset), text.length);
  const from = inside(mark.start);
  const to = Math.max(from, inside(mark.end));
  const around = sentence ?? { start: from, end: to };
  let start = Math.min(from, inside(around.start));
  let end = Math.max(to, inside(around.end));
  start = sentenceStart(text, start);
  end = sentenceEnd(text, end);
  const cutBefore = from - start > reach;
  const cutAfter = end - to > reach;
  if (cutBefore) start = nextWord(text, from - reach, from);
  if (cutAfter) end = previousWord(text, to + reach, to);
  return {
    before: (cutBefore ? "… " : "") + flat(text.slice(start, from)).trimStart(),
    marked: flat(text.slice(from, to)),
    after: flat(text.slice(to, end)).trimEnd() + (cutAfter ? " …" : ""),
    start,
    end,
  };
}

function sentenceStart(text: string, from: number): number {
  for (let k = from; k > Math.max(0, from - 4 * REACH); k--) {
    if (text[k - 1] === "\n") return k;
    if (/\s/.test(text[k - 1]) && endsSentence(text, k - 1)) return k;
  }
  return Math.max(0, from - 4 * REACH);
}

function sentenceEnd(text: string, to: number): number {
  const limit = Math.min(text.length, to + 4 * REACH);
  for (let k = to; k < limit; k++) {
    if (text[k] === "\n") return k;
    if (/\s/.test(text[k]) && endsSentence(text, k)) return k;
  }
  return limit;
}

/** Does a sentence end right before the white space at `at`? A full stop after a single letter (U.S.) ends none. */
function endsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  const after = text.slice(at, at + 8).trimStart()[0] ?? "";
  if (!/[.!?…]["'”’)\]]*$/.test(before)) return false;
  if (
    /(^|[\s.])\p{L}\.$/u.test(before) ||
    /\b(Mr|Mrs|Ms|Dr|St|vs|No|Gen|Col|Sen|Rep|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/.test(before)
  ) {
    return false;
  }
  return after === "" || /[\p{Lu}\p{N}"'“‘([$€£¥]/u.test(after);
}

function nextWord(text: string, from: number, limit: number): number {
  for (let k = from; k < limit; k++) if (/\s/.test(text[k])) return k + 1;
  return from;
}

function previousWord(text: string, from: number, limit: number): number {
  for (let k = from; k > limit; k--) if (/\s/.test(text[k])) return k;
  return from;
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ");
}
