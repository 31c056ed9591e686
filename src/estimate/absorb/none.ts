import { crossProducts } from "../moments.ts";
import { Effort } from "./absorber.ts";
import type { Absorber, Advance, Reduced } from "./absorber.ts";
import { exponential } from "./exponential.ts";

/** No fixed effects: every operation on effects is empty, rows stand in their own order. */
export class NoAbsorber implements Absorber {
  readonly layout = "none";
  readonly size: number;
  readonly groups = 0;
  readonly kept = 0;
  readonly offsets: readonly number[] = [0];
  readonly eliminated = -1;
  readonly keptFactors: readonly number[] = [];
  readonly order: Int32Array;
  readonly margins = new Float64Array(0);
  readonly groupWeights = new Float64Array(0);
  readonly effort = new Effort();
  #weights: Float64Array = new Float64Array(0);

  /** @param rows the rows to use, ascending */
  constructor(rows: Int32Array) {
    this.order = rows;
    this.size = rows.length;
  }

  cells(): Float64Array {
    return new Float64Array(this.size);
  }

  place(values: Float64Array): Float64Array {
    return Float64Array.from(this.order, (row) => values[row]);
  }

  weigh(weights: Float64Array): void {
    this.#weights = weights;
  }

  pairLevels(): void {}

  apply(): void {}

  reduce(columns: readonly Float64Array[]): Reduced {
    this.effort.add(8 * this.size * (1 + columns.length));
    const products = crossProducts(columns, this.#weights);
    return {
      means: columns.map(() => new Float64Array(0)),
      coupling: columns.map(() => new Float64Array(0)),
      products,
      squares: Float64Array.from(columns, (_, k) => products[k * columns.length + k]),
    };
  }

  purge(): void {}

  precondition(): void {}

  determines(): boolean {
    return true;
  }

  sums(): void {}

  advance({ mean, columns, steps, prior, out }: Advance): number {
    this.effort.add(8 * this.size * (2 + columns.length));
    out.fill(0);
    for (let k = 0; k < columns.length; k++) {
      const column = columns[k];
      const step = steps[k];
      for (let q = 0; q < out.length; q++) out[q] += step * column[q];
    }
    let total = 0;
    for (let q = 0; q < out.length; q++) {
      const value = mean[q] * exponential(out[q]);
      out[q] = value;
      total += prior === null ? value : prior[q] * value;
    }
    return total;
  }
}
