import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { ActorDraft, Mention } from "../actors/registry.ts";

/** Who a noun phrase beside a verb names, and the tokens it takes. */
export interface Subject {
  readonly actor: ActorDraft;
  readonly first: number;
  readonly last: number;
}

const ANONYMOUS = /^(?:sources?|people|person|insiders?|witnesses|observers|someone|observers)$/;
const CIRCLES =
  /^(?:critics|analysts|experts|economists|officials|traders|diplomats|researchers|authorities|leaders|lawmakers|opponents|supporters|exporters|importers|producers|farmers|investors|industry|powers|countries|sides|governments|nations|parties|allies|activists|media|observers|ministers|companies|executives|strategists|brokers|refiners|scholars|negotiators|two|both|many|some|others)$/;
const PHRASE_STOP =
  /^(?:that|which|who|whom|when|while|because|as|but|although|though|if|since|where|whereas|so|:|;|—|–|-|“|”|"|\(|\))$/;
const PHRASE_VERB = /^(?:VERB|AUX)$/;
const ADVERBS =
  /^(?:also|later|then|now|repeatedly|reportedly|previously|earlier|recently|further|has|have|had|is|was|were|are|however|still|again|publicly|openly|often|already|meanwhile|clearly|only|once|been|being|himself|herself|itself|will|would|did|does|not|n't|do)$/;
const LONGEST_PHRASE = 22;
const TOKENS_BACK_FOR_PRONOUN = 400;

/** The subject right before a verb: "Li", "the Russian prime minister", "Ryan Hass, an analyst," "critics", "he". */
export function subjectBefore(analysis: Analysis, verb: number): Subject | null {
  const { tokens } = analysis.document;
  const sentence = tokens[verb].sentence;
  let last = verb;
  while (last > 0 && tokens[last - 1].sentence === sentence && ADVERBS.test(tokens[last - 1].lower)) last -= 1;
  const adverb = last - 1;
  if (
    adverb > 0 &&
    tokens[adverb].pos === "ADV" &&
    tokens[adverb].sentence === sentence &&
    tokens[adverb].lower.endsWith("ly")
  )
    last = adverb;
  const before = tokens[last - 1];
  if (before === undefined || before.sentence !== sentence) return null;
  if (before.text === ",") return apposedSubject(analysis, last - 1, sentence);
  return phraseEndingAt(analysis, last, sentence);
}

/** The subject right behind a verb: "said Steve Tsang, director …". */
export function subjectAfter(analysis: Analysis, verb: number): Subject | null {
  const { tokens } = analysis.document;
  const sentence = tokens[verb].sentence;
  for (
    let index = verb + 1;
    index < tokens.length && index <= verb + 6 && tokens[index].sentence === sentence;
    index += 1
  ) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) return headOf(analysis, mention);
    const { lower, pos } = tokens[index];
    if (CIRCLES.test(lower) || ANONYMOUS.test(lower)) return circle(analysis, index, index + 1);
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(pos) || /^(?:he|she|it|they|that)$/.test(lower)) return null;
  }
  return null;
}

/** The actor a noun phrase over [first, last) names: the state's own person or body where both are written. */
export function actorInPhrase(analysis: Analysis, first: number, last: number): Subject | null {
  const mentions = mentionsIn(analysis, first, last);
  const chosen =
    mentions.find(({ form }) => form === "person") ??
    mentions.find(({ form }) => form === "office" || form === "agency" || form === "collective") ??
    mentions[0];
  if (chosen !== undefined)
    return { actor: chosen.actor, first: Math.min(first, chosen.first), last: Math.max(last, chosen.last) };
  for (let index = first; index < last; index += 1) {
    const { lower } = analysis.document.tokens[index];
    if (CIRCLES.test(lower) || ANONYMOUS.test(lower)) return circle(analysis, first, last);
  }
  return null;
}

/** Whom "he", "she", "it" or "they" means at a token: the last fitting actor before it. */
export function pronounReferent(analysis: Analysis, token: number): ActorDraft | null {
  const { tokens } = analysis.document;
  const { lower, sentence } = tokens[token];
  const personal = /^(?:he|she|his|her|him|i|my)$/.test(lower);
  const candidates = mentionsIn(analysis, Math.max(0, token - TOKENS_BACK_FOR_PRONOUN), token);
  if (personal)
    return latestSubject(
      candidates.filter(({ actor, possessive }) => actor.kind === "person" && !possessive),
      analysis,
      sentence,
    );
  if (/^(?:it|its)$/.test(lower))
    return latestSubject(
      candidates.filter(({ actor, form }) => actor.kind !== "person" && form !== "demonym"),
      analysis,
      sentence,
    );
  return null;
}

/** Among mentions in order: the first of the sentence at hand, else the first of the nearest earlier sentence. */
function latestSubject(candidates: readonly Mention[], analysis: Analysis, sentence: number): ActorDraft | null {
  const { tokens } = analysis.document;
  for (let index = candidates.length - 1; index >= 0; index -= 1) {
    const nearest = tokens[candidates[index].first].sentence;
    const inSentence = candidates.filter(({ first }) => tokens[first].sentence === nearest);
    void sentence;
    return inSentence[0].actor;
  }
  return null;
}

function phraseEndingAt(analysis: Analysis, last: number, sentence: number): Subject | null {
  const { tokens } = analysis.document;
  const word = tokens[last - 1].lower;
  if (/^(?:he|she|it)$/.test(word)) {
    const actor = pronounReferent(analysis, last - 1);
    return actor === null ? null : { actor, first: last - 1, last };
  }
  let first = last;
  while (first > 0 && last - first < LONGEST_PHRASE) {
    const token = tokens[first - 1];
    const inside = mentionAt(analysis, first - 1) !== null;
    if (
      token.sentence !== sentence ||
      (!inside && (PHRASE_STOP.test(token.lower) || token.text === ",")) ||
      (PHRASE_VERB.test(token.pos) && !inside && !CIRCLES.test(token.lower))
    )
      break;
    first -= 1;
  }
  if (first === last) return null;
  return actorInPhrase(analysis, headStart(analysis, first, last), last);
}

/** "an official at the ministry": the head is what stands before the first preposition; a possessor is no head. */
function headStart(analysis: Analysis, first: number, last: number): number {
  const mentions = mentionsIn(analysis, first, last);
  const owner = mentions.find(({ possessive, form }) => possessive || form === "demonym");
  const wider = mentions.some((mention) => mention !== owner && mention.first === owner?.first);
  return owner !== undefined && mentions.length > 1 && mentions[0] === owner && !wider ? owner.last : first;
}

/** "Ryan Hass, an analyst and former official, said": the mention before the apposition's first comma. */
function apposedSubject(analysis: Analysis, comma: number, sentence: number): Subject | null {
  const { tokens } = analysis.document;
  for (
    let index = comma - 1;
    index > 0 && comma - index < LONGEST_PHRASE && tokens[index].sentence === sentence;
    index -= 1
  ) {
    if (tokens[index].text !== ",") continue;
    const mention = mentionAt(analysis, index - 1);
    if (mention === null || mention.last !== index) return null;
    return { actor: mention.actor, first: mention.first, last: comma + 1 };
  }
  return null;
}

/** A mention that only opens its phrase ("Russian" in "Russian Deputy Prime Minister Novak") gives way to the head. */
function headOf(analysis: Analysis, mention: Mention): Subject {
  const next =
    mentionAt(analysis, mention.last) ??
    (mention.possessive ? mentionAt(analysis, mention.last + 1) : null) ??
    mentionAt(analysis, mention.last + 1) ??
    mentionAt(analysis, mention.last + 2) ??
    mentionAt(analysis, mention.last + 3);
  const opens = mention.form === "demonym" || mention.possessive || mention.form === "seat";
  const { tokens } = analysis.document;
  if (
    opens &&
    next !== null &&
    next !== mention &&
    tokens[next.first].sentence === tokens[mention.first].sentence &&
    tokens.slice(mention.last, next.first).every(({ text }) => !/[,;:]/.test(text))
  )
    return { actor: next.actor, first: mention.first, last: next.last };
  return { actor: mention.actor, first: mention.first, last: mention.last };
}

function circle(analysis: Analysis, first: number, last: number): Subject {
  const { text, tokens } = analysis.document;
  let from = first;
  while (from < last - 1 && /^(?:DET|ADP|CCONJ|ADV|PUNCT)$/.test(tokens[from].pos) && tokens[from].lower !== "both")
    from += 1;
  const phrase = text.slice(tokens[from].start, tokens[last - 1].end).replace(/\s+/g, " ");
  const anonymous =
    ANONYMOUS.test(tokens[last - 1].lower) || tokens.slice(from, last).some(({ lower }) => ANONYMOUS.test(lower));
  const actor = analysis.actors.registry.other(anonymous ? "anonymous" : "collective", phrase, null);
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
