import { describe, expect, test } from "vitest";

import { read } from "../read.ts";

/** The date of an article and how it is known. */
function datelineOf(text: string): string {
  const { dateline, dateline_source: source } = read(text).document;
  return dateline === null ? "none" : `${dateline} ${source}`;
}

describe("the date of an article without one given", () => {
  test.each([
    ["Updated: 2:56am, 4 Mar, 2022\n\nMinisters met in Rome on Thursday.", "2022-03-04 dateline"],
    ["13 Mar 2022 03:54PM (Updated: 13 Mar 2022 05:10PM)\n\nThe envoy flew to Oslo.", "2022-03-13 dateline"],
    ["Last Updated : Mar 21, 2023, 10:15 AM IST\n\nExports rose last month.", "2023-03-21 dateline"],
    ["By Ann Lee | Wire | Tue, Mar 21, 2023\n\nExports rose last month.", "2023-03-21 dateline"],
    ["Exports rise\n\nPosted on 04/21/2023 by desk\n\nExports rose last month.", "2023-04-21 dateline"],
    ["May 5, 2014 / 3:50 PM / 3 years ago\n\nEnvoys met again on Monday.", "2014-05-05 dateline"],
    ["OSLO, March 21. /TASS/. Trade rose in 2022, the ministry said on Tuesday.", "2023-03-21 dateline"],
    ["OSLO, March 7 (Reuters) - Imports rose in early 2022, data showed on Monday.", "2022-03-07 dateline"],
    ["OSLO, Jan. 5 (Xinhua) -- Exports fell in December 2022.", "2023-01-05 dateline"],
    ["The bloc will end all trade in gas by January 1, 2027, after record sales in 2024.", "none"],
  ])("%s", (text, wanted) => {
    expect(datelineOf(text)).toBe(wanted);
  });
});
