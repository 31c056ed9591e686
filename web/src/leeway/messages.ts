import type { ComplianceOptions } from "../../../src/strategy/compliance.ts";
import type { ComplianceGame } from "../../../src/strategy/compliance_result.ts";
import type { LeewayAnswer, LeewayOptions } from "../../../src/strategy/leeway.ts";
import type { WorldFileNames } from "../solver/fetch_world.ts";

/** The kinds of strategic questions, with what is asked and what comes back. */
export interface Questions {
  readonly leeway: { readonly options: LeewayOptions; readonly answer: LeewayAnswer };
  readonly game: { readonly options: ComplianceOptions; readonly answer: ComplianceGame };
}

export type QuestionKind = keyof Questions;

/** A strategic question, for the worker. */
export type StrategyRequest = {
  readonly [Kind in QuestionKind]: {
    readonly id: number;
    readonly kind: Kind;
    readonly world: string;
    readonly files: WorldFileNames;
    readonly options: Questions[Kind]["options"];
  };
}[QuestionKind];

export type StrategyReply =
  | { readonly id: number; readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly id: number; readonly type: "answer"; readonly answer: Questions[QuestionKind]["answer"] }
  | { readonly id: number; readonly type: "failed"; readonly message: string };
