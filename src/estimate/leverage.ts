import { leastSquares, solveCholesky } from "../core/numerics/linear_algebra.ts";
import { laplacianInverse } from "../core/numerics/pseudo_inverse.ts";
import { exactSpread } from "./exact_spread.ts";
import type { PairBlocks, Spread } from "./pair_blocks.ts";
import { addProduct, addTo } from "./small_blocks.ts";
import type { ThreeWay } from "./three_way.ts";

/** Exporter- and importer-periods up to which the leverage is exact, as in ppml_fe_bias; beyond, it takes too long. */
const EXACT_LEVELS = 1500;

/** The middle of a sandwich whose scores are freed of their leverage. */
export interface CorrectedMeat {
  /** Σ (x̃′·(I − L)⁻¹·e)·(e′·x̃), K × K row-major, not symmetric. */
  readonly meat: Float64Array;
  /** Whether the leverage of the effects was exact. */
  readonly exact: boolean;
}

/**
 * Scores of pairs corrected for what the fit has taken from its own residuals: E[e·e′] ≈ (I − L)·E[u·u′] with the leverage
 * L = H·(x̃·V_x·x̃′ + d·V_d·d′) of regressors and of the effects d of exporter- and importer-periods (Weidner and Zylkin 2021).
 *
 * @param bread Cholesky factor of Σ λ·x̃·x̃′
 * @param asked whether exactly; null: as the size of the panel allows
 */
export function correctedMeat(
  blocks: PairBlocks,
  layout: ThreeWay,
  bread: Float64Array,
  asked: boolean | null,
): CorrectedMeat {
  const { size, periods: T, pairs } = blocks;
  const exact = asked ?? (layout.exporters + layout.importers) * T <= EXACT_LEVELS;
  const spreadOf = exact ? exactSpread(blocks, layout) : nearbySpread(blocks, layout);
  const meat = new Float64Array(size * size);
  const spread = new Float64Array(T * T);
  const left = new Float64Array(T * T);
  for (let pair = 0; pair < pairs; pair++) {
    spreadOf(pair, spread);
    const { e, x, H } = blocks.block(pair);
    for (let t = 0; t < T; t++) {
      const direction = solveCholesky(bread, size, x.subarray(t * size, (t + 1) * size));
      for (let s = 0; s < T; s++) {
        for (let k = 0; k < size; k++) spread[s * T + t] += x[s * size + k] * direction[k];
      }
    }
    left.fill(0);
    for (let t = 0; t < T; t++) left[t * T + t] = 1;
    addProduct(left, H, spread, T, -1);
    const freed = leastSquares(left, T, T, e, 1e-10).coefficients;
    const [own, other] = [e, freed].map((values) => crossed(x, values, size));
    for (let k = 0; k < size; k++) for (let l = 0; l < size; l++) meat[k * size + l] += other[k] * own[l];
  }
  return { meat, exact };
}

/** x′·v of a block, length K. */
function crossed(x: Float64Array, values: Float64Array, size: number): Float64Array {
  const out = new Float64Array(size);
  for (let t = 0; t < values.length; t++) for (let k = 0; k < size; k++) out[k] += x[t * size + k] * values[t];
  return out;
}

/**
 * The spread with the effects of all other countries taken as known, which errs by the order of 1 ∕ N: only exporter i and
 * importer j of the pair, and i as an importer and j as an exporter, to which domestic flows tie them.
 */
function nearbySpread(blocks: PairBlocks, layout: ThreeWay): Spread {
  const { periods: T, pairs, exporterOf, importerOf } = blocks;
  const area = T * T;
  const sums = (count: number): Float64Array[] => Array.from({ length: count }, () => new Float64Array(area));
  const [sales, purchases] = [sums(layout.exporters), sums(layout.importers)];
  const domestic = new Map<number, Float64Array>();
  for (let pair = 0; pair < pairs; pair++) {
    const { H } = blocks.block(pair);
    addTo(sales[exporterOf[pair]], H);
    addTo(purchases[importerOf[pair]], H);
    if (layout.homeOf[exporterOf[pair]] === importerOf[pair]) domestic.set(exporterOf[pair], H.slice());
  }
  // Each side once its country's other side is concentrated out.
  const [salesLeft, purchasesLeft] = [sales.map((own) => own.slice()), purchases.map((own) => own.slice())];
  for (const [exporter, H] of domestic) {
    const importer = layout.homeOf[exporter];
    concentrate(salesLeft[exporter], H, laplacianInverse(purchases[importer], T), T);
    concentrate(purchasesLeft[importer], H, laplacianInverse(sales[exporter], T), T);
  }
  const salesInverse = salesLeft.map((own, exporter) => laplacianInverse(own, T, roundingOf(sales[exporter], T)));
  return (pair, out) => {
    const [exporter, importer] = [exporterOf[pair], importerOf[pair]];
    const { H } = blocks.block(pair);
    const atHome = layout.homeOf[exporter] === importer;
    const inverse = atHome ? laplacianInverse(sales[exporter], T) : salesInverse[exporter];
    const rest = (atHome ? purchases : purchasesLeft)[importer].slice();
    concentrate(rest, H, inverse, T);
    // [I I]·[A H; H C]⁺·[I; I] = A⁺ + (I − A⁺·H)·(C − H·A⁺·H)⁺·(I − H·A⁺)
    const through = new Float64Array(area);
    for (let t = 0; t < T; t++) through[t * T + t] = 1;
    addProduct(through, inverse, H, T, -1);
    const half = new Float64Array(area);
    addProduct(half, through, laplacianInverse(rest, T, roundingOf(purchases[importer], T)), T, 1);
    out.set(inverse);
    for (let s = 0; s < T; s++) {
      for (let t = 0; t < T; t++) {
        for (let r = 0; r < T; r++) out[s * T + t] += half[s * T + r] * through[t * T + r];
      }
    }
  };
}

/** What may be left of a block's diagonal by rounding when all of it is taken away. */
function roundingOf(block: Float64Array, T: number): number {
  let largest = 0;
  for (let t = 0; t < T; t++) largest = Math.max(largest, block[t * T + t]);
  return 1e-12 * largest;
}

/** own ← own − H·inverse·H. */
function concentrate(own: Float64Array, H: Float64Array, inverse: Float64Array, T: number): void {
  const half = new Float64Array(T * T);
  addProduct(half, H, inverse, T, 1);
  addProduct(own, half, H, T, -1);
}
