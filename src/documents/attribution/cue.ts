import type { ActorDraft } from "../actors/actor_draft.ts";
import type { CueKind } from "./verbs.ts";

/** What tells who speaks a quotation: the speaker, the verb of speech where one is written, and where these words end. */
export interface Cue {
  readonly speaker: ActorDraft | null;
  readonly cue: string | null;
  readonly cueKind: CueKind;
  readonly end: number;
}

/** Most tokens of a line that only names somebody ("Belov: “…”", "“…” – Xinhua"). */
export const LONGEST_NAMING = 8;
/** The parts of speech of such a line. */
export const NAMING = /^(?:PROPN|NOUN|ADJ|DET|ADP|PUNCT|PART)$/;
