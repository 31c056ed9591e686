import { laplacianInverse } from "../core/numerics/pseudo_inverse.ts";
import { sparseInverse } from "./generalized_inverse.ts";
import type { Spread } from "./leverage.ts";
import type { PairBlocks } from "./pair_blocks.ts";
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
  const across = new Float64Array(T * size);
  let acrossOf = -1;
  /** A⁺·B·G of an exporter: the covariance of its effects with all importers', but for the sign; T × size. */
  const reach = (exporter: number): void => {
    if (acrossOf === exporter) return;
    acrossOf = exporter;
    across.fill(0);
    for (const pair of pairsOf[exporter]) {
      const own = carried[pair];
      for (let s = 0; s < T; s++) {
        const row = s * size;
        for (let r = 0; r < T; r++) {
          const value = own[s * T + r];
          const from = (importerOf[pair] * T + r) * size;
          if (value !== 0)
            for (let column = 0; column < size; column++) across[row + column] += value * inverse[from + column];
        }
      }
    }
  };
  /** Covariance of an exporter's own effects. */
  const ownSpread = new Map<number, Float64Array>();
  const exporterSpread = (exporter: number): Float64Array => {
    let out = ownSpread.get(exporter);
    if (out !== undefined) return out;
    out = inverses[exporter].slice();
    for (const pair of pairsOf[exporter]) {
      for (let s = 0; s < T; s++) {
        for (let t = 0; t < T; t++) {
          for (let r = 0; r < T; r++) {
            out[s * T + t] += across[s * size + importerOf[pair] * T + r] * carried[pair][t * T + r];
          }
        }
      }
    }
    ownSpread.set(exporter, out);
    return out;
  };
  return (pair, out) => {
    const [exporter, importer] = [exporterOf[pair], importerOf[pair]];
    reach(exporter);
    const own = exporterSpread(exporter);
    for (let s = 0; s < T; s++) {
      for (let t = 0; t < T; t++) {
        out[s * T + t] =
          own[s * T + t] +
          inverse[(importer * T + s) * size + importer * T + t] -
          across[s * size + importer * T + t] -
          across[t * size + importer * T + s];
      }
    }
  };
}

function addBlock(out: Float64Array, size: number, row: number, column: number, block: Float64Array, T: number): void {
  for (let s = 0; s < T; s++) for (let t = 0; t < T; t++) out[(row + s) * size + column + t] += block[s * T + t];
}
