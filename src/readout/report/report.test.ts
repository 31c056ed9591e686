import { csvParse } from "d3-dsv";
import * as fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";

import { check } from "../../checks/check.ts";
import { read } from "../../documents/read.ts";
import { CUSTOMS, ledgerOf } from "../brief/record_fixture.cases.ts";
import { claimsCsv } from "./claims_csv.ts";
import { htmlReport } from "./html_report.ts";
import { markdownReport } from "./markdown_report.ts";
import { markedParagraphs } from "./marks.ts";
import { buildReport, type Report } from "./report.ts";

const ledger = ledgerOf(CUSTOMS);

async function reportOf(text: string, file = "article.txt"): Promise<Report> {
  const record = await check(read(text, { dateline: "2023-05-24" }), ledger);
  return buildReport({ record, text, sources: await ledger.sources(), file, version: "0.0.0" });
}

const article = `Trade turns east

Turnover between China and Russia came to 190.27 billion dollars in 2022, according to Chinese customs. Trade between China and Russia was 150 billion dollars in 2022, Chinese customs said.

Moscow and Beijing set a goal of $200 billion in trade between China and Russia for 2023.
`;

const hostile = `<script>alert()</script> & *bold* [link](javascript:alert) \`code\` | pipe

1. Trade between China and Russia came to <b>$190 billion</b> in 2022, "onload='x'" said.
`;

describe("the marks of a report", () => {
  test("give every paragraph but the headline, letter for letter", async () => {
    const report = await reportOf(article);
    const paragraphs = markedParagraphs(report).map((stretches) => stretches.map(({ text }) => text).join(""));
    expect(["Trade turns east", ...paragraphs].join("\n\n")).toBe(article.trimEnd());
  });

  test("hold each claim once, where its quantity stands", async () => {
    const report = await reportOf(article);
    const marks = markedParagraphs(report)
      .flat()
      .filter(({ claims }) => claims.length > 0);
    expect(marks.map(({ text }) => text)).toEqual(["190.27 billion dollars", "150 billion dollars", "$200 billion"]);
    expect(marks.flatMap(({ claims }) => claims.map(({ claim }) => claim.id)).sort()).toEqual(
      report.record.claims.map(({ id }) => id).sort(),
    );
  });

  test("are shared by quantities that overlap, under the gravest verdict", async () => {
    const report = await reportOf(article);
    const [first, second, ...rest] = report.claims;
    const overlapping = { ...second, claim: { ...second.claim, quantity: first.claim.quantity } };
    const shared = { ...report, claims: [first, overlapping, ...rest] };
    const mark = markedParagraphs(shared)[0].find(({ claims }) => claims.length > 0);
    expect(mark?.claims).toEqual([first, overlapping]);
    expect(htmlReport(shared)).toContain('class="claim claim-contradicted"');
  });

  test("lose nothing of any text", async () => {
    const piece = fc.constantFrom(
      "trade of China with Russia ",
      "$4.3bn ",
      "12% ",
      "\n",
      "\n\n",
      "in 2022. ",
      "<b>",
      "é👍 ",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
        const text = pieces.join("");
        const report = { ...(await reportOf(text)), title: "" };
        const told = markedParagraphs(report).flatMap((stretches) => stretches.map((one) => one.text));
        expect(told.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

describe("the page of a report", () => {
  test("marks claims by verdict, describes each mark and links it to its entry", async () => {
    const { document } = parseHTML(htmlReport(await reportOf(article)));
    const marks = [...document.querySelectorAll(".text .claim")];
    expect(marks.map((mark) => mark.className)).toEqual([
      "claim claim-rounding",
      "claim claim-contradicted",
      "claim claim-not_checkable",
    ]);
    for (const mark of marks) {
      const link = mark.querySelector("a")!;
      expect(document.querySelector(link.getAttribute("href")!)?.className).toBe("");
      expect(document.getElementById(link.getAttribute("aria-describedby")!)?.textContent).toMatch(/\w/);
    }
    expect(document.querySelectorAll(".entries > li").length).toBe(3);
    expect(document.getElementById("claims")?.textContent).toContain("rule level.no_reading_fits");
    expect(document.getElementById("claims")?.textContent).toContain("leeway simulate russia-china-closer");
  });

  test("takes no word of the article for markup and asks for nothing", async () => {
    const page = htmlReport(await reportOf(hostile, "<img src=x onerror=alert(1)>.txt"));
    const { document } = parseHTML(page);
    expect(document.querySelectorAll("script, img, iframe, link[rel=stylesheet], [onload], [onerror]").length).toBe(0);
    expect(document.querySelector(".text")?.textContent).toContain("<script>alert()</script> & *bold*");
    expect(document.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain("default-src 'none'");
    for (const address of document.querySelectorAll("[href], [src]"))
      expect(address.getAttribute("href") ?? address.getAttribute("src")).toMatch(/^#|^data:,$/);
  });

  test("says when there is nothing to check", async () => {
    expect(htmlReport(await reportOf("Nothing happened in Minsk."))).toContain("no quantitative claim");
  });
});

describe("a report in Markdown", () => {
  test("has a footnote with verdict, rule, evidence and command for each claim", async () => {
    const text = markdownReport(await reportOf(article));
    const references = [...text.matchAll(/\[\^(c\d+)\](?!:)/g)].map((found) => found[1]);
    const footnotes = [...text.matchAll(/^\[\^(c\d+)\]: \*\*/gm)].map((found) => found[1]);
    expect(references).toEqual(footnotes);
    expect(footnotes.length).toBe(3);
    expect(text).toContain("**150 billion dollars** ✕[^");
    expect(text).toContain("(rule `level.no_reading_fits`)");
    expect(text).toContain("    - Explore: `leeway simulate russia-china-closer`");
  });

  test("takes no character of the article for a mark", async () => {
    const text = markdownReport(await reportOf(hostile));
    expect(text).toContain(
      String.raw`\<script\>alert()\</script\> \& \*bold\* \[link\](javascript:alert) \`code\` \| pipe`,
    );
    expect(text).toContain(String.raw`1\. Trade between China and Russia`);
  });
});

describe("claims as CSV", () => {
  test("are one row each with fields, verdict and evidence", async () => {
    const { record } = await reportOf(article);
    const rows = csvParse(claimsCsv(record, record.verdicts, "article.txt"));
    expect(rows.length).toBe(record.claims.length);
    const wrong = rows.find((one) => one["verdict"] === "contradicted");
    expect(wrong).toMatchObject({
      file: "article.txt",
      dateline: "2023-05-24",
      quantity: "150 billion dollars",
      low: "150000000000",
      unit: "USD",
      reporter: "CHN",
      partner: "RUS",
      period_from: "2022-01-01",
      computed: "190271000000",
      explore: "leeway simulate russia-china-closer",
    });
    expect(wrong?.["evidence"]).toContain("190271000000 USD; gacc; as of 2023-01-13");
    expect(rows.find((one) => one["modality"] === "target")?.["probability"]).toMatch(/^0\.\d+$/);
  });

  test("leave the verdict open where nothing was checked, and have a header without claims", async () => {
    const { record } = await reportOf(article);
    expect(csvParse(claimsCsv(record, [], "a.txt")).every((one) => one["verdict"] === "")).toBe(true);
    const empty = claimsCsv({ ...record, claims: [] }, [], "a.txt");
    expect(empty.startsWith("file,dateline,claim,verdict,")).toBe(true);
    expect(empty.trimEnd().split("\n").length).toBe(1);
    expect(claimsCsv({ ...record, claims: [] }, [], "a.txt", false)).toBe("");
  });

  test("join into one table over several articles", async () => {
    const { record } = await reportOf(article);
    const table = claimsCsv(record, record.verdicts, "a.txt") + claimsCsv(record, record.verdicts, "b.txt", false);
    expect(csvParse(table).map((one) => one["file"])).toEqual([...Array(3).fill("a.txt"), ...Array(3).fill("b.txt")]);
  });

  test("hold no formula for a spreadsheet", async () => {
    const { record } = await reportOf(article, "=cmd()");
    const rows = csvParse(claimsCsv(record, record.verdicts, "=cmd()"));
    expect(rows[0]["file"]).toBe("'=cmd()");
  });
});
