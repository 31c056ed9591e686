import { pairInView } from "../actors/states_in_view.ts";
import type { ActorDraft, Mention } from "../actors/registry.ts";
import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";

/** Sentences before "the two countries" in which a pair may be named. */
const SENTENCES_BACK = 2;
const LEADERS = /^(?:leaders|presidents|ministers|men|women|premiers|two)$/;
const SIDES = /^(?:countries|nations|sides|states|governments|powers|neighbours|neighbors|parties)$/;

/** "the two countries", "both sides", "the two leaders": the pair the sentences before speak of; none for other words. */
export function pairMeant(analysis: Analysis, last: number): readonly ActorDraft[] {
  const { tokens, sentences } = analysis.document;
  const noun = tokens[last - 1];
  if (noun === undefined) return [];
  const counted = tokens.slice(Math.max(0, last - 4), last).some(({ lower }) => /^(?:two|both)$/.test(lower));
  if (!counted && !(/^neighbou?rs$/.test(noun.lower) && tokens[last - 2]?.lower === "the")) return [];
  const mentions = mentionsIn(analysis, sentences[Math.max(0, noun.sentence - SENTENCES_BACK)].first, last - 1);
  if (LEADERS.test(noun.lower)) {
    const persons = mentions.map(({ actor }) => actor).filter(({ kind }) => kind === "person");
    return [...new Set(persons.toReversed())].slice(0, 2).toReversed();
  }
  if (!SIDES.test(noun.lower)) return [];
  const joined = joinedStates(analysis, mentions);
  if (joined.length > 0) return joined;
  const pair = pairInView(analysis, last - 1);
  return pair === null ? [] : pair.map((code) => analysis.actors.registry.place(code));
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
