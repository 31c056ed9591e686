import { describe, expect, test } from "vitest";

import { lowerOf } from "../span.ts";
import { layOut } from "../layout/layout.ts";
import { findTimes, resolveTimes } from "./find_times.ts";

/** The periods of a text, reckoned from Wednesday 24 May 2023. */
function periods(text: string, fiscalCountry: string | null = null): readonly string[] {
  const lower = lowerOf(text);
  const found = resolveTimes(findTimes(lower, layOut(text).blocks), { dateline: "2023-05-24" }, () => ({
    tense: null,
    fiscalCountry,
  }));
  return found.map(({ from, to, granularity }) => `${from}..${to} ${granularity}`);
}

describe("the period grammar", () => {
  test.each([
    ["In 2022 it fell.", "2022-01-01..2022-12-31 year"],
    ["So far in 2023 it rose.", "2023-01-01..2023-05-24 ytd"],
    ["Since the start of the year it rose.", "2023-01-01..2023-05-24 ytd"],
    ["It rose in the first four months of 2023.", "2023-01-01..2023-04-30 ytd"],
    ["It rose in January-April.", "2023-01-01..2023-04-30 ytd"],
    ["It rose between January and April 2023.", "2023-01-01..2023-04-30 ytd"],
    ["It rose in Q3 2022.", "2022-07-01..2022-09-30 quarter"],
    ["It rose in the third quarter of last year.", "2022-07-01..2022-09-30 quarter"],
    ["It rose in H1 2022.", "2022-01-01..2022-06-30 half"],
    ["It rose in the year to March 2023.", "2022-04-01..2023-03-31 year"],
    ["It rose last month.", "2023-04-01..2023-04-30 month"],
    ["It has risen since last February.", "2023-02-01..2023-02-28 month"],
    ["The goal set on last march stands.", "2023-03-01..2023-03-31 month"],
    ["They met in December.", "2022-12-01..2022-12-31 month"],
    ["They met on May 3.", "2023-05-03..2023-05-03 day"],
    ["They met on December 20.", "2022-12-20..2022-12-20 day"],
    ["They met on 24 May 2023.", "2023-05-24..2023-05-24 day"],
    ["They met on 24.05.2023.", "2023-05-24..2023-05-24 day"],
    ["Se reunieron el 24 de mayo de 2023.", "2023-05-24..2023-05-24 day"],
    ["They meet next Friday.", "2023-05-26..2023-05-26 day"],
    ["They met this Wednesday.", "2023-05-24..2023-05-24 day"],
    ["They met on Monday.", "2023-05-22..2023-05-22 day"],
    ["They met last week.", "2023-05-15..2023-05-21 week"],
    ["They met two years ago.", "2021-01-01..2021-12-31 year"],
    ["They met yesterday.", "2023-05-23..2023-05-23 day"],
    ["They met three days ago.", "2023-05-21..2023-05-21 day"],
    ["It grew in the 1990s.", "1990-01-01..1999-12-31 null"],
  ])("%s", (text, wanted) => {
    expect(periods(text)).toEqual([wanted]);
  });
});

test("a fiscal year follows the country, and stays open with candidates where none is clear", () => {
  expect(periods("It rose in FY2023.", "IND")).toEqual(["2022-04-01..2023-03-31 fiscal_year"]);
  expect(periods("It rose in FY2023.", "USA")).toEqual(["2022-10-01..2023-09-30 fiscal_year"]);
  expect(periods("It rose in 2022/23.")).toEqual(["null..null fiscal_year"]);
});

test("a date that may be day first or month first stays open", () => {
  expect(periods("They met on 05/04/2023.")).toEqual(["null..null day"]);
});

test("a number of things is no year", () => {
  expect(periods("They sold 2000 tonnes and $1950 of 2,022 cars.")).toEqual([]);
});
