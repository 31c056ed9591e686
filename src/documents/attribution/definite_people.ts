import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { ActorDraft } from "../actors/actor_draft.ts";
import type { Token } from "../tokens.ts";
import type { Heard } from "./pronouns.ts";
import { metBefore } from "./speaking_nouns.ts";
import type { Subject } from "./subject.ts";

/** Heads that mean somebody of their own even with an article: "the ministry spokesman". */
const OTHERS = /^(?:spokes\p{L}+|sources?|statement)$/u;
const LONGEST_DESCRIPTION = 5;

/** "the official said", "said the Leeds defender": whom the words stand for, where somebody they fit was met before. */
export function whoIsMeant(analysis: Analysis, subject: Subject, heard: Heard | null): ActorDraft {
  const { tokens } = analysis.document;
  const { first, last, actor } = subject;
  const article = articleBefore(tokens, first);
  const head = tokens[last - 1];
  if (article !== null && isNational(analysis, subject))
    return metBefore(analysis, first, head.lower, "anonymous", heard) ?? actor;
  if (actor.kind !== "anonymous" || article === null || /^\p{Lu}/u.test(head.text)) return actor;
  if (tokens[last]?.pos === "ADP" || (last - article > 2 && OTHERS.test(head.lower))) return actor;
  const met = metBefore(analysis, first, head.lower, "anonymous", heard);
  const words = tokens.slice(article + 1, last - 1).map(({ lower }) => lower);
  const differs = met?.kind === "anonymous" && words.some((word) => !met.name.toLowerCase().split(" ").includes(word));
  return met === null || differs ? actor : met;
}

/** "the German said", "the Northern Irishman said": an adjective of nation in place of somebody's name. */
function isNational(analysis: Analysis, { first, last }: Subject): boolean {
  const head = analysis.document.tokens[last - 1];
  const mention = mentionAt(analysis, last - 1);
  const people = mention?.form === "demonym" && mention.last === last && !/(?:s|sh|ch|ese)$/.test(head.lower);
  return last - first <= 2 && (people || /^\p{Lu}\p{L}+(?:man|woman)$/u.test(head.text));
}

/** "the" or "this" of a phrase that a token belongs to, null for another article or none. */
function articleBefore(tokens: readonly Token[], first: number): number | null {
  for (let index = first; index >= Math.max(0, first - LONGEST_DESCRIPTION); index -= 1) {
    const { lower, pos } = tokens[index];
    if (/^(?:the|this)$/.test(lower)) return index;
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(pos)) return null;
  }
  return null;
}
