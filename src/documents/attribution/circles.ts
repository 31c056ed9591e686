import type { Analysis } from "../analysis.ts";
import type { Subject } from "./subject.ts";

/** Words for people who are not named. */
export const ANONYMOUS = /^(?:sources?|people|person|insiders?|witnesses|observers|someone|observers)$/;
/** Words for circles of people. */
export const CIRCLES =
  /^(?:critics|analysts|experts|economists|officials|traders|diplomats|researchers|authorities|leaders|lawmakers|opponents|supporters|exporters|importers|producers|farmers|investors|industry|powers|countries|sides|governments|nations|parties|allies|activists|media|observers|ministers|companies|executives|strategists|brokers|refiners|scholars|negotiators|two|both|many|some|others)$/;
/** People without a name over a phrase: by its words a circle or somebody anonymous, unless the kind is given. */
export function circle(
  analysis: Analysis,
  first: number,
  last: number,
  { kind, country = null }: { readonly kind?: "anonymous" | "collective"; readonly country?: string | null } = {},
): Subject {
  const { text, tokens } = analysis.document;
  let from = first;
  while (from < last - 1 && /^(?:DET|ADP|CCONJ|ADV|PUNCT)$/.test(tokens[from].pos) && tokens[from].lower !== "both")
    from += 1;
  const phrase = text.slice(tokens[from].start, tokens[last - 1].end).replace(/\s+/g, " ");
  const anonymous =
    ANONYMOUS.test(tokens[last - 1].lower) || tokens.slice(from, last).some(({ lower }) => ANONYMOUS.test(lower));
  const actor = analysis.actors.registry.other(kind ?? (anonymous ? "anonymous" : "collective"), phrase, country);
  const start = tokens[from].start;
  if (!actor.mentions.some((mention) => mention.start === start))
    actor.mentions.push({
      start,
      end: tokens[last - 1].end,
      first: from,
      last,
      actor,
      form: "collective",
      possessive: false,
    });
  return { actor, first: from, last };
}
