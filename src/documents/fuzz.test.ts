import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { read } from "./read.ts";
import type { DocumentRecord, Span } from "./record.ts";

/** Every span of a record, wherever it sits. */
function spansOf(value: unknown): Span[] {
  if (value === null || typeof value !== "object") return [];
  const own = "start" in value && "end" in value && "text" in value ? [value as Span] : [];
  return [...own, ...Object.values(value).flatMap(spansOf)];
}

function expectSound(text: string, record: DocumentRecord): void {
  const isWrong = ({ start, end, text: own }: Span): boolean =>
    !(start >= 0 && start < end && end <= text.length && text.slice(start, end) === own);
  expect(spansOf(record).filter(isWrong)).toEqual([]);
  const actors = new Set(record.actors.map(({ id }) => id));
  const named = [
    ...record.claims.flatMap(({ attribution }) => attribution.speaker ?? []),
    ...record.events.flatMap((event) => event.actors.map(({ actor }) => actor)),
  ];
  expect(named.filter((actor) => !actors.has(actor))).toEqual([]);
}

const WORDS =
  "China Russia Moscow Beijing exports imports trade rose fell to from between and of the a said Li Qiang President Xi told that “ ” ‘ ’ \" ' ( ) , . ; : — - % $ € ¥ US$ 5 7.5 190,000 190.000 1/2 ½ million billion bn m percent points tonnes barrels per day last year 2022 in May 24 2023 so far Q3 next Friday not will target record largest trading partner \n \n\n \u200f \u202b \u00a0 \ud800 \udc00 © Reuters / AFP File- G7 12-point according to customs data visited met signed İ ﬁ 中国 млрд".split(
    " ",
  );

describe("whatever the text, the record is sound", () => {
  test("any sequence of the words that rules look for gives spans that slice to what they say", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }),
        fc.constantFrom(" ", "", "\n"),
        (words, glue) => {
          const text = words.join(glue);
          expectSound(text, read(text, { dateline: "2023-05-24" }));
        },
      ),
      { numRuns: 400, seed: 7 },
    );
  });

  test("any string of UTF-16 units is read, broken surrogates included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expectSound(text, read(text));
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  test("the same text gives the same record, whatever was read before", () => {
    const text = "China's exports to Russia rose 47 percent to $11.1 billion in March, customs data showed.";
    const first = JSON.stringify(read(text, { dateline: "2023-04-13" }));
    for (const word of WORDS) read(`${word} Zyxwv qwerty exports of ${word} reached 5 billion dollars.`);
    expect(JSON.stringify(read(text, { dateline: "2023-04-13" }))).toBe(first);
  });
});

const LENGTH = 100_000;
const HARD: Readonly<Record<string, string>> = {
  letters: "a",
  digits: "1",
  "grouped digits": "1,000,",
  "dotted digits": "1.234.",
  spaces: " ",
  "line breaks": "\n",
  "opening quotes": "“",
  "nested quotes": "“‘",
  "straight quotes": "\" '",
  parentheses: "( ",
  commas: ", ",
  dashes: "- ",
  slashes: "1/2/",
  addresses: "http://a.",
  scales: "million billion ",
  numbers: "5 billion dollars to ",
  "number words": "twenty one hundred and ",
  countries: "China Russia ",
  offices: "deputy prime minister of ",
  names: "Li Qiang, ",
  possessives: "China’s ",
  said: "said that he said ",
  according: "according to ",
  months: "May 24 to June ",
  years: "2022-23 ",
  weekdays: "last Friday, next Friday ",
  conjunctions: "and Russia and ",
  "right-to-left marks": "\u200f\u202b5\u202c ",
  surrogates: "\ud800",
  emoji: "👩‍👩‍👧 ",
  dotted: "a. ",
  capitals: "Ab Cd ",
  "visits and meetings": "visited met signed ",
  "sentences that begin with They": "They banned exports to Chad. ",
  "measures of the country": "The country said it imposed sanctions, banning imports by adding firms. ",
  shares: "half of a third of ",
};

/** Processor time of this process so far, which other work on the machine does not lengthen. */
function processorSeconds(): number {
  return process.cpuUsage().user / 1e6;
}

describe("no text makes the reader slow", () => {
  test.each(Object.entries(HARD))("100 kB of %s in one line are read within seconds", (_, unit) => {
    const text = unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
    const spent = processorSeconds();
    const record = read(text, { dateline: "2023-05-24" });
    expect(processorSeconds() - spent).toBeLessThan(4);
    expectSound(text.slice(0, LENGTH), record);
  });

  test("thousands of paragraphs without a number are read within seconds", () => {
    const text = "The talks went on and the markets did not move.\n\n".repeat(12_000);
    const spent = processorSeconds();
    expect(read(text, { dateline: "2023-05-24" }).quantities).toEqual([]);
    expect(processorSeconds() - spent).toBeLessThan(4);
  });

  test("100 kB in which every sentence names other persons are read within seconds", () => {
    const letters = (number: number): string =>
      Array.from(String(number))
        .map((digit) => "bcdfghjklm".charAt(Number(digit)) + "aeiouaeiou".charAt(Number(digit)))
        .join("");
    const name = (number: number): string => letters(number).replace(/^./, (letter) => letter.toUpperCase());
    const sentence = (index: number): string =>
      `Trade Minister ${name(10_000 + index)} ${name(50_000 + 7 * index)} said exports rose. The minister met ${name(70_000 + 3 * index)} ${name(30_000 + index)}. “It is fine,” ${name(50_000 + 7 * index)} said.\n\n`;
    const text = Array.from({ length: 700 }, (_, index) => sentence(index)).join("");
    const spent = processorSeconds();
    const record = read(text, { dateline: "2023-05-24" });
    expect(processorSeconds() - spent).toBeLessThan(4);
    expect(record.actors.length).toBeGreaterThan(1000);
    expectSound(text, record);
  });
});
