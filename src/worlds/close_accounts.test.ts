import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { countrySectorIndex, flowIndex, inputIndex } from "../core/axes.ts";
import { checkWorld } from "./check.ts";
import { closeAccounts, describeChanges, minimumValueAddedShare } from "./close_accounts.ts";
import { tradeBalance } from "./load.ts";

const published = fc
  .record({ N: fc.integer({ min: 1, max: 4 }), J: fc.integer({ min: 1, max: 4 }) })
  .chain(({ N, J }) =>
    fc.record({
      countryCount: fc.constant(N),
      sectorCount: fc.constant(J),
      flows: fc
        .array(fc.oneof(fc.constant(0), fc.integer({ min: -5000, max: 900_000 })), {
          minLength: N * N * J,
          maxLength: N * N * J,
        })
        .map((cells) => Float64Array.from(cells, (cell) => cell / 1000)),
      io: fc
        .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 900_000 })), {
          minLength: N * J * J,
          maxLength: N * J * J,
        })
        .map((cells) => Float64Array.from(cells, (cell) => cell / 1000)),
    }),
  );

describe("closeAccounts", () => {
  test("whatever was published, the accounts add up and nothing is negative", () => {
    fc.assert(
      fc.property(published, (raw) => {
        const { countryCount: N, sectorCount: J } = raw;
        const closed = closeAccounts(raw, 1000);
        for (const values of [closed.flows, closed.io, closed.final, closed.value_added]) {
          expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
        }
        const world = {
          ...closed,
          name: "closed",
          year: 2020,
          unit: "usd_million" as const,
          source: "",
          licence: "",
          notes: [],
          countries: Array.from({ length: N }, (_, n) => ({ country: `C${n}`, name: "" })),
          sectors: Array.from({ length: J }, (_, j) => ({ sector: `S${j}`, name: "", isic: "", is_good: true })),
          trade_elasticity: new Float64Array(J).fill(4),
          tariffs: null,
          trade_balance: tradeBalance(closed.flows, N, J),
        };
        expect(checkWorld(world, { tolerance: 1e-10 })).toEqual([]);
      }),
    );
  });

  test("flows stay as published, and inputs only ever fall", () => {
    fc.assert(
      fc.property(published, (raw) => {
        const closed = closeAccounts(raw, 1000);
        expect([...closed.flows]).toEqual([...raw.flows].map((value) => Math.max(0, value)));
        expect(closed.io.every((value, cell) => value <= raw.io[cell] + 1e-9)).toBe(true);
        const touched = new Set(
          [...closed.changes.input_columns, ...closed.changes.input_rows].map((change) => change.country),
        );
        const N = raw.countryCount;
        expect(closed.io.every((value, cell) => touched.has(cell % N) || value === raw.io[cell])).toBe(true);
      }),
    );
  });

  test("a sector that produces keeps at least the stated share of value added, up to the smallest amount", () => {
    fc.assert(
      fc.property(published, (raw) => {
        const { countryCount: N, sectorCount: J } = raw;
        const closed = closeAccounts(raw, 1000);
        for (const { country, sector } of closed.changes.input_columns) {
          let output = 0;
          for (let n = 0; n < N; n++) output += closed.flows[flowIndex(N, country, n, sector)];
          const least = minimumValueAddedShare * output;
          expect(closed.value_added[countrySectorIndex(N, country, sector)]).toBeGreaterThanOrEqual(least - 1e-9);
          if (output > 0) continue;
          for (let k = 0; k < J; k++) expect(closed.io[inputIndex(N, J, country, k, sector)]).toBe(0);
        }
      }),
    );
  });

  test("a worked example: a drawdown of stocks and inputs above output", () => {
    const closed = closeAccounts(
      {
        countryCount: 1,
        sectorCount: 2,
        flows: Float64Array.of(100, 50),
        io: Float64Array.of(10, 60, 60, 10),
      },
      1000,
    );
    // Sector 1 buys 60 + 10 = 70 and sells 50: its inputs fall to 49.5, in proportion.
    // Then product 1 is used 60 + 7.071 = 67.071 but only 50 of it are bought: its uses fall to 50.
    expect(closed.changes.input_columns).toEqual([{ country: 0, sector: 1, before: 70, after: 49.499 }]);
    expect(closed.changes.input_rows[0].before).toBeCloseTo(67.071, 9);
    expect([...closed.io].map((value) => value.toFixed(3))).toEqual(["10.000", "44.728", "42.428", "5.271"]);
    expect(closed.final[1]).toBeCloseTo(0.001, 9);
    expect(closed.value_added[0]).toBeCloseTo(100 - 54.728, 9);
    expect(describeChanges(closed.changes, (n, j) => `C${n} S${j}`)).toEqual([
      "Where inputs reach or exceed output, they are scaled down to leave 1 % of output as value added (inputs, USD million: C0 S1 70 to 49.5).",
      "Where intermediate use of a product exceeds all purchases of it (negative final use: stocks drawn down), the uses are scaled down until final use is 0 (USD million: C0 S1 67.1 to 50).",
    ]);
  });
});
