import { Effort } from "./absorber.ts";
import type { Absorber, Advance, Reduced } from "./absorber.ts";
import type { Crew } from "./crew.ts";
import { clearRounding, LevelPairs } from "./level_pairs.ts";
import type { PanelShape } from "./panel_kernels.ts";
import type { PanelLayout } from "./panel_layout.ts";
import { tiesDetermine } from "./panel_ties.ts";

/** Most blocks of groups; their number depends on the data alone, so that sums do not depend on the number of threads. */
const MOST_BLOCKS = 8;
/** Cells that a block should have for each level whose sums it holds. */
const CELLS_PER_LEVEL = 8;

/**
 * Fixed effects of a panel by sums over contiguous runs: no code for any cell, one place for each run and effect.
 *
 * Cells without a row have weight 0.
 */
export class PanelAbsorber implements Absorber {
  readonly layout = "dense";
  readonly size: number;
  readonly groups: number;
  readonly kept: number;
  readonly offsets: readonly number[];
  readonly eliminated: number;
  readonly keptFactors: readonly number[];
  readonly order: Int32Array;
  readonly margins: Float64Array;
  readonly groupWeights: Float64Array;
  readonly effort = new Effort();
  readonly #layout: PanelLayout;
  readonly #crew: Crew;
  readonly #shape: PanelShape;
  /** Whether cell and row are one and the same. */
  readonly #inOrder: boolean;
  readonly #inverse: Float64Array;
  readonly #diagonal: Float64Array;
  readonly #levels: Float64Array;
  /** Sums over the levels of kept effects, one array for each block. */
  readonly #parts: readonly Float64Array[];
  readonly #more: readonly Float64Array[];
  readonly #pairs: LevelPairs | null;
  readonly #groupOfRun: Int32Array;
  #weights: Float64Array = new Float64Array(0);

  constructor(layout: PanelLayout, crew: Crew) {
    this.#layout = layout;
    this.#crew = crew;
    this.size = layout.order.length;
    this.groups = layout.groups;
    this.offsets = layout.offsets;
    this.kept = layout.offsets[layout.offsets.length - 1];
    this.eliminated = layout.eliminated;
    this.keptFactors = layout.effects.map(({ factor }) => factor);
    this.order = layout.order;
    this.#inOrder = layout.order.every((row, cell) => row === cell);
    this.#shape = shapeOf(layout, crew);
    this.margins = new Float64Array(this.kept);
    this.groupWeights = crew.float64(this.groups);
    this.#inverse = crew.float64(this.groups);
    this.#diagonal = new Float64Array(this.kept);
    this.#levels = crew.float64(this.kept);
    this.#parts = this.#blocks(this.kept);
    this.#more = this.#blocks(this.kept);
    this.#pairs = layout.effects.length === 2 && !layout.repeats ? new LevelPairs(this.kept) : null;
    this.#groupOfRun = new Int32Array(this.#pairs === null ? 0 : layout.runs);
    for (let g = 0; g < this.groups; g++) this.#groupOfRun.fill(g, layout.starts[g], layout.starts[g + 1]);
  }

  cells(): Float64Array {
    return this.#crew.float64(this.size);
  }

  place(values: Float64Array): Float64Array {
    const out = this.cells();
    const order = this.order;
    if (this.#inOrder && values.length === out.length) {
      out.set(values);
      return out;
    }
    for (let q = 0; q < out.length; q++) if (order[q] >= 0) out[q] = values[order[q]];
    return out;
  }

  weigh(weights: Float64Array): void {
    this.effort.add(8 * this.size);
    this.#weights = weights;
    this.#crew.run("weigh", this.#shape, {
      weights,
      groupWeights: this.groupWeights,
      inverse: this.#inverse,
      margins: this.#parts,
      diagonals: this.#more,
    });
    addUp(this.#parts, this.margins);
    addUp(this.#more, this.#diagonal);
    clearRounding(this.#diagonal, this.margins);
    this.#pairs?.weigh(weights, this.#inverseOf);
  }

  pairLevels(): void {
    const pairs = this.#pairs;
    if (pairs === null) return;
    const { periods, bases } = this.#shape;
    const [first, second] = bases;
    const weights = this.#weights;
    pairs.choose((visit) => {
      for (let run = 0, q = 0; run < first.length; run++) {
        const inverse = this.#inverse[this.#groupOfRun[run]];
        for (let t = 0; t < periods; t++, q++) visit(q, first[run] + t, second[run] + t, weights[q], inverse);
      }
    }, this.#diagonal);
    pairs.weigh(weights, this.#inverseOf);
  }

  apply(u: Float64Array, out: Float64Array): void {
    this.effort.add(8 * this.size);
    this.#levels.set(u);
    this.#crew.run("apply", this.#shape, {
      weights: this.#weights,
      inverse: this.#inverse,
      u: this.#levels,
      out: this.#parts,
    });
    addUp(this.#parts, out);
  }

  reduce(columns: readonly Float64Array[]): Reduced {
    this.effort.add(8 * this.size * (1 + columns.length));
    const size = columns.length;
    const means = columns.map(() => this.#crew.float64(this.groups));
    const parts = this.#blocks(size * this.kept);
    const products = this.#blocks(size * size + size);
    this.#crew.run("reduce", this.#shape, {
      weights: this.#weights,
      inverse: this.#inverse,
      columns,
      means,
      out: parts,
      products,
    });
    const coupling = addUp(parts, parts[0]);
    const sums = addUp(products, products[0]);
    for (let k = 0; k < size; k++) for (let l = 0; l < k; l++) sums[l * size + k] = sums[k * size + l];
    return {
      means,
      coupling: columns.map((_, k) => coupling.subarray(k * this.kept, (k + 1) * this.kept)),
      products: sums.subarray(0, size * size),
      squares: sums.subarray(size * size),
    };
  }

  purge(v: Float64Array, u: Float64Array): void {
    this.effort.add(8 * this.size * 3);
    this.#levels.set(u);
    this.#crew.run("purge", this.#shape, { weights: this.#weights, inverse: this.#inverse, v, u: this.#levels });
  }

  precondition(r: Float64Array, out: Float64Array): void {
    const diagonal = this.#diagonal;
    for (let j = 0; j < r.length; j++) out[j] = diagonal[j] > 0 ? r[j] / diagonal[j] : 0;
    this.#pairs?.precondition(diagonal, r, out);
  }

  determines(weights: Float64Array): boolean {
    return tiesDetermine(this.#layout, weights);
  }

  sums(v: Float64Array, keptSums: Float64Array, groupSums: Float64Array): void {
    this.effort.add(8 * this.size);
    const shared = this.#crew.float64(this.groups);
    this.#crew.run("sums", this.#shape, { v, groupSums: shared, out: this.#parts });
    groupSums.set(shared);
    addUp(this.#parts, keptSums);
  }

  advance({ mean, columns, steps, effects, prior, targets, out, shift }: Advance): number {
    this.effort.add(8 * this.size * (3 + columns.length));
    this.#levels.set(effects);
    const crew = this.#crew;
    const shared = {
      steps: crew.float64(steps.length),
      targets: crew.float64(this.groups),
      shift: crew.float64(this.groups),
    };
    shared.steps.set(steps);
    shared.targets.set(targets);
    const totals = this.#blocks(1);
    crew.run("advance", this.#shape, {
      mean,
      columns,
      steps: shared.steps,
      u: this.#levels,
      prior,
      targets: shared.targets,
      to: out,
      shift: shared.shift,
      totals,
    });
    shift.set(shared.shift);
    return addUp(totals, totals[0])[0];
  }

  readonly #inverseOf = (cell: number): number =>
    this.#inverse[this.#groupOfRun[Math.floor(cell / this.#shape.periods)]];

  #blocks(length: number): readonly Float64Array[] {
    return Array.from({ length: this.#shape.bounds.length - 1 }, () => this.#crew.float64(length));
  }
}

/** Sums of blocks in their order; `out` may be the first of them. */
function addUp(parts: readonly Float64Array[], out: Float64Array): Float64Array {
  const [first, ...others] = parts;
  if (out !== first) out.set(first);
  for (const part of others) for (let j = 0; j < out.length; j++) out[j] += part[j];
  return out;
}

function shapeOf({ periods, groups, starts, effects, offsets, repeats }: PanelLayout, crew: Crew): PanelShape {
  const shared = (values: ArrayLike<number>): Int32Array => {
    const out = crew.int32(values.length);
    out.set(values);
    return out;
  };
  const runs = starts[groups];
  const levels = offsets[offsets.length - 1];
  const blocks = Math.max(1, Math.min(MOST_BLOCKS, Math.floor((runs * periods) / (CELLS_PER_LEVEL * levels))));
  const bounds = [0];
  for (let block = 1, g = 0; block < blocks; block++) {
    while (g < groups && starts[g] < (block * runs) / blocks) g++;
    bounds.push(g);
  }
  bounds.push(groups);
  return {
    periods,
    starts: shared(starts),
    bases: effects.map(({ base }) => shared(base)),
    strides: effects.map(({ stride }) => stride),
    repeats,
    bounds: shared(bounds),
  };
}
