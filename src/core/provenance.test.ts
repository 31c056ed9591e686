import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { canonicalText, contentHash } from "./provenance.ts";

describe("canonicalText", () => {
  it("does not depend on the order of keys", () => {
    expect(canonicalText({ b: [1, { d: null, c: "x" }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
    expect(canonicalText({ a: 1, b: undefined })).toBe(canonicalText({ a: 1 }));
  });

  it("is JSON that reads back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    ["NaN", { a: [1, Number.NaN] }],
    ["infinity", { a: [1, Infinity] }],
    ["an absent item", { a: [1, undefined] }],
    ["a date", { a: [1, new Date(0)] }],
    ["a typed array", { a: [1, new Float64Array(2)] }],
  ])("refuses %s and says where", (_, value) => {
    expect(() => canonicalText(value)).toThrow("value.a[1] is not JSON");
  });
});

describe("contentHash", () => {
  it("is FNV-1a with 64 bits: the published values of the empty text, a and foobar", () => {
    expect(contentHash("")).toBe("cbf29ce484222325");
    expect(contentHash("a")).toBe("af63dc4c8601ec8c");
    expect(contentHash("foobar")).toBe("85944171f73967e8");
  });
});
