import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { formatOf, readAny } from "../read_any.ts";
import type { Span } from "../record.ts";
import { decodedEntity } from "./entities.ts";
import { readHtml } from "./html.ts";
import { plainOfMarkdown, readMarkdown } from "./markdown.ts";

const PAGE = `<!DOCTYPE html>
<html><head><title>Sugar and cars</title><script>var money = "5 billion dollars";</script></head><body>
<nav><a href="/">World 24/7</a></nav><header><p>Published: 12 March 2024</p></header>
<article><h1>Sugar and cars</h1><p>Trade between <b>India</b> and Brazil reached $15.2&nbsp;billion in 2022,
customs data showed on <a href="/x">Tuesday</a>, and officials want to double it within the decade, they said.</p>
<p>&#8220;We are aiming for <em>$25 billion</em> next year,&#8221; said India&#8217;s trade minister, Ravi Menon, after a
meeting in Brasilia. He added that both sides had agreed on a list of goods for which duties would fall this year.</p>
<p>Brazil&rsquo;s exports of sugar to India fell 12% last year, while shipments of soyoil rose to 1.9 million tonnes.
Analysts said the figures would recover once the harvest is in and freight rates ease again.</p></article>
<footer>Call 555 1234</footer></body></html>`;

function spansOf(value: unknown): Span[] {
  if (value === null || typeof value !== "object") return [];
  const own = "start" in value && "end" in value && "text" in value ? [value as Span] : [];
  return [...own, ...Object.values(value).flatMap(spansOf)];
}

describe("a web page", () => {
  const record = readHtml(PAGE);

  test("gives the claims of its article and none of its scripts, menus and footers", () => {
    expect(record.claims.map(({ quantity }) => quantity.low)).toEqual(["15200000000", "25000000000", "12", "1900000"]);
    expect(record.document).toMatchObject({
      title: "Sugar and cars",
      dateline: "2024-03-12",
      dateline_source: "dateline",
    });
  });

  test("has offsets into its unchanged source, tags and entities included", () => {
    for (const span of spansOf(record)) expect(PAGE.slice(span.start, span.end)).toBe(span.text);
    expect(record.claims[0].quantity.span.text).toBe("$15.2&nbsp;billion");
    expect(record.claims[1].attribution.speaker).toBe("ravi-menon");
  });

  test("without text is an error that says so", () => {
    expect(() => readHtml("<html><body><script>1</script></body></html>")).toThrow(/no text/);
  });

  test("that is broken in any way is read or refused, with sound spans", () => {
    const parts = [
      "<p>",
      "</p>",
      "<div",
      ">",
      "China exports 5 billion dollars",
      "&amp;",
      "&#x110000;",
      "&bad;",
      "<!--",
      "-->",
      "<script>",
      "</script>",
      '"',
      "'",
      "<b>",
      "\n",
      "<",
      "\ud800",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 30 }), (pieces) => {
        const source = `<html><body>${pieces.join("")}`;
        try {
          for (const span of spansOf(readHtml(source))) expect(source.slice(span.start, span.end)).toBe(span.text);
        } catch (error) {
          expect(error).toMatchObject({ code: "documents.nothing_to_read" });
        }
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  test("decodes named and numeric entities and leaves unknown ones alone", () => {
    expect(["&amp;", "&#8217;", "&#x20AC;", "&nbsp;", "&nonsense;", "&#0;"].map(decodedEntity)).toEqual([
      "&",
      "’",
      "€",
      "\u00a0",
      "&nonsense;",
      "&#0;",
    ]);
  });
});

describe("an article in Markdown", () => {
  const source = `---
title: "Trade hits a record"
date: 2024-03-12
tags: [trade]
---
# Trade hits a record

**India's** exports to [Brazil](https://x.example/a_b) rose *12 percent* to \`$9.1 billion\` in 2023, said Ravi Menon, India's trade minister.

> "We want $25 billion next year," Menon said.

\`\`\`
5 million dollars
\`\`\`
`;
  const record = readMarkdown(source);

  test("is read without its marks, link targets and code", () => {
    expect(record.claims.map(({ quantity }) => quantity.low)).toEqual(["12", "9100000000", "25000000000"]);
    expect(record.claims[0].measure.parties).toEqual({ symmetric: false, reporter: "IND", partner: "BRA" });
    expect(record.document).toMatchObject({ title: "Trade hits a record", dateline: "2024-03-12" });
  });

  test("has offsets into its unchanged source", () => {
    for (const span of spansOf(record)) expect(source.slice(span.start, span.end)).toBe(span.text);
  });

  test("maps every unit of its text to its own place", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "# ",
            "**",
            "_",
            "[a](b)",
            "![x](y)",
            "\n",
            "\n\n",
            "word ",
            "`c`",
            "> ",
            "- ",
            "\\*",
            "---\n",
            "~~",
          ),
          { maxLength: 40 },
        ),
        (pieces) => {
          const text = pieces.join("");
          const mapped = plainOfMarkdown(text);
          expect(mapped.from).toHaveLength(mapped.text.length);
          for (let index = 0; index < mapped.text.length; index += 1)
            if (mapped.to[index] > mapped.from[index])
              expect(text.slice(mapped.from[index], mapped.to[index])).toBe(mapped.text.charAt(index));
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });
});

test("the format is told by the name, and else by the first tag", async () => {
  expect(formatOf("x", "a.html")).toBe("html");
  expect(formatOf("x", "a.md")).toBe("markdown");
  expect(formatOf("  <!doctype html><p>x", "-")).toBe("html");
  expect(formatOf("Exports < imports", "-")).toBe("text");
  expect((await readAny("China's exports rose 5%.", { dateline: "2024-01-01" })).claims[0].quantity.low).toBe("5");
});
