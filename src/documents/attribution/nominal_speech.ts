import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { ActorDraft } from "../actors/actor_draft.ts";
import type { Sentence, Token } from "../tokens.ts";
import type { FoundStatement } from "./found_statement.ts";
import { quoteAt } from "./quotes.ts";
import { actorInPhrase } from "./phrase_actor.ts";
import type { CueKind } from "./verbs.ts";

/** Nouns for what somebody says: "accusations of backing the rebels", "Kenya's warning that stocks would run out". */
const NOUNS: ReadonlyMap<string, CueKind> = new Map(
  (
    [
      ["say", "accusation allegation claim assertion warning complaint suggestion charge statement"],
      ["deny", "denial"],
      ["expect", "forecast prediction"],
      ["urge", "demand"],
    ] as const
  ).flatMap(([kind, words]) => words.split(" ").flatMap((word) => [word, `${word}s`].map((form) => [form, kind]))),
);
/** Those that take "of doing" as well as a clause; "a warning of rising prices" or "claims of $2m" are things. */
const OF_DOING = /^(?:accusation|allegation|charge|complaint|denial)s?$/;
const CONTENT_END = /^[,;.:!?()—–“”"]$/;
const FARTHEST_OWNER = 4;
const LONGEST_PHRASE = 20;
const LONGEST_CONTENT = 80;

/** What is said in the words of a noun; without a teller beside it nobody is named, and the kind is anonymous. */
export function nominalSpeech(analysis: Analysis, sentence: Sentence): readonly FoundStatement[] {
  const { tokens } = analysis.document;
  const found: FoundStatement[] = [];
  for (let index = sentence.first; index + 2 < sentence.last; index += 1) {
    const cueKind = NOUNS.get(tokens[index].lower);
    if (cueKind === undefined || !isNoun(tokens, index) || quoteAt(analysis.quotes, tokens[index].start) !== null)
      continue;
    const link = behindTeller(tokens, index + 1, sentence);
    const first = contentAfter(tokens, index, link, sentence);
    if (first === null) continue;
    let last = first;
    while (last < sentence.last && last - first < LONGEST_CONTENT && !CONTENT_END.test(tokens[last].lower)) last += 1;
    if (last <= first + 1) continue;
    const speaker = owner(analysis, index, sentence) ?? actorInPhrase(analysis, index + 2, link)?.actor ?? null;
    const contentEnd = tokens[last - 1].end;
    found.push({
      kind: speaker === null ? "anonymous" : "indirect",
      start: sentence.start,
      end: sentence.end,
      contentStart: tokens[first].start,
      contentEnd,
      scopeEnd: contentEnd,
      speaker,
      source: null,
      cue: tokens[index].text,
      cueKind,
      quotes: [],
      via: [],
    });
  }
  return found;
}

/** The tagger takes "a warning" for a verb; an article or adjective before it tells. */
function isNoun(tokens: readonly Token[], index: number): boolean {
  return tokens[index].pos !== "VERB" || /^(?:DET|ADJ)$/.test(tokens[index - 1]?.pos ?? "");
}

/** Token that the content begins at: behind "that" with a clause, or the gerund behind "of"; null for any other noun phrase. */
function contentAfter(tokens: readonly Token[], noun: number, link: number, sentence: Sentence): number | null {
  if (link + 1 >= sentence.last) return null;
  const { lower } = tokens[link];
  const next = tokens[link + 1];
  if (lower === "of") return OF_DOING.test(tokens[noun].lower) && /\p{L}{3}ing$/u.test(next.lower) ? link + 1 : null;
  if (lower !== "that" || /^(?:VERB|AUX)$/.test(next.pos)) return null;
  const clause = tokens.slice(link + 2, Math.min(sentence.last, link + LONGEST_PHRASE));
  return clause.some(({ pos }) => /^(?:VERB|AUX)$/.test(pos)) ? link + 1 : null;
}

/** "Kenya's repeated warnings", "Western accusations": whose words they are. */
function owner(analysis: Analysis, noun: number, sentence: Sentence): ActorDraft | null {
  const { tokens } = analysis.document;
  for (let index = noun - 1; index >= Math.max(sentence.first, noun - FARTHEST_OWNER); index -= 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) return mention.possessive || mention.form === "demonym" ? mention.actor : null;
    if (!/^(?:ADJ|PART|NOUN)$/.test(tokens[index].pos) && !/^['’]s?$/.test(tokens[index].text)) return null;
  }
  return null;
}

/** "accusations by Ottawa of …", "warnings from two unions that …": index behind those named; `index` when none are. */
function behindTeller(tokens: readonly Token[], index: number, sentence: Sentence): number {
  if (!/^(?:by|from)$/.test(tokens[index].lower)) return index;
  let last = index + 1;
  while (
    last < sentence.last &&
    last - index < LONGEST_PHRASE &&
    /^(?:DET|ADJ|NOUN|PROPN|PART|NUM|CCONJ)$/.test(tokens[last].pos) &&
    tokens[last].lower !== "that"
  )
    last += 1;
  return last;
}
