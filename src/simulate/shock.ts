/** A scenario applied to an economy: what the solver is told. Null parts leave the baseline as it is. */
export interface Shock {
  /**
   * Multiplier of trade shares at unchanged supplier prices, χ = κ̂^(−θ) ≥ 0; shape (exporter, importer, sector).
   * An embargo is exactly 0, a partial one 1 − s.
   */
  readonly shareFactor: Float64Array | null;
  /** 1 + tariff in the counterfactual, > 0, same shape; null: as in the baseline. */
  readonly tariffFactor: Float64Array | null;
  /** 1 + export tax in the counterfactual, > 0, same shape; the baseline has none. Flows include it, its revenue is the exporter's. */
  readonly exportTaxFactor: Float64Array | null;
  /** ln of productivity, shape (country, sector); lowers unit cost one for one. */
  readonly logProductivity: Float64Array | null;
  /** Multiplier of final expenditure shares before they are scaled back to sum to 1, > 0, shape (country, sector). */
  readonly demandFactor: Float64Array | null;
  /** Share 1 − χ of each flow that embargoes remove, in [0, 1], shape (exporter, importer, sector). */
  readonly cutShare: Float64Array | null;
}

/** The scenario in which nothing happens. */
export const noShock: Shock = {
  shareFactor: null,
  tariffFactor: null,
  exportTaxFactor: null,
  logProductivity: null,
  demandFactor: null,
  cutShare: null,
};
