import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { check } from "../../checks/check.ts";
import { read } from "../../documents/read.ts";
import { buildBrief } from "./build.ts";
import { executeHere } from "../../strategy/task.ts";
import { evenWorld } from "../../strategy/even_world.cases.ts";
import { gatherFigures } from "./figures.ts";
import { gatherLeeway } from "./leeway/gather.ts";
import { renderBrief } from "./page.ts";
import { CUSTOMS, ledgerOf, reconciled } from "./record_fixture.cases.ts";
import { chooseScenarios } from "./scenario_choice.ts";
import { summaryLines } from "./summary.ts";

const sample = readFileSync(new URL("../../../examples/article.txt", import.meta.url), "utf8");
const words = sample.split(" ");
const ledger = ledgerOf([...CUSTOMS, ...reconciled()]);

const insertion = fc.constantFrom(
  "$4.3bn",
  "RMB 1.5 trillion",
  "12%",
  "last year",
  "Q3 2022",
  "fiscal year 2022/23",
  "target",
  "by 2025",
  "record",
  "largest",
  "between 5 and 7 percent",
  "190.000 millones",
  "3 lakh crore",
  "since 2010",
  "share of",
  "India",
  "EU",
  "\n\n",
  "<b>",
  "\u202e",
  "]]>",
);
const article = fc
  .array(fc.record({ at: fc.nat({ max: words.length }), word: insertion, cut: fc.boolean() }), { maxLength: 40 })
  .map((edits) => {
    const text = [...words];
    for (const { at, word, cut } of edits) text.splice(at, cut ? 2 : 0, word);
    return text.join(" ");
  });

/** Too small for most questions, so that answers and reasons why there is none both occur. */
const small = evenWorld(["RUS", "CHN", "USA", "DEU"], (a, b) => (a === b ? 100 : 4));

describe("a brief of any article", () => {
  it("is a whole page and a short summary, with quotes that stand in the article", async () => {
    await fc.assert(
      fc.asyncProperty(article, async (text) => {
        const record = await check(read(text), ledger);
        const brief = buildBrief({
          text,
          file: "a.txt",
          sha256: "",
          dataSha256: "",
          record,
          figures: await gatherFigures(ledger, record),
          plan: chooseScenarios(record, text),
          runs: [],
          leeway: await gatherLeeway(record, text, {
            ledger,
            loadWorld: () => Promise.resolve(small),
            links: [],
            dateline: null,
            execute: executeHere,
          }),
          world: null,
          europeanUnion: [],
          version: "0.1.0",
          command: "leeway brief a.txt",
        });
        const page = renderBrief(brief);
        expect(page).toMatch(/<\/html>\s*$/);
        expect(page).not.toMatch(/NaN|undefined|Infinity/);
        expect(summaryLines(brief).length).toBeLessThanOrEqual(24);
        const quotes = (brief.leeway?.answers ?? []).flatMap((answer) => answer.quotes);
        for (const quote of [...brief.claims.map((claim) => claim.quote), ...quotes]) {
          const shown = (quote.before + quote.marked + quote.after).replace(/^… | …$/g, "").trim();
          expect(text.replace(/\s+/g, " ")).toContain(shown);
        }
      }),
      { numRuns: 25 },
    );
  });
});
