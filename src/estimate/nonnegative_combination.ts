/** Directions whose part outside the others' span is below this share of their length count as within it. */
const DEPENDENT = 1e-5;
/** A value counts as negative below this share of the vector's length. */
const NEGATIVE = 1e-6;

/**
 * The combination of vectors that is nowhere negative and nearest to 1 everywhere: projection of (1, …, 1) onto a cone.
 *
 * With orthonormal vectors in the columns of Q: min ‖c − Q′1‖ subject to Q·c ≥ 0, whose dual is a least-squares problem in
 * non-negative multipliers (Lawson and Hanson 1974, chapter 23), solved exactly in finitely many steps. If any combination
 * other than 0 is nowhere negative, the projection has length ≥ 1, since Σz ≥ ‖z‖ for every z ≥ 0; else it is 0.
 *
 * @param vectors of equal length m, at right angles and of unit length
 * @returns the projection, length m; null when there is no such combination; undefined when the steps do not end
 */
export function nonnegativeCombination(vectors: readonly Float64Array[]): Float64Array | null | undefined {
  const size = vectors.length;
  const length = size === 0 ? 0 : vectors[0].length;
  const goal = Float64Array.from(vectors, (vector) => vector.reduce((sum, value) => sum + value, 0));
  const direction = (i: number): Float64Array => Float64Array.from(vectors, (vector) => vector[i]);
  const active: { readonly row: number; readonly direction: Float64Array; multiplier: number }[] = [];
  let rest = goal.slice();
  const values = new Float64Array(length);
  const banned = new Set<number>();
  for (let step = 0; step < 50 * (size + 1); step++) {
    if (norm(rest) < 0.5) return null;
    fillValues(values, vectors, rest);
    let worst = -1;
    let least = -NEGATIVE * norm(rest);
    for (let i = 0; i < length; i++) {
      if (values[i] < least && !banned.has(i) && !active.some(({ row }) => row === i)) [worst, least] = [i, values[i]];
    }
    if (worst < 0) return values;
    active.push({ row: worst, direction: direction(worst), multiplier: 0 });
    for (;;) {
      const wanted = multipliersOf(active, goal);
      if (wanted === null) {
        banned.add(active.pop()?.row ?? -1);
        break;
      }
      if (wanted.every((value) => value > 0)) {
        for (const [k, value] of wanted.entries()) active[k].multiplier = value;
        banned.clear();
        break;
      }
      let share = 1;
      for (const [k, value] of wanted.entries()) {
        const { multiplier } = active[k];
        if (value <= 0) share = Math.min(share, multiplier / (multiplier - value));
      }
      for (const [k, value] of wanted.entries()) active[k].multiplier += share * (value - active[k].multiplier);
      const left = active.filter(({ multiplier }) => multiplier > 1e-14);
      if (left.length === active.length) left.pop();
      active.splice(0, active.length, ...left);
      if (active.length === 0) break;
    }
    rest = goal.slice();
    for (const { direction: along, multiplier } of active) {
      for (let k = 0; k < size; k++) rest[k] += multiplier * along[k];
    }
  }
  return undefined;
}

/** λ of the least-squares solution of Σ λ_i·g_i = −goal; null where the g are dependent. */
function multipliersOf(
  active: readonly { readonly direction: Float64Array }[],
  goal: Float64Array,
): readonly number[] | null {
  const basis: Float64Array[] = [];
  const upper: number[][] = [];
  for (const { direction } of active) {
    const left = direction.slice();
    const entries = basis.map(() => 0);
    for (let pass = 0; pass < 2; pass++) {
      for (const [b, one] of basis.entries()) {
        const along = dot(one, left);
        entries[b] += along;
        for (let k = 0; k < left.length; k++) left[k] -= along * one[k];
      }
    }
    const size = norm(left);
    if (size <= DEPENDENT * norm(direction)) return null;
    upper.push([...entries, size]);
    basis.push(left.map((value) => value / size));
  }
  const right = basis.map((one) => -dot(one, goal));
  const multipliers = right.map(() => 0);
  for (let k = right.length - 1; k >= 0; k--) {
    let sum = right[k];
    for (let l = k + 1; l < right.length; l++) sum -= upper[l][k] * multipliers[l];
    multipliers[k] = sum / upper[k][k];
  }
  return multipliers;
}

function fillValues(out: Float64Array, vectors: readonly Float64Array[], coefficients: Float64Array): void {
  out.fill(0);
  for (const [k, vector] of vectors.entries()) {
    for (let i = 0; i < out.length; i++) out[i] += coefficients[k] * vector[i];
  }
}

/**
 * Vectors at right angles and of unit length that span the given ones; those that others span are left out.
 *
 * @param tolerance share of a vector's length below which what the others leave is rounding
 */
export function orthonormalVectors(vectors: readonly Float64Array[], tolerance: number): readonly Float64Array[] {
  const basis: Float64Array[] = [];
  for (const vector of vectors) {
    const left = vector.slice();
    for (let pass = 0; pass < 2; pass++) {
      for (const one of basis) {
        const along = dot(one, left);
        for (let i = 0; i < left.length; i++) left[i] -= along * one[i];
      }
    }
    const size = norm(left);
    if (size > tolerance * norm(vector)) basis.push(left.map((value) => value / size));
  }
  return basis;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}

function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a));
}
