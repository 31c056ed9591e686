import type { CountryResult, SimulationResult } from "../../../src/simulate/result.ts";
import type { OutcomeName } from "../state/desk_state.ts";

/** How an outcome is called and classed on the map. */
export interface OutcomeWords {
  /** In a menu and as a title. */
  readonly name: string;
  /** What a change of it is, for the line under the title. */
  readonly meaning: string;
  /** Limits of the four classes on either side of zero, in percent. */
  readonly limits: readonly [number, number, number, number];
  readonly hat: (country: CountryResult) => number;
}

const small: OutcomeWords["limits"] = [0.03, 0.1, 0.3, 1];
const middle: OutcomeWords["limits"] = [0.1, 0.3, 1, 3];
const large: OutcomeWords["limits"] = [0.3, 1, 3, 10];

/** The outcomes of a scenario that the desk shows, by name. */
export const outcomeWords: Readonly<Record<OutcomeName, OutcomeWords>> = {
  real_income: {
    name: "Real income",
    meaning: "change of final income at consumer prices",
    limits: small,
    hat: (country) => country.real_income_hat,
  },
  exports: { name: "Exports", meaning: "change in value", limits: large, hat: (country) => country.exports_hat },
  imports: { name: "Imports", meaning: "change in value", limits: large, hat: (country) => country.imports_hat },
  wage: {
    name: "Wages",
    meaning: "change of factor prices against the world's mean",
    limits: middle,
    hat: (country) => country.wage_hat,
  },
  price_index: {
    name: "Consumer prices",
    meaning: "change against the world's mean wage",
    limits: middle,
    hat: (country) => country.price_index_hat,
  },
  output: {
    name: "Output",
    meaning: "change of gross output in value",
    limits: middle,
    hat: (country) => country.output_hat,
  },
};

/** Whether a layer of the solution holds an outcome: trade alone moves outside full equilibrium. */
export function isHeld(outcome: OutcomeName, layer: SimulationResult["equilibrium"]): boolean {
  return layer !== "full" && outcome !== "exports" && outcome !== "imports";
}
