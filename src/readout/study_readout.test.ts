import { describe, expect, it } from "vitest";

import { studyDiversion, studyEvent } from "../estimate/studies.ts";
import { tableOf } from "../estimate/table.ts";
import { chartPicture } from "./charts/picture.ts";
import { diversionChart, diversionText, studyChart, studyText } from "./study_readout.ts";

const SELLERS = ["CHN", "DEU", "R&D"];
const MARKETS = ["RUS", ...Array.from({ length: 11 }, (_, k) => `M${k}`)];
const YEARS = [2012, 2013, 2014, 2015];
const rows = YEARS.flatMap((year) => SELLERS.flatMap((seller) => MARKETS.map((market) => ({ year, seller, market }))));
const isHit = (row: (typeof rows)[number]): boolean => row.market === "RUS" && row.seller === "DEU" && row.year >= 2014;
const table = tableOf({
  trade: rows.map((row, k) => (isHit(row) ? 50 : 100) * Math.exp(0.05 * Math.sin(12.9898 * k))),
  seller: rows.map(({ seller }) => seller),
  market: rows.map(({ market }) => market),
  year: rows.map(({ year }) => year),
  hit: rows.map((row) => (isHit(row) ? 1 : 0)),
});
const study = studyEvent(
  table,
  "trade ~ 1 | seller^year + market^year + seller^market",
  { event: "hit", placebo: 1, draws: 4, groups: "seller" },
  { cluster: "seller^market" },
);
const pairs = "trade ~ 1 | seller^year + seller^market";
const diversion = studyDiversion(table, pairs, { target: "market=RUS", date: 2014 });

describe("the read-out of an event study", () => {
  it("names what was studied, and writes one line for each effect in every format", () => {
    expect(study.overall.effect).toBeCloseTo(-0.5, 0);
    const text = studyText(study, "text");
    expect(text).toMatch(/1 unit \(seller\^market\) touched, 2 treated rows; .* 142 untreated rows/);
    expect(text).toMatch(/4 bootstrap draws by seller\^market, seed 1/);
    for (const line of ["all treated", "fit before, −1", "placebo, −1", "effect, 0", "effect, +1", "DEU"]) {
      expect(text).toMatch(new RegExp(`^${line.replace("+", "\\+")} {2,}\\d.*%$`, "m"));
      expect(studyText(study, "markdown")).toContain(`| ${line}`);
    }
    expect(studyText(study, "html")).toMatch(/<table[\s\S]*<\/table>/);
  });

  it("says that a placebo event so early tells nothing", () => {
    const request = { event: "hit", placebo: 2 };
    const { placebo, warnings } = studyEvent(table, "trade ~ 1 | seller^year + market^year + seller^market", request);
    expect(placebo).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/2 periods before the event: the units have 2 before it/)]);
    expect(study.warnings).toEqual([]);
  });

  it("draws a picture that stands alone", () => {
    const picture = chartPicture(studyChart(study));
    expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="760"/);
    expect(picture).not.toMatch(/var\(|<script|href=/);
    expect(picture).toContain("before the event");
  });
});

describe("the read-out of diversion", () => {
  it("lists partners by gain, with their bands, and escapes what it draws", () => {
    const text = diversionText(diversion, "text");
    expect(text).toMatch(/^trade with RUS since 2014/);
    expect(text.trimEnd().split("\n").at(-1)).toMatch(/^DEU .*−\d+%/);
    expect(diversionText(diversion, "markdown")).toContain("| R&D |");
    const picture = chartPicture(diversionChart(diversion));
    expect(picture).toContain("R&amp;D");
    expect(picture).toContain("Who took over trade with RUS since 2014");
  });
});

describe("studies are refused", () => {
  it("for several estimations, least squares, and targets that are none", () => {
    const request = { target: "market=RUS", date: 2014 };
    expect(() => studyDiversion(table, "trade ~ 1 | sw(seller, market)", request)).toThrow(/asks for 2/);
    expect(() => studyEvent(table, pairs, { event: "hit" }, { family: "gaussian" })).toThrow(/Poisson/);
    expect(() => studyDiversion(table, pairs, { ...request, target: "RUS" })).toThrow(/column=level/);
    expect(() => studyDiversion(table, pairs, { ...request, target: "markt=RUS" })).toThrow(/Did you mean "market"/);
    expect(() => studyDiversion(table, "trade ~ 1 | seller^year", request)).toThrow(/who are the partners/);
  });
});
