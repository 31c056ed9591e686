import * as fc from "fast-check";
import { expect, test } from "vitest";

import { findRoot } from "./root.ts";

const between = (f: (x: number) => number, low: number, high: number): number =>
  findRoot(f, { x: low, value: f(low) }, { x: high, value: f(high) }, 1e-12).x;

test("finds roots of smooth and of flat functions to the tolerance", () => {
  expect(between((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 11);
  expect(between((x) => Math.exp(x) - 5, -3, 4)).toBeCloseTo(Math.log(5), 11);
  expect(between((x) => (x - 1) ** 3, 0, 3)).toBeCloseTo(1, 3);
  expect(between((x) => Math.sign(x - 0.3), 0, 1)).toBeCloseTo(0.3, 11);
});

test("a value of 0 at an end is the root", () => {
  expect(between((x) => x - 1, 0, 1)).toBe(1);
  expect(between((x) => x, 0, 1)).toBe(0);
});

test("needs few evaluations where the function is smooth", () => {
  const f = (x: number): number => Math.log1p(3 * x) - 0.5;
  expect(findRoot(f, { x: 0, value: f(0) }, { x: 1, value: f(1) }, 1e-9).iterations).toBeLessThanOrEqual(7);
});

test("an estimate of an end's value does not move the root", () => {
  const f = (x: number): number => x ** 3 - 0.2;
  const root = findRoot(f, { x: 0, value: -7 }, { x: 1, value: f(1) }, 1e-12);
  expect(root.x).toBeCloseTo(Math.cbrt(0.2), 11);
});

test("stays inside the interval for any monotone cubic", () => {
  const number = fc.double({ min: 0.01, max: 10, noNaN: true });
  fc.assert(
    fc.property(number, number, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, root) => {
      const f = (x: number): number => a * (x ** 3 - root ** 3) + b * (x - root);
      expect(between(f, 0, 1)).toBeCloseTo(root, 10);
    }),
  );
});
