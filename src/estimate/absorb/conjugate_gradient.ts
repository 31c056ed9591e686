/** What {@link conjugateGradient} needs to know about the system A·x = b. */
export interface LinearSystem {
  readonly dimension: number;
  /** out = A·x, A symmetric and positive semidefinite. */
  apply(x: Float64Array, out: Float64Array): void;
  /** out = M⁻¹·r, M symmetric and positive definite. */
  precondition(r: Float64Array, out: Float64Array): void;
}

/** When to stop, and what was reached. */
export interface ConjugateGradientOptions {
  /** Stop when the estimated error in the energy norm √(e′A·e) is at most this. */
  readonly energyTolerance: number;
  readonly maxIterations: number;
}

/** How an iteration of conjugate gradients ended. */
export interface ConjugateGradientResult {
  readonly iterations: number;
  readonly converged: boolean;
  /** √(r′M⁻¹r) at the start and at the end. */
  readonly first: number;
  readonly last: number;
}

/**
 * Preconditioned conjugate gradients for a consistent semidefinite system, from 0.
 *
 * The squared energy error is the sum of the decreases yet to come (Hestenes and Stiefel 1952, theorem 6:1). They are
 * taken to go on falling at the rate of the steps over which they last fell tenfold, so that slow progress is not mistaken
 * for convergence as the residual does.
 *
 * @param b right-hand side, overwritten by the residual
 * @param x overwritten by the solution
 */
export function conjugateGradient(
  system: LinearSystem,
  b: Float64Array,
  x: Float64Array,
  { energyTolerance, maxIterations }: ConjugateGradientOptions,
): ConjugateGradientResult {
  const n = system.dimension;
  x.fill(0);
  const z = new Float64Array(n);
  const direction = new Float64Array(n);
  const image = new Float64Array(n);
  system.precondition(b, z);
  direction.set(z);
  let size = dot(b, z);
  const first = Math.sqrt(Math.max(0, size));
  const decreases: number[] = [];
  // Rounding leaves a residual of this order that no step can remove.
  const floor = 1e-15 * first;
  let k = 0;
  while (Math.sqrt(Math.max(0, size)) > floor) {
    if (k >= maxIterations) return { iterations: k, converged: false, first, last: Math.sqrt(Math.max(0, size)) };
    system.apply(direction, image);
    const curvature = dot(direction, image);
    if (!(curvature > 0)) break;
    const length = size / curvature;
    for (let j = 0; j < n; j++) {
      x[j] += length * direction[j];
      b[j] -= length * image[j];
    }
    decreases.push(length * size);
    k++;
    system.precondition(b, z);
    const next = dot(b, z);
    const ratio = next / size;
    for (let j = 0; j < n; j++) direction[j] = z[j] + ratio * direction[j];
    size = next;
    if (errorAfter(decreases) <= energyTolerance) break;
  }
  return { iterations: k, converged: true, first, last: Math.sqrt(Math.max(0, size)) };
}

/** Fall of the decreases from which their rate is taken. */
const FALL = 10;

/** Estimate of the energy error after the last step; infinite until the decreases have fallen. */
function errorAfter(decreases: readonly number[]): number {
  const last = decreases.length - 1;
  for (let j = last - 1; j >= 0; j--) {
    if (decreases[j] < FALL * decreases[last]) continue;
    const rate = (decreases[last] / decreases[j]) ** (1 / (last - j));
    return Math.sqrt((decreases[last] * rate) / (1 - rate));
  }
  return Infinity;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j] * b[j];
  return sum;
}
