import type { ActorDraft } from "../actors/actor_draft.ts";

/** Circles whose words are comment, not politics. */
const COMMENTATORS =
  /\b(?:analysts?|economists?|experts?|traders?|investors?|strategists?|brokers?|researchers?|scholars?|critics|markets?|refiners?|consumers?|shareholders?|sources?|rivals?|competitors?|customers?|passengers?)$/i;

/** States, groups, persons, and what acts for them; companies and bodies without a country are not. */
export function isPolitical({ kind, country, name }: ActorDraft): boolean {
  return (
    /^(?:state|igo|person)$/.test(kind) ||
    country !== null ||
    /\b(?:sides|countries|nations|leaders|ministers|governments?|parties|powers|states|presidents|allies|members|lawmakers)$/i.test(
      name,
    )
  );
}

/** Circles of nobody in particular ("investors") are of no state. */
export function isOfSomeState(actor: ActorDraft): boolean {
  return actor.kind !== "collective" || actor.country !== null || actor.sort !== null || /^[A-Z]/.test(actor.id);
}

/** States, groups, bodies, and persons in some office; coaches and critics praise too. */
export function actsForSome({ kind, country, offices }: ActorDraft): boolean {
  return kind !== "person" || country !== null || offices.length > 0;
}

/** Analysts and markets comment; what they say and do is no act of politics. */
export function isCommentator({ name, offices, country }: ActorDraft): boolean {
  return (
    COMMENTATORS.test(name) ||
    (country === null && /\bobservers?$/i.test(name)) ||
    (offices.length > 0 && offices.every(({ role }) => role === "analyst" || role === "trader"))
  );
}
