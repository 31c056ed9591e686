import { LeewayError } from "../core/errors.ts";

/** Where a value of a scenario was written, for messages about what only the world can refuse. */
export interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** An error at a place of a scenario; its message opens with file:line. */
export function errorAt(
  place: Place,
  code: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
  kind: "input" | "numerical" = "input",
): LeewayError {
  return new LeewayError(code, `${place.file}:${place.line}: ${message}`, { ...place, ...details }, { kind });
}
