import type { Crew } from "./absorb/crew.ts";
import { quantile } from "../core/numerics/quantile.ts";
import type { Design } from "./design.ts";
import { buildDesign } from "./design_build.ts";
import type { DesignOptions } from "./design_build.ts";
import { fit } from "./fit.ts";
import type { Fit, FitOptions } from "./fit.ts";
import { parseFormula } from "./formula.ts";
import type { SmallSample } from "./result.ts";
import { specificationsOf } from "./specification.ts";
import type { Specification } from "./specification.ts";
import type { DataTable } from "./table.ts";

/** How to estimate, in the words of the command line. */
export interface EstimateOptions extends DesignOptions {
  /** Whose small-sample correction the covariance follows; default `fixest`. */
  readonly ssc?: SmallSample;
  /** Whether rows alone in a group stay; default `keep`, as fixest does. */
  readonly singletons?: "keep" | "drop";
  /** Threads that share the work on large panels, see `startCrew`; default the calling one alone. */
  readonly crew?: Crew;
  /** For the change of the deviance, the first-order conditions and the change of coefficients; default 1e-8. */
  readonly tolerance?: number;
  /** Default 200. */
  readonly max_iterations?: number;
  /** Fit this many times; `seconds` is then the median of all but the first, in which the engine still compiles. */
  readonly repeat?: number;
  /** Called with each line of the iteration log. */
  readonly log?: (line: string) => void;
}

/**
 * Estimates a formula on a table: PPML, or least squares with `family: "gaussian"`, with absorbed fixed effects.
 *
 * @param table from {@link readData} or {@link tableOf}
 * @param formula `trade ~ rta + log(dist) | exporter^year + importer^year`, see {@link parseFormula}
 * @returns one estimation, or several in order where the formula holds `sw()`, `csw()` or `c(y1, y2)`
 * @throws LeewayError of the formula, the data ({@link buildDesign}) or the fit
 */
export function estimate(table: DataTable, formula: string, options: EstimateOptions = {}): readonly Fit[] {
  return specificationsOf(parseFormula(formula)).map((specification) => {
    options.log?.(specification.text);
    const design = buildDesign(table, specification, options);
    return repeated(options.repeat ?? 1, design, fitOptionsOf(specification, options));
  });
}

function repeated(times: number, design: Design, options: FitOptions): Fit {
  const found = fit(design, options);
  if (times === 1) return found;
  const { log: _, ...quiet } = options;
  const seconds = Array.from({ length: times - 1 }, () => fit(design, quiet).result.seconds).sort((a, b) => a - b);
  return { ...found, result: { ...found.result, seconds: quantile(seconds, 0.5) } };
}

/** How a specification is fitted, from the words of the command line. */
export function fitOptionsOf({ text }: Specification, options: EstimateOptions): FitOptions {
  const { tolerance, max_iterations, crew, log } = options;
  return {
    formula: text,
    family: options.family ?? "poisson",
    small_sample: options.ssc ?? "fixest",
    singletons: options.singletons ?? "keep",
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(max_iterations === undefined ? {} : { max_iterations }),
    ...(crew === undefined ? {} : { crew }),
    ...(log === undefined ? {} : { log }),
  };
}
