import { describe, expect, test } from "vitest";

import { read } from "../read.ts";

/** Every time of a text as "words = from..to", a single day once, "open" where the days stay open. */
function timesOf(text: string, dateline: string): readonly string[] {
  return read(text, { dateline }).times.map(({ span, from, to }) => {
    const days = from === null ? "open" : from === to ? from : `${from}..${to}`;
    return `${span.text} = ${days}`;
  });
}

type Row = readonly [text: string, dateline: string, ...times: readonly string[]];

function check(rows: readonly Row[]): void {
  test.each(rows)("%s (%s)", (text, dateline, ...times) => {
    expect(timesOf(text, dateline)).toEqual(times);
  });
}

describe("a weekday looks the way the words that govern it look", () => {
  check(
    [
      ["The tour comes before Thursday's summit.", "2024-05-14", "Thursday = 2024-05-16"],
      [
        "The king on Monday announced a levy starting Friday.",
        "2024-05-14",
        "Monday = 2024-05-13",
        "Friday = 2024-05-17",
      ],
      [
        "The pact, due to lapse on Monday, was renewed; prices fell due to Friday's storm.",
        "2024-05-16",
        "Monday = 2024-05-20",
        "Friday = 2024-05-10",
      ],
      [
        "Shares rose to close at 51 points on Monday as of 1900 GMT.",
        "2016-12-13",
        "Monday = 2016-12-12",
        "1900 GMT = 2016-12-12",
      ],
      ["Dealers looked to the meeting that gets underway on Tuesday.", "2024-12-16", "Tuesday = 2024-12-17"],
      [
        "The chief said on Tuesday he will fly to Rome on Friday.",
        "2023-10-04",
        "Tuesday = 2023-10-03",
        "Friday = 2023-10-06",
      ],
      [
        "On Friday, the ministers will sign the text agreed on Monday.",
        "2023-10-04",
        "Friday = 2023-10-06",
        "Monday = 2023-10-02",
      ],
      [
        "The cartel, which meets on Thursday, raised output in July.",
        "2023-10-04",
        "Thursday = 2023-10-05",
        "July = 2023-07",
      ],
      [
        "A ruling is expected Thursday, a clerk said Tuesday.",
        "2023-08-16",
        "Thursday = 2023-08-17",
        "Tuesday = 2023-08-15",
      ],
      [
        "They will meet again Thursday after failing to agree Monday.",
        "2023-08-16",
        "Thursday = 2023-08-17",
        "Monday = 2023-08-14",
      ],
      ["Buyers held back ahead of Friday's auction.", "2023-10-04", "Friday = 2023-10-06"],
      ["Sellers awaited Wednesday's tender.", "2023-10-03", "Wednesday = 2023-10-04"],
      ["From Sunday to Tuesday she visits Oslo.", "2023-08-18", "Sunday = 2023-08-20", "Tuesday = 2023-08-22"],
      [
        "Speaking on Thursday, he said a verdict would come next month.",
        "2023-08-18",
        "Thursday = 2023-08-17",
        "next month = 2023-09",
      ],
      [
        "The board warned that demand in the first quarter would sag.",
        "2005-02-10",
        "the first quarter = 2005-01..2005-03",
      ],
      [
        "The office put the hearing off to Sept. 27 in late May.",
        "2024-06-27",
        "Sept. 27 = 2024-09-27",
        "late May = 2024-05",
      ],
      ["It sank below its low in April, when the bank was forced to act.", "2024-06-27", "April = 2024-04"],
      ["Congress must act by Friday to avert a strike.", "2024-02-28", "Friday = 2024-03-01"],
      ["The pause was to expire at midnight Tuesday.", "2025-08-11", "Tuesday = 2025-08-12"],
    ].map(whole),
  );
});

describe("a month or day without a year is the one that the tense points to", () => {
  check(
    [
      [
        "Dec 23 CBOT wheat closed at $5.56 in the week that ended Oct. 19.",
        "2023-10-26",
        "Dec 23 = 2023-12",
        "the week that ended Oct. 19 = 2023-10-13..2023-10-19",
      ],
      [
        "She warned in February that a ban would hurt, and in April she resigned.",
        "2024-05-17",
        "February = 2024-02",
        "April = 2024-04",
      ],
      [
        "The tour, his first since taking office in January, ends Saturday.",
        "2024-05-10",
        "January = 2024-01",
        "Saturday = 2024-05-11",
      ],
      [
        "Prices will hit a peak in June; the lender had projected in October a fall.",
        "2024-05-14",
        "June = 2024-06",
        "October = 2023-10",
      ],
      ["The quota runs from July to June.", "2024-05-14", "from July to June = 2024-07..2025-06"],
      ["By September it had risen to 60%.", "2023-11-30", "September = 2023-09"],
      ["The envoy met the emir; the next round starts on Monday.", "2024-06-08", "Monday = 2024-06-10"],
      [
        "Data for the month of November are due on Tuesday.",
        "2022-12-12",
        "November = 2022-11",
        "Tuesday = 2022-12-13",
      ],
      ["A rise helped to lift prices by the end of March.", "2020-04-09", "the end of March = 2020-03"],
      ["The mills will run until the end of next March.", "2023-10-05", "the end of next March = 2024-03"],
      [
        "Cuts will last between January 2021 and April 2022.",
        "2020-04-09",
        "between January 2021 and April 2022 = 2021-01..2022-04",
      ],
      [
        "Credit was scarce in the fall of 2008 and the spring of last year.",
        "2022-05-10",
        "the fall of 2008 = 2008-09..2008-11",
        "the spring of last year = 2021-03..2021-05",
      ],
      ["A new round is due the week after next.", "2022-05-10", "the week after next = 2022-05-23..2022-05-29"],
      [
        "Sales fell in November and December last year.",
        "2021-03-12",
        "November = 2020-11",
        "December last year = 2020-12",
      ],
      ["It is down from the lender's June forecast of 3%.", "2018-10-04", "June = 2018-06"],
      ["The war that began on February 24 last year goes on.", "2023-02-24", "February 24 last year = 2022-02-24"],
      ["Reporters were told on the 12th that sales rose.", "2020-09-13", "the 12th = 2020-09-12"],
      [
        "The envoy toured Chad in August and plans to visit Mali in October.",
        "2023-09-12",
        "August = 2023-08",
        "October = 2023-10",
      ],
      ["December's index was 4%, against 5% in November.", "2023-01-20", "December = 2022-12", "November = 2022-11"],
      ["The freeze was prolonged until mid-November.", "2025-08-11", "mid-November = 2025-11"],
      ["The sides have set a July 20 deadline.", "2014-05-06", "July 20 = 2014-07-20"],
      [
        "On January 31 he said he would raise the levy on February 1.",
        "2025-02-01",
        "January 31 = 2025-01-31",
        "February 1 = 2025-02-01",
      ],
      ["A vote is seen in December and a second in 2019.", "2018-10-25", "December = 2018-12", "2019 = 2019"],
      ["Sugar for October delivery lost 2 cents.", "2021-09-14", "October = 2021-10"],
      ["March wheat closed at $7.40 a bushel.", "2022-12-20", "March = 2023-03"],
      ["May exports were weak, and it may rain.", "2022-06-20", "May = 2022-05"],
    ].map(whole),
  );
});

describe("stretches named by their end, halves and quarters", () => {
  check(
    [
      ["After 10 months of this year, imports stood lower.", "2021-12-03", "10 months of this year = 2021-01..2021-10"],
      ["It lifted 11-month exports to a record.", "2021-12-03", "11-month = 2021-01..2021-11"],
      ["Stocks fell in the week ended March 26.", "2021-03-30", "the week ended March 26 = 2021-03-20..2021-03-26"],
      ["Stocks fell in the week to Friday.", "2021-03-30", "the week to Friday = 2021-03-20..2021-03-26"],
      ["Sales rose in the three months to June.", "2016-08-13", "the three months to June = 2016-04..2016-06"],
      [
        "Sales rose in the six months ended Sept. 30.",
        "2016-11-13",
        "the six months ended Sept. 30 = 2016-04..2016-09",
      ],
      [
        "Profit for the year ended 31 March 2023 fell.",
        "2023-08-18",
        "the year ended 31 March 2023 = 2022-04..2023-03",
      ],
      [
        "Loadings in the first half of October rose.",
        "2023-10-20",
        "the first half of October = 2023-10-01..2023-10-15",
      ],
      ["Wages rose in the June quarter.", "2025-07-28", "the June quarter = 2025-04..2025-06"],
      ["First-quarter sales fell.", "2023-10-05", "First-quarter = 2023-01..2023-03"],
      ["Arrivals in the Jan.-Feb. period rose.", "2022-03-07", "Jan.-Feb. = 2022-01..2022-02"],
      [
        "Arrivals rose in the July through September period.",
        "2016-11-04",
        "July through September = 2016-07..2016-09",
      ],
      [
        "Output grew in the first three months of the year.",
        "2014-05-06",
        "the first three months of the year = 2014-01..2014-03",
      ],
      ["Homes were cold in winter 2022-23.", "2023-10-05", "winter 2022-23 = 2022-12..2023-02"],
      ["Homes will be cold this winter.", "2023-01-05", "this winter = 2022-12..2023-02"],
    ].map(whole),
  );
});

describe("times that point back to one named before", () => {
  check(
    [
      [
        "Exports grew in the first ten days of May. Imports fell over the period.",
        "2025-05-13",
        "the first ten days of May = 2025-05-01..2025-05-10",
        "the period = 2025-05-01..2025-05-10",
      ],
      [
        "Exports in 2023 fell, compared with 2022. That year the deficit doubled.",
        "2024-05-13",
        "2023 = 2023",
        "2022 = 2022",
        "That year = 2023",
      ],
      [
        "The pact was signed on 3 March. The following day it was dead.",
        "2022-03-20",
        "3 March = 2022-03-03",
        "The following day = 2022-03-04",
      ],
      [
        "The pact was signed on 3 March. Two days later it was dead.",
        "2022-03-20",
        "3 March = 2022-03-03",
        "Two days later = 2022-03-05",
      ],
      [
        "Flows hit a peak on September 30, beating that of the previous day.",
        "2025-10-02",
        "September 30 = 2025-09-30",
        "the previous day = 2025-09-29",
      ],
      ["Two days later it was dead.", "2022-03-20", "Two days later = open"],
      [
        "Imports fell in January to May 2013, against the same period of last year.",
        "2013-06-20",
        "January to May 2013 = 2013-01..2013-05",
        "the same period of last year = 2012-01..2012-05",
      ],
      [
        "Imports fell in September, against the same month a year ago.",
        "2021-10-20",
        "September = 2021-09",
        "the same month a year ago = 2020-09",
      ],
      [
        "Imports in the first two months of 2022 topped those of the previous year.",
        "2023-03-07",
        "the first two months of 2022 = 2022-01..2022-02",
        "the previous year = 2021",
      ],
      [
        "The rate was cut on Monday and raised on Tuesday, a day later.",
        "2022-03-16",
        "Monday = 2022-03-14",
        "Tuesday = 2022-03-15",
        "a day later = 2022-03-16",
      ],
    ].map(whole),
  );
});

describe("fiscal years and pairs of years", () => {
  check(
    [
      ["Pakistan's gap shrank in July-Jan FY24.", "2024-02-20", "July-Jan FY24 = 2023-07..2024-01"],
      ["Pakistan's gap shrank in 9MFY24.", "2024-04-20", "9MFY24 = 2023-07..2024-03"],
      ["Pakistan's gap shrank in the 2023-2024 fiscal year.", "2024-09-20", "2023-2024 = 2023-07..2024-06"],
      [
        "Profit of the US firm fell in the fiscal third quarter.",
        "2023-08-03",
        "the fiscal third quarter = 2023-04..2023-06",
      ],
      ["Exports in the 2023/24 July-June season rose.", "2024-08-25", "2023/24 July-June = 2023-07..2024-06"],
      ["The plan (2026-30) sets targets.", "2026-03-05", "2026-30 = 2026..2030"],
      [
        "India's exports grew in the first three months of FY23.",
        "2022-07-19",
        "the first three months of FY23 = 2022-04..2022-06",
      ],
      ["India's exports grew in April-September 2022-23.", "2022-11-02", "April-September 2022-23 = 2022-04..2022-09"],
      ["India's exports in the previous fiscal were flat.", "2022-07-19", "the previous fiscal = 2021-04..2022-03"],
      ["Growth in Q4FY19 was weak in India.", "2019-05-03", "Q4FY19 = 2019-01..2019-03"],
      ["Growth in Q4FY19 was weak.", "2019-05-03", "Q4FY19 = open"],
      ["Exports for the 2021-22 marketing year are put at 9 million tonnes.", "2021-10-20", "2021-22 = open"],
      ["India's output in 2024-25 was a record.", "2025-08-16", "2024-25 = 2024-04..2025-03"],
      ["Output in 2008/2009 was a record.", "2010-08-16", "2008/2009 = open"],
      ["Output in 2021-22 was a record.", "2023-08-16", "2021-22 = 2021..2022"],
      [
        "Japan's deficit shrank in the current fiscal year.",
        "2023-05-10",
        "the current fiscal year = 2023-04..2024-03",
      ],
    ].map(whole),
  );
});

describe("hours, parts of days, and what bounds no days", () => {
  check(
    [
      [
        "She left a fortnight ago, some weeks ago or two hours ago.",
        "2023-08-14",
        "a fortnight ago = 2023-07-31",
        "some weeks ago = open",
        "two hours ago = 2023-08-14",
      ],
      ["Prices fell over the past fortnight.", "2023-10-26", "the past fortnight = 2023-10-12..2023-10-26"],
      ["Raids overnight on Tuesday killed nine.", "2025-10-19", "overnight on Tuesday = 2025-10-14"],
      ["Shares stood at 51 points at 1151 GMT.", "2016-01-12", "1151 GMT = 2016-01-12"],
      ["He arrives at 5 p.m. ET Thursday.", "2016-01-12", "5 p.m. ET Thursday = 2016-01-14"],
      ["The jet landed late Sunday night.", "2016-05-23", "late Sunday night = 2016-05-22"],
      ["Ships were held up overnight, and the overnight rate rose.", "2025-10-01", "overnight = 2025-10-01"],
      ["Prices have risen in recent weeks.", "2025-10-01", "recent weeks = open"],
      ["Ties have cooled since the late 1980s.", "2025-10-01", "the late 1980s = 1980..1989"],
      ["Tension was last so high nearly 12 years ago.", "2016-01-12", "nearly 12 years ago = 2004"],
    ].map(whole),
  );
});

describe("lengths and habits are no dates", () => {
  check([
    ["They signed a 12-year deal after two weeks of talks that lasted for three months.", "2016-01-13"],
    ["Every year and each Monday they meet for three hours.", "2016-01-13"],
    ["Oil rose for the first time in eight days on Wednesday.", "2016-01-13", "Wednesday = 2016-01-13"],
    ["Months after the vote, weeks of strikes weigh on it.", "2023-08-18"],
    ["The three-month contract trades at $8,000.", "2023-08-18"],
  ]);
});

/** "2023-07" and "2022-04..2023-03" in whole months, "2021..2022" and "2019" in whole years, as days. */
function whole([text, dateline, ...times]: readonly string[]): Row {
  return [text, dateline, ...times.map(inDays)];
}

function inDays(time: string): string {
  const [words, days] = time.split(" = ");
  if (days === "open") return time;
  const [first, last = first] = days.split("..");
  const from = `${first}-01-01`.slice(0, 10);
  const [year, month = "12", day] = last.split("-");
  const to = day === undefined ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10) : last;
  return `${words} = ${from === to ? from : `${from}..${to}`}`;
}
