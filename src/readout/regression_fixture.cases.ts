import type { Coefficient, EstimateResult } from "../estimate/result.ts";

function coefficient(name: string, estimate: number, std_error: number, p_value: number): Coefficient {
  return {
    name,
    estimate,
    std_error,
    z_value: estimate / std_error,
    p_value,
    ci_low: estimate - 1.96 * std_error,
    ci_high: estimate + 1.96 * std_error,
  };
}

/** Two estimations as an estimator returns them, with names that need escaping everywhere. */
export const REGRESSIONS: readonly EstimateResult[] = [
  {
    formula: "trade ~ rta + log(dist) | exporter^year + importer^year",
    family: "poisson",
    outcome: "trade",
    n_obs: 28_482,
    dropped: [{ reason: "missing", rows: 3, what: "dist" }],
    coefficients: [coefficient("rta", 0.5571853, 0.0557707, 1e-20), coefficient("log(dist)", -0.8123, 0.0312, 0)],
    vcov: [
      [0.00311, 0],
      [0, 0.00097],
    ],
    vcov_type: "HC1",
    clusters: [],
    small_sample: "fixest",
    degrees_of_freedom: null,
    fixed_effects: [
      { name: "exporter^year", levels: 1449 },
      { name: "importer^year", levels: 1449 },
    ],
    deviance: 1e6,
    log_likelihood: -5e5,
    pseudo_r2: 0.98765,
    iterations: 9,
    converged: true,
    residual: 1e-10,
    seconds: 0.05,
  },
  {
    formula: "log(trade) ~ rta + border_<1990> | exporter^year + exporter^importer",
    family: "gaussian",
    outcome: "log(trade)",
    n_obs: 20_000,
    dropped: [],
    coefficients: [coefficient("rta", 0.031, 0.0149, 0.038), coefficient("border_<1990>", -12.5, 230.25, 0.95)],
    vcov: [
      [0.0002, 0],
      [0, 53_015],
    ],
    vcov_type: "cluster: exporter^importer",
    clusters: [{ name: "exporter^importer", levels: 1356 }],
    small_sample: "fixest",
    degrees_of_freedom: 1_000,
    fixed_effects: [
      { name: "exporter^year", levels: 1449 },
      { name: "exporter^importer", levels: 1356 },
    ],
    deviance: 3e4,
    log_likelihood: -2e4,
    pseudo_r2: 0.87,
    iterations: 1,
    converged: true,
    residual: 1e-12,
    seconds: 0.03,
  },
];
