import { correctBias } from "../estimate/bias_correction.ts";
import { bootstrap } from "../estimate/bootstrap.ts";
import type { Fit } from "../estimate/fit.ts";
import type { BiasCorrection, Bootstrap } from "../estimate/result.ts";
import { waldTest } from "../estimate/wald.ts";
import type { WaldTest } from "../estimate/wald.ts";
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
export function inferenceOf(fit: Fit, options: InferenceArguments): Inference {
  const { test, biasCorrection, bootstrap: draws, bootstrapKind: kind, seed } = options;
  return {
    ...(test === undefined ? {} : { tests: test.map((hypotheses) => waldTest(fit.result, hypotheses)) }),
    ...(biasCorrection === true ? { bias_correction: correctBias(fit) } : {}),
    ...(draws === undefined
      ? {}
      : {
          bootstrap: countedProgress("draws", draws, (progress) =>
            bootstrap(fit, {
              draws,
              progress,
              ...(kind === undefined ? {} : { kind }),
              ...(seed === undefined ? {} : { seed }),
            }),
          ),
        }),
  };
}
