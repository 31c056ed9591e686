import { LeewayError } from "../../core/errors.ts";
import { read } from "../read.ts";
import type { ReadOptions } from "../read.ts";
import type { DocumentRecord, Span } from "../record.ts";
import { spanOf } from "../span.ts";

/** Plain text taken out of a marked-up source: unit i of `text` stands at `from[i]` … `to[i]` (exclusive) of the source. */
export interface MappedText {
  readonly text: string;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Collects plain text piece by piece with the place of every unit in the source. */
export class MappedTextBuilder {
  private readonly pieces: string[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private last = "";

  /** Adds `text` that stands at `start` … `end` of the source: unit by unit when the lengths agree, else as one place. */
  add(text: string, start: number, end: number): void {
    if (text === "") return;
    const direct = text.length === end - start;
    for (let index = 0; index < text.length; index += 1) {
      this.from.push(direct ? start + index : start);
      this.to.push(direct ? start + index + 1 : end);
    }
    this.pieces.push(text);
    this.last = text;
  }

  /** Adds text that the source does not hold (a line break between blocks), placed at `offset`. */
  insert(text: string, offset: number): void {
    for (let index = 0; index < text.length; index += 1) {
      this.from.push(offset);
      this.to.push(offset);
    }
    this.pieces.push(text);
    this.last = text;
  }

  /** True when the text so far ends in white space or is empty. */
  endsInSpace(): boolean {
    return this.last === "" || /\s$/.test(this.last);
  }

  done(): MappedText {
    return { text: this.pieces.join(""), from: Int32Array.from(this.from), to: Int32Array.from(this.to) };
  }
}

/**
 * Reads the plain text and carries every span back to the source, so that offsets count the unchanged input.
 *
 * @throws LeewayError `documents.nothing_to_read` when the markup holds no text
 */
export function readMapped(source: string, mapped: MappedText, options: ReadOptions): DocumentRecord {
  if (mapped.text.trim() === "")
    throw new LeewayError(
      "documents.nothing_to_read",
      "the markup holds no text; give the page or file of an article",
      {},
    );
  return carriedBack(read(mapped.text, options), source, mapped) as DocumentRecord;
}

function carriedBack(value: unknown, source: string, mapped: MappedText): unknown {
  return withSpans(value, ({ start, end }) =>
    spanOf(source, mapped.from[start], Math.max(mapped.to[end - 1], mapped.from[start] + 1)),
  );
}

/**
 * A record whose spans count the marked-up source with spans that count its plain text instead.
 *
 * @param record anything that holds spans: a record, or one with verdicts
 */
export function inPlainText<T>(record: T, mapped: MappedText): T {
  const { text, from, to } = mapped;
  return withSpans(record, (span) => {
    const start = firstWhere(text.length, (unit) => to[unit] > span.start);
    const end = firstWhere(text.length, (unit) => from[unit] >= span.end);
    return spanOf(text, Math.min(start, end), end);
  }) as T;
}

/** The first of `count` places for which a condition holds that stays true once it is; `count` when it never does. */
function firstWhere(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function withSpans(value: unknown, change: (span: Span) => Span): unknown {
  if (Array.isArray(value)) return value.map((item) => withSpans(item, change));
  if (value === null || typeof value !== "object") return value;
  if (isSpan(value)) return change(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withSpans(item, change)]));
}

function isSpan(value: object): value is Span {
  return "start" in value && "end" in value && "text" in value;
}
