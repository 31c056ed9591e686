import { createRandom, splitmix32 } from "../core/random.ts";
import type { Random } from "../core/random.ts";
import type { Design } from "./design.ts";

/**
 * Weights of mean and variance 1 that a draw of the bootstrap gives to clusters. `exponential` keeps every cluster, so that
 * no draw loses a level or a regressor (the Bayesian bootstrap of Rubin 1981); `poisson` counts how often a cluster is drawn.
 */
export type Multiplier = "exponential" | "poisson";

/**
 * A design whose clusters are reweighted at random; with several cluster variables a row takes the product of theirs
 * (Owen 2007), without any each row is its own.
 */
export function reweighted(design: Design, random: Random, kind: Multiplier): Design {
  const draw = kind === "exponential" ? () => -Math.log(1 - random.uniform()) : () => poissonDraw(random);
  const weights = design.weights?.slice() ?? new Float64Array(design.y.length).fill(1);
  const own = design.clusters.map(({ codes, levels }) => ({
    codes,
    factors: Float64Array.from({ length: levels }, draw),
  }));
  if (own.length === 0) return { ...design, weights: weights.map((value) => value * draw()) };
  for (const { codes, factors } of own) {
    for (let row = 0; row < weights.length; row++) weights[row] = weights[row] * factors[codes[row]];
  }
  return { ...design, weights };
}

/** The stream of one draw: it depends on the seed and the draw's number alone, so that draws can be made in any order. */
export function randomOfDraw(seed: number, draw: number): Random {
  return createRandom(splitmix32(seed)[1] ^ splitmix32(draw)[0]);
}

/** A Poisson variable of mean 1, by the product of uniforms (Knuth). */
function poissonDraw(random: Random): number {
  const limit = Math.exp(-1);
  let count = 0;
  for (let product = random.uniform(); product > limit; product *= random.uniform()) count++;
  return count;
}
