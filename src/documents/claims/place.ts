import type { Sentence } from "../tokens.ts";
import type { Clause } from "./clauses.ts";

/** Where a quantity stands: its tokens, sentence and clause. */
export interface Place {
  readonly sentence: Sentence;
  readonly clauses: readonly Clause[];
  readonly clause: Clause;
  readonly first: number;
  readonly last: number;
}
