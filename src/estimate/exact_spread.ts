import { laplacianInverse } from "../core/numerics/pseudo_inverse.ts";
import { sparseInverse } from "./generalized_inverse.ts";
import type { PairBlocks, Spread } from "./pair_blocks.ts";
import { addProduct, addTo } from "./small_blocks.ts";
import type { ThreeWay } from "./three_way.ts";

/**
 * d·V_d·d′ with V_d a generalised inverse of the information Σ d′·H·d on all exporter- and importer-periods.
 *
 * A pair has one exporter and one importer, so that exporters are tied to importers only: they are eliminated block by block,
 * and what is left has the size of the importer-periods.
 */
export function exactSpread(blocks: PairBlocks, layout: ThreeWay): Spread {
  const { periods: T, pairs, exporterOf, importerOf } = blocks;
  const area = T * T;
  const size = layout.importers * T;
  const curvature = Array.from({ length: pairs }, (_, pair) => blocks.block(pair).H.slice());
  const pairsOf = Array.from({ length: layout.exporters }, (): number[] => []);
  const sales = pairsOf.map(() => new Float64Array(area));
  const rest = new Float64Array(size * size);
  const scratch = new Float64Array(area);
  for (const [pair, H] of curvature.entries()) {
    pairsOf[exporterOf[pair]].push(pair);
    addTo(sales[exporterOf[pair]], H);
    addBlock(rest, size, importerOf[pair] * T, importerOf[pair] * T, H, T);
  }
  const scale = Float64Array.from({ length: size }, (_, k) => rest[k * size + k]);
  const inverses = sales.map((own) => laplacianInverse(own, T));
  // A⁺·H of each pair.
  const carried = curvature.map((H, pair) => {
    const out = new Float64Array(area);
    addProduct(out, inverses[exporterOf[pair]], H, T, 1);
    return out;
  });
  for (const own of pairsOf) {
    for (const one of own) {
      for (const other of own) {
        scratch.fill(0);
        addProduct(scratch, curvature[one], carried[other], T, -1);
        addBlock(rest, size, importerOf[one] * T, importerOf[other] * T, scratch, T);
      }
    }
  }
  const inverse = sparseInverse(rest, size, scale);
  const spreads = curvature.map(() => new Float64Array(area));
  const across = new Float64Array(T * size);
  for (const [exporter, own] of pairsOf.entries()) {
    fillAcross(
      across,
      inverse,
      size,
      own.map((pair) => [importerOf[pair] * T, carried[pair]] as const),
      T,
    );
    const ownSpread = inverses[exporter].slice();
    for (const pair of own) addAcross(ownSpread, across, size, importerOf[pair] * T, carried[pair], T);
    for (const pair of own) {
      const first = importerOf[pair] * T;
      for (let s = 0; s < T; s++) {
        for (let t = 0; t < T; t++) {
          spreads[pair][s * T + t] =
            ownSpread[s * T + t] +
            inverse[(first + s) * size + first + t] -
            across[s * size + first + t] -
            across[t * size + first + s];
        }
      }
    }
  }
  return (pair, out) => out.set(spreads[pair]);
}

/** A⁺·B·G of one exporter, T × size: the covariance of its effects with all importers', but for the sign. */
function fillAcross(
  across: Float64Array,
  inverse: Float64Array,
  size: number,
  blocks: readonly (readonly [first: number, carried: Float64Array])[],
  T: number,
): void {
  across.fill(0);
  for (const [first, carried] of blocks) {
    for (let s = 0; s < T; s++) {
      for (let r = 0; r < T; r++) {
        const value = carried[s * T + r];
        const from = (first + r) * size;
        if (value !== 0) for (let k = 0; k < size; k++) across[s * size + k] += value * inverse[from + k];
      }
    }
  }
}

/** own ← own + across·carried′ at the columns of one importer. */
function addAcross(
  own: Float64Array,
  across: Float64Array,
  size: number,
  first: number,
  carried: Float64Array,
  T: number,
): void {
  for (let s = 0; s < T; s++) {
    for (let t = 0; t < T; t++) {
      for (let r = 0; r < T; r++) own[s * T + t] += across[s * size + first + r] * carried[t * T + r];
    }
  }
}

function addBlock(out: Float64Array, size: number, row: number, column: number, block: Float64Array, T: number): void {
  for (let s = 0; s < T; s++) for (let t = 0; t < T; t++) out[(row + s) * size + column + t] += block[s * T + t];
}
