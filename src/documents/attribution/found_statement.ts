import type { ActorDraft } from "../actors/actor_draft.ts";
import type { AttributionKind } from "../record.ts";
import type { Quote } from "./quotes.ts";
import type { CueKind } from "./verbs.ts";

/** Something said: where it stands, what is said, by whom. Offsets are the document's. */
export interface FoundStatement {
  readonly kind: AttributionKind;
  readonly start: number;
  readonly end: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Behind the words that the speaker answers for: `contentEnd`, or further where the sentence goes on ("…, Li said, but …"). */
  readonly scopeEnd: number;
  readonly speaker: ActorDraft | null;
  /** The source as written when it is data or a document and nobody speaks ("Chinese customs data"). */
  readonly source: string | null;
  readonly cue: string | null;
  readonly cueKind: CueKind;
  readonly quotes: readonly Quote[];
  /** Outer tellers of a hearsay chain, outermost first. */
  readonly via: readonly ActorDraft[];
}
