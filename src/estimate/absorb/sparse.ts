import type { Factor } from "../design.ts";
import { Effort } from "./absorber.ts";
import type { Absorber, Advance, Reduced } from "./absorber.ts";
import { Components } from "./components.ts";
import { exponential } from "./exponential.ts";
import { clearRounding, LevelPairs } from "./level_pairs.ts";

/**
 * Any number of fixed effects on any layout: rows sorted by the effect with most levels, the others reached by codes.
 *
 * Sums over the eliminated effect run over contiguous rows; each pass reads one code for every other effect and row.
 */
export class SparseAbsorber implements Absorber {
  readonly layout = "sparse";
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
  /** First cell of each group, then the number of cells. */
  readonly #starts: Int32Array;
  /** Place in the stack of each cell's level, one array for each kept effect. */
  readonly #codes: readonly Int32Array[];
  /** Whether a level of a kept effect comes more than once in some group. */
  readonly #repeats: boolean;
  readonly #inverse: Float64Array;
  readonly #diagonal: Float64Array;
  readonly #scratch: Float64Array;
  readonly #pairs: LevelPairs | null;
  #weights: Float64Array;

  /**
   * @param factors at least one
   * @param rows the rows to use, as positions in the factors' codes; null: all
   */
  constructor(factors: readonly Factor[], rows: Int32Array | null) {
    const n = rows === null ? factors[0].codes.length : rows.length;
    this.size = n;
    this.eliminated = factors.reduce((best, { levels }, f) => (levels > factors[best].levels ? f : best), 0);
    const finest = factors[this.eliminated];
    this.groups = finest.levels;
    this.keptFactors = factors.flatMap((_, f) => (f === this.eliminated ? [] : [f]));
    const offsets = [0];
    for (const f of this.keptFactors) offsets.push(offsets[offsets.length - 1] + factors[f].levels);
    this.offsets = offsets;
    this.kept = offsets[offsets.length - 1];
    ({ starts: this.#starts, order: this.order } = sortByGroup(finest, rows));
    this.#codes = this.keptFactors.map((f, k) => {
      const { codes } = factors[f];
      const own = new Int32Array(n);
      for (let q = 0; q < n; q++) own[q] = codes[this.order[q]] + offsets[k];
      return own;
    });
    this.margins = new Float64Array(this.kept);
    this.groupWeights = new Float64Array(this.groups);
    this.#inverse = new Float64Array(this.groups);
    this.#diagonal = new Float64Array(this.kept);
    this.#scratch = new Float64Array(Math.max(this.kept, longest(this.#starts)));
    this.#repeats = this.#findRepeats();
    this.#pairs = this.#codes.length === 2 && !this.#repeats ? new LevelPairs(this.kept) : null;
    this.#weights = new Float64Array(0);
  }

  cells(): Float64Array {
    return new Float64Array(this.size);
  }

  place(values: Float64Array): Float64Array {
    const out = new Float64Array(this.size);
    const order = this.order;
    for (let q = 0; q < out.length; q++) out[q] = values[order[q]];
    return out;
  }

  weigh(weights: Float64Array): void {
    this.#count(1);
    this.#weights = weights;
    const starts = this.#starts;
    const inverse = this.#inverse;
    for (let g = 0; g < this.groups; g++) {
      let sum = 0;
      for (let q = starts[g]; q < starts[g + 1]; q++) sum += weights[q];
      this.groupWeights[g] = sum;
      inverse[g] = sum > 0 ? 1 / sum : 0;
    }
    this.margins.fill(0);
    this.#diagonal.fill(0);
    for (const codes of this.#codes) {
      if (this.#repeats) this.#diagonalWithRepeats(codes);
      else this.#diagonalWithoutRepeats(codes);
    }
    clearRounding(this.#diagonal, this.margins);
    if (this.#pairs !== null) this.#pairs.weigh(weights, this.#groupInverse);
  }

  pairLevels(): void {
    if (this.#pairs === null) return;
    const [first, second] = this.#codes;
    const starts = this.#starts;
    const weights = this.#weights;
    this.#pairs.choose((visit) => {
      for (let g = 0; g < this.groups; g++) {
        const inverse = this.#inverse[g];
        for (let q = starts[g]; q < starts[g + 1]; q++) visit(q, first[q], second[q], weights[q], inverse);
      }
    }, this.#diagonal);
    this.#pairs.weigh(this.#weights, this.#groupInverse);
  }

  apply(u: Float64Array, out: Float64Array): void {
    this.#count(1);
    out.fill(0);
    if (this.#codes.length === 1) this.#applyOne(u, out);
    else if (this.#codes.length === 2) this.#applyTwo(u, out);
    else if (this.#codes.length > 2) this.#applyMany(u, out);
  }

  reduce(columns: readonly Float64Array[]): Reduced {
    this.#count(1 + columns.length);
    const size = columns.length;
    const weights = this.#weights;
    const starts = this.#starts;
    const means = columns.map(() => new Float64Array(this.groups));
    const coupling = columns.map(() => new Float64Array(this.kept));
    const products = new Float64Array(size * size);
    const squares = new Float64Array(size);
    for (let g = 0; g < this.groups; g++) {
      const from = starts[g];
      const to = starts[g + 1];
      for (let k = 0; k < size; k++) {
        const column = columns[k];
        const out = coupling[k];
        let sum = 0;
        for (let q = from; q < to; q++) {
          const part = weights[q] * column[q];
          sum += part;
          squares[k] += part * column[q];
        }
        const mean = sum * this.#inverse[g];
        means[k][g] = mean;
        for (let l = 0; l <= k; l++) {
          const other = columns[l];
          let product = 0;
          for (let q = from; q < to; q++) product += weights[q] * other[q] * (column[q] - mean);
          products[k * size + l] += product;
        }
        for (const codes of this.#codes) {
          for (let q = from; q < to; q++) out[codes[q]] += weights[q] * (column[q] - mean);
        }
      }
    }
    for (let k = 0; k < size; k++) for (let l = 0; l < k; l++) products[l * size + k] = products[k * size + l];
    return { means, coupling, products, squares };
  }

  purge(v: Float64Array, u: Float64Array): void {
    this.#count(3);
    const weights = this.#weights;
    const starts = this.#starts;
    for (const codes of this.#codes) for (let q = 0; q < v.length; q++) v[q] -= u[codes[q]];
    for (let g = 0; g < this.groups; g++) {
      let sum = 0;
      for (let q = starts[g]; q < starts[g + 1]; q++) sum += weights[q] * v[q];
      const mean = sum * this.#inverse[g];
      for (let q = starts[g]; q < starts[g + 1]; q++) v[q] -= mean;
    }
  }

  precondition(r: Float64Array, out: Float64Array): void {
    const diagonal = this.#diagonal;
    for (let j = 0; j < r.length; j++) out[j] = diagonal[j] > 0 ? r[j] / diagonal[j] : 0;
    this.#pairs?.precondition(this.#diagonal, r, out);
  }

  determines(weights: Float64Array): boolean {
    if (this.#codes.length !== 1) return this.#codes.length === 0;
    const [codes] = this.#codes;
    const starts = this.#starts;
    const ties = new Components(this.kept + this.groups);
    for (let g = 0; g < this.groups; g++) {
      for (let q = starts[g]; q < starts[g + 1]; q++) if (weights[q] > 0) ties.join(codes[q], this.kept + g);
    }
    for (let g = 0; g < this.groups; g++) {
      for (let q = starts[g]; q < starts[g + 1]; q++) {
        if (ties.find(codes[q]) !== ties.find(this.kept + g)) return false;
      }
    }
    return true;
  }

  sums(v: Float64Array, keptSums: Float64Array, groupSums: Float64Array): void {
    this.#count(1);
    const starts = this.#starts;
    for (let g = 0; g < this.groups; g++) {
      let sum = 0;
      for (let q = starts[g]; q < starts[g + 1]; q++) sum += v[q];
      groupSums[g] = sum;
    }
    keptSums.fill(0);
    for (const codes of this.#codes) for (let q = 0; q < v.length; q++) keptSums[codes[q]] += v[q];
  }

  advance({ mean, columns, steps, effects, prior, targets, out, shift }: Advance): number {
    this.#count(3 + columns.length);
    const starts = this.#starts;
    const n = this.size;
    const [first, second, ...others] = this.#codes;
    if (second !== undefined) for (let q = 0; q < n; q++) out[q] = effects[first[q]] + effects[second[q]];
    else if (first !== undefined) for (let q = 0; q < n; q++) out[q] = effects[first[q]];
    else out.fill(0);
    for (const codes of others) for (let q = 0; q < n; q++) out[q] += effects[codes[q]];
    for (let k = 0; k < columns.length; k++) {
      const column = columns[k];
      const step = steps[k];
      for (let q = 0; q < n; q++) out[q] += step * column[q];
    }
    let total = 0;
    for (let g = 0; g < this.groups; g++) {
      const from = starts[g];
      const to = starts[g + 1];
      let sum = 0;
      for (let q = from; q < to; q++) {
        const value = mean[q] * exponential(out[q]);
        out[q] = value;
        sum += prior === null ? value : prior[q] * value;
      }
      const factor = targets[g] > 0 ? targets[g] / sum : 1;
      shift[g] = Math.log(factor);
      for (let q = from; q < to; q++) out[q] *= factor;
      total += sum * factor;
    }
    return total;
  }

  /** A pass that touches some arrays of numbers and the codes of every kept effect. */
  #count(arrays: number): void {
    this.effort.add(this.size * (8 * arrays + 4 * this.#codes.length));
  }

  readonly #groupInverse = (cell: number): number => {
    // The group of a cell by bisection: only the few cells of paired levels ask.
    const starts = this.#starts;
    let low = 0;
    let high = this.groups - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= cell) low = middle;
      else high = middle - 1;
    }
    return this.#inverse[low];
  };

  #applyOne(u: Float64Array, out: Float64Array): void {
    const weights = this.#weights;
    const starts = this.#starts;
    const inverse = this.#inverse;
    const [codes] = this.#codes;
    for (let g = 0; g < this.groups; g++) {
      const from = starts[g];
      const to = starts[g + 1];
      let sum = 0;
      for (let q = from; q < to; q++) sum += weights[q] * u[codes[q]];
      const mean = sum * inverse[g];
      for (let q = from; q < to; q++) out[codes[q]] += weights[q] * (u[codes[q]] - mean);
    }
  }

  #applyTwo(u: Float64Array, out: Float64Array): void {
    const weights = this.#weights;
    const starts = this.#starts;
    const inverse = this.#inverse;
    const [first, second] = this.#codes;
    for (let g = 0; g < this.groups; g++) {
      const from = starts[g];
      const to = starts[g + 1];
      let sum = 0;
      for (let q = from; q < to; q++) sum += weights[q] * (u[first[q]] + u[second[q]]);
      const mean = sum * inverse[g];
      for (let q = from; q < to; q++) {
        const a = first[q];
        const b = second[q];
        const flow = weights[q] * (u[a] + u[b] - mean);
        out[a] += flow;
        out[b] += flow;
      }
    }
  }

  #applyMany(u: Float64Array, out: Float64Array): void {
    const weights = this.#weights;
    const starts = this.#starts;
    const scratch = this.#scratch;
    for (let g = 0; g < this.groups; g++) {
      const from = starts[g];
      const to = starts[g + 1];
      scratch.fill(0, 0, to - from);
      for (const codes of this.#codes) for (let q = from; q < to; q++) scratch[q - from] += u[codes[q]];
      let sum = 0;
      for (let q = from; q < to; q++) sum += weights[q] * scratch[q - from];
      const mean = sum * this.#inverse[g];
      for (const codes of this.#codes) {
        for (let q = from; q < to; q++) out[codes[q]] += weights[q] * (scratch[q - from] - mean);
      }
    }
  }

  #diagonalWithoutRepeats(codes: Int32Array): void {
    const weights = this.#weights;
    const starts = this.#starts;
    const margins = this.margins;
    const diagonal = this.#diagonal;
    for (let g = 0; g < this.groups; g++) {
      const inverse = this.#inverse[g];
      for (let q = starts[g]; q < starts[g + 1]; q++) {
        const weight = weights[q];
        margins[codes[q]] += weight;
        diagonal[codes[q]] += weight - weight * weight * inverse;
      }
    }
  }

  #diagonalWithRepeats(codes: Int32Array): void {
    const weights = this.#weights;
    const starts = this.#starts;
    const sums = this.#scratch.fill(0);
    for (let g = 0; g < this.groups; g++) {
      for (let q = starts[g]; q < starts[g + 1]; q++) sums[codes[q]] += weights[q];
      for (let q = starts[g]; q < starts[g + 1]; q++) {
        const sum = sums[codes[q]];
        if (sum === 0) continue;
        this.margins[codes[q]] += sum;
        this.#diagonal[codes[q]] += Math.max(0, sum - sum * sum * this.#inverse[g]);
        sums[codes[q]] = 0;
      }
    }
  }

  #findRepeats(): boolean {
    const last = new Int32Array(this.kept).fill(-1);
    const starts = this.#starts;
    for (const codes of this.#codes) {
      for (let g = 0; g < this.groups; g++) {
        for (let q = starts[g]; q < starts[g + 1]; q++) {
          if (last[codes[q]] === g) return true;
          last[codes[q]] = g;
        }
      }
    }
    return false;
  }
}

function sortByGroup(
  { codes, levels }: Factor,
  rows: Int32Array | null,
): { readonly starts: Int32Array; readonly order: Int32Array } {
  const n = rows === null ? codes.length : rows.length;
  const starts = new Int32Array(levels + 1);
  for (let k = 0; k < n; k++) starts[codes[rows === null ? k : rows[k]] + 1]++;
  for (let g = 0; g < levels; g++) starts[g + 1] += starts[g];
  const next = starts.slice(0, levels);
  const order = new Int32Array(n);
  for (let k = 0; k < n; k++) {
    const row = rows === null ? k : rows[k];
    order[next[codes[row]]++] = row;
  }
  return { starts, order };
}

function longest(starts: Int32Array): number {
  let most = 0;
  for (let g = 0; g + 1 < starts.length; g++) most = Math.max(most, starts[g + 1] - starts[g]);
  return most;
}
