import { describe, expect, it } from "vitest";

import { canonicalText, contentHash } from "./provenance.ts";

describe("canonicalText", () => {
  it("does not depend on the order of keys", () => {
    expect(canonicalText({ b: [1, { d: null, c: "x" }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
    expect(canonicalText({ a: 1, b: undefined })).toBe(canonicalText({ a: 1 }));
  });
});

describe("contentHash", () => {
  it("is FNV-1a with 64 bits: the published values of the empty text, a and foobar", () => {
    expect(contentHash("")).toBe("cbf29ce484222325");
    expect(contentHash("a")).toBe("af63dc4c8601ec8c");
    expect(contentHash("foobar")).toBe("85944171f73967e8");
  });
});
