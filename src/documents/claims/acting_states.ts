import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Mention } from "../actors/actor_draft.ts";
import { behindPreposition, pairInView, salienceBefore, stateOf } from "../actors/states_in_view.ts";
import type { Flag } from "../record.ts";
import type { Clause } from "./clauses.ts";
import type { MeasureWord } from "./measure_words.ts";

/** Message of the flag on a side that the pair last spoken of fills in: what the text says of one trade tells better. */
export const PAIR_IN_VIEW = "one party is taken from the sentences before";
const TOKENS_BACK = 4000;
const LONGEST_NAME = 8;

/** The other state of the pair in view; a flag records that the sentence itself does not name it. */
export function otherOfPair(analysis: Analysis, measure: MeasureWord, one: string, flags: Flag[]): string | null {
  const pair = pairInView(analysis, measure.first);
  const other = pair === null ? null : pair[0] === one ? pair[1] : pair[1] === one ? pair[0] : null;
  if (other !== null) flags.push({ code: "party", message: PAIR_IN_VIEW, candidates: [other] });
  return other;
}

/** The state that acts in the clause: the first one before the measure (or right before a verb) that has no other role. */
export function subjectState(
  analysis: Analysis,
  measure: MeasureWord,
  clause: Clause,
  taken: readonly (string | null)[],
): string | null {
  const { tokens, sentences } = analysis.document;
  const named = mentionsIn(analysis, clause.first, measure.first).filter(
    (mention) => free(mention, taken) && !isComplement(analysis, mention),
  );
  const alone = named.filter(
    ({ last }) => !/^(?:nations|countries|states|members|economies)$/.test(tokens[last]?.lower ?? ""),
  );
  const inClause = alone.length > 0 ? alone : named;
  if (inClause.length > 0) return actingState(analysis, measure.verb ? inClause.at(-1)! : inClause[0]);
  const sentence = sentences[tokens[measure.first].sentence];
  const pronoun = tokens.slice(clause.first, measure.first).find(({ lower }) => /^(?:it|they|its|their)$/.test(lower));
  const before = mentionsIn(analysis, sentence.first, clause.first).filter(
    (mention) => free(mention, taken) && !isComplement(analysis, mention),
  );
  if (before.length > 0) return actingState(analysis, before[0]);
  const body = nameless(analysis, clause, measure);
  if (body !== null) return body;
  return pronoun === undefined ? null : ownerOfPronoun(analysis, pronoun.index);
}

/** "The South American nation shipped": a region before "nation" stands for the state in view. */
export function actingState(analysis: Analysis, mention: Mention): string | null {
  const next = analysis.document.tokens[mention.last]?.lower ?? "";
  const isRegion =
    mention.actor.kind === "collective" && /^(?:country|nation|giant|kingdom|republic|state)$/.test(next);
  return isRegion ? stateInView(analysis, mention.first, []) : stateOf(mention);
}

/** "the bloc imported", "the government aims": the group or state the document speaks of. */
function nameless(analysis: Analysis, clause: Clause, measure: MeasureWord): string | null {
  const { tokens, sentences } = analysis.document;
  const noun = tokens
    .slice(clause.first, measure.first)
    .find(
      ({ lower, index }) =>
        /^(?:bloc|government|country|nation)$/.test(lower) &&
        tokens.slice(Math.max(clause.first, index - 4), index).some(({ lower: word }) => word === "the"),
    );
  if (noun === undefined) return null;
  const near = mentionsIn(analysis, sentences[noun.sentence].first, noun.index).filter((mention) => free(mention, []));
  const states = new Set(near.map(stateOf));
  return states.size === 1 && noun.lower !== "bloc" ? stateOf(near[0]) : stateInView(analysis, noun.index, []);
}

/** Whom "the country", "the bloc" means at a token: the group named last, or the one state that the text has named most, none of `others`. */
export function stateInView(analysis: Analysis, token: number, others: readonly (string | null)[]): string | null {
  if (analysis.document.tokens[token].lower === "bloc") return groupBefore(analysis, token);
  const [first, second] = [...salienceBefore(analysis, token)]
    .filter(([code]) => !others.includes(code))
    .sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** The group that "the bloc" means at a token: the one named last. */
export function groupBefore(analysis: Analysis, token: number): string | null {
  const group = mentionsIn(analysis, Math.max(0, token - TOKENS_BACK), token).findLast(
    ({ actor }) => actor.kind === "igo",
  );
  return group === undefined ? null : stateOf(group);
}

/** True for what stands behind a preposition, each name of a list there: "to Japan, India and others". */
function isComplement(analysis: Analysis, mention: Mention): boolean {
  const { tokens, sentences } = analysis.document;
  if (behindPreposition(analysis, mention.first) || isPartOfName(analysis, mention)) return true;
  const start = sentences[tokens[mention.first].sentence].first;
  let at = mention.first - 1;
  while (at > start && /^(?:,|and|or|the)$/.test(tokens[at].lower)) at -= 1;
  const other = at < mention.first - 1 ? mentionEndingAt(analysis, at + 1) : null;
  if (other === null || other.first - 1 <= start) return false;
  const isList = [tokens[mention.first - 1], tokens[mention.last]].some((token) =>
    /^(?:and|or)$/.test(token?.lower ?? ""),
  );
  return isList && isComplement(analysis, other);
}

/** "2 billion US dollars", "the West Asia department": part of another name. */
function isPartOfName(analysis: Analysis, { actor, first, last, possessive, form }: Mention): boolean {
  const { tokens } = analysis.document;
  const next = tokens[last];
  if (/^dollars?$/.test(next?.lower ?? "")) return true;
  const isRegion = actor.kind === "collective" && !possessive && form !== "demonym";
  return (
    isRegion &&
    /^(?:department|desk|office|director|division|bureau|head|section)$/.test(next?.lower ?? "") &&
    first < last
  );
}

function mentionEndingAt(analysis: Analysis, last: number): Mention | null {
  const mention = mentionsIn(analysis, Math.max(0, last - LONGEST_NAME), last).at(-1);
  return mention?.last === last ? mention : null;
}

/** True for a mention of a state, group or body that none of the codes taken stands for. */
export function free(mention: Mention, taken: readonly (string | null)[]): boolean {
  const state = stateOf(mention);
  return (
    state !== null &&
    !taken.includes(state) &&
    (mention.actor.kind === "state" || mention.actor.kind === "igo" || mention.actor.kind === "collective")
  );
}

/** Whom "its" or "their" means: the acting state of the sentence so far, else of the one before. */
export function ownerOfPronoun(analysis: Analysis, pronoun: number): string | null {
  const { tokens, sentences } = analysis.document;
  const here = tokens[pronoun].sentence;
  for (let sentence = here; sentence >= Math.max(0, here - 2); sentence -= 1) {
    const { first, last } = sentences[sentence];
    const mentions = mentionsIn(analysis, first, sentence === here ? pronoun : last).filter((mention) =>
      free(mention, []),
    );
    const acting =
      mentions.find((mention) => !behindPreposition(analysis, mention.first) && mention.form !== "demonym") ??
      mentions[0];
    if (acting !== undefined) return stateOf(acting);
  }
  return null;
}
