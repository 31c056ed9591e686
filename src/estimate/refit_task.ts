import { LeewayError } from "../core/errors.ts";
import type { Design } from "./design.ts";
import type { Drawn } from "./draws.ts";
import { fit } from "./fit.ts";
import type { FitOptions } from "./fit.ts";
import { randomOfDraw, reweighted } from "./multipliers.ts";
import type { Multiplier } from "./multipliers.ts";

/** Address of this module, for worker threads. */
export const module = import.meta.url;

/** What all draws share. */
export interface RefitShared {
  /** Rows used and regressors that stayed. */
  readonly design: Design;
  readonly fit: Pick<FitOptions, "formula" | "family" | "small_sample">;
  readonly seed: number;
  readonly kind: Multiplier;
}

/** Coefficients of a fit with random weights by cluster; null where it does not have all of them. */
export function prepare({ design, fit: options, seed, kind }: RefitShared): (draw: number) => Drawn {
  return (draw) => {
    try {
      const { coefficients } = fit(reweighted(design, randomOfDraw(seed, draw), kind), options).result;
      return coefficients.length < design.names.length ? null : coefficients.map(({ estimate }) => estimate);
    } catch (error) {
      if (error instanceof LeewayError) return null;
      throw error;
    }
  };
}
