/** One country of a world. */
export interface WorldCountry {
  /** ISO 3166 alpha-3, XKX, or ROW. */
  readonly country: string;
  /** English short name, for display. */
  readonly name: string;
}

/** One sector of a world. */
export interface WorldSector {
  /** The world's own code (`B`, `C19`, `goods`). */
  readonly sector: string;
  readonly name: string;
  /** The ISIC Rev. 4 (or Rev. 3) divisions covered, as text; empty when the source states none. */
  readonly isic: string;
  /** Member of the reserved set `goods`; all others are `services`. */
  readonly is_good: boolean;
}

/** A published set of trade elasticities that a scenario may choose instead of the world's own. */
export interface ElasticitySet {
  /** Short name (`CP2015`). */
  readonly set: string;
  /** The publication. */
  readonly source: string;
  /** θ by sector of the world, length J; NaN where the publication has none. */
  readonly trade_elasticity: Float64Array;
}

/** A pair of countries whose trade no statistics report: its flow in the world is 0 but not known to be 0. */
export interface UnobservedPair {
  readonly exporter: string;
  readonly importer: string;
}

/**
 * A calibrated baseline: one year of the world economy whose accounts add up.
 *
 * All values are USD million in one year. N countries, J sectors; arrays follow {@link Axes}:
 * identities, for every country n and sector j (relative tolerance 1e-6):
 *  Σ_importer flows = Σ_input io + value_added; Σ_exporter flows·(1 + tariff) = Σ_user io + final;
 *  Σ_sector final = Σ_sector value_added + tariff revenue − trade_balance.
 */
export interface World {
  readonly name: string;
  readonly year: number;
  readonly unit: "usd_million";
  readonly source: string;
  readonly licence: string;
  /** Assumptions and treatments, in order, each a sentence. */
  readonly notes: readonly string[];
  /** Model that `simulate` uses when neither scenario nor user names one; absent: caliendo_parro. */
  readonly default_model?: string;
  readonly countries: readonly WorldCountry[];
  readonly sectors: readonly WorldSector[];
  /** Sales of all uses excluding duty, domestic included; shape (exporter, importer, sector), length N·N·J, ≥ 0. */
  readonly flows: Float64Array;
  /** Intermediate purchases of all origins at prices paid; shape (country, input, using), length N·J·J, ≥ 0; null: none. */
  readonly io: Float64Array | null;
  /** Final purchases at prices paid; shape (country, sector), length N·J. */
  readonly final: Float64Array;
  /** Output − intermediates; shape (country, sector), length N·J. */
  readonly value_added: Float64Array;
  /** θ > 0 by sector, length J; NaN where the world states none (a scenario must then give it). */
  readonly trade_elasticity: Float64Array;
  /** Ad-valorem tariff as a fraction (0.10), shape of `flows`; null: none. */
  readonly tariffs: Float64Array | null;
  /** Exports − imports by country, length N. */
  readonly trade_balance: Float64Array;
  /** Further published elasticities; absent: none. */
  readonly elasticity_sets?: readonly ElasticitySet[];
  /** Pairs without any report, to be shown as unobserved and never as zero trade; absent: none. */
  readonly unobserved?: readonly UnobservedPair[];
}
