import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Mention } from "../actors/actor_draft.ts";
import { ANONYMOUS, circle, CIRCLES } from "./circles.ts";
import { namelessPeople } from "./nameless_people.ts";
import type { Subject } from "./subject.ts";

const LONGEST_CIRCLE = 10;

/** The actor a noun phrase over [first, last) names: the state's own person or body where both are written. */
export function actorInPhrase(analysis: Analysis, first: number, last: number): Subject | null {
  const nameless = namelessPeople(analysis, first, last);
  if (nameless !== null) return nameless;
  const { tokens } = analysis.document;
  const mentions = mentionsIn(analysis, first, last).filter((mention) => !opensCompound(tokens, mention));
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
    const modifies = index + 1 < last && (tokens[index + 1].pos === "NOUN" || tokens[index + 1].text === "-");
    if (!modifies && (CIRCLES.test(tokens[index].lower) || ANONYMOUS.test(tokens[index].lower)))
      return circle(analysis, first, last);
  }
  return null;
}

/** "the Washington-based World Bank": a name that only opens a word. */
function opensCompound(tokens: Analysis["document"]["tokens"], { last, end }: Mention): boolean {
  return tokens[last]?.text === "-" && tokens[last].start === end;
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

/** "Lib Dem chairman Matthew Taylor": the person named last, but for lists the first. */
function nearestPerson(analysis: Analysis, mentions: readonly Mention[]): Mention | undefined {
  const persons = mentions.filter(({ form }) => form === "person");
  const [before, last] = persons.slice(-2);
  if (last === undefined) return before;
  const joined = /^(?:and|,|or|of|for|by|to)$/.test(analysis.document.tokens[before.last].lower);
  return joined ? persons[0] : last;
}
