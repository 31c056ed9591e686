/** Elasticities by sector and what to call them in a result. */
export interface ChosenElasticities {
  /** θ_j > 0, length J. */
  readonly theta: Float64Array;
  readonly description: string;
}

/** Below this θ the model says nothing: an embargo's cost grows without bound as θ falls to 0. */
export const existenceBound = 0.3;
