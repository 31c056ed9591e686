import { describe, expect, test } from "vitest";

import { layOut } from "./layout/layout.ts";
import { tokenize } from "./tokens.ts";

/** The sentences of a text as they stand in it. */
function sentences(text: string): readonly string[] {
  return tokenize(text, layOut(text).blocks).sentences.map(({ start, end }) => text.slice(start, end));
}

describe("a full stop that ends no sentence", () => {
  test.each([
    "Brokers saw U.S. barley stocks shrink for a third week.",
    "Demand in weekly U.S. Labour Department figures, e.g. for welders, held vs. last spring.",
    "The hearing starts at 3 p.m. ET on Tuesday, or 9 p.m. Berlin time.",
    "Talks with Sens. Ruth Moore and Lt. Gen. Ian Holt, D-Calif., lasted until 2 a.m. Friday.",
    "J. R. Penrose of Harwick Corp. Ltd. said St. Lucia was its No. 2 market since Jan. 5.",
    "The board got N412.75 billion and Rs.2,310 crore in the year to Sept. 30.",
    "It would come sooner… is what Adm. K. L. Osei told the Ph.D. students.",
    "The U.K. Treasury and the U.S. Under Secretary agreed.",
  ])("%s", (text) => {
    expect(sentences(text)).toEqual([text]);
  });
});

describe("a full stop that ends a sentence", () => {
  test.each([
    "The gap closed at USD 87.1B. | Imports shrank to 5 mt. | Rates stayed at 4 pct. | Growth held.",
    "Trading stopped at 4 p.m. | Shares then rose.",
    "The maker is Harwick Inc. | It also owns mills in the U.S. | The union objects.",
    "They ship rye, oats, etc. | Prices are firm.",
    "He works for Marlow Corp. | Analysts doubt it.",
    "Is it vitamin C. | He cannot say.",
    '"We shall sell." | The minister left. | “Why?” | Nobody knew.',
  ])("%s", (marked) => {
    expect(sentences(marked.replaceAll(" | ", " "))).toEqual(marked.split(" | "));
  });

  test("white space may be missing behind it", () => {
    expect(sentences("Output rose 3%.The index fell.")).toEqual(["Output rose 3%.", "The index fell."]);
  });
});

describe("what stands around the prose of a wire story", () => {
  test("is told from it, with and without blank lines", () => {
    const lines = [
      ["title", "Wheat shipments from the southern ports climb again in the spring"],
      ["byline", "By Ann Lowe and Piet Maas"],
      ["caption", "FILE PHOTO: A grain carrier is seen at anchor. REUTERS/Jo Tan/File Photo"],
      ["date", "ODENSE, March 21. /TASS/."],
      [
        "paragraph",
        "The ministry said that 5 million tons of grain had left the ports since July, a third more than in the season before.",
      ],
      ["date", "July 3 (Reuters) -"],
      ["paragraph", "Barley rose 5% on Monday."],
      ["byline", "(Reporting by Ann Lowe; editing by Piet Maas)"],
    ];
    const story = lines.map(([kind, line]) => (kind === "date" ? `${line} ` : `${line}\n`)).join("");
    for (const text of [story, story.replaceAll("\n", "\n\n")])
      expect(layOut(text).blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual(lines);
  });

  test("a text wrapped at a fixed width stays one paragraph", () => {
    const text =
      "The harbour board said on Tuesday that Denmark\nand Poland had shipped more rye than in any\nearlier spring.";
    expect(layOut(text).blocks.map(({ kind }) => kind)).toEqual(["paragraph"]);
    const story = `Denmark's rye exports slow again, customs say\nBy Ann Lowe\nODENSE, July 10 Denmark warned on Tuesday of a\n"bleak" autumn after a fall in rye shipments,\nraising doubts about the harvest.`;
    expect(layOut(story).blocks.map(({ kind }) => kind)).toEqual(["title", "byline", "paragraph"]);
  });
});
