import type { GaussLegendre } from "../core/numerics/gauss_legendre.ts";
import type { Economy } from "./economy.ts";
import type { Outcome } from "./outcome.ts";
import type { Shock } from "./shock.ts";

/** An equilibrium on the way from the baseline to the counterfactual. */
export interface PathPoint {
  /** Part of the shock, in [0, 1]. */
  readonly t: number;
  /** The shock at t. */
  readonly shock: Shock;
  readonly outcome: Outcome;
  /** α_jn at t; shape (country, sector). */
  readonly finalShare: Float64Array;
}

/**
 * Terms of a country's change of ln real income, integrated so far. Arrays over flows have shape (exporter, importer, sector);
 * each term belongs to the country named.
 */
export interface TermSums {
  /** Importer: what it pays more for its imports, −Q d ln f. */
  readonly importPrice: Float64Array;
  /** Exporter: what it earns more for its exports, +Q d ln f. */
  readonly exportPrice: Float64Array;
  /** Importer: barriers that use up resources, −Q d ln κ. */
  readonly tradeCost: Float64Array;
  /** Importer: imports at whose border a duty is raised, (τ − 1)·(dQ − Q d ln b). */
  readonly importVolume: Float64Array;
  /** Exporter: exports that bear its tax, e/(1 + e)·(dQ − Q d ln f). */
  readonly exportVolume: Float64Array;
  /** Producer: Y d ln A; shape (country, sector). */
  readonly productivity: Float64Array;
  /** −dS, dL, and the shift of final demand between sectors at the deflator's baseline shares; length N each. */
  readonly balance: Float64Array;
  readonly transfer: Float64Array;
  readonly demand: Float64Array;
}

/** Sums of nothing. */
export function noTerms({ tradeShare, output, countries }: Economy): TermSums {
  const flows = (): Float64Array => new Float64Array(tradeShare.length);
  const each = (): Float64Array => new Float64Array(countries.length);
  return {
    importPrice: flows(),
    exportPrice: flows(),
    tradeCost: flows(),
    importVolume: flows(),
    exportVolume: flows(),
    productivity: new Float64Array(output.length),
    balance: each(),
    transfer: each(),
    demand: each(),
  };
}

/** Adds the terms of `more` to `sums`. */
export function addTerms(sums: TermSums, more: TermSums): void {
  for (const name of Object.keys(sums) as (keyof TermSums)[]) {
    const [into, from] = [sums[name], more[name]];
    for (let k = 0; k < into.length; k++) into[k] += from[k];
  }
}

/**
 * Integrates the terms of d ln W over one part of the path. Along it (Q flows excluding duty and including export taxes e,
 * f = c(1 + e) their price at the exporter's border, b = fκ at the importer's, I final income)
 *
 *   I_n d ln W_n = Σ_ki Q_kin d ln f_kn − Σ_ji Q_jni d ln f_ji − Σ_ji Q_jni d ln κ_jni
 *                + Σ_ji (τ − 1)(dQ − Q d ln b)_jni + Σ_ki e/(1 + e)·(dQ − Q d ln f)_kin
 *                + Σ_k Y_kn d ln A_kn − dS_n + dL_n + I_n Σ_j (α_jn − α⁰_jn) d ln P_jn,
 *
 * the exact differential of which Caliendo and Parro (2015, equation 17) evaluate the first-order value at baseline weights.
 *
 * @param whole the whole shock, for the rates at which costs, tariffs, taxes and productivity move
 * @param points at the nodes of `rule`, mapped to the part of the path
 * @param length of that part, in (0, 1]
 */
export function integrateTerms(
  economy: Economy,
  whole: Shock,
  points: readonly PathPoint[],
  rule: GaussLegendre,
  length: number,
): TermSums {
  const sums = noTerms(economy);
  const rates = ratesOf(economy, whole);
  for (let p = 0; p < points.length; p++) {
    const derive = (values: (point: PathPoint) => Float64Array): Float64Array =>
      derivative(points.map(values), rule, p, 2 / length);
    const weight = (rule.weights[p] * length) / 2;
    addFlowTerms(sums, economy, points[p], weight, rates, {
      logCost: derive(({ outcome }) => outcome.cost.map(Math.log)),
      flows: derive(({ outcome }) => outcome.flows),
    });
    addCountryTerms(sums, economy, points[p], weight, rates, {
      logPrice: derive(({ outcome }) => outcome.price.map(Math.log)),
      balance: derive(({ outcome }) => outcome.balance),
      transfer: derive(({ outcome }) => outcome.transfer),
    });
  }
  return sums;
}

/** The derivative at node p of the polynomial through arrays of values at the nodes. */
function derivative(values: readonly Float64Array[], rule: GaussLegendre, p: number, scale: number): Float64Array {
  const result = new Float64Array(values[0].length);
  for (const [q, at] of values.entries()) {
    const weight = scale * rule.derivative[p * values.length + q];
    for (let k = 0; k < result.length; k++) result[k] += weight * at[k];
  }
  return result;
}

/** Constant rates d/dt of what the shock moves along its straight path; null: it does not. */
interface Rates {
  /** ln κ without embargoes, ln τ and ln(1 + e); shape (exporter, importer, sector). */
  readonly logCost: Float64Array | null;
  readonly logTax: Float64Array | null;
  readonly cutShare: Float64Array | null;
  readonly logProductivity: Float64Array | null;
}

function ratesOf({ theta, countries }: Economy, whole: Shock): Rates {
  const block = countries.length ** 2;
  const { shareFactor, cutShare, exportTaxFactor, logProductivity } = whole;
  return {
    logCost:
      shareFactor?.map((factor, cell) => {
        const left = 1 - (cutShare?.[cell] ?? 0);
        return left > 0 ? -Math.log(factor / left) / theta[Math.floor(cell / block)] : 0;
      }) ?? null,
    logTax: exportTaxFactor?.map(Math.log) ?? null,
    cutShare,
    logProductivity,
  };
}

function addFlowTerms(
  sums: TermSums,
  economy: Economy,
  { t, shock, outcome }: PathPoint,
  weight: number,
  rates: Rates,
  slope: { readonly logCost: Float64Array; readonly flows: Float64Array },
): void {
  const N = economy.countries.length;
  const tariff = shock.tariffFactor ?? economy.tariffFactor;
  for (let row = 0; row < economy.output.length; row++) {
    const n = row % N;
    const j = (row - n) / N;
    for (let i = 0; i < N; i++) {
      const cell = row * N + i;
      const flow = outcome.flows[cell];
      if (flow === 0) continue;
      const cut = rates.cutShare === null ? 0 : rates.cutShare[cell];
      let barrier = rates.logCost === null ? 0 : rates.logCost[cell];
      if (cut > 0) barrier += cut / (1 - t * cut) / economy.theta[j];
      const price = slope.logCost[j * N + i] + (rates.logTax === null ? 0 : rates.logTax[cell]);
      const buyer = weight / outcome.income[n];
      const seller = weight / outcome.income[i];
      if (i !== n) {
        sums.importPrice[cell] -= buyer * flow * price;
        sums.exportPrice[cell] += seller * flow * price;
      }
      sums.tradeCost[cell] -= buyer * flow * barrier;
      if (tariff !== null) {
        sums.importVolume[cell] += buyer * (tariff[cell] - 1) * (slope.flows[cell] - flow * (price + barrier));
      }
      if (shock.exportTaxFactor !== null) {
        const share = 1 - 1 / shock.exportTaxFactor[cell];
        sums.exportVolume[cell] += seller * share * (slope.flows[cell] - flow * price);
      }
    }
  }
}

function addCountryTerms(
  sums: TermSums,
  { finalShare: baseShare, countries }: Economy,
  { outcome, finalShare }: PathPoint,
  weight: number,
  rates: Rates,
  slope: { readonly logPrice: Float64Array; readonly balance: Float64Array; readonly transfer: Float64Array },
): void {
  const N = countries.length;
  for (let cell = 0; cell < outcome.output.length; cell++) {
    const n = cell % N;
    if (rates.logProductivity !== null) {
      sums.productivity[cell] += (weight * outcome.output[cell] * rates.logProductivity[cell]) / outcome.income[n];
    }
    sums.demand[n] += weight * (finalShare[cell] - baseShare[cell]) * slope.logPrice[cell];
  }
  for (let n = 0; n < N; n++) {
    sums.balance[n] -= (weight * slope.balance[n]) / outcome.income[n];
    sums.transfer[n] += (weight * slope.transfer[n]) / outcome.income[n];
  }
}
