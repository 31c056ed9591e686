import type { World } from "../worlds/world.ts";
import type { Baseline, BaselineOptions } from "./baseline.ts";
import { policyOf, readBaseline } from "./baseline.ts";
import { sideCost } from "./credibility.ts";
import type { SolvedState } from "./states.ts";
import { StateSolver } from "./states.ts";
import { controlledShare, supplyPower } from "./supply_power.ts";
import type { Task } from "./task.ts";
import { attempt, isFailed } from "./threat.ts";

/** What a country would lose if the holders withdrew; log points of real income. */
export interface CountryPower {
  readonly country: string;
  /** ω, share of the country's spending on the sectors withdrawn that goes to the holders. */
  readonly controlled_share: number;
  /** The formula {@link supplyPower}; null where some input would have no supplier at all. */
  readonly formula: number | null;
  /** Full equilibrium, the holders' sales to the country cut; null where the world has no equilibrium. */
  readonly supplies_cut: number | null;
  /** Full equilibrium, trade cut both ways. */
  readonly trade_cut: number | null;
  /** What cutting the supplies costs the holders themselves, and cutting all trade. */
  readonly holders_supplies_cut: number | null;
  readonly holders_trade_cut: number | null;
  /** The sector that contributes most to the formula, and its part of it; null where the formula is. */
  readonly key_sector: string | null;
  readonly key_sector_share: number | null;
}

/** What all jobs share. */
export interface PowerShared {
  readonly world: World;
  readonly baseline: BaselineOptions;
  /** Indices of those who withdraw, and of the sectors they withdraw; null: all. */
  readonly holders: readonly number[];
  readonly sectors: readonly number[] | null;
}

/** The answer for one country, and what could not be answered. */
export interface PowerOver {
  readonly power: CountryPower;
  readonly warnings: readonly string[];
}

/** Answers for one country, given by its index. */
export function prepare({ world, baseline, holders, sectors }: PowerShared): (country: number) => PowerOver {
  const read = readBaseline(world, policyOf("no measures", []), baseline);
  const reader = new PowerReader(read, holders, sectors ?? undefined);
  return (country) => reader.over(country);
}

/** Computes the power over countries, each on a worker of a pool. */
export const powerTask: Task<PowerShared, number, PowerOver> = { module: import.meta.url, prepare };

class PowerReader {
  readonly #baseline: Baseline;
  readonly #holders: readonly number[];
  readonly #sectors: readonly number[] | undefined;
  readonly #solver: StateSolver;
  readonly #rest: SolvedState;

  constructor(baseline: Baseline, holders: readonly number[], sectors: readonly number[] | undefined) {
    this.#baseline = baseline;
    this.#holders = holders;
    this.#sectors = sectors;
    this.#solver = new StateSolver(baseline);
    this.#rest = this.#solver.solve([]);
  }

  over(country: number): PowerOver {
    const warnings: string[] = [];
    const { economy, codes } = this.#baseline;
    const { total, bySector, irreplaceable } = supplyPower(economy, country, this.#holders, this.#sectors);
    const isFinite = irreplaceable.length === 0;
    if (!isFinite) {
      const names = irreplaceable.map((k) => economy.sectors[k]).join(", ");
      warnings.push(`${codes[country]} has no other supplier of ${names}: the formula has no finite value`);
    }
    const key = isFinite && total > 0 ? bySector.indexOf(Math.max(...bySector)) : null;
    const supplies = this.#cut(country, true, warnings);
    const trade = this.#cut(country, false, warnings);
    const power: CountryPower = {
      country: codes[country],
      controlled_share: controlledShare(economy, country, this.#holders, this.#sectors),
      formula: isFinite ? total : null,
      supplies_cut: supplies.country,
      trade_cut: trade.country,
      holders_supplies_cut: supplies.holders,
      holders_trade_cut: trade.holders,
      key_sector: key === null ? null : economy.sectors[key],
      key_sector_share: key === null ? null : bySector[key] / total,
    };
    return { power, warnings };
  }

  /** What the country and the holders lose, in log points, when the holders' sales to it or all trade stops. */
  #cut(
    country: number,
    isOneWay: boolean,
    warnings: string[],
  ): { readonly country: number | null; readonly holders: number | null } {
    const state = attempt(() =>
      this.#solver.solve(
        [
          {
            from: this.#holders,
            to: [country],
            factor: 0,
            isOneWay,
            ...(this.#sectors === undefined ? {} : { sectors: this.#sectors }),
          },
        ],
        this.#rest.state,
      ),
    );
    if (isFailed(state)) {
      const what = isOneWay ? "supplies to" : "trade with";
      warnings.push(`no equilibrium without ${what} ${this.#baseline.codes[country]}: ${state.failed.message}`);
      return { country: null, holders: null };
    }
    return {
      country: sideCost(this.#baseline, [country], this.#rest, state).log_points,
      holders: sideCost(this.#baseline, this.#holders, this.#rest, state).log_points,
    };
  }
}
