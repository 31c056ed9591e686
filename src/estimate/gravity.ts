import { LeewayError } from "../core/errors.ts";
import type { Design, Factor } from "./design.ts";
import { recoverEffects } from "./fixed_effects.ts";

/** A fitted gravity equation: a design with rows as they were used, and what came out of it. */
export interface FittedGravity {
  readonly design: Design;
  /** Fitted flows, > 0, length n of the design. */
  readonly fitted: Float64Array;
  /** Coefficients in the order of the design's regressors; 0 for one that was left out. */
  readonly coefficients: ArrayLike<number>;
}

/** The multilateral resistance of one country in one period. */
export interface Resistance {
  readonly country: string;
  /** Texts of the columns that exporter and importer effects share, such as the year; empty without any. */
  readonly period: string;
  /** Π_i; null for a country that only imports. */
  readonly outward_resistance: number | null;
  /** P_j, 1 for the reference country in every period; null for a country that only exports. */
  readonly inward_resistance: number | null;
  /** Sum of fitted flows from and to the country: output and expenditure where domestic flows are in the data. */
  readonly sales: number;
  readonly purchases: number;
}

/** What {@link resistanceTerms} needs to know. */
export interface ResistanceOptions {
  /** θ > 0: flows respond to trade costs with elasticity −θ. */
  readonly trade_elasticity: number;
  /** The importer whose inward resistance is 1 in every period. */
  readonly reference: string;
  /** Columns that hold the countries; default `exporter` and `importer`. */
  readonly exporter?: string;
  readonly importer?: string;
}

/**
 * Multilateral resistance from the fixed effects of a gravity equation without pair effects.
 *
 * Π_i^−θ = Y_i E_R ∕ exp(π_i) and P_j^−θ = E_j ∕ (exp(χ_j) E_R), where π and χ are the effects of exporter and importer with
 * χ_R = 0, Y and E the sums of fitted flows, R the reference; they solve Π_i^−θ = Σ_j t_ij^−θ P_j^θ E_j and its mirror
 * (Anderson and van Wincoop 2003; Fally 2015; Yotov et al. 2016, Advanced Guide, equations 1-26 and 1-27).
 *
 * @throws LeewayError `estimate.resistance_not_identified` when the effects are not those of exporters and importers alone,
 * `estimate.unknown_level` when a period lacks the reference, `estimate.bad_elasticity`
 */
export function resistanceTerms(gravity: FittedGravity, options: ResistanceOptions): readonly Resistance[] {
  const { trade_elasticity: elasticity, reference } = options;
  if (!(elasticity > 0 && Number.isFinite(elasticity))) {
    throw new LeewayError("estimate.bad_elasticity", `the trade elasticity must be above 0, not ${elasticity}.`, {
      trade_elasticity: elasticity,
    });
  }
  const { design, fitted } = gravity;
  const exporter = sideOf(design.fixedEffects, options.exporter ?? "exporter");
  const importer = sideOf(design.fixedEffects, options.importer ?? "importer");
  if (exporter === undefined || importer === undefined || design.fixedEffects.length !== 2) {
    throw new LeewayError(
      "estimate.resistance_not_identified",
      `resistance terms need fixed effects of exporters and of importers (each with the year, if any) and no others; here: ${design.fixedEffects.map(({ name }) => name).join(", ") || "none"}. Pair effects absorb the level of resistance: put distance and borders in their place.`,
      { fixed_effects: design.fixedEffects.map(({ name }) => name) },
    );
  }
  const costs = costIndex(gravity);
  const index = fitted.map((value, row) => Math.log(value) - costs[row]);
  const [exporterEffects, importerEffects] = recoverEffects(index, [exporter.factor, importer.factor]);
  const sales = totals(exporter.factor, fitted);
  const purchases = totals(importer.factor, fitted);

  const exporterNames = levelNames(exporter, importer);
  const importerNames = levelNames(importer, exporter);
  const base = new Map<string, number>();
  for (const [level, { country, period }] of importerNames.entries())
    if (country === reference) base.set(period, level);
  const rows = new Map<string, { -readonly [Key in keyof Resistance]: Resistance[Key] }>();
  const rowOf = (country: string, period: string): { -readonly [Key in keyof Resistance]: Resistance[Key] } => {
    const key = JSON.stringify([period, country]);
    let row = rows.get(key);
    if (row === undefined) {
      row = { country, period, outward_resistance: null, inward_resistance: null, sales: 0, purchases: 0 };
      rows.set(key, row);
    }
    return row;
  };
  const baseOf = (period: string): number => {
    const level = base.get(period);
    if (level !== undefined) return level;
    throw new LeewayError(
      "estimate.unknown_level",
      `the reference ${reference} buys nothing${period === "" ? "" : ` in ${period}`}. Name an importer that is there in every period.`,
      { reference, period },
    );
  };
  for (const [level, { country, period }] of exporterNames.entries()) {
    const start = baseOf(period);
    const effect = exporterEffects[level] + importerEffects[start];
    const row = rowOf(country, period);
    row.sales = sales[level];
    row.outward_resistance = ((sales[level] * purchases[start]) / Math.exp(effect)) ** (-1 / elasticity);
  }
  for (const [level, { country, period }] of importerNames.entries()) {
    const start = baseOf(period);
    const effect = importerEffects[level] - importerEffects[start];
    const row = rowOf(country, period);
    row.purchases = purchases[level];
    row.inward_resistance = (purchases[level] / (Math.exp(effect) * purchases[start])) ** (-1 / elasticity);
  }
  return [...rows.values()];
}

/**
 * Trade costs by row, t = exp(−index ∕ θ): the factor on prices that the regressors and offset amount to, 1 where they are 0.
 *
 * Fixed effects are not part of it, so only differences between rows of one pair of effects have a meaning.
 *
 * @param tradeElasticity θ > 0
 * @returns length n, > 0
 */
export function tradeCosts(gravity: FittedGravity, tradeElasticity: number): Float64Array {
  return costIndex(gravity).map((value) => Math.exp(-value / tradeElasticity));
}

/** What the regressors and the offset add to the log of each flow, length n. */
export function costIndex({ design, coefficients }: FittedGravity): Float64Array {
  const index = design.offset === null ? new Float64Array(design.y.length) : design.offset.slice();
  for (const [k, column] of design.x.entries()) {
    for (let row = 0; row < index.length; row++) index[row] += coefficients[k] * column[row];
  }
  return index;
}

interface Side {
  readonly column: string;
  readonly factor: Factor;
  readonly parts: readonly Factor[];
}

function sideOf(effects: readonly Factor[], column: string): Side | undefined {
  for (const factor of effects) {
    const parts = factor.parts ?? [factor];
    if (parts.some(({ name }) => name === column)) return { column, factor, parts };
  }
  return undefined;
}

function levelNames(side: Side, other: Side): readonly { readonly country: string; readonly period: string }[] {
  const rows = new Int32Array(side.factor.levels);
  for (let row = side.factor.codes.length - 1; row >= 0; row--) rows[side.factor.codes[row]] = row;
  const shared = side.parts.filter(
    ({ name }) => name !== side.column && other.parts.some((part) => part.name === name),
  );
  const country = side.parts.find(({ name }) => name === side.column);
  return Array.from(rows, (row) => ({
    country: country === undefined ? "" : labelAt(country, row),
    period: shared.map((part) => labelAt(part, row)).join("^"),
  }));
}

function labelAt(part: Factor, row: number): string {
  return part.labels?.[part.codes[row]] ?? String(part.codes[row]);
}

function totals({ codes, levels }: Factor, values: Float64Array): Float64Array {
  const out = new Float64Array(levels);
  for (let row = 0; row < values.length; row++) out[codes[row]] += values[row];
  return out;
}
