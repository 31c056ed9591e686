/** One coefficient with its uncertainty; `z_value` = estimate ÷ std_error, the interval is at 95 %. */
export interface Coefficient {
  /** The formula's own text, `log(dist)`. */
  readonly name: string;
  readonly estimate: number;
  readonly std_error: number;
  readonly z_value: number;
  readonly p_value: number;
  readonly ci_low: number;
  readonly ci_high: number;
}

/** What the small-sample correction of the covariance followed. */
export type SmallSample = "fixest" | "ppmlhdfe";

/** A coefficient freed of its incidental-parameter bias; `estimate` = `uncorrected` − `bias`. */
export interface CorrectedCoefficient extends Coefficient {
  readonly uncorrected: number;
  readonly bias: number;
}

/** Three-way PPML freed of its incidental-parameter bias, with pair-clustered errors freed of theirs. */
export interface BiasCorrection {
  readonly coefficients: readonly CorrectedCoefficient[];
  /** Covariance clustered by pair, corrected for leverage, K × K. */
  readonly vcov: readonly (readonly number[])[];
  /** Whether the leverage of the effects was exact or, in large panels, approximated. */
  readonly standard_errors: "exact" | "approximate";
  readonly exporters: number;
  readonly importers: number;
  readonly pairs: number;
  readonly periods: number;
}

/** Coefficients under draws that reweight whole clusters. */
export interface Bootstrap {
  readonly kind: "exponential" | "poisson" | "score";
  readonly draws: number;
  /** Draws without a fit of all coefficients, left out. */
  readonly failed: number;
  readonly seed: number;
  /** Names of the cluster variables; empty: by row. */
  readonly clusters: readonly string[];
  /** Standard deviations over the draws, and intervals from their 2.5 % and 97.5 % quantiles. */
  readonly coefficients: readonly Omit<Coefficient, "z_value" | "p_value">[];
  readonly vcov: readonly (readonly number[])[];
}

/** What an estimation returns; the JSON of the command line holds these fields. */
export interface EstimateResult {
  readonly formula: string;
  /** `poisson` for PPML, `gaussian` for least squares. */
  readonly family: "poisson" | "gaussian";
  readonly outcome: string;
  readonly n_obs: number;
  readonly dropped: readonly { readonly reason: string; readonly rows: number; readonly what?: string }[];
  readonly coefficients: readonly Coefficient[];
  /** Covariance of the coefficients, K × K in their order. */
  readonly vcov: readonly (readonly number[])[];
  /** How the covariance was made: `HC1` or `cluster: a^b + c`, with the number of clusters of each. */
  readonly vcov_type: string;
  readonly clusters: readonly { readonly name: string; readonly levels: number }[];
  readonly small_sample: SmallSample;
  /** Of Student's t behind p-values and intervals; null: the normal distribution. */
  readonly degrees_of_freedom: number | null;
  /** Absorbed effects with their levels after drops. */
  readonly fixed_effects: readonly { readonly name: string; readonly levels: number }[];
  readonly deviance: number;
  readonly log_likelihood: number;
  /** 1 − log likelihood ÷ that of a constant alone (Poisson); R² (least squares). */
  readonly pseudo_r2: number;
  readonly iterations: number;
  readonly converged: true;
  /** Largest of the relative change of the deviance and the scaled first-order conditions at the end. */
  readonly residual: number;
  /** What the reader should know; absent when there is nothing. */
  readonly warnings?: readonly string[];
  /** Wall time without loading. */
  readonly seconds: number;
}
