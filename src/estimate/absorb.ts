import { LeewayError } from "../core/errors.ts";
import type { Factor } from "./design.ts";

/**
 * Takes weighted means of groups out of columns: the residual of a weighted regression on all levels of all factors.
 *
 * Symmetric Kaczmarz sweeps (the factors forth and back) accelerated by conjugate gradients, which converge where plain
 * alternating projections crawl (Hernández-Ramos, Escalante and Raydan 2011; Correia 2017, section 3.3).
 */
export class Absorber {
  readonly #factors: readonly Factor[];
  readonly #sums: readonly Float64Array[];
  readonly #weightSums: readonly Float64Array[];
  #weights: Float64Array;
  /** Sweeps over the factors so far, one forth and back each. */
  sweeps = 0;

  /** @param factors codes of length n; every level occurs */
  constructor(factors: readonly Factor[], weights: Float64Array) {
    this.#factors = factors;
    this.#sums = factors.map(({ levels }) => new Float64Array(levels));
    this.#weightSums = factors.map(({ levels }) => new Float64Array(levels));
    this.#weights = weights;
    this.setWeights(weights);
  }

  /** Weights of the rows from now on, > 0, length n. */
  setWeights(weights: Float64Array): void {
    this.#weights = weights;
    for (const [f, { codes }] of this.#factors.entries()) {
      const sums = this.#weightSums[f].fill(0);
      for (let row = 0; row < codes.length; row++) sums[codes[row]] += weights[row];
    }
  }

  /**
   * The residual of `column` on the factors, a fresh array.
   *
   * @param tolerance largest part of the column's weighted length that may be left unexplained, > 0
   * @throws LeewayError `estimate.effects_not_absorbed` (numerical) when it does not converge
   */
  residual(column: Float64Array, tolerance: number): Float64Array {
    const left = column.slice();
    if (this.#factors.length === 0) return left;
    if (this.#factors.length === 1) {
      this.#project(0, left);
      this.sweeps += 1;
      return left;
    }
    const start = this.#product(column, column);
    if (start === 0) return left;
    const swept = left.slice();
    this.#sweep(swept);
    const gap = left.map((value, row) => value - swept[row]);
    const direction = gap.slice();
    let size = this.#product(gap, gap);
    const enough = tolerance * tolerance * start;
    for (let sweep = 1; size > enough; sweep++) {
      if (sweep > mostSweeps) {
        throw new LeewayError(
          "estimate.effects_not_absorbed",
          `the fixed effects ${this.#factors.map(({ name }) => name).join(", ")} were not absorbed after ${mostSweeps} sweeps; ` +
            "some groups hang together by very few rows. Drop one of the effects or the rows that bridge the groups.",
          { sweeps: sweep },
          { kind: "numerical" },
        );
      }
      swept.set(direction);
      this.#sweep(swept);
      let curvature = 0;
      for (let row = 0; row < swept.length; row++) {
        swept[row] = direction[row] - swept[row];
        curvature += this.#weights[row] * direction[row] * swept[row];
      }
      if (!(curvature > 0)) break;
      const length = size / curvature;
      for (let row = 0; row < left.length; row++) {
        left[row] -= length * direction[row];
        gap[row] -= length * swept[row];
      }
      const next = this.#product(gap, gap);
      const ratio = next / size;
      for (let row = 0; row < left.length; row++) direction[row] = gap[row] + ratio * direction[row];
      size = next;
    }
    this.#sweep(left);
    return left;
  }

  /** Projects on all factors forth and back, in place. */
  #sweep(values: Float64Array): void {
    const last = this.#factors.length - 1;
    for (let f = 0; f <= last; f++) this.#project(f, values);
    for (let f = last - 1; f >= 0; f--) this.#project(f, values);
    this.sweeps += 1;
  }

  #project(f: number, values: Float64Array): void {
    const { codes } = this.#factors[f];
    const weights = this.#weights;
    const weightSums = this.#weightSums[f];
    const means = this.#sums[f].fill(0);
    for (let row = 0; row < codes.length; row++) means[codes[row]] += weights[row] * values[row];
    for (let level = 0; level < means.length; level++) means[level] /= weightSums[level];
    for (let row = 0; row < codes.length; row++) values[row] -= means[codes[row]];
  }

  #product(a: Float64Array, b: Float64Array): number {
    const weights = this.#weights;
    let sum = 0;
    for (let row = 0; row < a.length; row++) sum += weights[row] * a[row] * b[row];
    return sum;
  }
}

const mostSweeps = 20_000;
