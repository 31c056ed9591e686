import { chiSquareTail, fTail } from "../core/numerics/distributions.ts";
import { LeewayError } from "../core/errors.ts";
import { factorizeCholesky, solveCholesky } from "../core/numerics/linear_algebra.ts";
import { parseHypotheses } from "./hypotheses.ts";
import type { Combination } from "./hypotheses.ts";
import type { EstimateResult } from "./result.ts";

/** A Wald test of joint hypotheses on coefficients. */
export interface WaldTest {
  /** The hypotheses, each as an equation. */
  readonly hypotheses: readonly string[];
  /** (Rβ − r)′(R·V·R′)⁻¹(Rβ − r), divided by `df` where the distribution is F. */
  readonly statistic: number;
  readonly distribution: "chi2" | "F";
  /** How many hypotheses. */
  readonly df: number;
  /** Degrees of freedom of the denominator of F; null for chi2. */
  readonly df_denominator: number | null;
  readonly p_value: number;
}

/**
 * Tests hypotheses jointly with the covariance of a result: χ² for Poisson, F with the result's degrees of freedom for
 * least squares.
 *
 * @param hypotheses `rta, rta_lag4 = 1`, see {@link parseHypotheses}
 * @throws LeewayError of the hypotheses; `estimate.redundant_hypothesis` where one follows from the others, or there are more
 * than the clusters can bear
 */
export function waldTest(result: EstimateResult, hypotheses: string): WaldTest {
  const rows = parseHypotheses(
    hypotheses,
    result.coefficients.map(({ name }) => name),
  );
  const df = rows.length;
  const gap = Float64Array.from(rows, (row) => combinationValue(result, row));
  const products = Float64Array.from({ length: df * df }, (_, place) =>
    covarianceOf(result, rows[Math.floor(place / df)], rows[place % df]),
  );
  const weighted = solved(products, df, gap, hypotheses);
  const square = gap.reduce((sum, value, k) => sum + value * weighted[k], 0);
  const denominator = result.degrees_of_freedom;
  const statistic = denominator === null ? square : square / df;
  return {
    hypotheses: rows.map(({ text }) => text),
    statistic,
    distribution: denominator === null ? "chi2" : "F",
    df,
    df_denominator: denominator,
    p_value: denominator === null ? chiSquareTail(statistic, df) : fTail(statistic, df, denominator),
  };
}

/** The value of a combination of coefficients. */
export function combinationValue({ coefficients }: EstimateResult, { weights, constant }: Combination): number {
  return coefficients.reduce((sum, { estimate }, k) => sum + weights[k] * estimate, constant);
}

/** The covariance of two combinations of coefficients. */
export function covarianceOf({ vcov }: EstimateResult, a: Combination, b: Combination): number {
  let sum = 0;
  for (const [k, row] of vcov.entries())
    for (const [l, value] of row.entries()) sum += a.weights[k] * value * b.weights[l];
  return sum;
}

/** Solves with the covariance of the hypotheses scaled to ones on the diagonal, in which dependence shows. */
function solved(products: Float64Array, size: number, gap: Float64Array, text: string): Float64Array {
  const scale = Float64Array.from({ length: size }, (_, k) => Math.sqrt(products[k * size + k]));
  const scaled = products.map((value, place) => value / (scale[Math.floor(place / size)] * scale[place % size]));
  const redundant = (cause?: unknown): LeewayError =>
    new LeewayError(
      "estimate.redundant_hypothesis",
      `"${text}" cannot be tested jointly: a hypothesis follows from the others, or there are as many as the clusters can bear. Test fewer.`,
      { hypotheses: text },
      { cause },
    );
  let factor: Float64Array;
  try {
    factor = factorizeCholesky(scaled, size);
  } catch (cause) {
    throw redundant(cause);
  }
  for (let k = 0; k < size; k++) if (!(factor[k * size + k] > 1e-6)) throw redundant();
  const inner = solveCholesky(
    factor,
    size,
    gap.map((value, k) => value / scale[k]),
  );
  return inner.map((value, k) => value / scale[k]);
}
