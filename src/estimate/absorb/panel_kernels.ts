import { exponential } from "./exponential.ts";

/** Where the cells of a panel stand, as arrays that several threads can read. */
export interface PanelShape {
  readonly periods: number;
  /** First run of each group, then the number of runs. */
  readonly starts: Int32Array;
  /** For each kept effect the place of each run's first level, and whether it moves along the run. */
  readonly bases: readonly Int32Array[];
  readonly strides: readonly (0 | 1)[];
  /** Whether some level comes more than once in a group. */
  readonly repeats: boolean;
  /** First group of each block of work, then the number of groups; sums over blocks are added in this order. */
  readonly bounds: Int32Array;
}

/** Arguments of the kernels; an array of arrays has one for each block. */
export interface PanelTasks {
  readonly weigh: {
    readonly weights: Float64Array;
    readonly groupWeights: Float64Array;
    readonly inverse: Float64Array;
    readonly margins: readonly Float64Array[];
    readonly diagonals: readonly Float64Array[];
  };
  readonly apply: {
    readonly weights: Float64Array;
    readonly inverse: Float64Array;
    readonly u: Float64Array;
    readonly out: readonly Float64Array[];
  };
  readonly reduce: {
    readonly weights: Float64Array;
    readonly inverse: Float64Array;
    readonly columns: readonly Float64Array[];
    readonly means: readonly Float64Array[];
    /** K columns after one another. */
    readonly out: readonly Float64Array[];
    /** K × K products within groups, then the K raw sums of squares. */
    readonly products: readonly Float64Array[];
  };
  readonly purge: {
    readonly weights: Float64Array;
    readonly inverse: Float64Array;
    readonly v: Float64Array;
    readonly u: Float64Array;
  };
  readonly sums: {
    readonly v: Float64Array;
    readonly groupSums: Float64Array;
    readonly out: readonly Float64Array[];
  };
  readonly advance: {
    readonly mean: Float64Array;
    readonly columns: readonly Float64Array[];
    readonly steps: Float64Array;
    readonly u: Float64Array;
    readonly prior: Float64Array | null;
    readonly targets: Float64Array;
    readonly to: Float64Array;
    readonly shift: Float64Array;
    readonly totals: readonly Float64Array[];
  };
}

/** A piece of work on one block of groups. */
export type PanelKernel<Name extends keyof PanelTasks> = (
  shape: PanelShape,
  task: PanelTasks[Name],
  block: number,
) => void;

/** The sums over panels that {@link PanelAbsorber} is made of, block by block. */
export const panelKernels: { readonly [Name in keyof PanelTasks]: PanelKernel<Name> } = {
  weigh,
  apply: (shape, task, block) => {
    if (movesInTwo(shape)) applyTwo(shape, task, block);
    else applyMany(shape, task, block);
  },
  reduce,
  purge,
  sums,
  advance,
};

/** The usual case: two effects that both move along the axis. */
function movesInTwo({ strides }: PanelShape): boolean {
  return strides.length === 2 && strides[0] === 1 && strides[1] === 1;
}

/** Room for the cells of one group, kept between calls. */
let room = new Float64Array(0);

function roomFor({ starts, periods }: PanelShape, group: number): Float64Array {
  const cells = (starts[group + 1] - starts[group]) * periods;
  if (room.length < cells) room = new Float64Array(2 * cells);
  return room;
}

function weigh(shape: PanelShape, task: PanelTasks["weigh"], block: number): void {
  const { periods, starts, bases, bounds } = shape;
  const { weights, groupWeights, inverse } = task;
  const margins = task.margins[block].fill(0);
  const diagonal = task.diagonals[block].fill(0);
  for (let g = bounds[block]; g < bounds[block + 1]; g++) {
    const from = starts[g];
    const to = starts[g + 1];
    let sum = 0;
    for (let q = from * periods; q < to * periods; q++) sum += weights[q];
    const share = sum > 0 ? 1 / sum : 0;
    groupWeights[g] = sum;
    inverse[g] = share;
    for (let e = 0; e < bases.length; e++) {
      if (shape.repeats) weighGroup(shape, weights, g, e, share, margins, diagonal);
      else {
        for (let run = from; run < to; run++) {
          const level = bases[e][run];
          const q = run * periods;
          for (let t = 0; t < periods; t++) {
            const weight = weights[q + t];
            margins[level + t] += weight;
            diagonal[level + t] += weight - weight * weight * share;
          }
        }
      }
    }
  }
}

/** A level may come in several cells of a group: its weights are summed there before they are squared. */
function weighGroup(
  shape: PanelShape,
  weights: Float64Array,
  group: number,
  effect: number,
  share: number,
  margins: Float64Array,
  diagonal: Float64Array,
): void {
  const { periods, starts } = shape;
  const base = shape.bases[effect];
  const stride = shape.strides[effect];
  const sumOf = new Map<number, number>();
  for (let run = starts[group]; run < starts[group + 1]; run++) {
    for (let t = 0; t < periods; t++) {
      const level = base[run] + stride * t;
      sumOf.set(level, (sumOf.get(level) ?? 0) + weights[run * periods + t]);
    }
  }
  for (const [level, sum] of sumOf) {
    margins[level] += sum;
    diagonal[level] += Math.max(0, sum - sum * sum * share);
  }
}

function applyTwo(shape: PanelShape, task: PanelTasks["apply"], block: number): void {
  const { periods, starts, bounds } = shape;
  const [first, second] = shape.bases;
  const { weights, inverse, u } = task;
  const out = task.out[block].fill(0);
  for (let g = bounds[block]; g < bounds[block + 1]; g++) {
    const from = starts[g];
    const to = starts[g + 1];
    let sum = 0;
    for (let run = from; run < to; run++) {
      const a = first[run];
      const b = second[run];
      const q = run * periods;
      for (let t = 0; t < periods; t++) sum += weights[q + t] * (u[a + t] + u[b + t]);
    }
    const mean = sum * inverse[g];
    for (let run = from; run < to; run++) {
      const a = first[run];
      const b = second[run];
      const q = run * periods;
      for (let t = 0; t < periods; t++) {
        const flow = weights[q + t] * (u[a + t] + u[b + t] - mean);
        out[a + t] += flow;
        out[b + t] += flow;
      }
    }
  }
}

function applyMany(shape: PanelShape, task: PanelTasks["apply"], block: number): void {
  const { periods, starts, bounds } = shape;
  const { weights, inverse, u } = task;
  const out = task.out[block].fill(0);
  for (let g = bounds[block]; g < bounds[block + 1]; g++) {
    const index = roomFor(shape, g);
    fillIndex(shape, u, g, index);
    const q = starts[g] * periods;
    const cells = (starts[g + 1] - starts[g]) * periods;
    let sum = 0;
    for (let c = 0; c < cells; c++) sum += weights[q + c] * index[c];
    const mean = sum * inverse[g];
    for (let c = 0; c < cells; c++) index[c] = weights[q + c] * (index[c] - mean);
    scatter(shape, g, index, out, 0);
  }
}

/** index = D·u for the cells of a group. */
function fillIndex(shape: PanelShape, u: Float64Array, group: number, index: Float64Array): void {
  const { periods, starts, bases, strides } = shape;
  const from = starts[group];
  const to = starts[group + 1];
  if (movesInTwo(shape)) {
    const [first, second] = bases;
    let c = 0;
    for (let run = from; run < to; run++) {
      const a = first[run];
      const b = second[run];
      for (let t = 0; t < periods; t++, c++) index[c] = u[a + t] + u[b + t];
    }
    return;
  }
  index.fill(0, 0, (to - from) * periods);
  for (let e = 0; e < bases.length; e++) {
    const base = bases[e];
    const stride = strides[e];
    let c = 0;
    for (let run = from; run < to; run++) {
      const level = base[run];
      for (let t = 0; t < periods; t++, c++) index[c] += u[level + stride * t];
    }
  }
}

function reduce(shape: PanelShape, task: PanelTasks["reduce"], block: number): void {
  const { periods, starts, bounds } = shape;
  const { weights, inverse, columns, means } = task;
  const size = columns.length;
  const out = task.out[block].fill(0);
  const kept = out.length / Math.max(1, size);
  const products = task.products[block].fill(0);
  for (let g = bounds[block]; g < bounds[block + 1]; g++) {
    const flows = roomFor(shape, g);
    const q = starts[g] * periods;
    const cells = (starts[g + 1] - starts[g]) * periods;
    for (let k = 0; k < size; k++) {
      const column = columns[k];
      let sum = 0;
      let squares = 0;
      for (let c = 0; c < cells; c++) {
        const flow = weights[q + c] * column[q + c];
        sum += flow;
        squares += flow * column[q + c];
      }
      const mean = sum * inverse[g];
      means[k][g] = mean;
      products[size * size + k] += squares;
      for (let c = 0; c < cells; c++) flows[c] = weights[q + c] * (column[q + c] - mean);
      scatter(shape, g, flows, out, k * kept);
      for (let l = 0; l <= k; l++) {
        const other = columns[l];
        let product = 0;
        for (let c = 0; c < cells; c++) product += flows[c] * other[q + c];
        products[k * size + l] += product;
      }
    }
  }
}

/** Adds D′·flows of a group's cells to `out` from `offset` on. */
function scatter(shape: PanelShape, group: number, flows: Float64Array, out: Float64Array, offset: number): void {
  const { periods, starts, bases, strides } = shape;
  const from = starts[group];
  const to = starts[group + 1];
  if (movesInTwo(shape)) {
    const [first, second] = bases;
    for (let run = from, c = 0; run < to; run++) {
      const a = offset + first[run];
      const b = offset + second[run];
      for (let t = 0; t < periods; t++, c++) {
        const flow = flows[c];
        out[a + t] += flow;
        out[b + t] += flow;
      }
    }
    return;
  }
  for (let e = 0; e < bases.length; e++) {
    const base = bases[e];
    const stride = strides[e];
    for (let run = from, c = 0; run < to; run++) {
      const level = offset + base[run];
      for (let t = 0; t < periods; t++, c++) out[level + stride * t] += flows[c];
    }
  }
}

function purge(shape: PanelShape, task: PanelTasks["purge"], block: number): void {
  const { periods, starts, bounds } = shape;
  const { weights, inverse, v, u } = task;
  for (let g = bounds[block]; g < bounds[block + 1]; g++) {
    const index = roomFor(shape, g);
    fillIndex(shape, u, g, index);
    const q = starts[g] * periods;
    const cells = (starts[g + 1] - starts[g]) * periods;
    let sum = 0;
    for (let c = 0; c < cells; c++) {
      const value = v[q + c] - index[c];
      v[q + c] = value;
      sum += weights[q + c] * value;
    }
    const mean = sum * inverse[g];
    for (let c = 0; c < cells; c++) v[q + c] -= mean;
  }
}

function sums(shape: PanelShape, task: PanelTasks["sums"], block: number): void {
  const { periods, starts, bounds } = shape;
  const { v, groupSums } = task;
  const out = task.out[block].fill(0);
  for (let g = bounds[block]; g < bounds[block + 1]; g++) {
    const values = v.subarray(starts[g] * periods, starts[g + 1] * periods);
    let sum = 0;
    for (let c = 0; c < values.length; c++) sum += values[c];
    groupSums[g] = sum;
    scatter(shape, g, values, out, 0);
  }
}

function advance(shape: PanelShape, task: PanelTasks["advance"], block: number): void {
  const { periods, starts, bounds } = shape;
  const { mean, columns, steps, u, prior, targets, to, shift } = task;
  let total = 0;
  for (let g = bounds[block]; g < bounds[block + 1]; g++) {
    const index = roomFor(shape, g);
    fillIndex(shape, u, g, index);
    const q = starts[g] * periods;
    const cells = (starts[g + 1] - starts[g]) * periods;
    for (let k = 0; k < columns.length; k++) {
      const column = columns[k];
      const step = steps[k];
      for (let c = 0; c < cells; c++) index[c] += step * column[q + c];
    }
    let sum = 0;
    for (let c = 0; c < cells; c++) {
      const value = mean[q + c] * exponential(index[c]);
      to[q + c] = value;
      sum += prior === null ? value : prior[q + c] * value;
    }
    const factor = targets[g] > 0 ? targets[g] / sum : 1;
    shift[g] = Math.log(factor);
    for (let c = 0; c < cells; c++) to[q + c] *= factor;
    total += sum * factor;
  }
  task.totals[block][0] = total;
}
