import { Components } from "./components.ts";
import type { PanelLayout } from "./panel_layout.ts";

/**
 * Whether the cells of weight above 0 certainly determine what two effects that move along the axis, and the group, add
 * up to at every other cell.
 *
 * Flows above 0 in both of two neighbouring years tie exporters and importers together: within what they connect, the
 * sum of both effects moves alike for all, so that a flow's index is the same in both years once it is 0 at all cells
 * above 0. A flow whose years hang together this way and that is above 0 once is determined. One pass over the cells.
 *
 * @returns false where this argument does not suffice
 */
export function tiesDetermine({ periods, runs, effects, order }: PanelLayout, weights: Float64Array): boolean {
  if (effects.length !== 2 || effects.some(({ stride }) => stride === 0)) return false;
  const entities = effects.map(({ base }) => compact(base));
  const [first, second] = entities;
  const ties = new Components(first.count + second.count);
  const positive = new Uint8Array(runs);
  for (let t = 0; t < periods; t++) {
    ties.separate();
    for (let run = 0; run < runs; run++) {
      const q = run * periods + t;
      if (!(weights[q] > 0)) continue;
      positive[run] = 1;
      if (t > 0 && weights[q - 1] > 0 && ties.count > 1) ties.join(first.codes[run], first.count + second.codes[run]);
    }
    if (t === 0 || ties.count === 1) continue;
    for (let run = 0; run < runs; run++) {
      const q = run * periods + t;
      if (order[q] < 0 || order[q - 1] < 0) continue;
      if (ties.find(first.codes[run]) !== ties.find(first.count + second.codes[run])) return false;
    }
  }
  return !positive.includes(0) && hasNoGaps(order, periods, runs);
}

function compact(base: Int32Array): { readonly codes: Int32Array; readonly count: number } {
  const found = new Map<number, number>();
  const codes = base.map((level) => {
    const code = found.get(level) ?? found.size;
    found.set(level, code);
    return code;
  });
  return { codes, count: found.size };
}

/** Whether each run has its rows in consecutive cells. */
function hasNoGaps(order: Int32Array, periods: number, runs: number): boolean {
  for (let run = 0; run < runs; run++) {
    let ended = false;
    let begun = false;
    for (let q = run * periods; q < (run + 1) * periods; q++) {
      if (order[q] >= 0 && ended) return false;
      if (order[q] >= 0) begun = true;
      else ended = begun;
    }
  }
  return true;
}
