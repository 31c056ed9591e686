import * as fc from "fast-check";
import { parseHTML } from "linkedom/worker";
import { describe, expect, it } from "vitest";

import type { Brief } from "./brief.ts";
import { isWebAddress } from "./closing_html.ts";
import { exampleBrief } from "./fixture.cases.ts";
import { renderBrief } from "./page.ts";

const page = renderBrief(exampleBrief);
const parse = (text: string): Document => parseHTML(text).document;

/** The brief with every text of the article, and every text of the ledger, replaced. */
function withText(text: string): Brief {
  const replace = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replace);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [
        key,
        typeof entry === "string" && FREE_TEXT.has(key) ? text : replace(entry),
      ]),
    );
  };
  return replace(exampleBrief) as Brief;
}

const FREE_TEXT = new Set(
  [
    "title",
    "before",
    "marked",
    "after",
    "value",
    "measure",
    "parties",
    "speaker",
    "reason",
    "series",
    "source",
    "name",
    "partner_name",
    "question",
    "because",
    "answer",
    "band",
    "caveat",
    "text",
    "who",
    "holder",
    "stance",
    "target",
    "url",
    "file",
    "label",
    "figure",
    "sentence",
    "method",
    "between",
    "producer",
    "licence",
    "command",
    "because",
  ].filter((key) => key !== "target" && key !== "value"),
);

const counts = (document: Document): readonly number[] =>
  ["script", "svg", "table", "img", "iframe", "object", "form", "style", "link", "body *:not(tspan)"].map(
    (selector) => document.querySelectorAll(selector).length,
  );

describe("the page of a brief", () => {
  it("loads nothing: no script, no image, no font, no style sheet from anywhere", () => {
    const document = parse(page);
    expect(document.querySelectorAll("script, img, iframe, object, embed, form, base, video, audio").length).toBe(0);
    for (const element of document.querySelectorAll("[src], [srcset], [action], [data], [poster]")) {
      expect.unreachable(`${element.tagName} loads something`);
    }
    for (const link of document.querySelectorAll("link")) expect(link.getAttribute("href")).toBe("data:,");
    const style = [...document.querySelectorAll("style")].map((element) => element.textContent).join("");
    expect(style).not.toMatch(/@import|url\(|https?:/);
    expect(document.querySelector("meta[http-equiv=Content-Security-Policy]")!.getAttribute("content")).toContain(
      "default-src 'none'",
    );
  });

  it("has no style attributes and no event handlers", () => {
    for (const element of parse(page).querySelectorAll("*")) {
      for (const { name } of element.attributes) expect(name).not.toMatch(/^(on|style$)/);
    }
  });

  it("has unique ids, and every link inside it leads somewhere", () => {
    const document = parse(page);
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    expect(ids.filter((id, k) => ids.indexOf(id) !== k)).toEqual([]);
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      expect(ids).toContain(link.getAttribute("href")!.slice(1));
    }
    for (const element of document.querySelectorAll("[aria-labelledby]")) {
      expect(ids).toContain(element.getAttribute("aria-labelledby"));
    }
  });

  it("has one first heading, and headings that skip no level", () => {
    const levels = [...parse(page).querySelectorAll("h1, h2, h3, h4, h5")].map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1).length).toBe(1);
    for (let k = 1; k < levels.length; k++) expect(levels[k] - levels[k - 1]).toBeLessThanOrEqual(1);
  });

  it("has landmarks, captions and header cells", () => {
    const document = parse(page);
    for (const landmark of ["header", "nav[aria-label]", "main", "footer"]) {
      expect(document.querySelectorAll(landmark).length, landmark).toBeGreaterThan(0);
    }
    expect(document.documentElement.getAttribute("lang")).toBe("en");
    for (const table of document.querySelectorAll("table")) {
      expect(table.querySelector("caption")!.textContent.trim()).not.toBe("");
      expect(table.querySelectorAll("tbody th[scope=row]").length).toBe(table.querySelectorAll("tbody tr").length);
    }
  });

  it("says first what was found, then shows it", () => {
    const document = parse(page);
    const findings = [...document.querySelectorAll(".findings li")].map(({ textContent }) => textContent);
    expect(findings.length).toBe(exampleBrief.findings.length);
    expect(findings[1]).toContain("98% likely");
    expect(document.querySelectorAll("table.claims tbody tr").length).toBe(exampleBrief.claims.length);
    expect([...document.querySelectorAll("table.claims mark")].map(({ textContent }) => textContent)).toEqual(
      exampleBrief.claims.map(({ quote }) => quote.marked),
    );
  });

  it("shows each verdict with a sign and a word, and never colour alone", () => {
    const badges = [...parse(page).querySelectorAll(".badge")].map(({ textContent }) => textContent.trim());
    expect(badges).toEqual(["≈ Right, rounded", "✓ Supported", "○ Expectation", "◎ Target", "✕ Contradicted"]);
  });

  it("is the same for the same brief", () => {
    expect(renderBrief(exampleBrief)).toBe(page);
  });

  it("shows no numbers of a solution that did not converge", () => {
    const [first] = exampleBrief.scenarios;
    const text = renderBrief({ ...exampleBrief, scenarios: [{ ...first, converged: false, residual: 0.05 }] });
    expect(text).toContain("did not converge");
    expect(parse(text).querySelectorAll("#scenarios svg").length).toBe(0);
  });

  it("stands without targets, partners, scenarios and claims", () => {
    const empty: Brief = {
      ...exampleBrief,
      article: { ...exampleBrief.article, title: null, dateline: null, dateline_source: null },
      findings: [],
      claims: [],
      targets: [],
      partners: null,
      dependence: null,
      leeway: null,
      scenarios: [],
      events: [],
      positions: [],
      sources: [],
    };
    const document = parse(renderBrief(empty));
    expect(document.querySelectorAll("svg").length).toBe(0);
    expect(document.body.textContent).toContain("no quantitative claim");
    expect(document.body.textContent).toContain("None of the shipped scenarios fits");
  });
});

describe("text of an article", () => {
  const attacks = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</svg><script>alert(1)</script>",
    "]]><script>alert(1)</script>",
    "<!-- ",
    "--><b>",
    "&lt;script&gt;",
    "javascript:alert(1)",
    "{{constructor}}",
    "${alert(1)}",
    "\u0000\u001b[31m\u202e",
  ];
  const plain = counts(parse(renderBrief(withText("plain"))));

  it.each(attacks)("is inert: %j", (attack) => {
    const document = parse(renderBrief(withText(attack)));
    expect(counts(document)).toEqual(plain);
    for (const element of document.querySelectorAll("*")) {
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
    }
    for (const link of document.querySelectorAll("a")) expect(link.getAttribute("href")).toMatch(/^(#|https?:)/);
  });

  it("is inert whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        expect(counts(parse(renderBrief(withText(`x${text}`))))).toEqual(plain);
      }),
      { numRuns: 15 },
    );
  });
});

describe("an address of a source", () => {
  it("becomes a link only when it is of the web", () => {
    expect(isWebAddress("https://example.org/a?b=c")).toBe(true);
    for (const bad of [
      "javascript:alert(1)",
      "data:text/html,x",
      "",
      "ftp://example.org",
      'https://x"onclick=',
      " https://x",
    ]) {
      expect(isWebAddress(bad), bad).toBe(false);
    }
  });
});
