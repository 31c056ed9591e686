import type { ActorDraft } from "../actors/actor_draft.ts";

/** Who a noun phrase beside a verb names, and the tokens it takes. */
export interface Subject {
  readonly actor: ActorDraft;
  readonly first: number;
  readonly last: number;
}
