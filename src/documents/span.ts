import { LeewayError } from "../core/errors.ts";
import type { Span } from "./record.ts";

/**
 * The one way to make a span: cuts `text` at UTF-16 offsets, so that what a span says is what stands there.
 *
 * @param text   the unchanged document
 * @param start  first offset, 0 ≤ start < end
 * @param end    offset behind the last unit, ≤ text.length
 * @throws LeewayError `documents.span_outside` when the offsets do not lie in the text
 */
export function spanOf(text: string, start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end)
    throw new LeewayError(
      "documents.span_outside",
      `span ${start}..${end} does not lie in a text of ${text.length} UTF-16 units; 0 <= start < end <= length is allowed`,
      { start, end, length: text.length },
    );
  return { start, end, text: text.slice(start, end) };
}

/** A span without the white space at its ends; falls back to the whole stretch when nothing else is in it. */
export function trimmedSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return from < to ? spanOf(text, from, to) : spanOf(text, start, end);
}

/** Lower case with unchanged offsets: letters whose lower case has another length stay as they are. */
export function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (unit) => {
    const small = unit.toLowerCase();
    return small.length === unit.length ? small : unit;
  }).join("");
}
