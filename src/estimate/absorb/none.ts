import type { Absorber, Advance } from "./absorber.ts";

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
  passes = 0;

  /** @param rows the rows to use, ascending */
  constructor(rows: Int32Array) {
    this.order = rows;
    this.size = rows.length;
  }

  place(values: Float64Array): Float64Array {
    return Float64Array.from(this.order, (row) => values[row]);
  }

  weigh(): void {}

  pairLevels(): void {}

  apply(): void {}

  reduce(): number {
    return 0;
  }

  purge(): void {}

  precondition(): void {}

  sums(): void {}

  advance({ mean, index, prior, out }: Advance): number {
    this.passes++;
    let total = 0;
    for (let q = 0; q < out.length; q++) {
      const value = index === null ? mean[q] : mean[q] * Math.exp(index[q]);
      out[q] = value;
      total += prior === null ? value : prior[q] * value;
    }
    return total;
  }
}
