import type { World } from "../worlds/world.ts";
import type { ChosenElasticities } from "./chosen_elasticities.ts";
import { existenceBound } from "./chosen_elasticities.ts";
import type { Place } from "./place.ts";
import { errorAt } from "./place.ts";

/**
 * Elasticity of trade flows excluding duty one and ten years after a tariff change: 0.76 and 2 (Boehm, Levchenko and
 * Pandalai-Nayar, American Economic Review 113(4), 2023, abstract).
 */
const afterOneYear = 0.76;
const afterTenYears = 2;

/**
 * The part of the long-run response of trade that is reached after some years: 1 − ρ^t, the geometric path from no response
 * at t = 0 through the two estimates above (ρ = 0.623, so that the aggregate's long run is 2.018).
 *
 * @param years > 0
 * @returns in (0, 1), rising in `years`
 */
export function responseReached(years: number): number {
  return 1 - rho ** years;
}

/** The ρ in (0, 1) at which (1 − ρ^10)/(1 − ρ) = 1 + ρ + … + ρ^9 is the ratio of the two estimates. */
const rho = solveRho(afterTenYears / afterOneYear);

function solveRho(ratio: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    let sum = 0;
    for (let k = 0; k < 10; k++) sum += middle ** k;
    if (sum < ratio) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Elasticities some years after a shock. What the estimates measure, flows excluding duty, responds with σ = 1 + θ in the
 * model; σ of every sector is scaled by the part of the long run that is reached: θ(t) = (1 + θ)(1 − ρ^t) − 1.
 *
 * @param years ≥ 1
 * @throws LeewayError `simulate.elasticity_bound` with file:line where a sector falls below the existence bound: in the first
 * year or two quantities respond too little for this model; the message says from when on it applies
 */
export function horizonElasticities(world: World, years: number, place: Place): ChosenElasticities {
  const reached = responseReached(years);
  const theta = world.trade_elasticity.map((longRun) => (1 + longRun) * reached - 1);
  const low = world.sectors.filter((_, j) => theta[j] < existenceBound);
  if (low.length === 0) {
    return {
      theta,
      description: `${years} ${years === 1 ? "year" : "years"} after the shock: ${(100 * reached).toFixed(0)} % of the world's default (as 1 + θ)`,
    };
  }
  const first = Math.max(...world.trade_elasticity.map((longRun) => firstYear(longRun)));
  const from = Number.isFinite(first) ? `All sectors are above it from ${first} years on.` : "Some never reach it.";
  throw errorAt(
    place,
    "simulate.elasticity_bound",
    `world ${world.name}: after ${years} ${years === 1 ? "year" : "years"} the elasticity of ${low.map((row) => row.sector).join(", ")} is below ` +
      `${existenceBound}, where the model has no meaningful equilibrium. ${from} Choose a longer horizon, or give values by sector.`,
    { sectors: low.map((row) => row.sector), years, first },
  );
}

/** The first whole year at which θ(t) reaches the existence bound; Infinity: never. */
function firstYear(longRun: number): number {
  const needed = 1 - (1 + existenceBound) / (1 + longRun);
  if (!(needed > 0)) return Infinity;
  return Math.max(1, Math.ceil(Math.log(needed) / Math.log(rho)));
}
