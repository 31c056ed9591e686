import { LeewayError } from "../core/errors.ts";
import { createRandom } from "../core/random.ts";
import { allowedGap } from "./certificate.ts";
import type { RandomStarts } from "./certificate.ts";
import type { Economy } from "./economy.ts";
import type { Equations } from "./equations.ts";
import { solveEquilibrium } from "./equilibrium.ts";
import type { Outcome } from "./outcome.ts";
import { outcomeOf } from "./outcome.ts";

/** How many starts a certificate takes unless told. */
export const defaultStarts = 20;

const seed = 1;
/** Standard deviation of the logs of wages, prices and spending at the start: a factor of 1.35 is usual, one of 2 happens. */
const spread = 0.3;

/**
 * Solves again from random starting points, all drawn from one seed, and compares wages, prices and real incomes with the
 * result: with intermediate goods, tariffs and deficits no theorem says that there is one equilibrium only.
 *
 * @param economy the baseline
 * @param equations of the experiment; overwritten
 * @param outcome the result
 * @param starts how many, ≥ 1
 * @param tolerance as of the result
 * @throws LeewayError `simulate.certificate_failed` (numerical) where two solutions differ or no start led to any
 */
export function requireAgreement(
  economy: Economy,
  equations: Equations,
  outcome: Outcome,
  starts: number,
  tolerance: number,
): RandomStarts {
  const random = createRandom(seed);
  const expected = logRealIncome(economy, outcome);
  let failed = 0;
  let incomeGap = 0;
  let priceGap = 0;
  for (let k = 0; k < starts; k++) {
    const start = randomStart(equations, () => spread * random.normal());
    const found = solveFrom(equations, start, tolerance);
    if (found === null) {
      failed += 1;
      continue;
    }
    incomeGap = Math.max(incomeGap, largestDifference(logRealIncome(economy, found), expected));
    priceGap = Math.max(priceGap, largestDifference(found.price.map(Math.log), outcome.price.map(Math.log)));
    priceGap = Math.max(priceGap, largestDifference(found.wage.map(Math.log), outcome.wage.map(Math.log)));
  }
  const agreement = { starts, seed, failed, real_income_difference: incomeGap, price_difference: priceGap };
  if (failed === starts) {
    throw refusal(
      `none of ${starts} random starts led to an equilibrium, so that nothing is known of others`,
      agreement,
    );
  }
  if (Math.max(incomeGap, priceGap) > allowedGap(tolerance)) {
    throw refusal(
      `from random starts the solver also found an equilibrium whose real incomes differ by up to ${incomeGap.toExponential(1)} ` +
        `and prices by up to ${priceGap.toExponential(1)} (in logs)`,
      agreement,
    );
  }
  return agreement;
}

function refusal(what: string, random_starts: RandomStarts): LeewayError {
  return new LeewayError(
    "simulate.certificate_failed",
    `${what}. Choose trade_balance: balanced, under which there is most often one equilibrium, or a smaller shock.`,
    { random_starts },
    { kind: "numerical" },
  );
}

/** Wages, prices and spending away from the baseline, each by its own factor. */
function randomStart(equations: Equations, draw: () => number): Float64Array {
  const { N, J } = equations;
  const state = equations.baseline();
  const prices = N + N * J;
  for (let at = 0; at < prices; at++) state[at] = draw();
  for (let at = prices; at < state.length; at++) state[at] *= Math.exp(draw());
  return state;
}

/** Only methods that go on from the start: following the shock from the baseline would forget it. */
function solveFrom(equations: Equations, start: Float64Array, tolerance: number): Outcome | null {
  try {
    return outcomeOf(solveEquilibrium(equations, { tolerance, start, methods: ["anderson", "newton"] }));
  } catch (error) {
    if (error instanceof LeewayError && error.code === "simulate.not_converged") return null;
    throw error;
  }
}

function logRealIncome({ finalShare, finalIncome }: Economy, { income, price }: Outcome): Float64Array {
  const N = finalIncome.length;
  const real = income.map((value, n) => Math.log(value / finalIncome[n]));
  for (let cell = 0; cell < price.length; cell++) real[cell % N] -= finalShare[cell] * Math.log(price[cell]);
  return real;
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  let largest = 0;
  for (let k = 0; k < a.length; k++) largest = Math.max(largest, Math.abs(a[k] - b[k]));
  return largest;
}
