import type { LeewayAnswer, LeewayOptions } from "../../../src/strategy/leeway.ts";
import type { WorldFileNames } from "../solver/fetch_world.ts";

/** A question about leeway, for the worker. */
export interface LeewayRequest {
  readonly id: number;
  readonly world: string;
  readonly files: WorldFileNames;
  readonly options: LeewayOptions;
}

export type LeewayReply =
  | { readonly id: number; readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly id: number; readonly type: "answer"; readonly answer: LeewayAnswer }
  | { readonly id: number; readonly type: "failed"; readonly message: string };
