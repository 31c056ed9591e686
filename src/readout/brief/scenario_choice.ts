import { calledScenarios } from "../../checks/scenarios.ts";
import type { DocumentRecord } from "../../documents/record.ts";
import type { Quote } from "./quote.ts";
import { quoteAround } from "./quote.ts";

/** A shipped scenario that the article calls for, with the passage that calls for it. */
export interface ScenarioChoice {
  readonly scenario: string;
  readonly because: string;
  readonly quote: Quote | null;
}

/** What was chosen and what was left out, each with its reason. */
export interface ScenarioPlan {
  readonly chosen: readonly ScenarioChoice[];
  readonly left_out: readonly { readonly scenario: string; readonly reason: string }[];
}

/** The shipped scenarios that an article calls for, with the passages quoted from its text. */
export function chooseScenarios(record: DocumentRecord, text: string): ScenarioPlan {
  const { chosen, left_out } = calledScenarios(record, text);
  return {
    chosen: chosen.map(({ scenario, because, passage }) => ({ scenario, because, quote: quoteAround(text, passage) })),
    left_out,
  };
}
