import { pairInView } from "../actors/states_in_view.ts";
import type { ActorDraft, Mention } from "../actors/actor_draft.ts";
import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Token } from "../tokens.ts";

/** Sentences before "the two countries" in which a pair may be named. */
const SENTENCES_BACK = 3;
const LEADERS = /^(?:leaders|presidents|ministers|men|women|premiers|statesmen|diplomats|officials|generals|chiefs)$/;
const SIDES =
  /^(?:countries|nations|sides|states|governments|powers|neighbours|neighbors|parties|capitals|foes|rivals)$/;
/** Words that mean a pair without a noun: "the two agreed", "both said". */
const ALONE = /^(?:two|pair|duo|both)$/;
/** Of these "the" alone is enough: "the neighbours", "the sides". */
const ALWAYS_TWO = /^(?:neighbou?rs|sides)$/;

/** "the two countries", "both sides", "the two leaders", "the pair": those the sentences before speak of; none for other words. */
export function pairMeant(analysis: Analysis, last: number): readonly ActorDraft[] {
  const { tokens, sentences } = analysis.document;
  const noun = tokens[last - 1];
  if (noun === undefined) return [];
  const alone = ALONE.test(noun.lower);
  const leaders = LEADERS.test(noun.lower);
  if (!alone && !leaders && !SIDES.test(noun.lower)) return [];
  const counted = alone || tokens.slice(Math.max(0, last - 4), last).some((token) => countsKnown(tokens, token));
  const known = tokens[last - 2]?.lower === "the";
  if (!counted && !(known && (leaders || ALWAYS_TWO.test(noun.lower)))) return [];
  const mentions = mentionsIn(analysis, sentences[Math.max(0, noun.sentence - SENTENCES_BACK)].first, last - 1);
  const persons = distinct(mentions.filter(({ actor }) => actor.kind === "person"));
  if ((alone || leaders) && (counted ? persons.length > 1 : persons.length === 2)) return persons.slice(-2);
  const joined = joinedStates(analysis, mentions);
  if (joined.length > 0) return joined;
  const met = alone || /^(?:sides|parties)$/.test(noun.lower) ? personsJustMet(analysis, mentions) : [];
  if (met.length > 0) return met;
  const pair = counted || !leaders ? pairInView(analysis, last - 1) : null;
  return pair === null ? [] : pair.map((code) => analysis.actors.registry.place(code));
}

/** "both", "the two": a number of those known; "Two men were killed" tells of others. */
function countsKnown(tokens: readonly Token[], { index, lower }: Token): boolean {
  return (
    lower === "both" || (lower === "two" && /^(?:the|these|those|our|their|all)$/.test(tokens[index - 1]?.lower ?? ""))
  );
}

/** "Berg met Ruiz. The two sides …": the only two persons of the sentence that names any last; none for others. */
function personsJustMet(analysis: Analysis, mentions: readonly Mention[]): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  const persons = mentions.filter(({ actor }) => actor.kind === "person");
  const last = persons.at(-1);
  if (last === undefined) return [];
  const near = distinct(persons.filter(({ first }) => tokens[first].sentence === tokens[last.first].sentence));
  return near.length === 2 ? near : [];
}

/** The actors of mentions, in the order in which each was named last. */
function distinct(mentions: readonly Mention[]): readonly ActorDraft[] {
  return [...new Set(mentions.map(({ actor }) => actor).toReversed())].toReversed();
}

/** "Thai and Cambodian", "between Kenya and Chad": the last two states that "and" joins. */
function joinedStates(analysis: Analysis, mentions: readonly Mention[]): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  const at = mentions.findLastIndex(({ first, actor }, index) => {
    const before = mentions[index - 1];
    return (
      before !== undefined &&
      actor.kind === "state" &&
      before.actor.kind === "state" &&
      before.actor !== actor &&
      before.last === first - 1 &&
      /^(?:and|-)$/.test(tokens[before.last].lower)
    );
  });
  return at < 0 ? [] : [mentions[at - 1].actor, mentions[at].actor];
}
