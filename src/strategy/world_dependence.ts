import { LeewayError } from "../core/errors.ts";
import { friendsAndEnemies } from "../simulate/first_order.ts";
import type { World } from "../worlds/world.ts";
import type { BaselineOptions } from "./baseline.ts";
import { policyOf, readBaseline } from "./baseline.ts";
import { countryIndex, membersOf } from "./codes.ts";
import type { Exposure } from "./exposure.ts";
import { exposure } from "./exposure.ts";

/** Exposure of a country to others in a world, and of them to it where it is one. */
export interface WorldDependence {
  readonly world: string;
  readonly year: number;
  readonly source: string;
  readonly country: string;
  readonly partners: readonly string[];
  readonly exposure: Exposure;
  /** The partner's exposure to the country; null where the partners are several. */
  readonly mirror: Exposure | null;
  readonly warnings: readonly string[];
}

/**
 * How much a country leans on others in a world, by sector and through inputs of inputs.
 *
 * @throws LeewayError `strategy.unknown_country`, `strategy.same_country`
 */
export function worldDependence(world: World, country: string, partners: readonly string[]): WorldDependence {
  const n = countryIndex(world, country, "country");
  const { members, dropped } = membersOf(world, partners, "partner");
  const others = members.filter((other) => other !== n);
  if (others.length === 0) {
    throw new LeewayError(
      "strategy.same_country",
      `${country} is asked about itself. Name another country as partner.`,
      {
        country,
      },
    );
  }
  const { economy, codes } = readBaseline(world, policyOf("no measures", []), { trade_balance: "fixed" });
  const hidden = (world.unobserved ?? []).filter(({ exporter, importer }) => {
    const pair = [exporter, importer];
    return pair.includes(country) && others.some((other) => pair.includes(codes[other]));
  });
  return {
    world: world.name,
    year: world.year,
    source: world.source,
    country,
    partners: others.map((other) => codes[other]),
    exposure: exposure(economy, n, others),
    mirror: others.length === 1 ? exposure(economy, others[0], [n]) : null,
    warnings: [
      ...(dropped.length === 0 ? [] : [`not in ${world.name} and left out: ${dropped.join(", ")}`]),
      ...hidden.map(({ exporter, importer }) => `${exporter} to ${importer} is unobserved in ${world.name}, not zero`),
    ],
  };
}

/** First-order exposure of every country to every other. */
export interface Screen {
  readonly world: string;
  readonly trade_balance: string;
  readonly change: "productivity" | "trade_cost";
  readonly elasticities: string;
  /** d ln of the country's real income per unit of d ln of the other's productivity, or of the costs of all its trade. */
  readonly pairs: readonly { readonly country: string; readonly other: string; readonly exposure: number }[];
}

/**
 * A fast screen of all pairs: who gains and who loses to first order from a change in one country, a friend above 0, an
 * enemy below (for productivity). For large changes the full equilibrium differs; see `power` and `leeway`.
 *
 * @throws LeewayError `simulate.*`
 */
export function screenPairs(world: World, change: Screen["change"], options: BaselineOptions = {}): Screen {
  const { economy, codes, closure, experiment } = readBaseline(world, policyOf("no measures", []), options);
  const N = codes.length;
  const matrix = friendsAndEnemies(economy, closure, change, experiment.coalition);
  return {
    world: world.name,
    trade_balance: closure,
    change,
    elasticities: experiment.elasticities,
    pairs: Array.from(matrix, (exposure, at) => {
      return { country: codes[Math.floor(at / N)], other: codes[at % N], exposure };
    }),
  };
}
