import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { calibrateOutlook, flowClass, type Calibration } from "./calibration.ts";
import { row } from "./hand_built.cases.ts";
import { normalProbability, projectYear, type YearSoFar } from "./outlook.ts";
import { outlookConstants } from "./outlook_constants.ts";

const case2023: YearSoFar = {
  months: 4,
  soFar: 73.148e9,
  lastSoFar: 51.09e9,
  lastYear: 190.271e9,
  yearBefore: 146.88e9,
  isTurnover: true,
};

const halfAndFifteen: Calibration = {
  class: "turnover",
  months: 4,
  shrink: 0.5,
  sd: 0.15,
  partner_years: 0,
  held_out: 0,
  coverage: null,
};

describe("projectYear", () => {
  test("gives the worked example: mean 242, interval 208 to 277, probability 0.98", () => {
    const { projected, low, high, probability } = projectYear(case2023, 200e9, [halfAndFifteen]);
    expect(Math.round(projected / 1e9)).toBe(242);
    expect(Math.round(low / 1e9)).toBe(208);
    expect(Math.round(high / 1e9)).toBe(277);
    expect(Math.round(probability * 100)).toBe(98);
  });

  test("is the same in any unit", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1000, noNaN: true }),
        fc.double({ min: 50e9, max: 400e9, noNaN: true }),
        (scale, value) => {
          const scaled: YearSoFar = {
            ...case2023,
            soFar: case2023.soFar * scale,
            lastSoFar: case2023.lastSoFar * scale,
            lastYear: case2023.lastYear * scale,
          };
          const a = projectYear(case2023, value);
          const b = projectYear(scaled, value * scale);
          expect(b.projected / scale / a.projected).toBeCloseTo(1, 10);
          expect(b.probability).toBeCloseTo(a.probability, 10);
        },
      ),
    );
  });

  test("is the less likely the more is asked for, and certain once it is passed", () => {
    const chances = [50e9, 73e9, 150e9, 200e9, 250e9, 400e9].map((value) => projectYear(case2023, value).probability);
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
    expect(chances.slice(0, 2)).toEqual([1, 1]);
  });

  test("never falls below what is already there", () => {
    const collapse: YearSoFar = { ...case2023, soFar: 1e9, lastYear: 2e8, lastSoFar: 1e8 };
    expect(projectYear(collapse, 2e9).low).toBeGreaterThanOrEqual(1e9);
  });

  test("refuses a count of months without constants", () => {
    expect(() => projectYear({ ...case2023, months: 12 }, 200e9)).toThrow(/12 known months/);
  });
});

describe("normalProbability", () => {
  test.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [1.6448536269514722, 0.95],
    [-2.5758293035489004, 0.005],
    [5, 0.9999997133484281],
    [9, 1],
    [-9, 0],
  ])("of %f is %f", (z, expected) => {
    expect(normalProbability(z)).toBeCloseTo(expected, 11);
  });
});

describe("the committed constants", () => {
  test("cover every count of known months for each class of flow", () => {
    for (const one of ["turnover", "flow", "small"])
      expect(outlookConstants.filter((row) => row.class === one).map((row) => row.months)).toEqual([
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
      ]);
  });

  test("come from intervals that held in 85 to 95 % of at least 100 held-out partner-years of large flows", () => {
    for (const { class: kind, coverage, held_out } of outlookConstants) {
      if (kind === "small") continue;
      expect(held_out).toBeGreaterThanOrEqual(100);
      expect(coverage).toBeGreaterThanOrEqual(0.85);
      expect(coverage).toBeLessThanOrEqual(0.95);
    }
  });
});

describe("calibrateOutlook", () => {
  /** Flows whose rest of the year grows by exactly `slope` times the growth of the first months. */
  const panel = (slope: number, months: number, partners: number) =>
    Array.from({ length: partners }, (_, partner) => {
      const growth = (partner % 7) / 10 - 0.3;
      return [2001, 2002].flatMap((year) =>
        Array.from({ length: 12 }, (_, month) => {
          const rate = year === 2001 ? 0 : month < months ? growth : slope * growth;
          const to = new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
          return row({
            measure: "exports",
            partner: `P${partner}`,
            frequency: "monthly",
            period_from: `${to.slice(0, 7)}-01`,
            period_to: to,
            vintage: to,
            value: 1e9 * (1 + rate),
          });
        }),
      );
    }).flat();

  test("finds the slope that made the data, without spread", () => {
    const found = calibrateOutlook(panel(0.6, 4, 60)).find((one) => one.class === "flow" && one.months === 4);
    expect(found).toMatchObject({ partner_years: 60, held_out: 0, coverage: null });
    expect(found?.shrink).toBeCloseTo(0.6, 10);
    expect(found?.sd).toBeCloseTo(0, 10);
  });

  test("leaves out years with a missing month", () => {
    const rows = panel(0.6, 4, 60).filter((one) => !(one.partner === "P3" && one.period_from === "2001-07-01"));
    expect(calibrateOutlook(rows).find((one) => one.months === 4)?.partner_years).toBe(59);
  });

  test("has nothing to say about an empty ledger", () => {
    expect(calibrateOutlook([])).toEqual([]);
  });

  test("compares a flow with others of its size", () => {
    expect([flowClass(true, 2e9), flowClass(false, 2e9), flowClass(true, 5e8)]).toEqual(["turnover", "flow", "small"]);
  });
});
