import { defaultSpread } from "../simulate/elasticity_draws.ts";
import type { LeewayBand, LeewayBands, CountryLeeway } from "./leeway_result.ts";

/** Share of the draws between `low` and `high`. */
const level = 0.9;

/**
 * LeewayBands of one country's quantities over the draws.
 *
 * Draws without an equilibrium are counted and left out; with a free hand the link's value and the probabilities are kept
 * and only the threshold scope, which does not exist, is left out.
 */
export function bandsOf(answers: readonly CountryLeeway[], seed: number): LeewayBands {
  if (answers.length === 0) return { draws: 0 };
  const usable = answers.filter(({ status }) => status === "ok" || status === "free_hand");
  const over = (read: (answer: CountryLeeway) => number | null): LeewayBand | undefined =>
    bandOf(usable.map(read).filter((value) => value !== null));
  const quantities = {
    value_of_link: over((answer) => answer.value_of_link),
    threshold_scope: over((answer) => answer.threshold_scope),
    asymmetry: over((answer) => answer.asymmetry),
    room_usd_million: over((answer) => answer.room_usd_million),
  };
  const threshold_probability = answers[0].threshold_probability.flatMap(({ scope }, at) => {
    const band = over((answer) => answer.threshold_probability[at].probability);
    return band === undefined ? [] : [{ scope, ...band }];
  });
  const present = Object.fromEntries(Object.entries(quantities).filter(([, band]) => band !== undefined));
  return {
    draws: answers.length,
    seed,
    level,
    sector_sd: defaultSpread.sector,
    common_sd: defaultSpread.common,
    free_hand: answers.filter(({ status }) => status === "free_hand").length,
    no_equilibrium: answers.filter(({ status }) => status === "no_equilibrium").length,
    ...present,
    ...(threshold_probability.length === 0 ? {} : { threshold_probability }),
  };
}

/** The band of some values; undefined for fewer than two. */
function bandOf(values: readonly number[]): LeewayBand | undefined {
  if (values.length < 2) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const variance = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (sorted.length - 1);
  return {
    low: quantile(sorted, (1 - level) / 2),
    median: quantile(sorted, 0.5),
    high: quantile(sorted, (1 + level) / 2),
    cv: Math.sqrt(variance) / Math.abs(mean),
  };
}

/** Linear interpolation between order statistics (type 7 of Hyndman and Fan 1996). */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}
