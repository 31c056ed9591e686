import type { Economy } from "./economy.ts";
import type { Shock } from "./shock.ts";

/**
 * The part `t` of a shock: nothing at 0, the whole at 1, along a straight line in the logs of costs, tariff factors,
 * productivity and demand, and in the share that embargoes remove (χ = 1 − t·s).
 *
 * @param t in [0, 1]
 * @returns the shock itself at t = 1, else fresh arrays
 */
export function shockAt(shock: Shock, economy: Economy, t: number): Shock {
  if (t === 1) return shock;
  const { tariffFactor: before } = economy;
  const power = (value: number): number => value ** t;
  return {
    shareFactor:
      shock.shareFactor?.map((factor, cell) => {
        const cut = shock.cutShare === null ? 0 : shock.cutShare[cell];
        const cost = cut < 1 ? (factor / (1 - cut)) ** t : 1;
        return cost * (1 - t * cut);
      }) ?? null,
    tariffFactor:
      shock.tariffFactor?.map((after, cell) => {
        const from = before === null ? 1 : before[cell];
        return from * (after / from) ** t;
      }) ?? null,
    exportTaxFactor: shock.exportTaxFactor?.map(power) ?? null,
    logProductivity: shock.logProductivity?.map((value) => t * value) ?? null,
    demandFactor: shock.demandFactor?.map(power) ?? null,
    cutShare: shock.cutShare?.map((share) => t * share) ?? null,
  };
}
