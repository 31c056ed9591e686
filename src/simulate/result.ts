import type { Certificate } from "./certificate.ts";
import type { SolutionMethod } from "./equilibrium.ts";

/** How the partial and the conditional layer are computed: directly, and by matrix balancing. */
export type LayerMethod = "direct" | "balancing";

/** One country's outcome. `_hat` is counterfactual ÷ baseline; values in USD million of the world's year. */
export interface CountryResult {
  readonly country: string;
  /** (Final income including revenue and balance, hat) ÷ consumption price index hat. */
  readonly real_income_hat: number;
  /** Equivalent variation, baseline final income × (real_income_hat − 1), USD million. */
  readonly ev_usd_million: number;
  readonly wage_hat: number;
  readonly price_index_hat: number;
  /** 1 where the baseline is zero and stays zero. */
  readonly exports_hat: number;
  readonly imports_hat: number;
  /** Gross output in value. */
  readonly output_hat: number;
  readonly value_added_base: number;
  readonly value_added_new: number;
  /** Final income: value added, revenue, less the trade balance, plus transfers. */
  readonly income_base: number;
  readonly income_new: number;
  readonly exports_base: number;
  readonly exports_new: number;
  readonly imports_base: number;
  readonly imports_new: number;
  /** Import duties raised. */
  readonly tariff_revenue_base: number;
  readonly tariff_revenue_new: number;
  /** Raised in the counterfactual; the baseline has no export taxes. */
  readonly export_tax_revenue: number;
  /** Received from the coalition that shares its burden; negative: paid. */
  readonly transfer: number;
}

/** One bilateral flow excluding duty, USD million. */
export interface FlowResult {
  readonly exporter: string;
  readonly importer: string;
  readonly sector: string;
  readonly value_base: number;
  readonly value_new: number;
}

/** What one layer of adjustment does to a country; hats. */
export interface LayerChange {
  readonly exports_hat: number;
  readonly imports_hat: number;
}

/** The same with multilateral resistances: means over sectors, by sales (outward) and purchases (inward). */
export interface ResistanceChange extends LayerChange {
  readonly outward_resistance_hat: number;
  readonly inward_resistance_hat: number;
}

/** Partial, conditional and full equilibrium side by side; a layer that was not asked for or has no solution is null. */
export interface LayersResult {
  readonly countries: readonly {
    readonly country: string;
    readonly partial: LayerChange | null;
    readonly conditional: ResistanceChange | null;
    readonly full: (ResistanceChange & { readonly real_income_hat: number }) | null;
  }[];
  /** With `flows`: USD million in the baseline and in each layer. */
  readonly flows?: readonly {
    readonly exporter: string;
    readonly importer: string;
    readonly sector: string;
    readonly value_base: number;
    readonly partial: number | null;
    readonly conditional: number | null;
    readonly full: number | null;
  }[];
  /** Layers without a solution, and why. */
  readonly left_out: readonly { readonly layer: "conditional"; readonly reason: string }[];
  /** How resistances are scaled. */
  readonly note: string;
}

/** One sector of one country. */
export interface SectorResult {
  readonly country: string;
  readonly sector: string;
  /** Of the composite of all suppliers, at prices paid; 1 where nothing is bought. */
  readonly price_hat: number;
  /** Of the country's own product. */
  readonly cost_hat: number;
  /** What producers receive, USD million. */
  readonly output_base: number;
  readonly output_new: number;
  /** 1 where nothing was produced. */
  readonly output_hat: number;
  /** Spending on all suppliers at prices paid, USD million. */
  readonly expenditure_base: number;
  readonly expenditure_new: number;
}

/** Terms of one country with one partner in one sector; parts of ln real income. */
export interface DecompositionLink {
  readonly country: string;
  /** The country itself where a barrier or a tariff falls on sales at home. */
  readonly partner: string;
  readonly sector: string;
  readonly terms_of_trade: number;
  /** Changes of the volume of trade that bears duties or export taxes. */
  readonly volume_of_trade: number;
  /** The direct burden of barriers on imports. */
  readonly trade_costs: number;
}

/** The change of ln real income in terms that add up to it. */
export interface DecompositionResult {
  readonly note: string;
  /** Equilibria solved along the shock. */
  readonly solves: number;
  readonly countries: readonly {
    readonly country: string;
    readonly log_real_income: number;
    readonly terms_of_trade: number;
    readonly volume_of_trade: number;
    readonly trade_costs: number;
    readonly productivity: number;
    /** A trade balance that rises costs. */
    readonly trade_balance: number;
    readonly transfers: number;
    /** Shifts of final demand, at the deflator's baseline shares. */
    readonly demand: number;
    /** Sum of the terms − log_real_income. */
    readonly gap: number;
  }[];
  readonly by_partner: readonly Omit<DecompositionLink, "sector">[];
  readonly by_sector: readonly Omit<DecompositionLink, "partner">[];
  /** For countries asked for by name. */
  readonly links?: readonly DecompositionLink[];
}

/** How real incomes depend on trade elasticities. */
export type SensitivityResult = {
  /** Standard deviations of ln θ. */
  readonly spread: { readonly sector: number; readonly common: number };
  /** Cases without an equilibrium, which the numbers leave out. */
  readonly failed: readonly { readonly case: string; readonly reason: string }[];
} & (
  | {
      readonly method: "joint";
      readonly draws: number;
      readonly seed: number;
      readonly countries: readonly {
        readonly country: string;
        readonly real_income_hat: number;
        /** Quantiles over the draws solved; null when none was. */
        readonly p5: number | null;
        readonly p50: number | null;
        readonly p95: number | null;
      }[];
    }
  | {
      readonly method: "one_at_a_time";
      readonly countries: readonly {
        readonly country: string;
        readonly real_income_hat: number;
        /** The sector whose elasticity moves the country most first. */
        readonly sectors: readonly {
          readonly sector: string;
          /** θ·exp(−sd) and θ·exp(sd). */
          readonly elasticity_low: number;
          readonly elasticity_high: number;
          /** Null without an equilibrium. */
          readonly real_income_hat_low: number | null;
          readonly real_income_hat_high: number | null;
          /** High − low. */
          readonly swing: number | null;
        }[];
      }[];
    }
);

/** Who sells what a target no longer sells; USD million excluding duty. */
export interface DiversionResult {
  readonly target: string;
  /** Sum over the markets in which the target sells less; = Σ gained − purchases_change. */
  readonly lost: number;
  readonly purchases_change: number;
  readonly gainers: readonly {
    readonly country: string;
    /** In those markets: abroad and in its own. */
    readonly gained: number;
    readonly abroad: number;
    readonly at_home: number;
  }[];
  /** lost = gained_at_home + gained_by_third − purchases_change. */
  readonly markets: readonly {
    readonly importer: string;
    readonly sector: string;
    readonly sold_base: number;
    readonly sold_new: number;
    readonly lost: number;
    readonly gained_at_home: number;
    readonly gained_by_third: number;
    readonly purchases_change: number;
  }[];
  /** All sales of the target by buyer, its own market included. */
  readonly outlets: readonly {
    readonly importer: string;
    readonly sold_base: number;
    readonly sold_new: number;
    readonly change: number;
  }[];
  /** With `flows`: every supplier of those markets. */
  readonly suppliers?: readonly {
    readonly importer: string;
    readonly sector: string;
    readonly exporter: string;
    readonly change: number;
  }[];
}

/** What a result rests on, enough to reproduce it. */
export interface Provenance {
  readonly world_name: string;
  readonly world_year: number;
  readonly world_source: string;
  readonly world_licence: string;
  /** FNV-1a or SHA-256 of the scenario's canonical text. */
  readonly scenario_hash: string;
  readonly leeway_version: string;
  readonly trade_balance: string;
  readonly elasticities: string;
  readonly assumptions: readonly string[];
  /** The command that gives this result again. */
  readonly command: string;
}

/** What `simulate` returns; the JSON of the command line is this object. */
export interface SimulationResult {
  readonly scenario: string;
  readonly world: string;
  readonly model: string;
  readonly converged: boolean;
  /** Full passes over prices and expenditures. */
  readonly iterations: number;
  /** Largest of excess demand relative to value added, |Δ ln P| and relative |ΔX|. */
  readonly residual: number;
  /** How the equilibrium was found. */
  readonly method: SolutionMethod | LayerMethod;
  /** Solver wall time without loading. */
  readonly seconds: number;
  /** The layer that `countries` and `flows` hold. */
  readonly equilibrium: "full" | "conditional" | "partial";
  readonly countries: readonly CountryResult[];
  /** The equilibrium conditions recomputed in levels from this result; null where it is no full equilibrium. */
  readonly certificate: Certificate | null;
  /** Present unless full equilibrium alone was asked for. */
  readonly layers?: LayersResult;
  readonly flows?: readonly FlowResult[];
  readonly sectors?: readonly SectorResult[];
  readonly decomposition?: DecompositionResult;
  readonly diversion?: DiversionResult;
  /** Added by the command line; in the library see `sensitivity`. */
  readonly sensitivity?: SensitivityResult;
  readonly warnings: readonly string[];
  readonly provenance: Provenance;
}
