import { describe, expect, it } from "vitest";

import type { Design } from "./design.ts";
import { buildDesign } from "./design_build.ts";
import { tradeDiversion } from "./diversion.ts";
import type { DiversionOptions } from "./diversion.ts";
import { factorOfDesign } from "./event_timing.ts";
import { fit } from "./fit.ts";
import { parseFormula } from "./formula.ts";
import type { Estimator } from "./imputation.ts";
import { specificationsOf } from "./specification.ts";
import { tableOf } from "./table.ts";

const SELLERS = ["CHN", "DEU", "IND", "TUR"];
const MARKETS = ["RUS", ...Array.from({ length: 14 }, (_, k) => `M${String(k).padStart(2, "0")}`)];
const YEARS = [2012, 2013, 2014, 2015];
const wave = (k: number): number => Math.sin(12.9898 * k) * 0.5;
const estimator: Estimator = (design) => fit(design, { formula: "f" });

/** Sales that follow seller-years and links exactly; since 2014 Russia buys 30 % less, and half of that from DEU. */
function world(
  noise: number,
  effects = "seller^year + seller^market",
): {
  readonly design: Design;
  readonly options: DiversionOptions;
} {
  const rows = YEARS.flatMap((year, t) =>
    SELLERS.flatMap((seller, i) => MARKETS.map((market, j) => ({ year, t, seller, i, market, j }))),
  );
  const shift = ({ year, seller, market }: (typeof rows)[number]): number =>
    market !== "RUS" || year < 2014 ? 1 : 0.7 * (seller === "DEU" ? 0.5 : 1);
  const table = tableOf({
    trade: rows.map(
      (row, k) =>
        100 * Math.exp(wave(10 * row.t + row.i) + wave(100 + 20 * row.i + row.j) + noise * wave(1000 + k)) * shift(row),
    ),
    seller: rows.map(({ seller }) => seller),
    market: rows.map(({ market }) => market),
    year: rows.map(({ year }) => year),
  });
  const design = buildDesign(table, specificationsOf(parseFormula(`trade ~ 1 | ${effects}`))[0]);
  return {
    design,
    options: {
      market: factorOfDesign(table, design, "market"),
      partner: factorOfDesign(table, design, "seller"),
      target: "RUS",
      after: Uint8Array.from(rows, ({ year }) => (year >= 2014 ? 1 : 0)),
    },
  };
}

describe("trade diversion", () => {
  it("finds the partners' changes exactly, apart from the target's own fall, and gains equal losses", () => {
    const { design, options } = world(0);
    const found = tradeDiversion(design, estimator, options);
    expect(found.partners.map(({ partner }) => partner).at(-1)).toBe("DEU");
    const total = found.observed / found.counterfactual;
    for (const { partner, observed, counterfactual, undiverted, diverted, change } of found.partners) {
      expect(observed / counterfactual).toBeCloseTo(partner === "DEU" ? 0.35 : 0.7, 7);
      expect(undiverted / counterfactual).toBeCloseTo(total, 7);
      expect(diverted).toBeCloseTo(observed - undiverted, 9);
      expect(change).toBeCloseTo(observed / undiverted - 1, 12);
    }
    expect(found.partners.reduce((sum, { diverted }) => sum + diverted, 0)).toBeCloseTo(0, 7);
    expect(found.diverted).toBeCloseTo(-found.partners.at(-1)!.diverted, 7);
    expect(found.not_imputed).toEqual([]);
  });

  it("gives bands as wide as the partners' other links vary", () => {
    const [calm, wild] = [0.02, 0.4].map((noise) => {
      const { design, options } = world(noise);
      return tradeDiversion(design, estimator, options);
    });
    const germany = ({ partners }: typeof calm) => partners.find(({ partner }) => partner === "DEU")!;
    expect(germany(calm).ci_high).toBeLessThan(0);
    expect(germany(calm).ci_low!).toBeLessThan(germany(calm).diverted);
    const width = ({ ci_low, ci_high }: ReturnType<typeof germany>): number => ci_high! - ci_low!;
    expect(width(germany(wild))).toBeGreaterThan(5 * width(germany(calm)));
  });

  it("is refused where the target's own effects rest on its flows alone, and for unknown targets and dates", () => {
    const all = world(0, "seller^year + market^year + seller^market");
    expect(() => tradeDiversion(all.design, estimator, all.options)).toThrow(
      /leave out the effect of market and period/,
    );
    const { design, options } = world(0);
    expect(() => tradeDiversion(design, estimator, { ...options, target: "XXX" })).toThrow(/"XXX" is no market/);
    const never = new Uint8Array(options.after.length);
    expect(() => tradeDiversion(design, estimator, { ...options, after: never })).toThrow(/no row of RUS/);
  });
});
