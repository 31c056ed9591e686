import { LeewayError } from "../core/errors.ts";
import { findRoot } from "../core/numerics/root.ts";
import type { Closure } from "../simulate/closures.ts";
import type { Scenario } from "../simulate/scenario.ts";
import type { World } from "../worlds/world.ts";
import type { BaselineOptions } from "./baseline.ts";
import { policyOf, readBaseline } from "./baseline.ts";
import { countryIndex, sectorsOf } from "./codes.ts";
import { sideCost } from "./credibility.ts";
import type { LinkChange, SolvedState } from "./states.ts";
import { StateSolver } from "./states.ts";
import type { TargetOutlook } from "./target_outlook.ts";
import { factorNeeded, projectionWith } from "./target_outlook.ts";
import { isNumerical } from "./threat.ts";

/** What is asked about an agreement. */
export interface AgreementOptions extends BaselineOptions {
  /** Codes of the two countries. */
  readonly between: readonly [string, string];
  /** Change of the costs of their trade, both ways, in percent; above −100. */
  readonly change_pct: number;
  /** Sectors covered: codes, all, goods, services; default all. */
  readonly sectors?: readonly string[];
  /** The measures in force; default none. */
  readonly base?: Scenario;
  /** Growth of the pair's trade for which the change of costs is sought, percent. */
  readonly growth_pct?: number;
  /** An announced target of the pair's trade, from {@link targetOutlook}. */
  readonly outlook?: TargetOutlook;
}

/** What the agreement does to one country. */
export interface AgreementEffect {
  readonly country: string;
  /** Gain of real income, log points and USD million of baseline income. */
  readonly log_points: number;
  readonly usd_million: number;
}

/** The change of costs that a growth of the pair's trade takes; null where none between −95 and +1,900 percent does. */
export interface NeededChange {
  readonly growth_pct: number;
  readonly change_pct: number | null;
}

/** What an agreement does to an announced target. */
export interface AgreementTarget {
  readonly target: string;
  readonly value: number;
  readonly unit: string;
  /** Key of the source of the figures, and the months of the year that they cover. */
  readonly source: string;
  readonly months_known: number;
  readonly value_so_far: number;
  /** Median and probability of reaching it without the agreement, and if the rest of the year grew by its whole effect. */
  readonly projected: number;
  readonly probability: number;
  readonly projected_with: number;
  readonly probability_with: number;
  /** What it takes for the median to reach the target. */
  readonly needed: NeededChange;
}

/** The effects of an agreement. */
export interface AgreementAnswer {
  readonly between: readonly [string, string];
  readonly change_pct: number;
  readonly world: string;
  readonly trade_balance: Closure;
  /** Trade of the pair, both ways, all sectors; USD million. */
  readonly trade_base: number;
  readonly trade_new: number;
  readonly trade_growth_pct: number;
  /** The pair, in the order asked. */
  readonly pair: readonly AgreementEffect[];
  /** All others, largest effect in dollars first. */
  readonly others: readonly AgreementEffect[];
  readonly needed: NeededChange | null;
  readonly target: AgreementTarget | null;
  readonly elasticities: string;
  readonly warnings: readonly string[];
}

/** Logs of the cost factors between which a needed change is sought. */
const lowestLogCost = Math.log(0.05);
const highestLogCost = Math.log(20);
const logCostTolerance = 1e-7;

/**
 * What a cut of the costs of trade between two countries does to them, to all others, and to an announced target; and the cut
 * that a growth of their trade would take. A long-run effect: for a target of this year it is the most that can be expected.
 *
 * @throws LeewayError `strategy.*`, `simulate.*`; numerical when there is no equilibrium under the change asked for
 */
export function agreement(world: World, options: AgreementOptions): AgreementAnswer {
  const [a, b] = options.between.map((code) => countryIndex(world, code, "between"));
  if (a === b) {
    throw new LeewayError("strategy.same_country", "an agreement is between two different countries.", {
      between: options.between,
    });
  }
  if (!(options.change_pct > -100 && Number.isFinite(options.change_pct))) {
    throw new LeewayError("strategy.bad_change", `change_pct is ${options.change_pct}; it must be above −100.`, {
      change_pct: options.change_pct,
    });
  }
  const baseline = readBaseline(world, options.base ?? policyOf("no measures", []), options);
  const { economy, codes, closure, experiment } = baseline;
  const sectors = options.sectors === undefined ? economy.sectors.map((_, j) => j) : sectorsOf(world, options.sectors);
  const solver = new StateSolver(baseline);
  const changes = (logCost: number): LinkChange[] =>
    sectors.map((j) => {
      return { from: [a], to: [b], factor: Math.exp(-economy.theta[j] * logCost), sectors: [j], isCost: true };
    });
  const before = solver.solve([]);
  const tradeBase = solver.lastTrade(a, b);
  if (!(tradeBase > 0)) {
    throw new LeewayError(
      "strategy.unobserved_link",
      `${world.name} has no trade between ${codes[a]} and ${codes[b]}: it is unobserved, and no change of costs can be worked out.`,
      { between: options.between },
    );
  }
  let near: SolvedState = before;
  const tradeAt = (logCost: number): number => {
    near = solver.solve(changes(logCost), near.state);
    return solver.lastTrade(a, b);
  };
  const tradeNew = tradeAt(Math.log1p(options.change_pct / 100));
  const after = near;
  const effect = (n: number): AgreementEffect => {
    return {
      country: codes[n],
      log_points: after.logWelfare[n] - before.logWelfare[n],
      usd_million: -sideCost(baseline, [n], before, after).usd_million,
    };
  };
  const needed = (growth: number): NeededChange => {
    return { growth_pct: 100 * (growth - 1), change_pct: costFor(growth * tradeBase, tradeBase, tradeAt) };
  };
  const others = codes.map((_, n) => n).filter((n) => n !== a && n !== b);
  return {
    between: [codes[a], codes[b]],
    change_pct: options.change_pct,
    world: world.name,
    trade_balance: closure,
    trade_base: tradeBase,
    trade_new: tradeNew,
    trade_growth_pct: 100 * (tradeNew / tradeBase - 1),
    pair: [effect(a), effect(b)],
    others: others.map(effect).sort((x, y) => Math.abs(y.usd_million) - Math.abs(x.usd_million)),
    needed: options.growth_pct === undefined ? null : needed(1 + options.growth_pct / 100),
    target: options.outlook === undefined ? null : targetOf(options.outlook, tradeNew / tradeBase, needed),
    elasticities: experiment.elasticities,
    warnings: baseline.warnings,
  };
}

/** The change of costs in percent that brings trade to a value; null where none in the range does. */
function costFor(wanted: number, tradeBase: number, tradeAt: (logCost: number) => number): number | null {
  const excess = (logCost: number): number => Math.log(tradeAt(logCost) / wanted);
  const now = { x: 0, value: Math.log(tradeBase / wanted) };
  const limit = now.value < 0 ? lowestLogCost : highestLogCost;
  try {
    let low = now;
    for (let x = Math.sign(limit) * firstLogCost; ; x = Math.sign(limit) * Math.min(Math.abs(limit), 2 * Math.abs(x))) {
      const high = { x, value: excess(x) };
      if (Math.sign(high.value) !== Math.sign(now.value)) {
        return 100 * Math.expm1(findRoot(excess, low, high, logCostTolerance).x);
      }
      if (x === limit) return null;
      low = high;
    }
  } catch (error) {
    if (isNumerical(error)) return null;
    throw error;
  }
}

const firstLogCost = 0.02;

function targetOf(outlook: TargetOutlook, factor: number, needed: (growth: number) => NeededChange): AgreementTarget {
  const { target, source, year, projection } = outlook;
  const after = projectionWith(outlook, factor);
  return {
    target: target.target,
    value: target.value,
    unit: target.unit,
    source,
    months_known: year.months,
    value_so_far: year.soFar,
    projected: projection.projected,
    probability: projection.probability,
    projected_with: year.soFar + factor * (projection.projected - year.soFar),
    probability_with: after.probability,
    needed: needed(factorNeeded(outlook)),
  };
}
