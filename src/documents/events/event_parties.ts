import type { ActorDraft } from "../actors/actor_draft.ts";

/** Who takes part in an event, and where. */
export interface EventParties {
  readonly agents: readonly ActorDraft[];
  readonly targets: readonly ActorDraft[];
  /** Place as written. */
  readonly place: string | null;
  /** State of the place, null when unknown. */
  readonly placeCode: string | null;
  readonly last: number;
}
