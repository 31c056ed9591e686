import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { calibrateOutlook, type BackTest, type Calibration } from "./calibration.ts";
import { row } from "./hand_built.cases.ts";
import { projectYear, type YearSoFar } from "./outlook.ts";
import { outlookConstants } from "./outlook_constants.ts";
import { flowClass } from "./partner_years.ts";
import { intervalWidth, studentDensity, studentProbability, studentScore } from "./student.ts";

const case2023: YearSoFar = {
  months: 4,
  soFar: 73.148e9,
  lastSoFar: 51.09e9,
  lastYear: 190.271e9,
  yearBefore: 146.88e9,
  isTurnover: true,
};

const untested: BackTest = { held_out: 0, coverage: null, crps: null, skill: null };

/** Half of the growth so far goes on; the 90 % interval is as wide as that of a normal surprise of 15 %. */
const halfAndFifteen: Calibration = {
  class: "turnover",
  months: 4,
  shrink: 0.5,
  scale: (0.15 * 1.6449) / intervalWidth,
  size_power: 0,
  growth_power: 0,
  partner_years: 0,
  pairs: untested,
  years: untested,
};

describe("projectYear", () => {
  test("agrees within 4 % with the same forecast in levels instead of logs: 242, 208 to 277, probability 0.98", () => {
    const { projected, low, high, probability } = projectYear(case2023, 200e9, [halfAndFifteen]);
    for (const [value, inLevels] of [
      [projected, 242e9],
      [low, 208e9],
      [high, 277e9],
      [probability, 0.98],
    ] as const)
      expect(Math.abs(value / inLevels - 1)).toBeLessThan(0.04);
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

  test("takes a flow that has stopped for one that fell to a hundredth", () => {
    const { projected, low, high } = projectYear({ ...case2023, soFar: 0 }, 200e9);
    expect([projected, low, high].every((value) => Number.isFinite(value) && value > 0)).toBe(true);
  });

  test("is surer of large flows, and less sure of what has jumped", () => {
    const width = (size: number, growth: number): number => {
      const year = { ...case2023, soFar: (1 + growth) * 3 * size, lastSoFar: 3 * size, lastYear: 9 * size };
      return projectYear(year, 1).scale;
    };
    expect(width(1e10, 0)).toBeLessThan(width(1e9, 0));
    expect(width(1e9, 0.4)).toBeGreaterThan(width(1e9, 0));
  });

  test("refuses a count of months without constants", () => {
    expect(() => projectYear({ ...case2023, months: 12 }, 200e9)).toThrow(/12 known months/);
  });
});

describe("Student's t with four degrees of freedom", () => {
  // Quantiles from printed tables (Abramowitz and Stegun, table 26.10).
  test.each([
    [0, 0.5],
    [1.533, 0.9],
    [2.132, 0.95],
    [2.776, 0.975],
    [-4.604, 0.005],
    [Infinity, 1],
    [-Infinity, 0],
  ])("has probability below %f of %f", (t, expected) => {
    expect(studentProbability(t)).toBeCloseTo(expected, 4);
  });

  test("holds 90 % within the width of the interval", () => {
    expect(studentProbability(intervalWidth) - studentProbability(-intervalWidth)).toBeCloseTo(0.9, 12);
  });

  test("has the derivative of its probability as density", () => {
    for (const t of [-3, -0.5, 0, 1, 4])
      expect((studentProbability(t + 1e-5) - studentProbability(t - 1e-5)) / 2e-5).toBeCloseTo(studentDensity(t), 8);
  });

  test("scores an outcome by the integral of the squared distance of the distribution functions", () => {
    for (const outcome of [0, 1, -3]) {
      const step = 1e-3;
      let sum = 0;
      for (let t = -100; t < 100; t += step) {
        const middle = t + step / 2;
        sum += step * (studentProbability(middle) - (middle >= outcome ? 1 : 0)) ** 2;
      }
      expect(studentScore(outcome)).toBeCloseTo(sum, 5);
    }
  });
});

describe("the committed constants", () => {
  test("cover every count of known months for each class of flow", () => {
    for (const one of ["turnover", "flow", "small"])
      expect(outlookConstants.filter((row) => row.class === one).map((row) => row.months)).toEqual([
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
      ]);
  });

  const pooled = (of: (one: Calibration) => BackTest, kind: string): number => {
    const tests = outlookConstants.filter((one) => one.class === kind).map(of);
    const held = tests.reduce((sum, { held_out: count }) => sum + count, 0);
    return tests.reduce((sum, { held_out: count, coverage }) => sum + count * coverage!, 0) / held;
  };

  test("come from intervals that held in 85 to 95 % of at least 100 partner-years of pairs held out", () => {
    for (const { pairs } of outlookConstants) {
      expect(pairs.held_out).toBeGreaterThanOrEqual(100);
      expect(pairs.coverage).toBeGreaterThanOrEqual(0.85);
      expect(pairs.coverage).toBeLessThanOrEqual(0.95);
    }
  });

  test("held as well in years held out, for each class over all months known", () => {
    for (const kind of ["turnover", "flow", "small"]) {
      expect(pooled(({ years }) => years, kind)).toBeGreaterThanOrEqual(0.85);
      expect(pooled(({ years }) => years, kind)).toBeLessThanOrEqual(0.95);
    }
    for (const { years } of outlookConstants) {
      expect(years.held_out).toBeGreaterThanOrEqual(100);
      expect(years.coverage).toBeGreaterThanOrEqual(0.84);
      expect(years.coverage).toBeLessThanOrEqual(0.96);
    }
  });

  test("forecast better than that the rest of last year repeats itself", () => {
    for (const { pairs, years } of outlookConstants) {
      expect(pairs.skill).toBeGreaterThan(0.2);
      expect(years.skill).toBeGreaterThan(0.15);
    }
  });
});

describe("calibrateOutlook", () => {
  /** Flows whose rest of the year grows, in logs, by exactly `slope` times the growth of the first months. */
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
            value: 1e9 * Math.exp(rate),
          });
        }),
      );
    }).flat();

  test("finds the slope that made the data, without spread", () => {
    const found = calibrateOutlook(panel(0.6, 4, 120)).find((one) => one.class === "flow" && one.months === 4);
    expect(found).toMatchObject({ partner_years: 120, pairs: untested, years: untested });
    expect(found?.shrink).toBeCloseTo(0.6, 10);
    expect(found?.scale).toBeCloseTo(0, 10);
  });

  test("leaves out years with a missing month", () => {
    const rows = panel(0.6, 4, 120).filter((one) => !(one.partner === "P3" && one.period_from === "2001-07-01"));
    expect(calibrateOutlook(rows).find((one) => one.months === 4)?.partner_years).toBe(119);
  });

  test("has nothing to say about an empty ledger", () => {
    expect(calibrateOutlook([])).toEqual([]);
  });

  test("compares a flow with others of its size", () => {
    expect([flowClass(true, 2e9), flowClass(false, 2e9), flowClass(true, 5e8)]).toEqual(["turnover", "flow", "small"]);
  });
});
