import type { LeewayError } from "../core/errors.ts";
import { findRoot } from "../core/numerics/root.ts";
import type { CountryLeeway } from "./leeway_result.ts";
import { credibility } from "./credibility.ts";
import type { Setting } from "./setting.ts";
import type { SolvedState, StateSolver } from "./states.ts";
import type { Attempt } from "./threat.ts";
import { isFailed, isNumerical, solved, Threat } from "./threat.ts";

/** What is asked about a third country. */
export interface LeewayQuestion {
  /** Scopes at which c and q* are given, each in [0, 1], ascending. */
  readonly scopes: readonly number[];
  /** q in [0, 1] and s in (0, 1] of room, political premium and credibility. */
  readonly probability: number;
  readonly scope: number;
  /** Indices of the sectors on which the secondary measure falls; absent: all. */
  readonly sectors?: readonly number[];
  /** Largest error of s*, default 1e-9, and of the trade at which the threat just binds, relative, default 1e-7. */
  readonly precision?: { readonly scope: number; readonly room: number };
}

const fullPrecision = { scope: 1e-9, room: 1e-7 };

/** Growth of the trade with the target at which the search for the room ends. */
const largestFactor = 1e4;

/**
 * The leeway of one third country: value of the link, cost of the threat, threshold probability and scope, asymmetry, room
 * and credibility (definitions in {@link CountryLeeway}).
 *
 * @param solver of the setting
 * @param trading its state T
 * @returns states without equilibrium are a status or null with a warning, never an error
 */
export function countryLeeway(
  setting: Setting,
  solver: StateSolver,
  trading: Attempt,
  country: number,
  question: LeewayQuestion,
): CountryLeeway {
  const empty = noAnswer(setting, country, question);
  const unobserved = unobservedLink(setting, country);
  if (unobserved !== null) return { ...empty, status: "unobserved", warnings: [unobserved] };
  if (isFailed(trading)) return withoutEquilibrium(empty, "with the measures in force", trading.failed);
  const threat = new Threat(setting, solver, country, trading, question.sectors);
  const complying = threat.complying();
  if (isFailed(complying)) {
    return withoutEquilibrium(empty, `when ${setting.codes[country]} joins the embargo`, complying.failed);
  }
  return answer(threat, complying, question, empty);
}

function answer(threat: Threat, complying: SolvedState, question: LeewayQuestion, empty: CountryLeeway): CountryLeeway {
  const { setting, trading, country } = threat;
  const { target, codes } = setting;
  const warnings: string[] = [];
  const cost = (state: SolvedState): number => trading.logWelfare[country] - state.logWelfare[country];
  const value = cost(complying);
  const cost_of_threat = question.scopes.map((scope) => {
    const state = threat.hit(scope);
    if (!isFailed(state)) return { scope, cost: cost(state) };
    warnings.push(`no equilibrium at scope ${scope}: ${state.failed.message}`);
    return { scope, cost: null };
  });
  if (value <= 0) {
    warnings.push(`${codes[country]} is no worse off without its trade with ${codes[target]}: it complies unasked`);
  }
  const hit = threat.hit(question.scope);
  const hitCost = isFailed(hit) ? null : cost(hit);
  const trade = tradeOf(threat, trading);
  const room = hitCost === null ? null : roomFor(threat, complying, question, value, hitCost);
  if (room === null && hitCost !== null) {
    warnings.push(
      `room: no trade with ${codes[target]} up to ${largestFactor.toLocaleString("en-US")} times today's outweighs the threat`,
    );
  }
  const premium = hitCost === null ? null : question.probability * hitCost - value;
  const filled: CountryLeeway = {
    ...empty,
    value_of_link: value,
    cost_of_threat,
    threshold_probability: cost_of_threat.map(({ scope, cost }) => {
      return { scope, probability: cost === null || cost <= 0 ? null : value / cost };
    }),
    trade_ratio: trade.withCoalition > 0 ? trade.withTarget / trade.withCoalition : null,
    asymmetry: value !== 0 ? (trading.logWelfare[target] - complying.logWelfare[target]) / value : null,
    trade_with_target_usd_million: trade.withTarget,
    room_usd_million: room === null ? null : room - trade.withTarget,
    political_premium: premium,
    political_premium_usd_million: premium === null ? null : premium * setting.economy.finalIncome[country],
    credibility: isFailed(hit)
      ? null
      : credibility(setting, country, { scope: question.scope, trading, complying, executed: hit }),
    warnings,
  };
  return withThreshold(filled, threat, value, cost, (question.precision ?? fullPrecision).scope);
}

/** Adds s* where c(s*) = b. With scopes that have no equilibrium the largest cost may be unknown, and then so is s*. */
function withThreshold(
  filled: CountryLeeway,
  threat: Threat,
  value: number,
  cost: (state: SolvedState) => number,
  tolerance: number,
): CountryLeeway {
  const excess = (scope: number): number => cost(solved(threat.hit(scope))) - value;
  const whole = threat.hit(1);
  if (!isFailed(whole) && excess(1) < 0) return { ...filled, status: "free_hand" };
  if (value <= 0) return { ...filled, status: "ok", threshold_scope: 0 };
  const points = threat.solvedScopes().map((x) => ({ x, value: excess(x) }));
  const reached = points.find((point) => point.value >= 0);
  if (reached === undefined && isFailed(whole)) {
    return withoutEquilibrium(filled, "when its whole trade with the coalition is cut", whole.failed);
  }
  const above = reached ?? { x: 1, value: excess(1) };
  const below = points.filter((point) => point.x < above.x).at(-1) ?? { x: 0, value: -value };
  try {
    return { ...filled, status: "ok", threshold_scope: findRoot(excess, below, above, tolerance).x };
  } catch (error) {
    if (!isNumerical(error)) throw error;
    return withoutEquilibrium(filled, `at a scope between ${below.x} and ${above.x}`, error);
  }
}

/** Trade with the target at which b = q·c(s), USD million; null: none found. */
function roomFor(
  threat: Threat,
  complying: SolvedState,
  { probability, scope, precision = fullPrecision }: LeewayQuestion,
  value: number,
  hitCost: number,
): number | null {
  const { country, trading } = threat;
  let struck = trading;
  let quiet = trading;
  const trades = new Map<number, number>();
  const gain = (factor: number): number => {
    struck = solved(threat.withTrade(factor, scope, struck.state));
    quiet = solved(threat.withTrade(factor, 0, quiet.state));
    trades.set(factor, threat.solver.lastTrade(country, threat.setting.target));
    const expected = (1 - probability) * quiet.logWelfare[country] + probability * struck.logWelfare[country];
    return expected - complying.logWelfare[country];
  };
  let low = { x: 0, value: -probability * hitCost };
  let high = { x: 1, value: value - probability * hitCost };
  try {
    for (let growth = firstGrowth(probability * hitCost, value); high.value < 0; growth = 2) {
      low = high;
      const x = high.x * growth;
      if (x > largestFactor) return null;
      high = { x, value: gain(x) };
    }
    const { x } = findRoot(gain, low, high, precision.room * high.x);
    if (!trades.has(x)) gain(x);
    return trades.get(x) ?? null;
  } catch (error) {
    if (isNumerical(error)) return null;
    throw error;
  }
}

/** How much more trade the threat needs by proportion, and a little more to be on the other side. */
function firstGrowth(threatened: number, value: number): number {
  return value > 0 ? Math.max(1.25, Math.min(64, (1.2 * threatened) / value)) : 2;
}

/** Trade of the country in a state, USD million. */
function tradeOf(
  { setting, solver, country }: Threat,
  { state }: SolvedState,
): { readonly withTarget: number; readonly withCoalition: number } {
  const { target, coalition } = setting;
  solver.solve([], state);
  return {
    withTarget: solver.lastTrade(country, target),
    withCoalition: coalition.reduce((sum, member) => sum + solver.lastTrade(country, member), 0),
  };
}

/** Why the link between country and target is not observed; null: it is. */
function unobservedLink({ world, codes, target }: Setting, country: number): string | null {
  const N = codes.length;
  const pair = [codes[country], codes[target]];
  const isListed = (world.unobserved ?? []).some(({ exporter, importer }) => {
    return pair.includes(exporter) && pair.includes(importer);
  });
  let trade = 0;
  for (let j = 0; j < world.sectors.length; j++) {
    trade += world.flows[(j * N + country) * N + target] + world.flows[(j * N + target) * N + country];
  }
  if (!isListed && trade > 0) return null;
  return `no source of ${world.name} observes trade between ${pair.join(" and ")}, so the leeway is unobserved, not zero`;
}

function noAnswer(
  { codes, coalition, target, world, closure }: Setting,
  n: number,
  asked: LeewayQuestion,
): CountryLeeway {
  return {
    country: codes[n],
    target: codes[target],
    coalition: coalition.map((member) => codes[member]),
    world: world.name,
    trade_balance: closure,
    status: "ok",
    value_of_link: null,
    cost_of_threat: asked.scopes.map((scope) => ({ scope, cost: null })),
    threshold_probability: asked.scopes.map((scope) => ({ scope, probability: null })),
    threshold_scope: null,
    trade_ratio: null,
    asymmetry: null,
    probability: asked.probability,
    scope: asked.scope,
    scope_sectors: asked.sectors?.map((j) => world.sectors[j].sector) ?? ["all"],
    trade_with_target_usd_million: null,
    room_usd_million: null,
    political_premium: null,
    political_premium_usd_million: null,
    credibility: null,
    bands: { draws: 0 },
    warnings: [],
  };
}

function withoutEquilibrium(answer: CountryLeeway, when: string, { message }: LeewayError): CountryLeeway {
  return {
    ...answer,
    status: "no_equilibrium",
    warnings: [...answer.warnings, `the world has no equilibrium ${when}: ${message}`],
  };
}
