import { expect, it } from "vitest";

import { chiSquareTail, fTail, NORMAL_975, normalTwoSided, student975, studentTwoSided } from "./distributions.ts";

it("tails and quantiles agree with R 4.2.2 relative to their size, far out too", () => {
  const pairs: readonly (readonly [found: number, inR: number])[] = [
    [normalTwoSided(-20), 5.5072482372124675e-89],
    [normalTwoSided(1.2), 0.23013934044341655],
    [normalTwoSided(NORMAL_975), 0.05],
    [studentTwoSided(-30, 50), 1.2380022795987292e-33],
    [studentTwoSided(2.5, 3), 0.087706647008065505],
    [studentTwoSided(0.3, 1), 0.81445284184451539],
    [chiSquareTail(80, 10), 5.0204643188291346e-13],
    [chiSquareTail(3.2, 4), 0.52493094678610408],
    [fTail(20, 3, 100), 3.1126062267744006e-10],
    [fTail(0.7, 2, 5), 0.53947966093944355],
    [student975(1), 12.706204736174694],
    [student975(29), 2.0452296421327034],
    [student975(123_456), 1.959983200245186],
  ];
  for (const [found, inR] of pairs) expect(found / inR).toBeCloseTo(1, 10);
  expect(normalTwoSided(0)).toBe(1);
  expect(chiSquareTail(0, 3)).toBe(1);
  for (const none of [
    normalTwoSided(Infinity),
    normalTwoSided(-50),
    studentTwoSided(Infinity, 3),
    chiSquareTail(Infinity, 3),
    chiSquareTail(5000, 2),
    fTail(Infinity, 3, 3),
  ])
    expect(none).toBe(0);
});
