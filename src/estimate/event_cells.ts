import type { Design, Factor } from "./design.ts";
import { levelText } from "./factors.ts";

/** Rows whose outcomes are compared together: what a number of the study is about. */
export interface Cell {
  readonly kind: "all" | "after" | "before" | "placebo" | "group";
  readonly time: number;
  readonly group: string;
  readonly rows: readonly number[];
}

/** All rows treated, those of each period before and after the event, of the placebo, and of each group. */
export function cellsOf(
  time: Float64Array,
  treated: Uint8Array,
  groups: Factor | null,
  placebo: number,
): readonly Cell[] {
  const byTime = new Map<number, number[]>();
  const byGroup = new Map<number, number[]>();
  const all: number[] = [];
  for (let row = 0; row < time.length; row++) {
    if (Number.isNaN(time[row])) continue;
    put(byTime, time[row], row);
    if (treated[row] === 0) continue;
    all.push(row);
    if (groups !== null) put(byGroup, groups.codes[row], row);
  }
  const cells: Cell[] = [{ kind: "all", time: 0, group: "", rows: all }];
  for (const [at, rows] of byTime) {
    cells.push({ kind: at >= 0 ? "after" : "before", time: at, group: "", rows });
    if (at < 0 && at >= -placebo) cells.push({ kind: "placebo", time: at, group: "", rows });
  }
  for (const rows of byGroup.values()) {
    cells.push({ kind: "group", time: 0, group: groups === null ? "" : levelText(groups, rows[0]), rows });
  }
  return cells;
}

function put(lists: Map<number, number[]>, key: number, row: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [row]);
  else list.push(row);
}

/** 1 for rows at a time of at least `from` since the event. */
export function maskFrom(time: Float64Array, from: number): Uint8Array {
  return Uint8Array.from(time, (at) => (at >= from ? 1 : 0));
}

/** Weighted sums over the rows of a cell that could be imputed. */
export interface Totals {
  readonly cells: number;
  readonly observed: number;
  readonly counterfactual: number;
}

/** Sums of outcomes and of imputed ones (NaN where there is none) over rows of the design. */
export function totalsOf(design: Design, imputed: Float64Array, rows: readonly number[]): Totals {
  let [cells, observed, counterfactual] = [0, 0, 0];
  for (const row of rows) {
    if (Number.isNaN(imputed[row])) continue;
    const weight = design.weights === null ? 1 : design.weights[row];
    cells++;
    observed += weight * design.y[row];
    counterfactual += weight * imputed[row];
  }
  return { cells, observed, counterfactual };
}

/** log(observed ÷ counterfactual). */
export function logRatio({ observed, counterfactual }: Totals): number {
  return Math.log(observed / counterfactual);
}
