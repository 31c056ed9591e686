import type { Factor } from "../design.ts";
import type { Absorber } from "./absorber.ts";
import { NoAbsorber } from "./none.ts";
import { SparseAbsorber } from "./sparse.ts";

/** `auto` takes the dense cube where rows fill it well enough. */
export type Layout = "auto" | "sparse" | "dense";

/**
 * The absorber that suits the fixed effects and the rows.
 *
 * @param rows positions of the rows to use, ascending; null: all of the `count`
 */
export function createAbsorber(factors: readonly Factor[], rows: Int32Array | null, count: number): Absorber {
  if (factors.length > 0) return new SparseAbsorber(factors, rows);
  return new NoAbsorber(rows ?? Int32Array.from({ length: count }, (_, row) => row));
}
