import * as fc from "fast-check";
import { parseHTML } from "linkedom/worker";
import { describe, expect, it } from "vitest";

import { CHANGE_CLASSES, changeInk } from "./change_scale.ts";
import type { Chart } from "./chart.ts";
import { dependenceLines } from "./dependence_lines.ts";
import { spreadLabels } from "./draw.ts";
import { renderFigure } from "./figure.ts";
import { PALETTE } from "./palette.ts";
import { leewayCurve } from "./leeway_curve.ts";
import { partnerBars } from "./partner_bars.ts";
import { targetFan } from "./target_fan.ts";
import { worldMap } from "./world_map.ts";
import { worldShapes } from "./world_shapes.ts";

const awkward = `"><script>alert('x')</script> & Co`;

const fan = targetFan({
  id: "fan",
  title: awkward,
  subtitle: "billion USD",
  source: "Source: customs.",
  unit: "billion USD",
  year: 2023,
  targets: [200, 190],
  soFar: [{ month: 4, value: 73.148 }],
  yearBefore: [
    { month: 4, value: 51.09 },
    { month: 12, value: 190.271 },
  ],
  projection: { mid: 242, low: 208, high: 277 },
  later: [{ month: 12, value: 240.11 }],
});
const bars = partnerBars({
  id: "bars",
  title: "Trade by partner",
  subtitle: "billion USD",
  source: "Source: BACI.",
  notes: [],
  country: "Russia",
  unit: "billion USD",
  yearBefore: 2019,
  yearAfter: 2023,
  partners: [
    { partner: awkward, before: 100, after: 50, change: -0.5 },
    { partner: "Vietnam", before: 4, after: null, change: null },
  ],
});
const lines = dependenceLines({
  id: "lines",
  title: "Dependence",
  subtitle: "shares",
  source: "Source: BACI.",
  notes: [],
  sides: [
    {
      country: awkward,
      partner: "China",
      shares: [
        { year: 2020, share: 0.18 },
        { year: 2023, share: 0.33 },
      ],
      low: 0.29,
    },
    {
      country: "China",
      partner: "Russia",
      shares: [
        { year: 2020, share: 0.02 },
        { year: 2023, share: 0.04 },
      ],
      low: 0.04,
    },
  ],
});
const map = worldMap({
  id: "map",
  title: "Real income",
  subtitle: "percent",
  source: "Source: model.",
  notes: [],
  changes: [
    { id: "643", name: awkward, change: -0.0162 },
    { id: "156", name: "China", change: 0.0007 },
  ],
  restLabel: "not in this world",
});
const curve = leewayCurve({
  id: "curve",
  title: awkward,
  source: "Source: model.",
  notes: [],
  country: awkward,
  points: [
    { scope: 0.05, probability: 1.2 },
    { scope: 0.5, probability: 0.12 },
    { scope: 1, probability: 0.06 },
  ],
  thresholdScope: 0.06,
  band: [
    { scope: 0.2, low: 0.25, high: 0.35 },
    { scope: 1, low: 0.05, high: 0.07 },
  ],
  bandLabel: "90% of draws",
});
const charts: readonly (readonly [string, Chart])[] = [
  ["target fan", fan],
  ["partner bars", bars],
  ["dependence lines", lines],
  ["world map", map],
  ["curve of leeway", curve],
];

function parsed(svg: string): Element {
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
  expect(document.body.children.length).toBe(1);
  return document.body.firstElementChild!;
}

describe.each(charts)("a %s", (_, chart) => {
  const pictures = [chart.wide, chart.narrow].filter((svg) => svg !== null);

  it("is labelled for readers who do not see it", () => {
    for (const svg of pictures) {
      const element = parsed(svg);
      expect(element.getAttribute("role")).toBe("img");
      expect(element.getAttribute("aria-label")).toBe(chart.description);
      expect(chart.description.length).toBeGreaterThan(20);
    }
  });

  it("holds no script, style or foreign element, and no address but its own patterns", () => {
    for (const svg of pictures) {
      const element = parsed(svg);
      expect(element.querySelectorAll("script, style, foreignObject, image, a, use").length).toBe(0);
      expect(svg.replaceAll('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|\son\w+=|url\((?!#)/);
    }
  });

  it("has ids that start with its own", () => {
    const ids = pictures.flatMap((svg) => [...svg.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.startsWith(`${chart.id}-`)).toBe(true);
  });

  it("holds no number that is none", () => {
    for (const svg of pictures) expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("is set with title, source and a picture in a figure", () => {
    const { document } = parseHTML(`<!doctype html><html><body>${renderFigure(chart).markup}</body></html>`);
    expect(document.querySelector("figcaption h3")!.textContent.trim()).toBe(chart.title);
    expect(document.querySelector(".source")!.textContent.trim()).toBe(chart.source);
    expect(document.querySelectorAll("svg").length).toBe(pictures.length);
    expect(document.querySelectorAll("script").length).toBe(0);
  });
});

describe("a picture", () => {
  it("gives lengths to hundredths of a pixel, so that it is the same on every machine", () => {
    for (const { wide, narrow } of [fan, bars, lines]) {
      for (const svg of [wide, narrow])
        expect(svg).not.toMatch(/ (?:d|c?[xy]|[xy][12]|width|transform)="[^"]*\d\.\d{3}/);
    }
    expect(bars.wide).toMatch(/="\d+\.\d\d"/);
  });
});

describe("partner bars", () => {
  it("are as long as their values and stop short of nothing reported", () => {
    const widths = [...parsed(bars.wide).querySelectorAll("rect")].map((rect) => Number(rect.getAttribute("width")));
    expect(widths.length).toBe(4);
    expect(widths[2] / widths[0]).toBeCloseTo(0.04, 2);
    expect(widths[1] / widths[0]).toBeCloseTo(0.5, 2);
    expect(widths[3]).toBe(0);
    expect(bars.wide).toContain("not reported");
    expect(bars.wide).toContain("50 (−50%)");
  });
});

describe("the curve of leeway", () => {
  it("keeps scope times probability between what was computed, within its band", () => {
    const paths = [...parsed(curve.wide).querySelectorAll("path")].map((path) => path.getAttribute("d") ?? "");
    const [, band, line] = paths.map((path) =>
      [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((pair) => [+pair[1], +pair[2]]),
    );
    const [zero, one] = [288 + 4, 12];
    const probability = (y: number): number => (zero - y) / (zero - one);
    const scope = (x: number): number => (x - 42) / (720 - 42 - 22);
    for (const [x, y] of line.slice(2)) expect(scope(x) * probability(y)).toBeCloseTo(0.06, 2);
    expect(line[0][1]).toBe(one);
    expect(band.length).toBeGreaterThan(line.length);
  });

  it("is flat for a free hand", () => {
    const free = leewayCurve({
      id: "free",
      title: "t",
      source: "s",
      notes: [],
      country: "China",
      points: [],
      thresholdScope: null,
      band: [],
      bandLabel: null,
    });
    expect(free.description).toContain("No scope makes it give in");
    expect(free.wide).not.toContain("s*");
  });
});

describe("the world map", () => {
  it("draws Crimea with Ukraine, and each country once", () => {
    const { countries } = worldShapes();
    expect(new Set(countries.map(({ id }) => id)).size).toBe(countries.length);
    const subpaths = (id: string): number => countries.find((shape) => shape.id === id)!.path.split("M").length - 1;
    expect(subpaths("804")).toBe(2);
    expect(countries.map(({ name }) => name)).not.toContain("Antarctica");
    expect(countries.find(({ id }) => id === "706")!.name).toBe("Somalia");
    expect(countries.find(({ id }) => id === "XKX")!.name).toBe("Kosovo");
  });

  it("colours what has a value and hatches the rest", () => {
    const element = parsed(map.wide);
    const fills = [...element.querySelectorAll("g > path")].map((path) => path.getAttribute("fill")!);
    expect(fills.filter((fill) => fill === "url(#map-wide-hatch)").length).toBe(fills.length - 2);
    expect(fills.filter((fill) => fill.includes("--loss-4")).length).toBe(1);
    expect(fills.filter((fill) => fill.includes("--gain-1")).length).toBe(1);
  });
});

describe("the scale of changes", () => {
  it("covers the line without a gap, and a limit belongs to the class nearer to zero", () => {
    for (let k = 1; k < CHANGE_CLASSES.length; k++) expect(CHANGE_CLASSES[k].low).toBe(CHANGE_CLASSES[k - 1].high);
    expect(changeInk(0)).toBe("change-0");
    expect(changeInk(-0.03)).toBe("change-0");
    expect(changeInk(0.03)).toBe("change-0");
    expect(changeInk(-1)).toBe("loss-3");
    expect(changeInk(1)).toBe("gain-3");
    expect(changeInk(-1.01)).toBe("loss-4");
    expect(changeInk(99)).toBe("gain-4");
  });

  it("gives every change a class that contains it", () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (percent) => {
        const found = CHANGE_CLASSES.find(({ ink }) => ink === changeInk(percent))!;
        expect(percent >= found.low && percent <= found.high).toBe(true);
      }),
    );
  });
});

describe("labels", () => {
  it("keep their distance, their order and, with room, their place", () => {
    expect(spreadLabels([10, 100, 50], 10, 0, 200)).toEqual([10, 100, 50]);
    expect(spreadLabels([50, 50], 10, 0, 100)).toEqual([45, 55]);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 8 }), (places) => {
        const spread = spreadLabels(places, 12, 0, 300);
        const order = places.map((_, k) => k).sort((a, b) => places[a] - places[b] || a - b);
        for (let k = 1; k < order.length; k++) {
          expect(spread[order[k]] - spread[order[k - 1]]).toBeGreaterThan(12 - 1e-9);
        }
        for (const place of spread) expect(place >= -1e-9 && place <= 300 + 1e-9).toBe(true);
      }),
    );
  });
});

describe("the palette", () => {
  const channel = (value: number): number => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (hex: string): number => {
    const [red, green, blue] = [1, 3, 5].map((k) => channel(Number.parseInt(hex.slice(k, k + 2), 16) / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };

  it.each(["light", "dark"] as const)("keeps text readable on %s paper", (theme) => {
    const inks = PALETTE[theme];
    for (const name of ["ink", "muted", "accent", "series-1", "series-2"] as const) {
      expect(contrast(inks[name], inks.paper), name).toBeGreaterThanOrEqual(4.5);
    }
    for (const [text, paper] of [
      ["good", "good-paper"],
      ["bad", "bad-paper"],
      ["open", "open-paper"],
      ["aim", "aim-paper"],
      ["ink", "mark"],
      ["muted", "surface"],
    ] as const) {
      expect(contrast(inks[text], inks[paper]), text).toBeGreaterThanOrEqual(4.5);
    }
  });
});
