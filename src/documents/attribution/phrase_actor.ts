import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Mention } from "../actors/registry.ts";
import type { Subject } from "./subject.ts";

/** Words for people who are not named. */
export const ANONYMOUS = /^(?:sources?|people|person|insiders?|witnesses|observers|someone|observers)$/;
/** Words for circles of people. */
export const CIRCLES =
  /^(?:critics|analysts|experts|economists|officials|traders|diplomats|researchers|authorities|leaders|lawmakers|opponents|supporters|exporters|importers|producers|farmers|investors|industry|powers|countries|sides|governments|nations|parties|allies|activists|media|observers|ministers|companies|executives|strategists|brokers|refiners|scholars|negotiators|two|both|many|some|others)$/;
const LONGEST_CIRCLE = 10;

/** The actor a noun phrase over [first, last) names: the state's own person or body where both are written. */
export function actorInPhrase(analysis: Analysis, first: number, last: number): Subject | null {
  const mentions = mentionsIn(analysis, first, last);
  if (namelessHead(analysis, mentions)) return circle(analysis, first, last, { kind: "anonymous" });
  const chosen =
    nearestPerson(analysis, mentions) ??
    mentions.find(({ form }) => form === "office" || form === "agency" || form === "collective") ??
    mentions[0];
  if (chosen !== undefined && isOfPlace(analysis, chosen, last))
    return circle(analysis, first, last, { country: chosen.actor.id });
  if (chosen !== undefined)
    return { actor: chosen.actor, first: Math.min(first, chosen.first), last: Math.max(last, chosen.last) };
  if (last - first > LONGEST_CIRCLE) return null;
  for (let index = first; index < last; index += 1) {
    const { tokens } = analysis.document;
    const modifies = index + 1 < last && tokens[index + 1].pos === "NOUN";
    if (!modifies && (CIRCLES.test(tokens[index].lower) || ANONYMOUS.test(tokens[index].lower)))
      return circle(analysis, first, last);
  }
  return null;
}

/** "Palestinian medics": people of a place, who do not speak for its state. */
function isOfPlace({ document }: Analysis, { form, actor, last }: Mention, end: number): boolean {
  const head = document.tokens[end - 1];
  return (
    form === "demonym" &&
    actor.kind === "state" &&
    last < end &&
    head.pos === "NOUN" &&
    /[^s]s$/.test(head.lower) &&
    !/^(?:forces|troops|authorities|leaders|customs|airstrikes|strikes|attacks|exports|imports|shares|stocks|prices|warplanes|tanks)$/.test(
      head.lower,
    )
  );
}

/** "an official in the office of President Orla Dunne": somebody nameless stands before the preposition, not the person behind it. */
function namelessHead({ document }: Analysis, [head, next]: readonly Mention[]): boolean {
  if (head?.form !== "office" || head.actor.kind !== "anonymous" || next?.form !== "person") return false;
  const behind = document.tokens[head.last];
  return behind?.pos === "ADP" && behind.index < next.first;
}

/** "Lib Dem chairman Matthew Taylor": the person named last, but for lists the first. */
function nearestPerson(analysis: Analysis, mentions: readonly Mention[]): Mention | undefined {
  const persons = mentions.filter(({ form }) => form === "person");
  const [before, last] = persons.slice(-2);
  if (last === undefined) return before;
  const joined = analysis.document.tokens
    .slice(before.last, last.first)
    .some(({ lower }) => /^(?:and|,|or|of|for|by|to)$/.test(lower));
  return joined ? persons[0] : last;
}

/** People without a name over a phrase: by its words a circle or somebody anonymous, unless the kind is given. */
export function circle(
  analysis: Analysis,
  first: number,
  last: number,
  { kind, country = null }: { readonly kind?: "anonymous"; readonly country?: string | null } = {},
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
