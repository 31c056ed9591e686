import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { addDays, addMonths, dayNumber, daysBetween, isIsoDate, isoDate, monthEnd, monthStart } from "./dates.ts";
import {
  contains,
  formatPeriod,
  granularityOf,
  halfOf,
  intersection,
  lengthInDays,
  monthOf,
  monthsIn,
  overlaps,
  parsePeriod,
  period,
  precedingPeriod,
  quarterOf,
  shiftMonths,
  shiftYears,
  yearOf,
  yearToDate,
} from "./periods.ts";

const days = fc.integer({ min: -200_000, max: 200_000 }).map((day) => addDays("1970-01-01", day));
const ranges = fc
  .tuple(days, fc.integer({ min: 0, max: 2000 }))
  .map(([from, length]) => period(from, addDays(from, length)));
const monthRanges = fc
  .tuple(days, fc.integer({ min: 0, max: 40 }))
  .map(([day, more]) => period(monthStart(day), monthEnd(day, more)));

describe("dates", () => {
  it("number the days without gap over leap years and centuries", () => {
    let date = "1899-12-31";
    const broken: string[] = [];
    for (let i = 0; i < 40_000; i++) {
      const next = addDays(date, 1);
      if (dayNumber(next) !== dayNumber(date) + 1 || next <= date || !isIsoDate(next)) broken.push(next);
      date = next;
    }
    expect(broken).toEqual([]);
    expect(date).toBe("2009-07-07");
  });

  it.each(["2023-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "0000-01-01", "2100-02-29", "yesterday", ""])(
    "do not hold %s",
    (text) => expect(isIsoDate(text)).toBe(false),
  );

  it("know leap days", () => {
    expect([monthEnd("2024-02-10"), monthEnd("2023-02-10"), monthEnd("1900-02-01"), monthEnd("2000-02-01")]).toEqual([
      "2024-02-29",
      "2023-02-28",
      "1900-02-28",
      "2000-02-29",
    ]);
    expect([addMonths("2024-02-29", 12), addMonths("2023-01-31", 1), addMonths("2023-12-31", -1)]).toEqual([
      "2025-02-28",
      "2023-02-28",
      "2023-11-30",
    ]);
  });

  it("carry months and days over", () => {
    expect([isoDate(2023, 14, 1), isoDate(2023, 1, 0), isoDate(99, 1, 1)]).toEqual([
      "2024-02-01",
      "2022-12-31",
      "0099-01-01",
    ]);
    expect(() => isoDate(10_000, 1, 1)).toThrow("years 1 to 9999");
    expect(() => addDays("0001-01-01", -1)).toThrow("years 1 to 9999");
  });

  it("count days both ways", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -9999, max: 9999 }), (day, shift) => {
        expect(daysBetween(day, addDays(day, shift))).toBe(shift);
      }),
    );
  });
});

describe("parsePeriod and formatPeriod", () => {
  it.each([
    ["2022", "2022-01-01", "2022-12-31", "year"],
    ["2022-H1", "2022-01-01", "2022-06-30", "half"],
    ["2022-H2", "2022-07-01", "2022-12-31", "half"],
    ["2022-Q1", "2022-01-01", "2022-03-31", "quarter"],
    ["2024-Q4", "2024-10-01", "2024-12-31", "quarter"],
    ["2024-02", "2024-02-01", "2024-02-29", "month"],
    ["2022-04-30", "2022-04-30", "2022-04-30", "day"],
    ["2023-01..2023-04", "2023-01-01", "2023-04-30", "months"],
    ["2020..2022", "2020-01-01", "2022-12-31", "months"],
    ["2022-11..2023-02", "2022-11-01", "2023-02-28", "months"],
    ["2023-05-01..2023-05-24", "2023-05-01", "2023-05-24", "days"],
  ] as const)("read and write %s", (text, from, to, granularity) => {
    expect(parsePeriod(text)).toEqual({ from, to, granularity });
    expect(formatPeriod({ from, to })).toBe(text);
  });

  it("write the shortest of equal texts", () => {
    expect(formatPeriod(parsePeriod("2023-01..2023-12"))).toBe("2023");
    expect(formatPeriod(parsePeriod("2023-Q1..2023-Q2"))).toBe("2023-H1");
    expect(formatPeriod(parsePeriod("2023-02-01..2023-02-28"))).toBe("2023-02");
  });

  it.each([
    "",
    "2022-Q5",
    "2022-13",
    "2022-00",
    "2022-02-30",
    "22",
    "2022..",
    "..2022",
    "2023..2022",
    "2022..2023..2024",
  ])("refuse %o", (text) => expect(() => parsePeriod(text)).toThrow("Allowed: 2022, "));

  it("read back what they write", () => {
    fc.assert(
      fc.property(fc.oneof(ranges, monthRanges), (range) => {
        expect(parsePeriod(formatPeriod(range))).toEqual(range);
      }),
    );
  });

  it("never fail in another way than their own error", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9QH.-]{0,14}$/), (text) => {
        try {
          parsePeriod(text);
        } catch (error) {
          expect(error).toHaveProperty("code", "core.bad_period");
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("periods", () => {
  it("hold the day they are made from", () => {
    fc.assert(
      fc.property(days, (day) => {
        for (const of of [yearOf, halfOf, quarterOf, monthOf]) expect(contains(of(day), day)).toBe(true);
        expect([yearOf, halfOf, quarterOf, monthOf].map((of) => granularityOf(of(day)))).toEqual([
          "year",
          "half",
          "quarter",
          "month",
        ]);
        expect([yearOf, halfOf, quarterOf, monthOf].map((of) => monthsIn(of(day)))).toEqual([12, 6, 3, 1]);
        expect(yearToDate(day)).toEqual(intersection(yearOf(day), period("0001-01-01", day)));
      }),
    );
  });

  it("shift whole months to whole months and back", () => {
    fc.assert(
      fc.property(monthRanges, fc.integer({ min: -60, max: 60 }), (range, shift) => {
        const shifted = shiftMonths(range, shift);
        expect(monthsIn(shifted)).toBe(monthsIn(range));
        expect(shiftMonths(shifted, -shift)).toEqual(range);
      }),
    );
    expect(shiftYears(parsePeriod("2023-01..2023-02"), 1)).toEqual(parsePeriod("2024-01..2024-02"));
    expect(shiftYears(parsePeriod("2024-02-15..2024-02-29"), -1)).toEqual(parsePeriod("2023-02-15..2023-02-28"));
    expect(shiftYears(yearToDate("2023-05-24"), -1)).toEqual(yearToDate("2022-05-24"));
  });

  it("follow the preceding period without a gap", () => {
    fc.assert(
      fc.property(fc.oneof(ranges, monthRanges), (range) => {
        const before = precedingPeriod(range);
        expect(addDays(before.to, 1)).toBe(range.from);
        if (granularityOf(range) === "days") expect(lengthInDays(before)).toBe(lengthInDays(range));
      }),
    );
    expect(formatPeriod(precedingPeriod(parsePeriod("2023-Q1")))).toBe("2022-Q4");
    expect(formatPeriod(precedingPeriod(parsePeriod("2024")))).toBe("2023");
  });

  it("overlap where they have a day in common", () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const common = intersection(a, b);
        expect(common !== undefined).toBe(overlaps(a, b));
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        if (common !== undefined) expect(contains(a, common) && contains(b, common)).toBe(true);
      }),
    );
    expect(overlaps(parsePeriod("2022"), parsePeriod("2023"))).toBe(false);
    expect(overlaps(parsePeriod("2022"), parsePeriod("2022-12-31..2023-02-01"))).toBe(true);
  });

  it("refuse an end before the beginning and days that do not exist", () => {
    expect(() => period("2023-02-01", "2023-01-01")).toThrow("before it begins");
    expect(() => period("2023-02-30", "2023-03-01")).toThrow("not a day of the calendar");
  });
});
