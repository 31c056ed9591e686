import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { ActorDraft } from "../actors/actor_draft.ts";
import { mainState } from "../actors/states_in_view.ts";
import { tokenAt } from "../tokens.ts";
import { quoteAt } from "./quotes.ts";
import { mainMention } from "./pronouns.ts";
import type { Heard } from "./pronouns.ts";
import { BODIES, STATE_BODY } from "./body_words.ts";
import type { Subject } from "./subject.ts";

/** Heads that stand for any body named before: "the group said". */
const ANY_BODY =
  /^(?:company|giant|firm|group|organisation|organization|body|agency|association|lender|coalition|alliance|movement|federation|charity|watchdog|union|party|regulator|institute|network|operator|maker|carmaker|airline|retailer|manufacturer|producer)$/;
/** Tokens looked back for what "the ministry" or "the group" stands for. */
const TOKENS_BACK = 300;
const PHRASE_END = /^(?:,|who|that|which|whose|where|when|;|:|\(|—|–)$/;
const LONGEST = 14;

/**
 * The noun phrase before a verb of speech as a nameless speaker: "the union", "the mother of two, who asked not to be
 * named,". A ministry or army without a country belongs to the state that the document names most before it.
 *
 * With "the" it is the body or the person met before that it can stand for, where there is one.
 *
 * @param from   first token that the phrase may take
 * @param heard  who spoke last
 */
export function speakingNoun(
  analysis: Analysis,
  from: number,
  verb: number,
  heard: Heard | null = null,
): Subject | null {
  const { tokens, text } = analysis.document;
  let first = from;
  while (first < verb && /^(?:PUNCT|CCONJ|SCONJ)$/.test(tokens[first].pos)) first += 1;
  const definite = tokens[first]?.lower === "the";
  if (/^(?:the|a|an|one|another|this|his|her|their|its)$/.test(tokens[first].lower)) first += 1;
  let last = first;
  while (last < verb && !PHRASE_END.test(tokens[last].lower)) last += 1;
  while (last > first && /^(?:ADV|AUX)$/.test(tokens[last - 1].pos)) last -= 1;
  const phrase = tokens.slice(first, last);
  if (phrase.length === 0 || phrase.length > LONGEST || phrase.some(({ pos }) => /^(?:VERB|AUX|PRON)$/.test(pos)))
    return null;
  const of = phrase.findIndex(({ pos }) => pos === "ADP");
  const head = phrase[of < 0 ? phrase.length - 1 : of - 1];
  const adjectiveAlone = first > from && phrase.length === 1 && head?.pos === "ADJ";
  if (head === undefined || (head.pos !== "NOUN" && !adjectiveAlone)) return null;
  const kind = kindOf(head.lower);
  const bare = of < 0 || /^head of (?:state|government)$/.test(phrase.map(({ lower }) => lower).join(" "));
  const meant = definite && bare ? metBefore(analysis, first, head.lower, kind, heard) : null;
  if (meant !== null) return { actor: meant, first, last: verb };
  const name = text.slice(phrase[0].start, phrase[phrase.length - 1].end).replace(/\s+/g, " ");
  const country = kind === "agency" && STATE_BODY.test(head.lower) ? mainState(analysis, first) : null;
  const actor = analysis.actors.registry.other(kind, name, country);
  const { start } = phrase[0];
  if (!actor.mentions.some((mention) => mention.start === start))
    actor.mentions.push({
      start,
      end: phrase[phrase.length - 1].end,
      first,
      last,
      actor,
      form: kind === "agency" ? "agency" : "collective",
      possessive: false,
    });
  return { actor, first, last: verb };
}

/** Whom "the ministry", "the group", "the official" stands for: a body whose name says so, any body last named, who spoke last. */
export function metBefore(
  analysis: Analysis,
  token: number,
  head: string,
  kind: ActorDraft["kind"],
  heard: Heard | null,
): ActorDraft | null {
  const near = mentionsIn(analysis, Math.max(0, token - TOKENS_BACK), token).toReversed();
  const isBody = ({ kind: named }: ActorDraft): boolean => named === "agency" || named === "igo";
  if (kind === "agency") {
    if (heard !== null && isBody(heard.speaker) && heard.speaker.name.toLowerCase().split(" ").includes(head))
      return heard.speaker;
    const called = near.find(
      ({ actor }) =>
        isBody(actor) && actor.name.toLowerCase() !== head && actor.name.toLowerCase().split(" ").includes(head),
    );
    if (called !== undefined) return called.actor;
    if (/^(?:statement|letter|note)$/.test(head))
      return (
        heard?.speaker ??
        near.find(({ actor, start }) => isBody(actor) && quoteAt(analysis.quotes, start) === null)?.actor ??
        null
      );
    if (!ANY_BODY.test(head)) return null;
    if (heard !== null && isBody(heard.speaker)) return heard.speaker;
    return near.find(({ actor, start }) => isBody(actor) && quoteAt(analysis.quotes, start) === null)?.actor ?? null;
  }
  if (kind !== "anonymous") return null;
  const { tokens } = analysis.document;
  const since = heard === null ? 0 : tokenAt(tokens, heard.end);
  const introduced = tokens.slice(Math.max(since, token - TOKENS_BACK), token).some(({ lower }) => lower === head);
  if (introduced) return null;
  const persons = near.filter(
    ({ actor, possessive, start }) =>
      actor.kind === "person" && !possessive && quoteAt(analysis.quotes, start) === null,
  );
  if (heard !== null && /^(?:person|anonymous)$/.test(heard.speaker.kind))
    return persons.some(({ actor, start }) => actor !== heard.speaker && start >= heard.end) ? null : heard.speaker;
  if (persons.length === 0) return null;
  const { sentence } = tokens[persons[0].first];
  const nearest = persons.filter((mention) => tokens[mention.first].sentence === sentence);
  if (nearest.every(({ actor }) => actor === nearest[0].actor)) return nearest[0].actor;
  const acts = nearest.findLast((mention) => /^(?:VERB|AUX)$/.test(tokens[mention.last]?.pos ?? ""));
  const main = mainMention(nearest.toReversed(), analysis);
  return acts?.actor ?? (main === nearest.at(-1) ? null : main.actor);
}

/** "said one executive, who …", "complained the shipowner": the noun phrase behind a verb of speech as a nameless speaker. */
export function speakingNounAfter(analysis: Analysis, verb: number, heard: Heard | null = null): Subject | null {
  const { tokens } = analysis.document;
  let last = verb + 1;
  while (
    last < tokens.length &&
    last - verb <= LONGEST &&
    tokens[last].sentence === tokens[verb].sentence &&
    (/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[last].pos) || /^(?:one|for|of|from|at|with)$/.test(tokens[last].lower))
  )
    last += 1;
  if (!/^(?:the|an?|one|another|his|her|their|its)$/.test(tokens[verb + 1]?.lower ?? "")) return null;
  const subject = last > verb + 2 ? speakingNoun(analysis, verb + 1, last, heard) : null;
  return subject === null ? null : { ...subject, first: verb + 1, last };
}

function kindOf(noun: string): "agency" | "collective" | "anonymous" {
  if (BODIES.test(noun)) return "agency";
  return /(?:[^s]s|people|men|women)$/.test(noun) ? "collective" : "anonymous";
}
