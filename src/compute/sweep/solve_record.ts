/** What a sweep keeps of each country in each solve, in this order. */
export const measures = [
  "real_income_hat",
  "ev_usd_million",
  "wage_hat",
  "price_index_hat",
  "exports_hat",
  "imports_hat",
] as const;

/** A result that is kept of every solve and country. */
export type Measure = (typeof measures)[number];

/** One solve to be made: a case by its number, and a draw; draw 0 is the scenario's own elasticities. */
export interface SolveJob {
  readonly case: number;
  readonly draw: number;
}

/** One solve made, or why there is none. */
export type SolveRecord = SolveJob &
  (
    | {
        readonly error: null;
        /** Full passes over prices and expenditures. */
        readonly iterations: number;
        /** The solver's residual. */
        readonly residual: number;
        /** By country of the case, then by measure: length countries · measures. */
        readonly values: readonly number[];
      }
    | { readonly error: { readonly code: string; readonly message: string } }
  );

/** The solves of a sweep in their order: case by case, first the scenario's own elasticities, then the draws. */
export function solveJobs(cases: number, draws: number): readonly SolveJob[] {
  return Array.from({ length: cases * (draws + 1) }, (_, k) => ({
    case: Math.floor(k / (draws + 1)),
    draw: k % (draws + 1),
  }));
}
