import { LeewayError } from "../core/errors.ts";
import { factorizeLu, solveLu } from "../core/numerics/linear_algebra.ts";
import type { Closure } from "../simulate/closures.ts";
import type { Economy } from "../simulate/economy.ts";
import type { World } from "../worlds/world.ts";
import type { Baseline, BaselineOptions } from "./baseline.ts";
import { policyOf, readBaseline } from "./baseline.ts";
import { membersOf, sectorsOf } from "./codes.ts";
import { sideCost } from "./credibility.ts";
import type { SolvedState } from "./states.ts";
import { StateSolver } from "./states.ts";
import { attempt, isFailed } from "./threat.ts";

/** What is asked about power. */
export interface PowerOptions extends BaselineOptions {
  /** Codes and groups of those who could withdraw. */
  readonly holders: readonly string[];
  /** Codes and groups of those who would lose; absent: all others. */
  readonly over?: readonly string[];
  /** Sectors withdrawn: codes, all, goods, services; default all. */
  readonly sectors?: readonly string[];
}

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

/** The power of a set of countries over others. */
export interface PowerAnswer {
  readonly holders: readonly string[];
  readonly world: string;
  readonly trade_balance: Closure;
  /** Ordered by the formula, largest first. */
  readonly countries: readonly CountryPower[];
  readonly elasticities: string;
  readonly warnings: readonly string[];
}

/** Loss of a country by sector of supply, and what cannot be replaced. */
export interface SupplyPower {
  /** Pw, log points of real income; Infinity where a sector has no other supplier. */
  readonly total: number;
  /** The part of each sector of supply, length J; sums to `total`. */
  readonly bySector: Float64Array;
  /** Sectors all of whose supply the holders control. */
  readonly irreplaceable: readonly number[];
}

/**
 * Loss of country n when the holders m withdraw their supplies, in partial equilibrium on the side of imports, with wages and
 * all other costs unchanged:
 *
 *   Pw(m → n) = Σ_j α_jn Σ_k L_jk (1/θ_k) ln(1/(1 − ω_kn)),  ω_kn = Σ_{i∈m} π_kni,  L = (I − Aᵀ)⁻¹, A_kj = g_kjn(1 − B_jn)
 *
 * Derived by this project from nested CES, in the spirit of Hirschman (1945) and of Clayton, Maggiori and Schreger
 * (NBER 31852), whose own formula it does not claim to be. It grows without bound as control becomes complete.
 *
 * @param sectors indices of the sectors withdrawn; undefined: all
 */
export function supplyPower(
  economy: Economy,
  country: number,
  holders: readonly number[],
  sectors?: readonly number[],
): SupplyPower {
  const { theta, finalShare, countries } = economy;
  const N = countries.length;
  const J = theta.length;
  const weight = importWeights(
    economy,
    country,
    Float64Array.from({ length: J }, (_, j) => finalShare[j * N + country]),
  );
  const bySector = new Float64Array(J);
  const irreplaceable: number[] = [];
  for (const k of sectors ?? theta.keys()) {
    const omega = controlled(economy, country, holders, k);
    if (omega === 0) continue;
    if (omega >= 1 - completeControl) irreplaceable.push(k);
    bySector[k] = weight[k] * (-Math.log1p(-Math.min(1, omega)) / theta[k]);
  }
  return { total: bySector.reduce((sum, part) => sum + part, 0), bySector, irreplaceable };
}

/** A share this near to 1 leaves nobody else. */
const completeControl = 1e-12;

/** ω_kn, share of the country's spending on a sector that goes to the holders. */
function controlled(
  { tradeShare, countries }: Economy,
  country: number,
  holders: readonly number[],
  k: number,
): number {
  const N = countries.length;
  return holders.reduce((sum, i) => sum + tradeShare[(k * N + country) * N + i], 0);
}

/** Lᵀα: how much the consumer price moves with the price of each sector's purchases, inputs of inputs included. */
function importWeights({ inputShare, theta }: Economy, country: number, finalShare: Float64Array): Float64Array {
  if (inputShare === null) return finalShare;
  const J = theta.length;
  const matrix = new Float64Array(J * J);
  for (let k = 0; k < J; k++) {
    for (let j = 0; j < J; j++) matrix[k * J + j] = (k === j ? 1 : 0) - inputShare[(country * J + j) * J + k];
  }
  return solveLu(factorizeLu(matrix, J), finalShare);
}

/**
 * The power of a set of countries over others: the formula of {@link supplyPower} side by side with the full equilibrium,
 * in which wages fall and trade is diverted.
 *
 * @throws LeewayError `strategy.*`, `simulate.*` of the baseline; cuts without equilibrium are null with a warning
 */
export function power(world: World, options: PowerOptions): PowerAnswer {
  const held = membersOf(world, options.holders, "of");
  const asked = membersOf(world, options.over ?? ["all"], "over");
  const losers = asked.members.filter((n) => !held.members.includes(n));
  if (losers.length === 0) {
    throw new LeewayError(
      "strategy.no_third_country",
      "nobody is left to have power over: every country asked about is among the holders. Name others with over.",
      { holders: options.holders, over: options.over ?? ["all"] },
    );
  }
  const baseline = readBaseline(world, policyOf("no measures", []), options);
  const { codes, closure, experiment } = baseline;
  const reader = new PowerReader(
    baseline,
    held.members,
    options.sectors === undefined ? undefined : sectorsOf(world, options.sectors),
  );
  const countries = losers.map((n) => reader.over(n));
  const dropped = [...held.dropped, ...asked.dropped];
  return {
    holders: held.members.map((n) => codes[n]),
    world: world.name,
    trade_balance: closure,
    countries: countries.sort((a, b) => (b.formula ?? Infinity) - (a.formula ?? Infinity)),
    elasticities: experiment.elasticities,
    warnings: [
      ...(dropped.length === 0 ? [] : [`not in ${world.name} and left out: ${dropped.join(", ")}`]),
      ...baseline.warnings,
      ...reader.warnings,
    ],
  };
}

class PowerReader {
  readonly warnings: string[] = [];
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

  over(country: number): CountryPower {
    const { economy, codes } = this.#baseline;
    const { total, bySector, irreplaceable } = supplyPower(economy, country, this.#holders, this.#sectors);
    const isFinite = irreplaceable.length === 0;
    if (!isFinite) {
      const names = irreplaceable.map((k) => economy.sectors[k]).join(", ");
      this.warnings.push(`${codes[country]} has no other supplier of ${names}: the formula has no finite value`);
    }
    const key = isFinite && total > 0 ? bySector.indexOf(Math.max(...bySector)) : null;
    const supplies = this.#cut(country, true);
    const trade = this.#cut(country, false);
    return {
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
  }

  /** What the country and the holders lose, in log points, when the holders' sales to it or all trade stops. */
  #cut(country: number, isOneWay: boolean): { readonly country: number | null; readonly holders: number | null } {
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
      this.warnings.push(`no equilibrium without ${what} ${this.#baseline.codes[country]}: ${state.failed.message}`);
      return { country: null, holders: null };
    }
    return {
      country: sideCost(this.#baseline, [country], this.#rest, state).log_points,
      holders: sideCost(this.#baseline, this.#holders, this.#rest, state).log_points,
    };
  }
}

/** Share of the country's spending on the sectors that goes to the holders. */
function controlledShare(
  economy: Economy,
  country: number,
  holders: readonly number[],
  sectors: readonly number[] | undefined,
): number {
  const N = economy.countries.length;
  let spent = 0;
  let bought = 0;
  for (const k of sectors ?? economy.theta.keys()) {
    const spending = economy.expenditure[k * N + country];
    spent += spending;
    bought += spending * controlled(economy, country, holders, k);
  }
  return bought / spent;
}
