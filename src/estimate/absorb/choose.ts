import type { Factor } from "../design.ts";
import type { Absorber } from "./absorber.ts";
import { alone } from "./crew.ts";
import type { Crew } from "./crew.ts";
import { NoAbsorber } from "./none.ts";
import { PanelAbsorber } from "./panel.ts";
import { findPanel } from "./panel_layout.ts";
import { SparseAbsorber } from "./sparse.ts";

/** `auto` takes the dense panel where the rows fill it well enough, `sparse` works for all. */
export type Layout = "auto" | "sparse";

/**
 * The absorber that suits the fixed effects and the rows.
 *
 * @param rows positions of the rows to use, ascending; null: all of the `count`
 */
export function createAbsorber(
  factors: readonly Factor[],
  rows: Int32Array | null,
  count: number,
  { layout = "auto", crew = alone }: { readonly layout?: Layout; readonly crew?: Crew } = {},
): Absorber {
  if (factors.length === 0) return new NoAbsorber(rows ?? Int32Array.from({ length: count }, (_, row) => row));
  const panel = layout === "auto" ? findPanel(factors, rows) : null;
  return panel === null ? new SparseAbsorber(factors, rows) : new PanelAbsorber(panel, crew);
}
