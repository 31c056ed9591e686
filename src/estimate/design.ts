/** A column turned into whole numbers: fixed effects, clusters and their parts. */
export interface Factor {
  /** The formula's own text, `exporter^year`. */
  readonly name: string;
  /** Level of each row, 0 to `levels` − 1; length n. */
  readonly codes: Int32Array;
  /** How many levels occur. */
  readonly levels: number;
  /** Text of each level; absent where only the codes are known. */
  readonly labels?: readonly string[];
  /** The interacted columns of `a^b^c`, in order; absent or of length 1 for a single column. */
  readonly parts?: readonly Factor[];
}

/** Rows or columns left out, with the reason; shown in every result. */
export interface Dropped {
  /** `missing`, `non_finite`, `all_zero_group`, `singleton`, `separated`, `collinear`, `absorbed`. */
  readonly reason: string;
  /** How many rows; 0 when a column was dropped. */
  readonly rows: number;
  /** The fixed effect, column or regressor concerned, in the formula's own text. */
  readonly what?: string;
  /** Indices of the rows in the data as given; length `rows`; absent for columns. */
  readonly index?: Int32Array;
}

/**
 * Everything an estimator needs, as numbers: what the formula and the data amount to.
 *
 * All arrays have one entry per row, n rows; every number is finite.
 */
export interface Design {
  /** Name and values of the dependent variable. */
  readonly outcome: string;
  readonly y: Float64Array;
  /** Names of the regressors in the formula's own text, length K, and their columns. */
  readonly names: readonly string[];
  readonly x: readonly Float64Array[];
  /** Absorbed effects; empty: a constant is among the regressors, named `(Intercept)`. */
  readonly fixedEffects: readonly Factor[];
  /** Cluster variables; empty: robust standard errors (HC1). */
  readonly clusters: readonly Factor[];
  /** Weights ≥ 0 and offset of the linear index; null: none. */
  readonly weights: Float64Array | null;
  readonly offset: Float64Array | null;
  /** Index of each row in the data as given, length n. */
  readonly rows: Int32Array;
  /** What was left out while reading. */
  readonly dropped: readonly Dropped[];
}
