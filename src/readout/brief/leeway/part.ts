import type { CountryLeeway } from "../../../strategy/leeway_result.ts";
import type { Quote } from "../quote.ts";

/** What a sentence on sanctions and their third parties is about. */
export type LeewayTopic =
  | "leeway"
  | "secondary"
  | "isolation"
  | "dependence"
  | "finance"
  | "agreements"
  | "energy"
  | "neutrality"
  | "peace_plan";

/** Whom the questions are about, and why these were chosen. */
export interface LeewaySides {
  /** The country under sanctions, ISO3. */
  readonly target: string;
  /** The country between the two, ISO3; null: the article names none that has a choice. */
  readonly country: string | null;
  /** Codes and groups of the sanctioning countries; empty: the article does not say who they are. */
  readonly coalition: readonly string[];
  /** One sentence for each choice; a default says that it is one. */
  readonly reasons: readonly string[];
}

/** What the article says on one topic: its passages, quoted. */
export interface TopicQuotes {
  readonly topic: LeewayTopic;
  /** At least one. */
  readonly quotes: readonly Quote[];
}

/** The number behind the sentences on one topic, or why there is none. */
export interface LeewayAnswer extends TopicQuotes {
  /** The number alone, short; null: no answer. */
  readonly figure: string | null;
  /** The answer in sentences; without a figure, why there is none. */
  readonly answer: string;
  /** The range that the number may lie in and what it is a range of; null where it is counted, not estimated. */
  readonly band: string | null;
  readonly caveat: string;
  /** Keys and names of what the answer rests on. */
  readonly sources: readonly string[];
  /** The command that gives the number; null: none does. */
  readonly command: string | null;
}

/** What a brief says on room to move: who, and topic by topic what the models and the ledger answer. */
export interface LeewayPart {
  readonly sides: LeewaySides;
  readonly answers: readonly LeewayAnswer[];
  /** The leeway of the country between; null where it was not asked for or has no answer. */
  readonly leeway: CountryLeeway | null;
  readonly warnings: readonly string[];
}
