import { mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { genderOf } from "../actors/gender.ts";
import type { ActorDraft, Mention } from "../actors/actor_draft.ts";
import { quoteAt } from "./quotes.ts";
import { cueKind } from "./verbs.ts";

const TOKENS_BACK_FOR_PRONOUN = 400;

/** Who spoke last, and where those words end: "he said" behind a quotation goes on with them. */
export interface Heard {
  readonly speaker: ActorDraft;
  readonly end: number;
  /** The last single speaker, where those who spoke last are several. */
  readonly before?: Heard | null;
}

/** Whom "he", "she", "it" or "they" means at a token: the last fitting actor before it. */
export function pronounReferent(analysis: Analysis, token: number, last: Heard | null = null): ActorDraft | null {
  const { tokens } = analysis.document;
  const { lower } = tokens[token];
  const personal = /^(?:he|she|his|her|him|i|my)$/.test(lower);
  const heard = personal && last?.speaker.kind === "collective" ? (last.before ?? null) : last;
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
    return (
      samePronoun(analysis, persons, token, heard) ?? latestSubject(persons, analysis) ?? namedNext(analysis, token)
    );
  }
  if (lower === "they") return heard?.speaker.kind === "collective" ? heard.speaker : null;
  if (/^(?:it|its)$/.test(lower)) {
    if (lower === "it" && heard !== null && isBody(heard.speaker)) return heard.speaker;
    return latestSubject(
      candidates.filter(({ actor, form }) => actor.kind !== "person" && form !== "demonym"),
      analysis,
    );
  }
  return null;
}

/** "Moyo sued Dube. He also accused Dube of theft. He said …": the pronoun that opens the sentence before means the same. */
function samePronoun(
  analysis: Analysis,
  persons: readonly Mention[],
  token: number,
  heard: Heard | null,
): ActorDraft | null {
  const { sentences, tokens } = analysis.document;
  const last = persons.at(-1);
  if (last === undefined || tokens[last.first].sentence === tokens[token].sentence) return null;
  const { first } = sentences[tokens[last.first].sentence];
  const { lower } = tokens[first];
  return lower === tokens[token].lower && /^(?:he|she)$/.test(lower) ? pronounReferent(analysis, first, heard) : null;
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

/** Among mentions in order: the one whom the sentence that holds the last is about. */
function latestSubject(candidates: readonly Mention[], analysis: Analysis): ActorDraft | null {
  const { tokens } = analysis.document;
  const last = candidates.at(-1);
  if (last === undefined) return null;
  const nearest = tokens[last.first].sentence;
  if (cueKind(tokens[last.last]?.lower ?? "") !== null && tokens[last.first - 1]?.text === ",") return last.actor;
  return mainMention(
    candidates.filter(({ first }) => tokens[first].sentence === nearest),
    analysis,
  ).actor;
}

const LEADS_IN =
  /^(?:in|at|on|after|during|before|under|with|following|speaking|citing|quoting|referring|despite|for|to|like|unlike)$/;

/**
 * Whom a sentence is about among its mentions in order: the first, but behind the phrase that opens it where one does ("In a letter to
 * Ola Brask, Ivo Marel asked", "Thanking Ola Brask, Ivo Marel left").
 */
export function mainMention(mentions: readonly Mention[], { document: { sentences, tokens } }: Analysis): Mention {
  const [first] = mentions;
  const sentence = sentences[tokens[first.first].sentence];
  const { lower, pos } = tokens[tokens[sentence.first + 1]?.text === ":" ? sentence.first + 2 : sentence.first];
  if (!LEADS_IN.test(lower) && !(pos === "VERB" && lower.endsWith("ing"))) return first;
  const comma = tokens.slice(first.last, sentence.last).find(({ text }) => text === ",");
  return mentions.find((mention) => comma !== undefined && mention.first > comma.index) ?? first;
}
