import { correctBias } from "../estimate/bias_correction.ts";
import { bootstrap, refitDraws } from "../estimate/bootstrap.ts";
import type { Fit } from "../estimate/fit.ts";
import type { BiasCorrection, Bootstrap } from "../estimate/result.ts";
import { waldTest } from "../estimate/wald.ts";
import type { WaldTest } from "../estimate/wald.ts";
import { drawOnCores } from "./draw_on_cores.ts";
import { countedProgress } from "./progress.ts";

/** Options of inference beyond standard errors. */
export interface InferenceArguments {
  readonly test?: readonly string[];
  readonly biasCorrection?: true;
  readonly bootstrap?: number;
  readonly bootstrapKind?: Bootstrap["kind"];
  readonly seed?: number;
}

/** What the options ask for, to stand beside the result. */
export interface Inference {
  readonly tests?: readonly WaldTest[];
  readonly bias_correction?: BiasCorrection;
  readonly bootstrap?: Bootstrap;
}

/** Tests, bias correction and bootstrap of a fit, as asked. */
export async function inferenceOf(fit: Fit, options: InferenceArguments): Promise<Inference> {
  const { test, biasCorrection, bootstrap: draws } = options;
  return {
    ...(test === undefined ? {} : { tests: test.map((hypotheses) => waldTest(fit.result, hypotheses)) }),
    ...(biasCorrection === true ? { bias_correction: correctBias(fit) } : {}),
    ...(draws === undefined ? {} : { bootstrap: await bootstrapOf(fit, draws, options) }),
  };
}

function bootstrapOf(fit: Fit, draws: number, options: InferenceArguments): Promise<Bootstrap> | Bootstrap {
  const { bootstrapKind: kind = "exponential", seed = 1 } = options;
  return kind === "score"
    ? countedProgress("draws", draws, (progress) => bootstrap(fit, { draws, seed, kind, progress }))
    : drawOnCores(refitDraws(fit, { draws, seed, kind }));
}
