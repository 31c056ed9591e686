import type { Actor } from "../record.ts";

/** What is known of a person from the words around the name: null when nothing tells. */
export type Gender = "she" | "he" | null;

/** How a mention writes its actor. */
export type MentionForm =
  | "name"
  | "demonym"
  | "capital"
  | "seat"
  | "organisation"
  | "person"
  | "office"
  | "agency"
  | "collective";

/** One place where an actor is written; `first` and `last` are token indices, `last` exclusive. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly actor: ActorDraft;
  readonly form: MentionForm;
  readonly possessive: boolean;
}

/** An office that somebody holds or held; `role` is its kind where the title is a known one. */
export interface Office {
  readonly title: string;
  readonly role: string | null;
  readonly former: boolean;
}

/** An actor while the document is read; becomes an `Actor` at the end. */
export interface ActorDraft {
  id: string;
  kind: Actor["kind"];
  name: string;
  country: string | null;
  offices: Office[];
  mentions: Mention[];
  /** The noun that introduced a body ("copper company Cobrimar": company); null for all others. */
  sort: string | null;
  /** Whether the person was met as "Mrs" or "Mr", "spokeswoman" or "spokesman"; null when no title told. */
  addressed: Gender;
  /** Order in which actors were met. */
  readonly order: number;
}
