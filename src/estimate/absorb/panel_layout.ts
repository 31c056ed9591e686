import type { Factor } from "../design.ts";
import { interactionOf } from "../factors.ts";
import { isNested } from "../levels.ts";
import { inferAxis } from "./panel_axis.ts";

/** How a kept effect's levels lie in a panel: the level of cell t of run r is base[r] + stride·t. */
export interface PanelEffect {
  /** Which of the factors given. */
  readonly factor: number;
  /** Place of each run's first level in the stack of all kept levels; length `runs`. */
  readonly base: Int32Array;
  readonly stride: 0 | 1;
}

/**
 * Rows laid out in runs over the levels of one column, the axis: usually the years of a flow from one exporter to one
 * importer. A cell without a row has order −1.
 */
export interface PanelLayout {
  /** Cells in a run: levels of the axis. */
  readonly periods: number;
  readonly runs: number;
  readonly groups: number;
  /** First run of each group, then the number of runs. */
  readonly starts: Int32Array;
  /** Whether some level comes more than once in a group. */
  readonly repeats: boolean;
  readonly eliminated: number;
  readonly effects: readonly PanelEffect[];
  /** Where each kept effect begins in the stack, then its length. */
  readonly offsets: readonly number[];
  /** Row of each cell; length runs·periods. */
  readonly order: Int32Array;
}

/** Rows for each cell below which sums over all cells cost more than sums over scattered rows. */
const LEAST_FILL = 0.4;
/** Shorter runs are not worth their overhead. */
const LEAST_PERIODS = 3;

/**
 * Recognises an exporter × importer × year cube, whole or with holes, for any names and order of rows, by product or not.
 *
 * One effect has to be constant along the axis (exporter^importer, eliminated) while all others either are too or interact
 * with the axis (exporter^year). What effects are made of tells the axis; where they come as plain ids it is inferred.
 *
 * @param rows positions of the rows to use, ascending; null: all
 * @returns null where the rows or effects do not form a panel
 */
export function findPanel(factors: readonly Factor[], rows: Int32Array | null): PanelLayout | null {
  if (factors.length === 0) return null;
  const known = searchPanel(factors, rows);
  if (known !== null) return known;
  const inferred = inferAxis(factors, rows);
  return inferred === null ? null : searchPanel(inferred, rows);
}

function searchPanel(factors: readonly Factor[], rows: Int32Array | null): PanelLayout | null {
  const count = rows === null ? factors[0].codes.length : rows.length;
  const candidates = axesOf(factors).flatMap((axis) => {
    const constant = factors.flatMap((factor, f) => (interacts(factor, axis) ? [] : [f]));
    if (constant.length === 0 || constant.length === factors.length || axis.levels < LEAST_PERIODS) return [];
    const eliminated = constant.reduce((best, f) => (factors[f].levels > factors[best].levels ? f : best));
    return [{ axis, eliminated }];
  });
  candidates.sort((a, b) => factors[b.eliminated].levels - factors[a.eliminated].levels);
  for (const { axis, eliminated } of candidates) {
    // Runs are at least as many as groups: most candidates fail here, before any work.
    if (count < LEAST_FILL * factors[eliminated].levels * axis.levels && rows === null) continue;
    const layout = layOut(factors, rows, count, axis, eliminated);
    if (layout !== null) return layout;
  }
  return null;
}

/** What a factor is an interaction of; itself where it is a single column. */
function atomsOf(factor: Factor): readonly Factor[] {
  return factor.parts === undefined || factor.parts.length < 2 ? [factor] : factor.parts;
}

/** Columns are known by name: the same one may stand in several effects as copies. */
function isSame(one: Factor, other: Factor): boolean {
  return one.name === other.name && one.levels === other.levels;
}

function interacts(factor: Factor, axis: Factor): boolean {
  return atomsOf(factor).some((atom) => isSame(atom, axis));
}

function axesOf(factors: readonly Factor[]): readonly Factor[] {
  const atoms = factors.flatMap(atomsOf);
  return atoms.filter((atom, k) => atoms.findIndex((other) => isSame(atom, other)) === k);
}

function layOut(
  factors: readonly Factor[],
  rows: Int32Array | null,
  count: number,
  axis: Factor,
  eliminated: number,
): PanelLayout | null {
  const keptFactors = factors.flatMap((_, f) => (f === eliminated ? [] : [f]));
  const entities = keptFactors.map((f) => entityOf(factors[f], axis));
  const runOfRow = runsOf(factors[eliminated], entities, rows);
  const periods = axis.levels;
  const { starts, place } = placeRuns(factors[eliminated], runOfRow, rows, count);
  const runs = starts[starts.length - 1];
  if (count < LEAST_FILL * runs * periods) return null;
  const order = new Int32Array(runs * periods).fill(-1);
  for (let k = 0; k < count; k++) {
    const row = rows === null ? k : rows[k];
    const cell = place[runOfRow.codes[row]] * periods + axis.codes[row];
    if (order[cell] >= 0) return null;
    order[cell] = row;
  }
  const offsets = [0];
  const effects = keptFactors.map((factor, e): PanelEffect => {
    const entity = entities[e];
    const stride = entity === factors[factor] ? 0 : 1;
    const offset = offsets[e];
    const levels = (entity?.levels ?? 1) * (stride === 1 ? periods : 1);
    offsets.push(offset + levels);
    const base = new Int32Array(runs);
    for (let run = 0; run < runs; run++) {
      let cell = run * periods;
      while (order[cell] < 0) cell++;
      base[run] = offset + (entity === null ? 0 : entity.codes[order[cell]] * (stride === 1 ? periods : 1));
    }
    return { factor, base, stride };
  });
  const repeats = effects.some(({ base, stride }) => stride === 0 || comesAgain(base, starts));
  return { periods, runs, groups: starts.length - 1, starts, repeats, eliminated, effects, offsets, order };
}

function comesAgain(base: Int32Array, starts: Int32Array): boolean {
  if (starts.length - 1 === base.length) return false;
  const last = new Map<number, number>();
  for (let g = 0; g + 1 < starts.length; g++) {
    for (let run = starts[g]; run < starts[g + 1]; run++) {
      if (last.get(base[run]) === g) return true;
      last.set(base[run], g);
    }
  }
  return false;
}

/** A factor without the axis: `exporter` of `exporter^year`; null where nothing is left of it. */
function entityOf(factor: Factor, axis: Factor): Factor | null {
  if (!interacts(factor, axis)) return factor;
  const others = atomsOf(factor).filter((atom) => !isSame(atom, axis));
  return others.length === 0 ? null : interactionOf(others.map(({ name }) => name).join("^"), others);
}

/** Rows with the same group and the same entities: the eliminated effect itself where it determines these. */
function runsOf(group: Factor, entities: readonly (Factor | null)[], rows: Int32Array | null): Factor {
  let runs = group;
  for (const entity of entities) {
    if (entity !== null && !isNested(runs, entity, rows)) runs = interactionOf("runs", [runs, entity]);
  }
  return runs;
}

/**
 * Lines up the runs that occur, those of a group together, in the order in which rows bring them: values by row and by
 * cell then lie alike in memory.
 *
 * @returns the first run of each group, then the number of runs; the place of each run
 */
function placeRuns(
  group: Factor,
  runOfRow: Factor,
  rows: Int32Array | null,
  count: number,
): { readonly starts: Int32Array; readonly place: Int32Array } {
  const seen = new Uint8Array(runOfRow.levels);
  const runs: number[] = [];
  const rankOfGroup = new Int32Array(group.levels).fill(-1);
  const sizes: number[] = [];
  const rankOfRun = new Int32Array(runOfRow.levels);
  for (let k = 0; k < count; k++) {
    const row = rows === null ? k : rows[k];
    const run = runOfRow.codes[row];
    if (seen[run] === 1) continue;
    seen[run] = 1;
    const level = group.codes[row];
    if (rankOfGroup[level] < 0) rankOfGroup[level] = sizes.push(0) - 1;
    rankOfRun[run] = rankOfGroup[level];
    sizes[rankOfGroup[level]]++;
    runs.push(run);
  }
  const starts = new Int32Array(sizes.length + 1);
  for (const [rank, size] of sizes.entries()) starts[rank + 1] = starts[rank] + size;
  const next = starts.slice();
  const place = new Int32Array(runOfRow.levels);
  for (const run of runs) place[run] = next[rankOfRun[run]]++;
  return { starts, place };
}
