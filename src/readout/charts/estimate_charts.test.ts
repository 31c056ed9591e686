import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";

import { REGRESSIONS } from "../regression_fixture.cases.ts";
import { coefficientPlot } from "./coefficient_plot.ts";
import { eventPlot } from "./event_plot.ts";
import type { Chart } from "./chart.ts";

const words = { id: "plot", title: "Title", subtitle: "95 % intervals", source: "source", notes: [] };

function pictures(chart: Chart): Element[] {
  return [chart.wide, chart.narrow ?? ""].map((svg) => {
    const element = parseHTML(`<body>${svg}</body>`).document.querySelector("svg");
    if (element === null) throw new Error("no picture");
    return element;
  });
}

describe("the plot of coefficients", () => {
  const estimations = REGRESSIONS.map(({ coefficients }, k) => ({ label: `Model ${k + 1}`, coefficients }));

  it("draws a dot and an interval for every coefficient at both widths, names them, and never NaN", () => {
    const chart = coefficientPlot({ ...words, estimations });
    for (const picture of pictures(chart)) {
      expect(picture.querySelectorAll("circle").length).toBe(4);
      expect(picture.textContent).toContain("log(dist)");
      expect(picture.outerHTML).not.toContain("NaN");
      expect(picture.getAttribute("aria-label")).toContain("Model 2: rta 0.031");
    }
    expect(chart.legend.length).toBe(2);
  });

  it("draws an estimate without an interval as a dot", () => {
    const lone = [{ label: "only", coefficients: [{ name: "x", estimate: 1, ci_low: NaN, ci_high: NaN }] }];
    const chart = coefficientPlot({ ...words, estimations: lone });
    for (const picture of pictures(chart)) expect(picture.outerHTML).not.toContain("NaN");
    expect(chart.description).toContain("interval n/a to n/a");
  });
});

describe("the plot of an event study", () => {
  it("marks what lies before the event and tells the effects in words", () => {
    const points = [-2, -1, 0, 1, 2].map((time) => {
      return { time, effect: time < 0 ? 0.01 : -0.1 * time, low: time < 0 ? null : -0.4, high: time < 0 ? null : 0.1 };
    });
    const chart = eventPlot({ ...words, points });
    for (const picture of pictures(chart)) {
      expect(picture.querySelectorAll("circle").length).toBe(5);
      expect(picture.outerHTML).not.toContain("NaN");
    }
    expect(chart.description).toContain("period 2: −20.0%, interval −40.0% to +10.0%");
  });
});
