import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fromAddress, toAddress } from "./address.ts";
import type { DeskState } from "./desk_state.ts";
import { closures, fields, flowPictures, initialState, outcomes, views } from "./desk_state.ts";

const code = fc.option(fc.stringMatching(/^[A-Z]{3}$/), { nil: null });

const states: fc.Arbitrary<DeskState> = fc
  .record({
    view: fc.constantFrom(...views),
    scenarios: fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 4 }),
    active: fc.nat(3),
    outcome: fc.constantFrom(...outcomes),
    picture: fc.constantFrom(...flowPictures),
    country: code,
    yaml: fc.boolean(),
    article: fc.string({ unit: "grapheme", maxLength: 400 }),
    closure: fc.constantFrom(...closures),
    coalition: fc.array(fc.stringMatching(/^[A-Z0-9]{2,5}$/), { maxLength: 8 }),
    scope: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
    search: fc.string({ unit: "grapheme" }),
    series: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
  })
  .map((chosen) => ({ ...initialState, ...chosen }));

describe("the desk's state in the address", () => {
  it("comes back whole", () => {
    fc.assert(
      fc.property(states, (state) => {
        const read = fromAddress(toAddress(state));
        expect(read).toEqual({ state, unreadable: [] });
      }),
    );
  });

  it("is short for a desk that nobody has touched", () => {
    expect(toAddress(initialState)).toBe("#/world");
    expect(fromAddress("")).toEqual({ state: initialState, unreadable: [] });
  });

  it("never fails on a broken address, and names what it could not read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (hash) => {
        const { state } = fromAddress(hash);
        expect(fromAddress(toAddress(state)).state).toEqual(state);
      }),
    );
    const broken = fromAddress("#/world?outcome=beauty&scope=2&country=CHN&article=%E0%A4%A&unknown=1&scope");
    expect(broken.unreadable).toEqual(["outcome", "scope", "article", "unknown", "scope"]);
    expect(broken.state.country).toBe("CHN");
    expect(broken.state.outcome).toBe(initialState.outcome);
    expect(fromAddress("#/nowhere").unreadable).toEqual(["nowhere"]);
  });

  it("admits no key that objects bring along", () => {
    expect(fromAddress("#/world?constructor=1&__proto__=1").unreadable).toEqual(["constructor", "__proto__"]);
  });

  it("has an initial value that each field can write and read", () => {
    for (const [key, field] of Object.entries(fields)) {
      const text = (field.write as (value: unknown) => string)(field.initial);
      if (field.initial !== null && text !== "") expect(field.read(text), key).toEqual(field.initial);
    }
  });
});
