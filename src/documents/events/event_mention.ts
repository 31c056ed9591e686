import type { ActorDraft } from "../actors/actor_draft.ts";
import type { DocumentEvent, EventType, Flag, PeriodBasis } from "../record.ts";
import type { Plover } from "./rule_book.ts";

/** One mention of an event, before mentions of the same event are joined. */
export interface EventMention {
  readonly type: EventType;
  readonly plover: Plover;
  readonly start: number;
  readonly end: number;
  readonly date: { readonly from: string | null; readonly to: string | null; readonly basis: PeriodBasis };
  readonly flags: readonly Flag[];
  readonly agents: readonly ActorDraft[];
  readonly targets: readonly ActorDraft[];
  readonly place: string | null;
  readonly placeCode: string | null;
  readonly realis: DocumentEvent["realis"];
  /** Told before; only its day, place and course are new. */
  readonly again: boolean;
}
