import { NORMAL_975, normalTwoSided, student975, studentTwoSided } from "../core/numerics/distributions.ts";
import type { Coefficient } from "./result.ts";

/**
 * An estimate with what its standard error implies.
 *
 * @param degreesOfFreedom of Student's t; null: the normal distribution
 */
export function coefficientOf(
  name: string,
  estimate: number,
  std_error: number,
  degreesOfFreedom: number | null,
): Coefficient {
  const z_value = estimate / std_error;
  const reach = std_error * (degreesOfFreedom === null ? NORMAL_975 : student975(degreesOfFreedom));
  return {
    name,
    estimate,
    std_error,
    z_value,
    p_value: degreesOfFreedom === null ? normalTwoSided(z_value) : studentTwoSided(z_value, degreesOfFreedom),
    ci_low: estimate - reach,
    ci_high: estimate + reach,
  };
}
