import { LeewayError } from "../core/errors.ts";
import { factorizeCholesky, solveCholesky } from "../core/numerics/linear_algebra.ts";
import type { Random } from "../core/random.ts";
import type { Fit } from "./fit.ts";
import { randomOfDraw } from "./multipliers.ts";

/** Below this many clusters Webb's six points take the place of Rademacher's two, which would repeat themselves. */
const FEW_CLUSTERS = 12;

/**
 * Coefficients moved by one step of Newton's method along scores with random signs by cluster; by number of the draw.
 *
 * @throws LeewayError `estimate.bootstrap_unsupported` with several cluster variables
 */
export function scoreDraws(fit: Fit, seed: number): (draw: number) => readonly number[] {
  const { design, fitted, result } = fit;
  if (design.clusters.length > 1) {
    throw new LeewayError(
      "estimate.bootstrap_unsupported",
      "the score bootstrap takes one cluster variable. Use exponential or poisson weights with several.",
    );
  }
  const x = fit.partialled();
  const size = x.length;
  const cluster = design.clusters.at(0);
  const groups = cluster?.levels ?? fitted.length;
  const scores = new Float64Array(groups * size);
  const products = new Float64Array(size * size);
  for (let row = 0; row < fitted.length; row++) {
    const weight = design.weights?.[row] ?? 1;
    const group = cluster?.codes[row] ?? row;
    for (let k = 0; k < size; k++) {
      scores[group * size + k] += weight * x[k][row] * (design.y[row] - fitted[row]);
      const curvature = weight * (result.family === "poisson" ? fitted[row] : 1) * x[k][row];
      for (let l = 0; l < size; l++) products[k * size + l] += curvature * x[l][row];
    }
  }
  const factor = factorizeCholesky(products, size);
  const weightOf = groups < FEW_CLUSTERS ? webbDraw : rademacherDraw;
  return (draw) => {
    const random = randomOfDraw(seed, draw);
    const total = new Float64Array(size);
    for (let group = 0; group < groups; group++) {
      const weight = weightOf(random);
      for (let k = 0; k < size; k++) total[k] += weight * scores[group * size + k];
    }
    const step = solveCholesky(factor, size, total);
    return result.coefficients.map(({ estimate }, k) => estimate + step[k]);
  };
}

function rademacherDraw(random: Random): number {
  return random.uniform() < 0.5 ? -1 : 1;
}

/** ±√(1∕2), ±1, ±√(3∕2), each as likely (Webb 2023). */
function webbDraw(random: Random): number {
  const side = random.uniform() < 0.5 ? -1 : 1;
  return side * Math.sqrt((1 + random.integer(3)) / 2);
}
