import { createRandom, splitmix32 } from "../core/random.ts";
import { existenceBound } from "./chosen_elasticities.ts";

/** How uncertain elasticities are: standard deviations of ln θ, both ≥ 0. */
export interface ElasticitySpread {
  /** Of each sector by itself. */
  readonly sector: number;
  /** Of all sectors together. */
  readonly common: number;
}

/**
 * The project's spread: 0.40 by sector and 0.35 in common, about what published estimates of the same sectors differ by.
 * An assumption, stated with every band.
 */
export const defaultSpread: ElasticitySpread = { sector: 0.4, common: 0.35 };

/**
 * One draw of all elasticities, θ_j·exp(common·z + sector·z_j) with standard normal z and z_j; the median of each is θ_j.
 *
 * Draws are addressed by number, so that any of them can be computed alone and again. A draw below the existence bound is
 * set to it (or to θ_j where that is lower), and is then equal to it.
 *
 * @param theta centre by sector, > 0, length J
 * @param seed any safe integer; the same seed and number give the same draw on every machine
 * @param draw number of the draw, an integer ≥ 0
 * @returns θ > 0, length J, a fresh array
 */
export function drawElasticities(
  theta: Float64Array,
  seed: number,
  draw: number,
  spread: ElasticitySpread = defaultSpread,
): Float64Array {
  const random = createRandom(splitmix32(seed)[1] ^ splitmix32(draw)[0]);
  const common = spread.common * random.normal();
  return theta.map((centre) =>
    Math.max(centre * Math.exp(common + spread.sector * random.normal()), Math.min(centre, existenceBound)),
  );
}
