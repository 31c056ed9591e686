/** Where a failure comes from: bad input the user can mend, or a computation without a result. */
export type FailureKind = "input" | "numerical";

/** Facts behind an error message, for programs that read it (file, line, allowed values, residual …). */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * The one error of Leeway: says what is wrong, where, what is allowed and the next step.
 *
 * `code` is stable and reads `layer.noun_problem` (`scenario.unknown_key`); programs branch on it, people read `message`.
 * `kind` is `numerical` when the input was sound but no result exists or none was reached (not converged, infeasible).
 */
export class LeewayError extends Error {
  override readonly name = "LeewayError";
  readonly code: string;
  readonly details: ErrorDetails;
  readonly kind: FailureKind;

  constructor(
    code: string,
    message: string,
    details: ErrorDetails = {},
    options: { readonly kind?: FailureKind; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = details;
    this.kind = options.kind ?? "input";
  }
}
