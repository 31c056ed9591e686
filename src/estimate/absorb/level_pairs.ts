/** A diagonal entry or a determinant below this share of what it was subtracted from is 0 but for rounding. */
const SINGULAR = 1e-11;
/** Levels are solved together when the square of their correlation in S exceeds this. */
const STRONG = 0.05;

/** Takes a cell, the places of its two levels, its weight and 1 ∕ the weight of its group. */
export type CellVisit = (cell: number, first: number, second: number, weight: number, inverse: number) => void;

/**
 * Pairs of levels of two effects that one heavy cell ties together, such as a country's sales to itself.
 *
 * A diagonal preconditioner cannot see that only their sum is well determined; solving the 2 × 2 block of each pair can.
 * This is what keeps gravity with domestic flows from crawling. A level may come only once in each group.
 */
export class LevelPairs {
  /** Level paired with each level, −1 for none. */
  readonly #partner: Int32Array;
  /** Off-diagonal entry of S for each paired level of the first effect. */
  readonly #coupling: Float64Array;
  /** The cells of paired levels, and the level of the first effect of each. */
  #cells: Int32Array = new Int32Array(0);
  #levels: Int32Array = new Int32Array(0);

  constructor(levels: number) {
    this.#partner = new Int32Array(levels).fill(-1);
    this.#coupling = new Float64Array(levels);
  }

  /**
   * Pairs two levels when each is the other's heaviest tie.
   *
   * @param cells calls back for each cell with the places of its levels, its weight and 1 ∕ the weight of its group
   */
  choose(cells: (visit: CellVisit) => void, diagonal: Float64Array): void {
    const best = new Float64Array(this.#partner.length).fill(STRONG);
    const cellOf = new Int32Array(this.#partner.length).fill(-1);
    const partnerOf = new Int32Array(this.#partner.length).fill(-1);
    cells((q, a, b, weight, inverse) => {
      const tie = weight * (1 - weight * inverse);
      const strength = (tie * tie) / (diagonal[a] * diagonal[b]);
      if (strength > best[a]) [best[a], cellOf[a], partnerOf[a]] = [strength, q, b];
      if (strength > best[b]) [best[b], cellOf[b], partnerOf[b]] = [strength, q, a];
    });
    this.#partner.fill(-1);
    for (let a = 0; a < cellOf.length; a++) {
      const b = partnerOf[a];
      if (b >= 0 && partnerOf[b] === a && cellOf[b] === cellOf[a]) this.#partner[a] = b;
    }
    const cellsOfPairs: number[] = [];
    const levels: number[] = [];
    cells((q, a, b) => {
      if (this.#partner[a] !== b) return;
      cellsOfPairs.push(q);
      levels.push(a);
    });
    this.#cells = Int32Array.from(cellsOfPairs);
    this.#levels = Int32Array.from(levels);
  }

  /** Renews the couplings for new weights. */
  weigh(weights: Float64Array, groupInverse: (cell: number) => number): void {
    const coupling = this.#coupling;
    coupling.fill(0);
    for (let k = 0; k < this.#cells.length; k++) {
      const weight = weights[this.#cells[k]];
      coupling[this.#levels[k]] += weight - weight * weight * groupInverse(this.#cells[k]);
    }
  }

  /** Overwrites the paired entries of `out` by the solution of their 2 × 2 blocks. */
  precondition(diagonal: Float64Array, r: Float64Array, out: Float64Array): void {
    for (const a of this.#levels) {
      const b = this.#partner[a];
      const off = this.#coupling[a];
      const product = diagonal[a] * diagonal[b];
      const determinant = product - off * off;
      if (!(determinant > SINGULAR * product)) {
        // The two hang together by one cell alone: only their sum is determined.
        const half = product > 0 ? (r[a] + r[b]) / (2 * (diagonal[a] + diagonal[b])) : 0;
        out[a] = half;
        out[b] = half;
        continue;
      }
      out[a] = (diagonal[b] * r[a] - off * r[b]) / determinant;
      out[b] = (diagonal[a] * r[b] - off * r[a]) / determinant;
    }
  }
}

/** Sets diagonal entries to 0 that are rounding beside the margins they come from, in place. */
export function clearRounding(diagonal: Float64Array, margins: Float64Array): void {
  for (let j = 0; j < diagonal.length; j++) if (diagonal[j] <= SINGULAR * margins[j]) diagonal[j] = 0;
}
