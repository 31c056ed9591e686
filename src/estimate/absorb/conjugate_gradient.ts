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
  /** Stop when the error in the energy norm √(e′A·e), estimated from the last `delay` steps, is at most this. */
  readonly energyTolerance: number;
  /** Stop as well when the preconditioned residual √(r′M⁻¹r) is at most this share of its start; default 0. */
  readonly residualTolerance?: number;
  readonly delay: number;
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
 * The stopping rule sums the last `delay` decreases of the squared energy error (Hestenes and Stiefel 1952, theorem 6:1;
 * Strakoš and Tichý 2002), which does not mistake slow progress for convergence as the residual does.
 *
 * @param b right-hand side, overwritten by the residual
 * @param x overwritten by the solution
 */
export function conjugateGradient(
  system: LinearSystem,
  b: Float64Array,
  x: Float64Array,
  { energyTolerance, residualTolerance = 0, delay, maxIterations }: ConjugateGradientOptions,
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
    if (k >= delay) {
      let error = 0;
      for (let j = k - delay; j < k; j++) error += decreases[j];
      if (Math.sqrt(error) <= energyTolerance) break;
    }
    if (Math.sqrt(Math.max(0, size)) <= residualTolerance * first) break;
  }
  return { iterations: k, converged: true, first, last: Math.sqrt(Math.max(0, size)) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j] * b[j];
  return sum;
}
