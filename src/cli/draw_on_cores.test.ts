import { describe, expect, it } from "vitest";

import { refitDraws } from "../estimate/bootstrap.ts";
import { drawHere } from "../estimate/draws.ts";
import { fit } from "../estimate/fit.ts";
import { panel } from "../estimate/reference.cases.ts";
import { eventStudyDraws } from "../estimate/studies.ts";
import { tableOf } from "../estimate/table.ts";
import { drawOnCores } from "./draw_on_cores.ts";

/** Draws that are said to take long, so that they go to worker threads. */
const long = { seconds_each: 60 } as const;

describe("draws on all cores", () => {
  it("of a bootstrap are to the bit those of one thread", async () => {
    const found = fit(panel({ countries: 6, years: 3, regressors: 2, seed: 4 }), { formula: "f" });
    const draws = refitDraws(found, { draws: 9, seed: 5 });
    expect(await drawOnCores({ ...draws, ...long })).toEqual(drawHere(draws));
  });

  it("of an event study likewise", async () => {
    const cells = Array.from({ length: 6 * 6 * 4 }, (_, k) => [Math.floor(k / 24), Math.floor(k / 4) % 6, k % 4]);
    const table = tableOf({
      exporter: cells.map(([i]) => `x${i}`),
      importer: cells.map(([, j]) => `m${j}`),
      year: Float64Array.from(cells, ([, , t]) => 2012 + t),
      trade: Float64Array.from(cells, (_, k) => 5 + (k % 7) + ((3 * k) % 11)),
      event: Float64Array.from(cells, ([i, j, t]) => (i + j === 3 && t > 1 ? 1 : 0)),
    });
    const formula = "trade ~ 1 | exporter^year + importer^year + exporter^importer";
    const draws = eventStudyDraws(table, formula, { event: "event", draws: 5, placebo: 1 });
    const [one, other] = [await drawOnCores({ ...draws, ...long }), drawHere(draws)];
    expect({ ...one, seconds: 0 }).toEqual({ ...other, seconds: 0 });
    expect(one.effects[0].ci_low).toBeLessThan(one.effects[0].effect);
  });
});
