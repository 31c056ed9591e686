import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { quoteAround } from "./quote.ts";

const text =
  "Title\n\nTrade with the U.S. grew. It came to $190.27 billion in 2022, Mr. Li said. “Good,” he added.\nNext.";
const at = (piece: string): { start: number; end: number } => {
  const start = text.indexOf(piece);
  return { start, end: start + piece.length };
};

describe("a quote", () => {
  it("is the sentence around the mark, over abbreviations and decimals", () => {
    const quote = quoteAround(text, at("$190.27 billion"));
    expect(quote.before + quote.marked + quote.after).toBe("It came to $190.27 billion in 2022, Mr. Li said.");
    expect(quote.marked).toBe("$190.27 billion");
    expect(quoteAround(text, at("grew")).before).toBe("Trade with the U.S. ");
  });

  it("never leaves the paragraph", () => {
    expect(quoteAround(text, at("Title"))).toEqual({ before: "", marked: "Title", after: "", start: 0, end: 5 });
    expect(quoteAround(text, at("Next")).before).toBe("");
  });

  it("widens to the sentence that the reader names", () => {
    const quote = quoteAround(text, at("2022"), { start: at("Trade").start, end: at("Li said.").end });
    expect(quote.before.startsWith("Trade with the U.S. grew. It")).toBe(true);
  });

  it("is cut at a word when the sentence is long", () => {
    const long = `Start ${"word ".repeat(200)}here ${"tail ".repeat(200)}`;
    const start = long.indexOf("here");
    const quote = quoteAround(long, { start, end: start + 4 });
    expect(quote.before).toMatch(/^… word /);
    expect(quote.after).toMatch(/tail …$/);
    expect(quote.before.length + quote.after.length).toBeLessThan(600);
  });

  it("keeps the marked text and its neighbours for any text and any offsets", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 400 }),
        fc.integer({ min: -5, max: 420 }),
        fc.integer({ min: -5, max: 420 }),
        (any, a, b) => {
          const quote = quoteAround(any, { start: a, end: b });
          expect(quote.start).toBeGreaterThanOrEqual(0);
          expect(quote.end).toBeLessThanOrEqual(any.length);
          expect(any.replace(/\s+/g, " ")).toContain(quote.marked);
        },
      ),
    );
  });
});
