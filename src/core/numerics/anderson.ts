import { columnProducts, rowProductsOfTwo } from "./matrix_vector.ts";

/**
 * Anderson acceleration of a fixed-point iteration y ← G(y), type II (Walker and Ni 2011, SIAM J. Numer. Anal. 49(4), eq. 2.2).
 *
 * Keeps the last `memory` differences of residuals f = G(y) − y and of images; the next state is the image corrected by
 * the combination of differences that best explains the present residual. Nothing is allocated after construction.
 */
export class AndersonAccelerator {
  readonly #dimension: number;
  readonly #memory: number;
  /** Differences of residuals and of images, one row per slot; memory × dimension. */
  readonly #residualSteps: Float64Array;
  readonly #imageSteps: Float64Array;
  readonly #lastResidual: Float64Array;
  readonly #lastImage: Float64Array;
  readonly #correction: Float64Array;
  /** Inner products of the residual differences, memory × memory, and of each with the present residual. */
  readonly #gram: Float64Array;
  readonly #right: Float64Array;
  readonly #factor: Float64Array;
  readonly #solution: Float64Array;
  /** Weight of each slot's difference in the correction; 0 for those left out. */
  readonly #weights: Float64Array;
  readonly #kept: Int32Array;
  #used = 0;
  #slot = 0;
  #hasLast = false;

  /**
   * @param dimension length of the state
   * @param memory how many differences are kept, 1 to about 20
   */
  constructor(dimension: number, memory: number) {
    this.#dimension = dimension;
    this.#memory = memory;
    this.#residualSteps = new Float64Array(memory * dimension);
    this.#imageSteps = new Float64Array(memory * dimension);
    this.#lastResidual = new Float64Array(dimension);
    this.#lastImage = new Float64Array(dimension);
    this.#correction = new Float64Array(dimension);
    this.#gram = new Float64Array(memory * memory);
    this.#right = new Float64Array(memory);
    this.#factor = new Float64Array(memory * memory);
    this.#solution = new Float64Array(memory);
    this.#weights = new Float64Array(memory);
    this.#kept = new Int32Array(memory);
  }

  /** Forgets all differences; the next step is a plain one. */
  restart(): void {
    this.#used = 0;
    this.#slot = 0;
    this.#hasLast = false;
  }

  /**
   * The next state after `state`, whose image is `image`.
   *
   * @param state y, length `dimension`; read
   * @param image G(y), length `dimension`; read
   * @param out the next state, length `dimension`; written; may be `state` itself
   */
  next(state: Float64Array, image: Float64Array, out: Float64Array): void {
    const n = this.#dimension;
    this.#remember(state, image);
    if (this.#used === 0) {
      out.set(image);
      return;
    }
    this.#solve();
    columnProducts(this.#imageSteps, 0, this.#used, n, this.#weights, 0, this.#correction, 0);
    const correction = this.#correction;
    for (let i = 0; i < n; i++) out[i] = image[i] - correction[i];
  }

  /** Stores the differences to the last residual and image, these as the new last ones, and the inner products. */
  #remember(state: Float64Array, image: Float64Array): void {
    const n = this.#dimension;
    const lastResidual = this.#lastResidual;
    const lastImage = this.#lastImage;
    if (!this.#hasLast) {
      for (let i = 0; i < n; i++) {
        lastResidual[i] = image[i] - state[i];
        lastImage[i] = image[i];
      }
      this.#hasLast = true;
      return;
    }
    const m = this.#memory;
    const slot = this.#slot;
    const from = slot * n;
    const residualSteps = this.#residualSteps;
    const imageSteps = this.#imageSteps;
    for (let i = 0; i < n; i++) {
      const value = image[i];
      const residual = value - state[i];
      residualSteps[from + i] = residual - lastResidual[i];
      imageSteps[from + i] = value - lastImage[i];
      lastResidual[i] = residual;
      lastImage[i] = value;
    }
    this.#slot = (slot + 1) % m;
    this.#used = Math.min(this.#used + 1, m);
    rowProductsOfTwo(
      residualSteps,
      this.#used,
      n,
      residualSteps,
      from,
      lastResidual,
      this.#gram,
      slot * m,
      this.#right,
    );
    for (let other = 0; other < this.#used; other++) this.#gram[other * m + slot] = this.#gram[slot * m + other];
  }

  /**
   * Weights of the differences by least squares: Cholesky of the inner products scaled to a unit diagonal, newest first;
   * a difference that the kept ones explain but for rounding is left out.
   */
  #solve(): void {
    const m = this.#memory;
    const gram = this.#gram;
    const factor = this.#factor;
    const kept = this.#kept;
    const solution = this.#solution;
    this.#weights.fill(0);
    let count = 0;
    for (let age = 0; age < this.#used; age++) {
      const slot = (this.#slot - 1 - age + 2 * m) % m;
      const length = Math.sqrt(gram[slot * m + slot]);
      if (!(length > 0)) continue;
      let pivot = 1;
      for (let k = 0; k < count; k++) {
        const other = kept[k];
        let sum = gram[slot * m + other] / (length * Math.sqrt(gram[other * m + other]));
        for (let l = 0; l < k; l++) sum -= factor[count * m + l] * factor[k * m + l];
        sum /= factor[k * m + k];
        factor[count * m + k] = sum;
        pivot -= sum * sum;
      }
      if (!(pivot >= smallestPivot)) continue;
      factor[count * m + count] = Math.sqrt(pivot);
      kept[count] = slot;
      count += 1;
    }
    for (let k = 0; k < count; k++) {
      const slot = kept[k];
      let sum = this.#right[slot] / Math.sqrt(gram[slot * m + slot]);
      for (let l = 0; l < k; l++) sum -= factor[k * m + l] * solution[l];
      solution[k] = sum / factor[k * m + k];
    }
    for (let k = count - 1; k >= 0; k--) {
      let sum = solution[k];
      for (let l = k + 1; l < count; l++) sum -= factor[l * m + k] * solution[l];
      solution[k] = sum / factor[k * m + k];
    }
    for (let k = 0; k < count; k++) {
      const slot = kept[k];
      this.#weights[slot] = solution[k] / Math.sqrt(gram[slot * m + slot]);
    }
  }
}

/** Squared sine of the smallest angle between a difference and the kept ones that still carries information. */
const smallestPivot = 1e-13;
