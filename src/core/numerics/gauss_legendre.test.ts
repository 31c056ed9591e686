import { describe, expect, it } from "vitest";

import { gaussLegendre } from "./gauss_legendre.ts";

describe("gaussLegendre", () => {
  it("has the nodes and weights of the tables (Abramowitz and Stegun, table 25.4)", () => {
    const three = gaussLegendre(3);
    expect([...three.nodes].map((x) => x.toFixed(12))).toEqual(["-0.774596669241", "0.000000000000", "0.774596669241"]);
    expect(three.weights[1]).toBeCloseTo(8 / 9, 14);
    const eight = gaussLegendre(8);
    expect(eight.nodes[7]).toBeCloseTo(0.960289856497536, 14);
    expect(eight.weights[7]).toBeCloseTo(0.101228536290376, 14);
  });

  it("integrates polynomials up to degree 2n − 1 and differentiates them up to n − 1 exactly", () => {
    for (const n of [1, 2, 5, 8, 12]) {
      const { nodes, weights, derivative, atEnd } = gaussLegendre(n);
      for (let degree = 0; degree < 2 * n; degree++) {
        const integral = nodes.reduce((sum, x, k) => sum + weights[k] * x ** degree, 0);
        expect(integral).toBeCloseTo(degree % 2 === 1 ? 0 : 2 / (degree + 1), 13);
      }
      for (let degree = 0; degree < n; degree++) {
        expect(nodes.reduce((sum, x, k) => sum + atEnd[k] * x ** degree, 0)).toBeCloseTo(1, 10);
        for (let p = 0; p < n; p++) {
          const slope = nodes.reduce((sum, x, q) => sum + derivative[p * n + q] * x ** degree, 0);
          expect(slope).toBeCloseTo(degree === 0 ? 0 : degree * nodes[p] ** (degree - 1), 10);
        }
      }
    }
  });
});
