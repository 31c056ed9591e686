import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { complementEnd, officeAt } from "../actors/offices.ts";
import type { ActorDraft, Mention } from "../actors/registry.ts";
import { genderOf } from "../actors/gender.ts";
import { isNameWord } from "../actors/names.ts";
import { apposedSubject, loneName } from "./apposed_subject.ts";
import { quoteAt } from "./quotes.ts";
import type { Subject } from "./subject.ts";
import { cueKind } from "./verbs.ts";
import { salienceBefore } from "../actors/states_in_view.ts";

const ANONYMOUS = /^(?:sources?|people|person|insiders?|witnesses|observers|someone|observers)$/;
const CIRCLES =
  /^(?:critics|analysts|experts|economists|officials|traders|diplomats|researchers|authorities|leaders|lawmakers|opponents|supporters|exporters|importers|producers|farmers|investors|industry|powers|countries|sides|governments|nations|parties|allies|activists|media|observers|ministers|companies|executives|strategists|brokers|refiners|scholars|negotiators|two|both|many|some|others)$/;
const PHRASE_STOP =
  /^(?:that|which|who|whom|when|while|because|as|but|although|though|if|since|where|whereas|so|:|;|—|–|-|“|”|"|\(|\))$/;
const PHRASE_VERB = /^(?:VERB|AUX)$/;
const ADVERBS =
  /^(?:also|later|then|now|repeatedly|reportedly|previously|earlier|recently|further|has|have|had|is|was|were|are|however|still|again|publicly|openly|often|already|meanwhile|clearly|only|once|been|being|himself|herself|itself|will|would|did|does|not|n't|do)$/;
const LONGEST_PHRASE = 22;
const LONGEST_CIRCLE = 10;
const LONGEST_BRACKETS = 8;
const TOKENS_BACK_FOR_PRONOUN = 400;

/** Who spoke last, and where those words end: "he said" behind a quotation goes on with them. */
export interface Heard {
  readonly speaker: ActorDraft;
  readonly end: number;
}

/** The subject right before a verb: "Li", "the Russian prime minister", "Ryan Hass, an analyst," "critics", "he". */
export function subjectBefore(analysis: Analysis, verb: number, heard: Heard | null = null): Subject | null {
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
  last = beforeBrackets(analysis, last);
  const before = tokens[last - 1];
  if (before === undefined || before.sentence !== sentence) return null;
  if (before.text === ",") return apposedSubject(analysis, last - 1, sentence);
  return phraseEndingAt(analysis, last, sentence, heard);
}

/** "Calloway (R-Iowa) said": where brackets behind a name open; `last` when none close there. */
function beforeBrackets(analysis: Analysis, last: number): number {
  const { tokens } = analysis.document;
  if (tokens[last - 1]?.text !== ")") return last;
  for (let index = last - 2; index > 0 && last - index <= LONGEST_BRACKETS; index -= 1)
    if (tokens[index].text === "(") return index;
  return last;
}

/** The subject right behind a verb: "said Steve Tsang, director …". */
export function subjectAfter(analysis: Analysis, verb: number): Subject | null {
  const { tokens } = analysis.document;
  const sentence = tokens[verb].sentence;
  for (
    let index = verb + 1;
    index < tokens.length && index <= verb + 8 && tokens[index].sentence === sentence;
    index += 1
  ) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) return /^(?:on|via)$/.test(tokens[index - 1].lower) ? null : headOf(analysis, mention);
    const { lower, pos } = tokens[index];
    const apposed = lower === "," && index > verb + 1 ? mentionAt(analysis, index + 1) : null;
    if (apposed?.form === "person") return { actor: apposed.actor, first: verb + 1, last: apposed.last };
    if (index === verb + 1 && /^(?:back|in|out|up)$/.test(lower)) continue;
    if (/^(?:on|mon|tues|wednes|thurs|fri|satur|sun|yesterday|today)(?:day)?$/.test(lower)) continue;
    const holder = officeHolder(analysis, index);
    if (holder !== null) return holder;
    const owns = /^['’]s?$/.test(tokens[index + 1]?.text ?? "");
    if ((CIRCLES.test(lower) || ANONYMOUS.test(lower)) && !owns) return circle(analysis, verb + 1, index + 1);
    if (/^['’]s?$/.test(tokens[index].text) || tokens[index].text === "-") continue;
    if (index === verb + 1 && pos === "PROPN" && isNameWord(tokens[index])) return loneName(analysis, index);
    if (
      !(
        /^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(pos) ||
        /^(?:one|and)$/.test(lower) ||
        /^(?:\d{2}|year|old)$/.test(lower)
      ) ||
      /^(?:he|she|it|they|that)$/.test(lower)
    )
      return null;
  }
  return null;
}

/** "the president of the employers, Antonio Garamendi": an office with its complement, then the name. */
function officeHolder(analysis: Analysis, index: number): Subject | null {
  const { tokens } = analysis.document;
  const office = officeAt(tokens, index);
  if (office === null) return null;
  const behind = complementEnd(tokens, office.end);
  const at = tokens[behind]?.text === "," ? behind + 1 : behind;
  const named = mentionAt(analysis, at);
  return named === null || named.form !== "person" ? null : { actor: named.actor, first: index, last: named.last };
}

/** The actor a noun phrase over [first, last) names: the state's own person or body where both are written. */
export function actorInPhrase(analysis: Analysis, first: number, last: number): Subject | null {
  const mentions = mentionsIn(analysis, first, last);
  const chosen =
    nearestPerson(analysis, mentions) ??
    mentions.find(({ form }) => form === "office" || form === "agency" || form === "collective") ??
    mentions[0];
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

/** Whom "he", "she", "it" or "they" means at a token: the last fitting actor before it. */
export function pronounReferent(analysis: Analysis, token: number, heard: Heard | null = null): ActorDraft | null {
  const { tokens } = analysis.document;
  const { lower } = tokens[token];
  const personal = /^(?:he|she|his|her|him|i|my)$/.test(lower);
  const candidates = mentionsIn(analysis, Math.max(0, token - TOKENS_BACK_FOR_PRONOUN), token);
  if (personal) {
    const here = quoteAt(analysis.quotes, tokens[token].start);
    const other = /^(?:he|his|him)$/.test(lower) ? "she" : /^(?:she|her)$/.test(lower) ? "he" : null;
    const fits = (actor: ActorDraft): boolean =>
      (actor.kind === "person" || (actor === heard?.speaker && actor.kind === "anonymous")) &&
      (other === null || genderOf(analysis.document, actor) !== other);
    const opening = heard !== null && fits(heard.speaker) ? asideStart(analysis, token) : tokens[token].start;
    const persons = candidates.filter(
      ({ actor, possessive, start }) =>
        fits(actor) && !possessive && start < opening && (here !== null || quoteAt(analysis.quotes, start) === null),
    );
    const spokeLast =
      heard !== null &&
      fits(heard.speaker) &&
      persons.every(({ actor, start }) => start < heard.end || actor === heard.speaker);
    if (spokeLast) return heard.speaker;
    return latestSubject(persons, analysis) ?? namedNext(analysis, token);
  }
  if (/^(?:it|its)$/.test(lower)) {
    if (lower === "it" && heard !== null && isBody(heard.speaker)) return heard.speaker;
    return latestSubject(
      candidates.filter(({ actor, form }) => actor.kind !== "person" && form !== "demonym"),
      analysis,
    );
  }
  return null;
}

function isBody({ kind }: ActorDraft): boolean {
  return kind === "agency" || kind === "igo";
}

/** "Speaking to Anna Reyes, he said": those named in the clause that opens the sentence hear him; else the pronoun's own place. */
function asideStart(analysis: Analysis, token: number): number {
  const { sentences, tokens } = analysis.document;
  const sentence = sentences[tokens[token].sentence];
  const opens = /^(?:speaking|talking|responding|replying|asked)$/.test(tokens[sentence.first].lower);
  return opens && tokens[token - 1].text === "," ? sentence.start : tokens[token].start;
}

/** "“…,” she said. Judge Helen Moore had …": without anybody named before, the person the next sentence opens with. */
function namedNext(analysis: Analysis, token: number): ActorDraft | null {
  const { sentences, tokens } = analysis.document;
  const next = sentences[tokens[token].sentence + 1];
  if (next === undefined) return null;
  return mentionsIn(analysis, next.first, next.last).find(({ actor }) => actor.kind === "person")?.actor ?? null;
}

/** Among mentions in order: the first one of the sentence that holds the last. */
function latestSubject(candidates: readonly Mention[], analysis: Analysis): ActorDraft | null {
  const { tokens } = analysis.document;
  const last = candidates.at(-1);
  if (last === undefined) return null;
  const nearest = tokens[last.first].sentence;
  if (cueKind(tokens[last.last]?.lower ?? "") !== null && tokens[last.first - 1]?.text === ",") return last.actor;
  return candidates.find(({ first }) => tokens[first].sentence === nearest)!.actor;
}

function phraseEndingAt(analysis: Analysis, last: number, sentence: number, heard: Heard | null): Subject | null {
  const { tokens } = analysis.document;
  const word = tokens[last - 1].lower;
  if (/^(?:he|she|it)$/.test(word)) {
    const actor = pronounReferent(analysis, last - 1, heard);
    return actor === null ? null : { actor, first: last - 1, last };
  }
  let first = last;
  while (first > 0 && last - first < LONGEST_PHRASE) {
    const token = tokens[first - 1];
    const inside = mentionAt(analysis, first - 1) !== null;
    if (
      token.sentence !== sentence ||
      (!inside && (PHRASE_STOP.test(token.lower) || (token.text === "," && !partsList(analysis, first - 1)))) ||
      (PHRASE_VERB.test(token.pos) && !inside && !CIRCLES.test(token.lower))
    )
      break;
    first -= 1;
  }
  if (first === last) return null;
  const described = describedPerson(analysis, first, last);
  if (described !== null) return described;
  const named = actorInPhrase(analysis, headStart(analysis, first, last), last);
  return (
    (named === null ? null : { ...named, first: Math.min(first, named.first) }) ??
    theGovernment(analysis, last) ??
    unknownName(analysis, first, last)
  );
}

/**
 * "Ola Brask, a spokeswoman for the ministry said", "Ola Brask, speaking at the meeting said": who opens the clause before a comma
 * and words on him that no second comma ends; null for other phrases.
 */
function describedPerson(analysis: Analysis, first: number, last: number): Subject | null {
  const { tokens } = analysis.document;
  const doing = tokens[first - 1]?.pos === "VERB" && tokens[first - 1].lower.endsWith("ing");
  const comma = doing ? first - 2 : first - 1;
  if (tokens[comma]?.text !== "," || !(doing || /^(?:an?|the)$/.test(tokens[first].lower))) return null;
  const mention = mentionAt(analysis, comma - 1);
  if (mention?.form !== "person" || mentionsIn(analysis, first, last).some(({ form }) => form === "person"))
    return null;
  const before = tokens[titleStart(analysis, mention.first) - 1];
  const opens = before === undefined || before.sentence !== tokens[first].sentence || /^[,“”"’»]$/.test(before.text);
  return opens ? { actor: mention.actor, first: mention.first, last } : null;
}

/** Where the words begin that stand before a name and belong to it: "Russian Energy Minister Alexander Novak". */
function titleStart(analysis: Analysis, name: number): number {
  const { tokens } = analysis.document;
  let first = name;
  while (
    first > 0 &&
    tokens[first - 1].sentence === tokens[name].sentence &&
    (/^(?:NOUN|ADJ|PROPN|DET)$/.test(tokens[first - 1].pos) || /^(?:['’]s?|\.|-)$/.test(tokens[first - 1].text))
  )
    first -= 1;
  return first;
}

/** "China, Japan and South Korea met": a comma between names of one list. */
function partsList(analysis: Analysis, comma: number): boolean {
  const { tokens } = analysis.document;
  const before = mentionAt(analysis, comma - 1);
  const after = mentionAt(analysis, comma + 1);
  if (before === null || after === null || before.form === "person" || after.form === "person") return false;
  const behind = tokens[after.last]?.lower;
  return behind === "and" || (behind === "," && mentionAt(analysis, after.last + 1) !== null);
}

/** "the government": that of the state the document has named most so far. */
function theGovernment(analysis: Analysis, last: number): Subject | null {
  const { tokens } = analysis.document;
  if (!/^(?:government|administration|cabinet)$/.test(tokens[last - 1].lower) || tokens[last - 2]?.lower !== "the")
    return null;
  const ranked = [...salienceBefore(analysis, last)].sort(([, a], [, b]) => b - a);
  if (ranked.length === 0) return null;
  return { actor: analysis.actors.registry.place(ranked[0][0]), first: last - 2, last };
}

/** A capitalised name before a verb of speech that nothing else explains: a company or body. */
function unknownName(analysis: Analysis, first: number, last: number): Subject | null {
  const { tokens, text, sentences } = analysis.document;
  let from = last;
  while (from > first && /^(?:\p{Lu}|&$|of$)/u.test(tokens[from - 1].text)) from -= 1;
  if (from < last && /^(?:The|A|An)$/.test(tokens[from].text)) from += 1;
  if (from >= last || (last - from === 1 && tokens[from].pos === "PRON")) return null;
  const opens = from === sentences[tokens[from].sentence].first;
  if (opens && last - from === 1 && tokens[from].pos !== "PROPN") return null;
  const start = tokens[from].start;
  const end = tokens[last - 1].end;
  const actor = analysis.actors.registry.other("agency", text.slice(start, end).replace(/\s+/g, " "), null);
  if (!actor.mentions.some((mention) => mention.start === start))
    actor.mentions.push({ start, end, first: from, last, actor, form: "agency", possessive: false });
  return { actor, first: from, last };
}

/** "an official at the ministry": the head is what stands before the first preposition; a possessor is no head. */
function headStart(analysis: Analysis, first: number, last: number): number {
  const mentions = mentionsIn(analysis, first, last);
  const owner = mentions.find(({ possessive, form }) => possessive || form === "demonym");
  const wider = mentions.some((mention) => mention !== owner && mention.first === owner?.first);
  return owner !== undefined && mentions.length > 1 && mentions[0] === owner && !wider ? owner.last : first;
}

/** A mention that only opens its phrase ("Russian" in "Russian Deputy Prime Minister Novak") gives way to the head. */
function headOf(analysis: Analysis, mention: Mention): Subject {
  const next =
    mentionAt(analysis, mention.last) ??
    (mention.possessive ? mentionAt(analysis, mention.last + 1) : null) ??
    mentionAt(analysis, mention.last + 1) ??
    mentionAt(analysis, mention.last + 2) ??
    mentionAt(analysis, mention.last + 3);
  const { tokens } = analysis.document;
  const resident =
    next?.form === "person" && /^(?:name|capital)$/.test(mention.form) && tokens[mention.last]?.pos === "NOUN";
  const opens = mention.form === "demonym" || mention.possessive || mention.form === "seat" || resident;
  const holder = opens ? officeHolder(analysis, mention.last + (mention.possessive ? 1 : 0)) : null;
  if (holder !== null && tokens[holder.first].sentence === tokens[mention.first].sentence)
    return { ...holder, first: mention.first };
  if (
    opens &&
    next !== null &&
    next !== mention &&
    tokens[next.first].sentence === tokens[mention.first].sentence &&
    tokens.slice(mention.last, next.first).every(({ text }) => !/[,;:]/.test(text))
  )
    return { actor: next.actor, first: mention.first, last: next.last };
  const noun = tokens[mention.last];
  if (mention.form === "demonym" && noun !== undefined && ANONYMOUS.test(noun.lower))
    return circle(analysis, mention.first, mention.last + 1);
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
