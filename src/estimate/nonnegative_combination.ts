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
  const active = new ActiveSet(goal);
  let rest = goal.slice();
  const values = new Float64Array(length);
  const banned = new Set<number>();
  for (let step = 0; step < 50 * (size + 1); step++) {
    if (norm(rest) < 0.5) return null;
    fillValues(values, vectors, rest);
    let worst = -1;
    let least = -NEGATIVE * norm(rest);
    for (let i = 0; i < length; i++) {
      if (values[i] < least && !banned.has(i) && !active.rows.has(i)) [worst, least] = [i, values[i]];
    }
    if (worst < 0) return values;
    active.add(worst, direction(worst));
    if (settle(active)) banned.clear();
    else banned.add(worst);
    rest = goal.slice();
    for (const { direction: along, multiplier } of active.members) {
      for (let k = 0; k < size; k++) rest[k] += multiplier * along[k];
    }
  }
  return undefined;
}

/**
 * Moves the multipliers to their least-squares solution, leaving out those that would fall below 0 on the way.
 *
 * @returns false where a direction that depends on the others had to be left out, or none is left
 */
function settle(active: ActiveSet): boolean {
  const { members } = active;
  while (members.length > 0) {
    const wanted = active.wanted();
    if (wanted === null) {
      active.remove([members.length - 1]);
      return false;
    }
    if (wanted.every((value) => value > 0)) {
      for (const [k, value] of wanted.entries()) members[k].multiplier = value;
      return true;
    }
    let share = 1;
    for (const [k, value] of wanted.entries()) {
      const { multiplier } = members[k];
      if (value <= 0) share = Math.min(share, multiplier / (multiplier - value));
    }
    for (const [k, value] of wanted.entries()) members[k].multiplier += share * (value - members[k].multiplier);
    const gone = members.flatMap(({ multiplier }, at) => (multiplier > 1e-14 ? [] : [at]));
    active.remove(gone.length > 0 ? gone : [members.length - 1]);
  }
  return false;
}

/** The multipliers in force: their directions, factorised into vectors at right angles and a triangle as they come and go. */
class ActiveSet {
  readonly members: { readonly row: number; readonly direction: Float64Array; multiplier: number }[] = [];
  readonly rows = new Set<number>();
  readonly #goal: Float64Array;
  readonly #basis: Float64Array[] = [];
  readonly #upper: number[][] = [];

  constructor(goal: Float64Array) {
    this.#goal = goal;
  }

  add(row: number, direction: Float64Array): void {
    this.members.push({ row, direction, multiplier: 0 });
    this.rows.add(row);
  }

  /** Leaves out members by position, ascending. */
  remove(positions: readonly number[]): void {
    for (const at of positions.toReversed()) {
      this.rows.delete(this.members[at].row);
      this.members.splice(at, 1);
    }
    this.#basis.length = this.#upper.length = Math.min(this.#basis.length, positions[0]);
  }

  /** λ of the least-squares solution of Σ λ_i·g_i = −goal; null where the last direction depends on the others. */
  wanted(): readonly number[] | null {
    while (this.#basis.length < this.members.length) if (!this.#factorizeNext()) return null;
    const right = this.#basis.map((one) => -dot(one, this.#goal));
    const multipliers = right.map(() => 0);
    for (let k = right.length - 1; k >= 0; k--) {
      let sum = right[k];
      for (let l = k + 1; l < right.length; l++) sum -= this.#upper[l][k] * multipliers[l];
      multipliers[k] = sum / this.#upper[k][k];
    }
    return multipliers;
  }

  #factorizeNext(): boolean {
    const { direction } = this.members[this.#basis.length];
    const left = direction.slice();
    const entries = this.#basis.map(() => 0);
    for (let pass = 0; pass < 2; pass++) {
      for (const [b, one] of this.#basis.entries()) {
        const along = dot(one, left);
        entries[b] += along;
        for (let k = 0; k < left.length; k++) left[k] -= along * one[k];
      }
    }
    const size = norm(left);
    if (size <= DEPENDENT * norm(direction)) return false;
    this.#upper.push([...entries, size]);
    this.#basis.push(left.map((value) => value / size));
    return true;
  }
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
    const further = furtherDirection(basis, vector, tolerance);
    if (further !== null) basis.push(further);
  }
  return basis;
}

/**
 * What a vector adds to vectors at right angles and of unit length: its part outside their span, at unit length.
 *
 * @param tolerance share of the vector's length below which what the others leave is rounding
 * @returns null where the others span it
 */
export function furtherDirection(
  basis: readonly Float64Array[],
  vector: Float64Array,
  tolerance: number,
): Float64Array | null {
  const left = vector.slice();
  for (let pass = 0; pass < 2; pass++) {
    for (const one of basis) {
      const along = dot(one, left);
      for (let i = 0; i < left.length; i++) left[i] -= along * one[i];
    }
  }
  const size = norm(left);
  return size > tolerance * norm(vector) ? left.map((value) => value / size) : null;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}

function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a));
}
