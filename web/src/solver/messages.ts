import type { SimulationResult } from "../../../src/simulate/result.ts";

/** What the page asks of its solver. */
export interface SolveRequest {
  readonly id: number;
  /** The scenario as YAML. */
  readonly yaml: string;
  /** The world, where the scenario names none. */
  readonly world: string;
  /** Files of the worlds on the server. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  /** Sector of the bilateral flows wanted; null: all sectors together. */
  readonly sector: string | null;
}

/** Trade between countries before and after, USD million; shape (exporter, importer), the exporter contiguous. */
export interface PairFlows {
  readonly countries: readonly string[];
  readonly base: Float64Array;
  readonly new: Float64Array;
}

/** What one country spends and earns by sector is not sent; the page asks for pairs. */
export interface Solved {
  readonly result: SimulationResult;
  readonly pairs: PairFlows;
  /** Sectors of the world with its own trade elasticities. */
  readonly sectors: readonly { readonly sector: string; readonly name: string; readonly trade_elasticity: number }[];
  /** Names of the further sets of elasticities that the world offers. */
  readonly elasticity_sets: readonly string[];
  /** Pairs whose trade nobody reports. */
  readonly unobserved: readonly { readonly exporter: string; readonly importer: string }[];
  /** Milliseconds in the worker, from request to answer. */
  readonly milliseconds: number;
}

export type SolveReply =
  | { readonly id: number; readonly ok: true; readonly solved: Solved }
  | { readonly id: number; readonly ok: false; readonly code: string; readonly message: string };
