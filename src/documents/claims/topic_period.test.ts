import { describe, expect, test } from "vitest";

import { read } from "../read.ts";

/** Every dated claim of a text as "quantity = from..to basis". */
function periodsOf(text: string, dateline: string): readonly string[] {
  return read(text, { dateline }).claims.map(({ quantity, period }) => {
    const days = period.from === null ? "open" : `${period.from}..${period.to} ${period.basis}`;
    return `${quantity.span.text} = ${days}`;
  });
}

describe("a figure whose sentence names no period", () => {
  test("takes the period that the sentences before report on, by inference", () => {
    const text =
      "Norway's exports rose 4% in March, data showed on Friday. Imports fell 2% to $7 billion. Exports to Chile reached $90 million.";
    const march = "2023-03-01..2023-03-31";
    expect(periodsOf(text, "2023-04-14")).toEqual([
      `4% = ${march} relative`,
      `2% = ${march} inferred`,
      `$7 billion = ${march} inferred`,
      `$90 million = ${march} inferred`,
    ]);
  });

  test("takes no year that something is compared with, and no day of publication", () => {
    const text =
      "Norway's exports totaled $9 billion in 2022, compared to 2021 ($8 billion). Imports were $7 billion. The data came out on Friday.";
    expect(periodsOf(text, "2023-04-14")).toEqual([
      "$9 billion = 2022-01-01..2022-12-31 explicit",
      "$8 billion = 2021-01-01..2021-12-31 explicit",
      "$7 billion = 2022-01-01..2022-12-31 inferred",
    ]);
  });

  test("stays open where only history is named, and where a target is set", () => {
    const text =
      "The pact was signed in 1994. Norway's exports were $9 billion. It aims to raise exports to $12 billion.";
    expect(periodsOf(text, "2023-04-14")).toEqual(["$9 billion = open", "$12 billion = open"]);
  });
});

describe("a standard of comparison", () => {
  test("of a year earlier is dated a year before what is compared", () => {
    const text =
      "Norway's exports reached $16 billion in the first ten days of May, compared with $15 billion a year earlier.";
    expect(periodsOf(text, "2023-05-14")).toEqual([
      "$16 billion = 2023-05-01..2023-05-10 relative",
      "$15 billion = 2022-05-01..2022-05-10 inferred",
    ]);
  });

  test("keeps the time that stands beside it", () => {
    const text =
      "Norway's exports rose 12% in September, beating the 9% growth seen in August. Imports fell 5%, after a 2% drop in August.";
    expect(periodsOf(text, "2023-10-14").slice(0, 2)).toEqual([
      "12% = 2023-09-01..2023-09-30 relative",
      "9% = 2023-08-01..2023-08-31 relative",
    ]);
  });
});

test("a time behind the outcome of a change dates the change, too", () => {
  const text = "Norway's deficit narrowed 17% in March to $15 billion and came down 9% to $240 billion in 2022.";
  expect(periodsOf(text, "2023-04-14")).toEqual([
    "17% = 2023-03-01..2023-03-31 relative",
    "$15 billion = 2023-03-01..2023-03-31 relative",
    "9% = 2022-01-01..2022-12-31 explicit",
    "$240 billion = 2022-01-01..2022-12-31 explicit",
  ]);
});

test("the month of a contract dates no price", () => {
  expect(periodsOf("Brent for June delivery rose 3% to $71 a barrel on Monday.", "2023-04-14")).toEqual([
    "3% = 2023-04-10..2023-04-10 relative",
    "$71 = 2023-04-10..2023-04-10 relative",
  ]);
});

test("the day on which data were published dates no figure", () => {
  const text = "According to data compiled by the office on Monday, Norway's exports rose 3% last month.";
  expect(periodsOf(text, "2023-04-14")).toEqual(["3% = 2023-03-01..2023-03-31 relative"]);
});

test("an older mark dates no figure", () => {
  const text = "Brent was up 63 cents at $31.49 a barrel, but remained near lows last seen nearly 12 years ago.";
  expect(periodsOf(text, "2016-01-12")).toEqual(["63 cents = open", "$31.49 = open"]);
});
