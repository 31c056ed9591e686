import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { complementEnd, officeAt } from "../actors/offices.ts";
import type { Mention } from "../actors/actor_draft.ts";
import { isNameWord } from "../actors/names.ts";
import { apposedSubject, describedPerson, loneName } from "./apposed_subject.ts";
import { ANONYMOUS, circle, CIRCLES } from "./circles.ts";
import { inCompound, namelessPeople, namelessPeopleAfter } from "./nameless_people.ts";
import { actorInPhrase } from "./phrase_actor.ts";
import { pronounReferent } from "./pronouns.ts";
import type { Heard } from "./pronouns.ts";
import { speakingNoun } from "./speaking_nouns.ts";
import type { Subject } from "./subject.ts";
import { cueKind } from "./verbs.ts";
import { salienceBefore } from "../actors/states_in_view.ts";
import { wordSet } from "../word_set.ts";

const PHRASE_STOP = wordSet(
  `that which who whom when while because as but although though if since where whereas so : ; — – - “ ” " ( )`,
);
const PHRASE_VERB = wordSet("VERB AUX");
const ADVERBS =
  /^(?:also|since|later|then|now|repeatedly|reportedly|previously|earlier|recently|further|has|have|had|is|was|were|are|however|still|again|publicly|openly|often|already|meanwhile|clearly|only|once|been|being|himself|herself|itself|will|would|did|does|not|n't|do)$/;
const LONGEST_PHRASE = 22;
const LONGEST_BRACKETS = 8;

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
  if (before.lower === "to" && mentionAt(analysis, last - 2) === null) return null;
  if (before.text === ",") return apposedSubject(analysis, last - 1, sentence);
  const opening = isDash(before.text) ? dashBefore(analysis, last - 1, sentence) : null;
  return phraseEndingAt(analysis, opening ?? last, sentence, heard);
}

function isDash(text: string): boolean {
  return /^[–—]$/.test(text);
}

/** "Moyo – who took office in May – told": the dash that opens what another closes, null when there is none. */
function dashBefore(analysis: Analysis, dash: number, sentence: number): number | null {
  const { tokens } = analysis.document;
  for (let index = dash - 1; index > 0 && dash - index < LONGEST_PHRASE; index -= 1) {
    if (tokens[index].sentence !== sentence) return null;
    if (isDash(tokens[index].text)) return index;
  }
  return null;
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
  const nameless = namelessPeopleAfter(analysis, verb);
  if (nameless !== null) return nameless;
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
    const alone = tokens[index + 1]?.pos !== "PROPN" || mentionAt(analysis, index + 1) !== null;
    if (index === verb + 1 && pos === "PROPN" && alone && isNameWord(tokens[index])) return loneName(analysis, index);
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

function phraseEndingAt(analysis: Analysis, last: number, sentence: number, heard: Heard | null): Subject | null {
  const { tokens } = analysis.document;
  const word = tokens[last - 1].lower;
  if (/^(?:he|she|it|they)$/.test(word)) {
    const actor = pronounReferent(analysis, last - 1, heard);
    return actor === null ? null : { actor, first: last - 1, last };
  }
  let first = last;
  while (first > 0 && last - first < LONGEST_PHRASE) {
    const token = tokens[first - 1];
    const inside = mentionAt(analysis, first - 1) !== null;
    if (
      token.sentence !== sentence ||
      (!inside &&
        !inCompound(tokens, first - 1) &&
        (PHRASE_STOP.has(token.lower) || (token.text === "," && !partsList(analysis, first - 1)))) ||
      (PHRASE_VERB.has(token.pos) && !inside && !CIRCLES.test(token.lower) && !inCompound(tokens, first - 1))
    )
      break;
    first -= 1;
  }
  if (first === last) return null;
  const owner = relativeOwner(analysis, first, sentence, heard);
  if (owner !== null) return owner;
  const described = describedPerson(analysis, first, last);
  if (described !== null) return described;
  const nameless = namelessPeople(analysis, first, last);
  if (nameless !== null) return { ...nameless, first };
  const named = actorInPhrase(analysis, headStart(analysis, first, last), last);
  return (
    (named === null ? null : { ...named, first: Math.min(first, named.first) }) ??
    theGovernment(analysis, last) ??
    unknownName(analysis, first, last)
  );
}

/** "A resident who had fled the town said": whom the clause before the verb, begun by "who", is about; `object` is its last phrase. */
function relativeOwner(analysis: Analysis, object: number, sentence: number, heard: Heard | null): Subject | null {
  const { tokens, sentences } = analysis.document;
  const verb = tokens[object - 1];
  if (verb?.sentence !== sentence || !PHRASE_VERB.has(verb.pos) || cueKind(verb.lower) !== null) return null;
  for (let who = object - 2; who > sentences[sentence].first && object - who < LONGEST_PHRASE; who -= 1) {
    if (/^[,;:“”"]$/.test(tokens[who].text)) return null;
    if (tokens[who].lower !== "who") continue;
    let from = who;
    while (from > sentences[sentence].first && /^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[from - 1].pos)) from -= 1;
    return actorInPhrase(analysis, from, who) ?? speakingNoun(analysis, from, who, heard);
  }
  return null;
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
  if (
    from < last &&
    /^(?:The|A|An|After|Before|While|When|As|If|Since|Because|Although|But|And)$/.test(tokens[from].text)
  )
    from += 1;
  if (from >= last || (last - from === 1 && (tokens[from].pos === "PRON" || /^I['’]/.test(tokens[from].text))))
    return null;
  const opens = from === sentences[tokens[from].sentence].first;
  if (opens && last - from === 1 && tokens[from].pos !== "PROPN") return null;
  const start = tokens[from].start;
  const end = tokens[last - 1].end;
  const name = text.slice(start, end).replace(/\s+/g, " ");
  const { registry } = analysis.actors;
  const person =
    last - from === 1 ? registry.personsCalled(name.toLowerCase()).find((met) => met.name === name) : undefined;
  const actor = person ?? registry.other("agency", name, null);
  if (!actor.mentions.some((mention) => mention.start === start))
    actor.mentions.push({
      start,
      end,
      first: from,
      last,
      actor,
      form: person === undefined ? "agency" : "person",
      possessive: false,
    });
  return { actor, first: from, last };
}

/** "an official at the ministry": the head is what stands before the first preposition; a possessor is no head. */
function headStart(analysis: Analysis, first: number, last: number): number {
  const mentions = mentionsIn(analysis, first, last);
  const owner = mentions.find(({ possessive, form }) => possessive || form === "demonym");
  const wider = mentions.some((mention) => mention !== owner && mention.first === owner?.first);
  return owner !== undefined && mentions.length > 1 && mentions[0] === owner && !wider ? owner.last : first;
}

/** "the UN's relief chief, Ola Brask": the person named behind the nouns that the mention opens. */
function nameBehindComma(analysis: Analysis, { first, last, possessive }: Mention): Subject | null {
  const { tokens } = analysis.document;
  let comma = last + (possessive ? 1 : 0);
  while (/^(?:ADJ|NOUN)$/.test(tokens[comma]?.pos ?? "")) comma += 1;
  if (tokens[comma]?.text !== "," || comma === last + (possessive ? 1 : 0)) return null;
  const named = mentionAt(analysis, comma + 1);
  return named?.form === "person" ? { actor: named.actor, first, last: named.last } : null;
}

/** A mention that only opens its phrase ("Russian" in "Russian Deputy Prime Minister Novak", a ministry before its spokesman) gives way to the head. */
function headOf(analysis: Analysis, mention: Mention): Subject {
  const next =
    mentionAt(analysis, mention.last) ??
    (mention.possessive ? mentionAt(analysis, mention.last + 1) : null) ??
    mentionAt(analysis, mention.last + 1) ??
    mentionAt(analysis, mention.last + 2) ??
    mentionAt(analysis, mention.last + 3);
  const { tokens } = analysis.document;
  const employs =
    next?.form === "person" &&
    mention.form !== "person" &&
    next.first > mention.last &&
    tokens.slice(mention.last, next.first).every(({ pos }) => /^(?:NOUN|ADJ|PROPN)$/.test(pos));
  const opens = mention.form === "demonym" || mention.possessive || mention.form === "seat" || employs;
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
  const introduced = opens ? nameBehindComma(analysis, mention) : null;
  if (introduced !== null) return introduced;
  const noun = tokens[mention.last];
  if (mention.form === "demonym" && noun !== undefined && ANONYMOUS.test(noun.lower))
    return circle(analysis, mention.first, mention.last + 1);
  return { actor: mention.actor, first: mention.first, last: mention.last };
}
