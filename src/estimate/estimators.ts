import { factorizeCholesky, solveCholesky } from "../core/numerics/linear_algebra.ts";
import type { Absorber } from "./absorb/absorber.ts";
import { partialOut } from "./absorb/partial_out.ts";
import type { Independence } from "./collinear.ts";
import type { Design } from "./design.ts";
import { gaussianLikelihoods, poissonLikelihoods } from "./likelihood.ts";
import type { Likelihoods } from "./likelihood.ts";
import { crossProducts, dot, variances } from "./moments.ts";
import { fitLeastSquares } from "./ols.ts";
import { regressionStart, weighted } from "./poisson_start.ts";
import { devianceOf, fitPoisson } from "./ppml.ts";
import type { PoissonOptions } from "./ppml.ts";
import { separateColumns } from "./prepare_poisson.ts";
import type { Prepared } from "./prepare_poisson.ts";

/** Relative error left in partialled-out columns: of covariances alone after PPML, of all results of least squares. */
const ERROR = { poisson: 1e-8, gaussian: 1e-10 } as const;

/** What both estimators return; arrays by cell of the absorber. */
export interface Estimated extends Independence {
  /** In the order of `kept`. */
  readonly coefficients: Float64Array;
  /** Regressors that stayed, the effects taken out at the final weights. */
  readonly x: readonly Float64Array[];
  /** ω·(y − μ). */
  readonly residuals: Float64Array;
  /** Σ ω·μ·x·x′ (Poisson) or Σ ω·x·x′, K × K row-major. */
  readonly products: Float64Array;
  readonly fitted: Float64Array;
  readonly deviance: number;
  readonly iterations: number;
  readonly residual: number;
  /** Log likelihoods on the rows given (null: all rows of the design). */
  likelihoods(rows: Int32Array | null): Likelihoods;
  /** Pseudo R² (Poisson) or R². */
  explained(likelihoods: Likelihoods): number;
}

/** Poisson pseudo-maximum likelihood of a design that was prepared. */
export function estimatePoisson(design: Design, prepared: Prepared, options: PoissonOptions): Estimated {
  const { problem, independence } = prepared;
  const { absorber, x, y, prior } = problem;
  const start =
    prepared.mean === null
      ? regressionStart(problem)
      : { mean: prepared.mean, coefficients: new Float64Array(x.length) };
  const { mean, coefficients, iterations, residual } = fitPoisson(problem, start, options);
  const weights = weighted(mean, prior, prior === null ? y : absorber.cells());
  absorber.weigh(weights);
  partialOut(absorber, x, ERROR.poisson);
  const residuals = new Float64Array(y.length);
  for (let q = 0; q < y.length; q++) residuals[q] = (prior === null ? 1 : prior[q]) * (y[q] - mean[q]);
  const deviance = devianceOf(problem, mean);
  const products = crossProducts(x, weights);
  const right = Float64Array.from(x, (column) => dot(column, residuals));
  const last = solveCholesky(factorizeCholesky(products, x.length), x.length, right);
  return {
    ...independence,
    coefficients: coefficients.map((value, k) => value + last[k]),
    x,
    residuals,
    products,
    fitted: mean,
    deviance,
    iterations,
    residual,
    likelihoods: (rows) => poissonLikelihoods(design.y, design.weights, rows, deviance),
    explained: ({ model, constant }) => 1 - model / constant,
  };
}

/** Least squares of a design on the rows of an absorber. */
export function estimateGaussian(design: Design, absorber: Absorber): Estimated {
  const present = absorber.place(new Float64Array(design.y.length).fill(1));
  const weights = design.weights === null ? present : absorber.place(design.weights);
  const outcome = absorber.place(design.y);
  const [about] = variances([outcome], weights);
  if (design.offset !== null) {
    const offset = absorber.place(design.offset);
    for (let q = 0; q < outcome.length; q++) outcome[q] -= offset[q];
  }
  const columns = design.x.map((column) => absorber.place(column));
  absorber.weigh(weights);
  absorber.pairLevels();
  const independence = separateColumns(absorber, columns, weights, variances(columns, weights));
  const x = independence.kept.map((k) => columns[k]);
  partialOut(absorber, [...x, outcome], ERROR.gaussian);
  const products = crossProducts(x, weights);
  const { coefficients, residuals, deviance } = fitLeastSquares(outcome, x, weights, products);
  const fitted = absorber.place(design.y);
  for (let q = 0; q < fitted.length; q++) fitted[q] -= residuals[q];
  for (let q = 0; q < residuals.length; q++) residuals[q] *= weights[q];
  const observations = absorber.order.reduce((sum, row) => sum + (row >= 0 ? 1 : 0), 0);
  return {
    ...independence,
    coefficients,
    x,
    residuals,
    products,
    fitted,
    deviance,
    iterations: 1,
    residual: 0,
    likelihoods: () => gaussianLikelihoods(deviance, about, observations),
    explained: () => 1 - deviance / about,
  };
}
