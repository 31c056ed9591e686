import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { ActorDraft } from "../actors/registry.ts";
import type { Sentence, Token } from "../tokens.ts";
import type { FoundStatement } from "./found_statement.ts";
import { quoteAt } from "./quotes.ts";
import { actorInPhrase } from "./speakers.ts";
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
const CONTENT_END = /^(?:[,;.:!?()—–“”"]|by|from|against)$/;
const FARTHEST_OWNER = 4;

/** What is said in the words of a noun; without a teller beside it nobody is named, and the kind is anonymous. */
export function nominalSpeech(analysis: Analysis, sentence: Sentence): readonly FoundStatement[] {
  const { tokens } = analysis.document;
  const found: FoundStatement[] = [];
  for (let index = sentence.first; index + 2 < sentence.last; index += 1) {
    const cueKind = NOUNS.get(tokens[index].lower);
    if (cueKind === undefined || !isNoun(tokens, index) || quoteAt(analysis.quotes, tokens[index].start) !== null)
      continue;
    const first = contentAfter(tokens, index, sentence);
    if (first === null) continue;
    let last = first;
    while (last < sentence.last && !CONTENT_END.test(tokens[last].lower)) last += 1;
    if (last <= first + 1) continue;
    const speaker = owner(analysis, index, sentence) ?? teller(analysis, last, sentence);
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
function contentAfter(tokens: readonly Token[], noun: number, sentence: Sentence): number | null {
  const link = tokens[noun + 1].lower;
  const next = tokens[noun + 2];
  if (link === "of") return OF_DOING.test(tokens[noun].lower) && /\p{L}{3}ing$/u.test(next.lower) ? noun + 2 : null;
  if (link !== "that" || /^(?:VERB|AUX)$/.test(next.pos)) return null;
  return tokens.slice(noun + 3, sentence.last).some(({ pos }) => /^(?:VERB|AUX)$/.test(pos)) ? noun + 2 : null;
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

/** "… by Ottawa", "… from two unions": those named behind the content. */
function teller(analysis: Analysis, link: number, sentence: Sentence): ActorDraft | null {
  const { tokens } = analysis.document;
  if (!/^(?:by|from)$/.test(tokens[link]?.lower ?? "") || link >= sentence.last) return null;
  let last = link + 1;
  while (last < sentence.last && /^(?:DET|ADJ|NOUN|PROPN|PART|NUM)$/.test(tokens[last].pos)) last += 1;
  return last === link + 1 ? null : (actorInPhrase(analysis, link + 1, last)?.actor ?? null);
}
