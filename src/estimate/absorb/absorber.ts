/**
 * Fixed effects as an operator: sums over their levels, and the equations left when the finest one is eliminated.
 *
 * One effect, the *groups* G, is eliminated in closed form by means within each group; the others are stacked in one
 * vector of *kept* levels U. With weights W, D the dummies of the kept effects and P the weighted means of the groups,
 * S = D′W(I − P)D is the Schur complement that conjugate gradients solve. Cells stand in the absorber's own order, which
 * may hold cells without a row; these have weight 0 throughout.
 */
export interface Absorber {
  readonly layout: "sparse" | "dense" | "none";
  /** Number of cells. */
  readonly size: number;
  /** Levels of the eliminated effect, 0 without fixed effects. */
  readonly groups: number;
  /** Levels of all the other effects together. */
  readonly kept: number;
  /** Where each kept effect begins in the stacked vector, then `kept`. */
  readonly offsets: readonly number[];
  /** Which of the factors given is eliminated (−1: none), and which are kept, in the order of the stack. */
  readonly eliminated: number;
  readonly keptFactors: readonly number[];
  /** Row of each cell, −1 for a cell without one; length `size`. */
  readonly order: Int32Array;
  /** D′w and the group sums of the present weights; lengths `kept` and `groups`. */
  readonly margins: Float64Array;
  readonly groupWeights: Float64Array;
  /** What sums over cells have cost so far. */
  readonly effort: Effort;

  /** A new array by cell, zeros, in memory that all of the absorber's sums reach. */
  cells(): Float64Array;
  /** Values by row brought into the order of the cells; 0 where there is no row. */
  place(values: Float64Array): Float64Array;
  /** Takes weights w ≥ 0 by cell (not copied: to be left alone until the next call) and prepares everything that depends on them. */
  weigh(weights: Float64Array): void;
  /** Renews the pairs of levels that the preconditioner solves together, from the present weights. */
  pairLevels(): void;
  /** out = S·u. */
  apply(u: Float64Array, out: Float64Array): void;
  /** D′W(I − P)x for columns x, their group means and products. */
  reduce(columns: readonly Float64Array[]): Reduced;
  /** v ← (I − P)(v − D·u) in place. */
  purge(v: Float64Array, u: Float64Array): void;
  /** out = M⁻¹·r with a symmetric positive definite M near S. */
  precondition(r: Float64Array, out: Float64Array): void;
  /**
   * Whether cells of weight above 0 certainly determine D·u plus a group's effect at all cells with a row.
   *
   * @returns false where that is not so, or not known without solving
   */
  determines(weights: Float64Array): boolean;
  /** Unweighted sums of v by kept level and by group. */
  sums(v: Float64Array, keptSums: Float64Array, groupSums: Float64Array): void;
  /**
   * out = μ·exp(Σ_k step_k·x_k + D·u)·h with h such that Σ_g prior·out = target_g; log h goes to `shift`.
   *
   * Without groups h = 1. Groups whose target is 0 keep h = 1.
   * @returns Σ prior·out; not finite where the exponential overflows, `out` is then of no use
   */
  advance(request: Advance): number;
}

/** Counts passes over all cells, and the bytes of cells' values and codes that they read and write. */
export class Effort {
  passes = 0;
  bytes = 0;

  add(bytes: number): void {
    this.passes++;
    this.bytes += bytes;
  }
}

/** What {@link Absorber.reduce} returns of K columns. */
export interface Reduced {
  /** Weighted group means of each column. */
  readonly means: readonly Float64Array[];
  /** D′W(I − P)x of each column. */
  readonly coupling: readonly Float64Array[];
  /** x′W(I − P)x, K × K row-major. */
  readonly products: Float64Array;
  /** Σ w·x² of each column, group means and all. */
  readonly squares: Float64Array;
}

/** Arguments of {@link Absorber.advance}. */
export interface Advance {
  readonly mean: Float64Array;
  /** By cell, and how far to go along each. */
  readonly columns: readonly Float64Array[];
  readonly steps: ArrayLike<number>;
  readonly effects: Float64Array;
  /** Weights by cell, or null for 1. */
  readonly prior: Float64Array | null;
  readonly targets: Float64Array;
  readonly out: Float64Array;
  readonly shift: Float64Array;
}
