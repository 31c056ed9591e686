/**
 * Anderson acceleration of a fixed-point iteration y ← G(y), type II (Walker and Ni 2011, SIAM J. Numer. Anal. 49(4), eq. 2.2).
 *
 * Keeps the last `memory` differences of residuals f = G(y) − y and of images; the next state is the image corrected by
 * the combination of differences that best explains the present residual. Nothing is allocated after construction.
 */
export class AndersonAccelerator {
  readonly #dimension: number;
  readonly #memory: number;
  /** Differences of residuals and of images, one row per slot. */
  readonly #residualSteps: Float64Array[];
  readonly #imageSteps: Float64Array[];
  readonly #lastResidual: Float64Array;
  readonly #lastImage: Float64Array;
  /** Inner products of the residual differences, memory × memory, and with the present residual. */
  readonly #gram: Float64Array;
  readonly #right: Float64Array;
  readonly #factor: Float64Array;
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
    this.#residualSteps = Array.from({ length: memory }, () => new Float64Array(dimension));
    this.#imageSteps = Array.from({ length: memory }, () => new Float64Array(dimension));
    this.#lastResidual = new Float64Array(dimension);
    this.#lastImage = new Float64Array(dimension);
    this.#gram = new Float64Array(memory * memory);
    this.#right = new Float64Array(memory);
    this.#factor = new Float64Array(memory * memory);
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
    if (this.#hasLast) this.#remember(state, image);
    this.#keepLast(state, image);
    const kept = this.#used === 0 ? 0 : this.#solve();
    out.set(image);
    for (let k = 0; k < kept; k++) subtractScaled(out, this.#imageSteps[this.#kept[k]], this.#weights[k]);
  }

  #remember(state: Float64Array, image: Float64Array): void {
    const slot = this.#slot;
    const residualStep = this.#residualSteps[slot];
    const imageStep = this.#imageSteps[slot];
    for (let i = 0; i < this.#dimension; i++) {
      residualStep[i] = image[i] - state[i] - this.#lastResidual[i];
      imageStep[i] = image[i] - this.#lastImage[i];
    }
    this.#slot = (slot + 1) % this.#memory;
    this.#used = Math.min(this.#used + 1, this.#memory);
    for (let other = 0; other < this.#used; other++) {
      const product = dot(residualStep, this.#residualSteps[other]);
      this.#gram[slot * this.#memory + other] = product;
      this.#gram[other * this.#memory + slot] = product;
    }
  }

  #keepLast(state: Float64Array, image: Float64Array): void {
    for (let i = 0; i < this.#dimension; i++) this.#lastResidual[i] = image[i] - state[i];
    this.#lastImage.set(image);
    this.#hasLast = true;
  }

  /**
   * Weights of the differences by least squares: Cholesky of the inner products scaled to a unit diagonal, newest first;
   * a difference that the kept ones explain but for rounding is left out.
   */
  #solve(): number {
    const m = this.#memory;
    let kept = 0;
    for (let age = 0; age < this.#used; age++) {
      const slot = (this.#slot - 1 - age + 2 * m) % m;
      const length = Math.sqrt(this.#gram[slot * m + slot]);
      if (!(length > 0)) continue;
      let pivot = 1;
      for (let k = 0; k < kept; k++) {
        const other = this.#kept[k];
        let sum = this.#gram[slot * m + other] / (length * Math.sqrt(this.#gram[other * m + other]));
        for (let l = 0; l < k; l++) sum -= this.#factor[kept * m + l] * this.#factor[k * m + l];
        sum /= this.#factor[k * m + k];
        this.#factor[kept * m + k] = sum;
        pivot -= sum * sum;
      }
      if (pivot < smallestPivot) continue;
      this.#factor[kept * m + kept] = Math.sqrt(pivot);
      this.#right[kept] = dot(this.#residualSteps[slot], this.#lastResidual) / length;
      this.#kept[kept] = slot;
      kept += 1;
    }
    for (let k = 0; k < kept; k++) {
      let sum = this.#right[k];
      for (let l = 0; l < k; l++) sum -= this.#factor[k * m + l] * this.#weights[l];
      this.#weights[k] = sum / this.#factor[k * m + k];
    }
    for (let k = kept - 1; k >= 0; k--) {
      let sum = this.#weights[k];
      for (let l = k + 1; l < kept; l++) sum -= this.#factor[l * m + k] * this.#weights[l];
      this.#weights[k] = sum / this.#factor[k * m + k];
    }
    for (let k = 0; k < kept; k++) {
      const slot = this.#kept[k];
      this.#weights[k] = this.#weights[k] / Math.sqrt(this.#gram[slot * m + slot]);
    }
    return kept;
  }
}

/** Squared sine of the smallest angle between a difference and the kept ones that still carries information. */
const smallestPivot = 1e-13;

function dot(a: Float64Array, b: Float64Array): number {
  let even = 0;
  let odd = 0;
  const last = a.length - (a.length % 2);
  for (let i = 0; i < last; i += 2) {
    even += a[i] * b[i];
    odd += a[i + 1] * b[i + 1];
  }
  if (last < a.length) even += a[last] * b[last];
  return even + odd;
}

function subtractScaled(target: Float64Array, step: Float64Array, weight: number): void {
  for (let i = 0; i < target.length; i++) target[i] = target[i] - weight * step[i];
}
